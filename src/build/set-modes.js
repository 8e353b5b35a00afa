/** Run before packing: files may be read by all, and the command be run, whatever the mask of who packs. */
import { execFile } from 'node:child_process';
import { chmod } from 'node:fs/promises';
import { promisify } from 'node:util';

const { stdout } = await promisify(execFile)(
  'npm',
  ['pack', '--dry-run', '--json', '--ignore-scripts'],
  { maxBuffer: 2 ** 24 },
);
const [{ files }] = JSON.parse(stdout);
await Promise.all(files.map(({ path }) => chmod(path, path === 'bin/sahifa.js' ? 0o755 : 0o644)));
