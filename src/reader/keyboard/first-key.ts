/**
 * A command is a place on the keyboard: with an Arabic layout, the key that is `j` on a Latin layout sends «ت».
 *
 * Layouts of one script send the same letter from different keys («ر» is `v` in Arabic and `r` in Urdu), and a terminal
 * does not say which layout is active. So one layout is assumed: that of the person's language, or else that of the
 * article's. Letters that this layout does not send are looked up in the others. ASCII characters mean themselves.
 */
import type { KeyName } from '../keymap.ts';
import { arabic101, arabicAzerty } from './arabic.ts';
import { digitsToAscii } from './digits.ts';
import { hebrew } from './hebrew.ts';
import { type KeyboardLayout, keysBySent } from './layout.ts';
import { persian } from './persian.ts';
import { urdu } from './urdu.ts';

const LAYOUTS = {
  arabic: arabic101,
  'arabic-azerty': arabicAzerty,
  persian,
  urdu,
  hebrew,
} as const;

export type LayoutName = keyof typeof LAYOUTS;

/** The first key of typed text, and how many UTF-16 units of the text it sent; the text is not empty. */
export function firstKey(
  text: string,
  layout: LayoutName,
): { readonly key: KeyName; readonly length: number } {
  const keys = KEYS[layout];
  const [letter, next = ''] = text;
  const pair = next === '' ? undefined : keys.get(letter + next);
  if (pair) return { key: pair, length: letter.length + next.length };
  return { key: keys.get(letter) ?? digitsToAscii(letter), length: letter.length };
}

/** The layout to take for the first of these languages that has one. BCP 47 tags. */
export function layoutFor(...tags: readonly string[]): LayoutName {
  for (const tag of tags) {
    const [language, ...subtags] = tag.split(/[-_]/);
    const layout = LANGUAGES[language.toLowerCase()];
    const isAzerty = subtags.some((subtag) => AZERTY_REGIONS.has(subtag.toUpperCase()));
    if (layout) return layout === 'arabic' && isAzerty ? 'arabic-azerty' : layout;
  }
  return 'arabic';
}

/** Layouts by primary language subtag. */
const LANGUAGES: Readonly<Record<string, LayoutName>> = {
  ar: 'arabic',
  fa: 'persian',
  prs: 'persian',
  ur: 'urdu',
  he: 'hebrew',
  yi: 'hebrew',
};

/** Where Arabic is typed on French keyboards: `dz(ar)` and `ma(arabic)` of xkeyboard-config; Tunisia in Windows. */
const AZERTY_REGIONS: ReadonlySet<string> = new Set(['DZ', 'MA', 'TN']);

/** The order in which the other layouts are looked up. */
const OTHERS: readonly LayoutName[] = ['arabic', 'persian', 'urdu', 'hebrew'];

const KEYS: Readonly<Record<LayoutName, ReadonlyMap<string, KeyName>>> = {
  arabic: withOthers(LAYOUTS.arabic),
  'arabic-azerty': withOthers(LAYOUTS['arabic-azerty']),
  persian: withOthers(LAYOUTS.persian),
  urdu: withOthers(LAYOUTS.urdu),
  hebrew: withOthers(LAYOUTS.hebrew),
};

function withOthers(layout: KeyboardLayout): Map<string, KeyName> {
  const own = keysBySent(layout);
  const keys = new Map(own);
  for (const name of OTHERS) {
    for (const [sent, key] of keysBySent(LAYOUTS[name])) {
      // If the layout sends the first of two letters, they are two keys of it, not one key of another layout.
      const isOwn = own.has(sent[0]);
      if (!isOwn && !keys.has(sent)) keys.set(sent, key);
    }
  }
  return keys;
}
