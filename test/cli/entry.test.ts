/** `bin/sahifa.js`: what stands before the program and lets it in. */
import { spawnSync } from 'node:child_process';
import { closeSync, cpSync, existsSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { BIN, filesOf, run } from './program.ts';

const PREFACE = ['--require', path.resolve('test/cli/node-version.cjs')];

const { engines, version } = JSON.parse(readFileSync('package.json', 'utf8'));

describe('a Node that is', () => {
  const check = async (node: string, code: number, stdout: string, stderr: string) => {
    const outcome = await run(['--version'], { node: PREFACE, env: { PRETENDED_NODE: node } });
    expect(outcome).toEqual({ code, stdout, stderr });
  };

  test.each(['0.12.18', '9.11.2', '12.22.12', '18.20.8', '20.9.0', '20.18.3'])('old: %s', (node) =>
    check(node, 1, '', `sahifa: this is Node ${node}, and Sahifa needs Node 20.19 or later\n`),
  );

  test.each(['20.19.0', '21.0.0', '22.0.0', '24.1.0', '100.0.0'])('new enough: %s', (node) =>
    check(node, 0, `${version}\n`, ''),
  );

  test('asked of npm in the same words', () => {
    expect(engines.node).toBe('>=20.19');
  });
});

test.runIf(existsSync('/dev/full'))('a version that cannot be written: one line', async () => {
  const full = openSync('/dev/full', 'w');
  const child = spawnSync(process.execPath, [BIN, '--version'], {
    stdio: ['ignore', full, 'pipe'],
    encoding: 'utf8',
  });
  closeSync(full);
  expect(child.status).toBe(1);
  expect(child.stderr).toBe('sahifa: standard output cannot be written (ENOSPC)\n');
});

describe('a bundle that is', () => {
  const place = filesOf({ 'package.json': '{"type": "module"}' });
  cpSync(path.dirname(BIN), place.path('bin'), { recursive: true });
  afterAll(place.remove);

  test('missing: one line says how to build it', async () => {
    expect(await run([], { bin: place.path('bin/sahifa.js') })).toEqual({
      code: 1,
      stdout: '',
      stderr: 'sahifa: the program is not built yet; run "npm run build" in its folder\n',
    });
  });
});
