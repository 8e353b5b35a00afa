/** Where the package comes from: what is installed to build it, what is in it, and that anyone can build the same. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { licencesOf } from '../../src/build/licences.js';
import { billOf, bundledPackages } from '../../src/build/sbom.js';

const folder = mkdtempSync(path.join(tmpdir(), 'sahifa-supply-'));
afterAll(() => rmSync(folder, { recursive: true }));

const json = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
const run = (command: string, args: readonly string[], cwd = '.') =>
  execFileSync(command, args, { cwd, encoding: 'utf8', stdio: 'pipe', maxBuffer: 2 ** 26 });

test('nothing of ours runs when it is installed', () => {
  const { scripts } = json('package.json');
  const atInstall = [
    'preinstall',
    'install',
    'postinstall',
    'prepare',
    'preprepare',
    'dependencies',
  ];
  expect(Object.keys(scripts).filter((name) => atInstall.includes(name))).toEqual([]);
});

test('the lock file names every package exactly, from a registry', () => {
  const { lockfileVersion, packages } = json('package-lock.json');
  expect(lockfileVersion).toBe(3);
  const { '': own, ...others } = packages;
  // Without an address it is the registry's, whichever that is; the checksum tells what it must be.
  const inexact = Object.entries<{ resolved?: string; integrity?: string; inBundle?: true }>(others)
    .filter(([, { inBundle }]) => !inBundle)
    .filter(
      ([, { resolved, integrity }]) => resolved !== undefined || !integrity?.startsWith('sha512-'),
    )
    .map(([name]) => name);
  expect(inexact).toEqual([]);
  expect(own.devDependencies).toEqual(json('package.json').devDependencies);
});

describe('what is bundled', () => {
  const licences = readFileSync('dist/THIRD-PARTY-LICENSES.txt', 'utf8');

  test('has its licences, whole', () => {
    const parts = licences.split(`\n${'-'.repeat(80)}\n\n`).slice(1);
    expect(parts.length).toBe(bundledPackages(licences).length);
    for (const part of parts) {
      expect(part).toMatch(/^\S+ \S+ \((?:MIT|ISC|BSD-[23]-Clause|Apache-2\.0|0BSD)\)\n/);
      expect(part, part.slice(0, 40)).toMatch(/copyright/i);
      expect(part.length, part.slice(0, 40)).toBeGreaterThan(400);
    }
  });

  test('stops the build under another licence', async () => {
    // FriBidi's licence, of a package that is here for tests.
    const files = [
      { type: 'chunk', moduleIds: [path.resolve('node_modules/dejavu-fonts-ttf/package.json')] },
    ];
    await expect(licencesOf(files)).rejects.toThrow(/may not be bundled/);
  });

  test('is the bill of materials', () => {
    const bundled = bundledPackages(licences);
    const bill = billOf(JSON.parse(run('npm', ['sbom', '--sbom-format', 'cyclonedx'])), bundled);
    expect(bill.bomFormat).toBe('CycloneDX');
    expect(bill.components.map((each) => each['bom-ref']).sort()).toEqual(bundled.sort());
    for (const { purl, hashes, licenses } of bill.components) {
      expect(purl).toMatch(/^pkg:npm\//);
      expect([hashes?.[0]?.alg, licenses?.length]).toEqual(['SHA-512', 1]);
    }
    expect(() => billOf({ components: [], metadata: {}, dependencies: [] }, bundled)).toThrow(
      /not installed/,
    );
  });
});

test('two people pack the same bytes', () => {
  const packed = ['one', 'another'].map((name, at) => {
    const place = path.join(folder, name);
    for (const file of run('git', ['ls-files', '-z']).split('\0').filter(Boolean)) {
      cpSync(file, path.join(place, file));
    }
    symlinkSync(path.resolve('node_modules'), path.join(place, 'node_modules'));
    // Each has their own mask.
    run('sh', ['-c', `umask ${at === 0 ? '022' : '077'}; npm pack --silent`], place);
    const [file] = readdirSync(place).filter((each) => each.endsWith('.tgz'));
    return createHash('sha256')
      .update(readFileSync(path.join(place, file)))
      .digest('hex');
  });
  expect(packed[0]).toBe(packed[1]);
});
