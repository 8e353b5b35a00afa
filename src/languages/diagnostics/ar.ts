/** Diagnostics in Arabic: of the source, of files beside it, and of the command line. */
import type { FieldForm, YamlMistake } from '../../article/diagnostic.ts';
import type { Wanted } from '../../library/expected-value.ts';
import { arabicAccountDiagnostics } from '../accounts/ar.ts';
import { arabicDocuments } from '../documents/ar.ts';
import { arabicFeedDiagnostics } from '../feeds/ar.ts';
import { isolated as q } from '../isolates.ts';
import { numerals } from '../numerals.ts';
import { arabicStore } from '../store/ar.ts';
import { arabicWeb } from '../web/ar.ts';
import type { DiagnosticMessages } from './messages.ts';

const number = numerals();

const list = (names: readonly string[]) => names.map(q).join('، ');

const YAML: Readonly<Record<YamlMistake, string>> = {
  'repeated-key': 'المفتاح نفسه مكتوب مرتين',
  'missing-sign': 'تنقص علامة، كفاصلة أو نقطتين أو قوس أو علامة اقتباس',
  tab: 'لا يجوز أن يبدأ السطر بعلامة جدولة، بل بمسافات',
  indentation: 'المسافات في أول السطر غير صحيحة، أو قوس لم يُغلق',
  documents: 'في الملف أكثر من مستند',
};

const FORMS: Readonly<Record<FieldForm, string>> = {
  direction: `يجب أن يكون ${q('rtl')} أو ${q('ltr')}`,
  language: `يجب أن يكون رمز لغة، مثل ${q('ar')}`,
  date: `يجب أن يكون تاريخًا، مثل ${q('2020-10-21')}`,
  image: `يجب أن يحوي ${q('caption')} أو ${q('credit')} أو ${q('english')}`,
};

const STANDARD_INPUT = 'الدخل القياسي';
const WITH_TEXT = 'أعطِ ملفًا فيه نص';
const PERMISSIONS = 'راجع أذونات الملف';
const READABLE = `يفتح البرنامج صفحات الويب وكتب ${q('EPUB')} و${q('Markdown')} والنص الصرف`;

const nameOf = ({ name }: { readonly name: string | undefined }) =>
  name === undefined ? STANDARD_INPUT : q(name);

export const arabicDiagnostics: DiagnosticMessages = {
  ...arabicStore,
  ...arabicWeb,
  ...arabicFeedDiagnostics,
  ...arabicAccountDiagnostics,

  missing: ({ name, meant }) => [
    `لا يوجد ملف ${q(JSON.stringify(name))} ولا مقال مرفق بهذا الاسم`,
    meant ? `هل تقصد ${q(meant)}؟` : `الأمر ${q('sahifa articles')} يعرض المرفق`,
  ],
  'not-piped': () => ['لا شيء في الدخل القياسي ليُقرأ', `جرّب: ${q('sahifa - < FILE')}`],
  folder: (source) => [`${nameOf(source)} مجلد`, 'سمِّ ملفًا فيه'],
  circle: (source) => [`${nameOf(source)} رابط يعود إلى نفسه`, 'سمِّ الملف نفسه'],
  special: (source) => [`${nameOf(source)} أنبوب أو جهاز`, 'ضع ملفًا عاديًا مكانه'],
  forbidden: (source) => [`لا يُسمح بقراءة ${nameOf(source)}`, PERMISSIONS],
  unreadable: (source) => [
    `تعذّرت قراءة ${nameOf(source)} (${q(source.systemCode)})`,
    'راجع مسار الملف',
  ],
  'too-large': (source) => [
    `${nameOf(source)} أكبر من ${number(source.megabytes)} ميغابايت`,
    'افتح جزءًا منه',
  ],
  empty: (source) => [`${nameOf(source)} فارغ`, WITH_TEXT],
  binary: (source) => [`${nameOf(source)} ليس ملفًا نصيًا`, READABLE],
  'not-utf-8': (source) => [
    `${nameOf(source)} ليس بترميز ${q('UTF-8')} (عند البايت ${number(source.at)})`,
    `إن كان بترميز أقدم فحوّله: ${q('iconv -f WINDOWS-1256 -t UTF-8')}`,
  ],
  damaged: (source) => [`${nameOf(source)} ليس ${q(source.encoding)} سليمًا`, READABLE],
  'utf-32': (source) => [
    `${nameOf(source)} بترميز ${q('UTF-32')}`,
    `حوّله: ${q(`iconv -f ${source.encoding} -t UTF-8`)}`,
  ],
  'unread-matter': (source, cause) => [
    `${placeOf(nameOf(source), source.position?.line)}: ${cause}`,
    `أصلح الأسطر بين علامتي ${q('---')}`,
  ],
  'no-text': (source) => [`ليس في ${nameOf(source)} نص يُقرأ`, WITH_TEXT],
  ...arabicDocuments(nameOf),

  'no-yaml': ({ mistake, message }) =>
    mistake ? YAML[mistake] : `ليس ${q('YAML')} سليمًا (${q(message)})`,
  'too-deep': () => `تداخل أعمق مما ينبغي`,
  'key-no-text': () => `يجب أن يكون المفتاح نصًا`,
  alias: () => `الأسماء المستعارة (${q('*name')}) لا تُقرأ`,
  'no-markdown': () => `ليس ${q('Markdown')} يمكن قراءته، فيُعرض كما هو`,
  html: () => `تُرك ما هو ${q('HTML')}`,
  'empty-heading': () => `عنوان بلا نص`,

  'front-matter': (_, cause) => `رأس الملف: ${cause}`,
  'broken-matter': (_, cause) => `رأس الملف غير سليم: ${cause}`,
  'unclosed-matter': () => `لا يغلقه سطر ثانٍ ${q('---')}`,
  'no-pairs': () => `يجب أن يكون أسطرًا من الشكل ${q('key: value')}`,
  'wrong-field': ({ field, form }) => `الحقل ${q(field)} ${FORMS[form]}`,
  'no-text-field': ({ field }) => `الحقل ${q(field)} يجب أن يكون نصًا واحدًا`,

  'no-entries': () => `ملف الأعلام قائمة تحت ${q('entries:')}`,
  'no-fields': ({ fields }) => `يجب أن تكون للمدخل حقول (${list(fields)})`,
  'missing-field': ({ field }) => `المدخل ينقصه الحقل ${q(field)}`,
  'no-name': () => `يجب أن يكون الاسم نصًا فيه حروف`,
  'empty-names': () => `القائمة ${q('names')} فارغة`,
  'wrong-kind': ({ kinds }) => `يجب أن يكون ${q('kind')} واحدًا من: ${list(kinds)}`,
  'wrong-marks': () => `يجب أن يكون ${q('vocalised')} أول اسم في ${q('names')} مشكولًا`,
  'wrong-about': () => `يجب أن يحوي ${q('about')} سطرًا لكل لغة، مثل ${q('en')} و${q('ar')}`,
  'no-language': ({ tag }) => `${q(tag)} في ${q('about')} ليس رمز لغة`,
  'unknown-field': ({ field, fields }) => `${q(field)} ليس من حقول المدخل (${list(fields)})`,
  'lost-link': () => `يجب أن يكون ${q('see')} الاسم الإنجليزي لمدخل آخر`,
  'shared-name': ({ name, owner }) => `${q(name)} اسم لمدخل سابق: ${q(owner)}`,
  'shared-english': ({ english, owner }) =>
    `${q(english)} هو الاسم الإنجليزي لمدخل سابق: ${q(owner)}`,
  'repeated-name': ({ name }) => `${q(name)} مكتوب مرتين`,
  'absent-name': ({ name }) => `${q(name)} ليس في المقال`,

  'unknown-option': ({ name, meant }) => `لا يوجد خيار ${q(name)}${meantBy(meant)}`,
  'unread-options': (_, cause) => `لم يُقرأ الملف: ${cause}`,
  'no-options': () => `لم يُقرأ الملف: ليس قائمة خيارات`,
  'wrong-value': ({ option, wanted, given, meant }) =>
    `قيمة ${q(option)} يجب أن تكون ${wantedText(wanted)}${instead(given)}${meantBy(meant)}`,
  'no-map': ({ option, of }) =>
    `يجب أن يحوي ${q(option)} في كل سطر ${of === 'command' ? 'أمرًا' : 'طرفية'}، على الشكل ${q('NAME: VALUE')}`,
  'unknown-command': ({ name, meant }) => `لا يوجد أمر ${q(name)}${meantBy(meant)}`,
  'unknown-key': ({ name, meant }) => `لا يوجد مفتاح ${q(name)}${meantBy(meant)}`,
  'no-key': () => `يجب أن يكون المفتاح حرفًا أو اسمًا`,
  'shared-key': ({ key, owner }) => `${q(key)} مفتاح للأمر ${q(owner)} من قبل`,
  'lost-key': ({ command, key, owner }) =>
    `لم يبقَ للأمر ${q(command)} مفتاح: ${q(key)} صار مفتاحًا للأمر ${q(owner)}`,

  'unreadable-file': ({ path, systemCode }) => `تعذّرت قراءة ${q(path)} (${q(systemCode)})`,
  'unwritable-file': ({ path }, cause) => `تعذّرت الكتابة في ${q(path)} (${cause})`,
  'no-option-file': ({ path }) => `${q(path)} ليس قائمة خيارات؛ أصلحه أولًا`,
  locked: ({ lock }) => `يمسكه برنامج آخر: ${q(lock)}`,
  obstructed: ({ lock }) => `يعترضه ${q(lock)}`,
  system: ({ systemCode }) => q(systemCode),

  'unwritable-memory': ({ path }, cause) =>
    `تعذّرت الكتابة في ${q(path)} (${cause})، فلن يُتذكّر شيء جديد`,
  'unreadable-memory': ({ path, systemCode }) =>
    `تعذّرت قراءة ${q(path)} (${q(systemCode)})، فلا يُتذكّر شيء`,
  'special-memory': ({ path }) => `${q(path)} أنبوب أو جهاز لا ملف، فلا يُتذكّر شيء`,
  'damaged-memory': ({ path, aside }) => `كان ${q(path)} تالفًا، وصار اسمه ${q(aside)}`,
  'newer-memory': ({ path }) =>
    `كتب ${q(path)} إصدارٌ أحدث من البرنامج، فلا يُتذكّر شيء، ويُترك الملف كما هو`,

  glossary: ({ name, isEmpty, cause: { position } }, cause) =>
    `${isEmpty ? `فُتح المقال دون ${q(name)}` : q(name)}: ${cause} (السطر ${number(position.line)}، العمود ${number(position.column)})`,
  'unread-glossary': (_, cause) => `فُتح المقال دون ملف أعلامه: ${cause}`,

  'unknown-flag': ({ flag, meant }) => `خيار غير معروف: ${q(flag)}${meantBy(meant)}`,
  'unknown-subcommand': ({ name, meant }) =>
    name === undefined ? 'لا يوجد أمر كهذا' : `لا يوجد أمر كهذا: ${q(name)}${meantBy(meant)}`,
  'missing-value': ({ option }) => `الخيار ${q(option)} بلا قيمة`,
  'not-a-choice': ({ name, value, choices }) =>
    `القيمة ${q(value)} لا تصلح لـ ${q(name)}. القيم الممكنة: ${choices.map(q).join('، ')}`,
  'refused-value': ({ name, value, why }) => `القيمة ${q(value)} لا تصلح لـ ${q(name)}. ${why}`,
  'missing-argument': ({ name }) => `المعطى ${q(name)} ناقص`,
  'too-many-arguments': ({ expected, given }) =>
    `المعطيات أكثر مما ينبغي: ${number(given)} بدلًا من ${number(expected)}`,
  'other-usage': ({ message }) => q(message),
};

function wantedText(wanted: Wanted): string {
  switch (wanted.type) {
    case 'cells':
      return `عدد خانات من ${number(wanted.least)} إلى ${number(wanted.most)}`;
    case 'flag':
      return `${q('true')} أو ${q('false')}`;
    case 'age':
      return `مدة مثل ${q('90 days')} أو ${q('6 months')}، أو ${q('forever')}`;
    case 'minutes':
      return `عدد دقائق حتى ${number(wanted.most)}، أو ${q('off')}`;
    case 'folder':
      return `مجلد مثل ${q('~/news')} أو ${q('/srv/news')}، أو ${q('auto')}`;
    case 'rules':
      return `قائمة قواعد، لكل منها استعلام (${q('when')}) وما يُفعل (${q('do')}): ${list(wanted.actions)}`;
    case 'names':
      return `واحدة من: ${list(wanted.names)}`;
  }
}

/** The invalid value, if it can be shown. */
function instead(given: string): string {
  return given === '' ? '' : `، لا ${q(given)}`;
}

function meantBy(name: string | undefined): string {
  return name === undefined ? '' : ` (هل تقصد ${q(name)}؟)`;
}

function placeOf(name: string, line: number | undefined): string {
  return line === undefined ? name : `${name}، السطر ${number(line)}`;
}
