/** Files that version 0.1.0 has written are read as it read them, in every spelling that they may have. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openPlaces } from '../../src/settings/history.ts';
import { VOCABULARY } from '../../src/settings/open.ts';
import { OPTION_NAMES } from '../../src/settings/options.ts';
import { openSettings } from '../../src/settings/options-file.ts';
import { preferencesOf } from '../../src/settings/preferences.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'sahifa-kept-'));
afterAll(() => rmSync(folder, { recursive: true }));

const OPTIONS = `width: 66
theme: high-contrast
language: fa
bidi: visual-bare
digits: as-written
marks: show
justify: kashida
direction: rtl
standard: bgn
zen: true
order: screen
spoilers: hide
highlight: true
mouse: false
store: ~/news
refresh: 30
keep: 90 days
rules: [{when: tag:sport -unread, do: read}]
keys: {inquire: w, no-spoilers: Z, go-on: [Ctrl-O, Ctrl-Y]}
terminals: {VTE 7006: inverse-marks}
`;

/** Each option that the reader has a key for, chosen over what the file says. */
const STATE = {
  version: 1,
  places: {
    'bundled:karabakh': {
      title: 'T',
      progress: 0.5,
      block: 3,
      offset: 7,
      before: 'a',
      after: 'b',
      time: 1,
    },
  },
  marks: { 'bundled:karabakh\na': { block: 1, offset: 0, before: '', after: 'c', time: 1 } },
  choices: {
    width: { value: 50, over: 66, time: 1 },
    theme: { value: 'dark', over: 'high-contrast', time: 1 },
    digits: { value: 'persian', over: 'as-written', time: 1 },
    marks: { value: 'hide', over: 'show', time: 1 },
    justify: { value: 'none', over: 'kashida', time: 1 },
    direction: { value: 'auto', over: 'rtl', time: 1 },
    zen: { value: false, over: true, time: 1 },
    order: { value: 'latin', over: 'screen', time: 1 },
    spoilers: { value: 'show', over: 'hide', time: 1 },
    highlight: { value: false, over: true, time: 1 },
  },
  search: { word: { time: 1 } },
  command: { '50%': { time: 1 } },
};

async function opened(state?: unknown) {
  const config = path.join(folder, 'config.yml');
  const file = path.join(folder, state ? 'state.json' : 'none.json');
  writeFileSync(config, OPTIONS);
  if (state) writeFileSync(file, JSON.stringify(state));
  const places = await openPlaces(file);
  const settings = await openSettings(config, VOCABULARY, {
    env: {},
    chosen: (option, configured) => places.chosen(option, configured),
  });
  return { places, settings, file };
}

test('an options file with every option', async () => {
  const { places, settings } = await opened();
  expect(settings.diagnostics).toEqual([]);
  const written = OPTIONS.trimEnd().split('\n');
  expect(written.map((line) => line.split(':')[0]).sort()).toEqual([...OPTION_NAMES].sort());
  expect(settings.config).toEqual({
    width: 66,
    theme: 'high-contrast',
    language: 'fa',
    bidi: 'visual-bare',
    digits: 'as-written',
    marks: 'show',
    justify: 'kashida',
    direction: 'rtl',
    standard: 'bgn',
    zen: true,
    order: 'screen',
    spoilers: 'hide',
    highlight: true,
    mouse: false,
    store: '~/news',
    refresh: 30,
    keep: '90 days',
    rules: [{ when: 'tag:sport -unread', action: 'read' }],
    keys: { inquire: ['w'], 'no-spoilers': ['Z'], 'go-on': ['Ctrl-O', 'Ctrl-Y'] },
    terminals: { 'VTE 7006': 'inverse-marks' },
  });
  const { keymap, ...preferences } = preferencesOf({ places, settings });
  expect(keymap.actions.get('w')).toEqual({ type: 'look-up' });
  expect(keymap.actions.get('Z')).toEqual({ type: 'hide-spoilers' });
  expect(preferences).toMatchObject({
    columnWidth: 66,
    theme: 'high-contrast',
    display: { digits: 'as-written', marks: 'show', justification: 'kashida', direction: 'rtl' },
    scheme: 'bgn-pcgn',
    isZen: true,
    order: 'screen',
    hidesSpoilers: true,
    highlightsNames: true,
  });
});

test('a state.json with every choice, place and line', async () => {
  const { places, settings } = await opened(STATE);
  expect(settings.diagnostics).toEqual([]);
  expect(places.diagnostics).toEqual([]);
  expect(preferencesOf({ places, settings })).toMatchObject({
    columnWidth: 50,
    theme: 'dark',
    display: { digits: 'persian', marks: 'hide', justification: 'none', direction: 'auto' },
    isZen: false,
    order: 'latin',
    hidesSpoilers: false,
    highlightsNames: false,
    history: { search: ['word'], command: ['50%'] },
  });
  expect(places.find('bundled:karabakh')).toMatchObject({ block: 3, offset: 7, title: 'T' });
  expect([...places.marks('bundled:karabakh').keys()]).toEqual(['a']);
});

test('what is written now has the same spellings', async () => {
  const { places, settings, file } = await opened(STATE);
  await places.choose('digits', 'as-written', 'western');
  await places.written();
  const { version, choices } = JSON.parse(readFileSync(file, 'utf8'));
  expect(version).toBe(1);
  expect(choices.digits).toMatchObject({ value: 'as-written', over: 'western' });
  expect(choices.marks).toMatchObject({ value: 'hide', over: 'show' });
  expect(settings.configured.marks).toBe('show');
});
