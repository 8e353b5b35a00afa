/** `sahifa glossary`: the names of an article with their mentions counted; `--check` lists errors of a glossary file. */
import type { Article } from '../../article/article.ts';
import { cleanLine } from '../../article/clean.ts';
import type { CliMessages } from '../../languages/cli/messages.ts';
import { formatDiagnostic } from '../../languages/diagnostics/format.ts';
import { isolated } from '../../languages/isolates.ts';
import type { Side } from '../../layout/row.ts';
import { openGlossaryFile } from '../../library/open-glossary.ts';
import type { GlossaryEntry } from '../../names/glossary.ts';
import { checkGlossary } from '../../names/glossary-check.ts';
import { languageOf, romanizedName } from '../../names/latin/romanization.ts';
import { SCHEMES, type SchemeName } from '../../names/latin/schemes.ts';
import { findMentions } from '../../names/mentions.ts';
import { openRemembered, schemeOf } from '../../settings/open.ts';
import { type Doubt, markDoubts, type Standard } from '../../text/index.ts';
import { setFailed, warn } from '../exit.ts';
import { csv, markdown } from '../output/csv-markdown.ts';
import { writeJson, writeLines } from '../output/stdout.ts';
import { writeTable } from '../output/table.ts';
import { writeSentences } from '../output/wrap.ts';
import { openOptions, openSource, type SourceOptions, warningOf } from '../read/resolve-source.ts';

export type GlossaryOptions = SourceOptions & {
  readonly json?: true;
  readonly markdown?: true;
  readonly csv?: true;
  /** Default: the scheme of the options. */
  readonly standard?: SchemeName;
  readonly all?: true;
  readonly check?: true;
  /** Names in all unread articles of feeds. */
  readonly feeds?: true;
};

/** A name as it is printed. */
type PrintedEntry = GlossaryEntry & {
  /** In the chosen scheme, without marks of doubt. */
  readonly transliteration: string;
  readonly doubts: readonly Doubt[];
  readonly mentions: number;
  /** The number of articles that mention it, if there are several articles. */
  readonly articles?: number;
};

/** `language`: of the article and of the lines about the name. */
type Listing = { readonly name: PrintedEntry; readonly language: string };

const HEADER = [
  'names',
  'transliteration',
  'english',
  'kind',
  'origin',
  'mentions',
  'about',
  'see',
];

export async function glossary(
  source: string | undefined,
  options: GlossaryOptions,
  messages: CliMessages,
): Promise<void> {
  if (options.check) return check(source, messages);
  const scheme = options.standard ? SCHEMES[options.standard] : schemeOf(await openRemembered());
  const shown = options.feeds
    ? await listingsOfFeeds(options, scheme, messages)
    : await listingsOf(source, options, scheme, messages);
  if (options.json) return writeJson(shown.map(({ name }) => withoutEmpty(name)));
  const header = options.feeds ? [...HEADER, 'articles'] : HEADER;
  if (options.csv) return writeLines(csv([header, ...shown.map(fields)]));
  if (options.markdown) return writeLines(markdown([header, ...shown.map(fields)]));
  const columns = shown.map(({ name }) => {
    const { names, english, kind, origin, mentions, articles } = name;
    const row = [names[0], marked(name), english, kind, `${mentions}`];
    const counted = articles === undefined ? row : [...row, `${articles}`];
    return options.all ? [...counted, `${origin}`] : counted;
  });
  const sides: Side[] = ['right', 'left', 'left', 'left', 'right'];
  const counted: Side[] = options.feeds ? [...sides, 'right'] : sides;
  await writeTable(columns, options.all ? [...counted, 'left'] : counted);
}

async function listingsOf(
  source: string | undefined,
  options: GlossaryOptions,
  scheme: Standard,
  messages: CliMessages,
): Promise<Listing[]> {
  const document = await openSource(source, { ...openOptions(options, messages) });
  await warn(warningOf(document, messages), messages);
  const { article, glossary } = document;
  const listed = listedNames(article, glossary.entries, scheme);
  const shown = options.all ? listed : listed.filter(isCertain);
  return shown.map((name) => ({ name, language: languageOf(article) }));
}

async function listingsOfFeeds(
  { all }: GlossaryOptions,
  scheme: Standard,
  messages: CliMessages,
): Promise<Listing[]> {
  const [{ namesInNews, unreadArticles }, { openFeedStore }] = await Promise.all([
    import('../feeds/names-in-news.ts'),
    import('../feeds/open-feed-store.ts'),
  ]);
  const store = await openFeedStore(messages);
  const names = await namesInNews(unreadArticles(store), { withGuessed: all === true });
  await store.close();
  return names.map(({ entry, article, mentions, keys }) => {
    const language = languageOf(article);
    const { text, doubts } = romanizedName(entry, language, scheme);
    const name = { ...entry, transliteration: text, doubts, mentions, articles: keys.length };
    return { name, language };
  });
}

/** One line for each diagnostic, in the form that compilers use. The exit code says whether there are any. */
async function check(source: string | undefined, messages: CliMessages): Promise<void> {
  const { name, yaml, article } = await openGlossaryFile(source);
  const diagnostics = checkGlossary(yaml, article);
  if (diagnostics.length === 0) return;
  setFailed();
  const file = cleanLine(name);
  const sentences = diagnostics.map((diagnostic) => {
    const { line, column } = diagnostic.position;
    const place = isolated(`${file}:${line}:${column}`);
    return `${place}: ${formatDiagnostic(diagnostic, messages)}`;
  });
  await writeSentences(sentences, messages.direction);
}

function listedNames(
  article: Article,
  entries: readonly GlossaryEntry[],
  standard: Standard,
): PrintedEntry[] {
  const counts = new Map<number, number>();
  for (const { entry } of findMentions(article, { entries })) {
    counts.set(entry, (counts.get(entry) ?? 0) + 1);
  }
  const language = languageOf(article);
  return entries.map((entry, index) => {
    const { text, doubts } = romanizedName(entry, language, standard);
    return { ...entry, transliteration: text, doubts, mentions: counts.get(index) ?? 0 };
  });
}

/** Names from the glossary of the article or of the person that the article mentions. */
function isCertain({ origin, mentions }: PrintedEntry): boolean {
  return mentions > 0 && (origin === 'article' || origin === 'user');
}

function marked({ transliteration, doubts }: PrintedEntry): string {
  return markDoubts({ text: transliteration, doubts });
}

/** Fields in the order of `HEADER`. */
function fields({ name, language }: Listing): string[] {
  const { names, english, kind, origin = '', mentions, articles, about, see = '' } = name;
  const line = about.en ?? about[language] ?? '';
  const row = [names.join('; '), marked(name), english, kind, origin, `${mentions}`, line, see];
  return articles === undefined ? row : [...row, `${articles}`];
}

function withoutEmpty({ doubts, ...name }: PrintedEntry) {
  return doubts.length > 0 ? { ...name, doubts } : name;
}
