/** Rows in visual order, as a stage takes them, or as Ink draws them where there is none. */
import { Text, useStdout } from 'ink';
import type { ColourDepth } from '../painter/colour.ts';
import { type FinishedRow, FinishedRows } from '../painter/finished-rows.tsx';
import { styleOf, type TextAttributes } from '../painter/look.ts';
import { asDrawn } from '../terminal/row/drawn.ts';
import { isBidiStream } from './bidi-stream.ts';
import { useStageDepth } from './stage.tsx';
import type { StyledRow } from './text-rows.ts';

export type StyledRowsProps = {
  readonly rows: readonly StyledRow<TextAttributes>[];
  /** Cells. */
  readonly width: number;
  /** The look of all rows; that of a stretch takes precedence. */
  readonly look: TextAttributes;
};

export function StyledRows({ rows, width, look }: StyledRowsProps) {
  const depth = useStageDepth();
  const isOnStage = depth !== undefined;
  return isOnStage ? (
    <StageRows rows={rows} width={width} look={look} depth={depth} />
  ) : (
    <InkRows rows={rows} width={width} look={look} />
  );
}

function StageRows({
  rows,
  width,
  look,
  depth,
}: StyledRowsProps & { readonly depth: ColourDepth }) {
  const key = `${depth} ${JSON.stringify(look)}`;
  const finished = rows.map((row) => {
    const known = made.get(row);
    if (known?.key === key) return known.finished;
    const finished = finishedRow(row, look, depth);
    made.set(row, { key, finished });
    return finished;
  });
  return <FinishedRows rows={finished} width={width} />;
}

/** The same row in the same look is the same object: the stage keeps what it made of it. */
const made = new WeakMap<
  StyledRow<TextAttributes>,
  { readonly key: string; readonly finished: FinishedRow }
>();

function finishedRow(
  { stretches, text }: StyledRow<TextAttributes>,
  look: TextAttributes,
  depth: ColourDepth,
): FinishedRow {
  const cells = stretches.flatMap((stretch) => {
    const style = styleOf({ ...look, ...stretch.style }, depth);
    return stretch.cells.map(({ text, width }) => ({ text, width, style }));
  });
  return { cells, text };
}

function InkRows({ rows, look }: StyledRowsProps) {
  const { stdout } = useStdout();
  const isTurned = isBidiStream(stdout);
  return rows.map(({ stretches }, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a row of a text is its place in the text.
    <Text key={index} wrap="truncate-end" {...look}>
      {stretches.length === 0
        ? ' '
        : stretches.map(({ cells, style }, at) => {
            const text = cells.map((cell) => cell.text).join('');
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: so is a stretch of a row.
              <Text key={at} {...style}>
                {isTurned ? asDrawn(text) : text}
              </Text>
            );
          })}
    </Text>
  ));
}
