/** Messages on standard error: in the dialect of a terminal, elsewhere as logical text. */

import { plain } from '../../languages/isolates.ts';
import type { Direction } from '../../text/index.ts';

/** Columns if the terminal does not report them. */
const COLUMNS = 80;

/** Right-to-left letters: Hebrew to Arabic Extended-A, and their presentation forms. */
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;

/**
 * One line, wrapped on a terminal. It may quote a file, so control characters are removed. `direction`: of the language
 * of the sentence.
 */
export async function writeStderr(sentence: string, direction: Direction): Promise<void> {
  const line = `sahifa: ${sentence.replace(/\s+/gu, ' ').replace(/\p{Cc}/gu, '\u{FFFD}')}`;
  const isLogical = !process.stderr.isTTY || !RIGHT_TO_LEFT.test(line);
  const lines = isLogical ? [plain(line)] : await visualLines(line, direction);
  process.stderr.write(lines.map((row) => `${row}\n`).join(''));
}

async function visualLines(line: string, direction: Direction): Promise<string[]> {
  const [{ rowText }, { wrappingOf }, { askRowEncoder }] = await Promise.all([
    import('../../layout/row.ts'),
    import('./wrap.ts'),
    import('./terminal-text.ts'),
  ]);
  const columns = process.stderr.columns || COLUMNS;
  const rows = wrappingOf('visual', direction).lines(line, columns).map(rowText);
  const { dialect, enter, leave } = await askRowEncoder();
  return rows.map((row) => enter + dialect(row, columns) + leave);
}
