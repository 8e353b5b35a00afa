/** What a page tells machines of its article: JSON-LD in schema.org's words, as far as we ask. */

export type StructuredData = {
  readonly headline?: string;
  readonly body?: string;
  readonly published?: string;
  readonly modified?: string;
  readonly authors: readonly string[];
  /** Of the site and who publishes it. */
  readonly sites: readonly string[];
  readonly sections: readonly string[];
  /** What the page says of whether everybody may read it. */
  readonly isFree?: boolean;
};

type Json = Readonly<Record<string, unknown>>;

const ARTICLE = /(?:Article|BlogPosting|Report)$/;

/** Objects that are looked at: pages have a dozen. */
const MOST = 2000;

/** `written`: the contents of each script, in their order. What is no JSON says nothing. */
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

/** JSON, also with what scripts may have round it and raw line ends in its texts. */
function parse(text: string): unknown {
  const bare = text.replace(
    /^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[)|(?:-->|\/\*\s*\]\]>\s*\*\/|\]\]>)\s*$/g,
    '',
  );
  for (const attempt of [bare, bare.replace(/[\n\r\t]+/g, ' ').replace(/,\s*([\]}])/g, '$1')]) {
    try {
      return JSON.parse(attempt);
    } catch {
      // The next is more patient.
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
