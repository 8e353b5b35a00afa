/** The contents of documents, in Urdu. */
import { isolated as q } from '../isolates.ts';
import { numerals } from '../numerals.ts';
import type { ArchiveForms, DocumentMessages, KindNames } from './messages.ts';

const number = numerals();

const KINDS: KindNames = {
  pdf: `${q('PDF')} ہے`,
  archive: 'دبی ہوئی (کمپریسڈ) فائل ہے',
  picture: 'تصویر ہے',
  sound: 'آواز کی فائل ہے',
  video: 'ویڈیو ہے',
};

const FORMS: ArchiveForms = {
  zip64: `یہ ${q('zip64')} کی شکل میں ہے`,
  parts: 'یہ کئی حصوں میں سے ایک ہے',
  method: 'یہ غیر معمولی طریقے سے دبائی گئی ہے',
};

const AGAIN = 'فائل دوبارہ حاصل کریں';
const TRUSTED = 'صرف وہی کھولیں جس کے ماخذ پر آپ کو بھروسا ہو';

export const urduDocuments: DocumentMessages = (nameOf) => ({
  'other-kind': (source) => [
    `${nameOf(source)} ${KINDS[source.kind]}، متن نہیں`,
    source.kind === 'pdf'
      ? `اس کا متن نکالیں: ${q('pdftotext FILE - | sahifa -')}`
      : `پروگرام ویب صفحات، ${q('EPUB')} کتابیں، ${q('Markdown')} اور سادہ متن کھولتا ہے`,
  ],
  'no-encoding': ({ label }) => [
    `${q(JSON.stringify(label))} نام کی کوئی انکوڈنگ نہیں`,
    `یہ سب ${q('sahifa --help')} میں دیکھیں`,
  ],
  'unread-page': (source, cause) => [
    `${nameOf(source)}: ${cause}`,
    `صفحے کا سارا متن پڑھنے کے لیے ${q('--whole')} دیں`,
  ],
  'no-book': (source) => [`${nameOf(source)} ${q('EPUB')} کتاب نہیں، گو لگتی ہے`, AGAIN],
  'locked-book': (source) => [
    `${nameOf(source)} مقفل کتاب ہے (${q('DRM')})`,
    'اسے اس پروگرام میں کھولیں جس کے لیے خریدی گئی',
  ],
  'damaged-archive': (source) => [`${nameOf(source)} خراب کمپریسڈ فائل ہے`, AGAIN],
  'encrypted-archive': (source) => [
    `${nameOf(source)} پاس ورڈ والی کمپریسڈ فائل ہے`,
    'اسے پاس ورڈ سے کھول کر بغیر پاس ورڈ کے دوبارہ پیک کریں',
  ],
  'unknown-archive': (source) => [
    `${nameOf(source)} کھولی نہ جا سکی: ${FORMS[source.form]}`,
    `اسے عام ${q('zip')} فائل کے طور پر دوبارہ پیک کریں`,
  ],
  'archive-too-large': (source) => [
    `${nameOf(source)} میں کسی بھی کتاب سے زیادہ فائلیں یا متن ہے، یا حد سے زیادہ دبایا گیا ہے`,
    TRUSTED,
  ],
  'climbing-name': (source) => [
    `${nameOf(source)} میں ایسی فائلیں ہیں جن کے پاتھ اس سے باہر جاتے ہیں`,
    TRUSTED,
  ],

  'unknown-encoding': ({ label }) => `یہ ایک نامعلوم انکوڈنگ بتاتی ہے (${q(label)})`,
  'wrong-encoding': ({ label, encoding }) =>
    `یہ ${q(label)} انکوڈنگ بتاتی ہے، مگر ${q(encoding)} میں ہے`,
  'doubtful-encoding': ({ encoding }) =>
    `اس کی انکوڈنگ اندازہ ہے (${q(encoding)})؛ دوسری ${q('--encoding')} سے دیں`,
  'damaged-text': ({ encoding, count }) => `یہ ${number(count)} جگہ درست ${q(encoding)} نہیں`,
  'doubtful-order': () => 'شاید اس کے حروف سکرین کی ترتیب میں محفوظ ہیں',
  'markup-too-deep': () => 'حد سے زیادہ تہ در تہ ہے، کچھ تہیں چھوڑ دی گئیں',
  'markup-too-large': () => 'اتنی بڑی ہے کہ مضمون تلاش یا آخر تک پڑھا نہیں جا سکتا',
  'no-article': () => 'صفحے میں کوئی مضمون نہیں',
  paywall: () => 'باقی مضمون صرف خریداروں کے لیے ہے',
  'consent-wall': () => 'صفحہ کچھ دکھانے سے پہلے اجازت مانگتا ہے',
  'empty-shell': () => 'صفحہ اپنے سکرپٹ چلنے تک خالی ہے',
  'text-from-data': () => 'متن صفحے کے ڈیٹا سے ہے، صفحہ خود اس سے کم دکھاتا ہے',
  'unread-chapter': ({ path }) => `باب ${q(path)} پڑھا نہ جا سکا`,
  'unread-form': ({ form }) =>
    `یہ ${q(form === 'wikitext' ? 'wikitext' : 'AsciiDoc')} ہے، اس کی علامات جوں کی توں دکھائی گئیں`,
});
