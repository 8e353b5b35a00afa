import { describe, expect, test } from 'vitest';
import { romanize } from '../../../src/text/romanize/romanize.ts';
import { check, checkSure, type Example } from './check.ts';

/**
 * The examples printed in the ALA-LC table "Arabic" (Library of Congress), by rule. The table prints most of
 * them without vowels; they are pointed here as the romanization says, sukun included. Personal names are in
 * lower case, as Arabic has no capitals to tell them by; ’ and ‘ of the print are ʼ and ʻ.
 */
const PUBLISHED: readonly (readonly [rule: string, examples: readonly Example[]])[] = [
  [
    '1(a) the consonants w and y',
    [
      ['waḍʻ', 'وَضْع'],
      ['ʻiwaḍ', 'عِوَض'],
      ['dalw', 'دَلْو'],
      ['yad', 'يَد'],
      ['ḥiyal', 'حِيَل'],
      ['ṭahy', 'طَهْي'],
    ],
  ],
  [
    '1(b) the long vowels',
    [
      ['ūlá', 'أُولَى'],
      ['ṣūrah', 'صُورَة'],
      ['dhū', 'ذُو'],
      ['īmān', 'إِيمَان'],
      ['jīl', 'جِيل'],
      ['fī', 'فِي'],
      ['kitāb', 'كِتَاب'],
      ['saḥāb', 'سَحَاب'],
      ['jumān', 'جُمَان'],
    ],
  ],
  [
    '1(c) the diphthongs',
    [
      ['awj', 'أَوْج'],
      ['nawm', 'نَوْم'],
      ['nawm', 'نَوم'],
      ['law', 'لَوْ'],
      ['aysar', 'أَيْسَر'],
      ['shaykh', 'شَيْخ'],
      ['ʻaynay', 'عَيْنَيْ'],
    ],
  ],
  [
    '4 letters without phonetic significance',
    [
      ['faʻalū', 'فَعَلُوا'],
      ['ulāʼika', 'أُولَائِكَ'],
      ['ulāʼika', 'أُولَٰئِكَ'],
      ['ūqīyah', 'أُوقِيَّة'],
    ],
  ],
  [
    '5 alif',
    [
      ['fāʻil', 'فَاعِل'],
      ['riḍā', 'رِضَا'],
    ],
  ],
  [
    '6 final ى',
    [
      ['ḥattá', 'حَتَّى'],
      ['maḍá', 'مَضَى'],
      ['kubrá', 'كُبْرَى'],
      ['yaḥyá', 'يَحْيَى'],
      ['musammá', 'مُسَمَّى'],
      ['muṣṭafá', 'مُصْطَفَى'],
      ['raḍī al-dīn', 'رَضِيّ الدِّين'],
      ['al-miṣrī', 'المِصْرِيّ'],
    ],
  ],
  [
    '7 tāʼ marbūṭah',
    [
      ['ṣalāh', 'صَلَاة'],
      ['al-risālah al-bahīyah', 'الرِّسَالَة الْبَهِيَّة'],
      ['mirʼāh', 'مِرْآة'],
      ['urjūzah fī al-ṭibb', 'أُرْجُوزَة فِي الطِّبّ'],
    ],
  ],
  [
    '8 hamzah',
    [
      ['asad', 'أَسَد'],
      ['uns', 'أُنْس'],
      ['idhā', 'إِذَا'],
      ['masʼalah', 'مَسْأَلَة'],
      ['muʼtamar', 'مُؤْتَمَر'],
      ['dāʼim', 'دَائِم'],
      ['malaʼa', 'مَلَأَ'],
      ['khaṭiʼa', 'خَطِئَ'],
    ],
  ],
  [
    '9 waṣlah',
    [
      ['al-istidrāk', 'الِاسْتِدْرَاك'],
      ['al-istidrāk', 'الْإِسْتِدْرَاك'],
      ['kutub iqtanatʹhā', 'كُتُب ٱقْتَنَتْهَا'],
    ],
  ],
  [
    '10 maddah',
    [
      ['ālah', 'آلَة'],
      ['taʼālīf', 'تَآلِيف'],
      ['maʼāthir', 'مَآثِر'],
      ['khulafāʼ', 'خُلَفَآء'],
    ],
  ],
  [
    '11 shaddah',
    [
      ['ʻadūw', 'عَدُوّ'],
      ['qūwah', 'قُوَّة'],
      ['shawwāl', 'شَوَّال'],
      ['ṣawwara', 'صَوَّرَ'],
      ['jaww', 'جَوّ'],
      ['al-miṣrīyah', 'المِصْرِيَّة'],
      ['ayyām', 'أَيَّام'],
      ['sayyid', 'سَيِّد'],
      ['quṣayy', 'قُصَيّ'],
      ['al-ghazzī', 'الْغَزِّيّ'],
      ['al-kashshāf', 'الْكَشَّاف'],
    ],
  ],
  [
    '12 tanwīn',
    [
      ['qāḍin', 'قَاضٍ'],
      ['maʻnan', 'مَعْنًى'],
      ['ṭabʻan', 'طَبْعًا'],
      ['fajʼatan', 'فَجْأَةً'],
      ['al-mushtarik waḍʻan wa-al-muftariq ṣuqʻan', 'المُشْتَرِك وَضْعاً وَالْمُفْتَرِق صُقْعاً'],
    ],
  ],
  [
    '13 verbs',
    [
      ['man waliya miṣr', 'مَنْ وَلِيَ مِصْر'],
      ['yajibu la-hum', 'يَجِبُ لَهُمْ'],
      ['ṣallá allāh', 'صَلَّى اللَّه'],
      ['al-luʼluʼ al-maknūn fī ḥukm', 'اللُّؤْلُؤ الْمَكْنُون فِي حُكْم'],
    ],
  ],
  [
    '14(a) nouns, before a suffix',
    [
      ['uṣūluhā al-nafsīyah', 'أُصُولُهَا النَّفْسِيَّة'],
      ['ilá yawminā hādhā', 'إِلَى يَوْمِنَا هَذَا'],
    ],
  ],
  [
    '15 pronouns',
    [
      ['anā', 'أَنَا'],
      ['hādhihi al-ḥāl', 'هَذِهِ الْحَال'],
      ['afkāruh, āthāruh', 'أَفْكَارُهُ، آثَارُهُ'],
    ],
  ],
  [
    '16 prepositions and conjunctions',
    [
      ['anna', 'أَنَّ'],
      ['annahu man', 'أَنَّهُ مَنْ'],
      ['bayna yadayhi man', 'بَيْنَ يَدَيْهِ مَنْ'],
      ['mimmā', 'مِمَّا'],
      ['mimman', 'مِمَّن'],
      ['bi-hi', 'بِهِ'],
    ],
  ],
  [
    '17 the article',
    [
      ['al-kitāb al-thānī', 'الْكِتَاب الثَّانِي'],
      ['al-ittiḥād', 'الإِتِّحَاد'],
      ['al-aṣl', 'الْأَصْل'],
      ['al-āthār', 'الْآثَار'],
      ['ilá al-ān', 'إِلَى الْآن'],
      ['abū al-wafāʼ', 'أَبُو الْوَفَاء'],
      ['bi-al-tamām wa-al-kamāl', 'بِالتَّمَام وَالْكَمَال'],
      ['lil-shirbīnī', 'لِلشِّرْبِينِي'],
      ['al-ḥurūf al-abjadīyah', 'الْحُرُوف الْأَبْجَدِيَّة'],
      ['abū al-layth al-samarqandī', 'أَبُو اللَّيْث السَّمَرْقَنْدِيّ'],
    ],
  ],
  [
    '18(b) and 19',
    [
      ['al-ījī', 'الإِيجِي'],
      ['al-ālūsī', 'الْآلُوسِي'],
      ['ibrāhīm', 'إبراهيم'],
      ['ibrāhīm', 'إبرهيم'],
      ['dāʼūd', 'داؤود'],
      ['dāʼūd', 'داؤد'],
      ['ruʼūs', 'رُؤُوس'],
      ['dhālika', 'ذلك'],
      ['ʻalá al-ʻayn', 'عَلَى الْعَيْن'],
    ],
  ],
  [
    '21 the prime',
    [
      ['adʹham', 'أَدْهَم'],
      ['akramatʹhā', 'أَكْرَمَتْهَا'],
      ['shaykhʹzādah', 'شَيْخ\u200cزَادَه'],
    ],
  ],
  [
    '22 foreign words',
    [
      ['jārmānūs', 'جَارْمَانُوس'],
      ['lūrd ghrānfīl', 'لُورْد غْرَانْفِيل'],
      ['īsāghūjī', 'إِيسَاغُوجِي'],
    ],
  ],
  [
    '23, 24 irregular orthography',
    [
      ['allāh', 'الله'],
      ['allāh', '\ufdf2'],
      ['billāh', 'بالله'],
      ['lillāh', 'لِلّٰهِ'],
      ['ṭāhā', 'طه'],
      ['yāsīn', 'يس'],
      ['ʻamr', 'عمرو'],
    ],
  ],
];

describe.each(PUBLISHED)('ALA-LC Arabic, rule %s', (_rule, examples) => {
  test.each(examples)('%s', (...example) => checkSure(example));
});

/** Constructs: certain for us only with a case vowel on the ة. */
test.each<Example>([
  ['wizārat al-tarbiyah', 'وِزَارَةُ التَّرْبِيَةِ'],
  ['wizārat al-tarbiyah', 'وِزَارَة التَّرْبِيَة'],
  ['mirʼāt al-zamān', 'مِرْآة الزَّمَان'],
  ['kullīyat al-ādāb', 'كُلِّيَّة الآدَاب'],
  ['riḥlat ibn jubayr', 'رِحْلَة ٱبْن جُبَيْر'],
  ['maktabat al-nahḍah al-miṣrīyah', 'مَكْتَبَة النَّهْضَة الْمِصْرِيَّة'],
  ['alfīyat ibn mālik', 'أَلْفِيَّة ابْن مَالِك'],
])('ALA-LC Arabic, rule 7(b): %s', (...example) => check(example));

/** 16(b) prints ḥayātuhu wa-ʻaṣruh; و may also be a letter of the word, so the hyphen is a doubt. */
test('ALA-LC Arabic, rule 16(b): a particle without the article', () => {
  const { text, doubts } = romanize('حَيَاتُهُ وَعَصْرُهُ');
  expect(text).toBe('ḥayātuhu waʻaṣruh');
  expect(doubts).toContainEqual(
    expect.objectContaining({ kind: 'prefix', from: 11, to: 11, readings: ['-'] }),
  );
});

/** The same names with the capitals that the table prints (18(a), 25). */
test.each<Example>([
  ['al-Miṣrī', 'المِصْرِيّ'],
  ['Muṣṭafá', 'مُصْطَفَى'],
  ['Adʹham', 'أَدْهَم'],
  ['ʻAmr', 'عمرو'],
  ['al-Ālūsī', 'الْآلُوسِي'],
  ['Aḥmad ibn Muḥammad ibn Abī al-Rabīʻ', 'أَحْمَد بن مُحَمَّد بن أَبِي الرَّبِيع'],
  ['Ibn Mālik', 'ابن مَالِك'],
])('ALA-LC Arabic, as a name: %s', (...example) => check(example, { name: true }));
