import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { assemble } from '../../src/article/assemble.ts';
import { type BlockOptions, readBlocks } from '../../src/markup/blocks.ts';
import { parseMarkup } from '../../src/markup/tree.ts';
import { stretches, written } from './written.ts';

const read = (source: string, options?: BlockOptions) =>
  readBlocks(parseMarkup(source).root, options);

const check = (source: string, expected: string[], options?: BlockOptions) =>
  expect(read(source, options).map(written), source).toEqual(expected);

const checkStretches = (source: string, expected: string[], options?: BlockOptions) =>
  expect(read(source, options).flatMap(stretches), source).toEqual(expected);

describe('text', () => {
  test.each<[string, string[]]>([
    ['', []],
    [' \n ', []],
    ['a', ['paragraph|a']],
    ['<p>a</p>\n<p>b</p>', ['paragraph|a', 'paragraph|b']],
    ['<div>a<p>b</p>c</div>d', ['paragraph|a', 'paragraph|b', 'paragraph|c', 'paragraph|d']],
    ['<p> a \n\t b </p>', ['paragraph|a b']],
    ['<p>a <b> b</b> <i>c </i></p>', ['paragraph|a b c']],
    ['<p>a&nbsp; b</p>', ['paragraph|a\u00a0 b']],
    ['<p>a<br>b</p>', ['paragraph|a\nb']],
    ['a<br><br>b<br>\n<br>c', ['paragraph|a', 'paragraph|b', 'paragraph|c']],
    ['<p><br>a<br></p>', ['paragraph|a']],
    ['<center>a</center><address>b</address>', ['paragraph|a', 'paragraph|b']],
    ['<details><summary>a</summary>b</details>', ['paragraph|a', 'paragraph|b']],
    ['<unknown>a</unknown><p>b', ['paragraph|a', 'paragraph|b']],
    ['<q>a</q>, <q>\u0645</q>', ['paragraph|\u201ca\u201d, \u00ab\u0645\u00bb']],
    [
      'x<sup>2</sup> 10<sup>-6</sup> 1<sup>st</sup> H<sub>2</sub>O',
      ['paragraph|x\u00b2 10\u207b\u2076 1st H2O'],
    ],
    [
      '<ruby>a<rt>b</rt></ruby> <ruby>c<rp>(</rp><rt>d</rt><rp>)</rp></ruby>',
      ['paragraph|a (b) c(d)'],
    ],
    [
      '<math alttext="x^2"><mi>x</mi></math> <svg><title>a</title><text>b</text></svg>',
      ['paragraph|x^2 a'],
    ],
    ['<iframe>a <b>b</b></iframe>', ['paragraph|a b']],
    ['<select><option>a<option>b</select>', ['paragraph|a', 'paragraph|b']],
  ])('%s', check);
});

describe('headings', () => {
  test.each<[string, string[]]>([
    ['<h1>a</h1><h6>b</h6>', ['heading1|a', 'heading6|b']],
    ['<h2>a<br>b</h2>', ['heading2|a b']],
    ['<h2><div>a</div><div>b</div></h2>c', ['heading2|a b', 'paragraph|c']],
    ['<blockquote><h2>a</h2></blockquote>', ['quote|a']],
    ['<ul><li><h2>a</h2></ul>', ['item1 \u2022|a']],
  ])('%s', check);
});

describe('lists and quotes', () => {
  test.each<[string, string[]]>([
    ['<ul><li>a<li>b</ul>', ['item1 \u2022|a', 'item1 \u2022|b']],
    ['<ol start=3><li>a<li value=7>b<li>c</ol>', ['item1 3.|a', 'item1 7.|b', 'item1 8.|c']],
    [
      '<ul><li>a<ol><li>b</ol>c<li>d</ul>',
      ['item1 \u2022|a', 'item2 1.|b', 'item1|c', 'item1 \u2022|d'],
    ],
    ['<ul><li><p>a</p><p>b</p></ul>c', ['item1 \u2022|a', 'item1|b', 'paragraph|c']],
    [
      '<ul><li><input type=checkbox checked> a<li><input type=checkbox>b</ul>',
      ['item1 \u2611|a', 'item1 \u2610|b'],
    ],
    ['<li>a', ['item1 \u2022|a']],
    ['<blockquote><p>a</p><p>b</p></blockquote>', ['quote|a', 'quote|b']],
    ['<blockquote>a<blockquote>b</blockquote>c</blockquote>', ['quote|a', 'quote2|b', 'quote|c']],
    [
      '<dl><dt>a<dd>b<dd><p>c</p><p>d</p></dl>',
      ['term|a', 'definition1|b', 'definition1|c', 'definition1|d'],
    ],
    [
      '<dl><dt>a<dd>b<dl><dt>c<dd>d</dl></dl>',
      ['term|a', 'definition1|b', 'term|c', 'definition2|d'],
    ],
    ['a<hr>b', ['paragraph|a', 'break|* * *', 'paragraph|b']],
  ])('%s', check);
});

describe('code', () => {
  test.each<[string, string[]]>([
    ['<pre>\n a  b\n\n c</pre>', ['code| a  b\n\n c']],
    ['<pre><code>a &lt;b&gt;</code></pre>', ['code|a <b>']],
    ['<pre>a<br>b</pre>', ['code|a\nb']],
    ['<p><code>a</code></p>', ['paragraph|a']],
    ['<xmp><b>a</b></xmp>', ['code|<b>a</b>']],
    ['<div dir=rtl><pre>a</pre><pre dir=rtl>b</pre></div>', ['code|a', 'code [rtl]|b']],
  ])('%s', check);
});

describe('pictures', () => {
  test.each<[string, string[]]>([
    ['<img alt=a>', ['caption|a']],
    ['<p>a <img alt=b> c</p>', ['paragraph|a b c']],
    ['<figure><img alt=a><figcaption>b</figcaption></figure>', ['caption|b']],
    ['<figure><img alt=a><figcaption> </figcaption></figure>', ['caption|a']],
    ['<img alt=a title=b>', ['caption|a\nb']],
    ['<img alt="a b" title=a>', ['caption|a b']],
    ['<img title=a>', ['caption|a']],
    ['<img src=a>', []],
    ['<a href="https://a.example"><img alt=b></a>', ['caption|b']],
  ])('%s', check);
});

describe('tables', () => {
  const cells = (source: string) =>
    read(source).flatMap(({ text, cells = [] }) =>
      cells.map(
        ({ from, to, row, column, rows = 1, columns = 1, isHeading, align = '' }) =>
          `${row},${column}${rows > 1 || columns > 1 ? ` ${rows}x${columns}` : ''}${isHeading ? ' th' : ''} ${align}|${text.slice(from, to)}`,
      ),
    );

  test.each<[string, string[]]>([
    ['<table><tr><th>a<th>b<tr><td>c<td>d</table>', ['table|a | b\nc | d']],
    ['<table><caption>a</caption><tr><td>b<td>c</table>', ['caption|a', 'table|b | c']],
    ['<table dir=rtl><tr><td>a<td>b</table>', ['table [rtl]|a | b']],
    ['<table><tr><td><p>a</p><p>b</p><td>c<br>d</table>', ['table|a b | c d']],
    ['<table><tr><td><td></table>', []],
    // Layouts: one column, a table inside, what a page is made of.
    ['<table><tr><td>a<tr><td>b</table>', ['paragraph|a', 'paragraph|b']],
    ['<table><tr><td><table><tr><td>a<td>b</table><td>c</table>', ['table|a | b', 'paragraph|c']],
    ['<table><tr><td><h2>a</h2>b<td>c</table>', ['heading2|a', 'paragraph|b', 'paragraph|c']],
    ['<table role=presentation><tr><td>a<td>b</table>', ['paragraph|a', 'paragraph|b']],
  ])('%s', check);

  test('where cells stand', () => {
    expect(
      cells(
        '<table><tr><th colspan=2>a<th align=center>b<tr><td rowspan=2>c<td>d<td style="text-align: right">e<tr><td>f<td>g</table>',
      ),
    ).toEqual([
      '0,0 1x2 th |a',
      '0,2 th center|b',
      '1,0 2x1 |c',
      '1,1 |d',
      '1,2 right|e',
      '2,1 |f',
      '2,2 |g',
    ]);
  });

  test('spans that promise too much', () => {
    const source =
      '<table><tr><td colspan=99999999>a<td>b<tr><td rowspan=99999999>c<td rowspan=0>d<tr><td>e</table>';
    expect(cells(source)).toEqual(['0,0 1x100 |a', '1,0 2x1 |c', '1,1 2x1 |d', '2,2 |e']);
  });

  test('links in cells stand where they do in the text', () => {
    checkStretches('<table><tr><td>a<td>b <a href="https://a.example/">c</a></table>', [
      'c>https://a.example/',
    ]);
  });
});

describe('links', () => {
  const base = 'https://a.example/b/c';
  test.each<[string, string[]]>([
    ['<a href="https://b.example/x">a</a>', ['a>https://b.example/x']],
    ['<a href="/x"> a <b>b</b> </a>c', ['a b>https://a.example/x']],
    ['<a href="x?a=1&amp;b=2">a</a>', ['a>https://a.example/b/x?a=1&b=2']],
    ['<a href="/x"><p>a</p><p>b</p></a>', ['a>https://a.example/x', 'b>https://a.example/x']],
    ['<a href="javascript:alert(1)">a</a><a href="file:///etc">b</a><a href="mailto:c">c</a>', []],
    ['<a name=x>a</a><a href="">b</a>', ['b>https://a.example/b/c']],
    ['<a href=" https://b.example/&#10;x ">a</a>', ['a>https://b.example/%20x']],
  ])('%s', (source, expected) => checkStretches(source, expected, { base }));

  test('without an address of their document relative ones lead nowhere', () => {
    checkStretches('<a href="/x">a</a>', []);
  });
});

describe('direction and language', () => {
  test.each<[string, string[]]>([
    [
      '<div dir=rtl><p>a</p><p dir=ltr>b</p><p dir=auto>c</p></div>d',
      ['paragraph [rtl]|a', 'paragraph [ltr]|b', 'paragraph|c', 'paragraph|d'],
    ],
    ['<html dir=rtl lang=ar><body dir=ltr lang=fa><p>a', ['paragraph|a']],
    ['<p lang=fa>a</p><p lang="en-GB">b</p>', ['paragraph [fa]|a', 'paragraph [en-GB]|b']],
    ['<bdi>a</bdi> <bdi dir=rtl>b</bdi>', ['paragraph|\u2068a\u2069 \u2067b\u2069']],
    ['<bdo dir=rtl>a</bdo><bdo>b</bdo>', ['paragraph|\u2068\u202ea\u202c\u2069b']],
    ['a <span dir=ltr>b</span> <i dir=auto>c</i>', ['paragraph|a \u2066b\u2069 \u2068c\u2069']],
    ['<p><span dir=rtl>a<p>b</span>', ['paragraph|\u2067a\u2069', 'paragraph|\u2067b\u2069']],
  ])('%s', check);

  test('of a stretch', () => {
    checkStretches('<p>a <i lang=en>b c</i> <i lang=ar>d</i></p>', ['b c>en'], {
      language: 'ar-EG',
    });
  });

  test('what says once more what is known says nothing', () => {
    check('<p lang=ar>a</p><p lang=en>b</p>', ['paragraph|a', 'paragraph [en]|b'], {
      language: 'ar',
    });
  });
});

describe('footnotes', () => {
  const check = (source: string, blocks: string[], marks: string[], file?: string) => {
    expect(read(source, { file }).map(written)).toEqual(blocks);
    expect(read(source, { file }).flatMap(stretches)).toEqual(marks);
  };

  test('as pages write them', () => {
    check(
      '<p>a<sup id=r1><a href="#n1">1</a></sup>.</p><ol><li id=n1>b <a href="#r1">\u21a9</a></ol>',
      ['paragraph|a[1].', 'note 1.|b'],
      ['[1]>n1'],
    );
  });

  test('as EPUB writes them, of several paragraphs', () => {
    check(
      '<p>a<a epub:type="noteref" href="c.xhtml#n">*</a></p><aside epub:type="footnote" id=n><p>b</p><p>c</p></aside>',
      ['paragraph|a[*]', 'note *|b', 'note|c'],
      ['[*]>n'],
      'c.xhtml',
    );
  });

  test('a link inside the page is no mark', () => {
    check('<p><a href="#x">more</a></p><div id=x>b</div>', ['paragraph|more', 'paragraph|b'], []);
  });
});

test('lines that were stored as they are seen are turned, and links with them', () => {
  // Aleph, bet, gimel and a link on dalet, he: from the left.
  const source =
    '<p><a href="https://a.example/">\u05d4\u05d3</a> \u05d2\u05d1\u05d0<br>\u05d1\u05d0';
  const blocks = read(source, { isVisual: true });
  expect(blocks.map(written)).toEqual(['paragraph|\u05d0\u05d1\u05d2 \u05d3\u05d4\n\u05d0\u05d1']);
  expect(blocks.flatMap(stretches)).toEqual(['\u05d3\u05d4>https://a.example/']);
});

test('elements that are left out are left out whole', () => {
  check('<nav>a<p>b</p></nav><p>c', ['paragraph|c'], { without: new Set(['nav']) });
});

test('what a paragraph leaves open is closed at its end', () => {
  const { blocks } = assemble({}, read('<p>a\u202eb</p><p>\u2067c\u202ad\u2069e</p>'));
  expect(blocks.map(({ text }) => text)).toEqual(['a\u202eb\u202c', '\u2067c\u202ad\u2069e']);
});

test('text that nobody sees is not there', () => {
  const { blocks } = assemble({}, read('<p>a\u{e0041}\u{e0042}b\ufff9c\ufe0f\ufe0f\u{e0100}</p>'));
  expect(blocks[0].text).toBe('abc\ufe0f');
  const flag = '\u{1f3f4}\u{e0067}\u{e0062}\u{e007f}';
  expect(assemble({}, read(`<p>${flag}</p>`)).blocks[0].text).toBe(flag);
});

describe('no word is lost or invented', () => {
  const names =
    'a abbr address article aside b bdi blockquote body center cite code dd del details dialog dir div dl dt em ' +
    'fieldset figcaption figure footer form h1 h3 header hgroup i ins kbd label legend li main mark menu nav ol p ' +
    'pre q s samp section small span strong sub summary table tbody td th thead time tr tt u ul var nosuch';
  const name = fc.constantFrom(...names.split(' '));
  const word = fc.stringMatching(/^[a-z]{2,5}$/);
  const { tree } = fc.letrec<{ tree: string }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 5 },
      word.map((text) => ` ${text} `),
      fc
        .tuple(name, fc.array(tie('tree'), { maxLength: 4 }))
        .map(([tag, inside]) => `<${tag}>${inside.join('')}</${tag}>`),
      fc.tuple(name, tie('tree')).map(([tag, inside]) => `<${tag}>${inside}`),
    ),
  }));
  const wordsOf = (text: string) => text.match(/[a-z]+/g) ?? [];

  test('of any markup, with jsdom for a witness', () => {
    fc.assert(
      fc.property(tree, (source) => {
        const seen = wordsOf(new JSDOM(source).window.document.body.textContent ?? '');
        const shown = wordsOf(
          read(source)
            .map(({ text }) => text)
            .join(' '),
        );
        // A browser takes what is misplaced in a table out of it: the same words, in another order.
        expect(shown.sort()).toEqual(seen.sort());
      }),
      { numRuns: 60 },
    );
  });
});
