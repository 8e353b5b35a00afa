/**
 * A small Ink program that speaks Arabic. The lines with a number are all that it took to make it right in any terminal:
 * plain, it is the same program without them.
 */
import process from 'node:process';
import { Box, render, Text, useApp, useInput } from 'ink';
import { createElement } from 'react';
import { bidiStream } from '../../dist/ink.js'; // 1

const isPlain = process.argv.includes('--plain');
const stdout = isPlain ? process.stdout : bidiStream(process.stdout); // 2

function Program() {
  const { exit } = useApp();
  useInput((input) => input === 'q' && exit());
  return createElement(
    Box,
    { borderStyle: 'round', width: 24, flexDirection: 'column' },
    createElement(Text, { color: 'red' }, 'أهلا بالعالم'),
    createElement(Text, null, 'press q · اضغط q'),
  );
}

render(createElement(Program), { stdout }); // 3
