/** What the tests of this room reach behind its doors. */
export { invert } from './dialects/inverse.ts';
export { mayTurn } from './filter/styled-line.ts';
export { readStyled } from './filter/styled-text.ts';
export { PHRASES } from './identify/doctor.ts';
export { LONG, MOST_OF_PASTE, MOST_OF_STRING, PASTE_REST, SHORT } from './input/input-tokenizer.ts';
export { ESCAPE_SAID } from './input/terminal-input.ts';
