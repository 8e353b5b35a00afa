/** Manual pages in roff: the macros of man(7), as groff and mandoc read them. */

/** Columns of the source. */
const WIDTH = 80;

/** Text to be filled. Text between backticks becomes bold. */
export function text(plain: string): string {
  const lines = [''];
  for (const word of set(plain.trim()).split(/\s+/)) {
    const longer = `${lines.at(-1)} ${word}`.trimStart();
    if (longer.length <= WIDTH - '\\&'.length) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.map(guarded).join('\n');
}

/** A line as it is. */
export function verbatim(plain: string): string {
  return guarded(set(plain));
}

export function bold(plain: string): string {
  return plain === '' ? '' : `\\fB${escaped(plain)}\\fR`;
}

/** What stands for something else. */
export function italic(plain: string): string {
  return `\\fI${escaped(plain)}\\fR`;
}

export function section(title: string, ...body: readonly string[]): string {
  // A section begins with a paragraph of its own.
  const lines = body.join('\n').replace(/^\.PP\n/, '');
  return `.SH ${title.toUpperCase()}\n${lines}`;
}

export function paragraph(...lines: readonly string[]): string {
  return ['.PP', ...lines].join('\n');
}

/** A term (already formatted) and its description. */
export function entry(tag: string, ...about: readonly string[]): string {
  return ['.TP', tag, ...about].join('\n');
}

/** Lines without filling. */
export function display(lines: readonly string[]): string {
  return ['.PP', '.nf', ...lines.map(verbatim), '.fi'].join('\n');
}

function set(plain: string): string {
  return plain
    .split('`')
    .map((part, at) => (at % 2 === 0 ? escaped(part) : bold(part)))
    .join('');
}

/** A full stop or an apostrophe at the start of a line would begin a request. */
function guarded(line: string): string {
  return line.replace(/^[.']/, '\\&$&');
}

/** Writes characters outside of ASCII, and those with a meaning in roff, by their names. */
function escaped(plain: string): string {
  return plain.replace(
    /[^ -~\n]|[\\^~-]|["']/gu,
    (letter) => NAMES[letter] ?? `\\[u${codeOf(letter)}]`,
  );
}

/** groff_char(7) */
const NAMES: Readonly<Record<string, string>> = {
  '\\': '\\e',
  '-': '\\-', // a hyphen that can be typed again, and not the typographic one
  '^': '\\(ha',
  '~': '\\(ti',
  '"': '\\(dq',
  "'": '\\(aq',
};

function codeOf(letter: string): string {
  return (letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}
