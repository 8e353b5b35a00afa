/** Applies sequences from outside to a style. Only known attributes are accepted. */
import { Pen, PLAIN, type Style } from './style.ts';

/**
 * The style after an SGR sequence. `parameters`: the text between `CSI` and `m`; if it contains anything but numbers,
 * nothing changes. Results are cached: equal arguments give the same object, up to a limit.
 */
export function afterSgr(style: Style, parameters: string): Style {
  const known = changes.get(style) ?? new Map<string, Style>();
  if (known.size === 0) changes.set(style, known);
  const next = known.get(parameters);
  if (next !== undefined) return next;
  const made = interned(changed(style, parameters));
  if (known.size < MOST_KEPT) known.set(parameters, made);
  return made;
}

/**
 * The style after OSC 8. `link`: parameters, a semicolon, an address. An address that no terminal accepts means no
 * link.
 */
export function afterLink(style: Style, link: string): Style {
  const taken = safeLink(link);
  return taken === style.link ? style : interned({ sgr: style.sgr, link: taken });
}

/** The style of erased cells: they keep only the background. */
export function backgroundOf(style: Style): Style {
  return style === PLAIN ? style : afterLink(afterSgr(style, '22;23;24;25;27;28;29;39;55;59'), '');
}

function changed(style: Style, parameters: string): Style {
  if (!/^[\d;:]*$/.test(parameters) || parameters.length > LONGEST_SGR) return style;
  const pen = new Pen();
  pen.sgr(style.sgr);
  pen.link(style.link);
  pen.sgr(parameters);
  return pen.style;
}

/**
 * The link in printable ASCII, as the specification of OSC 8 requires; other letters are percent-encoded (RFC 3987,
 * 3.1).
 */
function safeLink(link: string): string {
  if (link.endsWith(';') || link.length > LONGEST_LINK || /[\p{Cc}\p{Cs}]/u.test(link)) return '';
  return link.includes(';') ? link.replace(/[^ -~]+/gu, encodeURIComponent) : '';
}

/** One object for each style, so that cached results are found by identity. */
function interned(style: Style): Style {
  if (style.sgr === '' && style.link === '') return PLAIN;
  const key = `${style.sgr};${style.link}`;
  const known = styles.get(key);
  if (known) return known;
  if (styles.size >= MOST_KEPT) styles.clear();
  styles.set(key, style);
  return style;
}

const styles = new Map<string, Style>();
const changes = new WeakMap<Style, Map<string, Style>>();

/**
 * The most cached styles, and changes of each. Beyond the limit the program is slower, but its memory does not grow.
 */
const MOST_KEPT = 1000;

/** UTF-16 units. All attributes with three RGB colours are shorter. */
const LONGEST_SGR = 200;

/** The length that terminals accept. */
const LONGEST_LINK = 2083;
