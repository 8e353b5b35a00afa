/** Addresses in the reader, from servers on loopback: a feed, its entries, links, the way back, and pages that do not come. */
import { mkdtempSync, rmSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, it } from 'vitest';
import { serve } from '../sources/loopback.ts';
import type { Screen } from './display.ts';
import { isThere, PROMPT, startSahifa } from './reader.ts';
import { closeTerminals } from './terminal.ts';

const home = mkdtempSync(join(tmpdir(), 'sahifa-web-'));

afterEach(closeTerminals);
afterAll(() => rmSync(home, { recursive: true }));

const env = {
  SAHIFA_BIDI: 'visual',
  XDG_CACHE_HOME: join(home, 'cache'),
  XDG_CONFIG_HOME: join(home, 'config'),
  http_proxy: '',
  HTTP_PROXY: '',
  all_proxy: '',
  ALL_PROXY: '',
};

/** Latin words stand in their cells as they are read. */
const shows = ({ rows }: Screen, phrase: string) => rows.join('\n').includes(phrase);

const page = (title: string, body: string) =>
  `<html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1>${`<p>${body} ${'word '.repeat(60)}</p>`.repeat(6)}</article></body></html>`;

const FEED = `<rss version="2.0"><channel><title>The feed</title>
<item><title>Entry one</title><link>/one</link></item>
<item><title>Entry two</title><link>/two</link></item></channel></rss>`;

/** `/slow` begins and does not end. */
function serveSite(held: (answer: ServerResponse) => void = () => {}): Promise<number> {
  return serve((asked, answer) => {
    const send = (type: string, body: string) =>
      answer.writeHead(200, { 'Content-Type': type }).end(body);
    if (asked.url === '/feed') send('application/rss+xml', FEED);
    else if (asked.url === '/slow') {
      answer.writeHead(200, { 'Content-Type': 'text/html', 'Content-Length': 90_000 });
      answer.write('<p>'.padEnd(30_000));
      held(answer);
    } else if (asked.url === '/two') {
      send('text/html', page('Page two', '<a href="/three">the third</a>'));
    } else send('text/html', page(`Page ${asked.url}`, 'body'));
  });
}

it('a feed is a list, Enter opens an entry, a link opens here, and Backspace leads back', async () => {
  const port = await serveSite();
  const terminal = startSahifa([`http://127.0.0.1:${port}/feed`], { columns: 80, rows: 20, env });
  const until = (text: string) => terminal.waitFor((screen) => shows(screen, text), text);
  await until('Entry two');
  await isThere(terminal);
  terminal.type('j');
  terminal.type('\r');
  await until('Page two');
  terminal.type('F');
  terminal.type('1');
  await until('Page /three');
  terminal.type('\x7f');
  await until('Page two');
  terminal.type('\x7f');
  await until('Entry one');
  terminal.type(`:open http://127.0.0.1:${port}/four\r`);
  await until('Page /four');
});

it('a page on its way says how far it is, Escape stops it, and reading goes on', async () => {
  const port = await serveSite();
  const terminal = startSahifa([`http://127.0.0.1:${port}/four`], { columns: 80, rows: 20, env });
  const until = (text: string) => terminal.waitFor((screen) => shows(screen, text), text);
  await until('Page /four');
  await isThere(terminal);
  terminal.type(`:open http://127.0.0.1:${port}/slow\r`);
  await until('Fetching 127.0.0.1');
  terminal.type('\x1b');
  await terminal.waitFor((screen) => !shows(screen, 'Fetching'), 'the message to go');
  expect(shows(terminal.screen(), 'Page /four')).toBe(true);
  terminal.type(`:open http://127.0.0.1:${port}/slow\r`);
  await until('Fetching 127.0.0.1');
  terminal.type('q');
  expect((await terminal.exit()).code).toBe(0);
});

it.each([
  ['Escape', '\x1b'],
  ['Ctrl-C', '\x03'],
])('%s leaves before the first page has come, and the terminal is as it was', async (_, key) => {
  const port = await serveSite();
  const terminal = startSahifa([`http://127.0.0.1:${port}/slow`], { columns: 80, rows: 20, env });
  await terminal.waitFor((screen) => shows(screen, 'Fetching 127.0.0.1: 30 of 90 kB'), 'progress');
  terminal.type(key);
  await terminal.exit();
  const { buffer, rows } = terminal.screen();
  expect([buffer, rows.slice(0, 2).map((row) => row.trimEnd())]).toEqual(['normal', [PROMPT, '']]);
  expect(terminal.modes()).toEqual([]);
});

it('what cannot be fetched is said in the status line', async () => {
  const port = await serveSite();
  const terminal = startSahifa([`http://127.0.0.1:${port}/four`], { columns: 80, rows: 20, env });
  await terminal.waitFor((screen) => shows(screen, 'Page /four'), 'the page');
  await isThere(terminal);
  terminal.type(':open http://127.0.0.1:1/\r');
  await terminal.waitFor((screen) => shows(screen, '127.0.0.1 does not answer'), 'the reason');
  expect(shows(terminal.screen(), 'Page /four')).toBe(true);
});
