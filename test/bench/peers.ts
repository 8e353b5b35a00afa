/** Who is measured: programs that read a file and write its lines, joined and in visual order, 72 wide. */
import path from 'node:path';
import { type Command, isInstalled } from './processes.ts';

export type Peer = {
  readonly name: string;
  readonly command: (file: string) => Command;
  /** Runs for a corpus; fewer for those whose run lasts minutes. */
  readonly runs: number;
  /** It does nothing with the text: what its platform takes, or copying. */
  readonly isIdle?: true;
};

const RUNS = 15;

/** Ours first, then those that are installed here. `folder`: where the bundled programs are. */
export function installedPeers(folder: string): Peer[] {
  const script = (name: string) => (file: string) =>
    [process.execPath, path.join(folder, `${name}.cjs`), file] as const;
  const peers: Peer[] = [{ name: 'Sahifa', command: script('sahifa'), runs: RUNS }];
  if (isInstalled([FRIBIDI, '--version'])) {
    const withOptions =
      (...options: string[]) =>
      (file: string): Command => [FRIBIDI, ...options, file];
    peers.push(
      { name: FRIBIDI_NAME, command: withOptions(...FRIBIDI_LINES, '--clean'), runs: RUNS },
      { name: 'FriBidi without --clean', command: withOptions(...FRIBIDI_LINES), runs: RUNS },
    );
  }
  peers.push({ name: 'arabic-reshaper + bidi-js', command: script('npm-pair'), runs: 3 });
  peers.push({ name: IDLE_NAME, command: () => IDLE, runs: RUNS, isIdle: true });
  const python = PYTHONS.find((python) => isInstalled([python, '-c', PYTHON_IMPORTS]));
  if (python !== undefined) {
    const name = 'python3-arabic-reshaper + python3-bidi';
    peers.push({ name, command: (file) => [python, PYTHON_SCRIPT, file], runs: 1 });
  }
  return peers;
}

/** Programs that make lines of standard input right, one for each. */
export function installedFilters(): Peer[] {
  const peer = (name: string, command: Command): Peer => ({
    name,
    command: () => command,
    runs: RUNS,
  });
  const peers = [peer('sahifa filter', [process.execPath, PROGRAM, 'filter'])];
  if (isInstalled([FRIBIDI, '--version'])) {
    peers.push(peer(FRIBIDI_NAME, [FRIBIDI, '--nopad', '--clean', '--nobreak']));
  }
  peers.push({ ...peer('cat', ['cat']), isIdle: true });
  peers.push({ ...peer(IDLE_NAME, IDLE), isIdle: true });
  return peers;
}

/** As it is built. */
const PROGRAM = 'bin/sahifa.js';

const IDLE_NAME = 'Node.js, an empty program';
const IDLE = [process.execPath, '--eval', ''] as const;

/** The others are compared with it. */
export const FRIBIDI_NAME = 'FriBidi';

export const FRIBIDI = 'fribidi';

/** As ours, no blanks before a line from right to left. */
const FRIBIDI_LINES = ['--nopad', '--width', '72'];

/** Debian's packages are seen by Debian's Python, which need not be the first in PATH. */
const PYTHONS = ['python3', '/usr/bin/python3'];

const PYTHON_IMPORTS = 'import arabic_reshaper, bidi.algorithm';

const PYTHON_SCRIPT = 'test/bench/peers/python-pair.py';
