/** Feeds and lists of feeds, opened as documents. */
import { expect, test } from 'vitest';
import { listArticle } from '../../src/library/list-article.ts';
import { stretches, written } from '../markup/written.ts';

const ALEF = '\u0623\u0644\u0641';
const BEH = '\u0628\u0627\u0621';

test('a feed shows its entries: what leads to each, who and when, and what it says in short', async () => {
  const feed = `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>${ALEF}</title><link>https://a.example</link>
    <item><title>${ALEF} ${BEH}</title><link>https://a.example/1</link><dc:creator>${BEH}</dc:creator><pubDate>Wed, 21 Oct 2020 10:00:00 GMT</pubDate><description>${BEH} ${ALEF}</description></item>
    <item><title>plain</title><link>javascript:no()</link></item></channel></rss>`;
  const article = await listArticle(feed, 'feed', false);
  expect(article).toMatchObject({ title: ALEF, direction: 'rtl', url: 'https://a.example/' });
  expect(article.blocks.map(written).map((line) => line.replace(/ \[\w+\]/, ''))).toEqual([
    `title|${ALEF}`,
    `heading2|${ALEF} ${BEH}`,
    `about|${BEH} \u00b7 2020-10-21`,
    `paragraph|${BEH} ${ALEF}`,
    'heading2|plain',
  ]);
  expect(article.blocks.flatMap(stretches)).toEqual([`${ALEF} ${BEH}>https://a.example/1`]);
});

test('a list of feeds shows the feeds of all its folders', async () => {
  const opml = `<opml><body><outline text="${ALEF}"><outline text="${BEH}" xmlUrl="https://b.example/feed"/></outline><outline xmlUrl="https://c.example/feed"/></body></opml>`;
  const article = await listArticle(opml, 'subscriptions', false);
  expect(article.blocks.map(written)).toEqual([
    `item1 \u2022|${BEH}`,
    'item1 \u2022|https://c.example/feed',
  ]);
});

test('links of a feed are relative to its address', async () => {
  const feed = '<rss><channel><item><title>a</title><link>../1</link></item></channel></rss>';
  const { blocks } = await listArticle(feed, 'feed', false, 'https://a.example/feeds/all');
  expect(blocks.flatMap(stretches)).toEqual(['a>https://a.example/1']);
});

test('a feed without entries has no text', async () => {
  const { blocks } = await listArticle('<rss></rss>', 'feed', false);
  expect(blocks.map(({ text }) => text)).toEqual(['']);
});
