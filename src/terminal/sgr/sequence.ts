// biome-ignore-start lint/suspicious/noControlCharactersInRegex: they are the subject.
/**
 * Whole escape sequences (ECMA-48, 5.3 and 8.3): control sequences, strings with their end, and those of two or three
 * bytes; 8-bit forms as well.
 */
export const SEQUENCES =
  /(?:\x1B\[|\x9B)[0-?]*[ -/]*[@-~]|(?:\x1B[\]PX^_]|[\x90\x98\x9D-\x9F])[^\x07\x1B\x9C]*(?:\x07|\x1B\\|\x9C)|\x1B[ -/]*(?![PX^_[\]])[0-~]/g;
// biome-ignore-end lint/suspicious/noControlCharactersInRegex: they are the subject.
