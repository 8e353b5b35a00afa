/** What the tests of this room reach behind its doors. */
export { highlightedRows } from './article.tsx';
export { aboutIn, GroupHeading, NameEntry } from './glossary.tsx';
export { HeaderRow } from './header.tsx';
export { HelpLines } from './help.tsx';
export { OutlineItem } from './outline.tsx';
export { DARK, LIGHT } from './parts/theme.ts';
export { PromptRow } from './prompt.tsx';
export { StatusRow } from './status-line.tsx';
export { lettersOf, unvocalised, WordRows } from './word-card.tsx';
