/** The place is kept: whatever opens and closes, grows and shrinks, and comes back leaves on top the row that was there. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Article, Block, Section } from '../../src/article/article.ts';
import { findLandmark, landmarkAt } from '../../src/article/search/landmark.ts';
import {
  anchorAt,
  createFlow,
  type Flow,
  lastPage,
  positionOf,
  rowsFrom,
  stepRow as stepRows,
} from '../../src/layout/flow.ts';
import { progress, shareBefore } from '../../src/layout/progress.ts';
import { dispatch } from '../../src/reader/dispatch.ts';
import { savedPosition } from '../../src/reader/moves/places.ts';
import { openReader } from '../../src/reader/opening.ts';
import type { Size, State } from '../../src/reader/state.ts';
import { readMemory, writtenMemory } from '../../src/settings/history-format.ts';
import { sized } from '../full-size.ts';
import { findable, opened } from './document.ts';

const words = fc
  .array(
    fc.constantFrom(
      'one',
      'two',
      'longer',
      '\u0633\u0644\u0627\u0645',
      '\u0643\u064E\u062A',
      '12',
      'x',
    ),
    {
      minLength: 1,
      maxLength: 30,
    },
  )
  .map((all) => all.join(' '));
const kind = fc.constantFrom<Block['kind']>(
  ...([
    'paragraph',
    'paragraph',
    'paragraph',
    'heading',
    'quote',
    'item',
    'code',
    'picture',
  ] as const),
  ...(['caption', 'source'] as const),
);
const block = fc.tuple(kind, words, words, fc.boolean()).map(([kind, text, label, isLong]) => ({
  kind,
  // A line of code may be empty.
  text: kind === 'code' ? text.replaceAll(' two ', '\n\n') : text,
  ...(kind === 'heading' && isLong && { label }),
}));

/** Of every kind of block, so that there are rows that show no text: over a block, and behind a heading. */
const article = fc
  .tuple(fc.array(block, { minLength: 1, maxLength: 14 }), fc.constantFrom('ltr', 'rtl'))
  .map(([drafts, direction]): Article => {
    const blocks: Block[] = [{ kind: 'title', text: 'Title of it', section: 0 }];
    const sections: Section[] = [];
    let start = 0;
    let title = '';
    for (const draft of drafts) {
      if (draft.kind === 'heading') {
        sections.push({ title, block: start, end: blocks.length });
        start = blocks.length;
        title = draft.text;
      }
      blocks.push({ ...draft, section: sections.length });
    }
    sections.push({ title, block: start, end: blocks.length });
    return { title: 'Title of it', language: 'en', direction, blocks, sections } as Article;
  });

const size = fc.record({
  columns: fc.oneof(fc.integer({ min: 20, max: 60 }), fc.integer({ min: 20, max: 160 })),
  rows: fc.integer({ min: 6, max: 50 }),
});

function press(state: State, keys: string): State {
  return [...keys.matchAll(/<(\w\S*?)>|./gsu)].reduce(
    (before, [key, name]) =>
      dispatch(before, name ? { type: 'key', name } : { type: 'typed', text: key }),
    state,
  );
}

function resized(state: State, { columns, rows }: Size): State {
  return dispatch(state, { type: 'resize', columns, rows });
}

/** What brings the person somewhere. */
const going = fc
  .array(
    fc.constantFrom(
      ...[
        'j',
        'j',
        'jj',
        'jjj',
        'k',
        ' ',
        'b',
        'd',
        'u',
        'G',
        'G',
        'Gk',
        'Gkk',
        'g',
        ']',
        '[',
        '2',
        '3',
      ],
      ...['9', ':50%<Enter>', ':7<Enter>', 'l', 'h', 'ma', "'a", "''", '/one<Enter>', 'n'],
    ),
    { maxLength: 6 },
  )
  .map((keys) => keys.join(''));

/** What comes back to where it began by itself. */
const KEYS = [
  ...['t<Escape>', 'tt', 'tq', 'x<Escape>', 'xx', '?<Escape>', '?q', 'tx?<Escape>', 'i<Escape>'],
  ...[
    'ii<Escape>',
    'iii q',
    'ix<Escape>',
    'it<Escape>',
    'i?<Escape>',
    'izz',
    '/<Escape>',
    '/one<Escape>',
  ],
  ...['/one<Backspace><Backspace><Backspace><Enter>', '/nowhere<Enter>', '/12 longer<Escape>'],
  ...[
    '/o<Backspace><Backspace>',
    ':<Escape>',
    ':3<Escape>',
    'x/on<Escape><Escape>',
    'zz',
    'zxz<Escape>',
  ],
  ...[
    'vv',
    '####',
    '|||',
    'DDD',
    'T',
    'X',
    'xsssss<Escape>',
    'tjj<Escape>',
    'm\u0628',
    'f',
    '<Ctrl-T>',
    '<Ctrl-L>',
  ],
];

const RUNS = sized(400);

type Trip = (state: State) => State;

const trip = fc.oneof(
  fc.constantFrom(...KEYS).map((keys) => [keys, (state: State) => press(state, keys)] as const),
  // The column's width is as it was where it could be changed.
  fc.constantFrom('+-', '-+', '--++', '-=', '+=').map((keys) => {
    const go: Trip = (state) => {
      const there = press(state, keys);
      return there.frame.text.width === state.frame.text.width ? there : { ...state };
    };
    return [keys, go] as const;
  }),
  fc.array(size, { minLength: 1, maxLength: 3 }).map((sizes) => {
    const go: Trip = (state) => sizes.concat(state.frame).reduce(resized, state);
    return [`through ${JSON.stringify(sizes)}`, go] as const;
  }),
  // And what is opened meanwhile is closed at another size.
  fc.tuple(fc.constantFrom('t', 'x', '?', 'i', '/one', '/', 'z'), size).map(([key, size]) => {
    const go: Trip = (state) =>
      resized(press(resized(press(state, key), size), key === 'z' ? 'z' : '<Escape>'), state.frame);
    return [`${key} over ${JSON.stringify(size)}`, go] as const;
  }),
);

/** The rows of the text that are on the screen. */
function seen({ flow, top, frame }: State): string[] {
  return rowsFrom(flow, top, frame.height).map((row) => `${row.block}:${row.from}`);
}

test('whatever comes back leaves the rows where they were', () => {
  fc.assert(
    fc.property(
      article,
      size,
      going,
      fc.array(trip, { minLength: 1, maxLength: 4 }),
      (article, size, keys, trips) => {
        const start = press(openReader(findable(article), size), keys);
        let state = start;
        for (const [what, go] of trips) {
          state = go(state);
          expect(state.panel, what).toBeUndefined();
          expect(seen(state), `${keys}, ${what}`).toEqual(seen(start));
        }
      },
    ),
    { numRuns: RUNS },
  );
});

test('and no step wears it away while it is under way', () => {
  // Somewhere in between the row on top has the first letter of the row that was there.
  fc.assert(
    fc.property(article, size, going, size, (article, size, keys, other) => {
      const start = press(openReader(findable(article), size), keys);
      const there = resized(start, other);
      const { block, offset } = start.anchor;
      const rows = rowsFrom(there.flow, there.top, there.frame.height);
      const holder = there.flow.rows(block)[positionOf(there.flow, start.anchor).row];
      expect(rows).toContain(holder);
      expect(holder.from).toBeLessThanOrEqual(offset);
    }),
    { numRuns: RUNS },
  );
});

/** All rows of the article, by their places. */
function* positions(flow: Flow) {
  for (let block = 0; block < flow.article.blocks.length; block += 1) {
    for (let row = 0; row < flow.rows(block).length; row += 1) yield { block, row };
  }
}

test('every row is a place', () => {
  fc.assert(
    fc.property(article, fc.integer({ min: 1, max: 90 }), (article, width) => {
      const flow = createFlow(article, width);
      for (const position of positions(flow)) {
        const anchor = anchorAt(flow, position);
        expect(positionOf(flow, anchor)).toEqual(position);
        // And stays one when the article is left and opened again.
        const share = shareBefore(article, anchor);
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
        const place = { ...landmarkAt(article, anchor), title: '', progress: share, time: 1 };
        const none = {
          marks: new Map(),
          choices: new Map(),
          search: new Map(),
          command: new Map(),
        };
        const file = JSON.stringify(writtenMemory({ ...none, places: new Map([['key', place]]) }));
        const read = readMemory(JSON.parse(file), 1);
        const kept = typeof read === 'string' ? undefined : read.places.get('key');
        expect(kept && findLandmark(article, kept)).toEqual(anchor);
      }
    }),
    { numRuns: 60 },
  );
});

test('a jump is undone to the row', () => {
  fc.assert(
    fc.property(
      article,
      size,
      size,
      going,
      fc.constantFrom('G', 'g', ']', '[', '2', ':50%<Enter>', ':9<Enter>', '/two<Enter>'),
      (article, opened, size, keys, jump) => {
        const start = resized(press(openReader(findable(article), opened), keys), size);
        const gone = press(start, jump);
        if (gone.top.block === start.top.block && gone.top.row === start.top.row) return;
        expect(seen(press(gone, "''")), `${keys}, ${jump}`).toEqual(seen(start));
        const marked = press(press(start, 'mz'), jump);
        expect(seen(press(marked, "'z"))).toEqual(seen(start));
      },
    ),
    { numRuns: RUNS },
  );
});

test('an article that was left opens with the rows it was left with', () => {
  fc.assert(
    fc.property(article, size, size, going, (article, opened, size, keys) => {
      const start = resized(press(openReader(findable(article), opened), keys), size);
      const kept = findLandmark(article, landmarkAt(article, savedPosition(start).anchor));
      const again = openReader(findable(article), size, { start: kept });
      if (again.flow.width !== start.flow.width) return;
      expect(seen(again)).toEqual(seen(start));
      expect(seen(press(again, 't<Escape>x<Escape>'))).toEqual(seen(start));
    }),
    { numRuns: RUNS },
  );
});

test('at the end it is the end again', () => {
  fc.assert(
    fc.property(article, size, size, (article, size, other) => {
      const end = press(openReader(findable(article), size), 'G');
      const share = (state: State) => progress(state.flow, state.top, state.frame.height);
      expect(share(end)).toBe(100);
      expect(share(press(end, 'zz'))).toBe(100);
      expect(share(resized(resized(end, other), size))).toBe(100);
      expect(end.top).toEqual(lastPage(end.flow, end.frame.height));
      expect(stepRows(end.flow, end.top, end.frame.height)).toEqual(
        stepRows(end.flow, end.top, Number.MAX_SAFE_INTEGER),
      );
    }),
    { numRuns: RUNS },
  );
});

// The blank row under the title is on top, and the last page.
test.each(
  ['j', 'G'].flatMap((where) => [
    ...[
      't<Escape>',
      'x<Escape>',
      '+-',
      'vv',
      '/<Escape>',
      'zz',
      'ix<Escape>',
      '/w<Backspace><Enter>',
    ].map((keys) => [where, keys] as const),
  ]),
)('%s, and then %s', (where, keys) => {
  const start = press(opened(11, 100), where);
  expect(seen(press(start, keys))).toEqual(seen(start));
});

test('a window grows and shrinks again', () => {
  const start = press(opened(30, 100), 'G');
  expect(seen(resized(resized(start, { columns: 100, rows: 50 }), start.frame))).toEqual(
    seen(start),
  );
});

test('what was not found is no jump', () => {
  const start = press(opened(), "2jjG/nowhere<Enter>''");
  expect(seen(start)).toEqual(seen(press(opened(), '2jj')));
});

test('wider, where the screen has no room, is not narrower once it has', () => {
  const wide = resized(press(opened(11, 40), '+'), { columns: 100, rows: 11 });
  expect(wide.frame.text.width).toBe(72);
});

test('a place as 0.1.0 wrote it', () => {
  const { article } = opened().document;
  const [block, offset] = [2, 15];
  const { text } = article.blocks[block];
  const place = { block, offset, before: text.slice(0, offset), after: text.slice(offset) };
  const read = readMemory(
    { version: 1, places: { key: { ...place, title: 'Title', progress: 0.5, time: 1 } } },
    1,
  );
  const kept = typeof read === 'string' ? undefined : read.places.get('key');
  expect(kept && findLandmark(article, kept)).toEqual({ block, offset });
});
