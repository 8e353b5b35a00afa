/** Takes the README's pictures: each scene in xterm, in an English and in an Arabic interface, each in a home of its own. */
import { statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { emulators } from './emulators.ts';
import { screenBox } from './grid.ts';
import { cropPicture, writePicture } from './picture.ts';
import { Session } from './session.ts';
import { FONT } from './targets.ts';

const FOLDER = 'test/pictures';

const LOOK = { columns: 84, rows: 24, font: FONT, points: 12 };

/** Few colours and none between them: a terminal has few. */
const SMALL = [
  ...['-bordercolor', 'white', '-border', '8', '+dither', '-colors', '16'],
  ...['-define', 'png:compression-level=9'],
];

/** Bytes; eight of them are loaded with the README. */
const LARGEST = 30_000;

type Scene = {
  readonly name: string;
  readonly lang: 'en' | 'ar';
  /** By their X names. */
  readonly keys: readonly string[];
};

/** Sergey Lavrov is the second name that the article mentions; `Return` goes to the first mention. */
const GLOSSARY = ['x', 'j', 'Return'];

const OUTLINE = ['2', 't'];

const scenes: readonly Scene[] = [
  { name: 'reading', lang: 'en', keys: [] },
  { name: 'reading', lang: 'ar', keys: [] },
  { name: 'search', lang: 'en', keys: search('Lavrov') },
  // without the hamza that the article writes
  { name: 'search', lang: 'ar', keys: search('اذربيجان') },
  { name: 'outline', lang: 'en', keys: OUTLINE },
  { name: 'outline', lang: 'ar', keys: OUTLINE },
  { name: 'glossary', lang: 'en', keys: GLOSSARY },
  { name: 'glossary', lang: 'ar', keys: GLOSSARY },
];

describe('takes the pictures of the README', () => {
  it.each(scenes)('$name, $lang', async ({ name, lang, keys }) => {
    const xterm = emulators.find((emulator) => emulator.name === 'xterm');
    if (!xterm) throw new Error('there is no xterm');
    const command = [process.execPath, 'bin/sahifa.js', '--lang', lang];
    const file = `${FOLDER}/${name}-${lang}.png`;
    const session = await Session.open(xterm, LOOK, command);
    try {
      await session.press(...keys);
      writePicture(cropPicture(session.picture(), screenBox(session.grid, LOOK)), file, SMALL);
    } finally {
      await session.close();
    }
    expect(statSync(file).size).toBeLessThan(LARGEST);
  });
});

/** The keys that type a query, by the code points of its letters; it is not entered. */
function search(query: string): string[] {
  const letters = Array.from(query, (letter) => letter.codePointAt(0)?.toString(16));
  return ['slash', ...letters.map((hex) => `U${hex}`)];
}
