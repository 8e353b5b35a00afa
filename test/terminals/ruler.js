/**
 * `node test/terminals/ruler.js FILE`, in a terminal: writes each sign at the start of a row, asks where the cursor is then
 * (CPR, `CSI 6n`), and leaves the columns as JSON in the file. `WIDTHS.md` has what came of it.
 */
import { openSync, writeFileSync, writeSync } from 'node:fs';
import { ReadStream } from 'node:tty';

const SIGNS = {
  'U+4E2D, an ideograph': '\u4e2d',
  'U+1F600, an emoji of Unicode 6.1': '\u{1f600}',
  'U+1FAE0, of 14.0': '\u{1fae0}',
  'U+1FAE8, of 15.0': '\u{1fae8}',
  'U+1FAE9, of 16.0': '\u{1fae9}',
  'U+1FAC8, of 17.0': '\u{1fac8}',
  'U+2764, a heart': '\u2764',
  'a heart and VS16': '\u2764\ufe0f',
  'a watch (U+231A)': '\u231a',
  'a watch and VS15': '\u231a\ufe0e',
  'keycap 1 (1 FE0F 20E3)': '1\ufe0f\u20e3',
  'a flag': '\u{1f1f8}\u{1f1e6}',
  'half a flag': '\u{1f1f8}',
  'a family, three with ZWJ': '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}',
  'a man and a computer, ZWJ': '\u{1f468}\u200d\u{1f4bb}',
  'a thumb and a skin tone': '\u{1f44d}\u{1f3fd}',
  'flag of England (tags)': '\u{1f3f4}\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}',
  'U+4DC0, a hexagram': '\u4dc0',
  'U+2630, a trigram': '\u2630',
  'U+1161, a vowel of Hangul': '\u1161',
  'a and U+1161': 'a\u1161',
  'U+1100 U+1161 U+11A8': '\u1100\u1161\u11a8',
  'ka and a spacing mark (U+0915 U+093E)': '\u0915\u093e',
  'a conjunct (U+0915 U+094D U+0924)': '\u0915\u094d\u0924',
  'beh and U+06D6': '\u0628\u06d6',
  'beh and U+0897, a mark of 16.0': '\u0628\u0897',
  'U+06DD, end of ayah': '\u06dd',
  'U+10EC5, Arabic of 17.0': '\u{10ec5}',
};

const [, , file] = process.argv;
const output = openSync('/dev/tty', 'w');
const input = new ReadStream(openSync('/dev/tty', 'r'));
input.setRawMode(true);

const columns = {};
for (const [name, sign] of Object.entries(SIGNS)) {
  writeSync(output, `\u001B[2J\u001B[3;1H${sign}\u001B[6n`);
  columns[name] = await new Promise((resolve) => {
    let answer = '';
    const hear = (chunk) => {
      answer += chunk;
      const [, column] = /\d+;(\d+)R/.exec(answer) ?? [];
      if (column === undefined) return;
      input.off('data', hear);
      resolve(Number(column) - 1);
    };
    input.on('data', hear);
  });
}
writeFileSync(file, JSON.stringify(columns, undefined, 2));
input.setRawMode(false);
process.exit();
