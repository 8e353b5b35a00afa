/** Texts of any length that are all of one shape: what a parser may take more than its share of time for. */

export type Shape = (units: number) => string;

const repeat =
  (piece: string): Shape =>
  (units) =>
    piece.repeat(Math.max(1, Math.ceil(units / piece.length)));

/** Pieces that differ by their number, up to so many units. */
const numbered =
  (piece: (number: number) => string): Shape =>
  (units) => {
    let text = '';
    for (let number = 0; text.length < units; number += 1) text += piece(number);
    return text;
  };

const around =
  (before: string, shape: Shape, after = ''): Shape =>
  (units) =>
    before + shape(units) + after;

/** The one, and then the other, of half the length each. */
const then =
  (first: Shape, second: Shape): Shape =>
  (units) =>
    first(units / 2) + second(units / 2);

export const MARKDOWN_SHAPES: Readonly<Record<string, Shape>> = {
  ...Object.fromEntries(
    [
      ...[
        '[',
        '![',
        '![[[](',
        '[a](',
        '[a](<b',
        '[a](b "',
        '[a](b \'c" ',
        '[a](b',
        '[a]((b)',
        'a]',
      ],
      ...['[*a](b) ', '*[a](b)', '[a](http://b) ', '![a](b) ', '[a] ', '[a][b] ', '[a]: b "c\n'],
      ...[
        '*a ',
        '**a *b ',
        '_a__',
        '*a_ ',
        'a**',
        'a* ',
        '*a **b* c** ',
        '~~a ',
        '~a~~b ',
        '*',
        '_',
      ],
      ...['`', 'a`b``c', '\\', '\\*', '&', '&amp;', '&#1', '&a', '!', '"'],
      ...[
        '<',
        '<a ',
        '<a b="',
        '<a b=\'" ',
        '<!-- ',
        'a <?',
        'a <!A ',
        'a <![CDATA[',
        'a <b>c</b> ',
      ],
      ...['a<br>', '<http://a> ', '<a@b.c> ', '</', '<a b=" <a c=" d=" ', 'a <b c '],
      ...[
        'ab@c.de ',
        'a@',
        'a@b.',
        'a.b-c_',
        'www.ab.de ',
        'http://a.de ',
        'http://',
        'www.',
        'w',
        ':',
      ],
      ...[
        '> ',
        '> a\n',
        '- ',
        '- a\n',
        '- a\n\n',
        '- > ',
        '- [ ] a\n',
        '- a\n* b\n',
        '1. a\n',
        '+',
      ],
      ...[
        '|a|b|\n',
        '|a|b|\n|-|-|\n|c|d|\n\n',
        '|a\n|-\n',
        '# a\n',
        '#',
        '## {',
        '## a {b="c" d=e}\n',
      ],
      ...[
        'a\n---\n',
        'a\n',
        '---\n',
        '* ',
        '```\na\n```\n',
        '```\n~~~\n',
        '    a\n',
        '    a\n\n',
        '=\n',
      ],
      ...['<div>\n', '<div>\n\n', '<pre>\n\n', '<b>\n', '[a]: b\n', '[^1]: a\n\n', 'a[^1] '],
      ...[
        'a  \n',
        'a\\\n',
        ' ',
        '\t',
        'a \t',
        '\u00a0',
        '\u200f',
        '\u200f# a\n',
        '\n',
        ' \n',
        'a\n\n',
      ],
      ...['word and word, ', 'abc', '\u0643\u0644\u0645\u0629 ', 'a: b\n', '.', '"(', ')'],
    ].map((piece) => [JSON.stringify(piece), repeat(piece)]),
  ),
  'blanks in a line': around('a', repeat(' '), 'b'),
  'blanks at the end of a line': around('a', repeat(' '), '\nb'),
  'tabs in a line': around('a', repeat('\t'), 'b'),
  'blank lines in an item': around('- a\n', repeat('\n'), '  b'),
  'a lazy quote': around('> a\n', repeat('b\n')),
  'a lazy item': around('- a\n', repeat('b\n')),
  'paragraphs of an item': around('- a\n', repeat('\n  b\n')),
  'numbers of items': numbered((number) => `${number % 1e9}. a\n`),
  'items in items': numbered((number) => `${' '.repeat(2 * (number % 40))}- a\n`),
  'quotes in quotes': numbered((number) => `${'> '.repeat(number % 40)}a\n`),
  'brackets in brackets': then(repeat('['), repeat(']')),
  'brackets before links': then(repeat('['), repeat('[a](b)')),
  'links in links': then(repeat('['), around('a', repeat('](b)'))),
  'backticks of all lengths': numbered((number) => `a${'`'.repeat(number + 1)}`),
  'emphasis that ends later': then(repeat('*a **b '), repeat('c** d* ')),
  'stars in a word': around('a', repeat('*'), 'b'),
  'uses of a reference': around('[a]: http://b\n\n', repeat('[a] ')),
  'uses of a reference with a text': around('[a]: http://b\n\n', repeat('[b][a] ')),
  'uses of a long reference': then(around('[a]: http://b/', repeat('c'), '\n\n'), repeat('[a] ')),
  'references and their uses': then(
    numbered((number) => `[a${number}]: http://b/${number}\n`),
    around(
      '\n',
      numbered((number) => `[a${number}] `),
    ),
  ),
  'notes and their uses': then(
    numbered((number) => `a[^${number}] `),
    around(
      '\n\n',
      numbered((number) => `[^${number}]: b\n`),
    ),
  ),
  'brackets for a label': around('[', repeat('a'), ']: b'),
  'brackets that an address closes': around('[a]: http://b\n\n[[[[', repeat('http://a]')),
  'brackets of an address': around('http://a.de/', repeat(')')),
  'references of an address': around('http://a.de/', repeat('&a;')),
  'points of an address': around('http://a.de/', repeat('.')),
  'rows of a table': around('|a|b|\n|-|-|\n', repeat('|1|2|\n')),
  'columns of a table': (units) =>
    ['|a', '|-', '|1'].map((cell) => `${repeat(cell)(units / 3)}|\n`).join(''),
  'columns and rows of a table': (units) =>
    `${['|a', '|-'].map((cell) => `${repeat(cell)(units / 4)}|\n`).join('')}${repeat('|\n')(units / 2)}`,
  'bars of a row': around('|a|b|\n|-|-|\n', repeat('|')),
  'a long line under a text': around('a\n', repeat('-'), 'x'),
  'a line over a line': around('', repeat('a\n'), '==='),
  'signs that close a heading': around('# a ', repeat('#'), ' b'),
  'blanks before signs of a heading': around('# a', repeat(' '), 'b'),
  'braces of a heading': around('# a ', repeat('{'), '}'),
  'attributes of a heading': around('# a {', repeat('b=c '), '}'),
  code: around('```\n', repeat('a\n')),
};

export const PLAIN_SHAPES: Readonly<Record<string, Shape>> = {
  ...Object.fromEntries(
    [
      ...[
        'abc',
        ' ',
        '\t',
        '\n',
        'a\n',
        'a\n\n',
        '.',
        '"',
        '."',
        ' (a)',
        ')',
        '- a\n',
        '1. a\n',
        '=',
      ],
      ...[
        '\u0643\u0644\u0645\u0629 ',
        '\u064e',
        '\u200f',
        '\u2028',
        '\u2029',
        '\u001b]',
        '\u001b[',
        '\ud800',
      ],
      ...[
        'Source: a\n',
        'a b c d e f g h i j k l m n o p q r s t u v w x y z\n',
        '\r',
        '\r\n',
        'a \n',
      ],
    ].map((piece) => [JSON.stringify(piece), repeat(piece)]),
  ),
  'blanks in a line': around('a', repeat(' '), 'b'),
  'long lines': repeat(`${'word '.repeat(40)}\n`),
  'wrapped lines': repeat(`${'word '.repeat(14)}\n`),
};

const matter = (shape: Shape): Shape => around('---\n', shape, '\n---\n\ntext\n');

export const MATTER_SHAPES: Readonly<Record<string, Shape>> = {
  keys: matter(numbered((number) => `key${number}: a\n`)),
  'keys of keys': matter(
    around(
      'a:\n',
      numbered((number) => `  key${number}: a\n`),
    ),
  ),
  'keys in braces': matter(
    around(
      'a: {',
      numbered((number) => `key${number}: a, `),
      '}',
    ),
  ),
  'a list': matter(around('a:\n', repeat('- b\n'))),
  'a list in brackets': matter(around('a: [', repeat('b, '), ']')),
  'a long text': matter(around('a: ', repeat('b '))),
  'a long text of many lines': matter(around('a: b\n', repeat('  b\n'))),
  'a text in quotes': matter(around('a: "', repeat('b\\n '), '"')),
  'a text in quotes of many lines': matter(around('a: "b\n', repeat('  b\n'), '  "')),
  'a text as it stands': matter(around('a: |\n', repeat('  b\n'))),
  'a folded text': matter(around('a: >\n', repeat('  b\n'))),
  comments: matter(around('a: b\n', repeat('# c\n'))),
  'blank lines': matter(around('a: b', repeat('\n'))),
  'blanks in a line': matter(around('a: b', repeat(' '), 'c')),
  'keys that are repeated': matter(repeat('a: b\n')),
  'lines that are no keys': matter(around('a: b\n', repeat('c\n'))),
  'brackets that nobody closes': matter(around('a: [', repeat('b, '))),
  'quotes that nobody closes': matter(around('a: "', repeat('b '))),
  'a head that nobody closes': around('---\n', repeat('a: b\n')),
  'a head that a line does not close': around('---\n', repeat('a: b\n--- c\n')),
};
