/** Styled text to be read in any editor: `<31>` is SGR 31, `<>` the reset, `{x}` a link to x, `{}` its end. */
import { Utf8Buffer } from '../../../src/terminal/filter/utf8-buffer.ts';
import { toCaps, toRtl } from '../caps.ts';

export function written(marked: string): string {
  return toRtl(marked)
    .replace(/<([\d;:]*)>/g, '\u001B[$1m')
    .replace(/\{(\w*)\}/g, '\u001B]8;;$1\u001B\\');
}

export function marked(text: string): string {
  return toCaps(
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are the subject.
      .replace(/\u001B\[([\d;:]*)m/g, '<$1>')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are the subject.
      .replace(/\u001B\]8;;(\w*)\u001B\\/g, '{$1}'),
  );
}

/** What `write` puts into a buffer. */
export function textIn(write: (buffer: Utf8Buffer) => void): string {
  const buffer = new Utf8Buffer();
  write(buffer);
  return new TextDecoder().decode(buffer.encode());
}
