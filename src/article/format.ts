/** The formats of a text. */

export type Format = 'markdown' | 'plain';

/** Guesses the format of a text that has no file name extension. */
export function guessFormat(source: string): Format {
  const head = source.replace(/^\ufeff/, '').slice(0, 20_000);
  const isMarkdown = /^---[ \t]*\r?\n\w+:/.test(head) || /^#{1,6}[ \t]+\S/m.test(head);
  return isMarkdown ? 'markdown' : 'plain';
}
