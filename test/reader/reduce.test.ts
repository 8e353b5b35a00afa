import { describe, expect, it } from 'vitest';
import { rowsFrom } from '../../src/layout/flow.ts';
import { rowText } from '../../src/layout/row.ts';
import type { Action } from '../../src/reader/action.ts';
import { dispatch } from '../../src/reader/dispatch.ts';
import { openReader } from '../../src/reader/opening.ts';
import { reduce } from '../../src/reader/reduce.ts';
import { currentSection, type State } from '../../src/reader/state.ts';
import { article, findable, glossary, opened } from './document.ts';

/** Keys as one string, those without a character in angle brackets: `jj<End>`. */
function press(state: State, keys: string): State {
  return [...keys.matchAll(/<(\w\S*?)>|./gsu)].reduce(
    (before, [key, name]) =>
      dispatch(before, name ? { type: 'key', name } : { type: 'typed', text: key }),
    state,
  );
}

/** What stands on the text's first row. */
function firstRow({ flow, top }: State): string {
  return rowText(rowsFrom(flow, top, 1)[0].cells).trim();
}

function resize(state: State, columns: number, rows: number): State {
  const action: Action = { type: 'resize', columns, rows };
  return reduce(state, action);
}

describe('moving through the text', () => {
  // 71 rows: 0 title; 2–4, 6–8, 10–12, 14–16 words of the lead; 18, 36, 54 headings, their words from 20, 38, 56 on.
  // Ten rows are seen, so the last page starts at row 61; a page is nine rows, half a page five.
  const cases: readonly (readonly [keys: string, row: string])[] = [
    ['', 'Title'],
    ['k', 'Title'],
    ['j', ''],
    ['jj', 'word-000xxxxxx'],
    ['<Down><Down><Up>', ''],
    ['<Enter><Enter>', 'word-000xxxxxx'],
    [' j', 'word-020xxxxxx'],
    ['dj', 'word-010xxxxxx'],
    ['du', 'Title'],
    ['<PageDown><PageUp>', 'Title'],
    ['jjj<PageDown>b', 'word-001xxxxxx'],
    ['G', 'word-311xxxxxx'],
    ['Gg', 'Title'],
    ['<End>jjj ', 'word-311xxxxxx'],
    ['<End><Home>', 'Title'],
    ['1', 'One'],
    ['2', 'Two'],
    ['3', 'Three'],
    ['30', 'Title'],
    ['9', 'Title'],
    [']', 'One'],
    [']]]', 'Three'],
    [']]]]', 'Three'],
    ['2[', 'One'],
    ['2jj[', 'Two'],
    ['1[[', 'Title'],
  ];
  it.each(cases)('%j', (keys, row) => {
    expect(firstRow(press(opened(), keys))).toBe(row);
  });

  it('puts a section at the top although the article ends above the lower edge', () => {
    const atThree = press(opened(31), '3');
    expect(firstRow(atThree)).toBe('Three');
    expect(firstRow(press(atThree, 'j '))).toBe('Three');
    expect(firstRow(press(atThree, 'kk'))).toBe('word-232xxxxxx');
    expect(currentSection(atThree)).toBe(3);
  });
});

describe('panels', () => {
  const cases: readonly (readonly [keys: string, panel: string | undefined])[] = [
    ['t', 'outline'],
    ['<Tab>', 'outline'],
    ['tt', undefined],
    ['tx', 'glossary'],
    ['x?', 'help'],
    ['xq', undefined],
    ['x<Escape>', undefined],
    ['t<Enter>', undefined],
    ['?<Enter>', undefined],
  ];
  it.each(cases)('%j', (keys, panel) => {
    const state = press(opened(), keys);
    expect(state.panel).toBe(panel);
    expect(state.isDone).toBe(false);
  });

  it('leaves the panel with q, and then the program', () => {
    expect(press(opened(), 'xqq').isDone).toBe(true);
  });

  it('goes where the outline says, and opens it at the section that is read', () => {
    expect(firstRow(press(opened(), 'tjj<Enter>'))).toBe('Two');
    expect(firstRow(press(opened(), 't<End><Enter>'))).toBe('Three');
    expect(firstRow(press(opened(), '2tk<Enter>'))).toBe('One');
    expect(press(opened(), '2t').section).toBe(2);
  });

  it('keeps the selection inside the list', () => {
    expect(press(opened(), 'tkkk').section).toBe(0);
    expect(press(opened(), 'tjjjjjjjj').section).toBe(3);
    expect(press(opened(), 'xjjjjjjjj').name).toBe(0);
    expect(press(opened(), 'xjk').name).toBe(1);
  });
});

describe('the glossary', () => {
  it('lists names in the order of their first mention, and those without one last', () => {
    const { document: subject } = opened();
    const listed = subject.names.map(({ entry }) => subject.glossary.entries[entry].english);
    expect(listed).toEqual(['Title', 'Second', 'Nowhere']);
  });

  it('goes to a mention and shows what stands before it', () => {
    const state = press(opened(), 'x<Enter>');
    expect(state.chosen).toEqual({ name: 1, mention: 0 });
    // The mention is in row 39; a third of ten rows stays above it.
    expect(firstRow(state)).toBe('Two');
  });

  it('comes back to the first mention after the last', () => {
    expect(press(opened(), 'x<Enter><Enter>').chosen).toEqual({ name: 1, mention: 0 });
  });

  it('does nothing for a name without a mention', () => {
    expect(press(opened(), 'xj<Enter>').chosen).toBeUndefined();
  });

  it('stops highlighting with Escape', () => {
    expect(press(opened(), 'x<Enter><Escape>').chosen).toBeUndefined();
  });

  it('goes on to the next mention from the text on a narrow screen', () => {
    const state = press(opened(), 'x<End><Enter>');
    expect(state.panel).toBeUndefined();
    expect(press(state, 'jjj<Enter>').chosen).toEqual({ name: 0, mention: 0 });
  });
});

describe('the list of names', () => {
  // In it stand, by kind, the places Second and Nowhere and the term Title.
  const cases: readonly (readonly [keys: string, expected: Partial<State>])[] = [
    ['x/ti', { filter: 'ti', prompt: expect.anything() }],
    ['x/ti<Enter>', { filter: 'ti', prompt: undefined, panel: 'glossary' }],
    ['x/ti<Enter><Enter>', { chosen: { name: 0, mention: 0 }, filter: '' }],
    ['x/ti<Escape>', { filter: '', prompt: undefined, panel: 'glossary' }],
    ['x/ti<Enter><Escape>', { filter: '', panel: 'glossary' }],
    ['x/ti<Enter><Escape><Escape>', { filter: '', panel: undefined }],
    ['x/ti<Enter>q', { filter: '', panel: undefined }],
    ['x/ti<Enter>/t<Enter>', { filter: 'tit' }],
    ['x/zz<Enter><Enter>j', { chosen: undefined, panel: 'glossary', name: undefined }],
    ['x/e<Down>', { name: 2, filter: 'e', prompt: expect.anything() }],
    ['x/e<Down><Up>', { name: 1 }],
    ['xs', { order: 'letters', message: { type: 'order', order: 'letters' } }],
    ['xssss', { order: 'mention' }],
    ['s', { order: 'mention' }],
    ['xS', { hidesSpoilers: true, message: { type: 'hide-spoilers', isOn: true } }],
    ['xSS', { hidesSpoilers: false }],
    ['S', { hidesSpoilers: false }],
    ['X', { highlightsNames: true, message: { type: 'highlight-names', isOn: true } }],
    ['xXX', { highlightsNames: false }],
    // What is not yet told of is not selected either.
    ['xS<End><Enter>', { chosen: { name: 0, mention: 0 } }],
  ];
  it.each(cases)('%j', (keys, expected) => {
    expect(press(opened(), keys)).toMatchObject(expected);
  });

  it('searches nothing in the text, and keeps no history', () => {
    const state = press(opened(), 'x/ti<Enter>');
    expect(state.search).toBeUndefined();
    expect(state.history).toEqual({ search: [], command: [] });
  });
});

describe('asking the text', () => {
  /** What is open, and the name or the word that it is about. */
  function asked(state: State): string {
    const { panel, lookUp, chosen, document: subject } = state;
    if (panel === 'word' && lookUp?.word) {
      const { block, from } = lookUp.word;
      return subject.article.blocks[block].text.slice(from).split(' ')[0];
    }
    const entry = chosen && subject.glossary.entries[subject.names[chosen.name].entry];
    return `${panel ?? 'text'}${entry && lookUp ? `: ${entry.english}` : ''}`;
  }

  const cases: readonly (readonly [keys: string, open: string])[] = [
    // On the first screen stands one name, and after it comes itself.
    ['i', 'glossary: Title'],
    ['ii', 'glossary: Title'],
    ['i<Escape>', 'text'],
    ['iq', 'text'],
    // Row 39 has the second name.
    ['2i', 'glossary: Second'],
    ['2<Down><Down><Down>i', 'glossary: Second'],
    ['2<Down><Down><Down><Down>i', 'word-202xxxxxx'],
    ['2<Down><Down><Down><Down>ii', 'word-210xxxxxx'],
    ['1i', 'One'],
    ['1ii', 'word-100xxxxxx'],
    ['1i<Enter>', 'text'],
    ['3ijji', 'word-300xxxxxx'],
  ];
  it.each(cases)('%j', (keys, open) => {
    expect(asked(press(opened(), keys))).toBe(open);
  });

  it('comes back to where the person was', () => {
    const start = press(opened(), 'x<Enter>2jj');
    for (const keys of ['i<Escape>', 'iiii<Escape>', 'iG<Escape>', 'ijjj<Escape>', 'i q']) {
      const { top, anchor, chosen, panel, isDone } = press(start, keys);
      expect({ top, anchor, chosen, panel, isDone }, keys).toEqual({
        top: start.top,
        anchor: start.anchor,
        chosen: start.chosen,
        panel: undefined,
        isDone: false,
      });
    }
  });

  it('stays where an entry led to', () => {
    const state = press(opened(), '2i<Enter>');
    expect(state.chosen).toEqual({ name: 1, mention: 0 });
    expect(state.panel).toBeUndefined();
  });

  it('takes up a word that is pointed at, and goes on from there', () => {
    const place = { block: 1, offset: 17 };
    const pointed = reduce(opened(), { type: 'point', at: { type: 'text', place } });
    expect(asked(pointed)).toBe('word-001xxxxxx');
    expect(asked(press(pointed, 'i'))).toBe('glossary: Title');
    const blank = { block: 1, offset: 14 };
    expect(reduce(opened(), { type: 'point', at: { type: 'text', place: blank } }).panel).toBe(
      undefined,
    );
  });
});

describe('a resize', () => {
  it('keeps the first visible words in view', () => {
    const start = press(opened(), 'G');
    const word = firstRow(start);
    for (const [columns, rows] of [
      [120, 40],
      [33, 9],
      [60, 20],
      [100, 30],
      [20, 6],
    ] as const) {
      const shown = rowsFrom(
        resize(start, columns, rows).flow,
        resize(start, columns, rows).top,
        rows - 1,
      );
      expect(shown.map((row) => rowText(row.cells)).join(' ')).toContain(word);
    }
  });

  it('does not wear the place away', () => {
    const start = press(opened(), '2jjjj');
    const sizes = [
      [200, 50],
      [20, 6],
      [61, 10],
      [20, 11],
    ] as const;
    const end = sizes.reduce((state, [columns, rows]) => resize(state, columns, rows), start);
    expect(end.top).toEqual(start.top);
  });

  it('fills the screen when the end of the article was shown', () => {
    const grown = resize(press(opened(), 'G'), 20, 21);
    expect(rowsFrom(grown.flow, grown.top, 20)).toHaveLength(grown.frame.height);
  });

  it('says when the screen is too small, and comes back', () => {
    const small = resize(press(opened(), '2'), 19, 6);
    expect(small.frame.isTooSmall).toBe(true);
    const back = resize(small, 20, 11);
    expect(back.frame.isTooSmall).toBe(false);
    expect(firstRow(back)).toBe('Two');
  });
});

describe('a message', () => {
  it('stays through a resize and goes with the next key', () => {
    const message = { type: 'text', text: 'no glossary' } as const;
    const state = openReader(findable(article, glossary), { columns: 20, rows: 11 }, { message });
    expect(resize(state, 30, 11).message).toBe(message);
    expect(press(state, 'j').message).toBeUndefined();
  });
});

describe('search', () => {
  it('shows the first match while the query is typed, and the next ones after it', () => {
    const typing = press(opened(), '/word-2');
    expect(typing.search).toMatchObject({ query: 'word-2', here: 0 });
    expect(typing.search?.matches).toHaveLength(12);
    const entered = press(typing, '<Enter>');
    expect(entered.prompt).toBeUndefined();
    expect(press(entered, 'nn').search?.here).toBe(2);
    expect(press(entered, 'N').search?.here).toBe(11);
  });

  it('begins where the person is', () => {
    expect(press(opened(), '2/word<Enter>').search?.here).toBe(24);
  });

  it('comes back to where it began when it is given up', () => {
    const start = press(opened(), '1');
    const back = press(start, '/word-3<Escape>');
    expect(firstRow(back)).toBe('One');
    expect(back.search).toBeUndefined();
  });

  it('says when nothing was found, and stays', () => {
    const state = press(opened(), '1/nowhere at all<Enter>');
    expect(state.message).toEqual({ type: 'not-found', query: 'nowhere at all' });
    expect(firstRow(state)).toBe('One');
    expect(state.search).toBeUndefined();
  });

  it('takes keys as text until it is entered, and q is a letter then', () => {
    const state = press(opened(), '/qj');
    expect(state.prompt?.field.text).toBe('qj');
    expect(state.isDone).toBe(false);
  });

  it('takes the rest of a piece that opened it', () => {
    const state = dispatch(opened(), { type: 'typed', text: 'j/one' });
    expect(state.prompt?.field.text).toBe('one');
  });

  it('finds a name by its English one', () => {
    expect(press(opened(), '/second').search?.matches).toHaveLength(1);
  });

  it('ends with Escape, and n walks sections again', () => {
    expect(firstRow(press(opened(), '/word<Enter><Escape>nn'))).toBe('Two');
  });

  it('recalls older lines', () => {
    const state = press(opened(), '/word-1<Enter>/word-2<Enter>/');
    expect(press(state, '<Up>').prompt?.field.text).toBe('word-2');
    expect(press(state, '<Up><Up><Up>').prompt?.field.text).toBe('word-1');
    expect(press(state, '<Up><Up><Down>').prompt?.field.text).toBe('word-2');
    expect(press(state, '<Up><Down>').prompt?.field.text).toBe('');
  });

  it('leaves an empty line with Backspace', () => {
    expect(press(opened(), '/a<Backspace>').prompt).toBeDefined();
    expect(press(opened(), '/a<Backspace><Backspace>').prompt).toBeUndefined();
  });

  it('pastes text into the line, and nowhere else', () => {
    const pasted = { type: 'pasted', text: 'q\nq' } as const;
    expect(dispatch(press(opened(), '/'), pasted).prompt?.field.text).toBe('q q');
    const state = opened();
    expect(dispatch(state, pasted)).toBe(state);
  });
});

describe('commands', () => {
  const cases: readonly (readonly [keys: string, row: string])[] = [
    [':19<Enter>', 'One'],
    [':\u0661\u0669<Enter>', 'One'],
    [':\u06F1\u06F9<Enter>', 'One'],
    [':1<Enter>', 'Title'],
    [':0<Enter>', 'Title'],
    [':9999<Enter>', 'word-311xxxxxx'],
    [':100%<Enter>', 'word-311xxxxxx'],
    [':0%<Enter>', 'Title'],
    ['2:<Enter>', 'Two'],
    ['2:3<Escape>', 'Two'],
  ];
  it.each(cases)('%j', (keys, row) => {
    expect(firstRow(press(opened(), keys))).toBe(row);
  });

  it('goes to a part of the article', () => {
    // Four sections of nearly equal length: half is where the second ends and the third begins.
    expect(currentSection(press(opened(), ':45%<Enter>'))).toBe(1);
    expect(currentSection(press(opened(), ':55%<Enter>'))).toBe(2);
    // Arabic digits, decimal separator and percent sign; and the sign in front, as Persian may have it.
    const share = '\u0665\u0665\u066B\u0660';
    expect(currentSection(press(opened(), `:${share}\u066A<Enter>`))).toBe(2);
    expect(currentSection(press(opened(), `:\u066A${share}<Enter>`))).toBe(2);
  });

  it('leaves with :q, and says what it does not know', () => {
    expect(press(opened(), ':q<Enter>').isDone).toBe(true);
    expect(press(opened(), ':x<Enter>').message).toEqual({ type: 'no-command', command: 'x' });
  });
});

describe('places', () => {
  const cases: readonly (readonly [keys: string, row: string])[] = [
    ["1ma3'a", 'One'],
    ["13''", 'One'],
    ["13''''", 'Three'],
    ["jjG''", 'word-000xxxxxx'],
    // Twice to the same place is one jump.
    ["jjgg''", 'word-000xxxxxx'],
    ["jj22''", 'word-000xxxxxx'],
    ["jjGG''", 'word-000xxxxxx'],
    ["jj:50%<Enter>:50%<Enter>''", 'word-000xxxxxx'],
    // With an Arabic layout on, the key of a: sheen.
    ["1ma3'\u0634", 'One'],
  ];
  it.each(cases)('%j', (keys, row) => {
    expect(firstRow(press(opened(), keys))).toBe(row);
  });

  it('says when there is no such place', () => {
    expect(press(opened(), "'z").message).toEqual({ type: 'no-mark', name: 'z' });
  });
});

describe('the column', () => {
  it('grows and shrinks as far as it can, and comes back', () => {
    const wide = opened(11, 120);
    expect(press(wide, '++').frame.text.width).toBe(80);
    expect(press(wide, '-').frame.text.width).toBe(68);
    expect(press(wide, '>>=').frame.text.width).toBe(72);
    expect(press(wide, '+'.repeat(50)).frame.text.width).toBe(118);
    expect(press(wide, '-'.repeat(50)).frame.text.width).toBe(20);
    expect(press(wide, `${'+'.repeat(50)}-`).frame.text.width).toBe(114);
  });

  it('has the screen to itself in zen', () => {
    expect(press(opened(), 'z').frame.height).toBe(11);
    expect(press(opened(), 'zz').frame.height).toBe(10);
  });
});

describe('arrows', () => {
  it('go where they point: the article reads left to right', () => {
    expect(firstRow(press(opened(), '<Right><Right><Left>'))).toBe('One');
    expect(firstRow(press(opened(), 'llh'))).toBe('One');
    expect(firstRow(press(opened(), '<Alt-Right>'))).toBe('One');
  });

  it('move the caret where they point in text of either direction', () => {
    expect(press(opened(), '/ab<Left>').prompt?.field.caret).toBe(1);
    expect(press(opened(), '/\u0628\u0628<Left>').prompt?.field.caret).toBe(2);
    expect(press(opened(), '/\u0628\u0628<Right>').prompt?.field.caret).toBe(1);
    expect(press(opened(), '/ab cd<Ctrl-Left>').prompt?.field.caret).toBe(3);
    expect(press(opened(), '/\u0628\u0628 \u0628<Alt-Right>').prompt?.field.caret).toBe(3);
    expect(press(opened(), '/ab<Ctrl-Home>').prompt?.field.caret).toBe(0);
  });
});
