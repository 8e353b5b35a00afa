/** The style of a cell: SGR attributes (ECMA-48 8.3.117, and xterm's additions) and a hyperlink (OSC 8). */

export type Style = {
  /** SGR parameters that set the style from the terminal's default, in a fixed order; '' is the default. */
  readonly sgr: string;
  /** The text between `OSC 8 ;` and its end; '' is no link. */
  readonly link: string;
};

export const PLAIN: Style = { sgr: '', link: '' };

/** The style with bold toggled. */
export function inOtherWeight({ sgr, link }: Style): Style {
  const [first, ...others] = sgr === '' ? [] : sgr.split(';');
  const isBold = first === '1';
  return { sgr: (isBold ? others : ['1', ...(first ? [first] : []), ...others]).join(';'), link };
}

/** The face of the font in which it is drawn; '' is the regular one. */
export function faceOf({ sgr }: Style): string {
  if (sgr === '') return '';
  const [, bold = '', italic = ''] = FACE.exec(sgr) ?? [];
  return bold + italic;
}

/** Bold and italic, with faint between them. Colours follow; their numbers are different. */
const FACE = /^(1(?:;|$))?(?:2(?:;|$))?(3(?:;|$))?/;

/** The sequence that changes the terminal's style from `from` to `to`. */
export function styleChange(from: Style, to: Style): string {
  let change = '';
  if (from.sgr !== to.sgr) {
    const reset = from.sgr === '' || to.sgr === '' ? '' : '0;';
    change += `\u001B[${reset}${to.sgr}m`;
  }
  if (from.link !== to.link) change += `\u001B]8;${to.link === '' ? ';' : to.link}\u001B\\`;
  return change;
}

/** The current style, as SGR sequences and links change it. */
export class Pen {
  style: Style = PLAIN;
  readonly #attributes = new Map<Attribute, string>();
  #link = '';

  /** `parameters`: the text between `CSI` and `m`. */
  sgr(parameters: string): void {
    const list = parameters.split(';');
    for (let at = 0; at < list.length; at += 1) {
      const parameter = list[at];
      const code = Number.parseInt(parameter || '0', 10);
      if (code === 0) this.#attributes.clear();
      const off = OFF.get(code);
      if (parameter === '4:0') this.#attributes.delete('underline');
      else if (off) for (const attribute of off) this.#attributes.delete(attribute);
      else if (EXTENDED.has(code) && !parameter.includes(':')) {
        const length = list[at + 1] === '2' ? 5 : 3; // 38;2;r;g;b and 38;5;n
        this.#set(code, list.slice(at, at + length).join(';'));
        at += length - 1;
      } else this.#set(code, parameter);
    }
    this.#refresh();
  }

  /** `link`: the text between `OSC 8 ;` and its end: parameters, a semicolon, an address. */
  link(link: string): void {
    this.#link = link.endsWith(';') ? '' : link;
    this.#refresh();
  }

  #set(code: number, parameter: string): void {
    const attribute = ON.get(code);
    if (attribute) this.#attributes.set(attribute, parameter);
  }

  #refresh(): void {
    const sgr = ORDER.flatMap((attribute) => this.#attributes.get(attribute) ?? []).join(';');
    if (sgr === this.style.sgr && this.#link === this.style.link) return;
    this.style = sgr === '' && this.#link === '' ? PLAIN : { sgr, link: this.#link };
  }
}

const ORDER = [
  'bold',
  'faint',
  'italic',
  'underline',
  'blink',
  'inverse',
  'hidden',
  'struck',
  'overline',
  'colour',
  'background',
  'lineColour',
] as const;

type Attribute = (typeof ORDER)[number];

/** The attribute that each code sets. */
const ON: ReadonlyMap<number, Attribute> = new Map([
  [1, 'bold'],
  [2, 'faint'],
  [3, 'italic'],
  [4, 'underline'],
  [5, 'blink'],
  [6, 'blink'],
  [7, 'inverse'],
  [8, 'hidden'],
  [9, 'struck'],
  [21, 'underline'], // double
  [53, 'overline'],
  [58, 'lineColour'],
  ...colours(30, 'colour'),
  ...colours(90, 'colour'),
  ...colours(40, 'background'),
  ...colours(100, 'background'),
]);

/** The attributes that each code resets. */
const OFF: ReadonlyMap<number, readonly Attribute[]> = new Map([
  [22, ['bold', 'faint']],
  [23, ['italic']],
  [24, ['underline']],
  [25, ['blink']],
  [27, ['inverse']],
  [28, ['hidden']],
  [29, ['struck']],
  [39, ['colour']],
  [49, ['background']],
  [55, ['overline']],
  [59, ['lineColour']],
]);

/** Codes followed by a colour. */
const EXTENDED: ReadonlySet<number> = new Set([38, 48, 58]);

/** Eight colours from the code `first` on, and the next code, which introduces all other colours. */
function colours(first: number, attribute: Attribute): [number, Attribute][] {
  return Array.from({ length: first < 90 ? 9 : 8 }, (_, index) => [first + index, attribute]);
}
