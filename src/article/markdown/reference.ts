/** Addresses of links (CommonMark 6.3) and their definitions (4.7). Each attempt reads what it takes, and little more. */
import { cleanLine } from '../clean.ts';
import { unescaped } from './escape.ts';

/** Clean addresses by their labels in the form of `labelKey`. */
export type Definitions = Map<string, string>;

/** An address, and the UTF-16 offset behind it and what belongs to it. */
export type Found = { readonly end: number; readonly url: string };

/** UTF-16 units of a label, at the most (4.7). */
export const LONGEST_LABEL = 999;

/** Parentheses in an address, one in another, at the most (6.3 asks for three at least). */
const DEEPEST = 32;

/** Of two labels that are the same (4.7), case and blanks aside. */
export function labelKey(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase().toUpperCase();
}

/** Takes the definitions off the head of a paragraph; of two with one label the first counts. Offset of what is left. */
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
  // A title that does not fill its line is none, and must then be on a line of its own.
  const end = [afterTitle ?? found.end, found.end]
    .map((from) => lineEndAt(text, from))
    .find((lineEnd) => lineEnd !== undefined);
  if (end === undefined) return undefined;
  if (!definitions.has(key)) definitions.set(key, cleanLine(unescaped(found.url)));
  return end;
}

/** Behind a label in brackets at `at`; undefined where there is none. */
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

/** Address and title in parentheses at `at`, as they follow a link's text. */
export function targetAt(text: string, at: number): Found | undefined {
  if (text[at] !== '(') return undefined;
  const from = blanksEnd(text, at + 1);
  const found = text[from] === ')' ? { end: from, url: '' } : destination(text, from);
  if (!found) return undefined;
  const end = blanksEnd(text, titleBehind(text, found.end) ?? found.end);
  return text[end] === ')' ? { end: end + 1, url: found.url } : undefined;
}

function destination(text: string, at: number): Found | undefined {
  return text[at] === '<' ? inPointedBrackets(text, at) : bare(text, at);
}

function inPointedBrackets(text: string, at: number): Found | undefined {
  for (let next = at + 1; next < text.length; next += 1) {
    const letter = text[next];
    if (letter === '>') return { end: next + 1, url: text.slice(at + 1, next) };
    if (letter === '<' || letter === '\n') return undefined;
    if (letter === '\\') next += 1;
  }
  return undefined;
}

function bare(text: string, at: number): Found | undefined {
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

/** Behind a title that blanks part from what is before `at`. */
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

/** Behind the blanks and line ends at `at`. (A paragraph has no blank line in it.) */
function blanksEnd(text: string, at: number): number {
  let end = at;
  while (text[end] === ' ' || text[end] === '\t' || text[end] === '\n') end += 1;
  return end;
}

/** Behind the line's end where only blanks stand before it. */
function lineEndAt(text: string, at: number): number | undefined {
  let end = at;
  while (text[end] === ' ' || text[end] === '\t') end += 1;
  if (end >= text.length) return end;
  return text[end] === '\n' ? end + 1 : undefined;
}
