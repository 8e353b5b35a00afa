/** The contents of documents, in Persian. */
import { isolated as q } from '../isolates.ts';
import { numerals } from '../numerals.ts';
import type { ArchiveForms, DocumentMessages, KindNames } from './messages.ts';

const number = numerals('\u06F0', '\u066C');

const KINDS: KindNames = {
  pdf: q('PDF'),
  archive: 'بایگانی فشرده',
  picture: 'تصویر',
  sound: 'پروندهٔ صوتی',
  video: 'ویدیو',
};

const FORMS: ArchiveForms = {
  zip64: `در قالب ${q('zip64')} است`,
  parts: 'یکی از چند پاره است',
  method: 'به شیوه‌ای نامعمول فشرده شده است',
};

const AGAIN = 'پرونده را دوباره دریافت کنید';
const TRUSTED = 'تنها آنچه را باز کنید که به منبعش اعتماد دارید';

export const persianDocuments: DocumentMessages = (nameOf) => ({
  'other-kind': (source) => [
    `${nameOf(source)} ${KINDS[source.kind]} است و متن نیست`,
    source.kind === 'pdf'
      ? `متنش را بیرون بکشید: ${q('pdftotext FILE - | sahifa -')}`
      : `برنامه صفحه‌های وب، کتاب‌های ${q('EPUB')}، ${q('Markdown')} و متن ساده را باز می‌کند`,
  ],
  'no-encoding': ({ label }) => [
    `کدگذاری ${q(JSON.stringify(label))} وجود ندارد`,
    `فرمان ${q('sahifa --help')} آن‌ها را نشان می‌دهد`,
  ],
  'unread-page': (source, cause) => [
    `${nameOf(source)}: ${cause}`,
    `برای خواندن همهٔ متن صفحه ${q('--whole')} را بدهید`,
  ],
  'no-book': (source) => [`${nameOf(source)} کتاب ${q('EPUB')} نیست، هرچند به آن می‌ماند`, AGAIN],
  'locked-book': (source) => [
    `${nameOf(source)} رمزگذاری شده است (${q('DRM')})`,
    'آن را در برنامه‌ای باز کنید که برایش خریده شده است',
  ],
  'damaged-archive': (source) => [`${nameOf(source)} بایگانی آسیب‌دیده است`, AGAIN],
  'encrypted-archive': (source) => [
    `${nameOf(source)} بایگانی رمزدار است`,
    'آن را با گذرواژه باز کنید و بی گذرواژه دوباره فشرده کنید',
  ],
  'unknown-archive': (source) => [
    `${nameOf(source)} باز نمی‌شود: ${FORMS[source.form]}`,
    `آن را دوباره به شکل ${q('zip')} معمولی فشرده کنید`,
  ],
  'archive-too-large': (source) => [
    `${nameOf(source)} بیش از هر کتابی پرونده یا متن دارد، یا بیش از اندازه فشرده است`,
    TRUSTED,
  ],
  'climbing-name': (source) => [
    `${nameOf(source)} پرونده‌هایی دارد که مسیرشان از آن بیرون می‌رود`,
    TRUSTED,
  ],

  'unknown-encoding': ({ label }) => `کدگذاری ناشناخته‌ای را نام می‌برد (${q(label)})`,
  'wrong-encoding': ({ label, encoding }) =>
    `کدگذاری ${q(label)} را نام می‌برد، اما با ${q(encoding)} نوشته شده است`,
  'doubtful-encoding': ({ encoding }) =>
    `کدگذاری آن حدس است (${q(encoding)})؛ با ${q('--encoding')} می‌توان دیگری را داد`,
  'damaged-text': ({ encoding, count }) => `در ${number(count)} جا ${q(encoding)} درست نیست`,
  'doubtful-order': () => 'شاید حرف‌هایش به ترتیب صفحهٔ نمایش ذخیره شده باشد',
  'markup-too-deep': () => 'بیش از اندازه تودرتو است و برخی لایه‌ها کنار گذاشته شد',
  'markup-too-large': () => 'بزرگ‌تر از آن است که مقاله در آن جسته یا تا پایان خوانده شود',
  'no-article': () => 'صفحه مقاله‌ای ندارد',
  paywall: () => 'بقیهٔ مقاله ویژهٔ مشترکان است',
  'consent-wall': () => 'صفحه پیش از نمایش هر چیزی رضایت می‌خواهد',
  'empty-shell': () => 'صفحه تا اجرای برنامه‌هایش خالی است',
  'text-from-data': () => 'متن از داده‌های صفحه است که خود کمتر از آن را نشان می‌دهد',
  'unread-chapter': ({ path }) => `فصل ${q(path)} خوانده نشد`,
  'unread-form': ({ form }) =>
    `این ${q(form === 'wikitext' ? 'wikitext' : 'AsciiDoc')} است و نشانه‌هایش همان‌گونه که نوشته شده نمایش داده می‌شود`,
});
