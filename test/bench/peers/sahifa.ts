/**
 * Ours: reads the file named by its argument as a stream, paragraph by paragraph, and writes lines of at most 72
 * cells in visual order. Never more than a block of each in memory.
 */
import { transcode } from 'node:buffer';
import { openSync, readSync, writeSync } from 'node:fs';
import { analyse, breakLines, drawLine, roomFor } from '../../../src/text/index.ts';

const WIDTH = 72; // cells

const BLOCK = 1 << 16; // bytes read, and UTF-16 units written, at a time

const STDOUT = 1;
const LINE_FEED = 10;

const input = openSync(process.argv[2], 'r');
const block = new Uint8Array(BLOCK);
const decoder = new TextDecoder();
let unread = ''; // the beginning of a paragraph that the next block goes on with
let units = new Uint16Array(BLOCK); // lines that wait to be written
let filled = 0;

for (let length = -1; length !== 0; ) {
  length = readSync(input, block);
  const text = unread + decoder.decode(block.subarray(0, length), { stream: true });
  const paragraphs = text.split('\n');
  unread = paragraphs.pop() ?? '';
  paragraphs.forEach(write);
}
if (unread !== '') write(unread);
flush();

function write(text: string): void {
  const paragraph = analyse(text);
  for (const line of breakLines(paragraph, WIDTH)) {
    const room = roomFor(line, paragraph) + 1;
    if (filled + room > units.length) flush();
    if (room > units.length) units = new Uint16Array(room);
    filled = drawLine(paragraph, line, units, filled);
    units[filled] = LINE_FEED;
    filled += 1;
  }
}

function flush(): void {
  const utf16 = new Uint8Array(units.buffer, 0, 2 * filled);
  writeSync(STDOUT, transcode(utf16, 'utf16le', 'utf8'));
  filled = 0;
}
