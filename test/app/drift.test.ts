/**
 * A walk at random through the bundled article, keys and sizes of the screen: what the terminal shows by then, of all
 * that was written to it, is what it shows of the whole screen written once.
 */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Services } from '../../src/app/effects.ts';
import { firstScreen } from '../../src/app/first-screen.ts';
import { Loop } from '../../src/app/loop.ts';
import { parseArticle } from '../../src/article/parse.ts';
import { arabic } from '../../src/languages/reader/ar.ts';
import { bundledPath, FIRST_ARTICLE } from '../../src/library/bundled.ts';
import { commands, type Event } from '../../src/reader/keymap.ts';
import { DEFAULT_PREFERENCES } from '../../src/reader/state.ts';
import { DIALECT_NAMES } from '../../src/terminal/dialects/dialect-names.ts';
import { dialectOf } from '../../src/terminal/dialects/dialects.ts';
import { ScreenStream } from '../../src/terminal/screen/screen-stream.ts';
import { sized } from '../full-size.ts';
import { findable } from '../reader/document.ts';
import { Paper, Witness } from '../terminal/witness.ts';

const LOOK = { messages: arabic, depth: 8 } as const;

/** The same numbers for a seed, from 0 up to 1 (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Keys that take the reader somewhere else than on its screen are no part of the walk. */
const ELSEWHERE = new Set([
  'quit',
  'suspend',
  'next-article',
  'previous-article',
  'go-on',
  'browse',
]);
const KEYS: readonly string[] = [
  ...commands.filter(({ id }) => !ELSEWHERE.has(id)).flatMap(({ keys }) => keys),
  ...['j', 'k', ' ', 'b', 'j', 'k', 'Escape', 'Escape', 'Enter', 'Backspace', 'Delete'],
  ...['a', "'", '\u0633', '\u0644', '\u0627', '7', '\u06F5', '\u4E2D', '\u064E'],
];

class Walk {
  readonly #random: () => number;
  readonly #paper: Paper;
  readonly #stream: ScreenStream;
  readonly #terminal: Witness;
  #dialect = 0;
  #loop: Loop;

  constructor(seed: number) {
    this.#random = numbers(seed);
    const size = { columns: 100, rows: 30 };
    this.#paper = new Paper(size);
    this.#terminal = new Witness(size);
    this.#stream = new ScreenStream(this.#paper, this.#drawing());
    this.#stream.enter();
    this.#loop = this.#open();
  }

  /** `count` events, and what was done last. */
  async go(count: number): Promise<string[]> {
    const did: string[] = [];
    for (let at = 0; at < count; at += 1) {
      if (this.#loop.isOver) this.#loop = this.#open();
      if (this.#random() < 0.04) did.push(await this.#resize());
      else {
        const event = this.#event();
        did.push(JSON.stringify(event));
        this.#loop.dispatch(event);
      }
      // Some come in one turn.
      if (this.#random() < 0.7) await null;
    }
    // What the services answered is on the screen too.
    await new Promise(setImmediate);
    return did;
  }

  /** What the terminal shows now, and what another shows of the whole screen. */
  async screens(): Promise<[shown: string, wanted: string]> {
    const written = this.#paper.take();
    const fresh = new Witness(this.#paper);
    this.#stream.redraw();
    const whole = this.#paper.take();
    await this.#terminal.write(written);
    await fresh.write(whole);
    const screens: [string, string] = [this.#terminal.screen(), fresh.screen()];
    fresh.dispose();
    return screens;
  }

  close(): void {
    this.#loop.dispatch({ type: 'key', name: 'Ctrl-C' });
    this.#stream.close();
    this.#terminal.dispose();
  }

  #open(): Loop {
    return new Loop(
      firstScreen(PIECE, this.#stream, { ...LOOK, preferences: DEFAULT_PREFERENCES }),
      {
        ...LOOK,
        screen: this.#stream,
        services: this.#services(),
      },
    );
  }

  #drawing() {
    const dialect = dialectOf(DIALECT_NAMES[this.#dialect]);
    return { dialect, canScroll: true, hasLinks: true };
  }

  #services(): Services {
    return {
      copy: async () => undefined,
      addressText: async (url) => url,
      browse: async () => true,
      article: async () => undefined,
      fetch: async () => undefined,
      stopFetch: () => {},
      visit: async () => undefined,
      back: async () => undefined,
      goOn: async () => undefined,
      suspend: async () => {},
      redraw: () => this.#stream.redraw(),
      nextDialect: () => {
        this.#dialect = (this.#dialect + 1) % DIALECT_NAMES.length;
        this.#stream.speak(this.#drawing().dialect);
        return DIALECT_NAMES[this.#dialect];
      },
      onPointing: () => () => {},
    };
  }

  #event(): Event {
    const key = KEYS[Math.floor(this.#random() * KEYS.length)];
    return [...key].length > 1 ? { type: 'key', name: key } : { type: 'typed', text: key };
  }

  async #resize(): Promise<string> {
    const columns = 10 + Math.floor(this.#random() * 120);
    const rows = 3 + Math.floor(this.#random() * 45);
    for (let written = this.#paper.take(); written !== ''; written = this.#paper.take()) {
      await this.#terminal.write(written);
    }
    this.#terminal.resize({ columns, rows });
    this.#paper.resize({ columns, rows });
    return `${columns} x ${rows}`;
  }
}

const PIECE = findable(
  parseArticle(readFileSync(bundledPath(FIRST_ARTICLE), 'utf8'), { format: 'markdown' }).article,
);

const SEEDS = [1, 2];
const CHECKS = sized(80);

test.each(SEEDS)('nothing is left on the screen that is not there: walk %i', async (seed) => {
  const walk = new Walk(seed);
  for (let check = 0; check < CHECKS; check += 1) {
    const did = await walk.go(50);
    const [shown, wanted] = await walk.screens();
    expect(shown, did.join(' ')).toBe(wanted);
  }
  walk.close();
});
