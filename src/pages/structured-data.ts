/** Metadata that a page gives to machines: the used part of JSON-LD with schema.org's vocabulary. */

export type StructuredData = {
  readonly headline?: string;
  readonly body?: string;
  readonly published?: string;
  readonly modified?: string;
  readonly authors: readonly string[];
  /** Names of the site and its publisher. */
  readonly sites: readonly string[];
  readonly sections: readonly string[];
  /** Whether the page declares that everybody may read it. */
  readonly isFree?: boolean;
};

type Json = Readonly<Record<string, unknown>>;

const ARTICLE = /(?:Article|BlogPosting|Report)$/;

/** The most objects that are read. Pages usually have about a dozen. */
const MOST = 2000;

/** `written`: the contents of each script, in order. Invalid JSON is ignored. */
export function readStructuredData(written: readonly string[]): StructuredData {
  const objects = written.flatMap((text) => objectsIn(parse(text)));
  const named = new Map<string, Json>();
  for (const object of objects) {
    const id = object['@id'];
    if (typeof id === 'string' && Object.keys(object).length > 1) named.set(id, object);
  }
  const article = objects.find((object) => typesOf(object).some((type) => ARTICLE.test(type)));
  const sites = objects.filter((object) =>
    typesOf(object).some((type) => type === 'WebSite' || /Organization$/.test(type)),
  );
  const names = (value: unknown, isPerson: boolean) => namesOf(value, named, isPerson);
  const free = article?.isAccessibleForFree;
  const published = textOf(article?.datePublished);
  const modified = textOf(article?.dateModified);
  const headline = textOf(article?.headline) ?? (article && textOf(article.name));
  const body = textOf(article?.articleBody) ?? (article && textOf(article.text));
  return {
    ...(headline && { headline }),
    ...(body && { body }),
    ...(published && { published }),
    ...(modified && { modified }),
    authors: names(article?.author ?? article?.creator, true),
    sites: [
      ...names(article?.publisher, false),
      ...sites.flatMap(({ name }) => textOf(name) ?? []),
    ],
    sections: listOf(article?.articleSection).flatMap((section) => textOf(section) ?? []),
    ...(free !== undefined && { isFree: free !== false && !/^false$/i.test(String(free)) }),
  };
}

/** Parses JSON, also if it is wrapped for scripts or has raw line ends in its strings. */
function parse(text: string): unknown {
  const bare = text.replace(
    /^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[)|(?:-->|\/\*\s*\]\]>\s*\*\/|\]\]>)\s*$/g,
    '',
  );
  for (const attempt of [bare, bare.replace(/[\n\r\t]+/g, ' ').replace(/,\s*([\]}])/g, '$1')]) {
    try {
      return JSON.parse(attempt);
    } catch {
      // Try the next, more tolerant form.
    }
  }
  return undefined;
}

function objectsIn(value: unknown): Json[] {
  const found: Json[] = [];
  const rest: unknown[] = [value];
  while (rest.length > 0 && found.length < MOST) {
    const next = rest.shift();
    if (Array.isArray(next)) rest.unshift(...next.slice(0, MOST));
    else if (isObject(next)) {
      found.push(next);
      for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage']) {
        if (typeof next[key] === 'object') rest.push(next[key]);
      }
    }
  }
  return found;
}

function namesOf(value: unknown, named: ReadonlyMap<string, Json>, isPerson: boolean): string[] {
  return listOf(value).flatMap((each) => {
    if (typeof each === 'string') return [each];
    if (!isObject(each)) return [];
    const whole = textOf(each.name) ? each : (named.get(String(each['@id'])) ?? each);
    const name = listOf(whole.name).flatMap((one) => textOf(one) ?? []);
    return isPerson && typesOf(whole).some((type) => /Organization$/.test(type)) ? [] : name;
  });
}

function typesOf(object: Json): string[] {
  return listOf(object['@type']).filter((type): type is string => typeof type === 'string');
}

function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
