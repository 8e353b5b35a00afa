/** Converts a book into an article: its chapters in order, with the headings from its table of contents. */
import type { Article } from '../article/article.ts';
import { type ArticleDraft, assemble } from '../article/assemble.ts';
import type { FrontMatter } from '../article/front-matter/front-matter.ts';
import { guessDirection, guessLanguage } from '../article/language.ts';
import { type PlacedBlocks, readPlacedBlocks } from '../markup/blocks.ts';
import type { MarkupElement } from '../markup/tree.ts';
import { elementsIn } from '../markup/walk.ts';
import type { ChapterDiagnostic, Epub } from './epub.ts';
import type { NavigationEntry } from './navigation.ts';
import { fragmentIn, resolvePath } from './paths.ts';

export type BookRead = {
  readonly article: Article;
  readonly diagnostics: readonly ChapterDiagnostic[];
};

/** Blocks of one chapter, with headings from the table of contents. `index` counts in `book.chapters`. */
export function readChapter(
  book: Epub,
  index: number,
): {
  readonly drafts: readonly ArticleDraft[];
  readonly diagnostics: readonly ChapterDiagnostic[];
} {
  const { path, read } = book.chapters[index];
  const { body, diagnostics } = read();
  const entries = entriesOf(book.navigation, path);
  const files = new Set(book.chapters.map((chapter) => chapter.path));
  const options = {
    file: path.slice(path.lastIndexOf('/') + 1),
    inside: (href: string) => placeOf(href, path, files),
    ...(book.language && { language: book.language }),
  };
  const placed = readPlacedBlocks(body, options, new Set(idsIn(body)));
  const drafts = underHeadings({ ...placed, drafts: withIds(placed, path) }, entries);
  const [first, ...others] = drafts;
  const start = `${path}#`;
  return {
    drafts: first ? [{ ...first, ids: [start, ...(first.ids ?? [])] }, ...others] : drafts,
    diagnostics,
  };
}

/** The name of the place to which a link in a file leads, if that is in one of the files. */
function placeOf(href: string, from: string, files: ReadonlySet<string>): string | undefined {
  const path = href.startsWith('#') ? from : resolvePath(href, from);
  return path !== undefined && files.has(path) ? `${path}#${fragmentIn(href) ?? ''}` : undefined;
}

function idsIn(body: MarkupElement): string[] {
  return [...elementsIn(body)].flatMap(({ attribs }) => attribs.id ?? attribs.name ?? []);
}

/** The blocks of a file, with the names of the places in them. */
function withIds({ drafts, places }: PlacedBlocks, path: string): ArticleDraft[] {
  const ids = new Map<number, string[]>();
  for (const [id, at] of places) ids.set(at, [...(ids.get(at) ?? []), `${path}#${id}`]);
  return drafts.map((draft, at) => {
    const own = ids.get(at);
    return own ? { ...draft, ids: own } : draft;
  });
}

/** The article with all chapters, for printing and lists. A reader takes a `GrowingBook`. */
export function bookArticle(book: Epub): BookRead {
  const growing = new GrowingBook(book);
  while (growing.readChapter());
  return growing.article();
}

/** A book that is read chapter by chapter: an article that grows at its end. */
export class GrowingBook {
  readonly #book: Epub;
  readonly #drafts: ArticleDraft[] = [];
  readonly #diagnostics: ChapterDiagnostic[] = [];
  #next = 0;
  /** UTF-16 units. */
  #length = 0;
  #fields: FrontMatter | undefined;

  constructor(book: Epub) {
    this.#book = book;
  }

  get isWhole(): boolean {
    return this.#next >= this.#book.chapters.length;
  }

  /** Whether there is more than so many blocks, and text enough to know the language by. */
  hasMoreThan(blocks: number): boolean {
    return this.#drafts.length > blocks && this.#length > SAMPLE;
  }

  /** Reads the next chapter; false if there is none. */
  readChapter(): boolean {
    if (this.isWhole) return false;
    const { path } = this.#book.chapters[this.#next];
    const { drafts, diagnostics } = readChapter(this.#book, this.#next);
    // Names of notes are unique within a file only.
    for (const draft of drafts) {
      this.#drafts.push(inFile(draft, path));
      this.#length += draft.text.length;
    }
    this.#diagnostics.push(...diagnostics);
    this.#next += 1;
    return true;
  }

  /** What has been read so far. Its blocks are the first ones of what there will be later. */
  article(): BookRead {
    this.#fields ??= fieldsOf(this.#book, this.#drafts);
    // The line for the source is the last one of the book.
    const { source, ...begun } = this.#fields;
    const fields = this.isWhole && source !== undefined ? this.#fields : begun;
    const drafts = withoutTitle(this.#drafts, this.#book.title);
    return { article: assemble(fields, drafts), diagnostics: [...this.#diagnostics] };
  }
}

/** The metadata of a book, without language and direction, which are derived from its text. */
function fieldsOf(book: Epub, drafts: readonly ArticleDraft[]): FrontMatter {
  const { title, authors, publisher, date, rights, progression } = book;
  const sample = sampleOf(drafts);
  const isText = /\p{L}/u.test(sample);
  const guessed = guessLanguage(sample);
  const language =
    guessed === 'und' || guessed === primary(book.language) ? book.language : guessed;
  return {
    ...(title && { title }),
    ...(language && { language }),
    direction: isText ? guessDirection(sample) : (progression ?? 'ltr'),
    ...(authors.length > 0 && {
      author: authors.join(guessDirection(authors.join()) === 'rtl' ? '، ' : ', '),
    }),
    ...(publisher && { source: publisher }),
    ...(date && { date }),
    ...(rights && { rights }),
  };
}

/** UTF-16 units of text from which the language is guessed. */
const SAMPLE = 20_000;

function sampleOf(drafts: readonly ArticleDraft[]): string {
  let sample = '';
  for (const { text } of drafts) {
    if (sample.length > SAMPLE) break;
    sample += `${text}\n`;
  }
  return sample;
}

type BookEntry = NavigationEntry & { readonly path: string };

/** The entries for a file. An entry without a target belongs to the next entry with one, if that is below it. */
function entriesOf(navigation: readonly NavigationEntry[], path: string): BookEntry[] {
  return navigation.flatMap((entry, index) => {
    if (entry.path !== undefined) return entry.path === path ? [{ ...entry, path }] : [];
    const next = navigation.slice(index + 1).find((other) => other.path !== undefined);
    return next?.path === path && next.level > entry.level
      ? [{ ...entry, path, ...(next.fragment && { fragment: next.fragment }) }]
      : [];
  });
}

/** The number of blocks, from an entry's position on, that are searched for its heading. */
const NEAR = 4;

/**
 * A heading at the position of an entry gets the level of the entry; if the chapter has no such heading, one is
 * inserted. Other headings of the chapter are placed below the heading before them.
 */
function underHeadings(
  { drafts, places }: PlacedBlocks,
  entries: readonly BookEntry[],
): ArticleDraft[] {
  const given = new Map<number, ArticleDraft[]>();
  const levels = new Map<number, number>();
  for (const { title, level, fragment } of entries) {
    const at = fragment === undefined ? 0 : (places.get(fragment) ?? 0);
    const own = drafts.findIndex(
      (draft, index) =>
        index >= at &&
        index < at + NEAR &&
        draft.kind === 'heading' &&
        !levels.has(index) &&
        isSame(draft.text, title),
    );
    if (own >= 0) levels.set(own, level);
    else
      given.set(at, [
        ...(given.get(at) ?? []),
        { kind: 'heading', text: title, level: Math.min(level, 6) },
      ]);
  }
  const result: ArticleDraft[] = [];
  let above = 0;
  for (let at = 0; at <= drafts.length; at += 1) {
    for (const heading of given.get(at) ?? []) {
      above = heading.level ?? 1;
      result.push(heading);
    }
    const draft = drafts[at];
    if (!draft) continue;
    if (draft.kind !== 'heading') {
      result.push(draft);
      continue;
    }
    const level = levels.get(at);
    if (level !== undefined) above = level;
    const own = level ?? (above === 0 ? (draft.level ?? 1) : Math.max(draft.level ?? 1, above + 1));
    result.push({ ...draft, level: Math.min(own, 6) });
  }
  return result;
}

function isSame(text: string, title: string): boolean {
  const [one, other] = [text, title].map((each) =>
    each.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase(),
  );
  return (
    one === other ||
    (one.length > 3 && other.endsWith(one)) ||
    (other.length > 3 && one.endsWith(other))
  );
}

function inFile(draft: ArticleDraft, path: string): ArticleDraft {
  const { name, notes } = draft;
  if (name === undefined && !notes) return draft;
  return {
    ...draft,
    ...(name !== undefined && { name: `${path}#${name}` }),
    ...(notes && { notes: notes.map((note) => ({ ...note, name: inBook(note.name, path) })) }),
  };
}

/** Names of places in other files have the paths of these. */
function inBook(name: string, path: string): string {
  return name.includes('#') ? name : `${path}#${name}`;
}

/** The first heading of a book often repeats its title. */
function withoutTitle(drafts: readonly ArticleDraft[], title: string): readonly ArticleDraft[] {
  const [first] = drafts;
  return first?.kind === 'heading' && title !== '' && first.text === title
    ? drafts.slice(1)
    : drafts;
}

function primary(tag: string | undefined): string | undefined {
  return tag?.toLowerCase().split(/[-_]/)[0];
}
