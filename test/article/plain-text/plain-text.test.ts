/** Plain text as blocks, by its form. A block is written `kind|text`. */
import { describe, expect, test } from 'vitest';
import { parseArticle } from '../../../src/article/parse.ts';

const parse = (source: string) => parseArticle(source, { format: 'plain' }).article;

const check = (source: string, expected: string[]) =>
  expect(
    parse(source).blocks.map(({ kind, text }) => `${kind}|${text}`),
    source,
  ).toEqual(expected);

/** «khabar» (news), as the word of a text from right to left. */
const WORD = '\u062e\u0628\u0631';
const TEXT = `${WORD} ${WORD} ${WORD} ${WORD} ${WORD}.`;
const NBSP = '\u00a0';

const one = 'One is a whole sentence.';
const two = 'Two is a whole sentence.';

describe('the head', () => {
  test.each<[string, string[]]>([
    ['', ['paragraph|']],
    ['Title', ['paragraph|Title']],
    [`Title\n\n${one}`, ['title|Title', `paragraph|${one}`]],
    [`What now?\n\n${one}`, ['title|What now?', `paragraph|${one}`]],
    [`${one}\n\n${two}`, [`paragraph|${one}`, `paragraph|${two}`]],
    [`  Title\n${NBSP}\n${one}`, ['title|Title', `paragraph|${one}`]],
    [
      `Title\n\nA soldier (Agency)\n\n${one}`,
      ['title|Title', 'caption|A soldier (Agency)', `paragraph|${one}`],
    ],
    [
      `Title\n\nIt is so (or not).\n\n${one}`,
      ['title|Title', 'paragraph|It is so (or not).', `paragraph|${one}`],
    ],
    [`***\n\n${one}`, [`paragraph|${one}`]],
    [
      `${WORD}\n\nIn English\n${WORD} (${WORD})\n\n${TEXT}`,
      [`title|${WORD}`, 'picture|In English', `caption|${WORD} (${WORD})`, `paragraph|${TEXT}`],
    ],
    [
      `${WORD}\n\nIn English\n\n${WORD} (${WORD})\n\n${TEXT}`,
      [`title|${WORD}`, 'picture|In English', `caption|${WORD} (${WORD})`, `paragraph|${TEXT}`],
    ],
    [
      `${WORD}\n\nIn English\n${WORD}\n\n${TEXT}`,
      [`title|${WORD}`, 'picture|In English', `caption|${WORD}`, `paragraph|${TEXT}`],
    ],
    [
      `${WORD}\n\nIn English\n\n${TEXT}`,
      [`title|${WORD}`, 'picture|In English', `paragraph|${TEXT}`],
    ],
    [
      `${WORD}\n\nIn English.\n${WORD}\n\n${TEXT}`,
      [`title|${WORD}`, `paragraph|In English.\n${WORD}`, `paragraph|${TEXT}`],
    ],
  ])('%j', check);
});

describe('headings', () => {
  const long = 'a'.repeat(81);
  const words = 'a b c d e f g h i j k l m';
  test.each<[string, string[]]>([
    [
      `T\n\n${one}\n\nHead\n\n${two}`,
      ['title|T', `paragraph|${one}`, 'heading|Head', `paragraph|${two}`],
    ],
    [
      `T\n\n${one}\n\nHead.\n\n${two}`,
      ['title|T', `paragraph|${one}`, 'paragraph|Head.', `paragraph|${two}`],
    ],
    [
      `T\n\n${one}\n\nHe said:\n\n${two}`,
      ['title|T', `paragraph|${one}`, 'paragraph|He said:', `paragraph|${two}`],
    ],
    [
      `T\n\n${one}\n\n"No!"\n\n${two}`,
      ['title|T', `paragraph|${one}`, 'paragraph|"No!"', `paragraph|${two}`],
    ],
    [
      `T\n\n${one}\n\n"Head"\n\n${two}`,
      ['title|T', `paragraph|${one}`, 'heading|"Head"', `paragraph|${two}`],
    ],
    [
      `T\n\n${one}\n\n- item\n\n${two}`,
      ['title|T', `paragraph|${one}`, 'paragraph|- item', `paragraph|${two}`],
    ],
    [
      `T\n\n${one}\n\n1984\n\n${two}`,
      ['title|T', `paragraph|${one}`, 'paragraph|1984', `paragraph|${two}`],
    ],
    [
      `T\n\n${one}\n\n${long}\n\n${two}`,
      ['title|T', `paragraph|${one}`, `paragraph|${long}`, `paragraph|${two}`],
    ],
    [
      `T\n\n${one}\n\n${words}\n\n${two}`,
      ['title|T', `paragraph|${one}`, `paragraph|${words}`, `paragraph|${two}`],
    ],
    [`T\n\n${one}\n\nA signature`, ['title|T', `paragraph|${one}`, 'paragraph|A signature']],
    [
      `T\n\n${one}\n\nPart\n\nChapter\n\n${two}`,
      ['title|T', `paragraph|${one}`, 'heading|Part', 'heading|Chapter', `paragraph|${two}`],
    ],
    [
      `T\n\n${one}\n\na\n\nb\n\nc\n\n${two}`,
      [
        'title|T',
        `paragraph|${one}`,
        'paragraph|a',
        'paragraph|b',
        'paragraph|c',
        `paragraph|${two}`,
      ],
    ],
    [
      `T\n=\n\n${one}\n\nHead\n----\n\n${two}`,
      ['paragraph|T\n=', `paragraph|${one}`, 'heading|Head', `paragraph|${two}`],
    ],
    [
      `T\n\n${one}\n${NBSP}\n\nHead\n${NBSP}\n${two}`,
      ['title|T', `paragraph|${one}`, 'heading|Head', `paragraph|${two}`],
    ],
  ])('%j', check);

  test('a file without any is one section', () => {
    expect(parse(`${one}\n\n${two}`).sections).toEqual([{ title: '', block: 0, end: 2 }]);
  });
});

describe('the source line', () => {
  test.each<[string, string[]]>([
    [`${one}\n\nSource: b`, [`paragraph|${one}`, 'source|Source: b']],
    [`${one}\n\nSource: b\n\n${two}`, [`paragraph|${one}`, 'source|Source: b', `paragraph|${two}`]],
  ])('%j', check);
});

describe('line ends', () => {
  // Wrapped at 50: the next word would not have fitted.
  const wrapped = [
    'The first line of a text that someone has wrapped',
    'at fifty columns, so that every line but the last',
    'is as full as the words that it is made of allow,',
    'and the last is not.',
  ];
  const address = ['The Editor', 'A Street 12', 'A town in the country'];
  const verse = [
    'of all the lines that make a poem not a single one is short',
    'and what comes after each of them is never what was left of it',
    'yet every stanza ends as long as it began so that one sees',
    'that these are lines that somebody has meant to end just here',
  ];
  const long = 'A paragraph that is a line of its own, longer than anyone would wrap a text at. '
    .repeat(3)
    .trim();

  test.each<[string, string, string[]]>([
    ['wrapped prose is joined', wrapped.join('\n'), [`paragraph|${wrapped.join(' ')}`]],
    [
      'but not where a line was ended on purpose',
      [...wrapped, ...wrapped].join('\n'),
      [`paragraph|${wrapped.join(' ')}\n${wrapped.join(' ')}`],
    ],
    [
      'an indented line begins a paragraph',
      [...wrapped, `  ${wrapped[0]}`, ...wrapped.slice(1)].join('\n'),
      [`paragraph|${wrapped.join(' ')}`, `paragraph|${wrapped.join(' ')}`],
    ],
    [
      'items stay apart',
      [...wrapped.slice(0, 3), `- ${wrapped[0]}`, ...wrapped.slice(1)].join('\n'),
      [`paragraph|${wrapped.slice(0, 3).join(' ')}\n- ${wrapped.join(' ')}`],
    ],
    ['short lines are meant', address.join('\n'), [`paragraph|${address.join('\n')}`]],
    [
      'so are those of stanzas',
      [verse, verse, verse].map((stanza) => stanza.join('\n')).join('\n\n'),
      [verse, verse, verse].map((stanza) => `paragraph|${stanza.join('\n')}`),
    ],
    [
      'a line to a paragraph',
      `Title\n${long}\n${long}`,
      ['title|Title', `paragraph|${long}`, `paragraph|${long}`],
    ],
    [
      'a line to a paragraph has no headings',
      `${long}\nHead\n${long}`,
      [`paragraph|${long}`, 'paragraph|Head', `paragraph|${long}`],
    ],
    ['line and paragraph separators', `a\u2028b.\u2029c.`, ['paragraph|a\nb.', 'paragraph|c.']],
    ['a page ends a line', `${one}\f\n${two}`, [`paragraph|${one}`, `paragraph|${two}`]],
  ])('%s', (_, source, expected) => check(source, expected));

  test('marks do not make a line longer', () => {
    const mark = '\u064e';
    const marked = wrapped.map((line) => line.replace(/[a-z]/g, `$&${mark}`));
    check(marked.join('\n'), [`paragraph|${marked.join(' ')}`]);
  });
});

test('nothing from a source commands the terminal', () => {
  check('a\u001b[31mb\u001b[0m\u0007\u0000\u009b2Jc \ud800', ['paragraph|abc \ufffd']);
});
