/** Attributes at the end of a Markdown heading, in Pandoc's form: `{#id .class key="value"}`. */

export type Heading = {
  readonly text: string;
  /** The value of the attribute `en`. */
  readonly label?: string;
};

const ATTRIBUTE = /(?:[#.][^\s"'{}=]+|([\w-]+)=(?:"([^"]*)"|'([^']*)'|([^\s"'{}]+)))(?:\s+|$)/y;

/** Removes the attributes. Braces of any other form are text. */
export function readHeading(written: string): Heading {
  const text = written.trimEnd();
  const open = text.lastIndexOf('{');
  if (open < 0 || !text.endsWith('}')) return { text };
  const attributes = readAttributes(text.slice(open + 1, -1).trim());
  if (!attributes) return { text };
  const label = attributes.get('en');
  return { text: text.slice(0, open).trimEnd(), ...(label ? { label } : {}) };
}

function readAttributes(written: string): Map<string, string> | undefined {
  const attributes = new Map<string, string>();
  ATTRIBUTE.lastIndex = 0;
  while (ATTRIBUTE.lastIndex < written.length) {
    const found = ATTRIBUTE.exec(written);
    if (!found) return undefined;
    const [, key, double, single, bare] = found;
    if (key) attributes.set(key, (double ?? single ?? bare).trim());
  }
  return written === '' ? undefined : attributes;
}
