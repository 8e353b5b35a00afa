/**
 * Reads a glossary file (YAML, described in `articles/README.md`) into a `Glossary`, with all diagnostics and their
 * positions.
 */
import { cleanLine } from '../article/clean.ts';
import type { TextDiagnostic } from '../article/diagnostic.ts';
import {
  readYaml,
  type YamlField,
  type YamlPosition,
  type YamlTree,
} from '../article/front-matter/yaml-tree.ts';
import {
  type Glossary,
  type GlossaryEntry,
  KINDS,
  type NameDescriptions,
  type NameKind,
} from './glossary.ts';
import { wordsOf } from './words.ts';

export type GlossaryRead = {
  readonly glossary: Glossary;
  readonly diagnostics: readonly PlacedDiagnostic[];
};

const FIELDS = ['names', 'vocalised', 'transliteration', 'english', 'kind', 'about', 'see'];

/** A well-formed BCP 47 tag. */
const LANGUAGE_TAG = /^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i;

/** A diagnostic in a glossary file. Line and column count from 1; the column counts UTF-16 units. */
export type PlacedDiagnostic = TextDiagnostic & { readonly position: YamlPosition };

/** A spelling of an entry, with its position in the file. */
export type Spelling = YamlPosition & { readonly entry: number; readonly name: string };

type EntryFields = ReadonlyMap<string, YamlField>;
type ReportEntry = (diagnostic: TextDiagnostic, position: YamlPosition) => unknown;

/** A valid entry, with the positions of the fields that other entries must agree with. */
type PlacedEntry = { readonly entry: GlossaryEntry; readonly fields: EntryFields };

/**
 * Never throws. Entries without names, English name or kind are left out. A file that is not YAML gives an empty
 * glossary.
 */
export function parseGlossary(yaml: string): GlossaryRead {
  const { glossary, diagnostics } = readGlossary(yaml);
  return { glossary, diagnostics };
}

/** `parseGlossary` with the position of each diagnostic and each spelling. */
export function readGlossary(yaml: string): {
  readonly glossary: Glossary;
  readonly diagnostics: readonly PlacedDiagnostic[];
  readonly spellings: readonly Spelling[];
} {
  const { tree, diagnostics: ofForm } = readYaml(
    yaml.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'),
  );
  const diagnostics: PlacedDiagnostic[] = [...ofForm];
  const report: ReportEntry = (diagnostic, { line, column }) =>
    diagnostics.push({ ...diagnostic, position: { line, column } });
  const placed = listOf(tree, report).flatMap((item) => readEntry(item, report) ?? []);
  reportLostLinks(placed, report);
  reportSharedNames(placed, report);
  return {
    glossary: { entries: placed.map(({ entry }) => entry) },
    diagnostics,
    spellings: placed.flatMap(({ entry, fields }, index) => spellingsOf(entry, fields, index)),
  };
}

function spellingsOf({ names }: GlossaryEntry, fields: EntryFields, entry: number): Spelling[] {
  const written = fields.get('names')?.value;
  const items = written?.kind === 'list' ? written.items : written ? [written] : [];
  return items.flatMap((item) => {
    const name = item.kind === 'text' ? cleanLine(item.text) : '';
    return names.includes(name) ? [{ entry, name, ...item.place }] : [];
  });
}

function listOf(tree: YamlTree | undefined, report: ReportEntry): readonly YamlTree[] {
  if (!tree) return [];
  const entries = tree.kind === 'map' ? tree.fields.get('entries')?.value : undefined;
  if (entries?.kind === 'list') return entries.items;
  report({ code: 'no-entries' }, entries?.place ?? tree.place);
  return [];
}

function readEntry(item: YamlTree, report: ReportEntry): PlacedEntry | undefined {
  if (item.kind !== 'map') {
    report({ code: 'no-fields', fields: FIELDS }, item.place);
    return undefined;
  }
  const { fields, place } = item;
  reportUnknown(fields, report);
  const required = <T>(name: string, value: T | undefined): T | undefined => {
    if (value === undefined && !fields.has(name)) {
      report({ code: 'missing-field', field: name }, place);
    }
    return value;
  };
  const names = required('names', readNames(fields.get('names'), report));
  const english = required('english', readLine(fields, 'english', report));
  const kind = required('kind', readKind(fields, report));
  const transliteration = readLine(fields, 'transliteration', report) ?? '';
  const about = readAbout(fields.get('about'), report);
  const see = readLine(fields, 'see', report);
  if (!names || !english || !kind) return undefined;
  const vocalised = readVocalised(fields, names[0], report);
  const entry = {
    names,
    ...(vocalised ? { vocalised } : {}),
    transliteration,
    english,
    kind,
    about,
    ...(see ? { see } : {}),
  };
  return { entry, fields };
}

/**
 * Reads one spelling or a list of them. A spelling needs a letter or a digit, because nothing else can be found in a
 * text.
 */
function readNames(
  field: YamlField | undefined,
  report: ReportEntry,
): readonly string[] | undefined {
  if (!field) return undefined;
  const items = field.value.kind === 'list' ? field.value.items : [field.value];
  const names = items.flatMap((item) => {
    const name = item.kind === 'text' ? cleanLine(item.text) : '';
    if (/[\p{L}\p{N}]/u.test(name)) return [name];
    report({ code: 'no-name' }, item.place);
    return [];
  });
  if (items.length === 0) report({ code: 'empty-names' }, field.place);
  return names.length > 0 ? [...new Set(names)] : undefined;
}

function readKind(fields: EntryFields, report: ReportEntry): NameKind | undefined {
  const written = readLine(fields, 'kind', report);
  const kind = KINDS.find((known) => known === written);
  const field = fields.get('kind');
  if (written && !kind && field) {
    report({ code: 'wrong-kind', kinds: KINDS }, field.value.place);
  }
  return kind;
}

function readVocalised(fields: EntryFields, name: string, report: ReportEntry): string | undefined {
  const vocalised = readLine(fields, 'vocalised', report);
  const field = fields.get('vocalised');
  if (!vocalised || !field || spellingOf(vocalised) === spellingOf(name)) return vocalised;
  report({ code: 'wrong-marks' }, field.value.place);
  return undefined;
}

function readAbout(field: YamlField | undefined, report: ReportEntry): NameDescriptions {
  if (!field) return {};
  if (field.value.kind !== 'map') {
    report({ code: 'wrong-about' }, field.value.place);
    return {};
  }
  const { fields } = field.value;
  const lines = [...fields].flatMap(([language, { place }]) => {
    if (!LANGUAGE_TAG.test(language)) {
      report({ code: 'no-language', tag: cleanLine(language) }, place);
      return [];
    }
    const line = readLine(fields, language, report);
    return line ? [[language.toLowerCase(), line] as const] : [];
  });
  return Object.fromEntries(lines);
}

function readLine(fields: EntryFields, name: string, report: ReportEntry): string | undefined {
  const field = fields.get(name);
  if (!field) return undefined;
  const line = field.value.kind === 'text' ? cleanLine(field.value.text) : '';
  if (line === '') report({ code: 'no-text-field', field: name }, field.value.place);
  return line || undefined;
}

function reportUnknown(fields: EntryFields, report: ReportEntry): void {
  for (const [name, { place }] of fields) {
    if (FIELDS.includes(name)) continue;
    report({ code: 'unknown-field', field: cleanLine(name), fields: FIELDS }, place);
  }
}

/** The key of a name: two names with the same key are the same to a search. */
function spellingOf(name: string): string {
  return wordsOf(name).texts.join(' ');
}

function reportLostLinks(placed: readonly PlacedEntry[], report: ReportEntry): void {
  const known = new Set(placed.map(({ entry }) => entry.english));
  for (const { entry, fields } of placed) {
    const see = fields.get('see');
    if (!entry.see || !see || (known.has(entry.see) && entry.see !== entry.english)) continue;
    report({ code: 'lost-link' }, see.value.place);
  }
}

/**
 * Reports a spelling that two entries share: the search takes the first entry, because the text does not tell which
 * one is meant.
 */
function reportSharedNames(placed: readonly PlacedEntry[], report: ReportEntry): void {
  const owners = new Map<string, GlossaryEntry>();
  for (const { entry, fields } of placed) {
    for (const name of entry.names) {
      const spelling = spellingOf(name);
      const owner = owners.get(spelling);
      if (!owner) owners.set(spelling, entry);
      else if (owner !== entry) {
        const names = fields.get('names')?.value;
        const items = names?.kind === 'list' ? names.items : [];
        const item = items.find((one) => one.kind === 'text' && cleanLine(one.text) === name);
        const place = (item ?? names)?.place;
        if (place) report({ code: 'shared-name', name, owner: owner.english }, place);
      }
    }
  }
}
