/**
 * `sahifa doctor`: which terminal this seems to be, and, where a person can say, which dialect reads right in it.
 *
 * It speaks English to everybody: while nobody knows what the terminal does to right-to-left letters, no sentence in
 * them can be trusted to be read.
 */
import { createInterface } from 'node:readline/promises';
import { version } from '../../package.json';
import { phrase } from '../layout/phrase.ts';
import { rowText } from '../layout/row.ts';
import { saveOption } from '../library/config-file.ts';
import { isDialectName } from '../terminal/detect.ts';
import { type Finding, findTerminal } from '../terminal/find.ts';
import { sampleSheet } from '../terminal/samples.ts';
import { columns, writeJson, writeLines } from './output.ts';
import { openRemembered, type Remembered } from './settings.ts';

export type DoctorOptions = { readonly json?: true };

/** «He said (Muhammad): 27 books», with a mark: joins, brackets, a number and a vowel in one line. */
const PHRASE = 'قال (محمد): 27 كتابًا';

/** Variables that say which terminal there is; others may be private. */
const TELLING =
  /^(TERM|TERM_PROGRAM|TERM_PROGRAM_VERSION|COLORTERM|LC_TERMINAL|LC_TERMINAL_VERSION|TERMINAL_EMULATOR|.*_VERSION|VTE_VERSION|KITTY_WINDOW_ID|WT_SESSION|MLTERM|TMUX|STY|ZELLIJ|LC_ALL|LC_CTYPE|LANG|SAHIFA_BIDI)$/;

export async function doctor(options: DoctorOptions): Promise<void> {
  const remembered = await openRemembered();
  const finding = await examine(remembered);
  if (options.json) return writeJson(report(finding));
  const { found } = finding;
  const name = [found.name, found.version].filter(Boolean).join(' ') || 'a terminal nobody knows';
  writeLines([
    `This seems to be ${name} (${found.because}).`,
    `It gets the dialect "${found.dialect}"${found.isGuess ? ', which is a guess' : ''}.`,
  ]);
  if (process.stdin.isTTY && process.stdout.isTTY) await question(finding, remembered);
}

async function examine({ settings: { config } }: Remembered): Promise<Finding> {
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
  const finding = await findTerminal(
    situation,
    canAnswer ? { input: stdin, output: stdout } : undefined,
  );
  stdin.pause();
  return finding;
}

/** What a bug report needs, and nothing of the person's but what names the terminal. */
function report({ found, situation }: Finding): unknown {
  const { enter, leave, ...told } = found;
  const env = Object.entries(process.env).filter(([name]) => TELLING.test(name));
  return {
    sahifa: version,
    node: process.version,
    platform: process.platform,
    size: { columns: process.stdout.columns, rows: process.stdout.rows },
    found: told,
    sent: { enter, leave },
    answers: situation.answers ?? {},
    outer: situation.outer ?? {},
    environment: Object.fromEntries(env),
  };
}

async function question({ found, situation }: Finding, { settings }: Remembered): Promise<void> {
  const row = `│ ${rowText(phrase(PHRASE, columns(), { direction: 'rtl' }))} │ ok`;
  const sheet = sampleSheet(row, columns(), situation.answers?.bdsm === '1');
  writeLines(['', ...sheet.samples.map(({ line }) => line)]);
  process.stdout.write(sheet.leave);
  const asked = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await asked.question(
    '\nWhich line reads right, letters joined and «27» forwards, the box straight? [number, or Enter for none] ',
  );
  asked.close();
  const chosen = sheet.samples[Number(answer.trim()) - 1]?.dialect;
  if (!isDialectName(chosen)) return writeLines(['Nothing was changed.']);
  const fault = await saveOption(settings.path, ['terminals', found.key], chosen);
  writeLines([
    fault ?? `From now on this terminal gets "${chosen}". (${settings.path}, under "terminals".)`,
  ]);
}
