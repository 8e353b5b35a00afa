/** The text of one block while it is read: joins spaces, and records ranges such as links. */
import type { Link, NoteMark, Passage } from '../article/article.ts';

/** An open range over the text to come: a link, a passage in another language, or a direction. */
export type InlineMark =
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

/** A mark and where it begins: at the next letter, until there is one. */
type OpenMark = { readonly mark: InlineMark; from: number | undefined };

/**
 * Nothing in it looks back over the text: a poem of ten thousand lines may be one paragraph. A blank is written with the
 * letter behind it, so that none has to be taken away.
 */
export class MarkupLine {
  #text = '';
  /** Whether the text contains anything other than spaces and controls. */
  #isWritten = false;
  /** Whether a line begins, where no blank stands. */
  #isAtStart = true;
  #isBlankDue = false;
  #pictures: Picture[] = [];
  readonly #open: OpenMark[] = [];
  readonly #links: Link[] = [];
  readonly #passages: Passage[] = [];
  readonly #notes: NoteMark[] = [];

  get isWritten(): boolean {
    return this.#isWritten;
  }

  /** Whether the text ends in a forced break. */
  get isBroken(): boolean {
    return this.#isWritten && this.#isAtStart;
  }

  append(text: string): void {
    const run = text.replace(/[ \t\n\f\r]+/g, ' ');
    const from = run.startsWith(' ') ? 1 : 0;
    if (from === 1 && !this.#isAtStart) this.#isBlankDue = true;
    if (run.length === from) return;
    const isBlankBehind = run.endsWith(' ');
    this.#writeBlank();
    for (const each of this.#open) each.from ??= this.#text.length;
    this.#text += run.slice(from, isBlankBehind ? -1 : undefined);
    this.#isBlankDue = isBlankBehind;
    this.#isAtStart = false;
    this.#isWritten = true;
  }

  breakLine(): void {
    if (!this.#isWritten) return;
    this.#text += '\n';
    this.#isBlankDue = false;
    this.#isAtStart = true;
  }

  picture(alternative: string, title: string): void {
    this.#writeBlank();
    const from = this.#text.length;
    this.append(alternative);
    this.#pictures.push({ from, to: this.#text.length, title });
  }

  open(mark: InlineMark): void {
    this.#open.push({ mark, from: undefined });
    if (mark.type === 'bidi') this.#writeControls(mark.open);
  }

  /** Closes the mark that was opened last. */
  close(): void {
    const closed = this.#open.pop();
    if (closed) this.#end(closed);
  }

  /** Alternative text and title, if the text is exactly one picture; otherwise `undefined`. */
  lonePicture(): string | undefined {
    if (this.#pictures.length !== 1) return undefined;
    const [{ from, to, title }] = this.#pictures;
    const alternative = this.#text.slice(from, to).trim();
    const rest = `${this.#text.slice(0, from)}${this.#text.slice(to)}`;
    if (rest.replace(/\p{Cf}/gu, '').trim() !== '') return undefined;
    if (title === '' || alternative.includes(title)) return alternative;
    return title.includes(alternative) ? title : `${alternative}\n${title}`;
  }

  /** Returns the text so far and empties the line. Open marks continue in the next text. */
  take(): LineText {
    for (let at = this.#open.length - 1; at >= 0; at -= 1) this.#end(this.#open[at]);
    const text = this.#text.replace(/\n+$/, '');
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
    this.#isWritten = false;
    this.#isAtStart = true;
    this.#isBlankDue = false;
    this.#pictures = [];
    for (const each of this.#open) {
      each.from = undefined;
      if (each.mark.type === 'bidi') this.#text += each.mark.open;
    }
    return {
      text,
      ...(links.length > 0 && { links }),
      ...(passages.length > 0 && { passages }),
      ...(notes.length > 0 && { notes }),
    };
  }

  #end({ mark, from }: OpenMark): void {
    const to = this.#text.length;
    if (mark.type === 'bidi') this.#text += mark.close;
    if (from === undefined || from >= to) return;
    if (mark.type === 'link') this.#links.push({ from, to, url: mark.url });
    else if (mark.type === 'passage') this.#passages.push({ from, to, language: mark.language });
    else if (mark.type === 'note') this.#notes.push({ from, to, name: mark.name });
  }

  #writeControls(controls: string): void {
    this.#writeBlank();
    this.#text += controls;
  }

  #writeBlank(): void {
    if (this.#isBlankDue) this.#text += ' ';
    this.#isBlankDue = false;
  }
}
