import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { binaryKind, textKind } from '../../src/library/document-kind.ts';
import { describeReal, realBytes, realFiles, realText } from '../realworld.ts';

describe('bytes', () => {
  const zip = (files: Record<string, string>) =>
    zipSync(
      Object.fromEntries(
        Object.entries(files).map(([name, text]) => [name, [strToU8(text), { level: 0 }]]),
      ),
    );
  test.each<[string, Uint8Array, string | undefined]>([
    ['a book', zip({ mimetype: 'application/epub+zip' }), 'book'],
    [
      'a book that begins with something else',
      zip({ a: '', 'META-INF/container.xml': '' }),
      'book',
    ],
    ['an archive', zip({ a: 'b' }), 'archive'],
    ['a PDF', strToU8('%PDF-1.7'), 'pdf'],
    ['a picture', Buffer.from('89504e470d0a1a0a', 'hex'), 'picture'],
    ['a film', Buffer.from('000000206674797069736f6d', 'hex'), 'video'],
    ['a text', strToU8('PK is a text'), undefined],
    ['nothing', new Uint8Array(), undefined],
  ])('%s', (_, bytes, kind) => expect(binaryKind(bytes)).toBe(kind));
});

describe('a text', () => {
  test.each<[string, { type?: string; name?: string }, string | undefined]>([
    // The text first,
    ['<!DOCTYPE html><p>a', { type: 'text/plain', name: 'a.md' }, 'page'],
    ['\ufeff <!-- a --> <html>', {}, 'page'],
    ['<?xml version="1.0"?><rss version="2.0">', { type: 'text/html' }, 'feed'],
    ['<?xml version="1.0"?><!DOCTYPE rdf:RDF SYSTEM "a"><rdf:RDF xmlns="b">', {}, 'feed'],
    ['<feed xmlns="http://www.w3.org/2005/Atom">', { name: 'a.html' }, 'feed'],
    ['{ "version": "https://jsonfeed.org/version/1.1" }', {}, 'feed'],
    ['<opml version="2.0">', { type: 'text/xml' }, 'subscriptions'],
    ['######OpenITI#\n', { name: 'a.txt' }, 'openiti'],
    // then what came with it,
    ['# a', { type: 'text/markdown; charset=utf-8', name: 'a.txt' }, 'markdown'],
    ['<p>a', { type: 'text/html' }, 'page'],
    // its name last.
    ['<p>a', { type: 'application/octet-stream', name: 'a.HTM' }, 'page'],
    ['a', { name: 'a.md' }, 'markdown'],
    ['<div>\n\n# a\n', { name: 'README.md' }, 'markdown'],
    ["{{Infobox}}\n'''A''' is a [[b]].\n== c ==\nd", {}, 'wikitext'],
    ['= A\nB <b@c.example>\n:toc:\n\nd', {}, 'asciidoc'],
    ['a', { name: 'a.adoc' }, 'asciidoc'],
    ['a', {}, undefined],
    ['# a\n\n{{< b >}}', {}, undefined],
  ])('%j %j', (text, about, kind) => expect(textKind(text, about)).toBe(kind));
});

describeReal('real files, by their contents alone', () => {
  const check = (folder: string, expected: string) =>
    test.each(realFiles(folder))('$file', ({ file }) =>
      expect(textKind(realText(file))).toBe(expected),
    );
  check('html', 'page');
  check('feeds', 'feed');
  test.each(realFiles('epub'))('$file', ({ file }) =>
    expect(binaryKind(realBytes(file))).toBe('book'),
  );
});
