/** Beside feedsmith: the same entries, addresses, dates and titles, on generated and on real feeds. */
import { parseFeed } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import { decodeText } from '../../src/encoding/decode.ts';
import { readFeed } from '../../src/feeds/read-feed.ts';
import { describeReal, realBytes } from '../realworld.ts';

type Seen = { readonly title: string; readonly url: string | undefined; readonly time: number };

const NOW = new Date('2026-11-29');

function ours(text: string): Seen[] {
  const feed = readFeed(text, { now: NOW });
  return (feed?.entries ?? []).map(({ title, url, published }) => ({
    title,
    url,
    time: Date.parse(published ?? '') || 0,
  }));
}

/** Feedsmith gives titles and addresses as written. */
function theirs(text: string): Seen[] {
  const { format, feed } = parseFeed(text);
  const dateOf = (written: unknown) => Date.parse(`${written ?? ''}`) || 0;
  if (format === 'rss' || format === 'rdf') {
    return (feed.items ?? []).map((item) => {
      const { title, link } = item;
      const date = ('pubDate' in item ? item.pubDate : undefined) ?? item.dc?.dates?.[0];
      return { title: line(title), url: link && new URL(link).href, time: dateOf(date) };
    });
  }
  if (format === 'atom') {
    return (feed.entries ?? []).map(({ title, links, published, updated }) => ({
      title: line(typeof title === 'string' ? title : title?.value),
      url: links?.find(({ rel = 'alternate' }) => rel === 'alternate')?.href,
      time: dateOf(published ?? updated),
    }));
  }
  return (feed.items ?? []).map(({ title, url, date_published }) => ({
    title: line(title),
    url,
    time: dateOf(date_published),
  }));
}

function line(title: string | undefined): string {
  return (title ?? '').replace(/\s+/g, ' ').trim();
}

describe('generated feeds', () => {
  const item = (n: number) => `https://a.example/${n}`;
  const title = (n: number) => `\u0645\u0642\u0627\u0644 ${n} & more`;
  const escaped = (text: string) => text.replaceAll('&', '&amp;');
  const numbers = Array.from({ length: 30 }, (_, n) => n);

  test.each<[string, string]>([
    [
      'RSS 2.0',
      `<rss version="2.0"><channel><title>t</title>${numbers
        .map(
          (n) =>
            `<item><title>${escaped(title(n))}</title><link>${item(n)}</link><pubDate>${new Date(Date.UTC(2026, 0, n + 1, n)).toUTCString()}</pubDate></item>`,
        )
        .join('')}</channel></rss>`,
    ],
    [
      'RSS 1.0',
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>t</title><link>https://a.example/</link><description>d</description></channel>${numbers
        .map(
          (n) =>
            `<item rdf:about="${item(n)}"><title>${escaped(title(n))}</title><link>${item(n)}</link><dc:date>${new Date(Date.UTC(2026, 0, n + 1, n)).toISOString()}</dc:date></item>`,
        )
        .join('')}</rdf:RDF>`,
    ],
    [
      'Atom',
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>t</title><id>x</id><updated>2026-01-01T00:00:00Z</updated>${numbers
        .map(
          (n) =>
            `<entry><id>${item(n)}</id><title>${escaped(title(n))}</title><link href="${item(n)}"/><updated>${new Date(Date.UTC(2026, 0, n + 1, n)).toISOString()}</updated></entry>`,
        )
        .join('')}</feed>`,
    ],
    [
      'JSON Feed',
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 't',
        items: numbers.map((n) => ({
          id: item(n),
          url: item(n),
          title: title(n),
          content_text: 'x',
          date_published: new Date(Date.UTC(2026, 0, n + 1, n)).toISOString(),
        })),
      }),
    ],
  ])('%s', (_, text) => {
    const seen = ours(text);
    expect(seen).toHaveLength(30);
    expect(seen).toEqual(theirs(text));
  });
});

describeReal('real feeds', () => {
  test.each<[string, number, string, string]>([
    ['ar-hugo.xml', 28, 'ar-sa', 'rtl'],
    ['he-1255-whatsup.org.il.xml', 10, 'he-il', 'rtl'],
    ['he-walla.xml', 2, 'he', 'rtl'],
    ['ur-large.xml', 26, 'ur', 'rtl'],
  ])('%s', (file, count, language, direction) => {
    const decoded = decodeText(realBytes(`feeds/${file}`));
    if (!('text' in decoded)) throw new Error(file);
    const feed = readFeed(decoded.text, { now: NOW });
    expect(ours(decoded.text)).toEqual(theirs(decoded.text));
    expect([feed?.language, feed?.direction]).toEqual([language, direction]);
    expect(feed?.entries.length).toBe(count);
  });
});
