/**
 * Screens as they were looked at and found right: a file of `test/screens` for each panel, width and language of the
 * interface. `npx vitest run -u test/screen/golden.test.tsx` writes them again.
 */
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/languages/choose.ts';
import { dispatch } from '../../src/reader/dispatch.ts';
import type { Event } from '../../src/reader/keymap.ts';
import { catalogues } from '../languages/catalogues.ts';
import { screenCells } from './drawn.tsx';
import { ARABIC, opened } from './states.ts';
import { written } from './written.ts';

const typed = (text: string): Event => ({ type: 'typed', text });
const key = (name: string): Event => ({ type: 'key', name });

/** What leads to each panel. */
const SCREENS: Readonly<Record<string, readonly Event[]>> = {
  article: [typed('jjX')],
  outline: [typed('t'), key('Down')],
  glossary: [typed('x')],
  word: [typed(' i')],
  help: [typed('?')],
  search: [typed('/\u0642\u0631\u0647')], // qaf, reh, heh
};

const WIDTHS = [120, 80, 50];
const ROWS = 18;

describe.each(Object.keys(SCREENS))('%s', (name) => {
  test.each(WIDTHS)('%d cells', async (columns) => {
    for (const language of LANGUAGES) {
      const messages = catalogues[language];
      const first = opened(ARABIC, messages, { columns, rows: ROWS });
      const cells = screenCells(SCREENS[name].reduce(dispatch, first), messages);
      const file = path.join(import.meta.dirname, `../screens/${name}-${columns}-${language}.txt`);
      await expect(written(cells)).toMatchFileSnapshot(file);
    }
  });
});
