/** The reader on a terminal, from the first screen to the last. */
import { render } from 'ink';
import type { Anchor } from '../layout/flow.ts';
import type { Leaving, NamedPlaces } from '../reader/leaving.ts';
import type { Message } from '../reader/message.ts';
import type { Piece } from '../reader/piece.ts';
import { leavingOf } from '../reader/places.ts';
import { type Habits, openReader, type State } from '../reader/state.ts';
import { App } from './app.tsx';
import type { Catalogue } from './catalogue.ts';
import { guideIn } from './guide.ts';
import type { Surface } from './paint.ts';
import type { Services } from './services.ts';
import type { Depth } from './theme.ts';

export type ReaderOptions = {
  readonly stdin: NodeJS.ReadableStream;
  readonly stdout: NodeJS.WritableStream &
    Surface & { readonly columns: number; readonly rows: number };
  readonly depth: Depth;
  readonly services: Services;
  readonly catalogue: Catalogue;
  /** What is kept from one reading to the next. */
  readonly habits: Habits;
  /** Where reading goes on. */
  readonly start?: Anchor;
  /** Places in it that have a name. */
  readonly marks?: NamedPlaces;
  /** Shown in the status line until the first key. */
  readonly message?: string;
  /** Told of each place that is come to, and of each that is given a name. */
  readonly onPlace?: (leaving: Leaving) => void;
  /** Title of the article that was read last, to be offered. */
  readonly last?: string;
  /** Said of the terminal where there is nothing more urgent. */
  readonly hint?: Hint;
};

/** Nothing says for sure what the terminal needs; or it may have no letters to show the text with. */
export type Hint = 'unknown-terminal' | 'no-letters' | undefined;

/** How the reader ended, and where. */
export type Ending = {
  /** By Ctrl-C, and not by its own key. */
  readonly isInterrupted: boolean;
  readonly piece: Piece;
  readonly leaving: Leaving;
  readonly habits: Habits;
};

/** Takes the alternate screen, lets the person read, and gives the terminal back as it was. */
export async function runReader(piece: Piece, options: ReaderOptions): Promise<Ending> {
  const { stdin, stdout, depth, services, catalogue, habits, start, marks } = options;
  const size = () => ({ columns: stdout.columns, rows: stdout.rows });
  let state: State = openReader(piece, size(), {
    habits,
    guide: guideIn(catalogue, habits.keymap),
    start,
    marks,
    message: opening(options),
  });
  let isInterrupted = false;
  const app = render(
    <App
      initial={state}
      catalogue={catalogue}
      size={size}
      surface={stdout}
      depth={depth}
      services={services}
      onChange={(next) => {
        const isMoved = next.anchor !== state.anchor || next.places !== state.places;
        if (isMoved) options.onPlace?.(leavingOf(next));
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

/** What is said first: a problem, or what can be gone on with. */
function opening(options: ReaderOptions): Message | undefined {
  const { message, last, hint } = options;
  if (message !== undefined) return { type: 'text', text: message };
  if (hint !== undefined) return { type: hint };
  return last === undefined ? undefined : { type: 'last', title: last };
}
