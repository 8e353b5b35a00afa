/**
 * Examples that the standards, or accounts of them, print: what is expected first. They are pointed as the romanization says.
 * `measured.test.ts` counts how many come out right, with their points and without.
 */
import type { Example } from './check.ts';

type Ruled = readonly (readonly [rule: string, examples: readonly Example[]])[];

/**
 * The examples printed in the ALA-LC table "Arabic" (Library of Congress), by rule. The table prints most of
 * them without vowels; they are pointed here as the romanization says, sukun included. Personal names are in
 * lower case, as Arabic has no capitals to tell them by; ’ and ‘ of the print are ʼ and ʻ.
 */
export const ARABIC_ALA_LC: Ruled = [
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

/** Examples printed in the ALA-LC table "Persian", by rule; pointed here as romanized, names in lower case. */
export const PERSIAN_ALA_LC: Ruled = [
  ['1(b)', [['dānā', 'دَانَا']]],
  [
    '2(a)',
    [
      ['varzish', 'وَرْزِش'],
      ['davā', 'دَوَا'],
      ['sarv', 'سَرْو'],
      ['khvāstan', 'خْوَاسْتَن'],
      ['khvud', 'خْوُد'],
    ],
  ],
  [
    '2(b)',
    [
      ['dūr', 'دُور'],
      ['chūn', 'چُون'],
      ['tū', 'تُو'],
    ],
  ],
  ['2(c)', [['firdawsī', 'فِرْدَوْسِی']]],
  [
    '3(a)',
    [
      ['yār', 'یَار'],
      ['siyāh', 'سِیَاه'],
      ['pāy', 'پَای'],
    ],
  ],
  [
    '3(b)',
    [
      ['īrān', 'اِیرَان'],
      ['qālī', 'قَالِی'],
    ],
  ],
  [
    '3(c)',
    [
      ['ayvān', 'اَیْوَان'],
      ['ray', 'رَیْ'],
    ],
  ],
  ['3(d)', [['muṣṭafá', 'مُصْطَفَى']]],
  [
    '4',
    [
      ['muʼas̲s̲ir', 'مُؤَثِّر'],
      ['khulafāʼ', 'خُلَفَاء'],
      ['pāʼīn', 'پَائِین'],
    ],
  ],
  [
    '5',
    [
      ['āb', 'آب'],
      ['kullīyat al-ādāb', 'كُلِّيَّة الآدَاب'],
      ['maʼās̲ir', 'مَآثِر'],
      ['daryāʼābādī', 'دَرْیَاآبَادِی'],
    ],
  ],
  [
    '7',
    [
      ['khurram', 'خُرَّم'],
      ['avval', 'اَوَّل'],
      ['bachchah', 'بَچَّه'],
      ['khayyām', 'خَیَّام'],
      ['nashrīyāt', 'نَشْرِیَّات'],
      ['qūvah', 'قُوَّه'],
    ],
  ],
  [
    '8',
    [
      ['dar-i bāgh', 'دَرِ بَاغ'],
      ['rū-yi zamīn', 'رُویِ زَمِین'],
      ['daryā-yi khazar', 'دَرْیَایِ خَزَر'],
      ['khānah-yi buzurg', 'خَانَه\u200cیِ بُزُرْگ'],
    ],
  ],
  [
    '9',
    [
      ['khānahʹhā', 'خَانَه\u200cهَا'],
      ['khānahʹam', 'خَانَه\u200cاَم'],
      ['mīʹravam', 'مِی\u200cرَوَم'],
      ['kāẓimʹzādah', 'كَاظِم\u200cزَادَه'],
      ['dār al-muʻallimīn', 'دَار الْمُعَلِّمِین'],
      ['ʻabd al-ḥusayn', 'عَبْد الْحُسَیْن'],
    ],
  ],
  ['10', [['marīz̤ʹkhānah', 'مَرِیض\u200cخَانَه']]],
  ['12', [['marzʹhā', 'مَرْزْهَا']]],
];

/** The pointed examples of the BGN/PCGN 1956 System's tables, as printed, in their order. */
export const ARABIC_BGN_TABLES: readonly Example[] = [
  ['Qur’ān', 'قُرْآن'],
  ['Abū Z̧aby', 'أَبُو ظَبْي'],
  ['Bi’r Zayt', 'بِئْر زَيْت'],
  ['Umm al ‘Amad', 'أُمّ الْعَمَد'],
  ['Al Baḩrayn', 'الْبَحْرَيْن'],
  ['Al Kūt', 'الْكُوت'],
  ['Ath Thulaythuwāt', 'الثُّلَيْثُوَات'],
  ['Al Jazīrah', 'الْجَزِيرَة'],
  ['Al Maḩmūdīyah', 'الْمَحْمُودِيَّة'],
  ['Khaybar', 'خَيْبَر'],
  ['Damanhūr', 'دَمَنْهُور'],
  ['Dhahab', 'ذَهَب'],
  ['Ar Rawḑah', 'الرَّوْضَة'],
  ['Zuwārah', 'زُوَارَة'],
  ['As Sulaymānīyah', 'السُّلَيْمَانِيَّة'],
  ['Ash Shām', 'الشَّام'],
  ['Qayşūmah', 'قَيْصُومَة'],
  ['Ḑawr', 'ضَوْر'],
  ['Al Qunayţirah', 'الْقُنَيْطِرَة'],
  ['Z̧ufār', 'ظُفَار'],
  ['Abū ‘Arīsh', 'أَبُو عَرِيش'],
  ['Baghdād', 'بَغْدَاد'],
  ['Al Furāt', 'الْفُرَات'],
  ['Qaţar', 'قَطَر'],
  ['Al Kuwayt', 'الْكُوَيْت'],
  ['Ḩalab', 'حَلَب'],
  ['Makkah', 'مَكَّة'],
  ['Nakhl', 'نَخْل'],
  ['Jabal Hārūn', 'جَبَل هَارُون'],
  ['Wādī Ghaḑā', 'وَادِي غَضَا'],
  ['Al Yaman', 'الْيَمَن'],
  ['Al Qāhirah', 'الْقَاهِرَة'],
  ['Al Madīnah al Munawwarah', 'الْمَدِينَة الْمُنَوَّرَة'],
  ['Al Başrah', 'الْبَصْرَة'],
  ['Ar Riyāḑ', 'الرِّيَاض'],
  ['Al Quds', 'الْقُدْس'],
  ['Bāb al Mandab', 'بَاب الْمَنْدَب'],
  ['Şūr', 'صُور'],
  ['Marsá Maţrūḩ', 'مَرْسَىٰ مَطْرُوح'],
  ['Şaydā', 'صَيْدَا'],
  ['Ad Dawḩah', 'الدَّوْحَة'],
  ['Muḩammad', 'مُحَمَّد'],
  ['Ūzūnlār', 'أُوزُونْلَار'],
  ['Awsaţ', 'أَوْسَط'],
  ['Sanāw', 'سَنَاو'],
  ['Īrān', 'اِيرَان'],
  ['Tall as Sarāy', 'تَلّ السَّرَاي'],
  ['Ālbū Mu‘ayţ', 'آلْبُو مُعَيْط'],
  ['Salmān Pāk', 'سَلْمَان پَاك'],
  ['Tall Kūchik aş Şaghīr', 'تَلّ كُوچِك الصَّغِير'],
  ['Gafşah', 'ڨَفْصَة'],
  ['Tall Gamr', 'تَلّ گَمْر'],
  ['Zāgūrah', 'زَاڴُورَة'],
];

/** Examples in the notes (N) and special rules (S), pointed here as romanized. */
export const ARABIC_BGN_NOTES: readonly Example[] = [
  ['Şan‘ā’', 'صَنْعَاء'], // N2
  ['Ḩamāh', 'حَمَاة'], // N4
  ['Quwwah', 'قُوَّة'], // N7
  ['‘Abbās', 'عَبَّاس'],
  ['Gharbī', 'غَرْبِيّ'],
  ['Al ‘Abbāsīyīn', 'الْعَبَّاسِيِّين'],
  ['Ash Shāriqah', 'الشَّارِقَة'], // S, the article
  ['Mişr liţ Ţayarān', 'مِصْر لِلطَّيَرَان'], // S, prepositions
  ['Ash Sharikah al ‘Āmmah lil Maghāzil', 'الشَّرِكَة الْعَامَّة لِلْمَغَازِل'],
  ['Al Qaryah bid Duwayr', 'الْقَرْيَة بِالدُّوَيْر'],
  ['Al Ḩarajah bil Qur’ān', 'الْحَرَجَة بِالْقُرْآن'],
  ['‘Abd Allāh', 'عَبْد الله'],
  ['‘Abd ar Raḩmān', 'عَبْد الرَّحْمٰن'],
  ['Dhū al Faqār', 'ذُو الْفَقَار'],
  ['‘Umar Bin al Khaţţāb', 'عُمَر بن الْخَطَّاب'],
  ['Sīdī', 'سِيدِي'],
  ['Sayyidī', 'سَيِّدِي'],
  ['Shāri‘ Abī Bakr', 'شَارِع أَبِي بَكْر'],
  ['Jabal Abā aş Şabbān', 'جَبَل أَبَا الصَّبَّان'],
];

/** Terms that accounts of the standard print in its own spelling. */
export const ARABIC_DIN_31635: readonly Example[] = [
  ['ḥarakāt', 'حَرَكَات'],
  ['ḥurūf', 'حُرُوف'],
  ['fatḥa', 'فَتْحَة'],
  ['kasra', 'كَسْرَة'],
  ['ḍamma', 'ضَمَّة'],
  ['šadda', 'شَدَّة'],
  ['nisba', 'نِسْبَة'],
  ['aš-šams', 'الشَّمْس'],
  ['tāʾ marbūṭa', 'تَاء مَرْبُوطَة'],
  ['alif maqṣūra', 'أَلِف مَقْصُورَة'],
  ['hamza', 'هَمْزَة'],
];

/** Examples that implementations and library guides of the standard print. */
export const ARABIC_ISO_233_2: readonly Example[] = [
  ['miṣr', 'مِصْر'],
  ['qaṭar', 'قَطَر'],
  ['al-riyāḍ', 'الرِّيَاض'],
  ['al-šāriqaẗ', 'الشَّارِقَة'],
  ['biʾr', 'بِئْر'],
  ['aẖbār', 'أَخْبَار'],
  ['qurʾān', 'قُرْآن'],
  ['ādāb', 'آدَاب'],
  ['al-šams', 'الشَّمْسُ'],
  ['al-masʾūl', 'المَسْؤُول'],
  ['al-hayʾaẗ', 'الهَيْئَة'],
  ['al-amīr', 'الأَمِير'],
  ['hamzaẗ', 'هَمْزَة'],
  ['šaddaẗ', 'شَدَّة'],
  ['nisbaẗ', 'نِسْبَة'],
];

/**
 * Published: the table's own example and title; names of the letters and the readings of שבת in a library
 * guide; titles in the library's manual and catalogue. Hyphens after ה and ב are not in the points.
 */
export const HEBREW_ALA_LC: readonly Example[] = [
  ['hisʹhid', 'הִסְהִיד'],
  ['milon', 'מִלּוֹן'],
  ['ḥadash', 'חָדָשׁ'],
  ['sefer', 'סֵפֶר'],
  ['alef', 'אָלֶף'],
  ['bet', 'בֵּית'],
  ['gimel', 'גִּימֶל'],
  ['dalet', 'דָּלֶת'],
  ['zayin', 'זַיִן'],
  ['ḥet', 'חֵית'],
  ['ṭet', 'טֵית'],
  ['yod', 'יוֹד'],
  ['kaf', 'כַּף'],
  ['lamed', 'לָמֶד'],
  ['mem', 'מֵם'],
  ['nun', 'נוּן'],
  ['samekh', 'סָמֶךְ'],
  ['ʻayin', 'עַיִן'],
  ['pe', 'פֵּא'],
  ['tsadi', 'צָדִי'],
  ['tsadiḳ', 'צָדִיק'],
  ['ḳof', 'קוֹף'],
  ['ḳuf', 'קוּף'],
  ['resh', 'רֵישׁ'],
  ['shin', 'שִׁין'],
  ['śin', 'שִׂין'],
  ['ṿaṿ', 'וָו'],
  ['taṿ', 'תָּו'],
  ['shabat', 'שַׁבָּת'],
  ['shavat', 'שָׁבַת'],
  ['shevet', 'שֶׁבֶת'],
  ['shevot', 'שְׁבֹת'],
  ['niḳud', 'נִקּוּד'],
  ['ḳiṭlug', 'קִטְלוּג'],
  ['hagadah shel pesaḥ', 'הַגָּדָה שֶׁל פֶּסַח'],
  ['nusaḥ hazkarat neshamot tokh', 'נֻסַּח הַזְכָּרַת נְשָׁמוֹת תּוֹךְ'],
  ['ʻaśar ḥodesh', 'עָשָׂר חֹדֶשׁ'],
  ['yiśraʼel', 'יִשְׂרָאֵל'],
];

/** Catalogue entries of the Library of Congress, and the name of the alphabet; pointed here. */
export const URDU_ALA_LC: readonly Example[] = [
  ['islām kā ak̲h̲lāqī nuqt̤ah-yi naz̤ar', 'اِسْلام کا اَخْلاقی نُقْطَۂ نَظَر'],
  ['urdū ḥurūf-i tahajjī', 'اُرْدُو حُرُوفِ تَہَجِّی'],
];
