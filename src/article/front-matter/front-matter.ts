/**
 * Front matter: the metadata at the start of a file. It is YAML between two lines `---` in a Markdown file, TOML
 * between two lines `+++`, or a JSON object. `articles/README.md` describes the fields; fields of other programs are
 * ignored.
 */
import type { Direction } from '../../text/index.ts';
import type { Image } from '../article.ts';
import { cleanAddress, cleanLine } from '../clean.ts';
import type {
  FieldDiagnostic,
  FieldForm,
  FrontMatterDiagnostic,
  YamlDiagnostic,
} from '../diagnostic.ts';
import { readJsonHead } from './json-tree.ts';
import { readToml } from './toml-tree.ts';
import { readYaml, type YamlField, type YamlTree } from './yaml-tree.ts';

/** Metadata of a file. All texts are single lines without controls. */
export type FrontMatter = {
  readonly title?: string;
  readonly language?: string;
  readonly direction?: Direction;
  readonly source?: string;
  readonly author?: string;
  /** Its subject in one sentence. */
  readonly description?: string;
  readonly date?: string;
  readonly url?: string;
  readonly rights?: string;
  readonly image?: Image;
};

export type FrontMatterRead = {
  readonly fields: FrontMatter;
  /** The text after the front matter. */
  readonly body: string;
  /** Line of the file, from 1, at which `body` begins. */
  readonly bodyLine: number;
  readonly diagnostics: readonly FrontMatterDiagnostic[];
  /** All fields as they stand there. Missing without front matter. */
  readonly tree?: FrontMatterFields;
};

/** As in Pandoc: a `---` with a blank line after it is a thematic break. */
const OPENING = /^---[ \t]*\n(?![ \t]*(?:\n|$))/;
const CLOSING = /^(?:---|\.\.\.)[ \t]*$/m;

/** BCP 47, checked by its outer form only. */
const LANGUAGE = /^[a-z]{2,8}(?:[-_][a-z0-9]{1,8})*$/i;

/** ISO 8601: a year, a month or a day, optionally with a time. Books have a year. */
const DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01])(?:[T ].*)?)?)?$/;

type Report = (diagnostic: FieldDiagnostic, field: YamlField) => void;

/** Lines of `source` end in `\n`. With `broken-matter`, `fields` is empty and `body` is the whole text. */
export function readFrontMatter(source: string): FrontMatterRead {
  return readTomlMatter(source) ?? readJsonMatter(source) ?? readYamlMatter(source);
}

const TOML = /^\+\+\+[ \t]*\n([\s\S]*?)^\+\+\+[ \t]*(?:\n|$(?!\n))/m;

/** `undefined` if there is none; front matter that is not closed is text. */
function readTomlMatter(source: string): FrontMatterRead | undefined {
  const found = source.startsWith('+++') ? TOML.exec(source) : undefined;
  if (found?.index !== 0) return undefined;
  const read = readToml(found[1]);
  if ('wrongLine' in read) return refused(source, { code: 'no-pairs' }, read.wrongLine + 1);
  // Line 1 is the opening `+++`.
  return matterOf(source, read.tree.fields, found[0].length, 1);
}

function readJsonMatter(source: string): FrontMatterRead | undefined {
  const read = source.startsWith('{') ? readJsonHead(source) : undefined;
  return read && matterOf(source, read.tree.fields, read.end, 0);
}

function readYamlMatter(source: string): FrontMatterRead {
  const opening = OPENING.exec(source);
  if (!opening) return { fields: {}, body: source, bodyLine: 1, diagnostics: [] };

  const rest = source.slice(opening[0].length);
  const closing = CLOSING.exec(rest);
  if (!closing) return refused(source, { code: 'unclosed-matter' }, 1);

  const { tree, diagnostics } = readYaml(rest.slice(0, closing.index));
  // Line 1 is the opening `---`.
  if (diagnostics.length > 0) {
    const { position, ...cause } = diagnostics[0];
    return refused(source, cause, position.line + 1);
  }
  if (tree && tree.kind !== 'map') return refused(source, { code: 'no-pairs' }, 2);

  const end = opening[0].length + closing.index + closing[0].length;
  return matterOf(source, tree ? tree.fields : new Map(), end, 1);
}

/** `end`: offset after the closing line; `before`: number of lines before the first field. */
function matterOf(
  source: string,
  fields: FrontMatterFields,
  end: number,
  before: number,
): FrontMatterRead {
  const diagnostics: FrontMatterDiagnostic[] = [];
  const report: Report = (cause, { place }) =>
    diagnostics.push({ code: 'front-matter', cause, position: { line: place.line + before } });
  const body = source.slice(end).replace(/^\n/, '');
  const bodyLine = source.slice(0, source.length - body.length).split('\n').length;
  return { fields: readFields(fields, report), body, bodyLine, diagnostics, tree: fields };
}

function refused(
  source: string,
  cause: YamlDiagnostic | FrontMatterDiagnostic,
  line: number,
): FrontMatterRead {
  return {
    fields: {},
    body: source,
    bodyLine: 1,
    diagnostics: [{ code: 'broken-matter', cause, position: { line } }],
  };
}

type FrontMatterFields = ReadonlyMap<string, YamlField>;

function readFields(fields: FrontMatterFields, report: Report): FrontMatter {
  const line = (name: string, alias?: string) => lineOf(fields, name, report, { alias });
  const checked = (name: FieldForm, pattern: RegExp, alias?: string) => {
    const value = line(name, alias);
    if (value === undefined || pattern.test(value)) return value;
    const field = fieldOf(fields, name, alias) as YamlField;
    report({ code: 'wrong-field', field: name, form: name }, field);
    return undefined;
  };
  const direction = checked('direction', /^(?:rtl|ltr)$/, 'dir');
  return withoutGaps({
    title: line('title'),
    language: checked('language', LANGUAGE, 'lang'),
    direction: direction as Direction | undefined,
    source: line('source'),
    author: namesOf(fieldOf(fields, 'author', 'authors')?.value),
    description: textOf(fieldOf(fields, 'description', 'summary')?.value),
    date: checked('date', DATE),
    url: lineOf(fields, 'url', report, { clean: cleanAddress }),
    rights: line('rights'),
    image: readImage(fields, report),
  });
}

function readImage(fields: FrontMatterFields, report: Report): Image | undefined {
  const image = fields.get('image');
  if (!image) return undefined;
  // Other programs write the path of a picture into this field.
  if (image.value.kind === 'text') return undefined;
  if (image.value.kind === 'list') {
    report({ code: 'wrong-field', field: 'image', form: 'image' }, image);
    return undefined;
  }
  const line = (name: string) => lineOf((image.value as ImageTree).fields, name, report);
  const said = withoutGaps({
    caption: line('caption'),
    credit: line('credit'),
    english: line('english'),
  });
  return Object.keys(said).length > 0 ? said : undefined;
}

type ImageTree = Extract<YamlTree, { kind: 'map' }>;

function fieldOf(fields: FrontMatterFields, name: string, alias?: string): YamlField | undefined {
  return fields.get(name) ?? (alias === undefined ? undefined : fields.get(alias));
}

/** A field as one line of text; `undefined` if it is missing, empty or not a text. */
function lineOf(
  fields: FrontMatterFields,
  name: string,
  report: Report,
  { alias, clean = cleanLine }: { alias?: string; clean?: (text: string) => string } = {},
): string | undefined {
  const field = fieldOf(fields, name, alias);
  if (!field) return undefined;
  if (field.value.kind !== 'text') {
    report({ code: 'no-text-field', field: name }, field);
    return undefined;
  }
  return clean(field.value.text) || undefined;
}

/** One name, several names, or a map with `name`, as other programs describe a person. */
function namesOf(tree: YamlTree | undefined): string | undefined {
  if (tree?.kind === 'list')
    return tree.items.flatMap((item) => namesOf(item) ?? []).join(', ') || undefined;
  return tree?.kind === 'map' ? textOf(tree.fields.get('name')?.value) : textOf(tree);
}

/** One line of text; `undefined` for any other value, which other programs may write here. */
function textOf(tree: YamlTree | undefined): string | undefined {
  return tree?.kind === 'text' ? cleanLine(tree.text) || undefined : undefined;
}

function withoutGaps<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as T;
}
