/** Problems in files, in Hebrew. */
import type { FieldForm, YamlFault } from '../../article/flaw.ts';
import type { Hindrance } from '../../files/lock.ts';

import type { Wanted } from '../../library/expected-value.ts';
import { isolated as q } from '../isolates.ts';
import { numerals } from '../numerals.ts';
import type { TroubleWording } from './format.ts';

const number = numerals();

const list = (names: readonly string[]) => names.map(q).join(', ');

const YAML: Readonly<Record<YamlFault, string>> = {
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

export const hebrewTroubles: TroubleWording = {
  'no-yaml': ({ fault, message }) =>
    fault ? YAML[fault] : `זה אינו ${q('YAML')} תקין (${q(message)})`,
  'too-deep': () => `קינון עמוק מדי`,
  'key-no-text': () => `מפתח צריך להיות טקסט`,
  alias: () => `כינויים (${q('*name')}) אינם נקראים`,
  'no-markdown': () => `זה אינו ${q('Markdown')} שאפשר לקרוא, ולכן הוא מוצג כמות שהוא`,
  html: () => `קטעי ${q('HTML')} הושמטו`,
  'empty-heading': () => `כותרת בלי טקסט`,

  'front-matter': ({ of }, { trouble }) => `ראש הקובץ: ${trouble(of)}`,
  'broken-matter': ({ of }, { trouble }) => `ראש הקובץ אינו תקין: ${trouble(of)}`,
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
  'unread-options': ({ of }, { trouble }) => `הקובץ לא נקרא: ${trouble(of)}`,
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

  illegible: ({ fault }, telling) => {
    const { message, hint } = telling.fault(fault);
    return `${message}; ${hint}`;
  },
  'unreadable-file': ({ path, code }) => `אי אפשר לקרוא את ${q(path)} (${q(code)})`,
  'unwritable-file': ({ path, why }) => `אי אפשר לכתוב אל ${q(path)} (${whyText(why)})`,
  'no-option-file': ({ path }) => `${q(path)} אינו רשימת אפשרויות; קודם צריך לתקן אותו`,

  'unwritable-memory': ({ path, why }) =>
    `אי אפשר לכתוב אל ${q(path)} (${whyText(why)}); שום דבר חדש לא יישמר`,
  'unreadable-memory': ({ path, code }) =>
    `אי אפשר לקרוא את ${q(path)} (${q(code)}); דבר אינו זכור`,
  'special-memory': ({ path }) => `${q(path)} הוא צינור או התקן ולא קובץ; שום דבר לא יישמר`,
  'damaged-memory': ({ path, aside }) => `${q(path)} היה פגום, וכעת שמו ${q(aside)}`,
  'newer-memory': ({ path }) =>
    `את ${q(path)} כתבה גרסה חדשה יותר של התוכנה; דבר אינו זכור, והקובץ נשאר כמות שהוא`,

  glossary: ({ name, of, line, column, isEmpty }, { trouble }) =>
    `${isEmpty ? `הכתבה נפתחה בלי ${q(name)}` : q(name)}: ${trouble(of)} (שורה ${number(line)}, עמודה ${number(column)})`,
  'unread-glossary': ({ fault }, telling) =>
    `הכתבה נפתחה בלי קובץ השמות שלה: ${telling.fault(fault).message}`,
};

function wantedText(wanted: Wanted): string {
  switch (wanted.type) {
    case 'cells':
      return `מספר תאים מ־${number(wanted.least)} עד ${number(wanted.most)}`;
    case 'flag':
      return `${q('true')} או ${q('false')}`;
    case 'names':
      return `אחד מאלה: ${list(wanted.names)}`;
  }
}

/** The invalid value, if it can be shown. */
function instead(given: string): string {
  return given === '' ? '' : `, ולא ${q(given)}`;
}

function whyText(why: Hindrance): string {
  switch (why.type) {
    case 'locked':
      return `תוכנה אחרת מחזיקה בו: ${q(why.lock)}`;
    case 'obstructed':
      return `${q(why.lock)} חוסם את הדרך`;
    case 'system':
      return q(why.code);
  }
}

function meantBy(name: string | undefined): string {
  return name === undefined ? '' : ` (האם הכוונה ל־${q(name)}?)`;
}
