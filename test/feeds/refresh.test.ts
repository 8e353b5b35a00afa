import { describe, expect, test } from 'vitest';
import { type FeedState, readStates, retryTime } from '../../src/feeds/feed-state.ts';
import type { Feed } from '../../src/feeds/read-feed.ts';
import { type Outcome, type Refresh, startRefresh, summaryOf } from '../../src/feeds/refresh.ts';
import {
  type Answer,
  type AskOptions,
  type RefreshWork,
  runRefresh,
} from '../../src/feeds/run-refresh.ts';
import type { Subscription } from '../../src/feeds/subscriptions.ts';
import { MOST_AT_ONCE } from '../../src/feeds/testing.ts';

const NOW = Date.UTC(2026, 10, 29);

const subscription = (url: string, more: Partial<Subscription> = {}): Subscription => ({
  id: url,
  url,
  tags: [],
  folder: [],
  fullText: 'on-open',
  ...more,
});

const rss = (...titles: string[]) =>
  `<rss><channel><title>t</title>${titles.map((title) => `<item><title>${title}</title><link>https://x.example/${title}</link></item>`).join('')}</channel></rss>`;

const resource = (text: string, more: Partial<Answer & { kind: 'resource' }> = {}): Answer => ({
  kind: 'resource',
  bytes: new TextEncoder().encode(text),
  address: 'https://x.example/',
  ...more,
});

const status = (code: number, headers: Record<string, string> = {}): Answer => ({
  kind: 'failed',
  diagnostic: { code: 'other-status', status: code },
  headers,
});

/** A world of feeds: what they answer, what is kept, what is remembered. */
class World {
  readonly states = new Map<string, FeedState>();
  readonly kept = new Map<string, Feed>();
  readonly asked: { readonly url: string; readonly options: AskOptions }[] = [];
  readonly seen: Refresh[] = [];
  readonly moves: string[] = [];
  readonly pages: string[] = [];
  readonly stop = new AbortController();
  most = 0;
  #open: string[] = [];
  now = NOW;
  answer: (url: string, options: AskOptions) => Answer | Promise<Answer> = () => resource(rss('a'));
  fault: { readonly code: string } | undefined;

  async refresh(feeds: readonly Subscription[], isNamed = false): Promise<Map<string, Outcome>> {
    const stateOf = (id: string) => this.states.get(id);
    const start = startRefresh({ subscriptions: feeds, stateOf, now: this.now, isNamed });
    const work: RefreshWork = {
      stateOf,
      ask: async (feed, options) => {
        this.asked.push({ url: feed.url, options });
        const { host } = new URL(feed.url);
        expect(this.#open).not.toContain(host);
        this.#open.push(host);
        this.most = Math.max(this.most, this.#open.length);
        await Promise.resolve();
        const answer = await this.answer(feed.url, options);
        this.#open = this.#open.filter((each) => each !== host);
        return answer;
      },
      isKept: (id) => this.kept.has(id),
      keep: async ({ id }, feed) => {
        if (this.fault) return { added: 0, changed: 0, stubs: [], fault: this.fault };
        const known = this.kept.get(id)?.entries.map((entry) => entry.id) ?? [];
        if (feed.entries.length > 0) this.kept.set(id, feed);
        const added = feed.entries.filter((entry) => !known.includes(entry.id));
        return {
          ...(feed.entries.length > 0 && { key: id }),
          added: added.length,
          changed: 0,
          stubs: added.map(({ title }) => title),
        };
      },
      keepPage: async (title) => {
        this.pages.push(title);
        return true;
      },
      move: async ({ id }, address) => {
        this.moves.push(`${id} ${address}`);
      },
      saveState: (id, state) => {
        this.states.set(id, state);
      },
      now: () => this.now,
      onChange: (refresh) => {
        this.seen.push(refresh);
      },
      signal: this.stop.signal,
      isNamed,
    };
    const end = await runRefresh(start, work);
    return new Map(
      end.feeds.map(({ subscription: { id }, step }) => {
        if (step.type !== 'done') throw new Error(`${id} is not done`);
        return [id, step.outcome];
      }),
    );
  }
}

const A = subscription('https://a.example/');
const B = subscription('https://b.example/');

test('at most four are asked at once, and one of a host', async () => {
  const world = new World();
  const feeds = Array.from({ length: 40 }, (_, n) =>
    subscription(`https://h${n % 7}.example/${n}`),
  );
  const outcomes = await world.refresh(feeds);
  expect(world.most).toBe(MOST_AT_ONCE);
  expect(world.asked).toHaveLength(40);
  expect([...outcomes.values()].every(({ type }) => type === 'read')).toBe(true);
});

test('the value says how far it is', async () => {
  const world = new World();
  world.answer = (url, { received }) => {
    received(7);
    return url === B.url ? status(500) : resource(rss('a', 'b'));
  };
  await world.refresh([A, B, subscription('https://c.example/')]);
  const counts = world.seen.map((each) => summaryOf(each).done);
  expect(counts).toEqual([...counts].sort());
  expect(counts[0]).toBe(0);
  const { asking: _, ...last } = summaryOf(world.seen[world.seen.length - 1]);
  expect(last).toEqual({ all: 3, done: 3, failed: 1, added: 4, changed: 0 });
  const bytes = world.seen.flatMap(({ feeds }) =>
    feeds.map(({ step }) => (step.type === 'asking' ? step.received : 0)),
  );
  expect(bytes).toContain(7);
});

describe('conditional requests', () => {
  test('what was read is not asked for again', async () => {
    const world = new World();
    world.answer = () => resource(rss('a'), { etag: '"1"', lastModified: 'yesterday' });
    await world.refresh([A]);
    world.answer = () => ({ kind: 'unchanged' });
    expect((await world.refresh([A])).get(A.id)).toEqual({ type: 'unchanged' });
    expect(world.asked[0].options.etag).toBeUndefined();
    expect(world.asked[1].options).toMatchObject({ etag: '"1"', lastModified: 'yesterday' });
  });

  const unconditional = async (world: World, feed = A) => {
    world.answer = () => resource(rss('a'), { etag: '"1"' });
    await world.refresh([feed]);
    return world.asked[world.asked.length - 1].options.etag === undefined;
  };

  test('but all of it is, if it could not be kept', async () => {
    const world = new World();
    world.fault = { code: 'disk-full' };
    await unconditional(world);
    world.fault = undefined;
    expect(world.states.get(A.id)?.etag).toBeUndefined();
    expect(await unconditional(world)).toBe(true);
  });

  test('or if the store has lost it', async () => {
    const world = new World();
    await unconditional(world);
    world.kept.clear();
    expect(await unconditional(world)).toBe(true);
  });

  test('and so is not an empty feed', async () => {
    const world = new World();
    world.answer = () => resource(rss(), { etag: '"1"' });
    await world.refresh([A]);
    await world.refresh([A]);
    expect(world.asked[1].options.etag).toBe('"1"');
  });

  test('or if the person has given the feed another direction', async () => {
    const world = new World();
    await unconditional(world);
    const turned = { ...A, direction: 'rtl' } as const;
    expect(await unconditional(world, turned)).toBe(true);
    expect(await unconditional(world, turned)).toBe(false);
    expect(await unconditional(world)).toBe(true);
  });
});

test('an answer that is no feed is not asked for again, and stays a fault', async () => {
  const world = new World();
  world.answer = () => resource('<html>', { etag: '"1"' });
  await world.refresh([A]);
  world.answer = (_, { etag }) => (etag === '"1"' ? { kind: 'unchanged' } : resource(rss('a')));
  expect((await world.refresh([A])).get(A.id)).toMatchObject({ fault: { code: 'no-feed' } });
  expect(world.states.get(A.id)?.fault?.since).toBe(NOW);
  // A person who names it may have a reason to.
  expect((await world.refresh([A], true)).get(A.id)).toMatchObject({ type: 'read', added: 1 });
  expect(world.states.get(A.id)?.fault).toBeUndefined();
});

describe('a feed that fails', () => {
  test('stops no other, and its fault stays until it works again', async () => {
    const world = new World();
    world.answer = (url) => (url === A.url ? resource('<html>') : resource(rss('a')));
    const outcomes = await world.refresh([A, B]);
    expect(outcomes.get(A.id)).toMatchObject({ type: 'failed', fault: { code: 'no-feed' } });
    expect(outcomes.get(B.id)).toMatchObject({ type: 'read', added: 1 });
    world.now += 1000;
    await world.refresh([A, B]);
    expect(world.states.get(A.id)?.fault).toMatchObject({ since: NOW });
    world.answer = () => resource(rss('a'));
    await world.refresh([A, B]);
    expect(world.states.get(A.id)?.fault).toBeUndefined();
  });

  test('by an error of our own is one of them', async () => {
    const world = new World();
    world.answer = (url) => {
      if (url === A.url) throw new Error('ours');
      return resource(rss('a'));
    };
    const outcomes = await world.refresh([A, B]);
    expect(outcomes.get(A.id)).toMatchObject({ type: 'failed' });
    expect(outcomes.get(B.id)).toMatchObject({ type: 'read' });
  });

  test('is told that it is gone, and asked again only by its name', async () => {
    const world = new World();
    world.answer = () => status(410);
    expect((await world.refresh([A])).get(A.id)).toMatchObject({ fault: { code: 'feed-gone' } });
    expect((await world.refresh([A])).get(A.id)).toEqual({ type: 'left-alone', until: undefined });
    expect(world.states.get(A.id)?.fault?.diagnostic.code).toBe('feed-gone');
    world.answer = () => resource(rss('a'));
    expect((await world.refresh([A], true)).get(A.id)).toMatchObject({ type: 'read' });
    expect((await world.refresh([A])).get(A.id)).toMatchObject({ type: 'read' });
  });
});

describe('a server that wants to be left alone', () => {
  const same = subscription('https://a.example/2');

  test('is, with all that it serves', async () => {
    const world = new World();
    world.answer = (url) =>
      url === A.url ? status(429, { 'retry-after': '60' }) : resource(rss('a'));
    const outcomes = await world.refresh([A, same, B]);
    expect(outcomes.get(A.id)).toMatchObject({ type: 'failed' });
    expect(outcomes.get(same.id)).toEqual({ type: 'left-alone', until: NOW + 60_000 });
    expect(outcomes.get(B.id)).toMatchObject({ type: 'read' });
    world.now += 59_000;
    expect((await world.refresh([A, same])).get(same.id)).toEqual({
      type: 'left-alone',
      until: NOW + 60_000,
    });
    world.now += 2_000;
    world.answer = () => resource(rss('a'));
    expect((await world.refresh([A, same])).get(same.id)).toMatchObject({ type: 'read' });
  });

  test('for one feed only, where it is the feed that fails', async () => {
    const world = new World();
    world.answer = (url) =>
      url === A.url ? status(503, { 'retry-after': '60' }) : resource(rss('a'));
    expect((await world.refresh([A, same])).get(same.id)).toMatchObject({ type: 'read' });
    expect((await world.refresh([A, same])).get(A.id)).toEqual({
      type: 'left-alone',
      until: NOW + 60_000,
    });
  });

  test.each<[number, string | undefined, number | undefined]>([
    [429, undefined, 15 * 60_000],
    [429, '0', 15 * 60_000],
    [429, 'soon', 15 * 60_000],
    [503, undefined, undefined],
    [503, '120', 120_000],
    [503, new Date(NOW + 30_000).toUTCString(), 30_000],
    [503, new Date(NOW - 30_000).toUTCString(), undefined],
    [503, '999999999999', 7 * 24 * 60 * 60_000],
  ])('%s with %s', (code, header, expected) => {
    const until = retryTime(code, header, NOW);
    expect(until && until - NOW).toBe(expected);
  });
});

describe('a feed that moved', () => {
  test('is kept at its new address', async () => {
    const world = new World();
    world.answer = () => resource(rss('a'), { permanentAddress: 'https://n.example/' });
    expect((await world.refresh([A])).get(A.id)).toMatchObject({ movedTo: 'https://n.example/' });
    expect(world.moves).toEqual([`${A.id} https://n.example/`]);
  });

  test('to where no feed is, is not', async () => {
    const world = new World();
    world.answer = () => resource('<html>', { permanentAddress: 'https://n.example/' });
    await world.refresh([A]);
    expect(world.moves).toEqual([]);
  });
});

test('what has come when it is stopped is kept', async () => {
  const world = new World();
  const feeds = Array.from({ length: 9 }, (_, n) => subscription(`https://h${n}.example/`));
  world.answer = async (url, { signal }) => {
    if (url !== feeds[4].url) return resource(rss('a'));
    world.stop.abort();
    expect(signal.aborted).toBe(true);
    return { kind: 'failed', diagnostic: { code: 'stopped' } };
  };
  const outcomes = await world.refresh(feeds);
  const types = [...outcomes.values()].map(({ type }) => type);
  expect(types.filter((type) => type === 'read').length).toBe(world.kept.size);
  expect(types.filter((type) => type === 'read').length).toBeGreaterThan(0);
  expect(types).toContain('stopped');
  expect(types).not.toContain('failed');
  expect(world.asked.length).toBeLessThan(9);
});

test('whole texts are fetched of new stubs only, where the person wants them', async () => {
  const world = new World();
  const feed = subscription('https://a.example/', { fullText: 'at-refresh' });
  await world.refresh([feed, B]);
  expect(world.pages).toEqual(['a']);
  world.answer = () => resource(rss('a', 'b'));
  await world.refresh([feed]);
  expect(world.pages).toEqual(['a', 'b']);
});

test('states out of a damaged file are what can be used of them', () => {
  expect(
    readStates({
      feeds: {
        a: {
          etag: 'x',
          checked: 'yesterday',
          title: 'a\u001b[31m',
          fault: { since: 1, diagnostic: { code: 'c', n: 2, o: {} } },
        },
        b: 7,
      },
    }),
  ).toEqual({ a: { etag: 'x', title: 'a', fault: { since: 1, diagnostic: { code: 'c', n: 2 } } } });
  expect(readStates([])).toEqual({});
});
