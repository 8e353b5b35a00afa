import { describe, expect, test } from 'vitest';
import { markDoubts } from '../../../src/text/romanize/mark-doubts.ts';
import {
  type Doubt,
  type DoubtKind,
  type RomanizeOptions,
  romanize,
} from '../../../src/text/romanize/romanize.ts';

describe('unpointed words, marked', () => {
  test.each([
    ['k·t·b', 'كتب'],
    ['k·tāb', 'كتاب'],
    ['m·ḥ·m·d', 'محمد'],
    ['m·d·r·sah', 'مدرسة'],
    ['ṭ·w(ī)l', 'طويل'],
    ['r·yāḍ', 'رياض'],
    ['m(ū)s·k(ū)', 'موسكو'],
    ['·s·lām', 'اسلام'],
    ['islām', 'إِسْلام'],
    ['is·lām', 'إسلام'],
    ['al-q·m·r', 'القمر'],
    ['kit·b', 'كِتب'],
  ])('%s', (marked, source) => expect(markDoubts(romanize(source))).toBe(marked));

  test('other marks and kinds', () => {
    const kutub = romanize('كتب');
    expect(markDoubts(kutub, { missing: '?' })).toBe('k?t?b');
    expect(markDoubts(kutub, { kinds: ['ending'] })).toBe('ktb·');
    const tall = romanize('طويل');
    expect(markDoubts(tall, { open: '<', close: '>' })).toBe('ṭ·w<ī>l');
  });
});

/** The doubts of one kind, as `from-to: readings`. */
function check(
  source: string,
  kind: DoubtKind,
  expected: string[],
  options?: RomanizeOptions,
): void {
  const found = romanize(source, options).doubts.filter((doubt) => doubt.kind === kind);
  const show = ({ from, to, readings }: Doubt) => `${from}-${to}: ${readings.join(' ')}`;
  expect(found.map(show), source).toEqual(expected);
}

describe('what is in doubt', () => {
  test('a consonant without a vowel, but not the last', () => {
    check('كتب', 'vowel', ['1-1: a i u', '2-2: a i u']);
    check('كَتَبَ', 'vowel', []);
  });

  test('the hamza above stands for a or u, that below for i', () => {
    check('أسد', 'vowel', ['0-0: a u', '1-1: a i u']);
    check('إسد', 'vowel', ['2-2: a i u']);
  });

  test('an unmarked و or ي between consonants', () => {
    check('نون', 'letter', ['1-2: aw w']);
    check('نين', 'letter', ['1-2: ay y']);
    check('نُون', 'letter', []);
  });

  test('the end of an unpointed word, and of a verb or noun with a vowel', () => {
    check('كتب', 'ending', ['3-3: a i u']);
    check('كَتَبَ', 'ending', ['5-6: ']);
    check('كُتُبُ', 'ending', ['5-5: u']);
    check('يَكْتُبُ', 'ending', ['6-7: ']);
    check('الْكُتُبُ', 'ending', []);
  });

  test('an accusative without its marks', () => {
    check('طبعا', 'ending', ['3-4: an']);
    check('فجأة', 'ending', ['4-5: tan']);
    check('طَبْعًا', 'ending', ['4-6: ']); // an adverb, or a case
    check('الهدى', 'ending', []);
  });

  test('the place of a vowel is that of the sign between two consonants', () => {
    const { text, doubts } = romanize('دهن');
    expect(text).toBe('dʹhn');
    expect(doubts[0]).toMatchObject({ kind: 'vowel', from: 1, to: 2 });
  });

  test('the construct state', () => {
    check('مَدِينَة', 'letter', []); // in pause
    check('الْمَدِينَة الْكَبِير', 'letter', []); // with the article
    check('مَدِينَةٌ كَبِير', 'letter', []); // with a tanwin
    check('مَدِينَةُ الْكَبِير', 'letter', []); // with a case vowel, before the article
    check('مَدِينَة فِي', 'letter', []); // before a preposition
    check('مَدِينَة الْكَبِير', 'letter', ['6-7: h']);
    check('مَدِينَة كَبِير', 'letter', ['6-7: t']);
    check('مَدِينَة، كَبِير', 'letter', []); // a comma ends the phrase
    check('مَدِينَة كَبِير', 'letter', [], { standard: 'iso-233-2' }); // ẗ in both states
  });

  test('particles before a word', () => {
    check('وَطَن', 'prefix', ['2-2: -']);
    check('وَالْوَطَن', 'prefix', []);
    check('والوطن', 'prefix', ['0-6: ']);
    check('كِتَاب', 'prefix', []); // ka- has another vowel
  });

  test('a Persian izafah', () => {
    check('کِتَاب خُوب', 'ending', ['5-5: -i'], { language: 'fa' });
    check('کِتَاب', 'ending', [], { language: 'fa' });
    check('کِتَابِ خُوب', 'ending', [], { language: 'fa' });
    check('قَالِی خُوب', 'ending', ['4-4: -i'], { language: 'fa' });
  });

  test('a letter that the table does not have stays', () => {
    const source = 'ݐَ';
    expect(romanize(source).text).toBe('ݐa');
    check(source, 'letter', ['0-1: ']);
  });

  test('the source of a doubt', () => {
    const [first, second] = romanize('a كتب').doubts.filter(({ kind }) => kind === 'vowel');
    expect(first).toMatchObject({ from: 3, to: 3, sourceFrom: 2, sourceTo: 3 });
    expect(second).toMatchObject({ from: 4, to: 4, sourceFrom: 3, sourceTo: 4 });
  });
});

describe('marks in the source outweigh the table of irregular words', () => {
  test.each([
    ['ʻalá', 'على'],
    ['ʻalá', 'عَلى'],
    ['ʻulá', 'عُلَى'],
    ['dhālika', 'ذَلِكَ'],
    ['hādhā', 'هَٰذَا'],
  ])('%s', (latin, source) => expect(romanize(source).text).toBe(latin));
});

describe('the article, and words that only look like it', () => {
  test.each([
    ['iltaqá', 'اِلْتَقَى'],
    ['ltaqá', 'الْتَقَى'], // its first vowel is in doubt, but the lam is the verb's
    ['wālid', 'وَالِد'],
    ['wa-al-walad', 'وَالْوَلَد'],
    ['wa-al-shams', 'وَٱلشَّمْس'],
    ['fa-lil-nās', 'فَلِلنَّاس'],
    ['lil-lughah', 'لِلُّغَة'],
    ['wa-bi-al-shams', 'وَبِالشَّمْس'],
    ['ka-al-shams', 'كَالشَّمْس'],
    ['alladhī', 'الَّذِي'],
    ['alf', 'أَلْف'],
  ])('%s', (latin, source) => expect(romanize(source).text).toBe(latin));
});
