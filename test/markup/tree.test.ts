/** A tree is written as its source would be, in its shortest form. */
import { describe, expect, test } from 'vitest';
import {
  type MarkupElement,
  type MarkupNode,
  type MarkupOptions,
  parseMarkup,
} from '../../src/markup/tree.ts';

const check = (source: string, expected: string, options?: MarkupOptions) =>
  expect(written(parseMarkup(source, options).root), source).toBe(expected);

describe('HTML', () => {
  test.each<[string, string]>([
    ['<p>a<p>b', '<p>a</p><p>b</p>'],
    ['<P CLASS=X>a</P>', '<p class="X">a</p>'],
    ['<ul><li>a<li>b</ul>', '<ul><li>a</li><li>b</li></ul>'],
    [
      '<table><tr><td>a<td>b<tr><td>c</table>',
      '<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>',
    ],
    ['a<br>b<br/>c', 'a<br></br>b<br></br>c'],
    ['<b>a', '<b>a</b>'],
    ['a</i>b', 'ab'],
    ['a<!-- b -->c', 'ac'],
    ['<!DOCTYPE html><?php a ?>b', 'b'],
    ['<script>if (a < b) "</p>"</script>c', 'c'],
    ['<style>a</style><template><p>b</p></template>c', 'c'],
    ['&laquo;a&raquo; &amp;lt; &#1587; &#x633; &zwnj;', '\u00aba\u00bb &lt; \u0633 \u0633 \u200c'],
    ['&nosuch; & &;', '&nosuch; & &;'],
    ['<p title="a &quot;b&quot;">', '<p title="a "b""></p>'],
    ['1 < 2', '1 < 2'],
  ])('%s', (source, expected) => check(source, expected));
});

describe('XML', () => {
  test.each<[string, string]>([
    ['<dc:Title>a</dc:Title>', '<dc:Title>a</dc:Title>'],
    ['<link>a</link><title>b &amp; c</title>', '<link>a</link><title>b & c</title>'],
    ['<a/><b/>', '<a></a><b></b>'],
    ['<a><![CDATA[<p>b &amp; c</p>]]></a>', '<a><p>b &amp; c</p></a>'],
    ['<a b="&laquo;">&nbsp;&eacute;&#39;</a>', '<a b="\u00ab">\u00a0\u00e9\'</a>'],
    ['<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', ' ]><a>&b;</a>'.slice(1)],
  ])('%s', (source, expected) => check(source, expected, { isXml: true }));

  test('HTML in the clothes of XML ends where it says', () => {
    check('<p/>a<div/>b', '<p></p>a<div></div>b', { isXhtml: true });
    check('<title/><p>a</p>', '<title></title><p>a</p>', { isXhtml: true });
  });
});

test('no text commands the terminal, in however many pieces it was written', () => {
  check('a\u001b[31mb&#27;[0m\u0007\u009b2Jc', 'abc');
  check('<p>a&#x1b;]0;b&#7;c', '<p>ac</p>');
});

test('what machines read of a page is kept apart', () => {
  const page = '<script type="application/ld+json">{"a":"<b>"}</script><script>c</script>d';
  expect(parseMarkup(page)).toMatchObject({ data: ['{"a":"<b>"}'], diagnostics: [] });
});

describe('limits', () => {
  const limits = { depth: 2, nodes: 4 };

  test('what is nested deeper stands beside, and nothing is lost or closed too soon', () => {
    const source = '<a><b><c>1<d>2<br>3</d>4</c>5</b>6</a>7';
    check(source, '<a><b><c></c>1<d></d>2<br></br>3456</a>7'.replace('3456', '345</b>6'), {
      limits: { depth: 2 },
    });
    expect(parseMarkup(source, { limits: { depth: 2 } }).diagnostics).toEqual([
      { code: 'markup-too-deep' },
    ]);
  });

  test('no script becomes text there', () => {
    check('<a><b><script>1</script><template><i>2</i></template>3', '<a><b>3</b></a>', {
      limits: { depth: 2 },
    });
  });

  test('what comes after the limit is left out, and it is said once', () => {
    const { root, diagnostics } = parseMarkup('<p>a</p><p>b</p><p>c</p><p>d</p>', {
      limits: { nodes: limits.nodes },
    });
    expect(written(root)).toBe('<p>a</p><p>b</p>');
    expect(diagnostics).toEqual([{ code: 'markup-too-large' }]);
  });

  test('levels without end cost no more than their number', () => {
    const count = 200_000;
    const { root, diagnostics } = parseMarkup(
      `${'<div>'.repeat(count)}a${'</p></div>'.repeat(count)}`,
    );
    expect(diagnostics).toEqual([{ code: 'markup-too-deep' }]);
    expect(depthOf(root)).toBeLessThanOrEqual(201);
  });
});

function written(root: MarkupElement): string {
  return root.nodes.map(source).join('');
}

function source(node: MarkupNode): string {
  if (node.type === 'text') return node.text;
  const attribs = Object.entries(node.attribs).map(([name, value]) => ` ${name}="${value}"`);
  return `<${node.name}${attribs.join('')}>${written(node)}</${node.name}>`;
}

function depthOf({ nodes }: MarkupElement): number {
  return nodes.reduce(
    (depth, node) => Math.max(depth, node.type === 'text' ? 0 : 1 + depthOf(node)),
    0,
  );
}
