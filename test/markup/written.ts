/** Blocks in one line each: `kind level sign|text`, as `item1 •|one`; and what stands over stretches of their text. */
import type { ArticleDraft } from '../../src/article/assemble.ts';

export function written({
  kind,
  text,
  level,
  label,
  marker,
  direction,
  language,
}: ArticleDraft): string {
  const said = [direction, language].filter((part) => part !== undefined).join(' ');
  return `${kind}${level ?? ''}${label ? ` (${label})` : ''}${marker ? ` ${marker}` : ''}${said ? ` [${said}]` : ''}|${text}`;
}

/** `text>address` of each link, `text>language`, `text>name of the note`. */
export function stretches({ text, links = [], passages = [], notes = [] }: ArticleDraft): string[] {
  return [
    ...links.map(({ from, to, url }) => `${text.slice(from, to)}>${url}`),
    ...passages.map(({ from, to, language }) => `${text.slice(from, to)}>${language}`),
    ...notes.map(({ from, to, name }) => `${text.slice(from, to)}>${name}`),
  ];
}
