/** Titles and names of folders: what servers make of them. */
import { cleanLine } from '../article/clean.ts';

/** FreshRSS writes these signs full-width, so that no program takes them for HTML. */
const FULL_WIDTH: Readonly<Record<string, string>> = {
  ...{ '\uff06': '&', '\uff1c': '<', '\uff1e': '>', '\uff1f': '?' },
  ...{ '\uff3c': '\\', '\uff0f': '/', '\uff0c': ',', '\uff1b': ';' },
};

const OF_TITLES = /[\uff06\uff1c\uff1e]/g;
const OF_NAMES = /[\uff06\uff1c\uff1e\uff1f\uff3c\uff0f\uff0c\uff1b]/g;

/** In these scripts authors write full-width signs themselves. */
const WIDE_SCRIPTS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Bytes. A server cuts longer names without a word: FreshRSS at about 190. */
const SURELY_WHOLE = 150;

/** The title of an entry as its author wrote it. */
export function titleText(title: string): string {
  return narrow(title, OF_TITLES);
}

/** The title of a feed, on one line. */
export function feedTitle(title: string): string {
  return cleanLine(narrow(title, OF_NAMES));
}

/** Whether a name that was sent is the one that came back: trimmed, cut, or with signs replaced. */
export function isSameName(sent: string, came: string): boolean {
  const [one, other] = [sent, came].map(bare);
  if (one === other) return true;
  const isCut = Buffer.byteLength(other) >= SURELY_WHOLE;
  return isCut && one.startsWith(other);
}

function narrow(text: string, signs: RegExp): string {
  return WIDE_SCRIPTS.test(text) ? text : text.replace(signs, (sign) => FULL_WIDTH[sign]);
}

function bare(name: string): string {
  return cleanLine(name)
    .normalize('NFC')
    .replace(OF_NAMES, (sign) => FULL_WIDTH[sign])
    .replace(/&(?:amp|#38);/g, '&')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&(?:quot|#34);/g, '"')
    .replace(/&#0?39;/g, "'");
}
