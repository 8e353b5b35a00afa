/** Why a source cannot be had: for the program as data, for people in words. */
import { cleanLine } from '../article/clean.ts';

/** Bytes that are no text. */
export type Illegible =
  | { readonly type: 'empty' }
  | { readonly type: 'binary' }
  /** Offset of the first byte that is none of UTF-8. */
  | { readonly type: 'not-utf-8'; readonly at: number }
  /** `encoding` is what its byte order mark says. */
  | { readonly type: 'damaged'; readonly encoding: string }
  | { readonly type: 'utf-32'; readonly encoding: string };

/** `name` is as the person wrote it; undefined for standard input. */
export type Fault =
  /** `meant`: the bundled article of nearly that name. */
  | { readonly type: 'missing'; readonly name: string; readonly meant: string | undefined }
  | { readonly type: 'not-piped' }
  | ({ readonly name: string | undefined } & (
      | { readonly type: 'folder' | 'circle' | 'forbidden' }
      /** `code` is the system's. */
      | { readonly type: 'unreadable'; readonly code: string }
      | { readonly type: 'too-large'; readonly megabytes: number }
      | Illegible
      /** What the article says of itself; `message` tells what is wrong on the line. */
      | { readonly type: 'front-matter'; readonly line?: number; readonly message: string }
      | { readonly type: 'no-text' }
    ));

/** What is wrong, and what to try; one line each. */
export type Told = { readonly message: string; readonly hint: string };

/** A sentence of each for every fault, in one language. */
export type Wording = {
  readonly [Type in Fault['type']]: (
    fault: Extract<Fault, { readonly type: Type }>,
  ) => readonly [message: string, hint: string];
};

/** The fault in the words of a language. What it quotes is shortened, and has no controls. */
export function tell(fault: Fault, wording: Wording): Told {
  const word = wording[fault.type] as (fault: Fault) => readonly [string, string];
  const [message, hint] = word(fault);
  return { message: cleanLine(shorten(message)), hint: cleanLine(hint) };
}

const WITH_TEXT = 'give a file with text in it';
const PERMISSIONS = 'look at its permissions';
const TEXT_ONLY = 'Sahifa opens Markdown and plain text in UTF-8';

const nameOf = ({ name }: { readonly name: string | undefined }) => name ?? 'standard input';

export const english: Wording = {
  missing: ({ name, meant }) => [
    `there is no file ${JSON.stringify(name)} and no bundled article of that name`,
    meant ? `did you mean ${meant}?` : '`sahifa articles` lists what is bundled',
  ],
  'not-piped': () => ['nothing is piped in to read', 'try: sahifa - < FILE'],
  folder: (fault) => [`${nameOf(fault)} is a folder`, 'name a file in it'],
  circle: (fault) => [
    `${nameOf(fault)} is a link that leads back to itself`,
    'name the file itself',
  ],
  forbidden: (fault) => [`${nameOf(fault)} may not be read`, PERMISSIONS],
  unreadable: (fault) => [`${nameOf(fault)} cannot be read (${fault.code})`, 'look at its path'],
  'too-large': (fault) => [
    `${nameOf(fault)} is larger than ${fault.megabytes} MB`,
    'open a part of it',
  ],
  empty: (fault) => [`${nameOf(fault)} is empty`, WITH_TEXT],
  binary: (fault) => [`${nameOf(fault)} is a binary file`, TEXT_ONLY],
  'not-utf-8': (fault) => [
    `${nameOf(fault)} is not UTF-8 (at byte ${fault.at})`,
    'if it is in an older encoding, convert it: iconv -f WINDOWS-1256 -t UTF-8',
  ],
  damaged: (fault) => [`${nameOf(fault)} is no valid ${fault.encoding}`, TEXT_ONLY],
  'utf-32': (fault) => [
    `${nameOf(fault)} is UTF-32`,
    `convert it: iconv -f ${fault.encoding} -t UTF-8`,
  ],
  'front-matter': (fault) => [
    `${nameOf(fault)}${fault.line === undefined ? '' : `, line ${fault.line}`}: ${fault.message}`,
    'mend the lines between the two `---`',
  ],
  'no-text': (fault) => [`${nameOf(fault)} has no text to read`, WITH_TEXT],
};

/** UTF-16 units. */
const LONGEST = 300;

/** Whatever was given for a name: the message stays a line. */
function shorten(message: string): string {
  if (message.length <= LONGEST) return message;
  const half = LONGEST / 2;
  return `${message.slice(0, half)} … ${message.slice(-half)}`;
}
