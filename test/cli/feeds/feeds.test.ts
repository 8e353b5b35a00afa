/** The list of feeds as a person sees it: adding, listing, removing, importing, exporting. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type FeedServer, rssOf, serveText, startFeedServer } from '../../feeds/feed-server.ts';
import { describeReal } from '../../realworld.ts';
import { run } from '../program.ts';

let server: FeedServer;
let home: string;

beforeAll(async () => {
  server = await startFeedServer();
});

afterAll(() => server.close());

beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'sahifa-feeds-'));
  server.routes.clear();
  return () => rmSync(home, { recursive: true });
});

const sahifa = (args: readonly string[], input?: string) =>
  run(args, {
    ...(input !== undefined && { input }),
    env: {
      XDG_CONFIG_HOME: path.join(home, 'config'),
      XDG_STATE_HOME: path.join(home, 'state'),
      XDG_DATA_HOME: path.join(home, 'data'),
      XDG_CACHE_HOME: path.join(home, 'cache'),
      NO_PROXY: '*',
    },
  });

const listPath = () => path.join(home, 'config', 'sahifa', 'feeds.yml');

const writeList = (yaml: string) => {
  mkdirSync(path.dirname(listPath()), { recursive: true });
  writeFileSync(listPath(), yaml);
};

const list = () => readFileSync(listPath(), 'utf8');

/** «الأخبار» */
const NEWS = '\u0627\u0644\u0623\u062e\u0628\u0627\u0631';

describe('add', () => {
  test('follows a feed, with what the person says of it', async () => {
    server.routes.set('/feed', serveText(rssOf(NEWS, ['a'])));
    const url = server.url('/feed');
    const added = await sahifa([
      'add',
      url,
      '--tag',
      'x',
      '--tag',
      'y',
      '--dir',
      'rtl',
      '--folder',
      'A/B',
    ]);
    expect(added).toMatchObject({ code: 0, stderr: '' });
    expect(added.stdout).toContain(`Added: ${NEWS} (${url})`);
    expect(list()).toContain(
      `  - url: ${url}\n    tags:\n      - x\n      - y\n    folder:\n      - A\n      - B\n    direction: rtl\n`,
    );
    if (process.platform !== 'win32') expect(statSync(listPath()).mode & 0o777).toBe(0o600);
    const again = await sahifa(['add', url]);
    expect(again).toMatchObject({ code: 0, stderr: '' });
    expect(again.stdout).toContain('In the list already');
    const [feed] = JSON.parse((await sahifa(['feeds', '--json'])).stdout);
    expect(feed).toMatchObject({ url, tags: ['x', 'y'], folder: ['A', 'B'], direction: 'rtl' });
  });

  test('follows the one feed that a page names, where it is now', async () => {
    const page =
      '<title>p</title><link rel="alternate" type="application/rss+xml" href="/old">' +
      '<link rel="alternate" type="application/rss+xml" title="Comments" href="/comments">';
    server.routes.set('/', serveText(page, { type: 'text/html' }));
    server.routes.set('/old', (_, response) => {
      response.writeHead(301, { Location: '/feed' });
      response.end();
    });
    server.routes.set('/feed', serveText(rssOf('t', ['a'])));
    const { stdout, code } = await sahifa(['add', server.url('/')]);
    expect(code).toBe(0);
    expect(stdout).toContain(`Added: t (${server.url('/feed')})`);
    expect(list()).toContain(`  - ${server.url('/feed')}\n`);
  });

  test('lists the feeds of a page that names several', async () => {
    const link = (name: string) =>
      `<link rel="alternate" type="application/rss+xml" title="${name}" href="/${name}">`;
    server.routes.set('/', serveText(link('world') + link('sport'), { type: 'text/html' }));
    const { stdout, stderr, code } = await sahifa(['add', server.url('/')]);
    expect(code).toBe(1);
    expect(stdout).toBe(`1\tworld\t${server.url('/world')}\n2\tsport\t${server.url('/sport')}\n`);
    expect(stderr).toContain('names 2 feeds');
    expect(existsSync(listPath())).toBe(false);
  });

  test.each<[string, string, RegExp]>([
    ['/page', 'text/html', /is no feed, and names none/],
    ['/missing', '', /there is no page/],
  ])('tells why %s is not followed', async (place, type, reason) => {
    server.routes.set('/page', serveText('<p>x', { type }));
    const { stderr, stdout, code } = await sahifa(['add', server.url(place)]);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(reason);
    expect(existsSync(listPath())).toBe(false);
  });

  test('takes no address of another kind', async () => {
    const { stderr, code } = await sahifa(['add', 'file:///etc/passwd']);
    expect(code).toBe(1);
    expect(stderr).toContain('file:///etc/passwd is no feed');
  });

  test('leaves a file alone that a person has to correct', async () => {
    writeList('feeds: [a\n');
    server.routes.set('/feed', serveText(rssOf('t', ['a'])));
    const { stderr, code } = await sahifa(['add', server.url('/feed')]);
    expect(code).toBe(1);
    expect(stderr).toContain('correct it first');
    expect(list()).toBe('feeds: [a\n');
  });
});

describe('feeds', () => {
  test('without feeds says how to add one', async () => {
    expect((await sahifa(['feeds'])).stdout).toContain('sahifa add ADDRESS');
    expect((await sahifa(['feeds', '--json'])).stdout).toBe('[]\n');
  });

  test('says what is wrong in the file, and lists the rest', async () => {
    writeList('feeds:\n  - nonsense\n  - url: https://user:secret@a.example/\n    title: b\n');
    const { stdout, stderr, code } = await sahifa(['feeds']);
    expect(code).toBe(0);
    expect(stderr).toContain('line 2: `nonsense` is no address of a feed');
    expect(stdout).toContain('b\t');
    expect(stdout).not.toContain('secret');
  });
});

describe('remove', () => {
  const LIST = `# mine\nfeeds:\n  - url: https://a.example/ # first\n    title: ${NEWS} A\n  - url: https://b.example/\n    title: ${NEWS} B\n`;

  test.each<[string]>([['https://b.example/'], [`${NEWS} B`], ['b.example'], ['b']])(
    'by %s',
    async (name) => {
      writeList(LIST);
      const { code, stdout } = await sahifa(['remove', name]);
      expect(code).toBe(0);
      expect(stdout).toContain(`Removed: ${NEWS} B`);
      expect(list()).toContain('# mine');
      expect(list()).toContain('# first');
      expect(list()).not.toContain('b.example');
    },
  );

  test.each<[string[], RegExp]>([
    [[NEWS], /part of the names of 2 feeds/],
    [['https://c.example/'], /there is no feed/],
    [['b.example', 'nothing like it'], /there is no feed/],
  ])('changes nothing for %j', async (names, reason) => {
    writeList(LIST);
    const { code, stderr } = await sahifa(['remove', ...names]);
    expect(code).toBe(1);
    expect(stderr).toMatch(reason);
    expect(list()).toBe(LIST);
  });
});

describe('import and export', () => {
  const OPML = `<opml version="2.0"><body>
    <outline text="${NEWS}"><outline text="Deep"><outline text="A &amp; B" xmlUrl="https://a.example/"/></outline></outline>
    <outline text="C" xmlUrl="https://c.example/" category="x,y"/>
    <outline text="D" xmlUrl="exec:ls"/>
  </body></opml>`;

  test('OPML goes in and comes out with its folders', async () => {
    const { stdout, stderr, code } = await sahifa(['import', '-'], OPML);
    expect(code).toBe(0);
    expect(stdout).toContain('Added 2 feeds.');
    expect(stderr).toContain('exec:ls');
    const exported = (await sahifa(['export'])).stdout;
    expect(exported).toContain(
      `    <outline text="${NEWS}" title="${NEWS}">\n      <outline text="Deep" title="Deep">\n        <outline type="rss" text="A &amp; B" title="A &amp; B" xmlUrl="https://a.example/"/>`,
    );
    expect(exported).toContain('category="x,y"');
    const again = await sahifa(['import', '-'], exported);
    expect(again.stdout).toContain('Added 0 feeds; 2 were in the list already.');
  });

  test('the file of newsboat goes in', async () => {
    writeFileSync(
      path.join(home, 'urls'),
      'https://a.example/ x "~A"\n"query:q:unread = \\"yes\\""\n',
    );
    const { stdout, code } = await sahifa(['import', path.join(home, 'urls')]);
    expect(code).toBe(0);
    expect(stdout).toContain('Added 1 feed.');
    expect(list()).toContain('  - url: https://a.example/\n    title: A\n    tags:\n      - x\n');
  });

  test.each(['', 'just text\n', '<html></html>'])('%j is no list', async (text) => {
    const { code, stderr } = await sahifa(['import', '-'], text);
    expect(code).toBe(1);
    expect(stderr).toContain('is no list of feeds');
  });

  test('a file that is not there is told', async () => {
    const { code, stderr } = await sahifa(['import', path.join(home, 'nowhere')]);
    expect(code).toBe(1);
    expect(stderr).toContain('there is no file');
  });
});

describeReal('real lists', () => {
  test.each<[string, number]>([
    ['fa-iran.opml', 7],
    ['liferea-fa.opml', 10],
  ])('%s', async (file, count) => {
    const { code, stdout } = await sahifa([
      'import',
      path.resolve('../shared/realworld/opml', file),
    ]);
    expect(code).toBe(0);
    expect(stdout).toContain(`Added ${count} feeds.`);
    expect(JSON.parse((await sahifa(['feeds', '--json'])).stdout)).toHaveLength(count);
  });
});
