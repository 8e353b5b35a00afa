/** The command line in Hebrew. */

import { hebrewAccounts } from '../accounts/he.ts';
import { hebrewDiagnostics } from '../diagnostics/he.ts';
import { hebrewFeeds } from '../feeds/he.ts';
import { isolated } from '../isolates.ts';
import { numerals, plural } from '../numerals.ts';
import { hebrewStoreReport } from '../store/he.ts';
import { hebrewFetching } from '../web/he.ts';
import type { CliMessages } from './messages.ts';

const number = numerals();

const more = plural('he', number, {
  one: 'ועוד בעיה אחת',
  two: 'ועוד שתי בעיות',
  other: 'ועוד # בעיות',
});

const SOURCE = `כתבה מצורפת, קובץ (דף אינטרנט, ${isolated('EPUB')}, ${isolated('Markdown')} או טקסט פשוט), כתובת ברשת, או ${isolated('-')} לקלט התקני`;

export const hebrew: CliMessages = {
  language: 'he',
  direction: 'rtl',
  failure: (message, hint) => `${message}; ${hint}`,
  diagnostics: hebrewDiagnostics,
  feeds: hebrewFeeds,
  account: hebrewAccounts,
  cells: (least, most) => `צריך מספר תאים מ־${number(least)} עד ${number(most)}`,
  days: (least, most) => `צריך מספר ימים מ־${number(least)} עד ${number(most)}`,
  fetching: hebrewFetching,
  store: hebrewStoreReport,
  loading: (kilobytes) => `בטעינה: הגיעו ${number(kilobytes)} ק״ב. לביטול: ${isolated('Esc')}`,
  unfinished: {
    saved: 'המקום לא נשמר: זה ארך יותר מדי',
    copied: 'דבר לא הועתק: זה ארך יותר מדי',
    both: 'המקום לא נשמר ודבר לא הועתק: זה ארך יותר מדי',
  },
  seeHelp: (command) => `ראו ${isolated(`${command} --help`)}`,
  unexpected: (message) => `משהו השתבש בתוכנה עצמה (${isolated(message)})`,
  seeWhere: `כדי לראות היכן: ${isolated('SAHIFA_DEBUG=1')}`,
  seeLog: (file) => `המקום רשום בקובץ ${isolated(file)}`,
  unwritten: (code) => `אי אפשר לכתוב אל הפלט התקני (${isolated(code)})`,
  seeOutput: 'כדאי לבדוק לאן הוא מופנה',
  place: (name, line) =>
    line === undefined ? isolated(name) : `${isolated(name)}, שורה ${number(line)}`,
  located: (place, message, others) =>
    `${place}: ${message}${others > 0 ? ` (${more(others)})` : ''}`,
  doctor: {
    noTerminal: `הפלט התקני אינו מסוף.`,
    seems: (name, because) =>
      `נראה שזה ${name === undefined ? 'מסוף לא מוכר' : isolated(name)} (${because}).`,
    reasons: {
      none: `זה אינו מסוף`,
      said: `כך נאמר במפורש`,
      doctor: `כך נענה כאן בעבר`,
      answer: `תשובתו`,
      bdsm: `הוא מכיר ${isolated('BDSM')}`,
      fixed: `${isolated('BDSM')} פועל בו תמיד`,
      silent: `הוא אינו אומר באיזה מסוף הוא`,
      nothing: `שום דבר אינו מעיד עליו`,
    },
    dialect: (name, isGuess) =>
      `האותיות נשלחות אליו בדרך ${isolated(name)}${isGuess ? ', וזה ניחוש' : ''}.`,
    shouldRead: `כל אחד מאלה צריך להיקרא, מימין לשמאל, כך:`,
    question: `מי מהם נקרא כך, באותיות מחוברות ובמסגרת ישרה? (מספר, או ${isolated('Enter')} אם אין כזה)`,
    unchanged: `דבר לא השתנה.`,
    remembered: (dialect, path) =>
      `מעתה האותיות נשלחות למסוף הזה בדרך ${isolated(dialect)} (${isolated(path)}, תחת ${isolated('terminals')}).`,
    forceLtr: (number) =>
      `אם ב־${isolated('kitty.conf')} כתוב ${isolated('force_ltr yes')}, בחרו ${isolated(number)}.`,
    notRight: (name) => `אין דרך שנקראת נכון ב־${isolated(name)}.`,
    report: 'כדי לדווח על מסוף זה, הדביקו את השורה הזו:',
  },
  lead: 'פתיח',
  noHeadings: 'אין כותרות משנה בכתבה זו.',
  origins: {
    default: 'ברירת מחדל',
    reader: 'נבחר בעת הקריאה',
    file: (line) => `הקובץ, שורה ${number(line)}`,
  },
  notThere: (path) => `${isolated(path)} (איננו)`,
  headings: {
    usage: 'שימוש:',
    arguments: 'ארגומנטים:',
    options: 'אפשרויות:',
    commands: 'פקודות:',
    examples: 'דוגמאות:',
    keys: 'מקשים בעת הקריאה:',
  },
  examples: {
    bundled: 'קריאת הכתבה המצורפת',
    file: 'קריאת קובץ',
    piped: 'קריאת מה שתוכנה אחרת כותבת',
    filtered: 'תיקון פלט של תוכנית אחרת',
    narrow: 'כתיבה ברוחב 60 תאים',
    logical: 'כתיבה כטקסט בסדר לוגי',
    outline: 'הצגת הפרקים',
  },
  keys: {
    line: 'שורה',
    page: 'עמוד',
    section: 'פרק',
    number: 'פרק לפי מספרו',
    outline: 'פרקים',
    names: 'שמות',
    help: 'כל המקשים',
    quit: 'יציאה',
  },
  list: (items) => items.join(', '),
  choices: (choices) => `(ערכים: ${choices})`,
  defaultValue: (value) => `(ברירת מחדל: ${isolated(value)})`,
  tree: {
    about: 'קריאת חדשות בערבית, בפרסית, באורדו ובעברית, באותיות מחוברות ובסדר הנכון.',
    help: 'הצגת העזרה של פקודה',
    commands: {
      print: [
        'כתיבת כתבה לפלט התקני',
        'כתיבת כתבה לפלט התקני בבת אחת: בסדר הנראה לעין במסוף, וכטקסט לוגי בכל מקום אחר.',
      ],
      filter: [
        'כתיבת פלט של תוכנית אחרת למסוף הזה',
        'קריאת שורות מהקלט התקני וכתיבתן למסוף הזה, מחוברות ובסדר הנכון, עם הצבעים והקישורים שלהן: שורה לכל שורה, ברגע שהגיעה.',
      ],
      articles: ['הצגת הכתבות המצורפות', 'הצגת הכתבות המצורפות.'],
      store: ['הצגת מצב המאגר', 'ספירת הכתבות השמורות והמחשבים שחולקים אותן.'],
      outline: ['הצגת פרקי הכתבה', 'הצגת פרקי הכתבה.'],
      glossary: ['הצגת השמות שבכתבה', 'הצגת השמות שבכתבה: מי הם ומה הם.'],
      front: [
        'הצגת מאמרי ההזנות על המסך וקריאתם',
        'הצגת מאמרי ההזנות על המסך, תחילה אלה שלא נקראו, וקריאתם. בלי הזנות מוצגים המאמרים המצורפים. לתוך צינור נכתבת הרשימה, מאמר בכל שורה.',
      ],
      add: [
        'מעקב אחרי הזנה',
        'מעקב אחרי ההזנה שבכתובת. אם יש שם דף, אחרי ההזנה שהוא מציין; מתוך כמה הזנות, זו שתיבחר.',
      ],
      account: [
        'הזנות וסימנים בשרת שבשימושכם',
        `הצגת השרת שבו ההזנות שלכם, הוספתו, בדיקתו או הסרתו מהמחשב הזה: ${isolated('FreshRSS')}, ${isolated('Miniflux')}, ${isolated('The Old Reader')}, ${isolated('BazQux')}, ${isolated('CommaFeed')}. כך ההזנות, התיקיות, מה שנקרא ומה שסומן בכוכב זהים בכל המכשירים. להוספה: ${isolated('sahifa account add https://rss.example.org')}`,
      ],
      feeds: ['הצגת ההזנות', 'הצגת ההזנות שבמעקב: שם, תגיות, כתובת, ומה נכשל בהן.'],
      remove: [
        'הפסקת מעקב אחרי הזנה',
        'הוצאת הזנות מהרשימה. הכתבות שלהן נשארות במחשב הזה; שרת מוחק אותן, גם את המסומנות בכוכב.',
      ],
      edit: [
        'שינוי שם או תיקייה של הזנה',
        'מתן שם משלכם להזנה או העברתה לתיקייה; בשרת, אם היא שם.',
      ],
      import: [
        'מעקב אחרי ההזנות שברשימה',
        `מעקב אחרי ההזנות שבקובץ ${isolated('OPML')}, או בקובץ ${isolated('urls')} של ${isolated('newsboat')}. התיקיות נשמרות.`,
      ],
      refresh: [
        'הבאת כתבות חדשות',
        `הבאת כתבות חדשות מכל ההזנות או מאלה שצוינו. במסוף מוצגת ההתקדמות, ו־${isolated('Ctrl-C')} עוצר אותה ומה שהגיע נשמר. במקום אחר נאמר רק מה שנכשל. קוד היציאה הוא ${isolated('1')} אם הזנה נכשלה.`,
      ],
      list: [
        'הצגת הכתבות של ההזנות',
        `הצגת הכתבות של ההזנות, תחילה אלה שלא נקראו, אחת בכל שורה. שאילתה בוחרת מהן: מילים מהכותרת או מהטקסט, ${isolated('unread')}, ${isolated('starred')}, ${isolated('feed:NAME')}, ${isolated('tag:NAME')}, ${isolated('lang:ar')}, ${isolated('author:NAME')}, ${isolated('since:3d')}, ו־${isolated('-')} לפני מה שלא רוצים.`,
      ],
      export: [
        `כתיבת הרשימה בתבנית ${isolated('OPML')}`,
        `כתיבת רשימת ההזנות בתבנית ${isolated('OPML')} לפלט התקני, עבור תוכניות אחרות.`,
      ],
      config: [
        'הצגת האפשרויות שבתוקף',
        'הצגת מקומו של קובץ האפשרויות, האפשרויות שבתוקף והמקור של כל אחת.',
      ],
      doctor: [
        'בירור מה המסוף הזה צריך',
        'בירור איזה מסוף זה, הצגת משפט בכל דרך כתיבה, ושמירת הדרך שנקראת נכון.',
      ],
      completion: [
        'כתיבת תסריט שמשלים פקודות במעטפת',
        `כתיבת תסריט שמשלים פקודות, אפשרויות וכתבות. ב־${isolated('bash')}: ${isolated('eval "$(sahifa completion bash)"')}`,
      ],
    },
    arguments: {
      feed: 'הזנה: שמה, חלק ממנו או כתובתה',
      action: 'מה לעשות; בלעדיו להציג',
      server: 'שם השרת, אם רוצים לציין אותו, וכתובתו',
      query: 'אילו כתבות',
      address: 'כתובת של הזנה או של דף',
      feeds: 'הזנה: שמה, חלק ממנו או כתובתה',
      file: `הרשימה, או ${isolated('-')} לקלט התקני`,
      source: SOURCE,
      sources: SOURCE,
      shell: 'המעטפת שהתסריט נועד לה',
    },
    options: {
      '--local': 'מהמחשב הזה, אף שיש חשבון בשרת',
      'edit --folder': 'תיקייה ברשימה; ריקה מוציאה אותה מהתיקייה שלה',
      '--user': 'שם המשתמש, שנשאל אם לא ניתן',
      '--password-command': 'פקודה שכותבת את הסיסמה; אז היא אינה נשמרת',
      '--insecure': `להתיר ${isolated('http://')} למחשב אחר: הסיסמה תהיה גלויה לכול`,
      '--most': 'כמה מהכתבות החדשות ביותר להביא',
      'refresh --json': `כתיבת התוצאה בתבנית ${isolated('JSON')}`,
      'glossary --feeds': 'השמות בכל הכתבות שלא נקראו: מי בחדשות',
      '--title': 'שם משלך',
      '--tag': 'תגית לחיפוש; אפשר לתת כמה',
      '--folder': `תיקייה ברשימה; תיקייה בתוך תיקייה: ${isolated('News/Arabic')}`,
      'add --dir': 'הכיוון של כל הכתבות שלה',
      '--full-text': 'מתי מביאים דפים לטקסט המלא, אם בהזנה יש רק תחילתו',
      '--version': 'הדפסת מספר הגרסה',
      '--help': 'הצגת העזרה הזאת',
      '--bidi': `מה יישלח למסוף (ראו ${isolated('sahifa doctor')})`,
      '--lang': 'שפת הממשק',
      '--no-mouse': 'השארת העכבר למסוף',
      '--romanize': 'הצגה באותיות לטיניות, למסוף שאין בו אחרות',
      '--plain': 'לקורא מסך: שורות פשוטות, והמקום במילים',
      '--encoding': 'קידוד הטקסט, אם אינו מזוהה כראוי',
      '--whole': 'הצגת כל הטקסט של דף אינטרנט, גם מה שאינו הכתבה',
      '--offline': 'פתיחת דפי אינטרנט כפי שהיו כשנקראו, בלי רשת',
      '--width': 'רוחב הטור',
      'print --bidi': 'סדר האותיות',
      'print --dir': `כיוון הפסקאות; ${isolated('auto')}: כיוון הכתבה אם יש בהן מאותיותיה, ${isolated('first')}: לפי האות הראשונה בהן`,
      '--pager': `הצגה עמוד אחר עמוד ב־${isolated('$PAGER')}, אם הפלט התקני הוא מסוף`,
      'filter --width': 'גלישת שורות במספר תאים זה',
      '--align': `מקום השורות; ${isolated('auto')}: היכן שקריאתן מתחילה`,
      '--dir': `כיוון השורות; ${isolated('first')}: לפי האות הראשונה בהן, ${isolated('auto')}: לפי רוב האותיות עד כה`,
      '--columns': `השארת טורים במקומם; ${isolated('auto')}: בשורות שיש בהן טורים`,
      'store --check': 'השוואת המאגר לקבציו, ותיקון מה שאפשר לתקן בלי לאבד דבר',
      'store --keep': 'מחיקת כתבות ישנות ממספר ימים זה, חוץ ממסומנות בכוכב ומערוכות',
      '--json': `בתבנית ${isolated('JSON')}`,
      '--markdown': `כטבלה בתבנית ${isolated('Markdown')}`,
      '--csv': `בתבנית ${isolated('CSV')}, לגיליון אלקטרוני`,
      '--standard': 'תקן התעתיק ללטינית',
      '--all': 'עם שמות שבאים עם התוכנה, ניחושים, ומה שאינו נזכר',
      '--check': 'במקום זאת, הצגת השגיאות שבקובץ שמות',
      'doctor --json': 'כתיבת הממצאים לדיווח על תקלה, בלי לשאול',
      '--default': 'כתיבת קובץ ובו כל האפשרויות ומה שהן עושות',
    },
  },
};
