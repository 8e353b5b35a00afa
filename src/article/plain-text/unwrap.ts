/**
 * Interprets the line ends of a plain text file. There are three styles: prose wrapped at a column, one line for each
 * paragraph, and lines that must stay (verse, addresses, lists).
 */

/** The lines between two blank lines. */
export type LineGroup = {
  readonly lines: readonly string[];
  /** Whether there are blank lines on both sides; false for lines of a group that was split. */
  readonly alone: boolean;
};

/**
 * Limits of the wrap column, marks not counted. Nobody wraps prose at a narrower column than the first; longer lines
 * than the second are not wrapped.
 */
const NARROWEST = 45;
const WIDEST = 120;

/** A line was wrapped if it would fill this share of the column together with the first word of the next line. */
const FULL = 0.9;
/** A line below this share ended on purpose, even in wrapped prose. */
const ENDED = 0.6;

/** A file is wrapped if at least this share of its lines is full. */
const MOST = 0.8;

const BULLET = /^(?:[-*+•‣◦–—]|[\d\u0660-\u0669\u06f0-\u06f9]{1,3}[.)-])[ \u00a0]/;

/** A line of `===` or `---`, under a heading or as a thematic break. */
const RULE = /^(?:={3,}|-{3,}|_{3,}|~{3,}|\*{3,})$/;

/** Splits a text at its blank lines. A line of space characters of any kind is blank; lines keep their indentation. */
export function groupLines(text: string): LineGroup[] {
  const groups: string[][] = [[]];
  for (const line of text.replace(/\u2029/g, '\n\n').split(/[\n\u2028]/)) {
    const written = line.trimEnd();
    if (written === '') groups.push([]);
    else if (!RULE.test(written.trim())) groups[groups.length - 1].push(written);
  }
  return groups.filter((lines) => lines.length > 0).map((lines) => ({ lines, alone: true }));
}

/** The column at which a file is wrapped; `undefined` if its line ends must stay. */
export function wrapColumn(groups: readonly LineGroup[]): number | undefined {
  const wrapped = groups.filter(({ lines }) => lines.length > 1);
  const lengths = wrapped.flatMap(({ lines }) => lines.slice(0, -1).map(columns));
  if (lengths.length === 0) return undefined;
  // Long addresses in one line of fifty do not change the column.
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
  // The last lines of paragraphs vary in length; those of stanzas are as long as the others.
  return wrapped.length > 2 && fullLast * 2 > wrapped.length ? undefined : column;
}

/** Splits groups in which each line is a paragraph. `column`: the result of `wrapColumn`. */
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

/** The paragraphs of a group; line ends that must stay are `\n`. */
export function unwrap({ lines }: LineGroup, column: number | undefined): string[] {
  const paragraphs: string[] = [];
  let paragraph = lines[0].trimStart();
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i].trimStart();
    // Books mark a paragraph by an indented first line.
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

/** Columns of the line with the first word of the next line. */
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
