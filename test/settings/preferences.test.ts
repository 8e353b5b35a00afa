/** Options as the reader's habits, and habits as what is remembered. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { habitsOf, keepDialect, keepHabits } from '../../src/settings/preferences.ts';
import { type Remembered, VOCABULARY } from '../../src/settings/open.ts';
import { readSettings } from '../../src/settings/options.ts';
import { readOptions } from '../../src/settings/options-yaml.ts';
import { openPlaces } from '../../src/settings/history.ts';
import { type Habits, NO_HABITS } from '../../src/reader/state.ts';
import type { Session } from '../../src/terminal/screen/session.ts';

const root = mkdtempSync(path.join(tmpdir(), 'sahifa-habits-'));
afterAll(() => rmSync(root, { recursive: true }));

let file = '';
let count = 0;
beforeEach(() => {
  count += 1;
  file = path.join(root, `${count}.json`);
});

async function remembered(yaml = '', env: Record<string, string> = {}): Promise<Remembered> {
  const places = await openPlaces(file);
  const chosen: typeof places.chosen = (option, configured) => places.chosen(option, configured);
  const settings = readSettings({ read: readOptions(yaml), env, chosen }, VOCABULARY);
  return { places, settings: { ...settings, path: 'F', isThere: true } };
}

/** The next time, after something was changed in the reader. */
async function afterwards(yaml: string, change: (habits: Habits) => Habits, nextYaml = yaml) {
  const now = await remembered(yaml);
  const before = habitsOf(now);
  await keepHabits(now, before, change(before));
  expect(now.places.problems).toEqual([]);
  return habitsOf(await remembered(nextYaml));
}

const look = (habits: Habits, change: Partial<Habits['look']>): Habits => ({
  ...habits,
  look: { ...habits.look, ...change },
});

test('without options they are the usual ones', async () => {
  expect(habitsOf(await remembered())).toEqual(NO_HABITS);
});

test('options become habits', async () => {
  const habits = habitsOf(
    await remembered(
      'width: 50\ntheme: dark\ndigits: persian\nmarks: hide\njustify: kashida\nkeys: {glossary: w}\n' +
        'direction: rtl\nzen: true\norder: latin\nspoilers: hide\nhighlight: true\nstandard: din',
    ),
  );
  expect(habits).toMatchObject({
    measure: 50,
    theme: 'dark',
    look: { digits: 'persian', marks: 'hide', justification: 'kashida', direction: 'rtl' },
    isZen: true,
    order: 'latin',
    isGuarded: true,
    isTinted: true,
    standard: 'din-31635',
  });
  expect(habits.keymap.actions.get('w')).toEqual({ type: 'panel', panel: 'glossary' });
  expect(habits.keymap.actions.get('x')).toBeUndefined();
});

describe('what was changed in the reader', () => {
  test('is so the next time', async () => {
    const change = (habits: Habits) =>
      look(
        {
          ...habits,
          measure: 60,
          theme: 'light',
          isZen: true,
          order: 'screen',
          isGuarded: true,
          isTinted: true,
        },
        { digits: 'arabic', marks: 'hide', justification: 'space', direction: 'ltr' },
      );
    const next = await afterwards('', change);
    expect(next).toEqual(change(NO_HABITS));
  });

  test('counts for more than the file, until the file says something else', async () => {
    const wider = (habits: Habits) => ({ ...habits, measure: 66 });
    expect((await afterwards('width: 60', wider)).measure).toBe(66);
    expect((await afterwards('width: 60', wider, 'width: 50')).measure).toBe(50);
  });

  test('changed back, it is as the file has it', async () => {
    const yaml = 'marks: hide';
    await afterwards(yaml, (habits) => look(habits, { marks: 'keep' }));
    expect((await afterwards(yaml, (habits) => look(habits, { marks: 'hide' }))).look.marks).toBe(
      'hide',
    );
    expect(habitsOf(await remembered('')).look.marks).toBe('keep');
  });

  test('and nothing else is remembered', async () => {
    await afterwards('', (habits) => ({ ...habits, measure: 66, standard: 'bgn-pcgn' }));
    expect(habitsOf(await remembered('theme: dark'))).toEqual({
      ...NO_HABITS,
      measure: 66,
      theme: 'dark',
    });
  });
});

describe('the way of sending letters to this terminal', () => {
  const found = { key: 'VTE 7600' } as Session['found'];
  const check = async (chosen: Session['chosen'], written: string | undefined) => {
    const config = path.join(root, `${count}.yml`);
    const now = await remembered();
    const to = { ...now, settings: { ...now.settings, path: config } };
    expect(await keepDialect(to, { found, chosen })).toBeUndefined();
    const yaml = existsSync(config) ? readFileSync(config, 'utf8') : undefined;
    expect(
      yaml && readSettings({ read: readOptions(yaml), env: {} }, VOCABULARY).config.terminals,
    ).toEqual(written && { 'VTE 7600': written });
  };

  test('is remembered for it', () => check('words', 'words'));
  test('is left alone where it was not changed', () => check(undefined, undefined));
});

describe('lines that were typed', () => {
  const check = async (before: string[], after: string[]) => {
    const history = (search: string[]) => (habits: Habits) => ({
      ...habits,
      history: { ...habits.history, search },
    });
    expect((await afterwards('', history(before))).history.search).toEqual(before);
    expect((await afterwards('', history(after))).history.search).toEqual(after);
  };

  test.each<[string, string[], string[]]>([
    ['none before', [], ['b', 'a']],
    ['new ones', ['a'], ['c', 'b', 'a']],
    ['nothing new', ['b', 'a'], ['b', 'a']],
    ['one again', ['c', 'b', 'a'], ['a', 'c', 'b']],
    ['the last one again', ['b', 'a'], ['b', 'a']],
    ['one again, and a new one', ['c', 'b', 'a'], ['d', 'b', 'c', 'a']],
  ])('%s', (_, before, after) => check(before, after));

  test('by two readers are all there', async () => {
    const [one, two] = [await remembered(), await remembered()];
    const typed = (search: string[]) => ({ ...NO_HABITS, history: { search, command: ['42'] } });
    await keepHabits(one, NO_HABITS, typed(['a']));
    await keepHabits(two, NO_HABITS, typed(['b']));
    const { history } = habitsOf(await remembered());
    expect(history).toEqual({ search: ['b', 'a'], command: ['42'] });
  });
});
