/** The last step of every parser: turns separate blocks and metadata into an `Article`. */
import type { Article, Block, Image, Section } from './article.ts';
import { bidiClosing, cleanLine, cleanText } from './clean.ts';
import type { FrontMatter } from './front-matter/front-matter.ts';
import {
  directionOf,
  guessDirection,
  guessLanguage,
  sourceLine,
  sourceNamedBy,
} from './language.ts';

/** A block that does not know its section yet. */
export type ArticleDraft = Omit<Block, 'section'>;

/** UTF-16 units of text from which the language is guessed. */
const SAMPLE = 20_000;

/**
 * `fields` take precedence over values from the text. Texts are cleaned (see `clean.ts`) and trimmed; empty blocks
 * are dropped. Title, what is known about the article, picture and caption are inserted before the drafts, and a source
 * line after them if they have none.
 */
export function assemble(fields: FrontMatter, drafts: Iterable<ArticleDraft>): Article {
  const written = new Written();
  for (const head of headBlocks(fields, false)) written.add(head);
  let tail: ArticleDraft | undefined;
  for (const draft of drafts) {
    const tidied = tidy(draft);
    if (!isWritten(tidied)) continue;
    const block = asSource(tidied);
    written.add(block);
    if (block.kind === 'source') tail = block;
  }
  const sample = sampleOf(written.blocks);
  const language = (fields.language ?? guessLanguage(sample)).replaceAll('_', '-');
  const guessed = language === 'und' ? guessDirection(sample) : directionOf(language);
  const named = tail && cleanLine(sourceNamedBy(tail.text) ?? '');
  const source = fields.source ?? named;
  // A text that ends with the source of its fields is whole as it was printed: a date alone is not added to it.
  const isPrinted = named !== undefined && named === fields.source;
  const isEmpty = written.blocks.length === 0 && !source;
  if (fields.date && !fields.author && !isPrinted && !isEmpty) written.insertAbout(fields.date);
  if (!tail && source) written.add({ kind: 'source', text: sourceLine(source, language) });
  // `blocks` is never empty.
  if (written.blocks.length === 0) written.add({ kind: 'paragraph', text: '' });
  return {
    ...fields,
    title: cleanLine(fields.title ?? ''),
    language,
    direction: fields.direction ?? guessed,
    ...(source === undefined ? {} : { source }),
    blocks: written.blocks,
    sections: written.sections,
  };
}

/** The line under a picture: its caption, and the credit in brackets. */
function captionLine({ caption, credit }: Image): string {
  if (!credit) return caption ?? '';
  return caption ? `${caption} (${credit})` : `(${credit})`;
}

/** The blocks that the fields of an article make, before those of its text. `isDated`: also of a date without an author. */
export function headBlocks(
  { title, description, author, date, image }: FrontMatter,
  isDated: boolean,
): ArticleDraft[] {
  const known = author || isDated ? [author, date].filter(Boolean) : [];
  const lines: ArticleDraft[] = [
    { kind: 'title', text: cleanLine(title ?? '') },
    { kind: 'about', text: description ?? '' },
    { kind: 'about', text: known.join(' · ') },
    { kind: 'picture', text: image?.english ?? '' },
    { kind: 'caption', text: image ? captionLine(image) : '' },
  ];
  return lines.filter(isWritten);
}

/** Whether the block contains anything other than spaces and formatting controls. */
function isWritten({ text }: ArticleDraft): boolean {
  return /[^\s\p{Cf}]/u.test(text);
}

/**
 * Code keeps its spaces. In other text, a tab becomes a space, and spaces at line ends are removed (no-break spaces
 * stay).
 */
function tidy(draft: ArticleDraft): ArticleDraft {
  const clean = cleanText(draft.text);
  const text = draft.kind === 'code' ? expandTabs(clean).trimEnd() : clean.replace(/\t/g, ' ');
  const edges = draft.kind === 'code' ? /^\n+/ : /^[\n ]+|(?<![\n ])[\n ]+$/g;
  const tidied = withRanges({ ...draft, text: text.replace(edges, '') }, draft);
  const closed = { ...tidied, text: tidied.text + bidiClosing(tidied.text) };
  return draft.label === undefined ? closed : { ...closed, label: cleanLine(draft.label) };
}

/**
 * Moves the ranges (links and others) to their new offsets. If the source text of the ranges is not found again, they
 * are dropped.
 */
function withRanges(tidied: ArticleDraft, { text }: ArticleDraft): ArticleDraft {
  const { links, passages, notes, codes, cells, ...rest } = tidied;
  if (!links && !passages && !notes && !codes && !cells) return rest;
  const shift = text.replace(/\t/g, ' ').indexOf(tidied.text);
  if (shift < 0) return rest;
  const moved = <T extends OffsetRange>(ranges: readonly T[] | undefined): T[] | undefined =>
    ranges?.map((range) => ({
      ...range,
      from: Math.min(Math.max(0, range.from - shift), tidied.text.length),
      to: Math.min(Math.max(0, range.to - shift), tidied.text.length),
    }));
  const isWide = ({ from, to }: OffsetRange) => from < to;
  // A list made by `filter` allocates more memory than it needs.
  const wide = <T extends OffsetRange>(ranges: readonly T[] | undefined): T[] | undefined => {
    const all = moved(ranges);
    const kept = all?.every(isWide) ? all : all?.filter(isWide);
    return kept?.length === 0 ? undefined : kept;
  };
  const [left, passing, marked, coded] = [wide(links), wide(passages), wide(notes), wide(codes)];
  return {
    ...rest,
    ...(left && { links: left }),
    ...(passing && { passages: passing }),
    ...(marked && { notes: marked }),
    ...(coded && { codes: coded }),
    // A cell may be empty.
    ...(cells && { cells: moved(cells) }),
  };
}

type OffsetRange = { readonly from: number; readonly to: number };

/** Tab stops every four columns. Terminals have eight, which is too wide for code in articles. */
function expandTabs(text: string): string {
  if (!text.includes('\t')) return text;
  const expanded = (line: string) => {
    let column = 0;
    return line.replace(/\t|[^\t]+/g, (part) => {
      const filled = part === '\t' ? ' '.repeat(4 - (column % 4)) : part;
      column += filled.length;
      return filled;
    });
  };
  return text.split('\n').map(expanded).join('\n');
}

function asSource(draft: ArticleDraft): ArticleDraft {
  const isSource = draft.kind === 'paragraph' && sourceNamedBy(draft.text) !== undefined;
  return isSource ? { ...draft, kind: 'source' } : draft;
}

function sampleOf(drafts: readonly Block[]): string {
  let sample = '';
  for (const { text, kind } of drafts) {
    if (sample.length >= SAMPLE) break;
    // The picture's line is in another language; code is in none.
    if (kind !== 'picture' && kind !== 'code') sample += `${text.slice(0, SAMPLE)}\n`;
  }
  return sample;
}

/** Collects blocks and starts a section at each heading. */
class Written {
  readonly blocks: Block[] = [];
  readonly #starts: Omit<Section, 'end'>[] = [{ title: '', block: 0 }];

  add(draft: ArticleDraft): void {
    if (draft.kind === 'heading') {
      const { text, label } = draft;
      const named = label === undefined ? {} : { label };
      this.#starts.push({ title: text, ...named, block: this.blocks.length });
    }
    this.blocks.push({ ...draft, section: this.#starts.length - 1 });
  }

  /** Inserts a line about the article under its title and the lines about it that are there. */
  insertAbout(text: string): void {
    const at = this.blocks.findIndex(({ kind }) => kind !== 'title' && kind !== 'about');
    const place = at < 0 ? this.blocks.length : at;
    this.blocks.splice(place, 0, { kind: 'about', text, section: 0 });
    for (const [number, start] of this.#starts.entries()) {
      if (number > 0) this.#starts[number] = { ...start, block: start.block + 1 };
    }
  }

  get sections(): Section[] {
    return this.#starts.map((start, number) => {
      return { ...start, end: this.#starts[number + 1]?.block ?? this.blocks.length };
    });
  }
}
