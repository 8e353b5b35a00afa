/** Lists of feeds for other programs: OPML 2.0 (opml.org/spec2.opml). */
import { cleanLine } from '../article/clean.ts';
import type { MarkupElement } from '../markup/tree.ts';
import { parseMarkup } from '../markup/tree.ts';
import { elementsIn } from '../markup/walk.ts';
import type { ImportDiagnostic } from './diagnostic.ts';
import { escapeMarkup } from './feed-tree.ts';
import { feedAddress, type Subscription } from './subscriptions.ts';

export type ImportedFeeds = {
  readonly feeds: readonly Subscription[];
  readonly diagnostics: readonly ImportDiagnostic[];
};

/** Never throws. Folders are outlines without an address. */
export function readOpml(text: string): ImportedFeeds {
  const { root } = parseMarkup(text, { isXml: true });
  const feeds: Subscription[] = [];
  const diagnostics: ImportDiagnostic[] = [];
  const read = (element: MarkupElement, folder: readonly string[]) => {
    for (const node of element.nodes) {
      if (node.type === 'text' || node.name.toLowerCase() !== 'outline') continue;
      const attribute = attributesOf(node);
      const address = attribute('xmlurl');
      const title = cleanLine(attribute('title') || attribute('text'));
      if (address === '') {
        read(node, title === '' ? folder : [...folder, title]);
        continue;
      }
      const url = feedAddress(address);
      if (url === undefined) diagnostics.push({ code: 'no-web-feed', given: cleanLine(address) });
      else {
        const tags = tagsIn(attribute('category'));
        feeds.push({ id: url, url, ...(title && { title }), tags, folder, fullText: 'on-open' });
      }
      read(node, folder);
    }
  };
  read(bodyOf(root), []);
  return { feeds, diagnostics };
}

/** Some leave out the body. */
function bodyOf(root: MarkupElement): MarkupElement {
  for (const element of elementsIn(root)) if (element.name.toLowerCase() === 'body') return element;
  for (const element of elementsIn(root)) if (element.name.toLowerCase() === 'opml') return element;
  return root;
}

/** Names of attributes are written in all cases. */
function attributesOf({ attribs }: MarkupElement): (name: string) => string {
  const values = new Map(
    Object.entries(attribs).map(([name, value]) => [name.toLowerCase(), value.trim()]),
  );
  return (name) => values.get(name) ?? '';
}

/** "A string of comma-separated slash-delimited category strings." */
function tagsIn(category: string): string[] {
  const tags = category.split(',').map((tag) => cleanLine(tag.replace(/^\s*\/|\/\s*$/g, '')));
  return [...new Set(tags.filter(Boolean))];
}

export type ExportedFeed = Subscription & {
  /** The feed's own name, where the person has none for it. */
  readonly name?: string;
  /** Address of its site. */
  readonly site?: string;
};

type Folder = { readonly folders: Map<string, Folder>; readonly feeds: ExportedFeed[] };

/** `title`: of the list. */
export function writeOpml(feeds: readonly ExportedFeed[], title: string, now: Date): string {
  const root: Folder = { folders: new Map(), feeds: [] };
  for (const feed of feeds) {
    let folder = root;
    for (const name of feed.folder) {
      const inner: Folder = folder.folders.get(name) ?? { folders: new Map(), feeds: [] };
      folder.folders.set(name, inner);
      folder = inner;
    }
    folder.feeds.push(feed);
  }
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<opml version="2.0">',
    '  <head>',
    `    <title>${escapeMarkup(title)}</title>`,
    `    <dateCreated>${now.toUTCString()}</dateCreated>`,
    '  </head>',
    '  <body>',
    ...linesOf(root, '    '),
    '  </body>',
    '</opml>',
    '',
  ].join('\n');
}

function linesOf({ folders, feeds }: Folder, indent: string): string[] {
  return [
    ...feeds.map((feed) => `${indent}${outline(feed)}`),
    ...[...folders].flatMap(([name, folder]) => [
      `${indent}<outline text="${escapeMarkup(name)}" title="${escapeMarkup(name)}">`,
      ...linesOf(folder, `${indent}  `),
      `${indent}</outline>`,
    ]),
  ];
}

function outline({ url, title, name, site, tags }: ExportedFeed): string {
  const shown = escapeMarkup(title ?? name ?? url);
  const attributes = [
    'type="rss"',
    `text="${shown}"`,
    `title="${shown}"`,
    `xmlUrl="${escapeMarkup(url)}"`,
    ...(site ? [`htmlUrl="${escapeMarkup(site)}"`] : []),
    ...(tags.length > 0
      ? [`category="${escapeMarkup(tags.map((tag) => tag.replaceAll(',', ' ')).join(','))}"`]
      : []),
  ];
  return `<outline ${attributes.join(' ')}/>`;
}
