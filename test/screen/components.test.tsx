/**
 * Each component as Ink draws it by itself: text in logical order, in an interface in English and in one in Arabic; and
 * as Ink says it to a screen reader.
 */
import { Writable } from 'node:stream';
import { render as renderInk } from 'ink';
import { render } from 'ink-testing-library';
import type { ReactElement } from 'react';
import { describe, expect, it } from 'vitest';
import type { ReaderMessages } from '../../src/languages/reader/messages.ts';
import { dispatch } from '../../src/reader/dispatch.ts';
import type { Event } from '../../src/reader/keymap.ts';
import type { State } from '../../src/reader/state.ts';
import { Article } from '../../src/screen/article.tsx';
import { Glossary } from '../../src/screen/glossary.tsx';
import { Header } from '../../src/screen/header.tsx';
import { Help } from '../../src/screen/help.tsx';
import { Outline } from '../../src/screen/outline.tsx';
import { Panel } from '../../src/screen/panel.tsx';
import { Prompt } from '../../src/screen/prompt.tsx';
import { Screen } from '../../src/screen/screen.tsx';
import { StatusLine } from '../../src/screen/status-line.tsx';
import { TooSmall } from '../../src/screen/too-small.tsx';
import type { ViewProps } from '../../src/screen/view.ts';
import { WordCard } from '../../src/screen/word-card.tsx';
import { catalogues } from '../languages/catalogues.ts';
import { THEME } from './drawn.tsx';
import { ARABIC, opened } from './states.ts';

const typed = (text: string): Event => ({ type: 'typed', text });

function propsAfter(messages: ReaderMessages, events: readonly Event[], columns = 90): ViewProps {
  const first = opened(ARABIC, messages, { columns, rows: 24 });
  return { state: events.reduce(dispatch, first), messages, theme: THEME };
}

/** What stands in the rows: words parted by single blanks, without marks of direction and borders. */
function rowsOf(element: ReactElement): string[] {
  const app = render(element);
  const rows = (app.lastFrame() ?? '').split('\n').map(words);
  app.unmount();
  return rows.filter((row) => row !== '');
}

function words(row: string): string {
  return row
    .replace(/[\u200E\u200F\u2066-\u2069\u2500-\u257F]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** What Ink says instead of drawing. */
function spoken(element: ReactElement): string[] {
  let said = '';
  const paper = new Writable({
    write: (chunk, _, done) => {
      said = String(chunk);
      done();
    },
  });
  const stdout = Object.assign(paper, { columns: 90, rows: 24, isTTY: true });
  const app = renderInk(element, {
    stdout: stdout as unknown as NodeJS.WriteStream,
    debug: true,
    patchConsole: false,
    isScreenReaderEnabled: true,
  });
  const rows = said.split('\n').map(words);
  app.unmount();
  return rows;
}

const { sections } = ARABIC.article;
const english = catalogues.en;
const arabic = catalogues.ar;

describe.each([
  ['English', english],
  ['Arabic', arabic],
])('in an interface in %s', (_, messages) => {
  const number = messages.number;
  const propsOf = (...events: Event[]) => propsAfter(messages, events);

  it('the header has the section out of sight, and the time', () => {
    const time = messages.minutes(ARABIC.article.blocks.length > 0 ? 4 : 0);
    expect(rowsOf(<Header {...propsOf()} />)).toEqual([words(time)]);
    const [row] = rowsOf(<Header {...propsOf(typed('1jjjj'))} />);
    expect(row).toContain(sections[1].title);
    expect(row).toContain(words(time));
  });

  it('the article has its letters in logical order', () => {
    const rows = rowsOf(<Article {...propsOf()} />);
    expect(ARABIC.article.title.startsWith(rows[0])).toBe(true);
    expect(rows.join('').replace(/\s/g, '')).not.toMatch(/[\uFB50-\uFDFF\uFE70-\uFEFC]/);
    const [, , , paragraph] = ARABIC.article.blocks;
    expect(words(paragraph.text).startsWith(rows[3])).toBe(true);
  });

  it('the outline has each section with its number and label', () => {
    const rows = rowsOf(<Outline {...propsOf(typed('t'))} />);
    expect(rows[0]).toContain(messages.lead);
    expect(rows[1]).toContain(sections[1].title);
    expect(rows[1]).toContain(number(1));
    expect(rows[2]).toBe(sections[1].label);
  });

  it('the list of names has groups, names, English names and kinds', () => {
    const rows = rowsOf(<Glossary {...propsOf(typed('x'))} />);
    const all = rows.join('\n');
    expect(rows[0]).toContain(messages.groups.person);
    expect(all).toContain(messages.groups.place);
    for (const { names, english, kind } of ARABIC.glossary.entries.slice(0, 2)) {
      const name = rows.findIndex((row) => row.includes(names[0]));
      expect(rows[name + 1]).toContain(english);
      expect(rows[name + 1]).toContain(messages.kinds[kind]);
    }
  });

  it('the card of a word has it, its letters and the labels', () => {
    const { state } = propsOf(typed('1'));
    const heading = sections[1].title.split(' ')[0];
    const at = { block: sections[1].block, from: 0, to: heading.length };
    const lookUp = { at: { block: at.block, offset: 0 }, word: at, back: state };
    const shown: State = { ...dispatch(state, typed('x')), panel: 'word', lookUp };
    const rows = rowsOf(<WordCard {...propsOf()} state={shown} />);
    expect(rows[0]).toBe(heading);
    expect(rows).toContain(messages.word.letters);
    expect(rows).toContain([...heading].join(' '));
  });

  it('help has keys and sentences', () => {
    const rows = rowsOf(<Help {...propsOf(typed('?'))} />);
    expect(rows.find((row) => row.includes('PgUp'))).toContain(messages.keys.pageUp);
  });

  it('the prompt has what is typed, in the order in which it was typed', () => {
    const props = propsOf(typed('/abc \u0642\u0631\u0647'));
    const { prompt } = props.state;
    if (!prompt) throw new Error('nothing is typed');
    const [row] = rowsOf(<Prompt {...props} prompt={prompt} />);
    expect(row).toContain('abc \u0642\u0631\u0647');
    expect(row).toContain('/');
  });

  it('the status line has the section, how far, and the way to help', () => {
    const [row] = rowsOf(<StatusLine {...propsOf(typed('2'))} />);
    for (const part of [number(2), sections[2].title, words(messages.helpHint)]) {
      expect(row).toContain(part);
    }
  });

  it('a panel has its title, and what must be in its lines', () => {
    const rows = rowsOf(<Panel {...propsOf(typed('x/a\r'))} panel="glossary" />);
    expect(rows[0]).toBe(`${messages.names}: a`);
  });

  it('a small screen says what is missing', () => {
    const props = propsAfter(messages, [], 19);
    const rows = rowsOf(<TooSmall {...props} frame={props.state.frame} />);
    expect(rows.join(' ')).toBe(words(messages.tooSmall(20, 6)));
  });

  it('a screen reader is told of the list, its items, and which is selected', () => {
    const said = spoken(<Screen {...propsOf(typed('t'))} />);
    const title = said.findIndex((line) => line.endsWith(messages.outline));
    expect(title).toBeGreaterThanOrEqual(0);
    const { list, item, selected } = messages.roles;
    const first = `${list}: ${item}: (${selected}) ${number(0)} ${messages.lead}`;
    expect(said[title + 1]).toBe(words(first));
    // In the order of reading, whichever way the row runs.
    expect(said).toContain(words(`${item}: ${number(1)} ${sections[1].title}`));
    expect(said.at(-1)).toMatch(
      new RegExp(`^${number(0)} ${messages.lead} .*${words(messages.helpHint)}$`),
    );
    // What only the eye needs is not said.
    expect(said.join('')).not.toMatch(/[\u2580-\u259F\u25C2\u25B8]/);
  });
});
