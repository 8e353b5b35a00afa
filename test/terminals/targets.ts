/** What is tested: the terminals that are installed, each by itself and with tmux inside. */
import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Emulator, emulators } from './emulators.ts';

export type Target = {
  /** `xterm`, or `xterm+tmux`. */
  readonly label: string;
  readonly emulator: Emulator;
  readonly inTmux: boolean;
};

/** What no terminal can be tested without, and the Debian package that brings it. */
type Tool = { readonly package: string; readonly isInstalled: () => boolean };

export const FONT = 'DejaVu Sans Mono';

const TMUX = 'tmux';

const tools: readonly Tool[] = [
  { package: 'xvfb', isInstalled: () => isCommand('Xvfb') },
  { package: 'xdotool', isInstalled: () => isCommand('xdotool') },
  { package: 'imagemagick', isInstalled: () => isCommand('convert') },
  { package: 'pango1.0-tools', isInstalled: () => isCommand('pango-view') },
  { package: 'tesseract-ocr', isInstalled: () => isCommand('tesseract') },
  { package: 'tesseract-ocr-ara', isInstalled: () => says(/^ara$/m, 'tesseract', '--list-langs') },
  { package: 'tesseract-ocr-eng', isInstalled: () => says(/^eng$/m, 'tesseract', '--list-langs') },
  { package: 'fonts-dejavu', isInstalled: () => says(/./, 'fc-list', `:family=${FONT}`) },
  { package: TMUX, isInstalled: () => isCommand(TMUX) },
];

/** Debian packages of the tools that are missing. */
export function missingTools(): string[] {
  return tools.filter((tool) => !tool.isInstalled()).map((tool) => tool.package);
}

/** The terminals that are not installed. */
export function missingEmulators(): Emulator[] {
  return emulators.filter((emulator) => !isInstalled(emulator));
}

/**
 * The targets that are installed. `wanted` names some of them, separated by commas: `xterm` for both of its targets,
 * `xterm+tmux` for one.
 *
 * @throws Error if a name is not one of a terminal that is installed.
 */
export function targets(wanted: string | undefined): Target[] {
  const all = emulators
    .filter(isInstalled)
    .flatMap((emulator): Target[] => [
      { label: emulator.name, emulator, inTmux: false },
      ...(emulator.isAlone ? [] : [{ label: `${emulator.name}+${TMUX}`, emulator, inTmux: true }]),
    ]);
  if (!wanted) return all;
  const names = wanted.split(',').map((name) => name.trim());
  const isNamed = (target: Target, name: string) =>
    target.label === name || target.emulator.name === name;
  const unknown = names.filter((name) => !all.some((target) => isNamed(target, name)));
  if (unknown.length > 0) throw new Error(`not an installed terminal: ${unknown.join(', ')}`);
  return all.filter((target) => names.some((name) => isNamed(target, name)));
}

/** The versions of a target's programs, those of the Debian packages without what Debian adds to them. */
export function versionOf({ emulator, inTmux }: Target): string {
  return [...emulator.named, ...(inTmux ? [TMUX] : [])].map(packageVersion).join(', ');
}

function packageVersion(name: string): string {
  const query = ['--showformat', '$' + '{Version}', '--show', name];
  const { stdout } = spawnSync('dpkg-query', query, { encoding: 'utf8' });
  const upstream = (stdout ?? '').replace(/^\d+:/, '').replace(/-[^-]*$/, '');
  return `${name} ${upstream || '?'}`;
}

function isInstalled(emulator: Emulator): boolean {
  return emulator.commands.every(isCommand) && (emulator.modules ?? []).every(existsSync);
}

function isCommand(name: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, name), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

function says(what: RegExp, command: string, ...args: readonly string[]): boolean {
  try {
    return what.test(execFileSync(command, args, { encoding: 'utf8', stdio: 'pipe' }));
  } catch {
    return false;
  }
}
