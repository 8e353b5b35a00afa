/** The command line in Persian. */

import { persianDiagnostics } from '../diagnostics/fa.ts';
import { persianFeeds } from '../feeds/fa.ts';
import { isolated } from '../isolates.ts';
import { numerals } from '../numerals.ts';
import { persianStoreReport } from '../store/fa.ts';
import { persianFetching } from '../web/fa.ts';
import type { CliMessages } from './messages.ts';

const number = numerals('\u06F0', '\u066C');

const SOURCE = `مقاله‌ای همراه، پرونده‌ای (صفحهٔ وب، ${isolated('EPUB')}، ${isolated('Markdown')} یا متن ساده)، نشانی وب، یا ${isolated('-')} برای ورودی استاندارد`;

export const persian: CliMessages = {
  language: 'fa',
  direction: 'rtl',
  failure: (message, hint) => `${message}؛ ${hint}`,
  diagnostics: persianDiagnostics,
  feeds: persianFeeds,
  cells: (least, most) => `شمار خانه‌ها را از ${number(least)} تا ${number(most)} بدهید`,
  days: (least, most) => `شمار روزها را از ${number(least)} تا ${number(most)} بدهید`,
  fetching: persianFetching,
  store: persianStoreReport,
  loading: (kilobytes) =>
    `در حال بارگذاری: ${number(kilobytes)} کیلوبایت رسیده است. ${isolated('Esc')} برای لغو`,
  unfinished: {
    saved: 'جای خواندن ذخیره نشد: بیش از حد طول کشید',
    copied: 'چیزی رونوشت نشد: بیش از حد طول کشید',
    both: 'جای خواندن ذخیره نشد و چیزی رونوشت نشد: بیش از حد طول کشید',
  },
  seeHelp: (command) => `ببینید: ${isolated(`${command} --help`)}`,
  unexpected: (message) => `اشکالی در خود برنامه هست (${isolated(message)})`,
  seeWhere: `برای دیدن جای آن ${isolated('SAHIFA_DEBUG=1')} را تنظیم کنید`,
  seeLog: (file) => `جای آن در ${isolated(file)} نوشته شده است`,
  unwritten: (code) => `نوشتن در خروجی استاندارد ممکن نشد (${isolated(code)})`,
  seeOutput: 'مقصد آن را ببینید',
  place: (name, line) =>
    line === undefined ? isolated(name) : `${isolated(name)}، سطر ${number(line)}`,
  located: (place, message, others) =>
    `${place}: ${message}${others > 0 ? ` (و ${number(others)} مورد دیگر)` : ''}`,
  doctor: {
    noTerminal: `خروجی استاندارد پایانه نیست.`,
    seems: (name, because) =>
      `به نظر می‌رسد این ${name === undefined ? 'پایانه‌ای ناشناخته' : isolated(name)} است (${because}).`,
    reasons: {
      none: `پایانه نیست`,
      said: `شما گفته‌اید`,
      doctor: `پیش‌تر به همین فرمان گفته‌اید`,
      answer: `پاسخ خودش`,
      bdsm: `${isolated('BDSM')} را می‌شناسد`,
      fixed: `${isolated('BDSM')} همیشه روشن است`,
      silent: `نمی‌گوید در کدام پایانه است`,
      nothing: `چیزی نشانش نمی‌دهد`,
    },
    dialect: (name, isGuess) =>
      `حروف به شیوهٔ ${isolated(name)} به آن فرستاده می‌شود${isGuess ? '، که حدس است' : ''}.`,
    shouldRead: `هر یک از این‌ها، از راست به چپ، باید چنین خوانده شود:`,
    question: `کدام چنین است، با حروف پیوسته و کادر راست؟ (شماره‌اش، یا ${isolated('Enter')} اگر هیچ‌کدام)`,
    unchanged: `چیزی تغییر نکرد.`,
    remembered: (dialect, path) =>
      `از این پس حروف به شیوهٔ ${isolated(dialect)} به این پایانه فرستاده می‌شود (${isolated(path)}، زیر ${isolated('terminals')}).`,
    forceLtr: (number) =>
      `اگر در ${isolated('kitty.conf')} سطر ${isolated('force_ltr yes')} هست، ${isolated(number)} را برگزینید.`,
    notRight: (name) => `در ${isolated(name)} هیچ شیوه‌ای درست خوانده نمی‌شود.`,
    report: 'برای گزارش این پایانه، این سطر را بچسبانید:',
  },
  lead: 'مقدمه',
  noHeadings: 'این مقاله عنوان فرعی ندارد.',
  origins: {
    default: 'معمول',
    reader: 'برگزیده هنگام خواندن',
    file: (line) => `پرونده، سطر ${number(line)}`,
  },
  notThere: (path) => `${isolated(path)} (نیست)`,
  headings: {
    usage: 'کاربرد:',
    arguments: 'آرگومان‌ها:',
    options: 'گزینه‌ها:',
    commands: 'فرمان‌ها:',
    examples: 'نمونه‌ها:',
    keys: 'کلیدها هنگام خواندن:',
  },
  examples: {
    bundled: 'خواندن مقالهٔ همراه',
    file: 'خواندن پرونده',
    piped: 'خواندن آنچه برنامهٔ دیگری می‌نویسد',
    filtered: 'درست کردن خروجی برنامه‌ای دیگر',
    narrow: `نوشتن آن به پهنای ${number(60)} خانه`,
    logical: 'نوشتن آن به ترتیب منطقی',
    outline: 'نشان دادن بخش‌های آن',
  },
  keys: {
    line: 'سطر',
    page: 'صفحه',
    section: 'بخش',
    number: 'بخش با شماره‌اش',
    outline: 'بخش‌ها',
    names: 'نام‌ها',
    help: 'همهٔ کلیدها',
    quit: 'خروج',
  },
  list: (items) => items.join('، '),
  choices: (choices) => `(مقدارها: ${choices})`,
  defaultValue: (value) => `(معمول: ${isolated(value)})`,
  tree: {
    about: 'خواندن خبر به عربی، فارسی، اردو و عبری، با حروف پیوسته و به ترتیب درست.',
    help: 'نشان دادن راهنمای یک فرمان',
    commands: {
      print: [
        'نوشتن مقاله در خروجی استاندارد',
        'نوشتن یک‌بارهٔ مقاله در خروجی استاندارد: در پایانه به ترتیب دیداری، و در جای دیگر متن منطقی.',
      ],
      filter: [
        'نوشتن خروجی برنامه‌ای دیگر برای این پایانه',
        'خواندن سطرها از ورودی استاندارد و نوشتن آن‌ها برای این پایانه، پیوسته و به ترتیب، با رنگ‌ها و پیوندهایشان: برای هر سطر یک سطر، همین که برسد.',
      ],
      articles: ['نشان دادن مقاله‌های همراه', 'نشان دادن مقاله‌های همراه.'],
      store: [
        'نشان دادن آنچه ذخیره شده است',
        'شمردن مقاله‌های ذخیره‌شده و دستگاه‌هایی که در آن‌ها شریک‌اند.',
      ],
      outline: ['نشان دادن بخش‌های مقاله', 'نشان دادن بخش‌های مقاله.'],
      glossary: ['نشان دادن نام‌های مقاله', 'نشان دادن نام‌های مقاله: که و چه هستند.'],
      add: [
        'دنبال کردن یک خوراک',
        'دنبال کردن خوراکی که در یک نشانی است. اگر آنجا صفحه‌ای باشد، خوراکی که نام می‌برد؛ از چند خوراک یکی را برگزینید.',
      ],
      feeds: [
        'نشان دادن خوراک‌ها',
        'نشان دادن خوراک‌هایی که دنبال می‌کنید: نام، برچسب، نشانی و خطای آن‌ها.',
      ],
      remove: ['دنبال نکردن یک خوراک', 'برداشتن خوراک‌ها از فهرست. مقاله‌هایشان می‌مانند.'],
      import: [
        'دنبال کردن خوراک‌های یک فهرست',
        `دنبال کردن خوراک‌های یک پروندهٔ ${isolated('OPML')} یا پروندهٔ ${isolated('urls')} از ${isolated('newsboat')}. پوشه‌ها می‌مانند.`,
      ],
      refresh: [
        'گرفتن مقاله‌های تازه',
        `گرفتن مقاله‌های تازهٔ همهٔ خوراک‌ها یا خوراک‌های نام‌برده. پایانه نشان می‌دهد تا کجا رسیده است و ${isolated('Ctrl-C')} آن را متوقف می‌کند و آنچه رسیده می‌ماند. در جای دیگر تنها خطاها گفته می‌شود. کد پایان ${isolated('1')} است اگر خوراکی ناموفق باشد.`,
      ],
      list: [
        'نشان دادن مقاله‌های خوراک‌ها',
        `نشان دادن مقاله‌های خوراک‌ها، نخست نخوانده‌ها، هر یک در یک سطر. پرسش از میان آن‌ها برمی‌گزیند: واژه‌های عنوان یا متن، ${isolated('unread')}، ${isolated('starred')}، ${isolated('feed:NAME')}، ${isolated('tag:NAME')}، ${isolated('lang:ar')}، ${isolated('author:NAME')}، ${isolated('since:3d')}، و ${isolated('-')} پیش از آنچه نمی‌خواهید.`,
      ],
      export: [
        `نوشتن فهرست به صورت ${isolated('OPML')}`,
        `نوشتن فهرست خوراک‌ها به صورت ${isolated('OPML')} در خروجی استاندارد، برای برنامه‌های دیگر.`,
      ],
      config: [
        'نشان دادن گزینه‌های به‌کاررفته',
        'نشان دادن جای پروندهٔ گزینه‌ها، گزینه‌های به‌کاررفته و سرچشمهٔ هر یک.',
      ],
      doctor: [
        'دریافتن آنچه این پایانه لازم دارد',
        'دریافتن این‌که این کدام پایانه است، نشان دادن عبارتی به هر شیوهٔ نوشتن، و به یاد سپردن شیوه‌ای که درست خوانده می‌شود.',
      ],
      completion: [
        'نوشتن اسکریپتی که فرمان‌ها را در پوسته کامل می‌کند',
        `نوشتن اسکریپتی که فرمان‌ها، گزینه‌ها و مقاله‌ها را کامل می‌کند. در ${isolated('bash')}: ${isolated('eval "$(sahifa completion bash)"')}`,
      ],
    },
    arguments: {
      query: 'کدام مقاله‌ها',
      address: 'نشانی یک خوراک یا صفحه',
      feeds: 'خوراک: نام آن، بخشی از نامش یا نشانی‌اش',
      file: `فهرست، یا ${isolated('-')} برای ورودی استاندارد`,
      source: SOURCE,
      sources: SOURCE,
      shell: 'پوسته‌ای که اسکریپت برای آن است',
    },
    options: {
      'refresh --json': `نوشتن نتیجه به صورت ${isolated('JSON')}`,
      'glossary --feeds': 'نام‌های همهٔ مقاله‌های نخوانده: چه کسی در خبرهاست',
      '--title': 'نامی از خودتان',
      '--tag': 'برچسبی برای یافتن آن؛ چند بار هم می‌شود داد',
      '--folder': `پوشه‌ای در فهرست؛ پوشه‌ای در پوشه: ${isolated('News/Arabic')}`,
      'add --dir': 'جهت همهٔ مقاله‌هایش',
      '--full-text': 'کی صفحه‌ها برای متن کامل گرفته شوند، اگر خوراک تنها آغاز آن را دارد',
      '--version': 'نوشتن شمارهٔ نسخه',
      '--help': 'نشان دادن همین راهنما',
      '--bidi': `آنچه به پایانه فرستاده می‌شود (${isolated('sahifa doctor')} را ببینید)`,
      '--lang': 'زبان رابط',
      '--no-mouse': 'واگذاشتن موش‌واره به پایانه',
      '--romanize': 'نمایش با حروف لاتین، برای پایانه‌ای که حروف دیگر ندارد',
      '--plain': 'برای صفحه‌خوان: سطرهای ساده، و جاها به کلمات',
      '--encoding': 'کدگذاری متن، اگر درست شناخته نشود',
      '--whole': 'نمایش همهٔ متن صفحهٔ وب، حتی آنچه جزو مقاله نیست',
      '--offline': 'باز کردن صفحه‌های وب آن‌گونه که هنگام خواندن بودند، بی شبکه',
      '--width': 'پهنای ستون',
      'print --bidi': 'ترتیب حروف',
      'print --dir': `جهت بندها؛ ${isolated('auto')}: جهت مقاله اگر از حروف آن داشته باشند، ${isolated('first')}: به نخستین حرفشان`,
      '--pager': `نمایش صفحه به صفحه با ${isolated('$PAGER')}، اگر خروجی استاندارد پایانه باشد`,
      'filter --width': 'شکستن سطرها در این تعداد خانه',
      '--align': `جای سطرها؛ ${isolated('auto')}: آنجا که خواندنشان آغاز می‌شود`,
      '--dir': `جهت سطرها؛ ${isolated('first')}: به نخستین حرفشان، ${isolated('auto')}: به بیشتر حروف تا اینجا`,
      '--columns': `نگه داشتن ستون‌ها در جای خود؛ ${isolated('auto')}: در سطرهایی که ستون دارند`,
      'store --check': 'سنجیدن انبار با پرونده‌هایش و درست کردن آنچه بی از دست رفتن چیزی درست می‌شود',
      'store --keep': 'پاک کردن مقاله‌های کهنه‌تر از این شمار روز، جز ستاره‌دار و ویرایش‌شده',
      '--json': `در قالب ${isolated('JSON')}`,
      '--markdown': `به‌صورت جدول ${isolated('Markdown')}`,
      '--csv': `در قالب ${isolated('CSV')}، برای صفحه‌گسترده`,
      '--standard': 'شیوهٔ نوشتن با حروف لاتین',
      '--all': 'همراه نام‌هایی که با برنامه می‌آیند، حدس‌ها، و آنچه در مقاله نیامده',
      '--check': 'به جای آن، نشان دادن خطاهای یک پروندهٔ نام‌ها',
      'doctor --json': 'نوشتن یافته‌ها برای گزارش اشکال، بی پرسش',
      '--default': 'نوشتن پرونده‌ای با همهٔ گزینه‌ها و کاربردشان',
    },
  },
};
