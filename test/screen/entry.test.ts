/** The columns of an article's row have room for what every language of the interface writes into them. */
import { expect, test } from 'vitest';
import { LANGUAGES } from '../../src/languages/choose.ts';
import { loadReaderMessages } from '../../src/languages/reader/load.ts';
import { timeAgo } from '../../src/languages/relative-time.ts';
import { textWidth } from '../../src/layout/phrase.ts';
import { AGE, LENGTH } from '../../src/screen/front/columns.ts';

const MINUTE = 60_000;

const widest = (texts: readonly string[]) => Math.max(...texts.map(textWidth));

test.each(LANGUAGES)('an age and a length are never cut: %s', async (language) => {
  const { minutes } = await loadReaderMessages(language);
  const counts = Array.from({ length: 130 }, (_, count) => count);
  expect(widest(counts.slice(1).map(minutes))).toBeLessThanOrEqual(LENGTH);
  const ages = [1, 60, 24 * 60, 7 * 24 * 60, 30 * 24 * 60, 365 * 24 * 60].flatMap((unit) =>
    counts.slice(0, 60).map((count) => timeAgo(language, -count * unit * MINUTE, 0)),
  );
  expect(widest(ages)).toBeLessThanOrEqual(AGE);
});
