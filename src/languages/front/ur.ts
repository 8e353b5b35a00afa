/** The front page in Urdu. */
import { isolated } from '../isolates.ts';
import { numerals } from '../numerals.ts';
import type { FrontMessages } from './messages.ts';

const number = numerals();

const articles = (count: number) => `${number(count)} ${count === 1 ? 'مضمون' : 'مضامین'}`;

export const urduFront: FrontMessages = {
  all: 'تمام مضامین',
  starred: 'ستارے والے مضامین',
  searched: (words) => `تلاش: ${isolated(words)}`,
  query: (query) => `سوال: ${isolated(query)}`,
  mentioning: (name) => `وہ مضامین جن میں ${isolated(name)} کا ذکر ہے`,
  tag: (tag) => `ٹیگ: ${isolated(tag)}`,
  unread: (unread) => `${number(unread)} ان پڑھے`,
  marks: { unread: 'ان پڑھا', starred: 'ستارے والا' },
  read: (day) => `پڑھے ہوئے: ${isolated(day)}`,
  changed: 'بدل گیا',
  empty: {
    all: `ابھی کوئی مضمون نہیں۔ R انہیں فیڈوں سے لاتا ہے، اور ${isolated('sahifa add ADDRESS')} فیڈ شامل کرتا ہے۔`,
    found: 'ایسا کوئی مضمون نہیں۔',
    looking: 'مضامین تلاش ہو رہے ہیں…',
  },
  found: (count) => `اب تک ${articles(count)}`,
  selected: (count) => `${articles(count)} منتخب`,
  feeds: 'فیڈیں',
  names: 'خبروں میں نام',
  kinds: { query: 'سوالات', feed: 'فیڈیں', tag: 'ٹیگ', language: 'زبانیں' },
  noNames: 'کسی ان پڑھے مضمون میں کوئی معلوم نام نہیں۔',
  lookedThrough: (done, all) => `${number(all)} میں سے ${number(done)}`,
  nameOfQuery: 'نام سے محفوظ کریں:',
  spoken: {
    noMore: 'یہاں مزید مضامین نہیں۔',
    keys: (next, previous, help, leave) =>
      `${isolated(next)}: اگلے مضامین؛ ${isolated(previous)}: پچھلے مضامین؛ عدد: اس نمبر کا مضمون پڑھیں؛ ${isolated(help)}: تمام کمانڈز؛ ${isolated(leave)}: باہر جائیں`,
    feedKeys: 'عدد اس نمبر کے مضامین دکھاتا ہے۔',
    words: 'الفاظ',
  },
  notices: {
    done: {
      read: (count) => `${articles(count)} پڑھے ہوئے نشان زد؛ U واپس کرتا ہے`,
      unread: (count) => `${articles(count)} ان پڑھے نشان زد؛ U واپس کرتا ہے`,
      starred: (count) => `${articles(count)} پر ستارہ لگا؛ U واپس کرتا ہے`,
      unstarred: (count) => `${articles(count)} سے ستارہ ہٹا؛ U واپس کرتا ہے`,
    },
    undone: 'واپس کر دیا گیا',
    nothingToUndo: 'واپس کرنے کو کچھ نہیں',
    copied: (count) => (count === 1 ? 'پتا نقل ہوا' : `${number(count)} پتے نقل ہوئے`),
    tooManyPages: (most) => `نہیں کھولے گئے: ${number(most)} سے زیادہ صفحات`,
    direction: {
      rtl: 'اس فیڈ کے تمام مضامین دائیں سے بائیں',
      ltr: 'اس فیڈ کے تمام مضامین بائیں سے دائیں',
      own: 'اس فیڈ کا ہر مضمون اپنی سمت میں',
    },
    querySaved: (name) => `${isolated(name)} کے نام سے محفوظ ہوا؛ فیڈوں کی فہرست میں ہے`,
  },
  keys: {
    lines: 'اگلا مضمون، پچھلا مضمون',
    pages: 'ایک صفحہ نیچے، اوپر',
    halfPages: 'آدھا صفحہ نیچے، اوپر',
    ends: 'شروع تک، آخر تک',
    open: 'پڑھیں؛ فیڈوں کی فہرست میں: اس کے مضامین دکھائیں',
    unread: 'اگلا ان پڑھا، پچھلا',
    articles: 'فہرست کا اگلا مضمون، پچھلا',
    feeds: 'فیڈوں، سوالات، ٹیگوں اور زبانوں کی فہرست',
    names: 'ان پڑھے مضامین کے نام؛ Enter کسی ایک کے مضامین دکھاتا ہے',
    search: 'عنوانوں اور محفوظ متن میں تلاش',
    query: `سوال سے فہرست: الفاظ، ${isolated('unread')}، ${isolated('starred')}، ${isolated('feed: tag: lang: author: since:3d')}، اور نفی کے لیے ${isolated('-')}`,
    saveQuery: 'سوال کو نام سے محفوظ کرنا',
    allRead: 'فہرست کے تمام مضامین پڑھے ہوئے؛ فیڈوں کی فہرست میں: فیڈ کے مضامین',
    toggleRead: 'پڑھا یا ان پڑھا نشان زد کرنا',
    star: 'ستارہ لگانا یا ہٹانا',
    undo: 'آخری تبدیلی واپس',
    select: 'یہاں سے مضامین منتخب کرنا؛ دوبارہ: کوئی نہیں',
    selectAll: 'فہرست کے تمام مضامین منتخب کرنا',
    browse: 'صفحہ براؤزر میں کھولنا',
    copy: 'پتا نقل کرنا',
    refresh: 'اس فیڈ کی نئی چیزیں لانا',
    refreshAll: 'تمام فیڈوں کی نئی چیزیں لانا؛ Esc روکتا ہے',
    direction: 'اس فیڈ کی سمت: دائیں سے، بائیں سے، ہر مضمون کی اپنی',
    theme: 'رنگ: ہر پس منظر، روشن، گہرا، زیادہ تضاد، بے رنگ',
    dialect: 'ٹرمینل کو حروف بھیجنے کا اگلا طریقہ',
    redraw: 'اسکرین دوبارہ بنانا',
    suspend: 'شیل کو واپس؛ fg سے واپسی',
    help: 'یہ مدد',
    cancel: 'لانا روکنا، پینل بند کرنا، انتخاب ختم کرنا، تمام مضامین',
    leave: 'پینل بند کرنا، تمام مضامین، پھر باہر',
    quit: 'فوراً باہر',
  },
};
