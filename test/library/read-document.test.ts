import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { type About, readDocument } from '../../src/library/read-document.ts';
import { encode } from '../encoding/encode.ts';
import { heldOut } from '../encoding/prose.ts';
import { describeReal, realBytes, realFiles } from '../realworld.ts';

const utf8 = strToU8;
const ARABIC = heldOut('ar').slice(3, 9).join(' ');

const read = async (bytes: Uint8Array, about?: About) => {
  const found = await readDocument(bytes, about);
  if (found.kind !== 'article') return found;
  const { article, form, diagnostics } = found;
  return {
    form,
    texts: article.blocks.map(({ kind, text }) => `${kind}|${text}`),
    diagnostics,
  };
};

describe('whatever it is', () => {
  test.each<[string, Uint8Array, About, object]>([
    [
      'a page',
      utf8(`<html><title>a b</title><article><p>${ARABIC}</p><p>${ARABIC}</p></article>`),
      {},
      {
        form: 'page',
        texts: ['title|a b', `paragraph|${ARABIC}`, `paragraph|${ARABIC}`],
        diagnostics: [],
      },
    ],
    [
      'a page by its type',
      utf8(`<p>${ARABIC}</p>`),
      { type: 'text/html' },
      { form: 'page', texts: [`paragraph|${ARABIC}`] },
    ],
    [
      'Markdown',
      utf8('# a\n\nb *c*'),
      { name: 'a.md' },
      { form: 'markdown', texts: ['title|a', 'paragraph|b c'] },
    ],
    [
      'Markdown with HTML',
      utf8('# a\n\n<div>\nb\n</div>'),
      { name: 'a.md' },
      { form: 'markdown', texts: ['title|a', 'paragraph|b'], diagnostics: [] },
    ],
    [
      'a text',
      utf8('a b c.\n\nd e f.'),
      {},
      { form: 'plain', texts: ['paragraph|a b c.', 'paragraph|d e f.'] },
    ],
    [
      'a text of old',
      encode(ARABIC, 'windows-1256'),
      { name: 'a.txt' },
      { form: 'plain', texts: [`paragraph|${ARABIC}`], diagnostics: [] },
    ],
    [
      'one whose encoding is named',
      encode(ARABIC, 'iso-8859-6'),
      { encoding: 'arabic' },
      { form: 'plain', texts: [`paragraph|${ARABIC}`] },
    ],
    [
      'a book in mARkdown',
      utf8('######OpenITI#\n#META#Header#End#\n# a\n~~b'),
      {},
      { form: 'openiti', texts: ['paragraph|a b'] },
    ],
    [
      'wikitext',
      utf8("'''a'''\n\n[[b]] c\n\n== d ==\n\ne"),
      {},
      { form: 'plain', diagnostics: [{ code: 'unread-form', form: 'wikitext' }] },
    ],
    [
      'a feed',
      utf8('<rss version="2.0"></rss>'),
      { type: 'text/html' },
      { kind: 'list', form: 'feed', text: '<rss version="2.0"></rss>' },
    ],
    [
      'an archive',
      zipSync({ a: utf8('b') }),
      { name: 'a.epub' },
      { kind: 'refused', diagnostic: { code: 'other-kind', kind: 'archive' } },
    ],
    [
      'a PDF',
      utf8('%PDF-1.7\n\0'),
      { type: 'text/html' },
      { kind: 'refused', diagnostic: { code: 'other-kind', kind: 'pdf' } },
    ],
    ['nothing', utf8(''), {}, { kind: 'refused', diagnostic: { code: 'empty' } }],
    [
      'a broken book',
      zipSync({ mimetype: [utf8('application/epub+zip'), { level: 0 }] }),
      {},
      { kind: 'refused', diagnostic: { code: 'no-book' } },
    ],
  ])('%s', async (_, bytes, about, expected) => {
    expect(await read(bytes, about)).toMatchObject(expected);
  });
});

test('visual Hebrew in a page is turned, line by line', async () => {
  // «shalom olam», from the left, in a page that says so.
  const seen = encode('\u05dd\u05dc\u05d5\u05e2 \u05dd\u05d5\u05dc\u05e9', 'iso-8859-8');
  const page = Buffer.concat([utf8('<html><body><p>'), seen, utf8('<br>'), seen]);
  const found = await read(page, { type: 'text/html; charset=iso-8859-8', isWhole: true });
  const line = '\u05e9\u05dc\u05d5\u05dd \u05e2\u05d5\u05dc\u05dd';
  expect(found).toMatchObject({ texts: [`paragraph|${line}\n${line}`] });
});

describeReal('real files', () => {
  const folders = ['html', 'epub', 'enc', 'feeds'];
  test.each(folders.flatMap(realFiles))('$file', async ({ file }) => {
    const { kind } = await readDocument(realBytes(file), { name: file });
    expect(kind).toBe(file.startsWith('feeds/') ? 'list' : 'article');
  });
});
