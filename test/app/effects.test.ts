/** What becomes of a request reaches the person as what it is, in every language. */
import { describe, expect, test } from 'vitest';
import { type Services, serve } from '../../src/app/effects.ts';
import { type Event, keymapWith } from '../../src/reader/keymap.ts';
import type { Request } from '../../src/reader/request.ts';
import { messageText } from '../../src/screen/message-text.ts';
import { catalogues } from '../languages/catalogues.ts';

const BROWSE: Request = { type: 'browse', url: 'mailto:somebody' };
const COPY: Request = { type: 'copy', excerpt: 'article', text: 'text' };

test.each<[string, Request, Partial<Services>]>([
  ['refused', BROWSE, { browse: async () => 'refused' }],
  ['no-browser', BROWSE, { browse: async () => false }],
  ['opened', BROWSE, { browse: async () => true }],
  ['too-long', COPY, { copy: async () => 'too-long' }],
  ['not-copied', COPY, { copy: async () => undefined }],
  ['copied', COPY, { copy: async () => ({ name: 'a test', isSure: true }) }],
])('%s', async (type, request, services) => {
  const addressText = async (url: string) => `shown ${url}`;
  const event = await serve(request, { addressText, ...services } as Services);
  expect(event).toMatchObject({ type: 'say', message: { type } });
});

test('the address of what was opened is shown as people read it', async () => {
  const services = { addressText: async () => 'shown', browse: async () => true };
  expect(await serve(BROWSE, services as never)).toMatchObject({ message: { url: 'shown' } });
});

test('no two of them are told in the same words', () => {
  for (const messages of Object.values(catalogues)) {
    const { refused, tooLong, notCopied, noBrowser } = messages.notices;
    expect(new Set([refused, tooLong, notCopied, noBrowser('x')]).size).toBe(4);
    expect(messageText({ type: 'refused' }, messages, keymapWith({}))).toBe(refused);
    expect(messageText({ type: 'too-long' }, messages, keymapWith({}))).toBe(tooLong);
  }
});

describe('a page that is asked for', () => {
  const FETCH: Request = { type: 'fetch', address: 'x', isTyped: true };
  const FROM = { anchor: { block: 0, offset: 0 }, marks: {} };
  const document = { article: {}, glossary: {} } as never;

  test.each<[string, Services['fetch'], Event | undefined]>([
    ['has come', async () => 'fetched', { type: 'fetched' }],
    ['was stopped', async () => undefined, undefined],
    [
      'is none of the web',
      async () => 'refused',
      { type: 'fetched', message: { type: 'refused' } },
    ],
    [
      'fails',
      async () => {
        throw new Error('why');
      },
      { type: 'fetched', message: { type: 'text', text: 'why' } },
    ],
  ])('%s', async (_, fetch, expected) => {
    expect(await serve(FETCH, { fetch } as Services)).toEqual(expected);
  });

  test('tells how far it has come', async () => {
    const told: Event[] = [];
    const progress = { name: 'x', bytes: 1 };
    const fetch: Services['fetch'] = async (_address, _isTyped, came) => {
      came(progress);
      return 'fetched';
    };
    await serve(FETCH, { fetch } as Services, (event) => told.push(event));
    expect(told).toEqual([{ type: 'fetching', fetch: progress }]);
  });

  test('is shown with what is wrong with it', async () => {
    const visit = async () => ({ document, warning: 'old' });
    expect(await serve({ type: 'visit', from: FROM }, { visit } as never)).toEqual({
      type: 'open',
      document,
      message: { type: 'text', text: 'old' },
    });
  });

  test('is gone back from to where the article before it was left', async () => {
    const to = { anchor: { block: 3, offset: 4 }, marks: { a: { block: 1, offset: 0 } } };
    const back = async () => ({ document, start: { block: 9, offset: 9 } });
    expect(await serve({ type: 'back', from: FROM, to }, { back } as never)).toEqual({
      type: 'open',
      document,
      start: to.anchor,
      marks: to.marks,
      isBack: true,
    });
  });
});
