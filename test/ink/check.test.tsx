/** Mistakes that JavaScript does not find are said in a sentence that names the option. */
import { renderToString } from 'ink';
import { createElement } from 'react';
import { expect, test } from 'vitest';
import { bidiStream } from '../../src/ink/bidi-stream.ts';
import { RtlText } from '../../src/ink/rtl-text.tsx';
import { stageStream } from '../../src/ink/stage-stream.ts';

const pipe = { isTTY: false } as unknown as NodeJS.WriteStream;

test.each<[string, () => unknown, string]>([
  [
    'a dialect',
    () => bidiStream(pipe, { bidi: 'nonsense' } as never),
    '`bidi` must be auto, visual, visual-bare, ',
  ],
  [
    'a dialect of the environment',
    () => stageStream(pipe, { env: { SAHIFA_BIDI: 'foo' } }),
    '`SAHIFA_BIDI` must be auto, ',
  ],
  [
    'a direction',
    () => bidiStream(pipe, { direction: 'RTL' } as never),
    '`direction` must be auto, ltr or rtl, not `RTL`',
  ],
  ['an option', () => bidiStream(pipe, { bidy: 'auto' } as never), 'there is no option `bidy`'],
  [
    'a prop',
    () => renderToString(createElement(RtlText, { justify: 'full' } as never, 'a')),
    '`justify` must be none, space or kashida, not `full`',
  ],
  [
    'children',
    () => renderToString(createElement(RtlText, null as never, 5 as never)),
    '`children` must be a string, not `5`',
  ],
])('%s', (_, call, sentence) => {
  expect(call).toThrow(sentence);
});

test('an empty variable counts as unset', () => {
  expect(bidiStream(pipe, { env: { SAHIFA_BIDI: '' } })).toBe(pipe);
});
