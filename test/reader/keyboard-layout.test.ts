import { describe, expect, it } from 'vitest';
import { frontCommands } from '../../src/front/testing.ts';
import { dispatch } from '../../src/reader/dispatch.ts';
import { digitsToAscii } from '../../src/reader/keyboard/digits.ts';
import { firstKey, type LayoutName, layoutFor } from '../../src/reader/keyboard/first-key.ts';
import { commands, keymapWith } from '../../src/reader/keymap.ts';
import { opened } from './document.ts';
import { type Keyboard, keyboard } from './xkb/xkb.ts';

/** Each layout, what it is in xkeyboard-config, and the Latin layout of the same keyboard. */
const LAYOUTS: readonly (readonly [layout: LayoutName, sent: string, latin: string])[] = [
  ['arabic', 'ara(basic)', 'us(basic)'],
  ['arabic-azerty', 'ara(azerty)', 'fr(azerty)'],
  ['persian', 'ir(pes)', 'us(basic)'],
  ['urdu', 'pk(urd-crulp)', 'us(basic)'],
  ['hebrew', 'il(basic)', 'us(basic)'],
];

/** Where a table departs from the keys of its layout, and why. */
const DEPARTURES: Readonly<Record<LayoutName, readonly string[]>> = {
  arabic: [],
  // A question mark is one, and not the «§» of the French key.
  'arabic-azerty': ['§ sends U+061F, taken for ?'],
  // Shift with the space bar sends the same joiner.
  persian: ['B sends U+200C, taken for U+200C'],
  // Shadda is on two keys.
  urdu: ['F sends U+0651, taken for W'],
  hebrew: [],
};

/** Commands whose every key sends some other ASCII character, which stays itself. */
const UNREACHED: Readonly<Record<LayoutName, readonly (readonly string[])[]>> = {
  arabic: [],
  'arabic-azerty': [],
  persian: [],
  urdu: [],
  // Its key sends a slash. Escape closes panels, and Q leaves.
  hebrew: [['q']],
};

const ALONE = 0;
const WITH_SHIFT = 1;

describe.each(LAYOUTS)('%s', (layout, sentBy, latinBy) => {
  const sent = keyboard(sentBy);
  const latin = keyboard(latinBy);

  it('is the layout of xkeyboard-config, but that ASCII and digits are themselves', () => {
    const departures = pairs(sent, latin).flatMap(([character, key]) => {
      const { key: taken } = firstKey(character, layout);
      const digit = digitsToAscii(character);
      const expected = isAscii(digit) ? digit : key;
      return taken === expected
        ? []
        : [`${key} sends ${code(character)}, taken for ${code(taken)}`];
    });
    expect(departures).toEqual(DEPARTURES[layout]);
  });

  it('reaches every command but those known', () => {
    const reached = new Set(
      [...sent.values()].flat().flatMap((character) => {
        return character === undefined ? [] : [firstKey(character, layout).key];
      }),
    );
    const unreachedOf = (all: readonly { readonly keys: readonly string[] }[]) =>
      all.map(({ keys }) => keys).filter((keys) => !keys.some(isReached));
    // A key with a name is in no layout, and every layout has it.
    const isReached = (key: string) => key === ' ' || key.length > 1 || reached.has(key);
    expect(unreachedOf(commands)).toEqual(UNREACHED[layout]);
    expect(unreachedOf(frontCommands)).toEqual(UNREACHED[layout]);
  });
});

/** What each key sends, alone and with Shift, beside what it sends in the Latin layout. */
function pairs(sent: Keyboard, latin: Keyboard): [character: string, key: string][] {
  return Array.from(latin).flatMap(([name, keys]) =>
    [ALONE, WITH_SHIFT].flatMap((level): [string, string][] => {
      const character = sent.get(name)?.[level];
      const key = keys[level];
      return character === undefined || key === undefined ? [] : [[character, key]];
    }),
  );
}

function isAscii(character: string): boolean {
  return /^[\x20-\x7e]$/.test(character);
}

function code(character: string): string {
  return isAscii(character)
    ? character
    : `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Typed text as keys, one by one. */
function keysOf(text: string, layout: LayoutName): string[] {
  if (text === '') return [];
  const { key, length } = firstKey(text, layout);
  return [key, ...keysOf(text.slice(length), layout)];
}

describe('typed text', () => {
  const cases: readonly (readonly [layout: LayoutName, text: string, keys: readonly string[]])[] = [
    ['arabic', 'jjj', ['j', 'j', 'j']],
    ['arabic', '', []],
    ['arabic', '\u062A\u062A\u0646', ['j', 'j', 'k']], // teh, teh, noon
    // Lam-alef: one key on any platform, beside lam alone.
    ['arabic', '\u062A\u0644\u0627\u0644', ['j', 'b', 'g']],
    ['arabic', '\uFEFB\u0644\u0622', ['b', 'B']],
    ['arabic-azerty', '\u0644\u0627\u0636', ['b', 'a']], // dad
    // In Persian lam and alef are two keys.
    ['persian', '\u0644\u0627', ['g', 'h']],
    ['hebrew', '\u0644\u0627', ['b']],
    // One letter, a key for each layout: reh, dal.
    ['arabic', '\u0631\u062F', ['v', ']']],
    ['persian', '\u0631\u062F', ['v', 'n']],
    ['urdu', '\u0631\u062F', ['r', 'd']],
    // Letters that the layout does not send: gaf, rreh, shin.
    ['arabic', '\u06AF\u0691\u05E9', ["'", 'R', 'a']],
    ['hebrew', '\u062A\u06AF\u0691', ['j', "'", 'R']],
    ['arabic', '\u06F4\u0664', ['4', '4']],
    // A key that nobody's table has.
    ['arabic', 'é', ['é']],
  ];
  it.each(cases)('%s: %j', (layout, text, keys) => {
    expect(keysOf(text, layout)).toEqual(keys);
  });

  it('is taken for another command where another layout may be on', () => {
    const reh = { type: 'typed', text: '\u0631' } as const;
    // `v` in Arabic hides marks; `r` in Urdu asks for nothing.
    const arabic = opened();
    expect(dispatch({ ...arabic, locale: 'ar-EG' }, reh).display.marks).toBe('hide');
    expect(dispatch({ ...arabic, locale: 'ur-PK' }, reh).display.marks).toBe('show');
  });

  it('is a command of its own where it was given one', () => {
    const keymap = keymapWith({ leave: ['\u0631'] });
    const given = { ...opened(), keymap, locale: 'ar' };
    expect(dispatch(given, { type: 'typed', text: '\u0631' }).isDone).toBe(true);
  });
});

describe('the layout that is taken to be on', () => {
  const cases: readonly (readonly [tags: readonly string[], layout: LayoutName])[] = [
    [['ar', 'fa'], 'arabic'],
    [['ar-EG'], 'arabic'],
    [['ar-MA'], 'arabic-azerty'],
    [['ar_DZ'], 'arabic-azerty'],
    [['fr-MA'], 'arabic'],
    [['en', 'ur'], 'urdu'],
    [['en-GB', 'fa-AF'], 'persian'],
    [['he', 'ar'], 'hebrew'],
    [['en', 'en'], 'arabic'],
    [[], 'arabic'],
  ];
  it.each(cases)('%j: %s', (tags, layout) => {
    expect(layoutFor(...tags)).toBe(layout);
  });
});

describe('digits', () => {
  it('become ASCII ones from every set', () => {
    expect(digitsToAscii('\u0664\u0662 \u06F5\u06F0% 7')).toBe('42 50% 7');
  });
});
