/** The store of articles in Hebrew. */
import { QUERY_FIELDS } from '../../store/query-fields.ts';
import { isolated as q } from '../isolates.ts';
import { numerals } from '../numerals.ts';
import type { StoreMessages, StoreReport } from './messages.ts';

const number = numerals();

const FIELDS = QUERY_FIELDS.map((field) => q(`${field}:`)).join(', ');

export const hebrewStore: StoreMessages = {
  'newer-store': ({ path }) => `${q(path)} נכתב בגרסה חדשה יותר של צחיפה: הוא נקרא ואינו משתנה`,
  'unreadable-store': ({ path, systemCode }) => `אי אפשר לקרוא את ${q(path)} (${q(systemCode)})`,
  'unwritable-store': ({ path }, cause) => `אי אפשר לכתוב אל ${q(path)}: ${cause}`,
  'conflict-file': ({ path }) =>
    `${q(path)} הוא גרסה של קובץ ששני מחשבים שינו: השוו ביניהם ומחקו אחד`,
  'conflict-lines': ({ path }) =>
    `ב־${q(path)} יש שורות ש־${q('git')} כותב במקום ששתי גרסאות שונות: בחרו אחת מהן`,
  'cloned-machine': ({ path }) =>
    `מחשב אחר, אולי עותק של המחשב הזה, כתב סימנים אל ${q(path)}: המחשב הזה ממשיך בשם חדש, ושום סימן אינו אובד`,
  'damaged-marks': ({ path, lines }) =>
    `ב־${q(path)} יש שורות שאינן סימנים, במספר: ${number(lines)}`,
  'unclosed-quote': ({ given }) => `המירכאות לא נסגרו ב־${q(given)}`,
  'unknown-query-field': ({ given }) => `${q(given)} אינו שדה של חיפוש; השדות הם: ${FIELDS}`,
  'empty-query-field': ({ given }) => `אין דבר אחרי הנקודתיים ב־${q(given)}`,
  'wrong-query-time': ({ given }) =>
    `${q(given)} אינו זמן: כתבו מספר עם ${q('h')}, ${q('d')} או ${q('w')}, כגון ${q('since:3d')}, או יום, כגון ${q('since:2026-11-01')}`,
  'lonely-not': ({ given }) => `${q(given)} לבדו אינו מוציא דבר`,
};

export const hebrewStoreReport: StoreReport = {
  articles: (articles, unread, starred) =>
    `כתבות: ${number(articles)}; שלא נקראו: ${number(unread)}; מסומנות בכוכב: ${number(starred)}`,
  machines: (count) => `מחשבים: ${number(count)}`,
  machine: ({ id, isOurs, marks, last, behind, since, missing }) => {
    const name = isOurs ? 'המחשב הזה' : `המחשב ${q(id)}`;
    const parts = [
      `סימנים: ${number(marks)}`,
      ...(last === undefined ? [] : [`הסימן האחרון: ${q(last)}`]),
      ...(behind > 0 ? [`סימנים של מחשבים אחרים שלא קרא: ${number(behind)}, מאז ${q(since)}`] : []),
      ...(missing === undefined
        ? []
        : [`לא כל הסימנים שלו הגיעו: מחשב אחר קרא סימן מיום ${q(missing)}`]),
    ];
    return `${name}: ${parts.join('; ')}`;
  },
  faults: {
    duplicate: 'קובץ שני של כתבה שנמצאת בתיקייה אחרת',
    draft: 'שארית של תוכנית שנעצרה',
    unreadable: 'אי אפשר לקרוא',
    'torn-line': 'שורה שלא נכתבה במלואה',
    'conflict-file': 'גרסה ממחשב אחר',
    'conflict-lines': `שתי גרסאות כפי ש־${q('git')} חיבר אותן`,
    clone: 'שורות של מחשב אחר באותו שם; הפעילו את צחיפה בשניהם',
  },
  fault: (path, fault, mended) => `${q(path)}: ${fault} (${mended ? 'תוקן' : 'נשאר כמות שהוא'})`,
  noFaults: 'הכול תקין.',
  removed: (removed, kept) =>
    `כתבות ישנות שנמחקו: ${number(removed)}; שנשארו כי הן מסומנות בכוכב או ערוכות: ${number(kept)}`,
};
