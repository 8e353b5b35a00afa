import { render } from 'ink-testing-library';
import { describe, expect, it, vi } from 'vitest';
import type { Services } from '../../src/app/effects.ts';
import { firstScreen } from '../../src/app/first-screen.ts';
import { Loop } from '../../src/app/loop.ts';
import { App } from '../../src/app/testing.ts';
import { english } from '../../src/languages/reader/en.ts';
import type { StageSurface } from '../../src/painter/stage.tsx';
import { DEFAULT_PREFERENCES } from '../../src/reader/state.ts';
import type { MouseEvent } from '../../src/terminal/input/terminal-input.ts';
import { article, findable, glossary } from '../reader/document.ts';

let pointed: (pointing: MouseEvent) => void = () => {};

const services: Services = {
  copy: async (text) => (text.startsWith('word') ? { name: 'a test', isSure: true } : undefined),
  addressText: async (url) => url,
  browse: async () => true,
  article: async (by) => {
    if (by < 0) throw new Error('torn page');
    return { document: findable({ ...article, title: 'Other' }, glossary) };
  },
  fetch: async () => undefined,
  stopFetch: () => {},
  visit: async () => undefined,
  back: async () => undefined,
  goOn: async () => undefined,
  suspend: async () => {},
  redraw: () => {},
  nextDialect: () => 'inverse',
  onPointing: (listener) => {
    pointed = listener;
    return () => {
      pointed = () => {};
    };
  },
};

/** The reader at 60 × 11 after the keys, as rows of plain text. */
async function screenAfter(...keys: (string | MouseEvent)[]): Promise<string[]> {
  let shown: string[] = [];
  const show: StageSurface['show'] = (rows) => {
    shown = rows.map((row) => row.map(({ text }) => text).join(''));
  };
  const screen = { columns: 60, rows: 11, show, on: () => {}, off: () => {} };
  const look = { messages: english, depth: 4 } as const;
  const document = findable(article, glossary);
  const first = firstScreen(document, screen, { ...look, preferences: DEFAULT_PREFERENCES });
  const loop = new Loop(first, { ...look, screen, services });
  const app = render(<App loop={loop} surface={screen} />);
  // Ink subscribes to the keyboard in an effect, and holds a lone Escape back for a moment.
  await vi.waitFor(() => expect(app.stdin.listenerCount('readable')).toBeGreaterThan(0));
  for (const key of keys) {
    if (typeof key === 'string') app.stdin.write(key);
    else pointed(key);
    await new Promise((resolve) => setTimeout(resolve, key === '\u001B' ? 100 : 20));
  }
  app.unmount();
  return shown;
}

describe('the reader', () => {
  it('fills the screen, status line last', async () => {
    const rows = await screenAfter();
    expect(rows).toHaveLength(11);
    expect(rows[0].trim()).toBe('Title');
    expect(rows[10]).toContain('0 Lead');
    expect(rows[10]).toContain('? help');
  });

  it('obeys each of several keys that come in one piece', async () => {
    expect((await screenAfter('jj'))[0].trim()).toMatch(/^word-000x+ word-001x+ word-002x+$/);
  });

  it('shows the outline beside the text and goes where it says', async () => {
    const outline = await screenAfter('t');
    expect(outline.join('\n')).toMatch(
      /Sections[\s\S]*0 Lead[\s\S]*1 One[\s\S]*2 Two[\s\S]*3 Three/,
    );
    expect(outline.join('\n')).toContain('word-000');
    expect((await screenAfter('t', 'j', 'j', '\r'))[0].trim()).toBe('Two');
  });

  it('shows who and what in the glossary', async () => {
    const rows = (await screenAfter('x')).join('\n');
    expect(rows).toMatch(/×1 +word-201/);
    expect(rows).toContain('Second');
    expect(rows).toContain('place');
  });

  it('says which mention of which name was gone to', async () => {
    expect((await screenAfter('x', '\r')).at(-1)).toContain('Second 1/1');
  });

  it('lists every key in help', async () => {
    const rows = (await screenAfter('?')).join('\n');
    expect(rows).toContain('j ↓');
    expect(rows).toContain('a line down');
  });

  it('closes a panel with Escape', async () => {
    expect((await screenAfter('x', '\u001B')).join('\n')).not.toContain('×1');
  });

  it('says what came of a copy', async () => {
    expect((await screenAfter('jj', 'y')).at(-1)).toContain('Copied the paragraph (a test)');
    expect((await screenAfter('Y')).at(-1)).toContain('Not copied');
  });

  it('opens the next article, and tells why one could not be opened', async () => {
    expect((await screenAfter('G', 'J')).at(0)?.trim()).toBe('Title');
    expect((await screenAfter('K')).at(-1)).toContain('torn page');
  });

  it('knows when an article has no address', async () => {
    expect((await screenAfter('o')).at(-1)).toContain('does not say its address');
  });

  it('goes to the section that is pointed at', async () => {
    // The outline stands on the left: the article reads left to right. Lead, One, Two are its rows 2, 3, 4.
    const two = { type: 'press', x: 5, y: 4 } as const;
    expect((await screenAfter('t', two))[0].trim()).toBe('Two');
  });

  it('opens the entry of the name that is pointed at', async () => {
    const title = { type: 'press', x: 2, y: 0 } as const;
    expect((await screenAfter(title)).join('\n')).toMatch(/Names[\s\S]*1\/1 +Title/);
    expect((await screenAfter({ ...title, x: 40 })).join('\n')).not.toContain('Names');
  });

  it('scrolls by the wheel', async () => {
    const rows = await screenAfter({ type: 'wheel', by: 1 }, { type: 'wheel', by: -1 });
    expect(rows[0].trim()).toBe('Title');
    expect((await screenAfter({ type: 'wheel', by: 1 }))[1].trim()).toMatch(/^word-010/);
  });
});
