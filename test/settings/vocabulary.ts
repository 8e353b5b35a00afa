/** What the options may name, as small as a test needs it. */
import type { Vocabulary } from '../../src/settings/option-types.ts';

export const VOCABULARY: Vocabulary = {
  commands: {
    lineDown: ['j', 'Down'],
    pageDown: [' ', 'f', 'Ctrl-F', 'PageDown'],
    glossary: ['x'],
    search: ['/'],
  },
  keys: ['Up', 'Down', 'PageDown', 'PageUp', 'Enter', 'Escape', 'Tab'],
  dialects: ['visual', 'words', 'inverse'],
};
