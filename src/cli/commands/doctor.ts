/** `sahifa doctor`: reports the detected terminal, and asks the person which dialect reads right in it. */
import { createInterface } from 'node:readline';
import { version } from '../../../package.json';
import type { CliMessages } from '../../languages/cli/messages.ts';
import { formatDiagnostic } from '../../languages/diagnostics/format.ts';
import { isolated, plain } from '../../languages/isolates.ts';
import { digitsToAscii } from '../../reader/keyboard/digits.ts';
import { openRemembered, type Remembered } from '../../settings/open.ts';
import { saveOption } from '../../settings/options-file.ts';
import { NO_NAME, REASONS, type Reason } from '../../terminal/identify/detected-terminal.ts';
import {
  type Diagnosis,
  diagnose,
  PHRASES_SPELT,
  reportLine,
  type Sample,
  samplesFor,
} from '../../terminal/identify/doctor.ts';
import { type IdentifiedTerminal, identifyTerminal } from '../../terminal/identify/identify.ts';
import { isWrongIn, SWITCHES } from '../../terminal/identify/terminals.ts';
import { TerminalInput } from '../../terminal/input/terminal-input.ts';
import { owner } from '../../terminal/screen/owner.ts';
import { interrupt } from '../exit.ts';
import { columns, writeJson, writeLines, writeVisual } from '../output/stdout.ts';
import { rowEncoderOf } from '../output/terminal-text.ts';
import { visualRows } from '../output/wrap.ts';

export type DoctorOptions = { readonly json?: true };

export async function doctor(options: DoctorOptions, messages: CliMessages): Promise<void> {
  const remembered = await openRemembered();
  const finding = await examine(remembered);
  const size = { columns: columns(), rows: process.stdout.rows ?? 0 };
  const diagnosis = diagnose(finding.situation, finding.found, size);
  if (options.json) {
    const { version: node } = process;
    return writeJson({ sahifa: version, node, platform: process.platform, ...diagnosis });
  }
  const { dialect, isGuess } = diagnosis;
  const say = speaker(finding, messages);
  await say(seeming(diagnosis, messages.doctor), messages.doctor.dialect(dialect, isGuess));
  if (isWrongIn(diagnosis.terminal)) await say(messages.doctor.notRight(diagnosis.terminal));
  if (process.stdin.isTTY && process.stdout.isTTY)
    await question(finding, remembered, messages, say, diagnosis);
}

type WriteSentences = (...sentences: string[]) => Promise<void>;

/** Writes sentences in the dialect of this terminal, or as logical text if there is no terminal. */
function speaker({ found }: IdentifiedTerminal, { direction }: CliMessages): WriteSentences {
  const encoder = rowEncoderOf(found);
  return async (...sentences) => {
    if (direction === 'ltr' || !process.stdout.isTTY) return writeLines(sentences.map(plain));
    await writeVisual(visualRows(sentences, direction), encoder);
  };
}

function seeming({ terminal, version, because }: Diagnosis, words: CliMessages['doctor']): string {
  if (terminal === NO_NAME.none) return words.noTerminal;
  const reason = (Object.keys(REASONS) as Reason[]).find((name) => REASONS[name] === because);
  const told = reason ? words.reasons[reason] : isolated(because);
  const name = terminal === NO_NAME.unknown ? undefined : `${terminal} ${version}`.trim();
  return words.seems(name, told);
}

async function examine({ settings: { config } }: Remembered): Promise<IdentifiedTerminal> {
  const { env, platform, stdin, stdout } = process;
  const isTerminal = Boolean(stdout.isTTY);
  const canAnswer = isTerminal && stdin.isTTY && env.TERM !== 'dumb';
  const situation = {
    env,
    platform,
    isTerminal,
    override: config.bidi,
    remembered: config.terminals,
  };
  const ends = canAnswer ? { input: stdin, output: stdout } : undefined;
  const finding = await identifyTerminal(situation, ends);
  stdin.pause();
  return finding;
}

async function question(
  finding: IdentifiedTerminal,
  { settings }: Remembered,
  messages: CliMessages,
  say: WriteSentences,
  diagnosis: Diagnosis,
): Promise<void> {
  const samples = samplesFor(columns(), (index) => `${index + 1}`.padStart(2));
  writeLines(['']);
  await say(messages.doctor.shouldRead);
  writeLines(PHRASES_SPELT.map((phrase) => `    ${phrase}`));
  for (const sample of samples) showSample(sample, finding);
  writeLines(['']);
  if (KITTY.test(diagnosis.terminal)) {
    const number = samples.findIndex(({ dialect }) => dialect === 'visual') + 1;
    await say(messages.doctor.forceLtr(`${number}`));
  }
  await say(messages.doctor.question);
  const answer = await typedLine('> ', finding);
  if (answer === 'interrupted') return interrupt();
  const chosen = samples[Number(digitsToAscii(answer).trim()) - 1]?.dialect;
  if (chosen === undefined) return say(messages.doctor.unchanged);
  const { key } = finding.found;
  const { path } = settings;
  const unsaved = await saveOption(path, ['terminals', key], chosen);
  await say(
    unsaved ? formatDiagnostic(unsaved, messages) : messages.doctor.remembered(chosen, path),
  );
  if (!diagnosis.isGuess && chosen === diagnosis.dialect) return;
  await say(messages.doctor.report);
  writeLines([reportLine(diagnosis, chosen, `sahifa ${version}`)]);
}

/** kitty itself, or kitty around a multiplexer. It does not report its option `force_ltr`. */
const KITTY = /\bkitty$/;

/** A line typed after `prompt`; empty at the end of input (Ctrl-D). */
function typedLine(prompt: string, { late }: IdentifiedTerminal): Promise<string | 'interrupted'> {
  const { stdin, stdout: output } = process;
  const cook = owner.raw({ input: stdin, output }); // the editor of the line takes and leaves it within ours
  // The terminal may still answer the questions of the detection.
  const input = new TerminalInput(stdin, () => {}, late);
  const editor = createInterface({ input, output, prompt });
  const hide = owner.make({ redo: () => editor.prompt(true), undo: () => {} });
  return new Promise((resolve) => {
    const end = (answer: string) => {
      resolve(answer); // the first counts
      editor.close();
    };
    const endEarly = (answer: string) => {
      output.write('\n');
      end(answer);
    };
    editor.on('error', () => {}); // the terminal's, which its owner hears of
    editor.on('line', end);
    editor.on('SIGTSTP', () => void owner.stop());
    editor.on('SIGINT', () => endEarly('interrupted'));
    editor.on('close', () => {
      input.close();
      hide();
      cook();
      end('');
    });
  });
}

/** Visual order as the reader sends it: after the switches that make a terminal draw cells as they arrive. */
function showSample({ dialect, rows }: Sample, { found, situation }: IdentifiedTerminal): void {
  const { enter, leave, restore } = SWITCHES.harmless;
  const wasImplicit = situation.answers?.bdsm === '1' || found.leave.includes(restore);
  const lines = ['', ...rows].map((row) => `${row}\n`).join('');
  const shown = dialect.startsWith('visual')
    ? enter + lines + leave + (wasImplicit ? restore : '')
    : lines;
  process.stdout.write(shown);
}
