/**
 * The keys of the front page, of its list of feeds, and of an article: one table, from which the keys are obeyed, help is
 * written, and the README's table is checked.
 */
import {
  type Command,
  type Keymap,
  type KeyName,
  commands as readerCommands,
} from '../reader/keymap.ts';
import type { FrontAction, FrontPanel } from './action.ts';

/** Name of the sentence in the catalogue that says what one or two commands do. */
export type FrontHelpId =
  | 'lines'
  | 'pages'
  | 'halfPages'
  | 'ends'
  | 'unread'
  | 'articles'
  | 'open'
  | 'feeds'
  | 'names'
  | 'search'
  | 'query'
  | 'saveQuery'
  | 'allRead'
  | 'toggleRead'
  | 'star'
  | 'undo'
  | 'select'
  | 'selectAll'
  | 'browse'
  | 'copy'
  | 'refresh'
  | 'refreshAll'
  | 'direction'
  | 'theme'
  | 'dialect'
  | 'redraw'
  | 'suspend'
  | 'help'
  | 'cancel'
  | 'leave'
  | 'quit';

/** Where a key is pressed: in the list of articles, or in a list beside it. */
export type FrontPlace = 'list' | 'panel';

export type FrontCommand = {
  readonly id: string;
  readonly help: FrontHelpId;
  readonly keys: readonly KeyName[];
  readonly action: FrontAction;
  readonly places: readonly FrontPlace[];
  /** The command of the reader that does this in an article; without one, the key is not for articles. */
  readonly article: string | undefined;
};

/** Commands that only articles have. */
const IN_ARTICLES: readonly { readonly help: FrontHelpId; readonly article: string }[] = [
  { help: 'articles', article: 'next-article' },
  { help: 'articles', article: 'previous-article' },
];

const LIST: readonly FrontPlace[] = ['list'];
const EVERYWHERE: readonly FrontPlace[] = ['list', 'panel'];

/** In the order in which help shows them. */
export const frontCommands: readonly FrontCommand[] = [
  command('down', 'lines', ['j', 'Down'], { type: 'line', by: 1 }, EVERYWHERE, 'down'),
  command('up', 'lines', ['k', 'Up'], { type: 'line', by: -1 }, EVERYWHERE, 'up'),
  page('page-down', 'pages', [' ', 'PageDown', 'Ctrl-F'], 1, false),
  page('page-up', 'pages', ['b', 'PageUp', 'Ctrl-B'], -1, false),
  page('half-page-down', 'halfPages', ['d', 'Ctrl-D'], 1, true),
  page('half-page-up', 'halfPages', ['u', 'Ctrl-U'], -1, true),
  command('start', 'ends', ['g', 'Home'], { type: 'end', to: 'top' }, EVERYWHERE, 'start'),
  command('end', 'ends', ['G', 'End'], { type: 'end', to: 'bottom' }, EVERYWHERE, 'end'),
  command('enter', 'open', ['Enter'], { type: 'enter' }, EVERYWHERE, 'enter'),
  command('next-unread', 'unread', ['n'], { type: 'unread', by: 1 }, LIST, 'next-match'),
  command('previous-unread', 'unread', ['p'], { type: 'unread', by: -1 }, LIST, 'previous-match'),
  command('feeds', 'feeds', ['t', 'Tab'], panel('feeds'), EVERYWHERE, undefined),
  command('news-names', 'names', ['x'], panel('names'), EVERYWHERE, undefined),
  command('search', 'search', ['/'], { type: 'prompt', kind: 'search' }, EVERYWHERE, 'search'),
  command('query', 'query', ['F', 'I'], { type: 'prompt', kind: 'query' }, EVERYWHERE, undefined),
  command(
    'save-query',
    'saveQuery',
    ['S'],
    { type: 'prompt', kind: 'save-query' },
    LIST,
    undefined,
  ),
  command('all-read', 'allRead', ['A'], { type: 'all-read' }, EVERYWHERE, undefined),
  command('toggle-read', 'toggleRead', ['m', 'N'], { type: 'toggle-read' }, LIST, 'mark-unread'),
  command('star', 'star', ['s', '*'], { type: 'star' }, LIST, 'star'),
  command('undo', 'undo', ['U', 'X'], { type: 'undo' }, EVERYWHERE, undefined),
  command('select', 'select', ['v'], { type: 'select', what: 'range' }, LIST, undefined),
  command('select-all', 'selectAll', ['V'], { type: 'select', what: 'all' }, LIST, undefined),
  command('browse', 'browse', ['o'], { type: 'browse' }, LIST, 'browse'),
  command('copy-address', 'copy', ['y'], { type: 'copy' }, LIST, undefined),
  command('refresh', 'refresh', ['r'], { type: 'refresh', what: 'feed' }, EVERYWHERE, undefined),
  command(
    'refresh-all',
    'refreshAll',
    ['R'],
    { type: 'refresh', what: 'all' },
    EVERYWHERE,
    undefined,
  ),
  command('direction', 'direction', ['D', 'P'], { type: 'direction' }, EVERYWHERE, 'direction'),
  command('theme', 'theme', ['T'], { type: 'theme' }, EVERYWHERE, 'theme'),
  command('dialect', 'dialect', ['Ctrl-T'], { type: 'dialect' }, EVERYWHERE, 'dialect'),
  command('redraw', 'redraw', ['Ctrl-L'], { type: 'redraw' }, EVERYWHERE, 'redraw'),
  command('suspend', 'suspend', ['Ctrl-Z'], { type: 'suspend' }, EVERYWHERE, 'suspend'),
  command('help', 'help', ['?', 'F1'], panel('help'), EVERYWHERE, 'help'),
  command('cancel', 'cancel', ['Escape'], { type: 'cancel' }, EVERYWHERE, 'cancel'),
  command('leave', 'leave', ['q'], { type: 'leave' }, EVERYWHERE, 'leave'),
  command('quit', 'quit', ['Q'], { type: 'quit' }, EVERYWHERE, 'quit'),
];

export type FrontKeymap = {
  readonly actions: Readonly<Record<FrontPlace, ReadonlyMap<KeyName, FrontAction>>>;
  /** A row of help each: its sentence, and the keys of its commands. */
  readonly help: readonly { readonly id: FrontHelpId; readonly keys: readonly KeyName[] }[];
};

/** The usual keys, but for those that the reader's options have changed in the commands that both have. */
export function frontKeymap({ changes }: Pick<Keymap, 'changes'>): FrontKeymap {
  const shared = Object.entries(changes).filter(([id]) =>
    frontCommands.some((command) => command.id === id),
  );
  const given = new Set(shared.flatMap(([, keys]) => keys));
  const keyed = frontCommands.map((each) => {
    const changed = shared.find(([id]) => id === each.id)?.[1];
    return { ...each, keys: changed ?? each.keys.filter((key) => !given.has(key)) };
  });
  const actionsIn = (place: FrontPlace) =>
    new Map(
      keyed
        .filter(({ places }) => places.includes(place))
        .flatMap(({ keys, action }) => keys.map((key) => [key, action] as const)),
    );
  const help = new Map<FrontHelpId, KeyName[]>();
  for (const { help: id, keys } of keyed) help.set(id, [...(help.get(id) ?? []), ...keys]);
  help.set('quit', [...(help.get('quit') ?? []), 'Ctrl-C']);
  return {
    actions: { list: actionsIn('list'), panel: actionsIn('panel') },
    help: Array.from(help, ([id, keys]) => ({ id, keys })),
  };
}

/** What each row of help does, and its keys in the list, in the list of feeds, and in an article. */
export type KeyTableRow = { readonly id: FrontHelpId } & Readonly<
  Record<FrontPlace | 'article', readonly KeyName[]>
>;

export function keyTable(): readonly KeyTableRow[] {
  const rows = new Map<FrontHelpId, { list: KeyName[]; panel: KeyName[]; article: KeyName[] }>();
  for (const { help, keys, places, article } of frontCommands) {
    const row = rows.get(help) ?? { list: [], panel: [], article: [] };
    for (const place of places) row[place].push(...keys);
    row.article.push(...keysInArticle(article));
    rows.set(help, row);
  }
  for (const { help, article } of IN_ARTICLES) {
    const row = rows.get(help) ?? { list: [], panel: [], article: [] };
    row.article.push(...keysInArticle(article));
    rows.set(help, row);
  }
  return Array.from(rows, ([id, keys]) => ({ id, ...keys }));
}

function keysInArticle(id: string | undefined): readonly KeyName[] {
  return readerCommands.find((command: Command) => command.id === id)?.keys ?? [];
}

function command(
  id: string,
  help: FrontHelpId,
  keys: readonly KeyName[],
  action: FrontAction,
  places: readonly FrontPlace[],
  article: string | undefined,
): FrontCommand {
  return { id, help, keys, action, places, article };
}

function page(
  id: string,
  help: FrontHelpId,
  keys: readonly KeyName[],
  by: 1 | -1,
  half: boolean,
): FrontCommand {
  return command(id, help, keys, { type: 'page', by, half }, EVERYWHERE, id);
}

function panel(panel: FrontPanel): FrontAction {
  return { type: 'panel', panel };
}
