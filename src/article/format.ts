/** What a text is written in. */

export type Format = 'markdown' | 'plain';

/** Which format a text is in that comes without a file name's ending. */
export function guessFormat(source: string): Format {
  const head = source.replace(/^\ufeff/, '').slice(0, 20_000);
  const isMarkdown = /^---[ \t]*\r?\n\w+:/.test(head) || /^#{1,6}[ \t]+\S/m.test(head);
  return isMarkdown ? 'markdown' : 'plain';
}
