/** The end of the reader: saves preferences and position, restores the terminal, and reports what failed. */

import type { CliMessages } from '../../languages/cli/messages.ts';
import { formatDiagnostic } from '../../languages/diagnostics/format.ts';
import type { Preferences } from '../../reader/state.ts';
import type { Remembered } from '../../settings/open.ts';
import { saveDialect, savePreferences } from '../../settings/preferences.ts';
import type { TerminalSession } from '../../terminal/screen/session.ts';
import { whenWritten } from '../../terminal/screen/written.ts';
import { abandon, endNow, interrupt, warn } from '../exit.ts';
import { type Errands, LEAVING, Moment } from './leaving.ts';
import type { ReadingSession } from './session.ts';

export type Finish = {
  readonly remembered: Remembered;
  readonly session: Pick<ReadingSession, 'isFetching' | 'stopFetch' | 'settled'>;
  /** Saves where what is being read was left, and what else is not saved yet. */
  readonly leave: () => Promise<unknown>;
  readonly terminal: TerminalSession;
  readonly messages: CliMessages;
  /** Preferences at the start of the reader. */
  readonly before: Preferences;
  /** Unfinished copies to the clipboard. */
  readonly errands: Errands;
  /** Unfinished reading of files. */
  readonly reads: Errands;
};

/** Milliseconds, in all, to wait for locks of others; less than the time in which a failure can be reported. */
const HURRY = LEAVING - 100;

export type Finished = { readonly isInterrupted: boolean; readonly preferences: Preferences };

/** Waits no longer than a moment in all; ends the program where something is not done by then. */
export async function finish(ending: Finished, finishing: Finish): Promise<void> {
  const { remembered, session, terminal, messages, errands, reads } = finishing;
  const moment = new Moment(LEAVING);
  const saving = save(ending, finishing);
  // A copy may need the terminal, which is restored after this.
  const isCopied = await moment.holds(errands.over());
  errands.giveUp();
  const { isFetching } = session;
  session.stopFetch();
  terminal.close();
  const isSaved = await moment.holds(saving);
  if (ending.isInterrupted) interrupt();
  const unkept = isSaved ? await saving : undefined;
  const diagnostic = unkept ?? remembered.places.diagnostics[0];
  const unsaved = diagnostic && formatDiagnostic(diagnostic, messages);
  await warn(unfinished(isSaved, isCopied, messages) ?? unsaved, messages);
  if (!(await moment.holds(Promise.all([session.settled, reads.over()])))) abandon();
  const isWritten = await moment.holds(
    new Promise<void>((done) => whenWritten(process.stdout, undefined, done)),
  );
  moment.pass();
  // The system's search for a name cannot be ended, and would hold up the exit.
  if (!(isSaved && isCopied && isWritten) || isFetching) endNow();
}

/** Why the chosen dialect could not be kept; diagnostics of the others are in `places.diagnostics`. */
async function save(
  { preferences }: Finished,
  { remembered, leave, terminal, before }: Finish,
): ReturnType<typeof saveDialect> {
  const { places } = remembered;
  const hurry = AbortSignal.timeout(HURRY);
  places.hurry(hurry);
  const [unkept] = await Promise.all([
    saveDialect(remembered, terminal, hurry),
    leave(),
    savePreferences(remembered, before, preferences),
  ]);
  await places.written();
  return unkept;
}

/** Work that was unfinished at the end of the reader. */
function unfinished(
  isSaved: boolean,
  isCopied: boolean,
  { unfinished }: CliMessages,
): string | undefined {
  if (isSaved) return isCopied ? undefined : unfinished.copied;
  return isCopied ? unfinished.saved : unfinished.both;
}
