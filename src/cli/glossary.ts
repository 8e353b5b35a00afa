/** `sahifa glossary`: the names of an article, and how often each is mentioned. */
import { findMentions } from '../article/mentions.ts';
import { warn } from './exit.ts';
import type { Words } from './languages/words.ts';
import { flaw, open } from './open.ts';
import { writeJson } from './output.ts';
import { writeTable } from './table.ts';

export async function glossary(
  source: string | undefined,
  options: { readonly json?: true },
  words: Words,
): Promise<void> {
  const document = await open(source);
  await warn(flaw(document, words), words);
  const mentions = findMentions(document.article, document.glossary);
  const entries = document.glossary.entries.map((entry, index) => ({
    ...entry,
    mentions: mentions.filter((mention) => mention.entry === index).length,
  }));
  if (options.json) return writeJson(entries);
  await writeTable(
    entries.map(({ names, transliteration, english, kind, mentions }) => [
      names[0],
      transliteration,
      english,
      kind,
      `${mentions}`,
    ]),
    ['right', 'left', 'left', 'left', 'right'],
  );
}
