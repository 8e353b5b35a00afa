/** The contents of documents, in Arabic. */
import { isolated as q } from '../isolates.ts';
import { numerals, plural } from '../numerals.ts';
import type { ArchiveForms, DocumentMessages, KindNames } from './messages.ts';

const number = numerals();

const places = plural('ar', number, {
  one: 'في موضع واحد',
  two: 'في موضعين',
  few: 'في # مواضع',
  many: 'في # موضعًا',
  other: 'في # موضع',
});

const KINDS: KindNames = {
  pdf: `ملف ${q('PDF')}`,
  archive: 'ملف مضغوط',
  picture: 'صورة',
  sound: 'ملف صوتي',
  video: 'مقطع مرئي',
};

const FORMS: ArchiveForms = {
  zip64: `هو بصيغة ${q('zip64')}`,
  parts: 'هو جزء من أجزاء',
  method: 'هو مضغوط بطريقة غير مألوفة',
};

const AGAIN = 'احصل على الملف من جديد';
const TRUSTED = 'لا تفتح إلا ما تثق بمصدره';

export const arabicDocuments: DocumentMessages = (nameOf) => ({
  'other-kind': (source) => [
    `${nameOf(source)} ${KINDS[source.kind]} وليس نصًا`,
    source.kind === 'pdf'
      ? `استخرج نصه: ${q('pdftotext FILE - | sahifa -')}`
      : `يفتح البرنامج صفحات الويب وكتب ${q('EPUB')} و${q('Markdown')} والنص الصرف`,
  ],
  'no-encoding': ({ label }) => [
    `لا يوجد ترميز ${q(JSON.stringify(label))}`,
    `الأمر ${q('sahifa --help')} يعرضها`,
  ],
  'unread-page': (source, cause) => [
    `${nameOf(source)}: ${cause}`,
    `لقراءة كل نص الصفحة أعطِ ${q('--whole')}`,
  ],
  'no-book': (source) => [`${nameOf(source)} ليس كتاب ${q('EPUB')} وإن بدا كذلك`, AGAIN],
  'locked-book': (source) => [
    `${nameOf(source)} كتاب معمّى (${q('DRM')})`,
    'افتحه في البرنامج الذي اشتُري له',
  ],
  'damaged-archive': (source) => [`${nameOf(source)} ملف مضغوط تالف`, AGAIN],
  'encrypted-archive': (source) => [
    `${nameOf(source)} ملف مضغوط معمّى`,
    'فكّه بكلمة سره ثم اضغطه من دونها',
  ],
  'unknown-archive': (source) => [
    `تعذّر فك ${nameOf(source)}: ${FORMS[source.form]}`,
    `اضغطه من جديد ملف ${q('zip')} عاديًا`,
  ],
  'archive-too-large': (source) => [
    `في ${nameOf(source)} ملفات أو نصوص أكثر مما في أي كتاب، أو ضغطها أشد`,
    TRUSTED,
  ],
  'climbing-name': (source) => [`في ${nameOf(source)} ملفات تخرج مساراتها منه`, TRUSTED],

  'unknown-encoding': ({ label }) => `يذكر ترميزًا غير معروف (${q(label)})`,
  'wrong-encoding': ({ label, encoding }) => `يذكر الترميز ${q(label)}، وهو بترميز ${q(encoding)}`,
  'doubtful-encoding': ({ encoding }) =>
    `ترميزه تخمين (${q(encoding)})، ويمكن تعيين غيره بالخيار ${q('--encoding')}`,
  'damaged-text': ({ encoding, count }) => `ليس ${q(encoding)} سليمًا ${places(count)}`,
  'doubtful-order': () => 'قد تكون حروفه مخزّنة بترتيبها على الشاشة',
  'markup-too-deep': () => 'تداخل أعمق مما ينبغي، فتُركت بعض مستوياته',
  'markup-too-large': () => 'أكبر من أن يُبحث فيه عن المقال أو يُقرأ إلى آخره',
  'no-article': () => 'ليس في الصفحة مقال',
  paywall: () => 'بقية المقال للمشتركين',
  'consent-wall': () => 'تطلب الصفحة موافقة قبل أن تعرض شيئًا',
  'empty-shell': () => 'الصفحة فارغة حتى تعمل برامجها',
  'text-from-data': () => 'النص من بيانات الصفحة، فما تعرضه أقل منه',
  'unread-chapter': ({ path }) => `تعذّرت قراءة الفصل ${q(path)}`,
  'unread-form': ({ form }) =>
    `هذا ${q(form === 'wikitext' ? 'wikitext' : 'AsciiDoc')}، وعلاماته معروضة كما كُتبت`,
});
