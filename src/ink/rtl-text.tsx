import {
  Box,
  type DOMElement,
  measureElement,
  Text,
  type TextProps,
  useBoxMetrics,
  useStdout,
} from 'ink';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { asDrawn } from '../terminal/row/drawn.ts';
import type { Direction, Display, Justification } from '../text/index.ts';
import { isBidiStream } from './bidi-stream.ts';
import { type Alignment, type TextRange, textRows } from './text-rows.ts';

/** The style of a stretch of text: Ink's own attributes of `<Text>`. */
export type RtlTextStyle = Pick<
  TextProps,
  | 'color'
  | 'backgroundColor'
  | 'dimColor'
  | 'bold'
  | 'italic'
  | 'underline'
  | 'strikethrough'
  | 'inverse'
>;

/** A range of the text, in UTF-16 offsets `[from, to)` of `children`, with its style. */
export type RtlTextRange = TextRange<RtlTextStyle>;

/** Props of `RtlText`. Attributes of Ink's `<Text>` apply to the whole text. */
export type RtlTextProps = RtlTextStyle & {
  /** Logical text in base letters; a line feed starts a new line. */
  readonly children: string | readonly string[];
  /** Width of a row in cells. @default the inner width of the parent */
  readonly width?: number;
  /** Alignment of the rows in the width. `start` is the right side for right-to-left text. @default 'start' */
  readonly align?: Alignment;
  /**
   * How rows are filled to the full width: not at all, by spaces, or by longer letters and then spaces. @default
   * 'none'
   */
  readonly justify?: Justification;
  /** The base direction, or `auto`: that of the first strong character (UAX#9, P2 and P3). @default 'auto' */
  readonly direction?: Direction | 'auto';
  /** The direction of a text without a strong character. @default 'ltr' */
  readonly fallback?: Direction;
  /** Ranges with a style of their own; where two overlap, the later one takes precedence. */
  readonly ranges?: readonly RtlTextRange[];
  /** Digits as written, or all from one set. */
  readonly digits?: Display['digits'];
  /** Whether vowel marks are shown. */
  readonly marks?: Display['marks'];
};

/**
 * Text of any direction in an Ink program: joined, broken into lines, aligned, justified, and styled by ranges of the
 * source.
 *
 * Ink gets finished rows in visual order, cut to the width. Without `width` the component measures its parent: the
 * first frame omits the text, and later frames show it in the current width of the parent. In a parent with
 * `flexDirection="row"`, put it into a box with a width or with `flexGrow`.
 *
 * In a terminal that does not draw cells in the order they come, use it together with `bidiStream`: the stream
 * recognises these rows as finished.
 */
export function RtlText(props: RtlTextProps) {
  const { children, width, align, justify, direction, fallback, ranges, digits, marks, ...style } =
    props;
  const text = typeof children === 'string' ? children : children.join('');
  const box = useRef<DOMElement>(null);
  const columns = useColumns(box, width);
  const { stdout } = useStdout();
  const isTurned = isBidiStream(stdout);

  const rows = useMemo(
    () =>
      columns > 0
        ? textRows(text, columns, { align, justify, direction, fallback, ranges, digits, marks })
        : [],
    [text, columns, align, justify, direction, fallback, ranges, digits, marks],
  );
  return (
    <Box ref={box} flexDirection="column" width={width ?? '100%'}>
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row of a text is its place in the text.
        <Text key={index} wrap="truncate-end" {...style}>
          {row.length === 0
            ? ' '
            : row.map((stretch, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: so is a stretch of a row.
                <Text key={at} {...stretch.style}>
                  {isTurned ? asDrawn(stretch.text) : stretch.text}
                </Text>
              ))}
        </Text>
      ))}
    </Box>
  );
}

/** Cells between the edges of a box; 0 until they are known. */
function useColumns(box: React.RefObject<DOMElement | null>, width: number | undefined): number {
  const { width: current } = useBoxMetrics(box);
  const [first, setFirst] = useState(0);
  // Ink reports its own measurement only after the first frame.
  useLayoutEffect(() => {
    if (box.current) setFirst(measureElement(box.current).width);
  }, [box]);
  return width ?? (current || first);
}
