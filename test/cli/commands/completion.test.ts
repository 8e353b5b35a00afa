/** Completion scripts, read by the shells they are for. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { spawn } from '@lydell/node-pty';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundledNames } from '../../../src/library/bundled.ts';
import { BIN, filesOf, run } from '../program.ts';

const COMMANDS = [
  'account',
  'add',
  'articles',
  'completion',
  'config',
  'doctor',
  'edit',
  'export',
  'feeds',
  'filter',
  'front',
  'glossary',
  'help',
  'import',
  'list',
  'outline',
  'print',
  'refresh',
  'remove',
  'store',
];

const place = filesOf({
  'story.md': '',
  'a tale.txt': '',
  'picture.png': '',
  'x*.md': '',
  'print.md': '',
});
mkdirSync(place.path('folder'));
afterAll(place.remove);

const scripts = filesOf({});
afterAll(scripts.remove);
const scriptOf = (shell: string) => scripts.path(`script.${shell}`);
beforeAll(async () => {
  for (const shell of ['bash', 'zsh', 'fish']) {
    const { code, stdout, stderr } = await run(['completion', shell]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    writeFileSync(scriptOf(shell), stdout);
  }
});

function has(shell: string): boolean {
  return spawnSync(shell, ['-c', 'exit 0']).status === 0;
}

const SHELLS = ['bash', 'zsh', 'fish'].filter(has);

test.each(SHELLS)('%s takes it without a word', (shell) => {
  const { status, stderr } = spawnSync(shell, ['-n', scriptOf(shell)], { encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});

/** Candidates are given in any order; those of sources are told apart from all else. */
type Offer = { readonly words?: readonly string[]; readonly sources?: boolean };

const FILES = ['a tale.txt', 'folder', 'print.md', 'story.md', 'x*.md'];

async function offered({ words = [], sources = false }: Offer): Promise<string[]> {
  return [...words, ...(sources ? [...bundledNames(), ...FILES] : [])].sort();
}

describe('bash offers', () => {
  /** `words`: as bash cuts the line, the last one being typed. */
  const complete = (words: readonly string[]) => {
    const code = `
      source "$0"
      COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
      _sahifa
      printf '%s\\n' "\${COMPREPLY[@]}"`;
    const { stdout, stderr } = spawnSync(
      'bash',
      ['-c', code, scriptOf('bash'), 'sahifa', ...words],
      {
        encoding: 'utf8',
        cwd: place.folder,
      },
    );
    expect(stderr).toBe('');
    return stdout
      .split('\n')
      .filter((line) => line !== '')
      .sort();
  };

  const check = async (words: readonly string[], offer: Offer) =>
    expect(complete(words)).toEqual(await offered(offer));

  test.each<[string[], Offer]>([
    [[''], { words: COMMANDS, sources: true }],
    [['pri'], { words: ['print', 'print.md'] }],
    [['o'], { words: ['outline'] }],
    [['kara'], { words: ['karabakh-2020'] }],
    [['story'], { words: ['story.md'] }],
    [['a\\ t'], { words: ['a tale.txt'] }],
    [['fol'], { words: ['folder'] }],
    [['pic'], {}],
    [['nothing'], {}],
    [['--v'], { words: ['--version'] }],
    [['story.md', ''], { sources: true }],
    [['story.md', '--vers'], { words: ['--version'] }],
    [['print', ''], { sources: true }],
    [
      ['print', '-'],
      {
        words: [
          ...['--bidi', '--dir', '--encoding', '--help', '--offline', '--pager', '--romanize'],
          ...['--whole', '--width', '-b', '-h', '-w'],
        ],
      },
    ],
    [['print', '--bidi', ''], { words: ['auto', 'logical', 'visual'] }],
    [['print', '--bidi', '='], { words: ['auto', 'logical', 'visual'] }],
    [['print', '--bidi', '=', 'vi'], { words: ['visual'] }],
    [['print', '-b', 'l'], { words: ['logical'] }],
    [['print', '--width', ''], {}],
    [['filter', '--align', ''], { words: ['auto', 'left', 'right'] }],
    [['filter', '--dir', ''], { words: ['auto', 'first', 'ltr', 'rtl'] }],
    [['filter', '--columns', 'o'], { words: ['off', 'on'] }],
    [['print', '--width', '60', 'sto'], { words: ['story.md'] }],
    [['print', '--width', '=', '60', 'sto'], { words: ['story.md'] }],
    [['outline', '--'], { words: ['--encoding', '--help', '--json', '--offline', '--whole'] }],
    [
      ['outline', '--encoding', 'windows-125'],
      { words: ['windows-1252', 'windows-1255', 'windows-1256'] },
    ],
    [['articles', ''], {}],
    [['help', ''], { words: COMMANDS }],
    [['completion', ''], { words: ['bash', 'fish', 'zsh'] }],
    [['config', '--d'], { words: ['--default'] }],
  ])('%j', check);
});

describe('feeds, and terms of queries', () => {
  const home = filesOf({});
  const config = home.path('sahifa');
  mkdirSync(config);
  writeFileSync(
    `${config}/feeds.yml`,
    'feeds:\n  - url: https://a.example/feed\n    title: A name\n    tags: [news, two words]\n  - https://b.example/\n',
  );
  const env = { XDG_CONFIG_HOME: home.folder, XDG_STATE_HOME: home.folder };
  afterAll(home.remove);

  test('are known to the program', async () => {
    const { stdout } = await run(['complete', 'query'], { env });
    expect(stdout.split('\n')).toEqual([
      ...['unread', 'starred', 'changed', 'since:1d', 'since:7d', 'tag:news', 'tag:"two words"'],
      ...['feed:"A name"', 'feed:https://b.example/', ''],
    ]);
  });

  /** `words`: as bash cuts the line, at colons too. */
  const complete = (words: readonly string[], line: string) => {
    const code = `
      sahifa() { "$NODE" "$BIN" "$@"; }
      source "$0"
      COMP_WORDS=("$@") COMP_CWORD=$(($# - 1)) COMP_LINE=$LINE COMP_POINT=\${#LINE}
      _sahifa
      printf '%s\\n' "\${COMPREPLY[@]}"`;
    const { stdout, stderr } = spawnSync('bash', ['-c', code, scriptOf('bash'), ...words], {
      encoding: 'utf8',
      env: { ...process.env, ...env, NODE: process.execPath, BIN, LINE: line },
    });
    expect(stderr).toBe('');
    return stdout.trimEnd().split('\n');
  };

  test.each<[string, string[], string[]]>([
    ['sahifa remove A', ['sahifa', 'remove', 'A'], ['A\\ name']],
    [
      'sahifa refresh https://',
      ['sahifa', 'refresh', 'https', ':', '//'],
      ['//a.example/feed', '//b.example/'],
    ],
    ['sahifa list tag:n', ['sahifa', 'list', 'tag', ':', 'n'], ['news']],
    ['sahifa list unread st', ['sahifa', 'list', 'unread', 'st'], ['starred']],
  ])('bash: %s', (line, words, expected) => {
    expect(complete(words, line).sort()).toEqual(expected);
  });
});

describe('fish offers', () => {
  const complete = (line: string) => {
    const { stdout, stderr } = spawnSync(
      'fish',
      ['--no-config', '-c', 'source $argv[1]; complete -C $argv[2]', scriptOf('fish'), line],
      {
        encoding: 'utf8',
        cwd: place.folder,
        env: { ...process.env, HOME: place.folder },
      },
    );
    expect(stderr).toBe('');
    return stdout
      .split('\n')
      .map((candidate) => candidate.split('\t')[0])
      .filter((candidate) => candidate !== '');
  };

  test.skipIf(!has('fish')).each<[string, string[]]>([
    ['sahifa outl', ['outline']],
    ['sahifa kara', ['karabakh-2020']],
    ['sahifa story', ['story.md']],
    ['sahifa print sto', ['story.md']],
    ['sahifa print --bidi ', ['auto', 'visual', 'logical']],
    ['sahifa print --bidi=v', ['--bidi=visual']],
    ['sahifa outline --j', ['--json']],
    ['sahifa articles ', []],
    ['sahifa completion ', ['bash', 'fish', 'zsh']],
    ['sahifa --vers', ['--version']],
  ])('%s', (line, expected) => {
    expect(complete(line).sort()).toEqual(expected.toSorted());
  });

  test.skipIf(!has('fish'))('commands and articles in the first place', async () => {
    expect(complete('sahifa ')).toEqual(
      expect.arrayContaining([...COMMANDS, ...bundledNames(), 'story.md', 'folder/']),
    );
  });
});

describe('zsh completes', () => {
  /** What the program is started with after a line was typed, Tab and Enter pressed. */
  const typed = (line: string) =>
    new Promise<string>((resolve, reject) => {
      const shell = spawn('zsh', ['-f', '-i'], {
        cwd: place.folder,
        env: { ...process.env, TERM: 'dumb', HOME: place.folder, SCRIPT: scriptOf('zsh') },
      });
      let output = '';
      const timer = setTimeout(() => {
        shell.kill();
        reject(new Error(`zsh said: ${output}`));
      }, 20_000);
      shell.onData((data) => {
        const before = output;
        output += data;
        const ended = /got\[(.*?)\]\r?\n/.exec(output);
        if (ended) {
          clearTimeout(timer);
          shell.kill();
          resolve(ended[1]);
        } else if (output.includes('ready\r\n') && !before.includes('ready\r\n')) {
          shell.write(`${line}\t\r`);
        }
      });
      // The word is cut in two: what is typed is echoed.
      shell.write(
        'PROMPT=; autoload -Uz compinit && compinit -u -D; source "$SCRIPT"; ' +
          `sahifa() { print -r -- "g""ot[\${(j:|:)@}]" }; print re""ady\r`,
      );
    });

  test.skipIf(!has('zsh')).each<[string, string]>([
    ['sahifa outl', 'outline'],
    ['sahifa kara', 'karabakh-2020'],
    ['sahifa sto', 'story.md'],
    ['sahifa print a', 'print|a tale.txt'],
    ['sahifa print --bidi vi', 'print|--bidi|visual'],
    ['sahifa print --bidi=vi', 'print|--bidi=visual'],
    ['sahifa outline --j', 'outline|--json'],
    ['sahifa completion fi', 'completion|fish'],
    ['sahifa help glo', 'help|glossary'],
    ['sahifa story.md --ver', 'story.md|--version'],
    ['sahifa story.md fol', 'story.md|folder'],
  ])('%s', async (line, expected) => {
    expect(await typed(line)).toBe(expected);
  });
});

test.each<[string[], string]>([
  [[], "missing required argument 'shell'"],
  [['ksh'], "value 'ksh' is invalid for argument 'shell'. Allowed choices are bash, zsh, fish"],
])('completion %j is wrong usage', async (args, said) => {
  expect(await run(['completion', ...args])).toEqual({
    code: 2,
    stdout: '',
    stderr: `sahifa: ${said}; see "sahifa completion --help"\n`,
  });
});
