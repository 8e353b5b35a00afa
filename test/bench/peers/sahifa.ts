/**
 * Ours: reads the file named by its argument as a stream, paragraph by paragraph, and writes lines of at most 72
 * cells in visual order. Never more than a block of each in memory.
 */
import { openSync, readSync, writeSync } from 'node:fs';
import { analyse, breakLines, visualText } from '../../../src/text/index.ts';

const WIDTH = 72; // cells

const BLOCK = 1 << 16; // bytes read, and UTF-16 units written, at a time

const STDOUT = 1;

const input = openSync(process.argv[2], 'r');
const block = new Uint8Array(BLOCK);
const decoder = new TextDecoder();
let unread = ''; // the beginning of a paragraph that the next block goes on with
let written = ''; // lines that wait until they are a block

for (let length = -1; length !== 0; ) {
  length = readSync(input, block);
  const paragraphs = (unread + decoder.decode(block.subarray(0, length), { stream: true })).split(
    '\n',
  );
  unread = paragraphs.pop() ?? '';
  paragraphs.forEach(write);
}
if (unread !== '') write(unread);
writeSync(STDOUT, written);

function write(text: string): void {
  const paragraph = analyse(text);
  for (const line of breakLines(paragraph, WIDTH)) written += `${visualText(paragraph, line)}\n`;
  if (written.length < BLOCK) return;
  writeSync(STDOUT, written);
  written = '';
}
