/** Small files and lines: glossaries, options, what is remembered, lists of feeds, stored articles, queries, dates, addresses. */
import { parseArticle } from '../../../src/article/parse.ts';
import { feedDate } from '../../../src/feeds/feed-date.ts';
import { readStates } from '../../../src/feeds/feed-state.ts';
import { readNewsboatUrls } from '../../../src/feeds/newsboat-urls.ts';
import { readOpml } from '../../../src/feeds/opml.ts';
import { feedAddress, readSubscriptions, withFeeds } from '../../../src/feeds/subscriptions.ts';
import { addressText, linkedAddress } from '../../../src/library/open-address.ts';
import { readHtmlInMarkdown } from '../../../src/markup/in-markdown.ts';
import { nameFinder } from '../../../src/names/find-names.ts';
import { checkGlossary } from '../../../src/names/glossary-check.ts';
import { parseGlossary } from '../../../src/names/glossary-yaml.ts';
import { writtenDate } from '../../../src/pages/written-date.ts';
import {
  EMPTY_MEMORY,
  merged,
  readMemory,
  writtenMemory,
} from '../../../src/settings/history-format.ts';
import { readSettings } from '../../../src/settings/options.ts';
import { readOptions, withOption } from '../../../src/settings/options-yaml.ts';
import { readEntry, readHead } from '../../../src/store/entry-file.ts';
import { LogReader } from '../../../src/store/mark-log.ts';
import { parseQuery } from '../../../src/store/query.ts';
import { VOCABULARY } from '../../settings/vocabulary.ts';
import { hold, holdClean } from '../held.ts';
import type { Target } from '../targets.ts';

const { article: ARTICLE } = parseArticle('# a b\n\n\u0628\u063a\u062f\u0627\u062f b c\n', {
  format: 'markdown',
});

const YAML = [
  '- ',
  ': ',
  '\n  ',
  '&a ',
  '*a',
  '[',
  ']',
  '{',
  '}',
  '|\n  ',
  '"',
  "'",
  '"\\e"',
  '"\\ud800"',
  '!!binary ',
  '<<: *a\n',
  '? ',
];

/** As JSON, where the text is any. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

export const ITEMS: readonly Target[] = [
  {
    name: 'glossary',
    units: 'text',
    words: [
      ...YAML,
      'names: ',
      'english: ',
      'kind: place\n',
      'about:\n  en: ',
      'transliteration: ',
    ],
    seeds: [
      '- names: [\u0628\u063a\u062f\u0627\u062f, b]\n  english: a\n  kind: place\n  about:\n    en: c\n',
      'a: b\n',
    ],
    run: (input) => {
      const { glossary, diagnostics } = parseGlossary(input);
      holdClean([glossary, diagnostics]);
      holdClean(checkGlossary(input, ARTICLE));
      const find = nameFinder(ARTICLE, glossary);
      for (let naming = find(undefined, 100); naming.percent < 100; ) naming = find(naming.at, 100);
    },
  },
  {
    name: 'options',
    units: 'text',
    words: [
      ...YAML,
      'width: 80\n',
      'theme: dark\n',
      'keys:\n  glossary: x\n',
      'bidi: visual\n',
      'language: ar\n',
      'refresh: 15m\n',
      'feeds:\n',
    ],
    seeds: ['width: 80\ntheme: dark\nkeys:\n  glossary: [x, X]\nlanguage: ar\n'],
    run: (input) => {
      const env = { SAHIFA_WIDTH: input, SAHIFA_THEME: input, SAHIFA_BIDI: input, NO_COLOR: input };
      const { config, diagnostics } = readSettings({ read: readOptions(input), env }, VOCABULARY);
      holdClean([config, diagnostics]);
      const changed = withOption(input, ['width'], 70);
      if (changed === undefined) return;
      const after = readSettings({ read: readOptions(changed), env: {} }, VOCABULARY);
      hold(after.config.width === 70, () => `${after.config.width} in ${JSON.stringify(changed)}`);
    },
  },
  {
    name: 'remembered',
    units: 'text',
    words: [
      '"places":{',
      '"marks":{',
      '"choices":{',
      '"time":1',
      '"version":3',
      '"block":0',
      '"offset":0',
      '{}',
      '[]',
      ',',
    ],
    seeds: [
      '{"version":1,"places":{"a":{"time":1,"block":0,"offset":0,"text":"b","title":"c","progress":0.5}},"marks":{},"choices":{"width":{"time":1,"value":70,"over":80}},"search":{"a":{"time":2}},"command":{}}',
      '{"feeds":{"a":{"etag":"b","failed":{"code":"c","at":1}}}}',
      '{"version":1,"machine":"a"}\n{"t":"1.0.a","k":"b","read":true}\n{"seen":{"b":"1.0.b"}}\n',
    ],
    run: (input) => {
      const value = jsonOf(input);
      const memory = readMemory(value, 1e12);
      if (typeof memory !== 'string') {
        JSON.stringify(writtenMemory(merged(memory, EMPTY_MEMORY)));
      }
      readStates(value);
      const log = new LogReader('a', (mark) => holdClean(mark.field));
      log.read(input, input.endsWith('\n'));
    },
  },
  {
    name: 'lists',
    units: 'text',
    words: [
      ...YAML,
      '<outline text="a" xmlUrl="https://b"/>',
      '<opml><body>',
      'url: https://a.b\n',
      'tags: [',
      'feeds:\n',
      '"~a"',
      'https://a b c\n',
    ],
    seeds: [
      'feeds:\n  - url: https://a.b/c\n    title: d\n    tags: [e]\n',
      '<opml><body><outline text="a" xmlUrl="https://b"/></body></opml>',
      'https://a.b "c" "~d"\n',
    ],
    run: (input) => {
      holdClean([readSubscriptions(input), readOpml(input), readNewsboatUrls(input)]);
      const url = feedAddress(input);
      if (url === undefined) return;
      holdClean(url);
      const added = withFeeds('feeds: []\n', [
        { id: url, url, tags: [], folder: [], fullText: 'never' },
      ]);
      hold(
        added === undefined || readSubscriptions(added).subscriptions.length === 1,
        () => `${added}`,
      );
    },
  },
  {
    name: 'stored',
    units: 'text',
    words: [
      '---\n',
      'feed: ',
      'published: 2026-11-29\n',
      'checksum: 0\n',
      '<<<<<<< a\n',
      '=======\n',
      '>>>>>>> b\n',
      'page: ',
      ...YAML,
    ],
    seeds: [
      '---\ntitle: a\nlanguage: ar\ndirection: rtl\nfeed: https://b\npublished: 2026-11-29T00:00:00Z\nchecksum: 00\n---\n\nc\n',
    ],
    run: (input) => {
      holdClean(readHead(input));
      holdClean(readEntry(input, readHtmlInMarkdown));
    },
  },
  {
    name: 'query',
    units: 'text',
    words: ['unread', 'starred', 'feed:', 'tag:', 'lang:', 'author:', 'since:3d', '-', '"', ' '],
    seeds: ['unread -tag:a "b c" since:3d'],
    run: (input) => {
      const { diagnostics } = parseQuery(input);
      for (const { from, to } of diagnostics)
        hold(from < to && to <= input.length, () => `${from} to ${to}`);
    },
  },
  {
    name: 'date',
    units: 'text',
    words: [
      '2026-11-29',
      'T12:00:00Z',
      'Sun, 29 Nov 2026',
      '\u0662\u0660\u0662\u0666',
      '1448',
      '\u0647\u0640',
      '\u05ea\u05e9\u05e4\u05f4\u05d6',
      '+0300',
      'PM',
      ':',
    ],
    seeds: ['Sun, 29 Nov 2026 12:00:00 +0300', '29/11/2026 - 12:00', '1448/06/09 \u0647'],
    run: (input) => {
      for (const language of ['ar', 'fa', 'he', 'und']) {
        holdClean([feedDate(input, language), writtenDate(input, language)]);
      }
    },
  },
  {
    name: 'address',
    units: 'text',
    words: [
      'https://',
      'http://',
      'xn--',
      '%E2%80%AE',
      '%1b',
      '%',
      '@',
      ':8080',
      '/',
      '?',
      '#',
      '[::1]',
      '..',
      '\u05d0.com',
    ],
    seeds: ['https://a:b@xn--4dbcagdahymbxekheh6e0a7fei0b.com/%D8%A8?c=d#e'],
    run: (input) => {
      if (!URL.canParse(input) || !/^https?:\/\//i.test(input)) return;
      const texts = [addressText(input), linkedAddress(input, 'https://a.b/c')];
      holdClean(texts);
      for (const text of texts) hold(!/[\u202a-\u202e\u2066-\u2069]/.test(text), () => text);
    },
  },
];
