/** Text between words: it is copied, and punctuation of the script becomes Latin punctuation. */

const SIGNS: Readonly<Record<string, string>> = {
  '،': ',',
  '؛': ';',
  '؟': '?',
  '۔': '.',
  '٪': '%',
  '٫': '.',
  '٬': ',',
  '٭': '*',
  '\u05be': '-', // maqaf
  '\u05c0': '|', // paseq
  '\u05c3': ':', // sof pasuq
  '׳': "'",
  '״': '"',
};

/** Characters without meaning in Latin text: joiners, bidi controls and a tatweel on its own. */
const DROPPED = /[\u200c-\u200f\u061c\u202a-\u202e\u2066-\u2069\u0640]/;
const DIGIT = /[\u0660-\u0669\u06f0-\u06f9]/;

/** Latin text for `text`, which holds no word of the script. */
export function otherText(text: string): string {
  let latin = '';
  for (const unit of text) {
    if (DROPPED.test(unit)) continue;
    if (DIGIT.test(unit)) latin += String(unit.charCodeAt(0) & 0xf);
    else latin += SIGNS[unit] ?? unit;
  }
  return latin;
}
