/** `sahifa doctor`: which terminal this seems to be, and, where a person can say, which dialect reads right in it. */
import { createInterface } from 'node:readline/promises';
import { version } from '../../package.json';
import { saveOption } from '../library/config-file.ts';
import { diagnose, PHRASES_SPELT, type Sample, samplesFor } from '../terminal/doctor.ts';
import { type Finding, findTerminal } from '../terminal/find.ts';
import { SWITCHES } from '../terminal/terminals.ts';
import { columns, writeJson, writeLines } from './output.ts';
import { openRemembered, type Remembered } from './settings.ts';

export type DoctorOptions = { readonly json?: true };

export async function doctor(options: DoctorOptions): Promise<void> {
  const remembered = await openRemembered();
  const finding = await examine(remembered);
  const size = { columns: columns(), rows: process.stdout.rows ?? 0 };
  const diagnosis = diagnose(finding.situation, finding.found, size);
  if (options.json) {
    const { version: node } = process;
    return writeJson({ sahifa: version, node, platform: process.platform, ...diagnosis });
  }
  const { terminal, because, dialect, isGuess } = diagnosis;
  const name = [terminal, diagnosis.version].filter(Boolean).join(' ') || 'an unknown terminal';
  writeLines([
    `This seems to be ${name} (${because}).`,
    `It gets the dialect "${dialect}"${isGuess ? ', which is a guess' : ''}.`,
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
  const ends = canAnswer ? { input: stdin, output: stdout } : undefined;
  const finding = await findTerminal(situation, ends);
  stdin.pause();
  return finding;
}

async function question(finding: Finding, { settings }: Remembered): Promise<void> {
  const samples = samplesFor(columns(), (index) => `${index + 1}`.padStart(2));
  writeLines(['', 'From the right to the left, each of these should read:']);
  writeLines(PHRASES_SPELT.map((phrase) => `    ${phrase}`));
  for (const sample of samples) showSample(sample, finding);
  const asked = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await asked.question(
    '\nWhich one does, with its letters joined and its box straight? [number, or Enter for none] ',
  );
  asked.close();
  const chosen = samples[Number(answer.trim()) - 1]?.dialect;
  if (chosen === undefined) return writeLines(['Nothing was changed.']);
  const { key } = finding.found;
  const fault = await saveOption(settings.path, ['terminals', key], chosen);
  writeLines([
    fault ?? `From now on this terminal gets "${chosen}" (${settings.path}, under "terminals").`,
  ]);
}

/** Visual order is shown as the reader would send it: after the switches that make a terminal draw cells as they come. */
function showSample({ dialect, rows }: Sample, { found, situation }: Finding): void {
  const { enter, leave, restore } = SWITCHES.harmless;
  const wasImplicit = situation.answers?.bdsm === '1' || found.leave.includes(restore);
  const lines = ['', ...rows].map((row) => `${row}\n`).join('');
  const shown = dialect === 'visual' ? enter + lines + leave + (wasImplicit ? restore : '') : lines;
  process.stdout.write(shown);
}
