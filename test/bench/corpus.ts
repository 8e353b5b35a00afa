/** The texts that the benchmark is run on: made by seed into a temporary folder, the same ones on every machine. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { mixedMaker, type ParagraphMaker, proseMaker, type Typography } from './prose.ts';
import { pick, seeded } from './random.ts';
import { makeVocabulary, wordsOf } from './vocabulary.ts';

export type Corpus = {
  readonly name: string;
  readonly file: string;
  readonly bytes: number;
  readonly characters: number;
  readonly paragraphs: number;
  readonly words: number;
  readonly differentWords: number;
};

type Recipe = {
  readonly name: string;
  readonly megabytes: number;
  /** Words that there are to choose from. */
  readonly vocabulary: number;
  readonly sample: keyof typeof SAMPLES;
  readonly typography: Typography;
  readonly foreign?: keyof typeof SAMPLES;
  /** Signs of annotation (U+06D6 and on) stand on words and behind them. */
  readonly isAnnotated?: true;
};

/**
 * What letters and words are learnt from. The article is the bundled one; the others are articles 1 to 7 of the
 * Universal Declaration of Human Rights (United Nations, 1948), vocalised by hand where they are vocalised, in the words of
 * whoever wrote this where no translation was at hand (Urdu, Kurdish).
 */
const SAMPLES = {
  arabic: 'articles/karabakh-2020.md',
  vocalised: 'test/bench/samples/vocalised.txt',
  persian: 'test/bench/samples/persian.txt',
  urdu: 'test/bench/samples/urdu.txt',
  kurdish: 'test/bench/samples/kurdish.txt',
  hebrew: 'test/bench/samples/hebrew.txt',
  english: 'test/bench/samples/english.txt',
} as const;

const ARABIC: Typography = {
  comma: '،',
  semicolon: '؛',
  question: '؟',
  quotes: ['"', '"'],
  digits: '0123456789',
};

const RECIPES: readonly Recipe[] = [
  { name: 'Arabic', megabytes: 12, vocabulary: 120_000, sample: 'arabic', typography: ARABIC },
  {
    name: 'vocalised Arabic',
    megabytes: 1,
    vocabulary: 30_000,
    sample: 'vocalised',
    typography: { ...ARABIC, quotes: ['«', '»'], digits: '٠١٢٣٤٥٦٧٨٩' },
  },
  {
    name: 'Persian',
    megabytes: 1,
    vocabulary: 30_000,
    sample: 'persian',
    typography: { ...ARABIC, quotes: ['«', '»'], digits: '۰۱۲۳۴۵۶۷۸۹' },
  },
  {
    name: 'Hebrew',
    megabytes: 1,
    vocabulary: 30_000,
    sample: 'hebrew',
    typography: { ...ARABIC, comma: ',', semicolon: ';', question: '?' },
  },
  {
    name: 'Arabic and English',
    megabytes: 1,
    vocabulary: 30_000,
    sample: 'arabic',
    typography: ARABIC,
    foreign: 'english',
  },
];

const PERSIAN: Typography = { ...ARABIC, quotes: ['«', '»'], digits: '۰۱۲۳۴۵۶۷۸۹' };

/** As long as the first one: for `sahifa filter`, whose start would else be what is measured. */
const FILTERED: readonly Recipe[] = [
  {
    name: 'vocalised and annotated Arabic',
    megabytes: 12,
    vocabulary: 60_000,
    sample: 'vocalised',
    typography: { ...ARABIC, quotes: ['«', '»'], digits: '٠١٢٣٤٥٦٧٨٩' },
    isAnnotated: true,
  },
  { name: 'Persian', megabytes: 12, vocabulary: 90_000, sample: 'persian', typography: PERSIAN },
  { name: 'Urdu', megabytes: 12, vocabulary: 90_000, sample: 'urdu', typography: PERSIAN },
  { name: 'Kurdish', megabytes: 12, vocabulary: 90_000, sample: 'kurdish', typography: ARABIC },
];

const MEGABYTE = 1_000_000;

const SEED = 20201021; // the article's date

/** Writes all corpora into `folder`, one paragraph a line and a blank line between two, in UTF-8. */
export function writeCorpora(folder: string): Corpus[] {
  return RECIPES.map((recipe) => {
    const text = proseOf(recipe);
    const words = wordsOf(text);
    return {
      ...write(folder, recipe, text),
      characters: text.length, // no code point of these texts is beyond the BMP
      paragraphs: text.split('\n\n').length,
      words: words.length,
      differentWords: new Set(words).size,
    };
  });
}

/** Texts for `sahifa filter`, of languages and spellings that each have signs of their own. */
export function writeFiltered(folder: string): Pick<Corpus, 'name' | 'file' | 'bytes'>[] {
  return FILTERED.map((recipe) => write(folder, recipe, proseOf(recipe)));
}

function write(folder: string, { name, megabytes }: Recipe, text: string) {
  const file = path.join(folder, `${name.toLowerCase().replaceAll(' ', '-')}-${megabytes}.txt`);
  writeFileSync(file, text);
  return { name, file, bytes: Buffer.byteLength(text) };
}

function proseOf(recipe: Recipe): string {
  const random = seeded(SEED);
  const paragraph = paragraphMaker(recipe);
  const paragraphs: string[] = [];
  let bytes = 0;
  while (bytes < recipe.megabytes * MEGABYTE) {
    const text = paragraph(random);
    paragraphs.push(text);
    bytes += Buffer.byteLength(text) + 2;
  }
  return `${paragraphs.join('\n\n')}\n`;
}

function paragraphMaker({
  sample,
  vocabulary,
  typography,
  foreign,
  isAnnotated,
}: Recipe): ParagraphMaker {
  const learn = (name: keyof typeof SAMPLES) =>
    makeVocabulary(sampleText(name), vocabulary, seeded(SEED));
  if (isAnnotated) return annotated(proseMaker(learn(sample), typography));
  if (foreign === undefined) return proseMaker(learn(sample), typography);
  return mixedMaker(learn(sample), learn(foreign), typography);
}

/** As printed with all signs: a pause after one word of eight, on a blank of its own; small signs on one word of five. */
function annotated(plain: ParagraphMaker): ParagraphMaker {
  const pauses = [...'\u06d6\u06d7\u06d8\u06d9\u06da\u06db'];
  const signs = [...'\u06dc\u06df\u06e0\u06e1\u06e2\u06e5\u06e6\u06ed\u0653'];
  return (random) =>
    plain(random).replace(/[\p{L}\p{M}]+/gu, (word) => {
      const signed = random() < 0.2 ? word + pick(signs, random) : word;
      return random() < 0.125 ? `${signed} ${pick(pauses, random)}` : signed;
    });
}

/** The article's front matter and headings have English in them: only its Arabic words are its sample. */
function sampleText(name: keyof typeof SAMPLES): string {
  const text = readFileSync(SAMPLES[name], 'utf8');
  if (name !== 'arabic') return text;
  return wordsOf(text)
    .filter((word) => /\p{Script=Arabic}/u.test(word))
    .join(' ');
}
