/** The command line in Urdu. */

import { urduAccounts } from '../accounts/ur.ts';
import { urduDiagnostics } from '../diagnostics/ur.ts';
import { urduFeeds } from '../feeds/ur.ts';
import { isolated } from '../isolates.ts';
import { numerals } from '../numerals.ts';
import { urduStoreReport } from '../store/ur.ts';
import { urduFetching } from '../web/ur.ts';
import type { CliMessages } from './messages.ts';

const number = numerals();

const SOURCE = `شامل مضمون، فائل (ویب صفحہ، ${isolated('EPUB')}، ${isolated('Markdown')} یا سادہ متن)، ویب پتا، یا معیاری ان پٹ کے لیے ${isolated('-')}`;

export const urdu: CliMessages = {
  language: 'ur',
  direction: 'rtl',
  failure: (message, hint) => `${message}؛ ${hint}`,
  diagnostics: urduDiagnostics,
  feeds: urduFeeds,
  account: urduAccounts,
  cells: (least, most) => `خانوں کی تعداد ${number(least)} سے ${number(most)} تک دیں`,
  days: (least, most) => `دنوں کی تعداد ${number(least)} سے ${number(most)} تک دیں`,
  fetching: urduFetching,
  store: urduStoreReport,
  loading: (kilobytes) =>
    `لوڈ ہو رہا ہے: اب تک ${number(kilobytes)} کلوبائٹ۔ روکنے کے لیے ${isolated('Esc')}`,
  unfinished: {
    saved: 'پڑھنے کی جگہ محفوظ نہیں ہوئی: بہت دیر لگ رہی تھی',
    copied: 'کچھ نقل نہیں ہوا: بہت دیر لگ رہی تھی',
    both: 'پڑھنے کی جگہ محفوظ نہیں ہوئی اور کچھ نقل نہیں ہوا: بہت دیر لگ رہی تھی',
  },
  seeHelp: (command) => `دیکھیں ${isolated(`${command} --help`)}`,
  unexpected: (message) => `خود پروگرام میں کوئی خرابی ہے (${isolated(message)})`,
  seeWhere: `جگہ دیکھنے کے لیے ${isolated('SAHIFA_DEBUG=1')} سیٹ کریں`,
  seeLog: (file) => `جگہ ${isolated(file)} میں دیکھیں`,
  unwritten: (code) => `معیاری آؤٹ پٹ میں لکھا نہیں جا سکا (${isolated(code)})`,
  seeOutput: 'دیکھیں کہ یہ کہاں جاتی ہے',
  place: (name, line) =>
    line === undefined ? isolated(name) : `${isolated(name)}، سطر ${number(line)}`,
  located: (place, message, others) =>
    `${place}: ${message}${others > 0 ? ` (اور ${number(others)} مزید)` : ''}`,
  doctor: {
    noTerminal: `معیاری آؤٹ پٹ کوئی ٹرمینل نہیں ہے۔`,
    seems: (name, because) =>
      `لگتا ہے یہ ${name === undefined ? 'کوئی نامعلوم ٹرمینل' : isolated(name)} ہے (${because})۔`,
    reasons: {
      none: `یہ ٹرمینل نہیں`,
      said: `آپ نے کہا ہے`,
      doctor: `آپ نے پہلے یہیں بتایا تھا`,
      answer: `اس کا جواب`,
      bdsm: `یہ ${isolated('BDSM')} جانتا ہے`,
      fixed: `${isolated('BDSM')} مستقل چالو ہے`,
      silent: `یہ نہیں بتاتا کہ کس ٹرمینل میں ہے`,
      nothing: `کوئی چیز اس کی پہچان نہیں کراتی`,
    },
    dialect: (name, isGuess) =>
      `اسے حروف ${isolated(name)} طریقے سے بھیجے جاتے ہیں${isGuess ? '، جو ایک اندازہ ہے' : ''}۔`,
    shouldRead: `ان میں سے ہر ایک کو دائیں سے بائیں یوں پڑھا جانا چاہیے:`,
    question: `کون سا یوں پڑھا جاتا ہے، حروف جڑے ہوئے اور خانہ سیدھا؟ (نمبر، یا کوئی نہیں تو ${isolated('Enter')})`,
    unchanged: `کچھ نہیں بدلا۔`,
    remembered: (dialect, path) =>
      `اب سے اس ٹرمینل کو حروف ${isolated(dialect)} طریقے سے بھیجے جائیں گے (${isolated(path)}، ${isolated('terminals')} کے نیچے)۔`,
    forceLtr: (number) =>
      `اگر ${isolated('kitty.conf')} میں ${isolated('force_ltr yes')} ہو تو ${isolated(number)} چنیں۔`,
    notRight: (name) => `${isolated(name)} میں کوئی طریقہ درست نہیں پڑھا جاتا۔`,
    report: 'اس ٹرمینل کی اطلاع دینے کے لیے یہ سطر چسپاں کریں:',
  },
  lead: 'ابتدائیہ',
  noHeadings: 'اس مضمون میں کوئی ذیلی سرخی نہیں ہے۔',
  origins: {
    default: 'معمول',
    reader: 'پڑھتے وقت چنا گیا',
    file: (line) => `فائل، سطر ${number(line)}`,
  },
  notThere: (path) => `${isolated(path)} (موجود نہیں)`,
  headings: {
    usage: 'استعمال:',
    arguments: 'آرگومنٹس:',
    options: 'آپشنز:',
    commands: 'کمانڈز:',
    examples: 'مثالیں:',
    keys: 'پڑھتے وقت کی کلیدیں:',
  },
  examples: {
    bundled: 'شامل مضمون پڑھیں',
    file: 'فائل پڑھیں',
    piped: 'دوسرے پروگرام کا لکھا پڑھیں',
    filtered: 'دوسرے پروگرام کا لکھا درست کریں',
    narrow: `اسے ${number(60)} خانوں کی چوڑائی میں لکھیں`,
    logical: 'اسے منطقی ترتیب کے متن میں لکھیں',
    outline: 'اس کے حصے دکھائیں',
  },
  keys: {
    line: 'سطر',
    page: 'صفحہ',
    section: 'حصہ',
    number: 'نمبر سے حصہ',
    outline: 'حصے',
    names: 'نام',
    help: 'تمام کلیدیں',
    quit: 'باہر',
  },
  list: (items) => items.join('، '),
  choices: (choices) => `(قدریں: ${choices})`,
  defaultValue: (value) => `(معمول: ${isolated(value)})`,
  tree: {
    about: 'عربی، فارسی، اردو اور عبرانی خبریں پڑھیں، جڑے ہوئے حروف اور درست ترتیب کے ساتھ۔',
    help: 'کسی کمانڈ کی مدد دکھائیں',
    commands: {
      print: [
        'مضمون معیاری آؤٹ پٹ پر لکھیں',
        'مضمون ایک بار معیاری آؤٹ پٹ پر لکھیں: ٹرمینل پر دکھائی دینے کی ترتیب میں، باقی جگہ منطقی متن۔',
      ],
      filter: [
        'دوسرے پروگرام کا لکھا اس ٹرمینل کے لیے لکھیں',
        'معیاری اِن پٹ سے سطریں پڑھیں اور اس ٹرمینل کے لیے جڑی ہوئی اور درست ترتیب میں لکھیں، ان کے رنگوں اور لنکس سمیت: ہر سطر کے آتے ہی ایک سطر۔',
      ],
      articles: ['شامل مضامین دکھائیں', 'شامل مضامین دکھائیں۔'],
      store: ['محفوظ مضامین کا حال دکھائیں', 'محفوظ مضامین اور انہیں بانٹنے والے آلات گنیں۔'],
      outline: ['مضمون کے حصے دکھائیں', 'مضمون کے حصے دکھائیں۔'],
      glossary: ['مضمون کے نام دکھائیں', 'مضمون کے نام دکھائیں: کون اور کیا ہیں۔'],
      front: [
        'فیڈوں کے مضامین اسکرین پر دکھانا اور پڑھنا',
        'فیڈوں کے مضامین اسکرین پر دکھانا، پہلے ان پڑھے، اور انہیں پڑھنا۔ فیڈ نہ ہو تو ساتھ آئے مضامین دکھاتا ہے۔ پائپ میں فہرست لکھتا ہے، ہر مضمون ایک سطر میں۔',
      ],
      add: [
        'کسی فیڈ کو فالو کریں',
        'اس پتے کی فیڈ کو فالو کریں۔ اگر وہاں صفحہ ہو تو وہ فیڈ جس کا وہ نام بتائے؛ کئی ہوں تو ایک چنیں۔',
      ],
      account: [
        'فیڈیں اور نشان اپنے سرور پر رکھیں',
        `وہ سرور دکھائیں جس پر آپ کی فیڈیں ہیں، اسے شامل کریں، جانچیں، یا اس آلے سے ہٹائیں: ${isolated('FreshRSS')}، ${isolated('Miniflux')}، ${isolated('The Old Reader')}، ${isolated('BazQux')}، ${isolated('CommaFeed')}۔ پھر فیڈیں، فولڈر، پڑھے ہوئے اور ستارے والے مضامین سب آلات پر ایک ہوں گے۔ شامل کرنے کے لیے: ${isolated('sahifa account add https://rss.example.org')}`,
      ],
      feeds: ['فیڈوں کی فہرست دکھائیں', 'آپ کی فیڈیں دکھائیں: نام، ٹیگ، پتا اور خرابی۔'],
      remove: [
        'کسی فیڈ کو فالو کرنا چھوڑیں',
        'فیڈیں فہرست سے نکالیں۔ ان کے مضامین اس آلے پر باقی رہتے ہیں؛ سرور انہیں مٹا دیتا ہے، ستارے والے بھی۔',
      ],
      edit: [
        'فیڈ کا نام یا فولڈر بدلیں',
        'فیڈ کو اپنی پسند کا نام دیں یا فولڈر میں رکھیں؛ اگر سرور پر ہے تو وہیں۔',
      ],
      import: [
        'کسی فہرست کی فیڈیں فالو کریں',
        `کسی ${isolated('OPML')} فائل یا ${isolated('newsboat')} کی فائل ${isolated('urls')} کی فیڈیں فالو کریں۔ فولڈر قائم رہتے ہیں۔`,
      ],
      refresh: [
        'نئے مضامین لائیں',
        `سب فیڈوں کے یا نام دی ہوئی فیڈوں کے نئے مضامین لائیں۔ ٹرمینل پر پیش رفت دکھائی دیتی ہے، اور ${isolated('Ctrl-C')} اسے روک دیتا ہے اور جو آ چکا وہ رہتا ہے۔ ورنہ صرف ناکامیاں بتائی جاتی ہیں۔ کوئی فیڈ ناکام ہو تو اختتامی کوڈ ${isolated('1')} ہے۔`,
      ],
      list: [
        'فیڈوں کے مضامین دکھائیں',
        `فیڈوں کے مضامین دکھائیں، پہلے بغیر پڑھے، ہر ایک ایک سطر میں۔ سوال ان میں سے چنتا ہے: عنوان یا متن کے الفاظ، ${isolated('unread')}، ${isolated('starred')}، ${isolated('feed:NAME')}، ${isolated('tag:NAME')}، ${isolated('lang:ar')}، ${isolated('author:NAME')}، ${isolated('since:3d')}، اور جو نہیں چاہیے اس سے پہلے ${isolated('-')}۔`,
      ],
      export: [
        `فہرست ${isolated('OPML')} میں لکھیں`,
        `فیڈوں کی فہرست ${isolated('OPML')} میں معیاری آؤٹ پٹ پر لکھیں، دوسرے پروگراموں کے لیے۔`,
      ],
      config: [
        'نافذ اختیارات دکھائیں',
        'اختیارات کی فائل کی جگہ، نافذ اختیارات، اور ہر ایک کا ماخذ دکھائیں۔',
      ],
      doctor: [
        'معلوم کریں کہ اس ٹرمینل کو کیا درکار ہے',
        'معلوم کریں کہ یہ کون سا ٹرمینل ہے، ایک جملہ لکھنے کے ہر طریقے سے دکھائیں، اور جو درست پڑھا جائے اسے یاد رکھیں۔',
      ],
      completion: [
        'شیل میں کمانڈز مکمل کرنے والا سکرپٹ لکھیں',
        `کمانڈز، آپشنز اور مضامین مکمل کرنے والا سکرپٹ لکھیں۔ ${isolated('bash')} میں: ${isolated('eval "$(sahifa completion bash)"')}`,
      ],
    },
    arguments: {
      feed: 'فیڈ: اس کا نام، نام کا حصہ یا پتا',
      action: 'کیا کرنا ہے؛ اس کے بغیر دکھانا',
      server: 'سرور کا نام، اگر بتانا چاہیں، اور اس کا پتا',
      query: 'کون سے مضامین',
      address: 'کسی فیڈ یا صفحے کا پتا',
      feeds: 'فیڈ: اس کا نام، نام کا حصہ یا پتا',
      file: `فہرست، یا معیاری ان پٹ کے لیے ${isolated('-')}`,
      source: SOURCE,
      sources: SOURCE,
      shell: 'وہ شیل جس کے لیے سکرپٹ ہے',
    },
    options: {
      '--local': 'اسی آلے سے، اگرچہ سرور پر کھاتا ہو',
      'edit --folder': 'فہرست کا فولڈر؛ خالی ہو تو فیڈ اپنے فولڈر سے نکل جاتی ہے',
      '--user': 'صارف کا نام، ورنہ پوچھا جاتا ہے',
      '--password-command': 'کمانڈ جو پاس ورڈ لکھتی ہے؛ تب وہ محفوظ نہیں کیا جاتا',
      '--insecure': `دوسرے آلے تک ${isolated('http://')} کی اجازت: پاس ورڈ سب پڑھ سکیں گے`,
      '--most': 'تازہ ترین مضامین میں سے کتنے لائے جائیں',
      'refresh --json': `نتیجہ ${isolated('JSON')} میں لکھیں`,
      'glossary --feeds': 'سب بغیر پڑھے مضامین کے نام: خبروں میں کون ہے',
      '--title': 'آپ کا دیا ہوا نام',
      '--tag': 'تلاش کے لیے ٹیگ؛ کئی بار دیا جا سکتا ہے',
      '--folder': `فہرست کا فولڈر؛ فولڈر کے اندر فولڈر: ${isolated('News/Arabic')}`,
      'add --dir': 'اس کے سب مضامین کی سمت',
      '--full-text': 'پورے متن کے لیے صفحے کب لائے جائیں، اگر فیڈ میں صرف اس کا آغاز ہو',
      '--version': 'ورژن لکھیں',
      '--help': 'یہ مدد دکھائیں',
      '--bidi': `ٹرمینل کو کیا بھیجا جائے (${isolated('sahifa doctor')} دیکھیں)`,
      '--lang': 'انٹرفیس کی زبان',
      '--no-mouse': 'ماؤس ٹرمینل پر چھوڑ دیں',
      '--romanize': 'لاطینی حروف میں دکھائیں، ایسے ٹرمینل کے لیے جس میں اور حروف نہیں',
      '--plain': 'سکرین ریڈر کے لیے: سادہ سطریں، اور مقام الفاظ میں',
      '--encoding': 'متن کی انکوڈنگ، اگر درست نہ پہچانی جائے',
      '--whole': 'ویب صفحے کا سارا متن دکھائیں، وہ بھی جو مضمون نہیں',
      '--offline': 'ویب صفحے نیٹ ورک کے بغیر ویسے کھولیں جیسے پڑھتے وقت تھے',
      '--width': 'کالم کی چوڑائی',
      'print --bidi': 'حروف کی ترتیب',
      'print --dir': `پیراگرافوں کی سمت؛ ${isolated('auto')}: مضمون کی، اگر ان میں اس کے حروف ہوں، ${isolated('first')}: ان کے پہلے حرف سے`,
      '--pager': `${isolated('$PAGER')} سے صفحہ بہ صفحہ دکھائیں، اگر معیاری آؤٹ پٹ ٹرمینل ہو`,
      'filter --width': 'سطریں اتنے خانوں پر توڑیں',
      '--align': `سطروں کی جگہ؛ ${isolated('auto')}: جہاں سے وہ پڑھی جائیں`,
      '--dir': `سطروں کی سمت؛ ${isolated('first')}: ان کے پہلے حرف سے، ${isolated('auto')}: اب تک کے زیادہ تر حروف سے`,
      '--columns': `کالم اپنی جگہ رکھیں؛ ${isolated('auto')}: ان سطروں میں جن میں کالم ہوں`,
      'store --check':
        'ذخیرے کو اس کی فائلوں سے ملائیں، اور جو کچھ کھوئے بغیر ٹھیک ہو سکے وہ ٹھیک کریں',
      'store --keep': 'اتنے دنوں سے پرانے مضامین مٹائیں، ستارے والے اور ترمیم شدہ چھوڑ کر',
      '--json': `${isolated('JSON')} میں`,
      '--markdown': `${isolated('Markdown')} جدول کی شکل میں`,
      '--csv': `${isolated('CSV')} میں، اسپریڈ شیٹ کے لیے`,
      '--standard': 'لاطینی حروف میں لکھنے کا معیار',
      '--all': 'پروگرام کے ساتھ آنے والے، اندازے کے، اور غیر مذکور ناموں سمیت',
      '--check': 'اس کے بجائے ناموں کی فائل کی غلطیاں بتائیں',
      'doctor --json': 'جو معلوم ہوا اسے خرابی کی اطلاع کے لیے لکھیں، کچھ نہ پوچھیں',
      '--default': 'تمام اختیارات اور ان کے مقصد کی فائل لکھیں',
    },
  },
};
