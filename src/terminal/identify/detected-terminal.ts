/** What is found out of a terminal: its dialect, what it can do, and what it was decided by. */
import type { DialectName } from '../dialects/dialect-names.ts';
import { enveloped } from './answers.ts';
import { SWITCHES, type SwitchName } from './terminals.ts';

export type DetectedTerminal = {
  readonly name: string;
  readonly version: string;
  readonly dialect: DialectName;
  /** What it was decided by: a mark of the table, or one of `REASONS`. */
  readonly because: string;
  /** Nothing says for sure that this is right; the doctor can find out. */
  readonly isGuess: boolean;
  /** Sent before the alternate screen, and after it. */
  readonly enter: string;
  readonly leave: string;
  /** Instead of `dialect` and the switch, for a program that prints and ends. */
  readonly printed?: DialectName;
  /** Instead of `dialect`, for text that another program shows there, as a pager does: no switch reaches the terminal. */
  readonly relayed: DialectName;
  /** By `CSI S` and `CSI T`, in a region. */
  readonly canScroll: boolean;
  /** By OSC 8. */
  readonly hasLinks: boolean;
  /** It draws an emoji of several parts in two columns. */
  readonly joinsEmoji: boolean;
  /** What the doctor's findings are remembered under. */
  readonly key: string;
};

/** Reasons other than a mark of the table, in English: `doctor --json` and the English messages have these. */
export const REASONS = {
  none: 'it is not a terminal',
  said: 'you chose it',
  doctor: 'you chose it in the doctor',
  answer: 'its answer',
  bdsm: 'it supports BDSM',
  fixed: 'BDSM is always set',
  silent: 'it does not report the terminal behind it',
  nothing: 'no known terminal matches',
} as const;

export type Reason = keyof typeof REASONS;

/** Of a terminal that nothing tells the name of, and of what is none. */
export const NO_NAME = { unknown: 'unknown', none: 'no terminal' } as const;

type Parts = Partial<Omit<DetectedTerminal, 'enter' | 'leave' | 'key'>> & {
  readonly because: string;
  readonly switch?: SwitchName;
  /** In which a multiplexer passes the switch on. */
  readonly envelope?: readonly [before: string, behind: string];
  /** The answer to DECRQM: 1 is set, 2 is reset. */
  readonly bdsm?: string;
};

/** What is not said is as of a terminal that draws cells as they come and that nobody knows. */
export function detected({
  switch: switchName,
  envelope,
  bdsm,
  ...parts
}: Parts): DetectedTerminal {
  const { name = NO_NAME.unknown, version = '' } = parts;
  const sequences = switchName && SWITCHES[switchName];
  const passed = (text: string) => (envelope ? enveloped(text, envelope) : text);
  const wasSet = bdsm === undefined || bdsm === '0' ? sequences?.isSetWhenFresh : bdsm === '1';
  return {
    dialect: 'visual',
    relayed: parts.dialect ?? 'visual',
    isGuess: false,
    canScroll: true,
    hasLinks: false,
    joinsEmoji: false,
    ...parts,
    name,
    version,
    enter: passed(sequences?.enter ?? ''),
    leave: passed(sequences ? sequences.leave + (wasSet ? sequences.restore : '') : ''),
    key: `${name} ${version}`.trim(),
  };
}
