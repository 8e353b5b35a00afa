/**
 * A walk at random through what is read: keys, pastes, clicks, the wheel, and sizes of the screen. What the terminal shows by
 * then, of all that was written to it, can be compared with the whole screen written once.
 */
import type { Services } from '../../src/app/effects.ts';
import { firstScreen } from '../../src/app/first-screen.ts';
import { Loop } from '../../src/app/loop.ts';
import { arabic } from '../../src/languages/reader/ar.ts';
import type { Document } from '../../src/reader/document.ts';
import { commands, type Event } from '../../src/reader/keymap.ts';
import { DEFAULT_PREFERENCES } from '../../src/reader/state.ts';
import { DIALECT_NAMES } from '../../src/terminal/dialects/dialect-names.ts';
import { dialectOf } from '../../src/terminal/dialects/dialects.ts';
import type { MouseEvent } from '../../src/terminal/input/terminal-input.ts';
import { ScreenStream } from '../../src/terminal/screen/screen-stream.ts';
import { seeded } from '../bench/random.ts';
import { Paper, Witness } from '../terminal/witness.ts';

const LOOK = { messages: arabic, depth: 8 } as const;

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

const PASTED = [
  'a',
  '\u0627\u0644\u0645\u062f\u064a\u0646\u0629',
  'b\nc \u2067\u05d0',
  '\u001b[31md',
  'e'.repeat(2000),
];

export class Walk {
  readonly #document: Document;
  readonly #random: () => number;
  readonly #paper: Paper;
  readonly #stream: ScreenStream;
  readonly #terminal: Witness;
  #dialect = 0;
  #point: (event: MouseEvent) => void = () => {};
  #loop: Loop;

  constructor(document: Document, seed: number) {
    this.#random = seeded(seed);
    this.#document = document;
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
      const chance = this.#random();
      if (chance < 0.04) did.push(await this.#resize());
      else if (chance < 0.1) did.push(this.#click());
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

  /** Whether nothing holds up the reader: the key of the help opens it. */
  async obeys(): Promise<boolean> {
    if (this.#loop.isOver) this.#loop = this.#open();
    for (let time = 0; time < 4; time += 1) this.#loop.dispatch({ type: 'key', name: 'Escape' });
    this.#loop.dispatch({ type: 'typed', text: '?' });
    await new Promise(setImmediate);
    return this.#loop.shown.panel === 'help';
  }

  close(): void {
    this.#loop.dispatch({ type: 'key', name: 'Ctrl-C' });
    this.#stream.close();
    this.#terminal.dispose();
  }

  #open(): Loop {
    return new Loop(
      firstScreen(this.#document, this.#stream, { ...LOOK, preferences: DEFAULT_PREFERENCES }),
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
      onPointing: (listener) => {
        this.#point = listener;
        return () => {};
      },
    };
  }

  #click(): string {
    const { columns, rows } = this.#paper;
    const x = Math.floor(this.#random() * columns);
    const y = Math.floor(this.#random() * rows);
    const event: MouseEvent =
      this.#random() < 0.5 ? { type: 'press', x, y } : { type: 'wheel', by: x % 2 === 0 ? 1 : -1 };
    this.#point(event);
    return JSON.stringify(event);
  }

  #event(): Event {
    if (this.#random() < 0.03)
      return { type: 'pasted', text: PASTED[Math.floor(this.#random() * PASTED.length)] };
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
