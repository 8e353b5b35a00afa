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

/** What a stretch of text may look like: Ink's own attributes of `<Text>`. */
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

/** A stretch of the text, in UTF-16 offsets `[from, to)` of it as it was handed in, and what it looks like. */
export type RtlTextRange = TextRange<RtlTextStyle>;

/** What `RtlText` shows, and how. Attributes of Ink's `<Text>` are for all of the text. */
export type RtlTextProps = RtlTextStyle & {
  /** Logical text in base letters; a line feed begins a new line. */
  readonly children: string | readonly string[];
  /** Cells of a row; that of the parent's inside if it is left out. */
  readonly width?: number;
  /** Where rows stand in the width. `start`, the usual, is the right for right-to-left text. */
  readonly align?: Alignment;
  /** How rows are brought to the full width: not at all, by blanks, or by longer letters and then blanks. */
  readonly justify?: Justification;
  /** The base direction, or `auto`, the usual: that of the first strong character (UAX#9, P2 and P3). */
  readonly direction?: Direction | 'auto';
  /** The direction of a text that has no strong character; `ltr` if it is left out. */
  readonly fallback?: Direction;
  /** Stretches that look otherwise than the rest; of two that overlap, the later one has its say last. */
  readonly ranges?: readonly RtlTextRange[];
  /** Digits all of one set, or as written. */
  readonly digits?: Display['digits'];
  /** Whether vowel marks are shown. */
  readonly marks?: Display['marks'];
};

/**
 * Text of any direction in an Ink program: joined, broken into lines, aligned, justified, and coloured by ranges of the
 * source.
 *
 * Ink gets finished rows in visual order, cut to the width. Without `width` it is measured: the first frame leaves the
 * text out, and every later one shows it in the width that the parent has by then. In a parent with
 * `flexDirection="row"` give it a box with a width or `flexGrow` of its own.
 *
 * In a terminal that does not draw cells as they come, use it together with `bidiStream`: the stream knows that these
 * rows are finished.
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

/** Cells between the edges of a box; 0 as long as nobody knows. */
function useColumns(box: React.RefObject<DOMElement | null>, width: number | undefined): number {
  const { width: current } = useBoxMetrics(box);
  const [first, setFirst] = useState(0);
  // Ink tells its own measure only after the first frame has been seen.
  useLayoutEffect(() => {
    if (box.current) setFirst(measureElement(box.current).width);
  }, [box]);
  return width ?? (current || first);
}
