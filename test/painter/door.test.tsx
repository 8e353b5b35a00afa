/**
 * The door to Ink: what the stage and the build use of it that no version of Ink promises. What fails here says what a
 * new Ink has changed.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Box, type DOMElement, render, Text } from 'ink';
import { useLayoutEffect, useRef } from 'react';
import { describe, expect, test } from 'vitest';
import { OUR_STAGE, OUR_TEXT } from '../../src/build/ink.js';
import { FakeTty } from '../pty/fake-tty.ts';
import { toRtl } from '../terminal/caps.ts';
import { painted, paintedBoth, textsOf } from './painted.tsx';

const BUILD = 'node_modules/ink/build';
const { version } = JSON.parse(readFileSync('node_modules/ink/package.json', 'utf8'));

const sources = readdirSync(BUILD, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.js'))
  .map((file) => readFileSync(path.join(BUILD, file), 'utf8'));

describe('a module that the build replaces', () => {
  test.each([...OUR_TEXT.keys(), ...OUR_STAGE.keys()])('%s', (specifier) => {
    const isImported = sources.some((source) => source.includes(`from '${specifier}';`));
    expect(
      isImported,
      `Ink ${version} does not import '${specifier}' any more. What has taken its place? See src/build/ink.js`,
    ).toBe(true);
  });

  test('is not asked for more than what stands for it has', () => {
    for (const specifier of [...OUR_TEXT.keys(), ...OUR_STAGE.keys()]) {
      const named = sources.flatMap((source) => {
        const clause = source.match(new RegExp(`^import (.*) from '${specifier}';`, 'm'))?.[1];
        // `colorize.js` is ours as well.
        return clause?.includes('{') && specifier !== 'chalk' ? [clause] : [];
      });
      expect(named, `Ink ${version} imports more of '${specifier}' than its default`).toEqual([]);
    }
  });

  test('Yoga has its constants where the bundle looks for them', () => {
    expect(existsSync('node_modules/yoga-layout/dist/src/generated/YGEnums.js')).toBe(true);
  });

  test('a renderer gives what Ink takes of it', () => {
    const use = readFileSync(`${BUILD}/ink.js`, 'utf8').match(/const (\{.*\}) = render\((.*)\);/);
    expect(use?.slice(1), `Ink ${version} calls its renderer otherwise`).toEqual([
      '{ output, outputHeight, staticOutput }',
      'this.rootNode, this.isScreenReaderEnabled',
    ]);
  });
});

describe('the tree that is laid out', () => {
  const elements: DOMElement[] = [];
  function Tree() {
    const box = useRef<DOMElement>(null);
    useLayoutEffect(() => {
      if (box.current) elements.push(box.current);
    });
    return (
      <Box ref={box} borderStyle="single" width={9} marginLeft={2}>
        <Text color="red">
          a<Text bold>b</Text>
        </Text>
      </Box>
    );
  }
  const says = (what: string) => `In Ink ${version}, ${what}: src/painter/paint-tree.ts walks it`;

  test('has elements with names, children, styles, transforms and computed layouts', () => {
    paintedBoth(<Tree />);
    const [box] = elements;
    expect(box.nodeName, says('a <Box> has another name')).toBe('ink-box');
    expect(box.style.borderStyle, says('a <Box> does not keep its style')).toBe('single');
    const [text] = box.childNodes as DOMElement[];
    expect(text.nodeName, says('a <Text> has another name')).toBe('ink-text');
    expect(text.style.textWrap, says('a <Text> does not keep its wrap')).toBe('wrap');
    expect(text.internal_transform, says('a <Text> keeps its look elsewhere')).toBeTypeOf(
      'function',
    );
    const [letter, inner] = text.childNodes;
    expect(letter, says('a string is no text node')).toMatchObject({
      nodeName: '#text',
      nodeValue: 'a',
    });
    expect(inner.nodeName, says('a nested <Text> has another name')).toBe('ink-virtual-text');
    expect(box.parentNode?.nodeName, says('an element does not know its parent')).toBe('ink-box');
  });

  test('tells where each element stands', () => {
    let layout: unknown;
    function Measured() {
      const box = useRef<DOMElement>(null);
      useLayoutEffect(() => {
        layout = box.current?.yogaNode?.getComputedLayout();
      });
      return (
        <Box ref={box} marginLeft={2} width={9} height={3}>
          <Text>a</Text>
        </Box>
      );
    }
    paintedBoth(<Measured />);
    expect(layout, says('Yoga gives no computed layout')).toMatchObject({
      left: 2,
      top: 0,
      width: 9,
      height: 3,
    });
  });

  test('has a root that tells of each layout', async () => {
    const tty = new FakeTty({ columns: 20, rows: 4 });
    let root: DOMElement | undefined;
    let told = 0;
    function Listening({ text }: { readonly text: string }) {
      const box = useRef<DOMElement>(null);
      useLayoutEffect(() => {
        root = box.current?.parentNode;
        if (!root) return;
        root.internal_layoutListeners ??= new Set();
        root.internal_layoutListeners.add(() => {
          told += 1;
        });
      }, []);
      return (
        <Box ref={box}>
          <Text>{text}</Text>
        </Box>
      );
    }
    const app = render(<Listening text="a" />, {
      ...tty.streams(),
      interactive: true,
      patchConsole: false,
    });
    expect(root?.nodeName, says('the root has another name')).toBe('ink-root');
    app.rerender(<Listening text="b" />);
    expect(told, says('the root does not tell of a layout: see src/painter/stage.tsx')).toBe(1);
    app.unmount();
    tty.dispose();
  });
});

describe('text is measured by our widths', () => {
  const widthOf = (text: string) =>
    textsOf(
      painted(
        <Box borderStyle="single" alignSelf="flex-start">
          <Text>{text}</Text>
        </Box>,
      ),
    )[0].length - 2;

  test.each([
    ['ab', 2],
    ['\u0644\u0627', 1],
    ['\u0628\u064e\u064a\u0652\u062a', 3],
    [toRtl('AB_<C'), 3],
    ['\u4e2d', 2],
    ['a\tb', 9],
  ])('%j', (text, width) => {
    expect(widthOf(text)).toBe(width);
  });

  test('and drawn by Ink in cells of that width', () => {
    const { ink } = paintedBoth(
      <Box borderStyle="single" alignSelf="flex-start">
        <Text>{'\u0628\u0644\u064e\u0627'}</Text>
        <Text>x</Text>
      </Box>,
    );
    expect(ink.split('\n')).toEqual(['┌───┐', '│\u0628\u0644\u064e\u0627x│', '└───┘']);
  });

  test('and lines break by the rules of Unicode', () => {
    const { rows, ink } = paintedBoth(<Text>abc-def ghi</Text>, { columns: 5 });
    expect(textsOf(rows)).toEqual(['abc-', 'def', 'ghi']);
    expect(ink.split('\n')).toEqual(['abc-', 'def', 'ghi']);
  });
});
