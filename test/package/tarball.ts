/** The package as it is published, and an empty folder in which somebody has installed it. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export type Packed = {
  readonly file: string;
  /** Paths inside the package. */
  readonly names: readonly string[];
  /** Bytes of the file. */
  readonly size: number;
};

/** Packs what is built. */
export function pack(folder: string): Packed {
  const command = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder];
  const [{ filename, files, size }] = JSON.parse(npm(command, '.'));
  const names = files.map((file: { path: string }) => file.path);
  return { file: path.join(folder, filename), names, size };
}

export type Place = {
  readonly folder: string;
  /** Runs a program of this Node, and gives what it wrote; it fails with what the program said. */
  readonly node: (...args: string[]) => string;
  readonly write: (name: string, text: string) => void;
  /** Makes a package of the repository's there as if it were installed. */
  readonly lend: (name: string) => void;
  readonly remove: () => void;
};

/** A folder with nothing in it but the installed package; the network is not asked. */
export function install(tarball: string): Place {
  const folder = mkdtempSync(path.join(tmpdir(), 'sahifa-installed-'));
  writeFileSync(path.join(folder, 'package.json'), '{"private": true, "type": "module"}');
  npm(['install', '--offline', '--no-audit', '--no-fund', tarball], folder);
  return {
    folder,
    node: (...args) => execute(process.execPath, args, folder),
    write: (name, text) => writeFileSync(path.join(folder, name), text),
    lend: (name) => {
      const target = path.join(folder, 'node_modules', name);
      mkdirSync(path.dirname(target), { recursive: true });
      symlinkSync(path.resolve('node_modules', name), target, 'junction');
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function npm(args: readonly string[], folder: string): string {
  return execute('npm', args, folder);
}

function execute(command: string, args: readonly string[], folder: string): string {
  try {
    return execFileSync(command, args, { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    throw new Error(`${command} ${args.join(' ')}\n${stdout}${stderr}`);
  }
}
