import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openArticle } from '../../src/library/open-article.ts';
import { type Input, readStandardInput } from '../../src/library/read.ts';
import { SourceError } from '../../src/library/source-error.ts';
import { partsOf, sentenceOf } from '../english-diagnostics.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'sahifa-'));
const file = (name: string) => path.join(folder, name);
const write = (name: string, content: string | Uint8Array) => writeFileSync(file(name), content);

const GLOSSARY = 'entries:\n  - names: a\n    english: A\n    kind: place\n';

beforeAll(() => {
  mkdirSync(file('folder'));
  mkdirSync(file('boxed.glossary.yml'));
  symlinkSync('circle', file('circle'));
  write('a.md', '---\ntitle: T\n---\n\n## H\n\nx\n');
  write('a.glossary.yml', GLOSSARY);
  write('plain.txt', 'T\n\nIt is.\n\n## H\n\nx.\n');
  write('plain.glossary.yml', GLOSSARY);
  write('A.MARKDOWN', '# T\n\nx\n');
  write('untitled.md', 'x\n');
  write('no-ending', '---\ntitle: T\n---\nx\n');
  write('no-ending-plain', 'T\n\nIt is so.\n');
  write('utf16.md', Buffer.from('\ufeff# T\n\nx\n', 'utf16le'));
  write('karabakh-2020', 'A file of the same name.\n');
  write('torn.md', '# T\n\nx\n');
  write('torn.glossary.yml', 'entries: [\n');
  write('half.md', '# T\n\nx\n');
  write('half.glossary.yml', `${GLOSSARY}  - names: b\n`);
  write('binary.md', '# T\n\nx\n');
  write('binary.glossary.yml', Buffer.from([0, 1, 2]));
  write('boxed.md', '# T\n\nx\n');
  write('empty.md', '');
  write('blank.txt', ' \n\u00a0\n');
  write('comment.md', '<!-- nothing else -->\n');
  write('picture.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]));
  write('broken.md', '---\ntitle: T\nsource: [\n---\nx\n');
  write('unclosed.md', '---\ntitle: T\n');
  write('an\u001b[31m.md', '');
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('what opens', () => {
  const check = async (source: string, kinds: string, name: string, entries: number) => {
    const document = await openArticle(file(source));
    expect(document.article.blocks.map(({ kind }) => kind).join(' ')).toBe(kinds);
    expect(document.diagnostics).toEqual([]);
    expect(document.name).toBe(name);
    expect(document.glossary.entries).toHaveLength(entries);
    return document;
  };
  test.each<[string, string, string, number]>([
    ['a.md', 'title heading paragraph', 'a.md', 1],
    ['plain.txt', 'title paragraph heading paragraph', 'plain.txt', 1],
    ['A.MARKDOWN', 'title paragraph', 'A.MARKDOWN', 0],
    ['no-ending', 'title paragraph', 'no-ending', 0],
    ['no-ending-plain', 'title paragraph', 'no-ending-plain', 0],
    ['utf16.md', 'title paragraph', 'utf16.md', 0],
    ['./karabakh-2020', 'paragraph', 'karabakh-2020', 0],
  ])('%s', async (source, kinds, name, entries) => {
    await check(source, kinds, name, entries);
  });

  test('what has no title goes by its name', async () => {
    const { article } = await check('untitled.md', 'paragraph', 'untitled.md', 0);
    expect(article.title).toBe('untitled.md');
  });

  test('without a source: the bundled article, with its glossary', async () => {
    const document = await openArticle(undefined);
    expect(document.name).toBe('karabakh-2020');
    expect(document.article.sections).toHaveLength(4);
    expect(document.glossary.entries.length).toBeGreaterThanOrEqual(26);
    expect(await openArticle('karabakh-2020')).toEqual(document);
  });
});

describe('a glossary that cannot be read', () => {
  test.each<[string, number, RegExp]>([
    ['torn.md', 0, /^opened without torn\.glossary\.yml: Flow sequence .* \(line 2, column 1\)$/],
    ['half.md', 1, /^half\.glossary\.yml: an entry needs `english` \(line 5, column 5\)$/],
    ['binary.md', 0, /^opened without its glossary: binary\.glossary\.yml is a binary file$/],
    ['boxed.md', 0, /^opened without its glossary: boxed\.glossary\.yml is a folder$/],
  ])('%s opens', async (source, entries, message) => {
    const { glossary, diagnostics, article } = await openArticle(file(source));
    expect(article.title).toBe('T');
    expect(glossary.entries).toHaveLength(entries);
    expect(sentenceOf(diagnostics[0])).toMatch(message);
    expect(diagnostics[0]).not.toHaveProperty('position');
  });
});

describe('what does not open', () => {
  const check = async (source: string, message: RegExp, hint: RegExp) => {
    const error = await openArticle(source).then(
      () => expect.unreachable(`${source} opened`),
      (thrown: unknown) => thrown,
    );
    if (!(error instanceof SourceError)) throw error;
    const said = partsOf(error.diagnostic);
    for (const line of [said.message, said.hint ?? '']) {
      expect(line).toMatch(/^\P{Cc}+$/u);
      expect(line.length).toBeLessThan(400);
    }
    expect(said.message).toMatch(message);
    expect(said.hint).toMatch(hint);
  };
  test.each<[string, RegExp, RegExp]>([
    [
      'nowhere.md',
      /^there is no file "nowhere\.md" and no bundled article of that name$/,
      /sahifa articles/,
    ],
    ['karabagh-2020', /^there is no file "karabagh-2020"/, /^did you mean karabakh-2020\?$/],
    ['articles/karabakh-2020.markdown', /^there is no file/, /^did you mean karabakh-2020\?$/],
    ['', /^there is no file ""/, /sahifa articles/],
    [file('a.md/b.md'), /^there is no file/, /sahifa articles/],
    ['a\nb\u001b]0;c\u0007', /^there is no file "a\\nb/, /sahifa articles/],
    [file('folder'), /folder is a folder$/, /name a file/],
    [file('circle'), /circle is a link that leads back to itself$/, /the file itself/],
    [file('empty.md'), /empty\.md is empty$/, /with text/],
    [file('blank.txt'), /blank\.txt is empty$/, /with text/],
    [file('comment.md'), /comment\.md has no text to read$/, /with text/],
    [file('picture.png'), /picture\.png is a picture$/, /web pages/],
    [file('broken.md'), /broken\.md, line 4: broken front matter: /, /between the two `---`/],
    [file('unclosed.md'), /unclosed\.md, line 1: broken front matter: no second line `---`/, /---/],
    [file('an\u001b[31m.md'), /an\.md is empty$/, /with text/],
  ])('%j', check);

  test('a name of any length', () =>
    check('long'.repeat(2000), /^there is no file "(long)+.* … .*(long)+"/, /sahifa articles/));
});

describe('standard input', () => {
  const input = (chunks: (string | Uint8Array)[], isTTY?: true): Input => ({
    isTTY,
    async *[Symbol.asyncIterator]() {
      for (const chunk of chunks) yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    },
  });

  test('is read to its end, letters cut in two included', async () => {
    const [first, second] = Buffer.from('\u0635');
    const bytes = await readStandardInput(input(['a', Buffer.of(first), Buffer.of(second), 'b']));
    expect(Buffer.from(bytes).toString()).toBe('a\u0635b');
  });

  test('is not awaited from a keyboard', async () => {
    await expect(readStandardInput(input([], true))).rejects.toMatchObject({
      diagnostic: { code: 'not-piped' },
    });
  });

  test('has an end', async () => {
    const megabyte = Buffer.alloc(1024 * 1024);
    await expect(readStandardInput(input(Array(101).fill(megabyte)))).rejects.toMatchObject({
      diagnostic: { code: 'too-large', name: undefined, megabytes: 100 },
    });
  });
});
