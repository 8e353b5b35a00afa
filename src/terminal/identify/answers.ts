/** Separates a terminal's answers to queries about itself from the keys that are typed meanwhile. */
import type { Facts } from './facts.ts';

const FONT = hex('kitty-query-font_family');

const WHO_IT_IS = '\u001B[>q'; // XTVERSION
// DECRQM: BDSM, whether rows take their own direction, and whether a grapheme cluster is one cell. qtermwidget writes its
// last letter: it is written over.
const MODES = '\u001B7\u001B[8$p\u001B[?2501$p\u001B[?2027$p\u001B8';
const KIND = '\u001B[>c'; // DA2
/**
 * DA1: every terminal answers it, and answers come in order. So a query that is unanswered when this answer arrives
 * stays unanswered.
 */
const FENCE = '\u001B[c';

export const QUESTION = WHO_IT_IS + MODES + KIND + FENCE;

/** The sequences of a question or a switch, each in the envelope in which a multiplexer passes it on. */
export function enveloped(
  text: string,
  [before, behind]: readonly [before: string, behind: string],
): string {
  return text.replace(SEQUENCE, (sequence) => before + sequence + behind);
}

/** XTGETTCAP with kitty's own name for the PostScript name of the main font. */
export const FONT_QUESTION = `\u001BP+q${FONT}\u001B\\${FENCE}`;

/** Removes answers from the terminal's input. Text is bytes as Latin-1, or whole characters. */
export class AnswerReader {
  #facts: Record<string, string> = {};
  #held = '';

  get facts(): Facts {
    return this.#facts;
  }

  /** Whether the last answer has arrived. */
  get isComplete(): boolean {
    return this.#facts.da1 !== undefined;
  }

  /** The rest of the chunk without answers: keys. The start of an incomplete answer is kept until its end arrives. */
  read(chunk: string): string {
    const keys = (this.#held + chunk).replace(ANSWER, (answer) => {
      Object.assign(this.#facts, factsOf(answer));
      return '';
    });
    const start = keys.search(BEGINNING);
    this.#held = start < 0 ? '' : keys.slice(start);
    return start < 0 ? keys : keys.slice(0, start);
  }

  /** Returns the kept start, if nothing follows: a typed Escape. */
  rest(): string {
    const rest = this.#held;
    this.#held = '';
    return rest;
  }
}

// biome-ignore-start lint/suspicious/noControlCharactersInRegex: they are the subject.
/** CSI, and OSC up to a BEL. */
const SEQUENCE = /\x1B\[[ -?]*[@-~]|\x1B\][^\x07]*\x07/g;

/** Strings (DCS), reports of modes (DECRPM) and attributes (DA1, DA2). No key sends any of them. */
const ANSWER = /\x1BP[^\x1B]*\x1B\\|\x1B\[\??\d+;\d+\$y|\x1B\[[?>][\d;]*c/g;

const BEGINNING = /\x1B(?:P[^\x1B]*\x1B?|\[(?:[?>][\d;]*|\d+;\d*)\$?)?$/;

const XTVERSION = /^\x1BP>\|\s*([^\s(\x1B]+)[\s(]*([^)\x1B]*)/;
const BDSM = /^\x1B\[8;(\d+)\$y$/;
const AUTODETECTION = /^\x1B\[\?2501;(\d+)\$y$/;
const CLUSTERS = /^\x1B\[\?2027;(\d+)\$y$/;
const DA1 = /^\x1B\[\?([\d;]*)c$/;
const DA2 = /^\x1B\[>((?:\d+;)?(\d*)[\d;]*)c$/;
const FONT_NAME = new RegExp(`^\\x1BP1\\+r${FONT}=([\\dA-Fa-f]+)\\x1B`);
// biome-ignore-end lint/suspicious/noControlCharactersInRegex: they are the subject.

/** The facts in an answer, with the names from the table of terminals. */
function factsOf(answer: string): Facts {
  const found = (pattern: RegExp) => pattern.exec(answer)?.slice(1);
  const [xtversion, version] = found(XTVERSION) ?? [];
  if (xtversion !== undefined) return { xtversion, version };
  const [font] = found(FONT_NAME) ?? [];
  if (font !== undefined) return { font: Buffer.from(font, 'hex').toString() };
  const [bdsm] = found(BDSM) ?? [];
  if (bdsm !== undefined) return { bdsm };
  const [autodetection] = found(AUTODETECTION) ?? [];
  if (autodetection !== undefined) return { autodetection };
  const [clusters] = found(CLUSTERS) ?? [];
  if (clusters !== undefined) return { clusters };
  const [da2, firmware] = found(DA2) ?? [];
  if (da2 !== undefined) return { da2, firmware };
  const [da1] = found(DA1) ?? [];
  return da1 === undefined ? {} : { da1 };
}

function hex(text: string): string {
  return Buffer.from(text).toString('hex');
}
