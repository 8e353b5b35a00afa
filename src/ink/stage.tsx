import { type BoxProps, useStdout, useWindowSize } from 'ink';
import { createContext, type ReactNode, useContext } from 'react';
import type { ColourDepth } from '../painter/colour.ts';
import { Stage as PaintedStage } from '../painter/stage.tsx';
import type { BaseDirection } from '../terminal/row/visual-row.ts';
import { StageStream } from './stage-stream.ts';

/** Props of `Stage`: those of Ink's `<Box>`, and the direction of texts. */
export type StageProps = BoxProps & {
  readonly children?: ReactNode;
  /** The base direction of every text, or `auto`: that of its first strong character (UAX#9, P2 and P3). @default 'auto' */
  readonly direction?: BaseDirection;
};

/**
 * The outermost box of a full-screen program, as large as the terminal. What Ink has laid out in it is painted cell by
 * cell: texts in logical order are joined and reordered, and a right-to-left text begins at the right edge of its
 * element. The stream is made by `stageStream`; on any other stream, Ink draws.
 */
export function Stage({ children, direction = 'auto', ...box }: StageProps) {
  const { stdout } = useStdout();
  const { columns, rows } = useWindowSize();
  if (!(stdout instanceof StageStream)) {
    return (
      <PaintedStage width={columns} {...box}>
        {children}
      </PaintedStage>
    );
  }
  return (
    <Depth value={stdout.depth}>
      <PaintedStage
        width={columns}
        height={rows}
        {...box}
        surface={stdout}
        depth={stdout.depth}
        direction={direction === 'auto' ? undefined : direction}
      >
        {children}
      </PaintedStage>
    </Depth>
  );
}

const Depth = createContext<ColourDepth | undefined>(undefined);

/** Colours of the stage that paints this component; `undefined` where none does. */
export function useStageDepth(): ColourDepth | undefined {
  return useContext(Depth);
}
