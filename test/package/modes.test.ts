/** The mask of who packs does not go into the package. */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { filesOf } from '../cli/program.ts';

test.skipIf(process.platform === 'win32')('files that only their owner may read', () => {
  const place = filesOf({
    'package.json': JSON.stringify({
      name: 'a',
      version: '1.0.0',
      bin: 'bin/sahifa.js',
      files: ['bin', 'b.txt'],
    }),
    'b.txt': 'b',
  });
  mkdirSync(place.path('bin'));
  writeFileSync(place.path('bin/sahifa.js'), '#!/usr/bin/env node\n');
  for (const name of ['b.txt', 'bin/sahifa.js']) chmodSync(place.path(name), 0o600);
  const script = path.resolve('src/build/set-modes.js');
  execFileSync(process.execPath, [script], { cwd: place.folder });
  const modeOf = (name: string) => statSync(place.path(name)).mode & 0o777;
  expect([modeOf('b.txt'), modeOf('bin/sahifa.js')]).toEqual([0o644, 0o755]);
  place.remove();
});
