/** What becomes of a request reaches the person as what it is, in every language. */
import { expect, test } from 'vitest';
import { type Services, serve } from '../../src/app/effects.ts';
import { keymapWith } from '../../src/reader/keymap.ts';
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
  const event = await serve(request, services as Services);
  expect(event).toMatchObject({ type: 'say', message: { type } });
});

test('no two of them are told in the same words', () => {
  for (const messages of Object.values(catalogues)) {
    const { refused, tooLong, notCopied, noBrowser } = messages.notices;
    expect(new Set([refused, tooLong, notCopied, noBrowser('x')]).size).toBe(4);
    expect(messageText({ type: 'refused' }, messages, keymapWith({}))).toBe(refused);
    expect(messageText({ type: 'too-long' }, messages, keymapWith({}))).toBe(tooLong);
  }
});
