import { Box, type DOMElement } from 'ink';
import { useMemo, useRef } from 'react';
import type { TextAttributes } from '../painter/look.ts';
import { checkOneOf, type Direction, type Display, type Justification } from '../text/index.ts';
import { checkLayout, wholeText } from './check-props.ts';
import { StyledRows } from './styled-rows.tsx';
import { type Alignment, type TextRange, textRows } from './text-rows.ts';
import { useColumns } from './use-columns.ts';

/** The style of a stretch of text: Ink's own attributes of `<Text>`. */
export type RtlTextStyle = TextAttributes;

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
 * On a `Stage`, Ink gets the logical text and the stage the cells. Elsewhere Ink gets finished rows in visual order, cut
 * to the width: in a terminal that does not draw cells in the order they come, use it together with `bidiStream`, which
 * recognises these rows as finished.
 *
 * Without `width` the component measures its parent: the first frame omits the text, and later frames show it in the
 * current width of the parent. In a parent with `flexDirection="row"`, put it into a box with a width or with
 * `flexGrow`.
 */
export function RtlText(props: RtlTextProps) {
  const { children, width, align, justify, direction, fallback, ranges, digits, marks, ...style } =
    props;
  checkOneOf('align', align, ['start', 'end', 'left', 'right', 'center']);
  checkLayout(props);
  checkOneOf('fallback', fallback, ['ltr', 'rtl']);
  const text = wholeText(children);
  const box = useRef<DOMElement>(null);
  const columns = useColumns(box, width);
  const rows = useMemo(
    () =>
      columns > 0
        ? textRows(text, columns, { align, justify, direction, fallback, ranges, digits, marks })
        : [],
    [text, columns, align, justify, direction, fallback, ranges, digits, marks],
  );
  return (
    <Box ref={box} flexDirection="column" width={width ?? '100%'}>
      <StyledRows rows={rows} width={columns} look={style} />
    </Box>
  );
}
