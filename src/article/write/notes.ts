/** Decides how the footnotes of an article are written. */
import type { Block } from '../article.ts';
import { isBarTable } from './table.ts';

/** Blocks that belong to one note: from its first block to its last. Without a name: blocks outside of notes. */
export type NoteRun = { readonly name?: string; readonly blocks: readonly Block[] };

/** What a footnote of Markdown may contain. */
const INSIDE: ReadonlySet<Block['kind']> = new Set(['note', 'item', 'quote', 'code']);

/**
 * Whatever stands between two blocks of a note is in the note, and what a note may contain behind it: footnotes of Markdown
 * are moved to the end, so nothing can follow them.
 */
export function noteRuns(blocks: readonly Block[]): NoteRun[] {
  const runs: { name?: string; blocks: Block[] }[] = [];
  const add = (name: string | undefined, list: readonly Block[]) => {
    if (list.length === 0) return;
    const last = runs.at(-1);
    if (name === undefined && last && last.name === undefined) last.blocks.push(...list);
    else runs.push({ ...(name !== undefined && { name }), blocks: [...list] });
  };
  for (let from = 0; from < blocks.length; ) {
    const { kind, name } = blocks[from];
    let next = from + 1;
    while (next < blocks.length && !(blocks[next].kind === 'note' && blocks[next].name)) next += 1;
    if (kind !== 'note' || name === undefined) {
      add(undefined, blocks.slice(from, next));
    } else {
      let end = from + 1;
      for (let at = end; at < next && INSIDE.has(blocks[at].kind); at += 1) end = at + 1;
      for (let at = end; at < next; at += 1) if (blocks[at].kind === 'note') end = at + 1;
      add(name, blocks.slice(from, end));
      add(undefined, blocks.slice(end, next));
    }
    from = next;
  }
  return runs;
}

/**
 * Blocks without the places of a book, which are nowhere outside of it: a link to one is written as its text. References to
 * notes are in brackets, other marks are such links.
 */
export function withoutPlaces(blocks: readonly Block[]): Block[] {
  const names = new Set(blocks.flatMap(({ name }) => name ?? []));
  const ids = new Set(blocks.flatMap((block) => block.ids ?? []));
  return blocks.map(({ ids: _, notes, ...block }) => {
    const kept = notes?.filter(
      ({ from, name }) => names.has(name) || (!ids.has(name) && /[[(]/.test(block.text[from])),
    );
    return { ...block, ...(kept && kept.length > 0 && { notes: kept }) };
  });
}

const NAME = /^[\p{L}\p{N}_.:-]{1,200}$/u;

/**
 * The names of the notes, if they read back as footnotes of Markdown: those are moved to the end, numbered in the order of
 * their references, and their names are in lower case. Names without a run are of empty notes.
 */
export function markdownNotes(
  blocks: readonly Block[],
  runs: readonly NoteRun[],
): readonly string[] | undefined {
  const notes = runs.filter(({ name }) => name !== undefined);
  const first = runs.findIndex(({ name }) => name !== undefined);
  if (first >= 0 && runs.slice(first).some(({ name }) => name === undefined)) return undefined;
  if (blocks.some((block) => block.notes && isHtml(block))) return undefined;
  const marks = blocks.flatMap(({ text, notes = [] }) =>
    notes.map(({ from, to, name }) => ({ name, sign: text.slice(from, to) })),
  );
  const names: string[] = [];
  for (const { name, blocks } of notes) {
    const [{ marker = '' }] = blocks;
    const number = Number(/^([1-9]\d{0,3})\.$/.exec(marker)?.[1]);
    // In ascending order, and each once.
    if (!(number > names.length) || !blocks.every(isInside)) return undefined;
    names[number - 1] = name as string;
  }
  for (const { name, sign } of marks) {
    const number = Number(/^\[([1-9]\d{0,3})\]$/.exec(sign)?.[1]);
    if (Number.isNaN(number) || (names[number - 1] ?? name) !== name) return undefined;
    names[number - 1] = name;
  }
  for (let at = 0; at < names.length; at += 1) names[at] ??= unusedName(names);
  const known = new Set(names);
  const order = [...new Set(blocks.flatMap((block) => references(block, known)))];
  const areRight =
    known.size === names.length &&
    order.every((name, index) => name === names[index]) &&
    names.every((name) => NAME.test(name) && name === name.toLowerCase());
  return areRight ? names : undefined;
}

/** Names of notes that are referred to, and have no text. */
export function emptyNotes(blocks: readonly Block[], runs: readonly NoteRun[]): string[] {
  const known = new Set(runs.map(({ name }) => name));
  const marked = new Set(blocks.flatMap(({ notes = [] }) => notes.map(({ name }) => name)));
  return [...marked].filter((name) => !known.has(name));
}

/**
 * Notes of HTML whose sign is not that of their first reference. In HTML the reference gives it, and the reference may have
 * been in a text that has none, such as code.
 */
export function hiddenReferences(blocks: readonly Block[], runs: readonly NoteRun[]) {
  const signs = new Map<string, string>();
  for (const { text, notes = [] } of blocks) {
    for (const { from, to, name } of notes) {
      if (!signs.has(name)) signs.set(name, text.slice(from, to).replace(/^[[(]|[\])]$/g, ''));
    }
  }
  return runs.flatMap(({ name, blocks: [{ marker = '' }] }) => {
    const sign = marker.replace(/\.$/, '');
    return name === undefined || signs.get(name) === sign ? [] : [{ name, sign }];
  });
}

function unusedName(names: readonly string[]): string {
  let number = 1;
  while (names.includes(`empty-${number}`)) number += 1;
  return `empty-${number}`;
}

/** Whether the block, with references in it, is written as HTML, where they have no such form. */
function isHtml(block: Block): boolean {
  return block.kind === 'heading' || (block.kind === 'table' && !isBarTable(block));
}

/** Whether the block may stand in a footnote. In an element, a note would not be found. */
function isInside({ kind, direction, language }: Block): boolean {
  return INSIDE.has(kind) && direction === undefined && language === undefined;
}

/** The notes that a block refers to, in order. Code that looks like a reference counts as one. */
function references({ kind, text, notes = [], codes = [] }: Block, names: ReadonlySet<string>) {
  const found = notes.map(({ from, name }) => ({ from, name }));
  for (const { 1: written, index } of text.matchAll(/\[\^([^\]\s]{1,200})\]/g)) {
    const name = written.toLowerCase();
    const isCode = kind === 'code' || codes.some(({ from, to }) => from <= index && index < to);
    if (isCode && names.has(name)) found.push({ from: index, name });
  }
  return found.sort((a, b) => a.from - b.from).map(({ name }) => name);
}
