/** The command line in Arabic. */

import { arabicAccounts } from '../accounts/ar.ts';
import { arabicDiagnostics } from '../diagnostics/ar.ts';
import { arabicFeeds } from '../feeds/ar.ts';
import { isolated } from '../isolates.ts';
import { numerals, plural } from '../numerals.ts';
import { arabicStoreReport } from '../store/ar.ts';
import { arabicFetching } from '../web/ar.ts';
import type { CliMessages } from './messages.ts';

/** Western digits, as in the interface. */
const number = numerals();

const more = plural('ar', number, {
  one: 'ومشكلة أخرى',
  two: 'ومشكلتان أخريان',
  few: 'و# مشكلات أخرى',
  many: 'و# مشكلة أخرى',
  other: 'و# مشكلة أخرى',
});

const SOURCE = `مقال مرفق، أو ملف (صفحة ويب أو ${isolated('EPUB')} أو ${isolated('Markdown')} أو نص صرف)، أو عنوان في الوِب، أو ${isolated('-')} للدخل القياسي`;

export const arabic: CliMessages = {
  language: 'ar',
  direction: 'rtl',
  failure: (message, hint) => `${message}؛ ${hint}`,
  diagnostics: arabicDiagnostics,
  feeds: arabicFeeds,
  account: arabicAccounts,
  cells: (least, most) => `أعطِ عدد خانات من ${number(least)} إلى ${number(most)}`,
  days: (least, most) => `أعطِ عدد أيام من ${number(least)} إلى ${number(most)}`,
  fetching: arabicFetching,
  store: arabicStoreReport,
  loading: (kilobytes) =>
    `جارٍ التحميل: وصل ${number(kilobytes)} كيلوبايت. ${isolated('Esc')} للإلغاء`,
  unfinished: {
    saved: 'لم يُحفظ الموضع، فقد استغرق ذلك وقتًا طويلًا',
    copied: 'لم يُنسخ شيء، فقد استغرق ذلك وقتًا طويلًا',
    both: 'لم يُحفظ الموضع ولم يُنسخ شيء، فقد استغرق ذلك وقتًا طويلًا',
  },
  seeHelp: (command) => `انظر ${isolated(`${command} --help`)}`,
  unexpected: (message) => `حدث خلل في البرنامج نفسه (${isolated(message)})`,
  seeWhere: `اضبط ${isolated('SAHIFA_DEBUG=1')} لترى أين`,
  seeLog: (file) => `راجع ${isolated(file)} لترى أين`,
  unwritten: (code) => `تعذّرت الكتابة في الخرج القياسي (${isolated(code)})`,
  seeOutput: 'راجع وجهته',
  place: (name, line) =>
    line === undefined ? isolated(name) : `${isolated(name)}، السطر ${number(line)}`,
  located: (place, message, others) =>
    `${place}: ${message}${others > 0 ? ` (${more(others)})` : ''}`,
  doctor: {
    noTerminal: `الخرج القياسي ليس طرفية.`,
    seems: (name, because) =>
      `يبدو أن هذه ${name === undefined ? 'طرفية غير معروفة' : isolated(name)} (${because}).`,
    reasons: {
      none: `ليست طرفية`,
      said: `أنت قلت ذلك`,
      doctor: `قلت ذلك للفاحص`,
      answer: `جوابها`,
      bdsm: `تعرف ${isolated('BDSM')}`,
      fixed: `${isolated('BDSM')} مفعّل دائمًا`,
      silent: `لا تقول في أي طرفية هي`,
      nothing: `لا شيء يدل عليها`,
    },
    dialect: (name, isGuess) =>
      `تُرسل إليها الحروف بالطريقة ${isolated(name)}${isGuess ? '، وهذا تخمين' : ''}.`,
    shouldRead: `يجب أن تُقرأ كل عبارة مما يأتي، من اليمين إلى اليسار، هكذا:`,
    question: `أيها تُقرأ كذلك، وحروفها متصلة وإطارها مستقيم؟ (رقمها، أو ${isolated('Enter')} إن لم تكن)`,
    unchanged: `لم يتغير شيء.`,
    remembered: (dialect, path) =>
      `من الآن تُرسل الحروف إلى هذه الطرفية بالطريقة ${isolated(dialect)} (${isolated(path)}، تحت ${isolated('terminals')}).`,
    forceLtr: (number) =>
      `إن كان في ${isolated('kitty.conf')} السطر ${isolated('force_ltr yes')} فاختر ${isolated(number)}.`,
    notRight: (name) => `لا تُقرأ النصوص صحيحة في ${isolated(name)} بأي طريقة.`,
    report: 'للإبلاغ عن هذه الطرفية الصق هذا السطر:',
  },
  lead: 'المقدمة',
  noHeadings: 'ليس في هذا المقال عناوين فرعية.',
  origins: {
    default: 'المعتاد',
    reader: 'اختير في القارئ',
    file: (line) => `الملف، السطر ${number(line)}`,
  },
  notThere: (path) => `${isolated(path)} (غير موجود)`,
  headings: {
    usage: 'الاستعمال:',
    arguments: 'المعطيات:',
    options: 'الخيارات:',
    commands: 'الأوامر:',
    examples: 'أمثلة:',
    keys: 'المفاتيح في القارئ:',
  },
  examples: {
    bundled: 'قراءة المقال المرفق',
    file: 'قراءة ملف',
    piped: 'قراءة ما يكتبه برنامج آخر',
    filtered: 'تصحيح ما يكتبه برنامج آخر',
    narrow: 'كتابته بعرض 60 خانة',
    logical: 'كتابته نصًا بترتيبه المنطقي',
    outline: 'عرض أقسامه',
  },
  keys: {
    line: 'سطر',
    page: 'صفحة',
    section: 'قسم',
    number: 'قسم برقمه',
    outline: 'الأقسام',
    names: 'الأعلام',
    help: 'كل المفاتيح',
    quit: 'خروج',
  },
  list: (items) => items.join('، '),
  choices: (choices) => `(القيم: ${choices})`,
  defaultValue: (value) => `(المعتاد: ${isolated(value)})`,
  tree: {
    about: 'قراءة الأخبار بالعربية والفارسية والأردية والعبرية، موصولة الحروف صحيحة الترتيب.',
    help: 'عرض مساعدة أمر',
    commands: {
      print: [
        'كتابة مقال في الخرج القياسي',
        'كتابة مقال في الخرج القياسي دفعة واحدة: بالترتيب المرئي على الطرفية، ونصًا منطقيًا في غيرها.',
      ],
      filter: [
        'كتابة ما يكتبه برنامج آخر لهذه الطرفية',
        'قراءة أسطر من الدخل القياسي وكتابتها موصولة الحروف مرتبة لهذه الطرفية، بألوانها وروابطها: سطر لكل سطر، حالما يصل.',
      ],
      articles: ['عرض المقالات المرفقة', 'عرض المقالات المرفقة.'],
      store: ['عرض ما في المخزن', 'عدّ المقالات المخزّنة والأجهزة التي تتشاركها.'],
      outline: ['عرض أقسام مقال', 'عرض أقسام مقال.'],
      glossary: ['عرض أعلام مقال', 'عرض أعلام مقال: من هم وما هي.'],
      front: [
        'عرض مقالات الخلاصات على الشاشة وقراءتها',
        'عرض مقالات الخلاصات على الشاشة، غير المقروء أولًا، وقراءتها. وإن لم تكن خلاصات عُرضت المقالات المرفقة. وفي أنبوب تُكتب القائمة، كل مقال في سطر.',
      ],
      add: [
        'متابعة خلاصة',
        'متابعة الخلاصة التي في عنوان. إن كان فيه صفحة فالخلاصة التي تسمّيها، وإن سمّت أكثر من واحدة فما تختاره منها.',
      ],
      account: [
        'حفظ الخلاصات والعلامات على خادم تستعمله',
        `عرض الخادم الذي فيه خلاصاتك، أو إضافته أو اختباره أو إزالته من هذا الجهاز: ${isolated('FreshRSS')} و${isolated('Miniflux')} و${isolated('The Old Reader')} و${isolated('BazQux')} و${isolated('CommaFeed')}. فتكون الخلاصات والمجلدات والمقروء والمميز بنجمة واحدة على كل أجهزتك. للإضافة: ${isolated('sahifa account add https://rss.example.org')}`,
      ],
      feeds: [
        'عرض الخلاصات',
        'عرض الخلاصات التي تتابعها: أسماؤها ووسومها وعناوينها وما تعذّر منها.',
      ],
      remove: [
        'ترك متابعة خلاصة',
        'حذف خلاصات من القائمة. وتبقى مقالاتها على هذا الجهاز، أما الخادم فيحذفها، والمميزة بنجمة أيضًا.',
      ],
      edit: [
        'تغيير اسم خلاصة أو مجلدها',
        'إعطاء خلاصة اسمًا من عندك أو وضعها في مجلد؛ وعلى الخادم إن كانت فيه.',
      ],
      import: [
        'متابعة ما في قائمة',
        `متابعة الخلاصات التي في ملف ${isolated('OPML')} أو في ملف ${isolated('urls')} من ${isolated('newsboat')}. وتبقى المجلدات.`,
      ],
      refresh: [
        'جلب المقالات الجديدة',
        `جلب المقالات الجديدة من كل الخلاصات أو من المسمّاة. على الطرفية يظهر التقدم، و${isolated('Ctrl-C')} يوقفه ويبقى ما وصل. وفي غيرها لا يُكتب إلا ما تعذّر. رمز الخروج ${isolated('1')} إن تعذّرت خلاصة.`,
      ],
      list: [
        'عرض مقالات الخلاصات',
        `عرض مقالات الخلاصات، غير المقروء أولًا، كل مقال في سطر. والاستعلام يختار منها: كلمات من العنوان أو النص، و${isolated('unread')} و${isolated('starred')} و${isolated('feed:NAME')} و${isolated('tag:NAME')} و${isolated('lang:ar')} و${isolated('author:NAME')} و${isolated('since:3d')}، و${isolated('-')} قبل ما لا تريده.`,
      ],
      export: [
        `كتابة القائمة بصيغة ${isolated('OPML')}`,
        `كتابة قائمة الخلاصات بصيغة ${isolated('OPML')} في الخرج القياسي، لبرامج أخرى.`,
      ],
      config: [
        'عرض الخيارات المعمول بها',
        'عرض مكان ملف الخيارات، والخيارات المعمول بها، ومصدر كل منها.',
      ],
      doctor: [
        'معرفة ما تحتاج إليه هذه الطرفية',
        'معرفة أي طرفية هذه، وعرض عبارة بكل طريقة لكتابتها، وتذكّر الطريقة التي تُقرأ صحيحة.',
      ],
      completion: [
        'كتابة نص برمجي يكمل الأوامر في الصدفة',
        `كتابة نص برمجي يكمل الأوامر والخيارات والمقالات. في ${isolated('bash')}: ${isolated('eval "$(sahifa completion bash)"')}`,
      ],
    },
    arguments: {
      feed: 'خلاصة: اسمها أو جزء منه أو عنوانها',
      action: 'ما العمل؛ وبدونه العرض',
      server: 'اسم الخادم إن أردت ذكره، وعنوانه',
      query: 'أي المقالات',
      address: 'عنوان خلاصة أو صفحة',
      feeds: 'خلاصة: اسمها أو جزء منه أو عنوانها',
      file: `القائمة، أو ${isolated('-')} للدخل القياسي`,
      source: SOURCE,
      sources: SOURCE,
      shell: 'الصدفة المقصودة',
    },
    options: {
      '--local': 'من هذا الجهاز وإن كان هناك حساب على خادم',
      'edit --folder': 'مجلد في القائمة، والفارغ يخرجها من مجلدها',
      '--user': 'اسم المستخدم، ويُسأل عنه إن لم يُعطَ',
      '--password-command': 'أمر يكتب كلمة المرور، فلا تُحفظ',
      '--insecure': `السماح بـ${isolated('http://')} إلى جهاز آخر: تمر كلمة المرور مكشوفة للجميع`,
      '--most': 'كم يُجلب من أحدث المقالات',
      'refresh --json': `كتابة النتيجة بصيغة ${isolated('JSON')}`,
      'glossary --feeds': 'أعلام كل المقالات غير المقروءة: من في الأخبار',
      '--title': 'اسم من عندك',
      '--tag': 'وسم للبحث عنها، ويمكن إعطاء أكثر من واحد',
      '--folder': `مجلد في القائمة، ومجلد في مجلد: ${isolated('News/Arabic')}`,
      'add --dir': 'اتجاه كل مقالاتها',
      '--full-text': 'متى تُجلب الصفحات للنص كاملًا إن لم يكن في الخلاصة إلا أوله',
      '--version': 'طباعة رقم الإصدار',
      '--help': 'عرض هذه المساعدة',
      '--bidi': `ما يُرسل إلى الطرفية (انظر ${isolated('sahifa doctor')})`,
      '--lang': 'لغة الواجهة',
      '--no-mouse': 'ترك الفأرة للطرفية',
      '--romanize': 'عرض الحروف اللاتينية، لطرفية لا تعرض غيرها',
      '--plain': 'لقارئ الشاشة: أسطر بسيطة، والمواضع بالكلمات',
      '--encoding': 'ترميز النص إن لم يُعرف على وجهه',
      '--whole': 'عرض كل نص صفحة الويب، وما ليس من مقالها',
      '--offline': 'فتح صفحات الوِب كما كانت حين قرأتها، بلا شبكة',
      '--width': 'عرض العمود',
      'print --bidi': 'ترتيب الحروف',
      'print --dir': `اتجاه الفقرات؛ ${isolated('auto')}: اتجاه المقال إن كان فيها من حروفه، ${isolated('first')}: بحسب أول حرف فيها`,
      '--pager': `العرض صفحة صفحة ببرنامج ${isolated('$PAGER')} إذا كان الخرج القياسي طرفية`,
      'filter --width': 'لف الأسطر عند هذا العدد من الخانات',
      '--align': `موضع الأسطر؛ ${isolated('auto')}: حيث تبدأ قراءتها`,
      '--dir': `اتجاه الأسطر؛ ${isolated('first')}: بحسب أول حرف فيها، ${isolated('auto')}: بحسب أكثر الحروف حتى الآن`,
      '--columns': `إبقاء الأعمدة في أماكنها؛ ${isolated('auto')}: في الأسطر التي فيها أعمدة`,
      'store --check': 'مقارنة المخزن بملفاته، وإصلاح ما يمكن إصلاحه دون أن يضيع شيء',
      'store --keep': 'حذف ما مضى عليه أكثر من هذا العدد من الأيام، إلا المميز بنجمة والمعدّل',
      '--json': `بصيغة ${isolated('JSON')}`,
      '--markdown': `جدولا بصيغة ${isolated('Markdown')}`,
      '--csv': `بصيغة ${isolated('CSV')}، لجداول البيانات`,
      '--standard': 'معيار الكتابة بالحروف اللاتينية',
      '--all': 'مع الأعلام التي تأتي مع البرنامج، والمخمّنة، وما لم يُذكر',
      '--check': 'بيان أخطاء ملف أعلام بدلا من ذلك',
      'doctor --json': 'كتابة ما وُجد لتقرير خلل، دون سؤال',
      '--default': 'كتابة ملف فيه كل الخيارات وفيمَ تُستعمل',
    },
  },
};
