import { expect, test } from 'vitest';
import { Tokenizer } from '../../../src/terminal/sgr/tokens.ts';

/** Each token as its type and source; chunks are read one after the other. */
function check(chunks: readonly string[], expected: readonly string[]) {
  const tokenizer = new Tokenizer();
  const tokens = chunks.flatMap((chunk) => tokenizer.read(chunk));
  expect(tokens.map(({ type, source }) => `${type} ${source}`)).toEqual(expected);
}

test.each<[string, readonly string[], readonly string[]]>([
  ['text', ['abc'], ['text abc']],
  ['right-to-left text with marks', ['\uFEE3\u064E\u05D0'], ['text \uFEE3\u064E\u05D0']],
  ['line feeds', ['a\nb'], ['text a', 'control \n', 'text b']],
  ['SGR', ['\x1b[1;31ma\x1b[m'], ['csi \x1b[1;31m', 'text a', 'csi \x1b[m']],
  ['a private mode', ['\x1b[?25l'], ['csi \x1b[?25l']],
  ['intermediate bytes', ['\x1b[1 k\x1b[8$p'], ['csi \x1b[1 k', 'csi \x1b[8$p']],
  ['a link', ['\x1b]8;;http://a\x1b\\a'], ['osc \x1b]8;;http://a\x1b\\', 'text a']],
  ['OSC that ends with BEL', ['\x1b]0;title\x07a'], ['osc \x1b]0;title\x07', 'text a']],
  ['DCS', ['\x1bP+q00\x1b\\a'], ['other \x1bP+q00\x1b\\', 'text a']],
  ['short sequences', ['\x1b7\x1b(Ba'], ['other \x1b7', 'other \x1b(B', 'text a']],
  ['C1', ['a\x9b1mb\x85'], ['text a', 'csi \x9b1m', 'text b', 'control \x85']],
  [
    'strings of C1',
    ['\x9d8;;a\x9cb\x90c\x1b\\'],
    ['osc \x9d8;;a\x9c', 'text b', 'other \x90c\x1b\\'],
  ],
  ['C1 in text encoded twice', ['a\x9db', 'c\x98d'], ['text a', 'text b', 'text c', 'text d']],
  ['a sequence in pieces', ['a\x1b', '[3', '1mb'], ['text a', 'csi \x1b[31m', 'text b']],
  ['a string in pieces', ['\x1b]8;;a', 'b\x1b', '\\c'], ['osc \x1b]8;;ab\x1b\\', 'text c']],
  ['a sequence that breaks off', ['\x1b[1\na'], ['text [1', 'control \n', 'text a']],
  ['a string that breaks off', ['\x1b]8;;a\x1b[1mb'], ['text ]8;;a', 'csi \x1b[1m', 'text b']],
])('%s', (_, chunks, expected) => check(chunks, expected));
