/** Inputs that are kept for each target, as JSON in ASCII: what reaches most of the code, and what once failed. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

export type Corpus = {
  /** Each failed before something was mended. */
  readonly found: readonly string[];
  readonly kept: readonly string[];
};

export function corpusFile(folder: string, target: string): string {
  return path.join(folder, `${target}.json`);
}

export function readCorpus(folder: string, target: string): Corpus {
  const file = corpusFile(folder, target);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { found: [], kept: [] };
}

export function corpusText(corpus: Corpus): string {
  const ascii = (_: string, unit: string) =>
    `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return `${JSON.stringify(corpus, undefined, 2).replace(/([^\n -~])/g, ascii)}\n`;
}
