/** Options as the reader's preferences, and those as what is remembered. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { DEFAULT_PREFERENCES, type Preferences } from '../../src/reader/state.ts';
import { openPlaces } from '../../src/settings/history.ts';
import { type Remembered, VOCABULARY } from '../../src/settings/open.ts';
import { readSettings } from '../../src/settings/options.ts';
import { readOptions } from '../../src/settings/options-yaml.ts';
import { preferencesOf, saveDialect, savePreferences } from '../../src/settings/preferences.ts';
import type { TerminalSession } from '../../src/terminal/screen/session.ts';

const root = mkdtempSync(path.join(tmpdir(), 'sahifa-preferences-'));
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
async function afterwards(
  yaml: string,
  change: (preferences: Preferences) => Preferences,
  nextYaml = yaml,
) {
  const now = await remembered(yaml);
  const before = preferencesOf(now);
  await savePreferences(now, before, change(before));
  expect(now.places.diagnostics).toEqual([]);
  return preferencesOf(await remembered(nextYaml));
}

const look = (preferences: Preferences, change: Partial<Preferences['display']>): Preferences => ({
  ...preferences,
  display: { ...preferences.display, ...change },
});

test('without options they are the usual ones', async () => {
  expect(preferencesOf(await remembered())).toEqual(DEFAULT_PREFERENCES);
});

test('options become preferences', async () => {
  const preferences = preferencesOf(
    await remembered(
      'width: 50\ntheme: dark\ndigits: persian\nmarks: hide\njustify: kashida\nkeys: {glossary: w}\n' +
        'direction: rtl\nzen: true\norder: latin\nspoilers: hide\nhighlight: true\nstandard: din',
    ),
  );
  expect(preferences).toMatchObject({
    columnWidth: 50,
    theme: 'dark',
    display: { digits: 'persian', marks: 'hide', justification: 'kashida', direction: 'rtl' },
    isZen: true,
    order: 'latin',
    hidesSpoilers: true,
    highlightsNames: true,
    scheme: 'din-31635',
  });
  expect(preferences.keymap.actions.get('w')).toEqual({ type: 'panel', panel: 'glossary' });
  expect(preferences.keymap.actions.get('x')).toBeUndefined();
});

describe('what was changed in the reader', () => {
  test('is so the next time', async () => {
    const change = (preferences: Preferences) =>
      look(
        {
          ...preferences,
          columnWidth: 60,
          theme: 'light',
          isZen: true,
          order: 'screen',
          hidesSpoilers: true,
          highlightsNames: true,
        },
        { digits: 'arabic', marks: 'hide', justification: 'space', direction: 'ltr' },
      );
    const next = await afterwards('', change);
    expect(next).toEqual(change(DEFAULT_PREFERENCES));
  });

  test('counts for more than the file, until the file says something else', async () => {
    const wider = (preferences: Preferences) => ({ ...preferences, columnWidth: 66 });
    expect((await afterwards('width: 60', wider)).columnWidth).toBe(66);
    expect((await afterwards('width: 60', wider, 'width: 50')).columnWidth).toBe(50);
  });

  test('changed back, it is as the file has it', async () => {
    const yaml = 'marks: hide';
    await afterwards(yaml, (preferences) => look(preferences, { marks: 'show' }));
    expect(
      (await afterwards(yaml, (preferences) => look(preferences, { marks: 'hide' }))).display.marks,
    ).toBe('hide');
    expect(preferencesOf(await remembered('')).display.marks).toBe('show');
  });

  test('and nothing else is remembered', async () => {
    await afterwards('', (preferences) => ({
      ...preferences,
      columnWidth: 66,
      scheme: 'bgn-pcgn',
    }));
    expect(preferencesOf(await remembered('theme: dark'))).toEqual({
      ...DEFAULT_PREFERENCES,
      columnWidth: 66,
      theme: 'dark',
    });
  });
});

describe('the way of sending letters to this terminal', () => {
  const found = { key: 'VTE 7600' } as TerminalSession['found'];
  const check = async (chosen: TerminalSession['chosen'], written: string | undefined) => {
    const config = path.join(root, `${count}.yml`);
    const now = await remembered();
    const to = { ...now, settings: { ...now.settings, path: config } };
    expect(await saveDialect(to, { found, chosen })).toBeUndefined();
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
    const history = (search: string[]) => (preferences: Preferences) => ({
      ...preferences,
      history: { ...preferences.history, search },
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
    const typed = (search: string[]) => ({
      ...DEFAULT_PREFERENCES,
      history: { search, command: ['42'] },
    });
    await savePreferences(one, DEFAULT_PREFERENCES, typed(['a']));
    await savePreferences(two, DEFAULT_PREFERENCES, typed(['b']));
    const { history } = preferencesOf(await remembered());
    expect(history).toEqual({ search: ['b', 'a'], command: ['42'] });
  });
});
