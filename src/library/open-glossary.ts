/** Opens a single glossary file for checking. */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Article } from '../article/article.ts';
import { bundledNames, bundledPath, FIRST_ARTICLE } from './bundled.ts';
import { ENDINGS } from './document-kind.ts';
import { openArticle } from './open-article.ts';
import { besideFile, GLOSSARY_ENDING, readGlossaryText } from './open-glossaries.ts';
import { SourceError } from './source-error.ts';

export type GlossaryFile = {
  /** The path as the user wrote it, or the name of a bundled file. */
  readonly name: string;
  readonly yaml: string;
  /** The article beside it, if there is one. */
  readonly article: Article | undefined;
};

/** Opens a glossary by its path, or by the name of a bundled article. Throws `SourceError`. */
export async function openGlossaryFile(source: string | undefined): Promise<GlossaryFile> {
  const named = source ?? FIRST_ARTICLE;
  const isBundled = bundledNames().includes(named);
  const file = isBundled ? besideFile(bundledPath(named)) : named;
  const name = isBundled ? path.basename(file) : named;
  const yaml = await readGlossaryText(file, name);
  if (yaml === undefined) throw new SourceError({ code: 'missing', name, meant: undefined });
  return { name, yaml, article: await articleBeside(file) };
}

async function articleBeside(glossary: string): Promise<Article | undefined> {
  if (!glossary.endsWith(GLOSSARY_ENDING)) return undefined;
  const stem = glossary.slice(0, -GLOSSARY_ENDING.length);
  for (const ending of ENDINGS) {
    if (await isFile(stem + ending))
      return (await openArticle(stem + ending, { names: 'own' })).article;
  }
  return undefined;
}

function isFile(file: string): Promise<boolean> {
  return stat(file).then(
    (found) => found.isFile(),
    () => false,
  );
}
