import { stripVTControlCharacters } from 'node:util';
import { render } from 'ink-testing-library';
import { describe, expect, it, vi } from 'vitest';
import { App } from '../../src/ui/app.tsx';
import { english } from '../../src/ui/catalogue.ts';
import { plainTheme } from '../../src/ui/theme.ts';
import { opened } from '../reader/piece.ts';

/** The reader at 60 × 11 after the keys, as rows of plain text. */
async function screenAfter(...keys: string[]): Promise<string[]> {
  const size = { columns: 60, rows: 11 };
  const app = render(
    <App
      initial={opened(size.rows, size.columns)}
      catalogue={english}
      theme={plainTheme}
      size={() => size}
      onInterrupt={() => {}}
    />,
  );
  // Ink subscribes to the keyboard in an effect, and holds a lone Escape back for a moment.
  await vi.waitFor(() => expect(app.stdin.listenerCount('readable')).toBeGreaterThan(0));
  for (const key of keys) {
    app.stdin.write(key);
    await new Promise((resolve) => setTimeout(resolve, key === '\u001B' ? 100 : 20));
  }
  const rows = stripVTControlCharacters(app.lastFrame() ?? '').split('\n');
  app.unmount();
  return rows;
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
    const rows = (await screenAfter('x', 'j')).join('\n');
    expect(rows).toMatch(/×1 +word-201/);
    expect(rows).toContain('Second');
    expect(rows).toContain('place');
  });

  it('says which mention of which name was gone to', async () => {
    expect((await screenAfter('x', 'j', '\r')).at(-1)).toContain('Second 1/1');
  });

  it('lists every key in help', async () => {
    const rows = (await screenAfter('?')).join('\n');
    expect(rows).toContain('j ↓');
    expect(rows).toContain('a line down');
  });

  it('closes a panel with Escape', async () => {
    expect((await screenAfter('x', '\u001B')).join('\n')).not.toContain('×1');
  });
});
