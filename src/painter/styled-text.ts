/** What a `<Text>` of Ink says and how: its strings with what the transforms of their elements make of them. */
import type { DOMElement } from 'ink';
import { afterLink, afterSgr } from '../terminal/sgr/restyle.ts';
import { PLAIN, type Style } from '../terminal/sgr/style.ts';
import { tokenAt } from '../terminal/sgr/tokens.ts';
import { cellWidth } from '../text/index.ts';

/** Text without controls but line feeds, and the styles in it: each from a UTF-16 offset on, the first from 0. */
export type StyledText = {
  readonly text: string;
  readonly styles: readonly StyleFrom[];
};

type StyleFrom = { readonly from: number; readonly style: Style };

/** What Ink calls with each line of a text, and the number of the line. */
export type Transform = NonNullable<DOMElement['internal_transform']>;

/** The strings in an element, with sequences of style in them. Its own transform is left to the lines of the whole. */
export function squash(element: DOMElement): string {
  let text = '';
  for (const child of element.childNodes) {
    if (child.nodeName === '#text') {
      text += child.nodeValue;
    } else if (!child.isHidden) {
      const inner = squash(child);
      const transform = child.internal_transform;
      text += inner !== '' && transform ? transformed(inner, transform) : inner;
    }
  }
  return text;
}

function transformed(text: string, transform: Transform): string {
  return text
    .split('\n')
    .map((line, index) => transform(line, index))
    .join('\n');
}

/** Reads styles and links; every other sequence and control is left out. A tab goes on to the next of its stops. */
export function readStyled(source: string): StyledText {
  const styles: { from: number; style: Style }[] = [{ from: 0, style: PLAIN }];
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are the subject.
  if (!/[\x00-\x09\x0B-\x1F\x7F-\x9F]/.test(source)) return { text: source, styles };
  let text = '';
  let style = PLAIN;
  for (let at = 0; at < source.length; ) {
    const token = tokenAt(source, at);
    at += token?.source.length ?? 1;
    if (token?.type === 'text') text += token.source;
    else if (token?.source === '\n') text += token.source;
    else if (token?.source === '\t') text += spacesToStop(text);
    else if (token?.type === 'csi' && token.final === 'm')
      style = afterSgr(style, token.parameters);
    else if (token?.type === 'osc' && token.text.startsWith('8;')) {
      style = afterLink(style, token.text.slice(2));
    }
    const last = styles[styles.length - 1];
    if (style === last.style) continue;
    if (last.from === text.length) last.style = style;
    else styles.push({ from: text.length, style });
  }
  return { text, styles };
}

function spacesToStop(text: string): string {
  const column = cellWidth(text.slice(text.lastIndexOf('\n') + 1));
  return ' '.repeat(TAB - (column % TAB));
}

/** Cells between the stops of a tab, as Ink counts them. */
const TAB = 8;

/** The style at a UTF-16 offset. */
export function styleAt({ styles }: StyledText, offset: number): Style {
  let style = styles[0].style;
  for (let at = 1; at < styles.length && styles[at].from <= offset; at += 1)
    style = styles[at].style;
  return style;
}

/**
 * A part of the text as a string with its styles in it. Each attribute ends by its own sequence, as those of chalk do:
 * a transform that sets a style around the part looks for them.
 */
export function writeStyled(
  styled: StyledText,
  text: string,
  sourceOf: (offset: number) => number,
): string {
  if (styled.styles.length === 1) return text;
  let written = '';
  let style = PLAIN;
  for (let at = 0; at < text.length; at += 1) {
    const next = styleAt(styled, sourceOf(at));
    if (next !== style) written += attributeChange(style, next);
    written += text[at];
    style = next;
  }
  return written + attributeChange(style, PLAIN);
}

function attributeChange(from: Style, to: Style): string {
  const before = attributesOf(from.sgr);
  const after = attributesOf(to.sgr);
  const closed = new Set(before.filter((set) => !after.includes(set)).map(closing));
  const opened = after.filter((set) => !before.includes(set) || closed.has(closing(set)));
  const link = from.link === to.link ? '' : `\u001B]8;${to.link || ';'}\u0007`;
  return [...closed, ...opened].map((set) => `\u001B[${set}m`).join('') + link;
}

/** `1`, `38;2;1;2;3`, `4` of `1;38;2;1;2;3;4`. */
function attributesOf(sgr: string): readonly string[] {
  return sgr.match(/[345]8;(?:5;\d+|2;\d+;\d+;\d+)|[\d:]+/g) ?? [];
}

function closing(attribute: string): string {
  const code = Number.parseInt(attribute, 10);
  if (code >= 100 || (code >= 40 && code < 50)) return '49';
  if (code >= 90 || (code >= 30 && code < 40)) return '39';
  return CLOSING.get(code) ?? '0';
}

/** The code that ends what a code begins; those of colours are 39 and 49. */
const CLOSING: ReadonlyMap<number, string> = new Map([
  [1, '22'],
  [2, '22'],
  [3, '23'],
  [4, '24'],
  [5, '25'],
  [6, '25'],
  [7, '27'],
  [8, '28'],
  [9, '29'],
  [21, '24'],
  [53, '55'],
  [58, '59'],
]);
