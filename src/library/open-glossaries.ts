/** The glossaries of a document: the file beside the article, the user's glossary, and the program's lists. */
import path from 'node:path';
import type { Article } from '../article/article.ts';
import { glossaryPath } from '../files/folders.ts';
import { isSpecial } from '../files/plain-file.ts';
import type { Glossary } from '../names/glossary.ts';
import type { Layers } from '../names/merge-glossaries.ts';
import { decode } from './decode.ts';
import type { GlossaryFileDiagnostic } from './diagnostic.ts';
import { readFile } from './read.ts';
import { SourceError } from './source-error.ts';

export type OpenedGlossaries = {
  readonly glossary: Glossary;
  readonly diagnostics: readonly GlossaryFileDiagnostic[];
};

/** A glossary, or the layers from which it will be made. */
export type LayeredGlossaries = OpenedGlossaries & { readonly layers?: Layers };

export const GLOSSARY_ENDING = '.glossary.yml';

export const NO_NAMES: Glossary = { entries: [] };

const EMPTY: OpenedGlossaries = { glossary: NO_NAMES, diagnostics: [] };

/** Path of the glossary for a file: `story.glossary.yml` for `story.md`. */
export function besideFile(file: string): string {
  return file.slice(0, file.length - path.extname(file).length) + GLOSSARY_ENDING;
}

/** Names of all origins, only of the article's own glossary, or none yet: `readNames` reads them later. */
export type Names = 'all' | 'own' | 'later';

/**
 * The names of an article. `file`: the file it was read from, if any. Never throws: an unreadable glossary is a
 * diagnostic of the document, and a missing one is not.
 */
export async function openGlossaries(
  article: Article,
  file: string | undefined,
  names: 'all' | 'own',
): Promise<LayeredGlossaries> {
  const own = file === undefined ? EMPTY : await openGlossary(besideFile(file));
  if (names === 'own') return own;
  const { layers, diagnostics } = await withLayers(own);
  const { layered } = await import('../names/find-names.ts');
  return { glossary: layered(article, layers), diagnostics };
}

/** The layers of names for an article, not merged yet. Never throws. */
export async function openLayers(file: string | undefined): Promise<LayeredGlossaries> {
  return withLayers(file === undefined ? EMPTY : await openGlossary(besideFile(file)));
}

async function withLayers({
  glossary,
  diagnostics,
}: OpenedGlossaries): Promise<LayeredGlossaries & { layers: Layers }> {
  const user = await openGlossary(glossaryPath());
  const layers = { own: glossary, user: user.glossary };
  return { glossary, layers, diagnostics: [...diagnostics, ...user.diagnostics] };
}

/** `undefined` if the file does not exist; throws `SourceError` for all other errors. */
export async function readGlossaryText(file: string, name: string): Promise<string | undefined> {
  const bytes = await readFile(file, name);
  if (!bytes) return undefined;
  const decoded = decode(bytes);
  if ('diagnostic' in decoded) throw new SourceError({ ...decoded.diagnostic, name });
  return decoded.text;
}

async function openGlossary(file: string): Promise<OpenedGlossaries> {
  const name = path.basename(file);
  try {
    if (await isSpecial(file)) throw new SourceError({ code: 'special', name });
    const yaml = await readGlossaryText(file, name);
    if (yaml === undefined) return EMPTY;
    const { parseGlossary } = await import('../names/glossary-yaml.ts');
    const { glossary, diagnostics } = parseGlossary(yaml);
    const isEmpty = glossary.entries.length === 0;
    return {
      glossary,
      diagnostics: diagnostics.map((cause) => ({ code: 'glossary', name, cause, isEmpty })),
    };
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    const { diagnostic: cause } = error;
    return { glossary: EMPTY.glossary, diagnostics: [{ code: 'unread-glossary', cause }] };
  }
}
