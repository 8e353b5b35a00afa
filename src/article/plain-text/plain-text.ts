/**
 * Reads a plain text file by its form. The title comes first. Then there may be a line about the picture in another
 * language, and the picture's caption with its credit in brackets. In the text, a short line between blank lines
 * without closing punctuation is a heading. Everything else is a paragraph.
 */
import type { ArticleDraft } from '../assemble.ts';
import { emptied } from '../emptied.ts';
import type { FrontMatter } from '../front-matter/front-matter.ts';
import { guessDirection, sourceNamedBy } from '../language.ts';
import {
  groupLines,
  isBullet,
  type LineGroup,
  splitParagraphs,
  unwrap,
  wrapColumn,
} from './unwrap.ts';

/** `drafts` can be iterated once. */
export type PlainRead = { readonly fields: FrontMatter; readonly drafts: Iterable<ArticleDraft> };

/** Longest line at the head of an article, in UTF-16 units, and longest heading, in words. */
const LONGEST_HEAD = 200;
const LONGEST_HEADING = 80;
const MOST_WORDS = 12;

/** UTF-16 units of text from which the direction is guessed. */
const SAMPLE = 20_000;

/** The most consecutive headings: that of a part and that of its first chapter. More than that are a list. */
const MOST_HEADINGS = 2;

/** Punctuation that ends a sentence or a clause, with closing quotes and brackets after it. */
const CLOSED = /[.!?…:;,،؛؟۔][\s"'”’»)\]]*$/;
const CLAUSE = /[.:;,،؛۔][\s"'”’»)\]]*$/;

/** Lines of `text` end in `\n`. Never throws. */
export function readPlain(text: string): PlainRead {
  const whole = groupLines(text);
  const column = wrapColumn(whole);
  const groups = splitParagraphs(whole, column);
  const { fields, rest } = readHead(groups);
  return { fields, drafts: readBody(rest, column) };
}

function readHead(groups: readonly LineGroup[]): {
  fields: FrontMatter;
  rest: readonly LineGroup[];
} {
  const title = loneLine(groups[0]);
  // A title may end in ? or !, but a title is never the only thing in a file.
  if (title === undefined || groups.length === 1 || !isHeadLine(title) || CLAUSE.test(title)) {
    return { fields: {}, rest: groups };
  }
  const direction = guessDirection(sampleOf(groups));
  const about = groups.slice(1, 3).flatMap((group, index) =>
    // Blank lines may separate the two lines about the picture.
    index === 0 || loneLine(group) !== undefined ? [group] : [],
  );
  for (const count of [2, 1]) {
    const lines = about.slice(0, count).flatMap((group) => group.lines);
    const image = about.length >= count ? readImage(lines, direction) : undefined;
    if (image) return { fields: { title, image }, rest: groups.slice(1 + count) };
  }
  return { fields: { title }, rest: groups.slice(1) };
}

/** Enough text to determine its direction. */
function sampleOf(groups: readonly LineGroup[]): string {
  let sample = '';
  for (const { lines } of groups) {
    for (const line of lines) {
      if (sample.length >= SAMPLE) return sample;
      sample += `${line.slice(0, SAMPLE)} `;
    }
  }
  return sample;
}

/** The picture described by the lines, if all of them describe one. */
function readImage(lines: readonly string[], direction: string): FrontMatter['image'] {
  if (lines.length > 2 || !lines.every((line) => isHeadLine(line) && !CLOSED.test(line))) {
    return undefined;
  }
  const isForeign = direction === 'rtl' && guessDirection(lines[0]) === 'ltr';
  if (isForeign && lines.length === 1) return { english: lines[0].trim() };
  if (isForeign)
    return { english: lines[0].trim(), ...(readCaption(lines[1]) ?? { caption: lines[1].trim() }) };
  return lines.length === 1 ? readCaption(lines[0]) : undefined;
}

/** `A soldier in a trench (Agency)`. */
function readCaption(line: string): { caption: string; credit: string } | undefined {
  const written = line.trim();
  const open = written.lastIndexOf(' (');
  const credit = written.slice(open + 2, -1);
  if (open <= 0 || !written.endsWith(')') || !/^[^()]+$/.test(credit)) return undefined;
  return { caption: written.slice(0, open), credit };
}

function* readBody(
  groups: readonly LineGroup[],
  column: number | undefined,
): Generator<ArticleDraft, void> {
  /** Consecutive lines up to here that may be headings. */
  let run: LineGroup[] = [];
  for (const group of emptied([...groups])) {
    if (mayBeHeading(group)) {
      run.push(group);
      continue;
    }
    // Only lines directly before a text are headings.
    const areHeadings = run.length <= MOST_HEADINGS;
    for (const candidate of run) yield* draftsOf(candidate, column, areHeadings);
    run = [];
    yield* draftsOf(group, column, false);
  }
  for (const group of run) yield* draftsOf(group, column, false);
}

function draftsOf(
  group: LineGroup,
  column: number | undefined,
  isHeading: boolean,
): ArticleDraft[] {
  if (isHeading) return [{ kind: 'heading', text: group.lines[0].trim(), level: 2 }];
  return unwrap(group, column).map((text) => ({ kind: 'paragraph', text }));
}

function mayBeHeading(group: LineGroup): boolean {
  const line = group.alone ? loneLine(group) : undefined;
  if (line === undefined || line.length > LONGEST_HEADING) return false;
  if (CLOSED.test(line) || isBullet(line) || sourceNamedBy(line.trim()) !== undefined) return false;
  return /\p{L}/u.test(line) && line.trim().split(/\s+/).length <= MOST_WORDS;
}

function loneLine(group: LineGroup | undefined): string | undefined {
  return group?.lines.length === 1 ? group.lines[0] : undefined;
}

function isHeadLine(line: string): boolean {
  return line.length <= LONGEST_HEAD && /\p{L}/u.test(line);
}
