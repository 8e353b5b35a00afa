/** Who is measured as a reader: programs that show a file on a terminal and are told by keys to move in it. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Command, isInstalled } from './processes.ts';

export type Reader = {
  readonly name: string;
  /** A pattern that ends a screen; undefined where nothing is shown: the time is that of the whole process. */
  readonly shown: string | undefined;
  readonly command: (file: string) => Command;
};

/** As a pattern. */
const CSI = '\\u001B\\[';

/** The end of a screen that is written at once (DEC mode 2026, synchronized output). */
export const FRAME = `${CSI}\\?2026l`;

/** `folder`: where the bundled programs are, and files for the others may be. `node`: which Node.js runs ours. */
export function nodeReaders(folder: string, node: string): Reader[] {
  return [
    { name: 'node -e 0', shown: undefined, command: () => [node, '-e', '0'] },
    { name: 'sahifa --version', shown: undefined, command: () => [node, SAHIFA, '--version'] },
    { name: 'Sahifa, what is bundled', shown: FRAME, command: () => [node, SAHIFA] },
    { name: 'Sahifa, its file', shown: FRAME, command: (file) => [node, SAHIFA, file] },
    {
      name: 'Ink, and no more',
      shown: FRAME,
      command: (file) => [node, path.join(folder, 'bare-ink.mjs'), file],
    },
  ];
}

export function otherReaders(folder: string): Reader[] {
  const others: Reader[] = [
    { name: 'less', shown: `${CSI}K$`, command: (file) => ['less', file] },
    { name: 'w3m', shown: `${CSI}\\?1006h$`, command: (file) => ['w3m', file] },
    { name: 'newsboat', shown: `${CSI}2d$`, command: () => newsboat(folder) },
  ];
  return others.filter(({ name }) => isInstalled([name, VERSION[name] ?? '--version']));
}

/** How a program is asked for its version that does not know `--version`. */
const VERSION: Readonly<Record<string, string>> = { w3m: '-version' };

export const SAHIFA = 'bin/sahifa.js';

/** It reads feeds and no files: one with one title, which is on its first screen. */
function newsboat(folder: string): Command {
  const [feed, urls, cache] = ['feed.xml', 'urls', 'cache.db'].map((file) =>
    path.join(folder, file),
  );
  const title = '\u0635\u062D\u064A\u0641\u0629'; // "newspaper"
  writeFileSync(
    feed,
    `<rss version="2.0"><channel><title>${title}</title><item><title>${title}</title></item></channel></rss>`,
  );
  writeFileSync(urls, `file://${feed}\n`);
  return ['newsboat', '-u', urls, '-c', cache];
}
