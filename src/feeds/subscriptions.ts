/** The list of feeds, `feeds.yml`: reads it, and changes its text so that all else in it stays, comments too. */
import { type Document, isMap, isScalar, isSeq, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Article } from '../article/article.ts';
import { cleanLine } from '../article/clean.ts';
import { yamlDocument } from '../article/front-matter/yaml-document.ts';
import { readYaml, type YamlTree } from '../article/front-matter/yaml-tree.ts';
import type { SubscriptionDiagnostic } from './diagnostic.ts';
import { FULL_TEXT, type FullText } from './full-text.ts';

export type Subscription = {
  /** Names the feed in the store: the address by which it was first subscribed. */
  readonly id: string;
  /** Address of the feed, http or https. */
  readonly url: string;
  /** The person's name for it. */
  readonly title?: string;
  readonly tags: readonly string[];
  /** Names of folders, the outermost first. */
  readonly folder: readonly string[];
  /** Of all its entries; otherwise each has its own. */
  readonly direction?: Article['direction'];
  readonly fullText: FullText;
};

export type SubscriptionsRead = {
  readonly subscriptions: readonly Subscription[];
  readonly diagnostics: readonly SubscriptionDiagnostic[];
};

const FIELDS = ['url', 'title', 'tags', 'folder', 'direction', 'full-text', 'formerly'];

const DIRECTIONS = ['rtl', 'ltr'] as const;

/** The head of a new file. */
export const NEW_FILE = `# The feeds that Sahifa follows. \`sahifa add ADDRESS\` adds one; each may have
#   title: a name of your own       tags: [news, science]      folder: News
#   direction: rtl | ltr            full-text: on-open | at-refresh | never
feeds: []
`;

/** Never throws. Lines of `yaml` end in `\n`. */
export function readSubscriptions(yaml: string): SubscriptionsRead {
  const diagnostics: SubscriptionDiagnostic[] = [];
  const { tree, diagnostics: ofForm } = readYaml(yaml);
  for (const { position, ...cause } of ofForm)
    diagnostics.push({ code: 'unread-feeds', cause, position });
  const list = tree?.kind === 'map' ? tree.fields.get('feeds')?.value : tree;
  const isEmpty = list === undefined || (list.kind === 'text' && list.text.trim() === '');
  if (isEmpty && (tree === undefined || tree.kind === 'map'))
    return { subscriptions: [], diagnostics };
  if (list?.kind !== 'list') {
    diagnostics.push({ code: 'no-feed-list', position: (list ?? tree)?.place });
    return { subscriptions: [], diagnostics };
  }
  const subscriptions: Subscription[] = [];
  const known = new Set<string>();
  for (const item of list.items) {
    const read = readItem(item, diagnostics);
    if (!read) continue;
    const addresses = [read.url, read.id];
    if (addresses.some((address) => known.has(address))) {
      diagnostics.push({ code: 'repeated-feed', url: read.url, position: item.place });
      continue;
    }
    for (const address of addresses) known.add(address);
    subscriptions.push(read);
  }
  return { subscriptions, diagnostics };
}

/** An address alone, or a map with one. */
function readItem(item: YamlTree, diagnostics: SubscriptionDiagnostic[]): Subscription | undefined {
  const written = item.kind === 'map' ? item.fields.get('url')?.value : item;
  const url = written?.kind === 'text' ? feedAddress(written.text) : undefined;
  if (url === undefined) {
    const given = written?.kind === 'text' ? cleanLine(written.text) : '';
    diagnostics.push({ code: 'no-feed-address', given, position: item.place });
    return undefined;
  }
  if (item.kind !== 'map') return { id: url, url, tags: [], folder: [], fullText: 'on-open' };
  const { fields } = item;
  for (const [name, { place }] of fields) {
    if (FIELDS.includes(name)) continue;
    const known = { fields: FIELDS, position: place };
    diagnostics.push({ code: 'unknown-feed-field', name: cleanLine(name), ...known });
  }
  const choice = <Name extends string>(name: string, values: readonly Name[]): Name | undefined => {
    const field = fields.get(name);
    if (!field || isBlank(field.value)) return undefined;
    const { value, place } = field;
    const chosen = values.find((each) => value.kind === 'text' && value.text.trim() === each);
    if (chosen === undefined)
      diagnostics.push({ code: 'wrong-feed-field', name, values, position: place });
    return chosen;
  };
  const title = linesOf(fields.get('title')?.value).join(' ');
  const direction = choice('direction', DIRECTIONS);
  const formerly = linesOf(fields.get('formerly')?.value)[0];
  return {
    id: (formerly !== undefined && feedAddress(formerly)) || url,
    url,
    ...(title && { title }),
    tags: [...new Set(linesOf(fields.get('tags')?.value))],
    folder: linesOf(fields.get('folder')?.value),
    ...(direction && { direction }),
    fullText: choice('full-text', FULL_TEXT) ?? 'on-open',
  };
}

function isBlank(tree: YamlTree): boolean {
  return tree.kind === 'text' && tree.text.trim() === '';
}

/** One text or a list of them. */
function linesOf(tree: YamlTree | undefined): string[] {
  if (!tree) return [];
  const texts = tree.kind === 'list' ? tree.items : [tree];
  return texts
    .map((each) => (each.kind === 'text' ? cleanLine(each.text) : ''))
    .filter((line) => line !== '');
}

/** An address as it is asked and compared; `undefined` if it is none of the web. */
export function feedAddress(written: string): string | undefined {
  const address = cleanLine(written)
    .replace(/^feed:(?:\/\/)?(?=https?:)/i, '')
    .replace(/^feed:\/\//i, 'https://');
  if (!/^https?:\/\/[^/]/i.test(address)) return undefined;
  try {
    const url = new URL(address);
    url.hash = '';
    return url.href;
  } catch {
    return undefined;
  }
}

/** The text with these feeds at its end; those that are there already are left out. `undefined`: see `documentOf`. */
export function withFeeds(yaml: string, added: readonly Subscription[]): string | undefined {
  const document = documentOf(yaml);
  if (!document) return undefined;
  const { subscriptions } = readSubscriptions(yaml);
  const known = new Set(subscriptions.flatMap(({ id, url }) => [id, url]));
  const list = listOf(document);
  for (const feed of added) {
    if (known.has(feed.url) || known.has(feed.id)) continue;
    known.add(feed.url).add(feed.id);
    list.flow = false;
    list.add(document.createNode(fieldsOf(feed)));
  }
  return written(document);
}

/** The text without the feed of this id. */
export function withoutFeed(yaml: string, id: string): string | undefined {
  return withChangedItem(yaml, id, (list, at) => {
    list.items.splice(at, 1);
    if (list.items.length === 0) list.flow = true;
  });
}

/** The text in which the feed of this id has another address. It keeps its name in the store. */
export function withMovedFeed(yaml: string, id: string, url: string): string | undefined {
  return withChangedItem(yaml, id, (list, at, document) => {
    const item = list.items[at];
    if (isMap(item)) {
      item.set('url', url);
      if (url === id) item.delete('formerly');
      else item.set('formerly', id);
    } else list.items[at] = document.createNode(url === id ? url : { url, formerly: id });
  });
}

/** The text in which the feed of this id has another title or folder. */
export function withEditedFeed(
  yaml: string,
  id: string,
  { title, folder }: Partial<Pick<Subscription, 'title' | 'folder'>>,
): string | undefined {
  return withChangedItem(yaml, id, (list, at, document) => {
    const found = list.items[at];
    const item = isMap(found) ? found : (document.createNode({ url: found }) as YAMLMap);
    list.flow = false;
    list.items[at] = item;
    if (title !== undefined) item.set('title', title);
    if (folder?.length === 0) item.delete('folder');
    else if (folder)
      item.set('folder', document.createNode(folder.length === 1 ? folder[0] : folder));
  });
}

/** The text in which the entries of this feed have a direction, or each its own. */
export function withDirection(
  yaml: string,
  id: string,
  direction: Subscription['direction'],
): string | undefined {
  return withChangedItem(yaml, id, (list, at, document) => {
    const item = list.items[at];
    if (isMap(item)) {
      if (direction === undefined) item.delete('direction');
      else item.set('direction', direction);
    } else if (direction !== undefined) {
      list.items[at] = document.createNode({ url: idOf(item) ?? id, direction });
    }
  });
}

/** The text after `change` of the list, in which the feed of this id stands at `at`; as it was if there is none. */
function withChangedItem(
  yaml: string,
  id: string,
  change: (list: YAMLSeq, at: number, document: Document) => void,
): string | undefined {
  const document = documentOf(yaml);
  if (!document) return undefined;
  const list = listOf(document);
  const at = list.items.findIndex((item) => idOf(item) === id);
  if (at < 0) return yaml;
  change(list, at, document);
  return written(document);
}

/** `undefined` if the text is no list of feeds: a person has to correct it first. */
export function documentOf(yaml: string): Document | undefined {
  const document = yamlDocument(yaml.trim() === '' ? NEW_FILE : yaml);
  if (!document) return undefined;
  if (document.contents === null) return yamlDocument(`${yaml.trimEnd()}\n${NEW_FILE}`);
  const { contents } = document;
  if (isSeq(contents)) return document;
  if (!isMap(contents)) return undefined;
  const feeds = contents.get('feeds', true);
  const isEmpty = feeds === undefined || (isScalar(feeds) && !`${feeds.value ?? ''}`.trim());
  if (isEmpty) contents.set('feeds', document.createNode([]));
  else if (!isSeq(feeds)) return undefined;
  return document;
}

function listOf(document: Document): YAMLSeq {
  const { contents } = document;
  return (isSeq(contents) ? contents : (contents as YAMLMap).get('feeds', true)) as YAMLSeq;
}

function idOf(item: unknown): string | undefined {
  if (isScalar(item)) return feedAddress(`${item.value}`);
  if (!isMap(item)) return undefined;
  const former = item.get('formerly');
  return feedAddress(`${former ?? item.get('url') ?? ''}`);
}

/** As people would write it: an address alone where there is nothing else. */
function fieldsOf({ id, url, title, tags, folder, direction, fullText }: Subscription): unknown {
  const fields = {
    url,
    ...(title && { title }),
    ...(tags.length > 0 && { tags: [...tags] }),
    ...(folder.length > 0 && { folder: folder.length === 1 ? folder[0] : [...folder] }),
    ...(direction && { direction }),
    ...(fullText !== 'on-open' && { 'full-text': fullText }),
    ...(id !== url && { formerly: id }),
  };
  return Object.keys(fields).length === 1 ? url : fields;
}

export function written(document: Document): string {
  // No line is wrapped by the writer.
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}
