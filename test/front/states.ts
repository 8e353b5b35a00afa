/** The front page in a state, without anybody outside. */
import { dispatchFront, type FrontEvent } from '../../src/front/dispatch.ts';
import { frontKeymap } from '../../src/front/keymap.ts';
import { EntryOrder } from '../../src/front/order.ts';
import type { FrontRequest } from '../../src/front/request.ts';
import { type FrontState, frontOf } from '../../src/front/state.ts';
import type { InterfaceLanguage } from '../../src/languages/choose.ts';
import { DEFAULT_PREFERENCES } from '../../src/reader/state.ts';
import { guideIn, guideOf } from '../../src/screen/key-labels.ts';
import type { ListedArticle } from '../../src/store/entry.ts';
import { listOf, NOON } from './articles.ts';
import { frontWords } from './words.ts';

export type FrontSetup = {
  readonly columns?: number;
  readonly rows?: number;
  readonly language?: InterfaceLanguage;
};

export function frontWith(
  articles: readonly ListedArticle[],
  { columns = 80, rows = 18, language = 'en' }: FrontSetup = {},
): FrontState {
  const order = new EntryOrder();
  for (const article of articles) order.add(article);
  const { reader, front } = frontWords[language];
  const { keymap } = DEFAULT_PREFERENCES;
  return frontOf(
    { columns, rows },
    {
      articles: listOf(articles),
      ordered: order.ordered,
      now: NOON,
      preferences: { ...DEFAULT_PREFERENCES, locale: language },
      direction: reader.direction,
      guide: guideOf(front.keys, frontKeymap(keymap).help, reader),
      readerGuide: guideIn(reader, keymap),
    },
  );
}

export const typed = (text: string): FrontEvent => ({ type: 'typed', text });
export const key = (name: string): FrontEvent => ({ type: 'key', name });

/** The state after these, with no request left, and what was asked for. */
export function done(
  state: FrontState,
  ...events: readonly FrontEvent[]
): { readonly state: FrontState; readonly asked: readonly FrontRequest[] } {
  const last = events.reduce(dispatchFront, { ...state, requests: [] });
  return { state: { ...last, requests: [] }, asked: last.requests };
}

/** The key under the cursor. */
export function under({ listing, cursor }: FrontState): string | undefined {
  return listing.keys[cursor];
}
