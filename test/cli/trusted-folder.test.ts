/** `bin/trusted-folder.js`: which folders code is kept in and taken from. */
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { canRunAsStranger, isRoot, STRANGER } from './program.ts';

const require = createRequire(import.meta.url);
const { trustedFolder, isTrusted, sweep } = require('../../bin/trusted-folder.js') as {
  trustedFolder: (folder: string, isUnused?: (name: string) => boolean) => string | undefined;
  sweep: (folder: string, isUnused: (name: string) => boolean, now?: number) => void;
  isTrusted: (folder: string) => boolean;
};

let root = '';
beforeEach(() => {
  root = realpathSync(mkdtempSync(path.join(tmpdir(), 'sahifa-trusted-')));
});
afterEach(() => rmSync(root, { recursive: true }));

const at = (name: string) => path.join(root, name);

/** The mode whatever the mask, and the owner where it is not us. */
function folder(name: string, mode = 0o755, owner?: number): void {
  mkdirSync(at(name));
  chmodSync(at(name), mode);
  if (owner !== undefined) chownSync(at(name), owner, owner);
}

function file(name: string, mode = 0o644, owner?: number): void {
  writeFileSync(at(name), '');
  chmodSync(at(name), mode);
  if (owner !== undefined) chownSync(at(name), owner, owner);
}

const link = (to: string, name: string) => symlinkSync(at(to), at(name));

test('it is made for its owner alone, step by step', () => {
  expect(trustedFolder(at('a/b/c'))).toBe(at('a/b/c'));
  for (const name of ['a', 'a/b', 'a/b/c']) expect(statSync(at(name)).mode & 0o777).toBe(0o700);
});

test('what nobody reads from it is not looked at', () => {
  folder('a');
  folder('a/old', 0o777);
  file('a/old/x', 0o666);
  const isOld = (name: string) => name === 'old';
  expect(trustedFolder(at('a'), isOld)).toBe(at('a'));
  expect(trustedFolder(at('a'))).toBeUndefined();
  // The rest is, below a folder of that name as well.
  folder('a/new');
  folder('a/new/old', 0o777);
  expect(trustedFolder(at('a'), isOld)).toBeUndefined();
});

describe('what earlier versions left', () => {
  const DAY = 24 * 60 * 60 * 1000;
  const isOther = (name: string) => name !== 'mine';
  const names = (folder: string) => readdirSync(at(folder)).sort();

  test('of another Node goes when nothing in it is new', () => {
    for (const name of ['mine', 'other']) {
      folder(name);
      file(`${name}/x`);
    }
    sweep(root, isOther, Date.now() + 80 * DAY);
    expect(names('.')).toEqual(['mine', 'other']);
    sweep(root, isOther, Date.now() + 100 * DAY);
    expect(names('.')).toEqual(['mine']);
    expect(names('mine')).toEqual(['x']);
  });

  test('of this Node goes from the oldest on, where it is much', () => {
    folder('mine');
    for (let index = 0; index < 405; index += 1) {
      const name = `mine/${String(index).padStart(3, '0')}`;
      file(name);
      utimesSync(at(name), 1000 + index, 1000 + index);
    }
    sweep(root, isOther);
    expect(names('mine')).toHaveLength(400);
    expect(names('mine')[0]).toBe('005');
  });

  test('neither what lies elsewhere nor what is no file is touched', () => {
    folder('elsewhere');
    file('elsewhere/x');
    folder('home');
    link('elsewhere', 'home/link');
    file('home/file');
    folder('home/other');
    link('elsewhere/x', 'home/other/link');
    folder('home/other/folder');
    sweep(at('home'), isOther, Date.now() + 100 * DAY);
    expect(names('home')).toEqual(['file', 'link', 'other']);
    expect(names('home/other')).toEqual(['folder', 'link']);
    expect(names('elsewhere')).toEqual(['x']);
  });

  test('of a folder that is not there is nothing', () => sweep(at('a'), isOther));
});

type Make = () => void;

describe('a folder that only its owner and root can change is trusted', () => {
  const check = (make: Make, real: string, named = real) => {
    make();
    expect(trustedFolder(at(named))).toBe(at(real));
    expect(isTrusted(at(named))).toBe(true);
    expect(trustedFolder(at(named))).toBe(at(real));
  };

  test.each<[string, Make, string, string?]>([
    ['one that was there, for all to read', () => folder('a'), 'a'],
    [
      'in one that all may write to, and take from only what is theirs',
      () => folder('t', 0o1777),
      't/a',
    ],
    ['the same for a group', () => folder('t', 0o1775), 't/a/b'],
    [
      'by a link',
      () => {
        folder('a');
        link('a', 'l');
      },
      'a/b',
      'l/b',
    ],
    [
      'with what was kept, though the mask was a generous one: nobody comes that far',
      () => {
        folder('a', 0o700);
        folder('a/v', 0o777);
        file('a/v/x', 0o666);
      },
      'a',
    ],
  ])('%s', (_, make, real, named) => check(make, real, named));
});

describe('and no other is', () => {
  const check = (make: Make, named: string) => {
    make();
    const was = existsSync(at(named));
    const all = readdirSync(root);
    expect(trustedFolder(at(named))).toBeUndefined();
    // Nor is anything made where others can take it away.
    expect(existsSync(at(named))).toBe(was);
    expect(readdirSync(root)).toEqual(all);
  };

  /** `b` in the folder `a`. */
  const within = (mode: number) => () => {
    folder('a', mode);
    folder('a/b', 0o700);
  };

  test.each<[string, Make, string]>([
    ['all may write to it', () => folder('a', 0o777), 'a'],
    ['its group may write to it', () => folder('a', 0o770), 'a'],
    [
      'all may put something into it, though they cannot take it away',
      () => folder('a', 0o1777),
      'a',
    ],
    ['all may write to the one it is in', within(0o777), 'a/b'],
    ['a group may write to the one it is in', within(0o775), 'a/b'],
    ['it would be made where all may write', () => folder('a', 0o777), 'a/b/c'],
    [
      'a link leads to where all may write',
      () => {
        folder('a', 0o777);
        link('a', 'l');
      },
      'l/b',
    ],
    ['it is a file', () => file('a'), 'a'],
    ['it would be in a file', () => file('a'), 'a/b'],
    ['it is a link that leads nowhere', () => link('nowhere', 'a'), 'a'],
    ['it would be in a link that leads nowhere', () => link('nowhere', 'a'), 'a/b'],
    ['it is a link to itself', () => link('a', 'a'), 'a'],
    ['its name is too long', () => {}, 'a'.repeat(300)],
    ['its path is too long, and no part of it is made', () => {}, 'a/'.repeat(3000)],
    [
      'all may write to what is in it',
      () => {
        folder('a');
        folder('a/v', 0o777);
      },
      'a',
    ],
    [
      'all may write to a file that is kept',
      () => {
        folder('a');
        folder('a/v');
        file('a/v/x', 0o666);
      },
      'a',
    ],
    [
      'what is kept lies elsewhere',
      () => {
        folder('b');
        folder('a', 0o700);
        link('b', 'a/v');
      },
      'a',
    ],
    [
      'what is kept is a pipe, which never ends',
      () => {
        folder('a', 0o700);
        execFileSync('mkfifo', [at('a/v')]);
      },
      'a',
    ],
  ])('%s', (_, make, named) => check(make, named));

  describe.runIf(isRoot)('that is a stranger’s', () => {
    test.each<[string, Make, string]>([
      ['it', () => folder('a', 0o700, STRANGER), 'a'],
      ['the one it would be in', () => folder('a', 0o755, STRANGER), 'a/b'],
      [
        'the one that the one is in',
        () => {
          folder('a', 0o755, STRANGER);
          folder('a/b');
          folder('a/b/c', 0o700);
        },
        'a/b/c',
      ],
      [
        'where a link leads',
        () => {
          folder('a', 0o700, STRANGER);
          link('a', 'l');
        },
        'l',
      ],
      [
        'one in a folder for all',
        () => {
          folder('t', 0o1777);
          folder('t/a', 0o700, STRANGER);
        },
        't/a',
      ],
      [
        'a folder in it',
        () => {
          folder('a', 0o700);
          folder('a/v', 0o700, STRANGER);
        },
        'a',
      ],
      [
        'a file in a folder in it',
        () => {
          folder('a', 0o700);
          folder('a/v', 0o700);
          file('a/v/x', 0o600, STRANGER);
        },
        'a',
      ],
    ])('%s', (_, make, named) => check(make, named));
  });
});

test.runIf(existsSync('/proc'))(
  'where the system says that there is no such thing, that is the end',
  () => {
    expect(trustedFolder('/proc/x')).toBeUndefined();
    expect(trustedFolder('/proc/x/y/z')).toBeUndefined();
  },
);

/** A user who is not root trusts root. */
test.runIf(canRunAsStranger)('what is root’s is everybody’s to trust', () => {
  folder('a', 0o755);
  folder('home', 0o700, STRANGER);
  chmodSync(root, 0o755);
  const ask = (name: string) =>
    execFileSync(
      process.execPath,
      [
        '-e',
        'const { trustedFolder } = require(process.argv[1]); console.log(trustedFolder(process.argv[2]))',
        path.resolve('bin/trusted-folder.js'),
        at(name),
      ],
      { uid: STRANGER, gid: STRANGER, encoding: 'utf8' },
    ).trim();
  expect(ask('a')).toBe(at('a'));
  expect(ask('home/b')).toBe(at('home/b'));
  // Not his to make.
  expect(ask('a/b')).toBe('undefined');
});
