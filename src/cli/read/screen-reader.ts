/**
 * `sahifa --plain`: an article for a screen reader, line by line. At a terminal it is written section by section, as
 * the person requests by typed lines; elsewhere all at once. The program writes no escape sequences.
 */
import { createInterface } from 'node:readline';
import type { Article } from '../../article/article.ts';
import { chooseLanguage, chooseLocale } from '../../languages/choose.ts';
import type { CliMessages } from '../../languages/cli/messages.ts';
import { plain } from '../../languages/isolates.ts';
import type { ReaderMessages } from '../../languages/reader/messages.ts';
import { digitsToAscii } from '../../reader/keyboard/digits.ts';
import { firstKey, type LayoutName, layoutFor } from '../../reader/keyboard/first-key.ts';
import type { KeyName } from '../../reader/keymap.ts';
import { openRemembered, schemeOf } from '../../settings/open.ts';
import { openKeyboard } from '../../terminal/input/keyboard.ts';
import { warn } from '../exit.ts';
import { writeLines } from '../output/stdout.ts';
import { type ArticleReading, openReading } from './open-reading.ts';
import { openOptions, type SourceOptions, warningOf } from './resolve-source.ts';
import { spokenArticle, spokenSection } from './spoken-text.ts';

export type PlainOptions = SourceOptions & {
  /** The language of the interface. */
  readonly lang?: string;
  /** In Latin letters. */
  readonly romanize?: boolean;
};

export async function readPlain(
  sources: readonly string[],
  { lang, romanize, ...options }: PlainOptions,
  messages: CliMessages,
): Promise<void> {
  const { env, stdout } = process;
  const remembered = await openRemembered();
  const { places, settings } = remembered;
  const scheme = romanize ? schemeOf(remembered) : undefined;
  const opening = openOptions(options, messages);
  const asked = lang ?? settings.config.language;
  const { loadReaderMessages } = await import('../../languages/reader/load.ts');
  const readerMessages = await loadReaderMessages(chooseLanguage(env, asked));
  const keyboard = stdout.isTTY ? openKeyboard() : undefined;
  // Without readline's editor, which would write escape sequences. The terminal has its own.
  const lines = keyboard && createInterface({ input: keyboard.stream, terminal: false });
  const typed = lines?.[Symbol.asyncIterator]();
  try {
    const names = sources.length > 0 ? sources : [undefined];
    for (const [index, name] of names.entries()) {
      const reading = await openReading(name, places, { scheme, ...opening });
      const { article } = reading.opened;
      await warn(warningOf(reading.opened, messages), messages);
      if (!typed) {
        writeLines([...(index > 0 ? [''] : []), ...spokenArticle(article, readerMessages)]);
        continue;
      }
      const layout = layoutFor(chooseLocale(env, asked), article.language);
      const isLast = index === names.length - 1;
      const end = await tellBySections(reading, typed, {
        readerMessages: readerMessages,
        layout,
        isLast,
      });
      if (end === 'quit') return;
    }
  } finally {
    lines?.close();
    keyboard?.close();
  }
}

export type SpokenLine = {
  readonly readerMessages: ReaderMessages;
  readonly layout: LayoutName;
  /** There is no next article. */
  readonly isLast: boolean;
};

/** Writes the sections as the person requests them, from the saved position on. */
export async function tellBySections(
  { opened: { article }, start, leave }: ArticleReading,
  typed: AsyncIterator<string>,
  { readerMessages, layout, isLast }: SpokenLine,
): Promise<'next' | 'quit'> {
  const { spoken } = readerMessages;
  const keys = plain(spoken.keys('Enter', 'p', 'q'));
  let section = start ? article.blocks[start.block].section : 0;
  const tell = () => writeLines([...spokenSection(article, section, readerMessages), '']);
  const leaving = async (end: 'next' | 'quit') => {
    await leave({ anchor: { block: article.sections[section].block, offset: 0 }, marks: {} });
    return end;
  };

  writeLines([keys, '']);
  tell();
  for (;;) {
    const { done, value } = await typed.next();
    const wish = done ? 'quit' : wishOf(value, layout);
    if (wish === 'quit') return leaving('quit');
    const next = sectionAfter(article, section, wish);
    if (next !== undefined) {
      section = next;
      tell();
    } else if (wish !== 'next') writeLines([keys]);
    else if (isLast) writeLines([spoken.end]);
    else return leaving('next');
  }
}

type Wish = 'next' | 'previous' | 'quit' | 'help' | number;

/** The meaning of a typed line. Only the key of its first letter counts. */
function wishOf(line: string, layout: LayoutName): Wish {
  const typed = digitsToAscii(line.trim());
  if (typed === '') return 'next';
  if (/^\d+$/.test(typed)) return Number(typed);
  return WISHES[firstKey(typed, layout).key] ?? 'help';
}

const WISHES: Readonly<Record<KeyName, Wish>> = { n: 'next', p: 'previous', q: 'quit' };

/** `undefined` if there is no such section. */
function sectionAfter(
  { sections }: Article,
  section: number,
  wish: 'next' | 'previous' | 'help' | number,
): number | undefined {
  if (wish === 'help') return undefined;
  const wanted = typeof wish === 'number' ? wish : section + (wish === 'next' ? 1 : -1);
  return sections[wanted] ? wanted : undefined;
}
