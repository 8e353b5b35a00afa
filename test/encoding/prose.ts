/** Prose of four languages, written for the project: what the table of letters is made of. */
import { readFileSync } from 'node:fs';
import { countLetters } from '../../src/encoding/testing.ts';

const LANGUAGES = ['ar', 'fa', 'ur', 'he'];

export function generatedFrequencies(): string {
  const rows = LANGUAGES.map((language) => {
    const text = readFileSync(new URL(`./prose/${language}.txt`, import.meta.url), 'utf8');
    return `  ${language}: '${countLetters(text)}',`;
  });
  return [
    '// Generated, do not edit. Made by',
    '//   UPDATE=1 npx vitest run test/encoding/letter-frequency.test.ts',
    '// from',
    ...LANGUAGES.map((language) => `//   test/encoding/prose/${language}.txt`),
    '',
    '/** A letter and how often it is the first of a word, the second, inside of one, and the last. */',
    'export const FREQUENCIES = {',
    ...rows,
    '} as const;',
    '',
  ].join('\n');
}

/** Pieces of forty letters and blanks, cut at words, of prose that the table was not made of. */
export function heldOut(language: string): string[] {
  const text = readFileSync(new URL(`./held-out/${language}.txt`, import.meta.url), 'utf8');
  const pieces: string[] = [];
  let piece = '';
  for (const word of text.split(/\s+/)) {
    piece = piece === '' ? word : `${piece} ${word}`;
    if (piece.length < 40) continue;
    pieces.push(piece);
    piece = '';
  }
  return pieces;
}
