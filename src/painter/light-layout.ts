/**
 * Lays out a tree of Ink's components without Ink and without React's runtime: what stands on the screen before they
 * are loaded. It gives the same tree of elements as Ink, so `paintTree` paints both.
 *
 * Of flexbox it knows what the screens use: rows and columns in both directions, fixed and natural sizes, growing and
 * shrinking, gaps, margins, paddings, borders, `justifyContent`, and absolute boxes without a position. Components are
 * called as functions, so they must have no hooks. A test holds the result equal to Ink's, cell for cell.
 */
import { Box, type DOMElement, Text, type TextProps } from 'ink';
import { Fragment, isValidElement, type ReactElement, type ReactNode } from 'react';
import { lineWidth } from '../text/index.ts';
import { type BoxStyle, borderOf, type Edges } from './box-rows.ts';
import { colourSgr } from './colour.ts';
import { cutLines, type Wrap } from './cut-lines.ts';
import { FinishedRows, type FinishedRowsProps, rowsSize, standFor } from './finished-rows.tsx';
import { widestLine } from './ink-text.ts';
import { ReadingRow, type ReadingRowProps, rowOf } from './reading-row.tsx';
import { readStyled, squash } from './styled-text.ts';

type BoxSize = { readonly width: number; readonly height: number };
type BoxLayout = BoxSize & { readonly left: number; readonly top: number };
type Axis = 'width' | 'height';

/** The members of Ink's elements that are read by whoever paints them or asks what stands where. */
type Element = {
  readonly nodeName: 'ink-box' | 'ink-text';
  readonly style: BoxStyle;
  readonly childNodes: readonly (Element | TextNode)[];
  readonly internal_transform?: (text: string) => string;
  readonly yogaNode: { getComputedLayout: () => BoxLayout };
  /** Natural sizes by the room that there is: a box is asked by each box round it. */
  readonly sizes: Map<number, BoxSize>;
};

type TextNode = { readonly nodeName: '#text'; readonly nodeValue: string };

/** The laid-out tree of what is one box of a width and a height. */
export function layOut(screen: ReactElement): DOMElement {
  const [root] = elementsOf(screen);
  place(root, { left: 0, top: 0, ...naturalSize(root, Number.POSITIVE_INFINITY) });
  return root as unknown as DOMElement;
}

type Props = Readonly<Record<string, unknown>> & { readonly children?: ReactNode };

/** What a node of React comes to: boxes, and texts that are not inside another text. */
function elementsOf(node: ReactNode): Element[] {
  if (Array.isArray(node)) return node.flatMap(elementsOf);
  if (!isValidElement<Props>(node)) return [];
  const { type, props } = node;
  if (type === Box) return [boxOf(props)];
  if (type === Text) return [textOf(props)];
  if (type === ReadingRow) return [readingRowOf(props as unknown as ReadingRowProps)];
  if (type === FinishedRows) return [finishedOf(props as unknown as FinishedRowsProps)];
  return elementsOf(type === Fragment ? props.children : called(type, props));
}

/** What a component shows: a function, or one that React remembers (`memo`). */
function called(type: unknown, props: Props): ReactNode {
  const component = typeof type === 'function' ? type : (type as { readonly type: unknown }).type;
  if (typeof component !== 'function') throw new TypeError('only components that are functions');
  return (component as (props: Props) => ReactNode)(props);
}

function boxOf({ children, ref, ...style }: Props): Element {
  const box = elementOf(
    'ink-box',
    { flexDirection: 'row', flexGrow: 0, flexShrink: 1, ...style } as BoxStyle,
    elementsOf(children),
  );
  if (typeof ref === 'function') ref(box);
  return box;
}

function readingRowOf({ direction, ...box }: ReadingRowProps): Element {
  return boxOf({ ...box, flexDirection: rowOf(direction) });
}

function finishedOf(props: FinishedRowsProps): Element {
  const box = elementOf(
    'ink-box',
    { ...rowsSize(props), flexShrink: 0, overflow: 'hidden' } as BoxStyle,
    [],
  );
  standFor(box as unknown as DOMElement, props.rows);
  return box;
}

function textOf(props: Props): Element {
  const { children, wrap = 'wrap', ...look } = props as TextProps;
  return {
    ...elementOf('ink-text', { textWrap: wrap, flexShrink: 1 } as BoxStyle, textsOf(children)),
    internal_transform: (text) => styled(text, look),
  };
}

function textsOf(node: ReactNode): (Element | TextNode)[] {
  if (Array.isArray(node)) return node.flatMap(textsOf);
  if (typeof node === 'string' || typeof node === 'number') {
    return [{ nodeName: '#text', nodeValue: String(node) }];
  }
  if (!isValidElement<Props>(node)) return [];
  const { type, props } = node;
  if (type === Text) return [textOf(props)];
  return textsOf(type === Fragment ? props.children : called(type, props));
}

/** The text with the sequences that Ink's `<Text>` gives it, the innermost first. */
function styled(text: string, look: TextProps): string {
  const { color, backgroundColor } = look;
  const styles: [isOn: boolean | undefined, on: string, off: string][] = [
    [look.dimColor, '2', '22'],
    [color !== undefined, colourSgr(color ?? '', 'foreground'), '39'],
    [backgroundColor !== undefined, colourSgr(backgroundColor ?? '', 'background'), '49'],
    [look.bold, '1', '22'],
    [look.italic, '3', '23'],
    [look.underline, '4', '24'],
    [look.strikethrough, '9', '29'],
    [look.inverse, '7', '27'],
  ];
  return styles.reduce((inner, [isOn, on, off]) => {
    if (!isOn || on === '') return inner;
    const [open, close] = [`\u001B[${on}m`, `\u001B[${off}m`];
    return open + inner.replaceAll(close, close + open) + close;
  }, text);
}

function elementOf(
  nodeName: Element['nodeName'],
  style: BoxStyle,
  childNodes: Element['childNodes'],
): Element {
  const layout = { left: 0, top: 0, width: 0, height: 0 };
  return {
    nodeName,
    style,
    childNodes,
    yogaNode: { getComputedLayout: () => layout },
    sizes: new Map(),
  };
}

/** Fixes the place of an element in its parent, and of all that is in it. */
function place(element: Element, layout: BoxLayout): void {
  element.yogaNode.getComputedLayout = () => layout;
  if (element.nodeName !== 'ink-box') return;
  const { style } = element;
  const children = boxesIn(element);
  const edges = edgesOf(style);
  const inner = {
    width: layout.width - edges.left - edges.right,
    height: layout.height - edges.top - edges.bottom,
  };
  for (const child of children.filter(isAbsolute)) {
    place(child, { left: edges.left, top: edges.top, ...naturalSize(child, inner.width) });
  }
  const flow = children.filter((child) => !isAbsolute(child));
  const isRow = !isColumn(style);
  const [main, cross]: [Axis, Axis] = isRow ? ['width', 'height'] : ['height', 'width'];
  const sizes = flexed(flow, style, inner, main);
  const free =
    inner[main] -
    gapsOf(style, flow) -
    sum(flow.map((child, at) => sizes[at] + margins(child, main)));
  const { before, between } = justified(style.justifyContent, free, flow.length);
  const isReversed = style.flexDirection?.endsWith('-reverse') ?? false;
  let at = before;
  flow.forEach((child, index) => {
    const size = sizes[index];
    const around = marginsOf(child.style);
    const [near, far] = isRow ? [around.left, around.right] : [around.top, around.bottom];
    const [leading, trailing] = isReversed ? [far, near] : [near, far];
    const first = at + leading;
    const along = isReversed ? inner[main] - first - size : first;
    at = first + size + trailing + gapOf(style) + between;
    const across = fixed(child, cross) ?? inner[cross] - margins(child, cross);
    const [start, end] = inCells(along, size, child);
    const position = {
      left: edges.left + (isRow ? start : around.left),
      top: edges.top + (isRow ? around.top : start),
    };
    const length = end - start;
    place(
      child,
      isRow
        ? { ...position, width: length, height: across }
        : { ...position, width: across, height: length },
    );
  });
}

/** Whole cells from a start and a size: a box goes to the nearest ones, and a text never begins after its place (Yoga). */
function inCells(start: number, size: number, { nodeName }: Element): [number, number] {
  if (nodeName === 'ink-box') return [Math.round(start), Math.round(start + size)];
  return [Math.floor(start), Math.floor(start) + Math.ceil(size)];
}

/** The sizes of children along the main axis: their own, grown or shrunk to what the box has. */
function flexed(
  children: readonly Element[],
  style: BoxStyle,
  inner: BoxSize,
  main: Axis,
): number[] {
  const own = children.map(
    (child) =>
      fixed(child, main) ?? naturalSize(child, inner.width - margins(child, 'width'))[main],
  );
  const free =
    inner[main] -
    gapsOf(style, children) -
    sum(children.map((child, at) => own[at] + margins(child, main)));
  const weights = children.map(({ style: { flexGrow, flexShrink } }, at) =>
    free > 0 ? (flexGrow ?? 0) : (flexShrink ?? 0) * own[at],
  );
  const all = sum(weights);
  return all === 0 ? own : own.map((size, at) => Math.max(0, size + (free * weights[at]) / all));
}

/** The size of an element with its border, which may take up to `room` cells in a row. */
function naturalSize(element: Element, room: number): BoxSize {
  const known = element.sizes.get(room);
  if (known) return known;
  const size = element.nodeName === 'ink-box' ? boxSize(element, room) : textSize(element, room);
  element.sizes.set(room, size);
  return size;
}

function boxSize(element: Element, room: number): BoxSize {
  const { style } = element;
  const edges = edgesOf(style);
  const beside = edges.left + edges.right;
  const [width, height] = [fixed(element, 'width'), fixed(element, 'height')];
  if (width !== undefined && height !== undefined) return { width, height };
  const inner = (width ?? room) - beside;
  const flow = boxesIn(element).filter((child) => !isAbsolute(child));
  const outer = flow.map((child) => {
    const own = naturalSize(child, inner - margins(child, 'width'));
    return {
      width: (fixed(child, 'width') ?? own.width) + margins(child, 'width'),
      height: (fixed(child, 'height') ?? own.height) + margins(child, 'height'),
    };
  });
  const along = (axis: Axis) => sum(outer.map((size) => size[axis])) + gapsOf(style, flow);
  const across = (axis: Axis) => Math.max(0, ...outer.map((size) => size[axis]));
  const content = isColumn(style)
    ? { width: across('width'), height: along('height') }
    : { width: along('width'), height: across('height') };
  return {
    width: width ?? Math.min(content.width + beside, Math.max(room, beside)),
    height: height ?? content.height + edges.top + edges.bottom,
  };
}

/** As Ink measures a text: cut texts take all the room, broken ones what their longest line takes. */
function textSize(element: Element, room: number): BoxSize {
  const { text } = readStyled(squash(element as unknown as DOMElement));
  if (text === '') return { width: 0, height: 0 };
  const natural = { width: widestLine(text), height: text.split('\n').length };
  if (natural.width <= room) return natural;
  const wrap = element.style.textWrap as Wrap;
  const cut = sizeOf(cutLines(text, { width: room, wrap }));
  return wrap.startsWith('truncate') ? { width: room, height: cut.height } : cut;
}

function sizeOf(lines: ReturnType<typeof cutLines>): BoxSize {
  const widths = lines.map(({ paragraph, line }) => lineWidth(paragraph, line));
  return { width: Math.max(...widths), height: lines.length };
}

function justified(
  justifyContent: BoxStyle['justifyContent'],
  free: number,
  count: number,
): { readonly before: number; readonly between: number } {
  const isBetween = justifyContent === 'space-between' && count > 1 && free > 0;
  if (isBetween) return { before: 0, between: free / (count - 1) };
  const share = { center: 1 / 2, 'flex-end': 1 }[justifyContent as 'center' | 'flex-end'] ?? 0;
  return { before: free * share, between: 0 };
}

function boxesIn({ childNodes }: Element): Element[] {
  return childNodes.filter((child) => child.nodeName !== '#text');
}

function isAbsolute({ style }: Element): boolean {
  return style.position === 'absolute';
}

function isColumn({ flexDirection }: BoxStyle): boolean {
  return flexDirection?.startsWith('column') ?? false;
}

function fixed({ style }: Element, axis: Axis): number | undefined {
  const size = style[axis];
  return typeof size === 'number' ? size : undefined;
}

function gapOf(style: BoxStyle): number {
  return (isColumn(style) ? style.rowGap : style.columnGap) ?? style.gap ?? 0;
}

function gapsOf(style: BoxStyle, children: readonly Element[]): number {
  return gapOf(style) * Math.max(0, children.length - 1);
}

/** Cells that border and padding take. */
function edgesOf(style: BoxStyle): Edges {
  const border = borderOf(style);
  const { padding = 0, paddingX = padding, paddingY = padding } = style;
  return {
    top: border.top + (style.paddingTop ?? paddingY),
    right: border.right + (style.paddingRight ?? paddingX),
    bottom: border.bottom + (style.paddingBottom ?? paddingY),
    left: border.left + (style.paddingLeft ?? paddingX),
  };
}

function marginsOf(style: BoxStyle): Edges {
  const { margin = 0, marginX = margin, marginY = margin } = style;
  return {
    top: style.marginTop ?? marginY,
    right: style.marginRight ?? marginX,
    bottom: style.marginBottom ?? marginY,
    left: style.marginLeft ?? marginX,
  };
}

function margins({ style }: Element, axis: Axis): number {
  const { top, right, bottom, left } = marginsOf(style);
  return axis === 'width' ? left + right : top + bottom;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
