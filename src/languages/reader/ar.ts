/** The interface in Arabic. */

import { isolated } from '../isolates.ts';
import { numerals, plural } from '../numerals.ts';
import type { ReaderMessages } from './messages.ts';

/** Western digits: the large news sites (Al Jazeera, the BBC, Al Arabiya) write them, and so do our articles. */
const number = numerals();

const columns = plural('ar', number, {
  one: 'عمود واحد',
  two: 'عمودان',
  few: '# أعمدة',
  many: '# عمودًا',
  other: '# عمود',
});

const rows = plural('ar', number, {
  one: 'سطر واحد',
  two: 'سطران',
  few: '# أسطر',
  many: '# سطرًا',
  other: '# سطر',
});

const COPIED = {
  paragraph: 'نُسخت الفقرة',
  article: 'نُسخ المقال',
  quotation: 'نُسخ الاقتباس',
} as const;

export const arabic: ReaderMessages = {
  language: 'ar',
  direction: 'rtl',
  number,
  percent: (percent) => `${number(percent)}%`,
  lead: 'المقدمة',
  outline: 'الأقسام',
  names: 'الأعلام',
  noNames: 'ليس لهذا المقال مسرد أعلام.',
  noneListed: 'لا عَلَم كهذا هنا.',
  findingNames: (percent) => `يجري البحث عن الأعلام: ${isolated(percent)}`,
  groups: {
    person: 'أشخاص',
    place: 'أماكن',
    organisation: 'منظمات',
    term: 'مصطلحات',
    candidate: 'لعلها أعلام',
  },
  word: {
    title: 'كلمة',
    romanized: 'بالحروف اللاتينية',
    letters: 'حروفها',
    unvocalised: 'بلا حركات',
    doubts: 'النقطة: قد تنقص حركة هنا. بين القوسين: حرف له أكثر من قراءة.',
  },
  help: 'المفاتيح',
  helpHint: '؟ مساعدة',
  space: 'المسافة',
  minutes: plural('ar', number, {
    one: 'دقيقة واحدة',
    two: 'دقيقتان',
    few: '# دقائق',
    other: '# دقيقة',
  }),
  matches: (here, count) => `${number(here)} من ${number(count)}`,
  matchesAndAlike: (here, count, alike) =>
    `${number(here)} من ${number(count)}، وشبيهة: ${number(alike)}`,
  alikeMatches: (here, count, same) =>
    `شبيهة: ${number(here)} من ${number(count)}، ومطابقة: ${number(same)}`,
  searched: (percent) => `بُحث في ${isolated(percent)} من النص`,
  cut: (most) => `قُطع عند ${number(most)}`,
  copying: (percent) => `أُعدّ ${isolated(percent)} من النسخة`,
  times: (count) => `×${number(count)}`,
  mention: (name, here, count) => `${isolated(name)} ${number(here)} من ${number(count)}`,
  spoken: {
    section: (here, count, title) =>
      `القسم ${number(here)} من ${number(count)}: ${isolated(title)}`,
    paragraph: (index) => `الفقرة ${number(index)}`,
    quote: 'اقتباس',
    item: 'عنصر',
    code: 'نص برمجي',
    picture: 'صورة',
    keys: (next, previous, leave) =>
      `${isolated(next)}: القسم التالي؛ ${isolated(previous)}: القسم السابق؛ رقم: القسم الذي يحمله؛ ${isolated(leave)}: خروج`,
    end: 'كان هذا آخر الأقسام.',
  },
  notices: {
    notFound: (query) => `ليس في هذا المقال: ${isolated(query)}`,
    noMark: (name) => `لم يُحفظ موضع بالحرف ${isolated(name)}`,
    noCommand: (command) => `لا يوجد أمر كهذا: ${isolated(command)}`,
    noAddress: 'لا يذكر المقال عنوانه على الشبكة',
    copied: (excerpt, way) => `${COPIED[excerpt]} (${isolated(way)})`,
    sent: (excerpt, way) => `${COPIED[excerpt]} (${isolated(way)})، ولا تؤكد الطرفية ذلك`,
    notCopied: 'تعذّر النسخ: لا يوجد برنامج حافظة، والطرفية تمنعه',
    tooLong: 'تعذّر النسخ: النص أطول مما تقبله الطرفية',
    opened: (url) => `فُتح ${isolated(url)}`,
    noBrowser: (url) => `لم يُعثر على متصفح لفتح ${isolated(url)}`,
    refused: 'لم يُفتح: ليس عنوانًا على الشبكة',
    noLinks: 'لا رابط على الشاشة',
    noArticle: 'لا يوجد مقال آخر',
    dialect: (name) => `طريقة إرسال الحروف: ${isolated(name)}`,
    unknownTerminal: 'هل النص مرتب؟ إن لم يكن: sahifa doctor',
    noLetters: 'هل تنقص الحروف؟ الأمر sahifa --romanize يعرضها باللاتينية',
    last: (title, key) => `${isolated(key)}: متابعة قراءة «${isolated(title)}»`,
  },
  displayOptions: {
    digits: {
      'as-written': 'الأرقام كما كُتبت',
      western: 'أرقام غربية',
      arabic: 'أرقام عربية مشرقية',
      persian: 'أرقام فارسية',
    },
    marks: {
      show: 'الحركات ظاهرة',
      hide: 'الحركات مخفاة',
    },
    justification: {
      none: 'الأسطر كما تقع',
      space: 'أسطر مضبوطة بالمسافات',
      kashida: 'أسطر مضبوطة بالكشيدة',
    },
    direction: {
      auto: 'كل فقرة باتجاهها',
      rtl: 'الفقرات من اليمين إلى اليسار',
      ltr: 'الفقرات من اليسار إلى اليمين',
    },
  },
  orders: {
    mention: 'الأعلام بترتيب أول ذكر',
    letters: 'الأعلام بترتيب الألفباء',
    latin: 'الأعلام بترتيب الأبجدية اللاتينية',
    screen: 'ما على الشاشة من الأعلام أولًا',
  },
  switches: {
    'hide-spoilers': { on: 'ما ذُكر من الأعلام حتى الآن فقط', off: 'أعلام المقال كله' },
    'highlight-names': { on: 'الأعلام مميّزة بأنواعها', off: 'الأعلام غير مميّزة' },
  },
  themes: {
    auto: 'ألوان لأي خلفية',
    light: 'ألوان لخلفية فاتحة',
    dark: 'ألوان لخلفية داكنة',
    'high-contrast': 'تباين عالٍ',
    none: 'بلا ألوان',
  },
  tooSmall: (width, height) => `الشاشة صغيرة: يلزم ${columns(width)} و${rows(height)} على الأقل`,
  kinds: { person: 'شخص', place: 'مكان', organisation: 'منظمة', term: 'مصطلح' },
  keys: {
    lineDown: 'سطر إلى الأسفل، أو العنصر التالي في القائمة',
    lineUp: 'سطر إلى الأعلى، أو العنصر السابق',
    pageDown: 'صفحة إلى الأسفل',
    pageUp: 'صفحة إلى الأعلى',
    halfPage: 'نصف صفحة إلى الأسفل، إلى الأعلى',
    ends: 'إلى البداية، إلى النهاية',
    sections: 'القسم التالي، القسم السابق',
    sideways: 'القسم في تلك الجهة: الأمام يسار في مقال يُقرأ من اليمين',
    sectionNumber: 'إلى القسم الذي يحمل هذا الرقم',
    lead: 'إلى المقدمة',
    outline: 'الأقسام: اختر قسمًا وانتقل إليه',
    glossary: 'الأعلام: من وما، وأين ذُكرت؛ / لتصفيتها',
    lookUp: 'من هو أول عَلَم على الشاشة أو ما هو؛ ومرة أخرى: التالي؛ وإن لم يوجد فالكلمات',
    order: 'ترتيب الأعلام: أول ذكر، الألفباء، اللاتينية، ما على الشاشة',
    hideSpoilers: 'في قائمة الأعلام: ما ذُكر حتى الآن فقط',
    highlightNames: 'تمييز كل الأعلام في النص بأنواعها',
    enter: 'انتقال إلى المختار؛ ومرة أخرى: إلى ذكره التالي',
    search: 'بحث في النص، أو عن الأعلام بحروف لاتينية',
    match: 'التالي، السابق: نتيجة بحث أو ذكر عَلَم أو قسم',
    command: 'إلى سطر، إلى نسبة من المقال',
    mark: 'حفظ هذا الموضع بحرف',
    toMark: 'عودة إلى ذلك الموضع؛ عودة إلى ما قبل آخر انتقال',
    columnWidth: 'عمود أعرض، عمود أضيق',
    usualWidth: 'العمود المعتاد',
    marks: 'إظهار الحركات أو إخفاؤها',
    digits: 'الأرقام: كما كُتبت، غربية، مشرقية، فارسية',
    justification: 'الأسطر: كما تقع، بالمسافات، بالكشيدة',
    direction: 'اتجاه الفقرات: اتجاهها، من اليمين، من اليسار',
    theme: 'الألوان: لأي خلفية، فاتحة، داكنة، تباين عالٍ، بلا',
    dialect: 'طريقة إرسال الحروف إلى الطرفية: التالية',
    zen: 'النص وحده',
    copy: 'نسخ الفقرة',
    copyArticle: 'نسخ المقال مع مصدره',
    quote: 'نسخ الفقرة اقتباسًا',
    browse: 'فتح عنوان المقال في المتصفح',
    links: 'ترقيم الروابط على الشاشة: الرقم يفتح رابطه في المتصفح',
    articles: 'المقال التالي، المقال السابق',
    goOn: 'متابعة آخر مقال قُرئ',
    redraw: 'إعادة رسم الشاشة',
    suspend: 'إلى سطر الأوامر؛ والعودة بالأمر fg',
    help: 'هذه المساعدة',
    cancel: 'إغلاق اللوحة، إنهاء البحث، ترك تتبّع العَلَم',
    leave: 'إغلاق اللوحة، ثم الخروج',
    quit: 'خروج فوري',
  },
};
