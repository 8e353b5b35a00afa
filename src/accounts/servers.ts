/**
 * Servers that speak the Google Reader API, and in what they differ. All else is one adapter. `isTried`: our tests run
 * against it; the others are by their documentation and sources.
 */

export const SERVER_NAMES = [
  ...(['freshrss', 'miniflux', 'theoldreader', 'bazqux', 'commafeed'] as const),
] as const;

/** `other`: an unknown server that speaks the protocol. It is treated with the narrowest limits. */
export type ServerName = (typeof SERVER_NAMES)[number] | 'other';

export type ServerRecord = {
  /** As it calls itself. */
  readonly title: string;
  /** Paths of the protocol, behind the address that people know. */
  readonly paths: readonly string[];
  /** The only host, if the server cannot be installed elsewhere. */
  readonly host?: string;
  /** Names of headers by which its refusals are known. */
  readonly header?: string;
  /** The most ids in one page of a list. */
  readonly idsAtOnce: number;
  /** The most entries in one answer. */
  readonly contentsAtOnce: number;
  /** `quickadd` finds the feed of a page; `subscribe` wants the address of the feed. */
  readonly adding: 'quickadd' | 'subscribe';
  /** The API has a password of its own. */
  readonly hasOwnPassword: boolean;
  /** Removing a feed removes its entries, starred ones too. */
  readonly removesStarred: boolean;
  readonly isTried: boolean;
};

export const SERVERS: Readonly<Record<ServerName, ServerRecord>> = {
  freshrss: {
    title: 'FreshRSS',
    paths: ['/api/greader.php', '/p/api/greader.php'],
    header: 'google-bad-token',
    // There is no limit, and a second page may lack an entry.
    idsAtOnce: 1_000_000,
    contentsAtOnce: 250,
    adding: 'quickadd',
    hasOwnPassword: true,
    removesStarred: true,
    isTried: true,
  },
  miniflux: {
    title: 'Miniflux',
    paths: [''],
    header: 'x-reader-google-bad-token',
    idsAtOnce: 10_000,
    contentsAtOnce: 250,
    adding: 'quickadd',
    hasOwnPassword: true,
    removesStarred: true,
    isTried: false,
  },
  theoldreader: {
    title: 'The Old Reader',
    paths: [''],
    host: 'theoldreader.com',
    idsAtOnce: 10_000,
    contentsAtOnce: 250,
    adding: 'quickadd',
    hasOwnPassword: false,
    removesStarred: false,
    isTried: false,
  },
  bazqux: {
    title: 'BazQux Reader',
    paths: [''],
    host: 'bazqux.com',
    idsAtOnce: 50_000,
    contentsAtOnce: 250,
    adding: 'quickadd',
    hasOwnPassword: false,
    removesStarred: false,
    isTried: false,
  },
  commafeed: {
    title: 'CommaFeed',
    paths: ['/rest/googlereader'],
    idsAtOnce: 1000,
    contentsAtOnce: 100,
    adding: 'subscribe',
    hasOwnPassword: true,
    removesStarred: true,
    isTried: false,
  },
  other: {
    title: 'Google Reader API',
    paths: [''],
    idsAtOnce: 1000,
    contentsAtOnce: 100,
    adding: 'quickadd',
    hasOwnPassword: true,
    removesStarred: true,
    isTried: false,
  },
};

/** Ids in one request that marks. FreshRSS with SQLite needs up to 11 ms for each. */
export const MARKS_AT_ONCE = 200;
