/**
 * Writes the blocks of an article as Markdown that `readMarkdown` reads back: the same blocks, links, notes, languages and
 * directions. What Markdown has no form for is written as HTML around Markdown. `notes.ts` decides the form of
 * footnotes. Places inside a book are not written.
 */
import type { Article, Block } from '../article.ts';
import { directionOf } from '../language.ts';
import { ownBlocks } from '../own-blocks.ts';
import { asHtml, type InlineForm, noteAddress, writeInline, writeInlineHtml } from './inline.ts';
import {
  emptyNotes,
  hiddenReferences,
  markdownNotes,
  type NoteRun,
  noteRuns,
  withoutPlaces,
} from './notes.ts';
import { isBarTable, writeBars, writeHtmlTable } from './table.ts';
import { writeYaml, type YamlValue } from './yaml.ts';

/** Fields of the front matter beside those of an article, in order. Fields without a value are left out. */
export type MatterFields = Readonly<Record<string, YamlValue>>;

/** The text of a file. It ends in a line end. */
export function writeArticle(article: Article, others: MatterFields = {}): string {
  const { language, direction } = article;
  const isGuessed = language === 'und' || directionOf(language) !== direction;
  const matter = writeYaml({
    title: article.title,
    language,
    direction: isGuessed ? direction : undefined,
    source: article.source,
    author: article.author,
    description: article.description,
    date: article.date,
    url: article.url,
    image: article.image,
    rights: article.rights,
    ...others,
  });
  return `---\n${matter}---\n${writeBody(article)}`;
}

/** The blocks that front matter does not make. Empty, or with a blank line before them. */
export function writeBody(article: Article): string {
  const blocks = withoutPlaces(ownBlocks(article));
  const chunks = [...titleBefore(article, blocks[0]), ...writeBlocks(blocks)];
  return chunks.length === 0 ? '' : `\n${joined(chunks)}\n`;
}

/** The first heading would be the title: it gets the title before it, or a block without text. */
function titleBefore({ title }: Article, first: Block | undefined): Chunk[] {
  if (first?.kind !== 'heading' || first.level !== 1) return [];
  if (title === '') return [{ text: '&lrm;' }];
  const form: InlineForm = { notes: 'markdown' };
  return title === first.text ? [{ text: `# ${writeInline({ text: title }, form)}` }] : [];
}

/** A stretch of lines. `isTight`: no blank line before it. `isHtml`: it must begin its line. */
type Chunk = { readonly text: string; readonly isTight?: boolean; readonly isHtml?: true };

function joined(chunks: readonly Chunk[]): string {
  return chunks
    .map(({ text, isTight }, index) => (index === 0 ? '' : isTight ? '\n' : '\n\n') + text)
    .join('');
}

function writeBlocks(blocks: readonly Block[]): Chunk[] {
  const runs = noteRuns(blocks);
  const names = markdownNotes(blocks, runs);
  if (!names) return writeHtmlNotes(blocks, runs);
  const outside = runs.filter(({ name }) => name === undefined).flatMap(({ blocks }) => blocks);
  const noteOf = new Map(runs.map(({ name, blocks }) => [name, blocks]));
  const notes = names.flatMap((name) => writeNote(name, noteOf.get(name) ?? []) ?? []);
  if (notes.length < names.length) return writeHtmlNotes(blocks, runs);
  return [...writeGroups(outside, { notes: 'markdown' }), ...notes];
}

function writeHtmlNotes(blocks: readonly Block[], runs: readonly NoteRun[]): Chunk[] {
  const form: InlineForm = { notes: 'html' };
  const open = (name: string) => `<div id="${asHtml(name)}">`;
  return [
    // A reference that is not shown gives the note its sign.
    ...hiddenReferences(blocks, runs).map(({ name, sign }) => ({
      text: `<div><svg><a href="${asHtml(noteAddress(name))}" role="doc-noteref">${asHtml(sign)}</a></svg></div>`,
    })),
    ...runs.flatMap((run) => {
      const inside = writeGroups(run.blocks, form);
      return run.name === undefined ? inside : htmlAround(open(run.name), inside, '</div>');
    }),
    ...emptyNotes(blocks, runs).map((name) => ({ text: `${open(name)}</div>` })),
  ];
}

/** `[^name]: text`, with further blocks indented; `undefined` if one of them can be written as HTML only. */
function writeNote(name: string, [first, ...others]: readonly Block[]): Chunk | undefined {
  if (!first) return { text: `[^${name}]: &lrm;` };
  const form: InlineForm = { notes: 'markdown' };
  const chunks = [{ text: writeInline(first, form) }, ...writeGroups(others, form)];
  if (chunks.some(({ isHtml }) => isHtml)) return undefined;
  return { text: `[^${name}]: ${joined(chunks).replace(/\n(?!\n)/g, '\n    ')}` };
}

function htmlAround(open: string, inside: readonly Chunk[], close: string): Chunk[] {
  return [
    { text: open, isHtml: true },
    ...inside.map(({ isTight, ...chunk }, at) => ({
      ...chunk,
      ...(at > 0 && isTight && { isTight }),
    })),
    { text: close, isHtml: true },
  ];
}

/** Blocks of one direction and language stand in one element. */
function writeGroups(blocks: readonly Block[], form: InlineForm): Chunk[] {
  const chunks: Chunk[] = [];
  for (let from = 0; from < blocks.length; ) {
    const group = groupFrom(blocks, from);
    const inside = new GroupWriter(group.blocks, form).write();
    const attributes = [
      ...(group.direction ? [` dir="${group.direction}"`] : []),
      ...(group.language ? [` lang="${asHtml(group.language)}"`] : []),
    ].join('');
    chunks.push(...(attributes ? htmlAround(`<div${attributes}>`, inside, '</div>') : inside));
    from += group.blocks.length;
  }
  return chunks;
}

type Group = Pick<Block, 'direction' | 'language'> & { readonly blocks: readonly Block[] };

function groupFrom(blocks: readonly Block[], from: number): Group {
  let direction: Block['direction'];
  let language: string | undefined;
  let [hasDirection, hasLanguage] = [false, false];
  let end = from;
  for (; end < blocks.length; end += 1) {
    const block = blocks[end];
    // Code says its direction itself; a rule has neither.
    const isDirected = block.kind !== 'break' && block.kind !== 'code';
    const isWorded = block.kind !== 'break';
    if (isDirected && hasDirection && block.direction !== direction) break;
    if (isWorded && hasLanguage && block.language !== language) break;
    if (isDirected) [direction, hasDirection] = [block.direction, true];
    if (isWorded) [language, hasLanguage] = [block.language, true];
  }
  return {
    ...(direction && { direction }),
    ...(language && { language }),
    blocks: blocks.slice(from, end),
  };
}

/** A list that may go on: `sign` is its bullet or the sign behind its numbers. */
type OpenList = { readonly sign: string; readonly next: number; readonly content: number };

/** Deeper lists are not read as lists. */
const DEEPEST = 25;

class GroupWriter {
  readonly #blocks: readonly Block[];
  readonly #form: InlineForm;
  readonly #chunks: Chunk[] = [];
  /** From the outermost on. */
  #lists: OpenList[] = [];
  #at = 0;

  constructor(blocks: readonly Block[], form: InlineForm) {
    this.#blocks = blocks;
    this.#form = form;
  }

  write(): Chunk[] {
    for (; this.#at < this.#blocks.length; this.#at += 1) {
      const block = this.#blocks[this.#at];
      if (block.kind === 'item' && this.#addItem(block)) continue;
      this.#lists = [];
      this.#addBlock(block);
    }
    return this.#chunks;
  }

  #add(text: string, isTight = false): void {
    this.#chunks.push({ text, ...(isTight && { isTight }) });
  }

  #inline(block: Block): string {
    return writeInline(block, this.#form);
  }

  /** A Markdown paragraph inside elements that say what it is. */
  #addInside(open: string, block: Block, close: string): void {
    this.#chunks.push(...htmlAround(open, [{ text: this.#inline(block) }], close));
  }

  #addBlock(block: Block): void {
    switch (block.kind) {
      case 'heading':
        this.#add(this.#heading(block));
        break;
      case 'quote':
        this.#addQuote(block);
        break;
      case 'item':
        this.#addHtmlItem(block);
        break;
      case 'term':
        if (!this.#addTerms()) this.#addInside('<dl><dt>', block, '</dt></dl>');
        break;
      case 'definition': {
        const level = block.level ?? 1;
        this.#addInside('<dl><dd>'.repeat(level), block, '</dd></dl>'.repeat(level));
        break;
      }
      case 'table':
        this.#add(
          isBarTable(block) && !(block.notes && this.#form.notes === 'html')
            ? writeBars(block, this.#form)
            : writeHtmlTable(block),
        );
        break;
      case 'code':
        this.#chunks.push(codeBlock(block));
        break;
      case 'break':
        this.#add('* * *');
        break;
      case 'caption':
        this.#addCaption(block);
        break;
      default:
        this.#add(this.#inline(block));
    }
  }

  #heading(block: Block): string {
    const { text, label, level = 2, links, passages, notes } = block;
    const isPlain = !links && !passages && !notes;
    // What looks like attributes at the end would be taken for some.
    if (isPlain && (label !== undefined || !/\}$/.test(text)) && text === text.trimEnd()) {
      const attributes = label === undefined ? '' : ` {en=${this.#quoted(label)}}`;
      return `${'#'.repeat(level)} ${this.#inline(block)}${attributes}`;
    }
    return `<h${level}>${writeInlineHtml(block)}</h${level}>`;
  }

  #quoted(label: string): string {
    const quote = label.includes('"') ? "'" : '"';
    return quote + writeInline({ text: label }, { ...this.#form, isCell: false }) + quote;
  }

  #addQuote(block: Block): void {
    const { level } = block;
    if (level !== undefined) {
      const open = '<blockquote>'.repeat(level);
      this.#addInside(open, block, open.replaceAll('<', '</'));
      return;
    }
    const before = this.#blocks[this.#at - 1];
    const isNext = before?.kind === 'quote' && before.level === undefined;
    const quoted = `> ${this.#inline(block).replaceAll('\n', '\n> ')}`;
    this.#add(isNext ? `>\n${quoted}` : quoted, isNext);
  }

  #addCaption(block: Block): void {
    const { links, passages, notes, codes } = block;
    if (links || passages || notes || codes) {
      this.#addInside('<figcaption>', block, '</figcaption>');
    } else this.#add(`![${this.#inline(block)}]()`);
  }

  /** Terms with their definitions. Returns false if Markdown has no form for them. */
  #addTerms(): boolean {
    const rest = this.#blocks.slice(this.#at);
    const terms = rest.findIndex(({ kind }) => kind !== 'term');
    const after = terms < 0 ? undefined : rest[terms];
    if (after?.kind !== 'definition' || (after.level ?? 1) > 1) return false;
    if (rest.slice(0, terms).some(({ text }) => text.includes('\n'))) return false;
    let end = terms;
    while (rest[end]?.kind === 'definition' && (rest[end].level ?? 1) === 1) end += 1;
    rest.slice(0, end).forEach((block, index) => {
      const text = this.#inline(block);
      if (block.kind === 'term') this.#add(text, index > 0);
      else this.#add(`: ${text.replaceAll('\n', '\n  ')}`, index === terms);
    });
    this.#at += end - 1;
    return true;
  }

  /** Returns false if Markdown has no form for the item. */
  #addItem(block: Block): boolean {
    const { level = 1, marker } = block;
    if (level > DEEPEST) return false;
    const item = marker === undefined ? undefined : itemOf(marker);
    if (marker === undefined) return this.#addToItem(block, level);
    if (!item) return false;
    const parents = this.#lists.slice(0, level - 1);
    const before = this.#lists[level - 1];
    const signs = item.number === undefined ? ['-', '*'] : ['.', ')'];
    const isNext =
      before !== undefined &&
      signs.includes(before.sign) &&
      (item.number === undefined || item.number === before.next);
    // Another sign begins another list.
    const sign = isNext ? before.sign : (signs.find((each) => each !== before?.sign) as string);
    const indent = parents.at(-1)?.content ?? 0;
    let lead = '';
    while (parents.length < level - 1) {
      lead += '- ';
      parents.push({ sign: '-', next: 0, content: indent + lead.length });
    }
    lead += item.number === undefined ? `${sign} ` : `${item.number}${sign} `;
    const content = indent + lead.length;
    const isTight = this.#lists.length >= level && this.#chunks.length > 0 && this.#isAfterItem();
    this.#lists = [...parents, { sign, next: (item.number ?? 0) + 1, content }];
    const text = this.#inline(block).replaceAll('\n', `\n${' '.repeat(content)}`);
    this.#add(`${' '.repeat(indent)}${lead}${item.box}${text}`, isTight);
    return true;
  }

  #isAfterItem(): boolean {
    return this.#blocks[this.#at - 1]?.marker !== undefined;
  }

  /** A further paragraph of the item of that level that is open. */
  #addToItem(block: Block, level: number): boolean {
    const list = this.#lists[level - 1];
    if (!list) return false;
    this.#lists = this.#lists.slice(0, level);
    const indent = ' '.repeat(list.content);
    this.#add(indent + this.#inline(block).replaceAll('\n', `\n${indent}`));
    return true;
  }

  #addHtmlItem(block: Block): void {
    const { level = 1, marker } = block;
    const number = marker === undefined ? undefined : /^(-?\d+)\.$/.exec(marker)?.[1];
    const around = level - 1;
    const box = marker === '\u2611' ? ' checked' : marker === '\u2610' ? '' : undefined;
    const inner = number === undefined ? '<ul>' : `<ol start="${number}">`;
    const item = marker === undefined ? '' : '<li>';
    const input = box === undefined ? '' : `<input type="checkbox"${box}>`;
    const end = `${marker === undefined ? '' : '</li>'}${number === undefined ? '</ul>' : '</ol>'}`;
    this.#addInside(
      '<ul>'.repeat(around) + inner + item + input,
      block,
      end + '</ul>'.repeat(around),
    );
  }
}

/** What of a marker Markdown can write. */
function itemOf(marker: string): { readonly number?: number; readonly box: string } | undefined {
  if (marker === '\u2022') return { box: '' };
  if (marker === '\u2610') return { box: '[ ] ' };
  if (marker === '\u2611') return { box: '[x] ' };
  const number = /^(0|[1-9]\d{0,8})\.$/.exec(marker)?.[1];
  return number === undefined ? undefined : { number: Number(number), box: '' };
}

/** Lines that are not read as they stand: blank ones of other spaces, and unseen marks before signs. */
const ALTERED = /^[^\S\n]*[^\S\n ][^\S\n]*$|^[\u061c\u200e\u200f\ufeff]/m;

function codeBlock({ text, direction }: Block): Chunk {
  if (direction === undefined && !ALTERED.test(text)) {
    const runs = text.match(/^ *`{3,}/gm) ?? [];
    const longest = runs.reduce((most, run) => Math.max(most, run.trim().length), 2);
    const fence = '`'.repeat(longest + 1);
    return { text: `${fence}\n${text}\n${fence}` };
  }
  const html = asHtml(text).replace(new RegExp(ALTERED, 'gm'), (line) =>
    line.replace(/[^ ]/g, (letter) => `&#${letter.charCodeAt(0)};`),
  );
  const open = `<pre${direction ? ` dir="${direction}"` : ''}>`;
  return { text: `${open}\n${html}</pre>`, isHtml: true };
}
