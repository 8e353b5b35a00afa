/** What a style becomes by a sequence of a text from outside: only what is known of it is let in. */
import { Pen, PLAIN, type Style } from './style.ts';

/**
 * The style behind an SGR sequence. `parameters`: what stands between `CSI` and `m`; anything but numbers changes
 * nothing. The same two give the same object, as long as they are not too many.
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

/** The style behind OSC 8. `link`: parameters, a semicolon, an address; one that no terminal would take is none. */
export function afterLink(style: Style, link: string): Style {
  const taken = safeLink(link);
  return taken === style.link ? style : interned({ sgr: style.sgr, link: taken });
}

/** What erased cells look like in terminals: they keep the background, and nothing else. */
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

/** Printable ASCII, as the specification of OSC 8 asks; other letters of an address are escaped (RFC 3987, 3.1). */
function safeLink(link: string): string {
  if (link.endsWith(';') || link.length > LONGEST_LINK || /[\p{Cc}\p{Cs}]/u.test(link)) return '';
  return link.includes(';') ? link.replace(/[^ -~]+/gu, encodeURIComponent) : '';
}

/** One object for each style, so that what is known of its changes is found again. */
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

/** Styles, and changes of each; a text with more is slower, and no larger. */
const MOST_KEPT = 1000;

/** UTF-16 units. All attributes with three colours of their own are shorter. */
const LONGEST_SGR = 200;

/** As long as terminals take them. */
const LONGEST_LINK = 2083;
