/** States that a walk at random comes to: keys, sizes, articles, and languages of the interface. */
import { readFileSync } from 'node:fs';
import { parseArticle } from '../../src/article/parse.ts';
import { LANGUAGES } from '../../src/languages/choose.ts';
import type { ReaderMessages } from '../../src/languages/reader/messages.ts';
import { bundledPath, FIRST_ARTICLE } from '../../src/library/bundled.ts';
import { dispatch } from '../../src/reader/dispatch.ts';
import type { Document } from '../../src/reader/document.ts';
import { commands, type Event } from '../../src/reader/keymap.ts';
import { openReader } from '../../src/reader/opening.ts';
import type { State } from '../../src/reader/state.ts';
import { guideIn } from '../../src/screen/key-labels.ts';
import { pick, type Random, seeded } from '../bench/random.ts';
import { catalogues } from '../languages/catalogues.ts';
import { article, findable, glossary } from '../reader/document.ts';

/** The article that comes with the program, with some of its names; and a small one that reads left to right. */
export const ARABIC: Document = findable(
  parseArticle(readFileSync(bundledPath(FIRST_ARTICLE), 'utf8'), { format: 'markdown' }).article,
  {
    entries: [
      name('قره باغ', 'Karabakh', 'place', {
        en: 'A region in the South Caucasus that two states claim, and have gone to war for more than once.',
        ar: 'إقليم في جنوب القوقاز تتنازعه دولتان.',
      }),
      name('أذربيجان', 'Azerbaijan', 'place', { en: 'A state on the Caspian Sea.' }, [
        'الأذربيجانية',
      ]),
      name('أرمينيا', 'Armenia', 'place', {}),
      name('إلهام علييف', 'Ilham Aliyev', 'person', { fa: 'رئيس جمهور آذربایجان' }),
    ],
  },
);
const ENGLISH = findable(article, glossary);

function name(
  written: string,
  english: string,
  kind: 'place' | 'person',
  about: Record<string, string>,
  more: string[] = [],
) {
  return { names: [written, ...more], transliteration: '', english, kind, about };
}

export type Walked = {
  readonly state: State;
  readonly messages: ReaderMessages;
  /** What led to it, for a failure's message. */
  readonly did: readonly string[];
};

const KEYS: readonly string[] = [
  ...commands.filter(({ id }) => id !== 'quit' && id !== 'leave').flatMap(({ keys }) => keys),
  ...[
    'j',
    'k',
    ' ',
    'x',
    'j',
    'Enter',
    'Escape',
    'Escape',
    'Backspace',
    'Left',
    '\u0639',
    'a',
    'e',
  ],
];

export function* walkedStates(seed: number, count: number): Generator<Walked> {
  const random = seeded(seed);
  let messages = catalogues.en;
  let state: State | undefined;
  const did: string[] = [];
  for (let at = 0; at < count; at += 1) {
    if (!state || random() < 0.05) {
      messages = catalogues[pick(LANGUAGES, random)];
      const document = random() < 0.7 ? ARABIC : ENGLISH;
      state = opened(document, messages, sizeOf(random));
      did.splice(0, did.length, messages.language, JSON.stringify(sizeIn(state)));
    } else if (random() < 0.15) {
      const size = sizeOf(random);
      did.push(JSON.stringify(size));
      state = dispatch(state, { type: 'resize', ...size });
    } else {
      const event = eventOf(random);
      did.push(JSON.stringify(event));
      state = dispatch(state, event);
    }
    yield { state, messages, did };
  }
}

export function opened(
  document: Document,
  messages: ReaderMessages,
  size: { readonly columns: number; readonly rows: number },
): State {
  const before = openReader(document, size);
  return { ...before, guide: guideIn(messages, before.keymap) };
}

function sizeIn({ frame: { columns, rows } }: State) {
  return { columns, rows };
}

function sizeOf(random: Random) {
  return { columns: 12 + Math.floor(random() * 120), rows: 4 + Math.floor(random() * 40) };
}

function eventOf(random: Random): Event {
  const key = pick(KEYS, random);
  return [...key].length > 1 ? { type: 'key', name: key } : { type: 'typed', text: key };
}
