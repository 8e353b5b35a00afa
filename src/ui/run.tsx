/** The reader on a terminal, from its first screen to the last. */
import { render } from 'ink';
import type { Leaving } from '../reader/leaving.ts';
import type { Piece } from '../reader/piece.ts';
import { leavingOf } from '../reader/places.ts';
import type { Habits, State } from '../reader/state.ts';
import { App } from './app.tsx';
import type { Catalogue } from './catalogue.ts';
import type { Screen } from './first-screen.ts';
import type { Services } from './services.ts';
import type { Depth } from './theme.ts';

export type ReaderOptions = {
  readonly stdin: NodeJS.ReadableStream;
  readonly stdout: NodeJS.WritableStream & Screen;
  readonly depth: Depth;
  readonly services: Services;
  readonly catalogue: Catalogue;
  /** Told of each place that is come to in a piece, and of each that is given a name. */
  readonly onPlace?: (leaving: Leaving, piece: Piece) => void;
};

/** How the reader ended, and where. */
export type Ending = {
  /** By Ctrl-C, and not by its own key. */
  readonly isInterrupted: boolean;
  readonly piece: Piece;
  readonly leaving: Leaving;
  readonly habits: Habits;
};

/** Goes on from a screen in the alternate screen, lets the person read, and gives the terminal back as it was. */
export async function runReader(first: State, options: ReaderOptions): Promise<Ending> {
  const { stdin, stdout, depth, services, catalogue } = options;
  let state = first;
  let isInterrupted = false;
  const app = render(
    <App
      initial={first}
      catalogue={catalogue}
      size={() => ({ columns: stdout.columns, rows: stdout.rows })}
      surface={stdout}
      depth={depth}
      services={services}
      onChange={(next) => {
        const isMoved = next.anchor !== state.anchor || next.places !== state.places;
        if (isMoved) options.onPlace?.(leavingOf(next), next.subject);
        state = next;
      }}
      onInterrupt={() => {
        isInterrupted = true;
      }}
    />,
    {
      stdin,
      stdout,
      alternateScreen: true,
      exitOnCtrlC: false,
      patchConsole: false,
      interactive: true,
    },
  );
  await app.waitUntilExit();
  const { subject } = state;
  return { isInterrupted, piece: subject, leaving: leavingOf(state), habits: state };
}
