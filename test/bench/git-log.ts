/** What `git log --color=always` writes, made of the sentences of other texts: lines in ASCII, some of them coloured. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Corpus, writeFiltered } from './corpus.ts';
import { type Random, seeded } from './random.ts';

export type FilteredText = Pick<Corpus, 'name' | 'file' | 'bytes'>;

const BYTES = 12_000_000;

const SEED = 2005_04_07; // Git's first day

const ENGLISH = 'test/bench/samples/english.txt';

/** The first corpus as it is, other languages and spellings, and logs whose messages are in English alone, and in Arabic, both and English. */
export function filteredTexts(folder: string, corpora: readonly Corpus[]): FilteredText[] {
  const mixed = corpora.find(({ name }) => name === 'Arabic and English') ?? corpora[0];
  const english = sentencesOf(ENGLISH);
  const messages = [...sentencesOf(corpora[0].file), ...sentencesOf(mixed.file)];
  return [
    corpora[0],
    ...writeFiltered(folder),
    log(folder, 'coloured log, Arabic and English', (random) =>
      random() < 0.7 ? messages : english,
    ),
    log(folder, 'coloured log, English', () => english),
  ];
}

function log(
  folder: string,
  name: string,
  choose: (random: Random) => readonly string[],
): FilteredText {
  const random = seeded(SEED);
  const commits: string[] = [];
  let bytes = 0;
  while (bytes < BYTES) {
    const message = () => {
      const sentences = choose(random);
      return sentences[Math.floor(random() * sentences.length)];
    };
    const text = commit(message, random);
    commits.push(text);
    bytes += Buffer.byteLength(text);
  }
  const file = path.join(folder, `${name.replaceAll(/\W+/g, '-')}.txt`);
  writeFileSync(file, commits.join(''));
  return { name, file, bytes };
}

function commit(message: () => string, random: Random): string {
  const hash = Array.from({ length: 40 }, () => Math.floor(16 * random()).toString(16)).join('');
  const tag =
    random() < 0.1 ? `\u001B[33m (\u001B[m\u001B[1;32mmain\u001B[m\u001B[33m)\u001B[m` : '';
  const second = random() < 0.3 ? `    ${message()}\n\n` : '';
  return `\u001B[33mcommit ${hash}\u001B[m${tag}
Author: A Person <person@example.com>
Date:   Thu Apr 7 15:13:13 2005 -0700

    ${message()}

${second}`;
}

/** As long as the subject of a commit may be. */
function sentencesOf(file: string): string[] {
  return readFileSync(file, 'utf8')
    .slice(0, 1_000_000)
    .split(/[.\n]/)
    .map((sentence) => sentence.trim().slice(0, 60))
    .filter((sentence) => sentence !== '');
}
