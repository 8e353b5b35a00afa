/** The contents of documents, in Hebrew. */
import { isolated as q } from '../isolates.ts';
import { numerals } from '../numerals.ts';
import type { ArchiveForms, DocumentMessages, KindNames } from './messages.ts';

const number = numerals();

const KINDS: KindNames = {
  pdf: `קובץ ${q('PDF')}`,
  archive: 'קובץ דחוס',
  picture: 'תמונה',
  sound: 'קובץ שמע',
  video: 'סרטון',
};

const FORMS: ArchiveForms = {
  zip64: `הוא בצורה ${q('zip64')}`,
  parts: 'הוא אחד מכמה חלקים',
  method: 'הוא דחוס בשיטה לא מקובלת',
};

const AGAIN = 'כדאי להשיג את הקובץ שוב';
const TRUSTED = 'כדאי לפתוח רק מה שבא ממקור מהימן';

export const hebrewDocuments: DocumentMessages = (nameOf) => ({
  'other-kind': (source) => [
    `${nameOf(source)} הוא ${KINDS[source.kind]} ולא טקסט`,
    source.kind === 'pdf'
      ? `אפשר לחלץ ממנו טקסט: ${q('pdftotext FILE - | sahifa -')}`
      : `התוכנה פותחת דפי אינטרנט, ספרי ${q('EPUB')}, ${q('Markdown')} וטקסט פשוט`,
  ],
  'no-encoding': ({ label }) => [
    `אין קידוד בשם ${q(JSON.stringify(label))}`,
    `הפקודה ${q('sahifa --help')} מציגה את הקידודים`,
  ],
  'unread-page': (source, cause) => [
    `${nameOf(source)}: ${cause}`,
    `כדי לקרוא את כל הטקסט שבדף צריך לתת ${q('--whole')}`,
  ],
  'no-book': (source) => [`${nameOf(source)} אינו ספר ${q('EPUB')}, אף שהוא נראה כך`, AGAIN],
  'locked-book': (source) => [
    `${nameOf(source)} הוא ספר מוצפן (${q('DRM')})`,
    'אפשר לפתוח אותו בתוכנה שבשבילה נקנה',
  ],
  'damaged-archive': (source) => [`${nameOf(source)} הוא קובץ דחוס פגום`, AGAIN],
  'encrypted-archive': (source) => [
    `${nameOf(source)} הוא קובץ דחוס מוצפן`,
    'אפשר לפרוס אותו בסיסמה שלו ולדחוס אותו שוב בלעדיה',
  ],
  'unknown-archive': (source) => [
    `אי אפשר לפרוס את ${nameOf(source)}: ${FORMS[source.form]}`,
    `אפשר לדחוס אותו שוב כקובץ ${q('zip')} רגיל`,
  ],
  'archive-too-large': (source) => [
    `ב־${nameOf(source)} יש קבצים או טקסט יותר מבכל ספר, או שהוא דחוס מדי`,
    TRUSTED,
  ],
  'climbing-name': (source) => [`ב־${nameOf(source)} יש קבצים שנתיביהם יוצאים ממנו`, TRUSTED],

  'unknown-encoding': ({ label }) => `הוא מצהיר על קידוד לא מוכר (${q(label)})`,
  'wrong-encoding': ({ label, encoding }) =>
    `הוא מצהיר על הקידוד ${q(label)}, אבל הוא בקידוד ${q(encoding)}`,
  'doubtful-encoding': ({ encoding }) =>
    `הקידוד שלו הוא ניחוש (${q(encoding)}); אפשר לתת אחר באפשרות ${q('--encoding')}`,
  'damaged-text': ({ encoding, count }) =>
    count === 1
      ? `במקום אחד אינו ${q(encoding)} תקין`
      : `ב־${number(count)} מקומות אינו ${q(encoding)} תקין`,
  'doubtful-order': () => 'ייתכן שהאותיות שמורות בסדר שבו הן נראות על המסך',
  'markup-too-deep': () => 'קינון עמוק מדי, וחלק מהרמות הושמטו',
  'markup-too-large': () => 'גדול מכדי לחפש בו את הכתבה או לקרוא אותו עד סופו',
  'no-article': () => 'אין בדף כתבה',
  paywall: () => 'המשך הכתבה למנויים בלבד',
  'consent-wall': () => 'הדף מבקש הסכמה לפני שהוא מציג משהו',
  'empty-shell': () => 'הדף ריק עד שהתסריטים שלו פועלים',
  'text-from-data': () => 'הטקסט הוא מנתוני הדף, שמציג פחות ממנו',
  'unread-chapter': ({ path }) => `אי אפשר לקרוא את הפרק ${q(path)}`,
  'unread-form': ({ form }) =>
    `זה ${q(form === 'wikitext' ? 'wikitext' : 'AsciiDoc')}, והסימנים שלו מוצגים כפי שנכתבו`,
});
