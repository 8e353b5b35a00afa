/**
 * What the line ends of a plain text file mean. Three habits are told apart: prose wrapped by hand or by an editor
 * at some column, a line to a paragraph, and lines that are meant (verse, addresses, lists).
 */

/** Lines between two blank lines. */
export type LineGroup = {
  readonly lines: readonly string[];
  /** Whether blank lines stand on both sides; false for the lines of a group that was taken apart. */
  readonly alone: boolean;
};

/** Columns, marks not counted. Nobody wraps prose narrower than the first; a line beyond the second is not wrapped. */
const NARROWEST = 45;
const WIDEST = 120;

/** How full a line must be, with the word that did not fit any more, to have been wrapped there: shares of the column. */
const FULL = 0.9;
/** A line emptier than this was ended on purpose, even in wrapped prose. */
const ENDED = 0.6;

/** The share of full lines from which a file is taken as wrapped. */
const MOST = 0.8;

const BULLET = /^(?:[-*+•‣◦–—]|[\d\u0660-\u0669\u06f0-\u06f9]{1,3}[.)-])[ \u00a0]/;

/** A line of `===` or `---`, under a heading or across the page. */
const RULE = /^(?:={3,}|-{3,}|_{3,}|~{3,}|\*{3,})$/;

/** Cuts a text at its blank lines. A line of blanks of any kind is blank; lines keep their indentation. */
export function groupLines(text: string): LineGroup[] {
  const groups: string[][] = [[]];
  for (const line of text.replace(/\u2029/g, '\n\n').split(/[\n\u2028]/)) {
    const written = line.trimEnd();
    if (written === '') groups.push([]);
    else if (!RULE.test(written.trim())) groups[groups.length - 1].push(written);
  }
  return groups.filter((lines) => lines.length > 0).map((lines) => ({ lines, alone: true }));
}

/** The column that a file is wrapped at; undefined where its line ends are meant. */
export function wrapColumn(groups: readonly LineGroup[]): number | undefined {
  const wrapped = groups.filter(({ lines }) => lines.length > 1);
  const lengths = wrapped.flatMap(({ lines }) => lines.slice(0, -1).map(columns));
  if (lengths.length === 0) return undefined;
  // One long address in a hundred lines makes no column.
  const column = lengths.sort((a, b) => a - b)[Math.ceil(lengths.length * 0.98) - 1];
  if (column < NARROWEST || column > WIDEST) return undefined;

  let full = 0;
  let fullLast = 0;
  for (const { lines } of wrapped) {
    for (let i = 0; i + 1 < lines.length; i++) {
      if (filled(lines[i], lines[i + 1]) >= FULL * column) full += 1;
    }
    if (columns(lines[lines.length - 1]) >= FULL * column) fullLast += 1;
  }
  if (full < MOST * lengths.length) return undefined;
  // The last lines of paragraphs are of any length, those of stanzas are as long as the others.
  return wrapped.length > 2 && fullLast * 2 > wrapped.length ? undefined : column;
}

/** Takes groups apart in which each line is a paragraph. `column`: what `wrapColumn` found. */
export function splitParagraphs(
  groups: readonly LineGroup[],
  column: number | undefined,
): LineGroup[] {
  if (column !== undefined) return [...groups];
  return groups.flatMap((group) => {
    const isProse = group.lines.length > 1 && group.lines.some((line) => columns(line) > WIDEST);
    return isProse ? group.lines.map((line) => ({ lines: [line], alone: false })) : [group];
  });
}

/** The paragraphs of a group; a line end that is meant is `\n`. */
export function unwrap({ lines }: LineGroup, column: number | undefined): string[] {
  const paragraphs: string[] = [];
  let paragraph = lines[0].trimStart();
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i].trimStart();
    // Books mark a paragraph by its indented first line.
    const isIndented = column !== undefined && indent(lines[i]) > 0 && indent(lines[i - 1]) === 0;
    if (isIndented && !BULLET.test(line)) {
      paragraphs.push(paragraph);
      paragraph = line;
    } else paragraph += `${isMeant(lines[i - 1], lines[i], column) ? '\n' : ' '}${line}`;
  }
  return [...paragraphs, paragraph];
}

export function isBullet(line: string): boolean {
  return BULLET.test(line.trimStart());
}

function isMeant(line: string, next: string, column: number | undefined): boolean {
  return column === undefined || isBullet(next) || filled(line, next) < ENDED * column;
}

/** Columns that the line would have with the first word of the next. */
function filled(line: string, next: string): number {
  const word = /^\s*(\S*)/.exec(next)?.[1] ?? '';
  return columns(line) + 1 + columns(word);
}

function columns(line: string): number {
  return line.length - (line.match(/[\p{Mn}\p{Cf}]/gu)?.length ?? 0);
}

function indent(line: string): number {
  return line.length - line.trimStart().length;
}
