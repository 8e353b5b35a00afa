/** The texts that the benchmark is run on: made by seed into a temporary folder, the same ones on every machine. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { mixedMaker, type ParagraphMaker, proseMaker, type Typography } from './prose.ts';
import { seeded } from './random.ts';
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
};

/**
 * What letters and words are learnt from. The article is the bundled one; the others are articles 1 to 7 of the
 * Universal Declaration of Human Rights (United Nations, 1948), vocalised by hand where they are vocalised.
 */
const SAMPLES = {
  arabic: 'articles/karabakh-2020.md',
  vocalised: 'test/bench/samples/vocalised.txt',
  persian: 'test/bench/samples/persian.txt',
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

const MEGABYTE = 1_000_000;

const SEED = 20201021; // the article's date

/** Writes all corpora into `folder`, one paragraph a line and a blank line between two, in UTF-8. */
export function writeCorpora(folder: string): Corpus[] {
  return RECIPES.map((recipe) => {
    const text = proseOf(recipe);
    const file = path.join(folder, `${recipe.name.toLowerCase().replaceAll(' ', '-')}.txt`);
    writeFileSync(file, text);
    const words = wordsOf(text);
    return {
      name: recipe.name,
      file,
      bytes: Buffer.byteLength(text),
      characters: text.length, // no code point of these texts is beyond the BMP
      paragraphs: text.split('\n\n').length,
      words: words.length,
      differentWords: new Set(words).size,
    };
  });
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

function paragraphMaker({ sample, vocabulary, typography, foreign }: Recipe): ParagraphMaker {
  const learn = (name: keyof typeof SAMPLES) =>
    makeVocabulary(sampleText(name), vocabulary, seeded(SEED));
  if (foreign === undefined) return proseMaker(learn(sample), typography);
  return mixedMaker(learn(sample), learn(foreign), typography);
}

/** The article's front matter and headings have English in them: only its Arabic words are its sample. */
function sampleText(name: keyof typeof SAMPLES): string {
  const text = readFileSync(SAMPLES[name], 'utf8');
  if (name !== 'arabic') return text;
  return wordsOf(text)
    .filter((word) => /\p{Script=Arabic}/u.test(word))
    .join(' ');
}
