/**
 * Link destinations (CommonMark 6.3) and link reference definitions (4.7). A failed attempt reads little beyond its
 * own text.
 */
import { cleanAddress } from '../clean.ts';
import { unescaped } from './escape.ts';

/** Clean addresses by label, in the form of `labelKey`. */
export type Definitions = Map<string, string>;

/** An address, and the UTF-16 offset after the whole construct. */
export type FoundTarget = { readonly end: number; readonly url: string };

/** The most UTF-16 units of a label (4.7). */
export const LONGEST_LABEL = 999;

/** The deepest nesting of parentheses in an address (6.3 requires at least three). */
const DEEPEST = 32;

/** The key of a label: equal for labels that differ in case and spaces only (4.7). */
export function labelKey(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase().toUpperCase();
}

/**
 * Collects the definitions at the start of a paragraph and returns the offset of the rest. Of two definitions with
 * one label, the first counts.
 */
export function takeDefinitions(paragraph: string, definitions: Definitions): number {
  let at = 0;
  while (paragraph[at] === '[') {
    const end = takeDefinition(paragraph, at, definitions);
    if (end === undefined) break;
    at = end;
  }
  return at;
}

function takeDefinition(text: string, at: number, definitions: Definitions): number | undefined {
  const labelEnd = labelAt(text, at);
  if (labelEnd === undefined || text[labelEnd] !== ':') return undefined;
  const key = labelKey(text.slice(at + 1, labelEnd - 1));
  const found = key === '' ? undefined : destination(text, blanksEnd(text, labelEnd + 1));
  if (!found) return undefined;
  const afterTitle = titleBehind(text, found.end);
  // A title must end its line. If it does not, the definition is valid without it only if the title is on a line of
  // its own.
  const end = [afterTitle ?? found.end, found.end]
    .map((from) => lineEndAt(text, from))
    .find((lineEnd) => lineEnd !== undefined);
  if (end === undefined) return undefined;
  if (!definitions.has(key)) definitions.set(key, cleanAddress(unescaped(found.url)));
  return end;
}

/** Offset after the bracketed label at `at`; `undefined` if there is none. */
export function labelAt(text: string, at: number): number | undefined {
  if (text[at] !== '[') return undefined;
  const most = Math.min(text.length, at + LONGEST_LABEL + 2);
  for (let next = at + 1; next < most; next += 1) {
    const letter = text[next];
    if (letter === ']') return next + 1;
    if (letter === '[') return undefined;
    if (letter === '\\') next += 1;
  }
  return undefined;
}

/** Address and title in the parentheses at `at`, as after a link text. */
export function targetAt(text: string, at: number): FoundTarget | undefined {
  if (text[at] !== '(') return undefined;
  const from = blanksEnd(text, at + 1);
  const found = text[from] === ')' ? { end: from, url: '' } : destination(text, from);
  if (!found) return undefined;
  const end = blanksEnd(text, titleBehind(text, found.end) ?? found.end);
  return text[end] === ')' ? { end: end + 1, url: found.url } : undefined;
}

function destination(text: string, at: number): FoundTarget | undefined {
  return text[at] === '<' ? inPointedBrackets(text, at) : bare(text, at);
}

function inPointedBrackets(text: string, at: number): FoundTarget | undefined {
  for (let next = at + 1; next < text.length; next += 1) {
    const letter = text[next];
    if (letter === '>') return { end: next + 1, url: text.slice(at + 1, next) };
    if (letter === '<' || letter === '\n') return undefined;
    if (letter === '\\') next += 1;
  }
  return undefined;
}

function bare(text: string, at: number): FoundTarget | undefined {
  let depth = 0;
  let next = at;
  for (; next < text.length; next += 1) {
    const letter = text[next];
    if (letter <= ' ') break;
    if (letter === '(') {
      depth += 1;
      if (depth > DEEPEST) return undefined;
    } else if (letter === ')') {
      if (depth === 0) break;
      depth -= 1;
    } else if (letter === '\\' && /[!-/:-@[-`{-~]/.test(text[next + 1] ?? '')) next += 1;
  }
  return next === at || depth > 0 ? undefined : { end: next, url: text.slice(at, next) };
}

/** Offset after a title that is separated from the text before `at` by spaces. */
function titleBehind(text: string, at: number): number | undefined {
  const from = blanksEnd(text, at);
  const close = TITLES[text[from]];
  if (from === at || close === undefined) return undefined;
  for (let next = from + 1; next < text.length; next += 1) {
    const letter = text[next];
    if (letter === close) return next + 1;
    if (letter === '(' && close === ')') return undefined;
    if (letter === '\\') next += 1;
  }
  return undefined;
}

const TITLES: Readonly<Record<string, string | undefined>> = { '"': '"', "'": "'", '(': ')' };

/** Offset after the spaces and line ends at `at`. (A paragraph has no blank line.) */
function blanksEnd(text: string, at: number): number {
  let end = at;
  while (text[end] === ' ' || text[end] === '\t' || text[end] === '\n') end += 1;
  return end;
}

/** Offset after the line end, if only spaces stand before it. */
function lineEndAt(text: string, at: number): number | undefined {
  let end = at;
  while (text[end] === ' ' || text[end] === '\t') end += 1;
  if (end >= text.length) return end;
  return text[end] === '\n' ? end + 1 : undefined;
}
