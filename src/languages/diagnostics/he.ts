/** Diagnostics in Hebrew: of the source, of files beside it, and of the command line. */
import type { FieldForm, YamlMistake } from '../../article/diagnostic.ts';
import type { Wanted } from '../../library/expected-value.ts';
import { hebrewAccountDiagnostics } from '../accounts/he.ts';
import { hebrewDocuments } from '../documents/he.ts';
import { hebrewFeedDiagnostics } from '../feeds/he.ts';
import { isolated as q } from '../isolates.ts';
import { numerals } from '../numerals.ts';
import { hebrewStore } from '../store/he.ts';
import { hebrewWeb } from '../web/he.ts';
import type { DiagnosticMessages } from './messages.ts';

const number = numerals();

const list = (names: readonly string[]) => names.map(q).join(', ');

const YAML: Readonly<Record<YamlMistake, string>> = {
  'repeated-key': 'אותו מפתח כתוב פעמיים',
  'missing-sign': 'חסר סימן, כגון פסיק, נקודתיים, סוגר או מירכאות',
  tab: 'שורה אינה יכולה להתחיל בטאב, אלא ברווחים',
  indentation: 'הרווחים בתחילת השורה אינם נכונים, או שסוגר לא נסגר',
  documents: 'יש בקובץ יותר ממסמך אחד',
};

const FORMS: Readonly<Record<FieldForm, string>> = {
  direction: `צריך להיות ${q('rtl')} או ${q('ltr')}`,
  language: `צריך להיות סימן שפה, כגון ${q('ar')}`,
  date: `צריך להיות תאריך, כגון ${q('2020-10-21')}`,
  image: `צריך להכיל ${q('caption')}, ${q('credit')} או ${q('english')}`,
};

const STANDARD_INPUT = 'הקלט התקני';
const WITH_TEXT = 'צריך קובץ שיש בו טקסט';
const PERMISSIONS = 'כדאי לבדוק את ההרשאות שלו';
const READABLE = `התוכנה פותחת דפי אינטרנט, ספרי ${q('EPUB')}, ${q('Markdown')} וטקסט פשוט`;

const nameOf = ({ name }: { readonly name: string | undefined }) =>
  name === undefined ? STANDARD_INPUT : q(name);

export const hebrewDiagnostics: DiagnosticMessages = {
  ...hebrewStore,
  ...hebrewWeb,
  ...hebrewFeedDiagnostics,
  ...hebrewAccountDiagnostics,

  missing: ({ name, meant }) => [
    `אין קובץ ${q(JSON.stringify(name))} ואין כתבה מצורפת בשם הזה`,
    meant ? `האם הכוונה ל־${q(meant)}?` : `הפקודה ${q('sahifa articles')} מציגה את הכתבות המצורפות`,
  ],
  'not-piped': () => ['אין בקלט התקני מה לקרוא', `אפשר לנסות: ${q('sahifa - < FILE')}`],
  folder: (source) => [`${nameOf(source)} הוא תיקייה`, 'צריך לנקוב בשם קובץ שבתוכה'],
  circle: (source) => [`${nameOf(source)} הוא קישור אל עצמו`, 'צריך לנקוב בשם הקובץ עצמו'],
  special: (source) => [`${nameOf(source)} הוא צינור או התקן`, 'צריך לשים שם קובץ רגיל'],
  forbidden: (source) => [`אין הרשאה לקרוא את ${nameOf(source)}`, PERMISSIONS],
  unreadable: (source) => [
    `אי אפשר לקרוא את ${nameOf(source)} (${q(source.systemCode)})`,
    'כדאי לבדוק את הנתיב שלו',
  ],
  'too-large': (source) => [
    `${nameOf(source)} גדול מ־${number(source.megabytes)} מגה־בייט`,
    'אפשר לפתוח חלק ממנו',
  ],
  empty: (source) => [`${nameOf(source)} ריק`, WITH_TEXT],
  binary: (source) => [`${nameOf(source)} אינו קובץ טקסט`, READABLE],
  'not-utf-8': (source) => [
    `${nameOf(source)} אינו בקידוד ${q('UTF-8')} (בבית ${number(source.at)})`,
    `אם הוא בקידוד ישן, אפשר להמיר אותו: ${q('iconv -f WINDOWS-1255 -t UTF-8')}`,
  ],
  damaged: (source) => [`${nameOf(source)} אינו ${q(source.encoding)} תקין`, READABLE],
  'utf-32': (source) => [
    `${nameOf(source)} בקידוד ${q('UTF-32')}`,
    `אפשר להמיר אותו: ${q(`iconv -f ${source.encoding} -t UTF-8`)}`,
  ],
  'unread-matter': (source, cause) => [
    `${placeOf(nameOf(source), source.position?.line)}: ${cause}`,
    `צריך לתקן את השורות שבין שני ה־${q('---')}`,
  ],
  'no-text': (source) => [`אין ב־${nameOf(source)} טקסט לקריאה`, WITH_TEXT],
  ...hebrewDocuments(nameOf),

  'no-yaml': ({ mistake, message }) =>
    mistake ? YAML[mistake] : `זה אינו ${q('YAML')} תקין (${q(message)})`,
  'too-deep': () => `קינון עמוק מדי`,
  'key-no-text': () => `מפתח צריך להיות טקסט`,
  alias: () => `כינויים (${q('*name')}) אינם נקראים`,
  'no-markdown': () => `זה אינו ${q('Markdown')} שאפשר לקרוא, ולכן הוא מוצג כמות שהוא`,
  html: () => `קטעי ${q('HTML')} הושמטו`,
  'empty-heading': () => `כותרת בלי טקסט`,

  'front-matter': (_, cause) => `ראש הקובץ: ${cause}`,
  'broken-matter': (_, cause) => `ראש הקובץ אינו תקין: ${cause}`,
  'unclosed-matter': () => `אין שורה שנייה ${q('---')} שסוגרת אותו`,
  'no-pairs': () => `צריכות להיות בו שורות בצורה ${q('key: value')}`,
  'wrong-field': ({ field, form }) => `השדה ${q(field)} ${FORMS[form]}`,
  'no-text-field': ({ field }) => `השדה ${q(field)} צריך להיות טקסט אחד`,

  'no-entries': () => `קובץ שמות הוא רשימה תחת ${q('entries:')}`,
  'no-fields': ({ fields }) => `לערך צריכים להיות שדות (${list(fields)})`,
  'missing-field': ({ field }) => `לערך חסר השדה ${q(field)}`,
  'no-name': () => `שם צריך להיות טקסט שיש בו אותיות`,
  'empty-names': () => `הרשימה ${q('names')} ריקה`,
  'wrong-kind': ({ kinds }) => `השדה ${q('kind')} צריך להיות אחד מאלה: ${list(kinds)}`,
  'wrong-marks': () => `השדה ${q('vocalised')} צריך להיות השם הראשון ב־${q('names')} בניקוד`,
  'wrong-about': () => `השדה ${q('about')} צריך להכיל שורה לכל שפה, כגון ${q('en')} ו־${q('ar')}`,
  'no-language': ({ tag }) => `${q(tag)} בתוך ${q('about')} אינו סימן שפה`,
  'unknown-field': ({ field, fields }) => `${q(field)} אינו שדה של ערך (${list(fields)})`,
  'lost-link': () => `השדה ${q('see')} צריך להיות השם האנגלי של ערך אחר`,
  'shared-name': ({ name, owner }) => `${q(name)} הוא כבר שם של ערך אחר: ${q(owner)}`,
  'shared-english': ({ english, owner }) =>
    `${q(english)} הוא כבר השם האנגלי של ערך אחר: ${q(owner)}`,
  'repeated-name': ({ name }) => `${q(name)} כתוב פעמיים`,
  'absent-name': ({ name }) => `${q(name)} אינו מופיע בכתבה`,

  'unknown-option': ({ name, meant }) => `אין אפשרות בשם ${q(name)}${meantBy(meant)}`,
  'unread-options': (_, cause) => `הקובץ לא נקרא: ${cause}`,
  'no-options': () => `הקובץ לא נקרא: אין זו רשימת אפשרויות`,
  'wrong-value': ({ option, wanted, given, meant }) =>
    `הערך של ${q(option)} צריך להיות ${wantedText(wanted)}${instead(given)}${meantBy(meant)}`,
  'no-map': ({ option, of }) =>
    `ב־${q(option)} צריך להיות בכל שורה ${of === 'command' ? 'שם של פקודה' : 'שם של מסוף'}, בצורה ${q('NAME: VALUE')}`,
  'unknown-command': ({ name, meant }) => `אין פקודה בשם ${q(name)}${meantBy(meant)}`,
  'unknown-key': ({ name, meant }) => `אין מקש בשם ${q(name)}${meantBy(meant)}`,
  'no-key': () => `מקש צריך להיות תו אחד או שם`,
  'shared-key': ({ key, owner }) => `${q(key)} הוא כבר מקש של ${q(owner)}`,
  'lost-key': ({ command, key, owner }) =>
    `לא נשאר מקש לפקודה ${q(command)}: ${q(key)} הוא עכשיו מקש של ${q(owner)}`,

  'unreadable-file': ({ path, systemCode }) => `אי אפשר לקרוא את ${q(path)} (${q(systemCode)})`,
  'unwritable-file': ({ path }, cause) => `אי אפשר לכתוב אל ${q(path)} (${cause})`,
  'no-option-file': ({ path }) => `${q(path)} אינו רשימת אפשרויות; קודם צריך לתקן אותו`,
  locked: ({ lock }) => `תוכנה אחרת מחזיקה בו: ${q(lock)}`,
  obstructed: ({ lock }) => `${q(lock)} חוסם את הדרך`,
  system: ({ systemCode }) => q(systemCode),

  'unwritable-memory': ({ path }, cause) =>
    `אי אפשר לכתוב אל ${q(path)} (${cause}); שום דבר חדש לא יישמר`,
  'unreadable-memory': ({ path, systemCode }) =>
    `אי אפשר לקרוא את ${q(path)} (${q(systemCode)}); דבר אינו זכור`,
  'special-memory': ({ path }) => `${q(path)} הוא צינור או התקן ולא קובץ; שום דבר לא יישמר`,
  'damaged-memory': ({ path, aside }) => `${q(path)} היה פגום, וכעת שמו ${q(aside)}`,
  'newer-memory': ({ path }) =>
    `את ${q(path)} כתבה גרסה חדשה יותר של התוכנה; דבר אינו זכור, והקובץ נשאר כמות שהוא`,

  glossary: ({ name, isEmpty, cause: { position } }, cause) =>
    `${isEmpty ? `הכתבה נפתחה בלי ${q(name)}` : q(name)}: ${cause} (שורה ${number(position.line)}, עמודה ${number(position.column)})`,
  'unread-glossary': (_, cause) => `הכתבה נפתחה בלי קובץ השמות שלה: ${cause}`,

  'unknown-flag': ({ flag, meant }) => `אפשרות לא מוכרת: ${q(flag)}${meantBy(meant)}`,
  'unknown-subcommand': ({ name, meant }) =>
    name === undefined ? 'אין פקודה כזאת' : `אין פקודה כזאת: ${q(name)}${meantBy(meant)}`,
  'missing-value': ({ option }) => `לאפשרות ${q(option)} חסר ערך`,
  'not-a-choice': ({ name, value, choices }) =>
    `הערך ${q(value)} אינו מתאים ל־${q(name)}. הערכים האפשריים: ${choices.map(q).join(', ')}`,
  'refused-value': ({ name, value, why }) => `הערך ${q(value)} אינו מתאים ל־${q(name)}. ${why}`,
  'missing-argument': ({ name }) => `חסר ${q(name)}`,
  'too-many-arguments': ({ expected, given }) =>
    `יותר מדי ארגומנטים: ${number(given)} במקום ${number(expected)}`,
  'other-usage': ({ message }) => q(message),
};

function wantedText(wanted: Wanted): string {
  switch (wanted.type) {
    case 'cells':
      return `מספר תאים מ־${number(wanted.least)} עד ${number(wanted.most)}`;
    case 'flag':
      return `${q('true')} או ${q('false')}`;
    case 'age':
      return `משך זמן כמו ${q('90 days')} או ${q('6 months')}, או ${q('forever')}`;
    case 'minutes':
      return `מספר דקות עד ${number(wanted.most)}, או ${q('off')}`;
    case 'folder':
      return `תיקייה כמו ${q('~/news')} או ${q('/srv/news')}, או ${q('auto')}`;
    case 'rules':
      return `רשימת כללים, לכל אחד שאילתה (${q('when')}) ומה שנעשה (${q('do')}): ${list(wanted.actions)}`;
    case 'names':
      return `אחד מאלה: ${list(wanted.names)}`;
  }
}

/** The invalid value, if it can be shown. */
function instead(given: string): string {
  return given === '' ? '' : `, ולא ${q(given)}`;
}

function meantBy(name: string | undefined): string {
  return name === undefined ? '' : ` (האם הכוונה ל־${q(name)}?)`;
}

function placeOf(name: string, line: number | undefined): string {
  return line === undefined ? name : `${name}, שורה ${number(line)}`;
}
