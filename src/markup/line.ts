/** The text of one block while it is read: joins spaces, and records ranges such as links. */
import type { Link, NoteMark, Passage } from '../article/article.ts';

/** An open range over the text to come: a link, a passage in another language, or a direction. */
export type Mark =
  | { readonly type: 'link'; readonly url: string }
  | { readonly type: 'passage'; readonly language: string }
  | { readonly type: 'note'; readonly name: string }
  /** Bidi controls around the range (HTML §15.3.5 defines the same in CSS). */
  | { readonly type: 'bidi'; readonly open: string; readonly close: string };

export type LineText = {
  readonly text: string;
  readonly links?: readonly Link[];
  readonly passages?: readonly Passage[];
  readonly notes?: readonly NoteMark[];
};

/** A picture in the text: the range of its alternative text. */
type Picture = { readonly from: number; readonly to: number; readonly title: string };

export class Line {
  #text = '';
  /** Whether the text contains anything other than spaces and controls. */
  #isWritten = false;
  /** Whether another space would be superfluous here. */
  #isAtBlank = true;
  #pictures: Picture[] = [];
  readonly #open: { readonly mark: Mark; from: number }[] = [];
  readonly #links: Link[] = [];
  readonly #passages: Passage[] = [];
  readonly #notes: NoteMark[] = [];

  get isWritten(): boolean {
    return this.#isWritten;
  }

  /** Whether the text ends in a forced break. */
  get isBroken(): boolean {
    return /\n ?$/.test(this.#text);
  }

  append(text: string): void {
    let run = text.replace(/[ \t\n\f\r]+/g, ' ');
    if (this.#isAtBlank && run.startsWith(' ')) run = run.slice(1);
    if (run === '') return;
    this.#text += run;
    this.#isAtBlank = run.endsWith(' ');
    this.#isWritten ||= run !== ' ';
  }

  breakLine(): void {
    if (!this.#isWritten) return;
    this.#text = `${this.#trimmed()}\n`;
    this.#isAtBlank = true;
  }

  picture(alternative: string, title: string): void {
    const from = this.#text.length;
    this.append(alternative);
    this.#pictures.push({ from, to: this.#text.length, title });
  }

  open(mark: Mark): void {
    this.#open.push({ mark, from: this.#text.length });
    if (mark.type === 'bidi') this.#text += mark.open;
  }

  /** Closes the mark that was opened last. */
  close(): void {
    const closed = this.#open.pop();
    if (closed) this.#end(closed.mark, closed.from);
  }

  /** Alternative text and title, if the text is exactly one picture; otherwise `undefined`. */
  lonePicture(): string | undefined {
    if (this.#pictures.length !== 1) return undefined;
    const [{ from, to, title }] = this.#pictures;
    const alternative = this.#text.slice(from, to).trim();
    if (
      `${this.#text.slice(0, from)}${this.#text.slice(to)}`.replace(/\p{Cf}/gu, '').trim() !== ''
    ) {
      return undefined;
    }
    if (title === '' || alternative.includes(title)) return alternative;
    return title.includes(alternative) ? title : `${alternative}\n${title}`;
  }

  /** Returns the text so far and empties the line. Open marks continue in the next text. */
  take(): LineText {
    for (let at = this.#open.length - 1; at >= 0; at -= 1) {
      const { mark, from } = this.#open[at];
      this.#end(mark, from);
    }
    const text = this.#trimmed().replace(/\n+$/, '');
    const inside = <T extends { from: number; to: number }>(ranges: T[]) =>
      ranges
        .splice(0)
        .map((range) => ({ ...range, to: Math.min(range.to, text.length) }))
        .filter(({ from, to }) => from < to)
        .sort((a, b) => a.from - b.from);
    const links = inside(this.#links);
    const passages = inside(this.#passages);
    const notes = inside(this.#notes);
    this.#text = '';
    this.#isAtBlank = true;
    this.#isWritten = false;
    this.#pictures = [];
    for (const each of this.#open) {
      each.from = this.#text.length;
      if (each.mark.type === 'bidi') this.#text += each.mark.open;
    }
    return {
      text,
      ...(links.length > 0 && { links }),
      ...(passages.length > 0 && { passages }),
      ...(notes.length > 0 && { notes }),
    };
  }

  #end(mark: Mark, from: number): void {
    const to = this.#text.length;
    if (mark.type === 'bidi') this.#text += mark.close;
    // Spaces at the ends of a link do not belong to it.
    const inner = this.#text.slice(from, to);
    const range = {
      from: from + inner.length - inner.trimStart().length,
      to: from + inner.trimEnd().length,
    };
    if (range.from >= range.to) return;
    if (mark.type === 'link') this.#links.push({ ...range, url: mark.url });
    else if (mark.type === 'passage') this.#passages.push({ ...range, language: mark.language });
    else if (mark.type === 'note') this.#notes.push({ ...range, name: mark.name });
  }

  /** The text without the space at its end, also if a control follows that space. */
  #trimmed(): string {
    return this.#text.endsWith(' ') ? this.#text.slice(0, -1) : this.#text;
  }
}
