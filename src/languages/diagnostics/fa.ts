/** Diagnostics in Persian: of the source, of files beside it, and of the command line. */
import type { FieldForm, YamlMistake } from '../../article/diagnostic.ts';
import type { Wanted } from '../../library/expected-value.ts';
import { persianAccountDiagnostics } from '../accounts/fa.ts';
import { persianDocuments } from '../documents/fa.ts';
import { persianFeedDiagnostics } from '../feeds/fa.ts';
import { isolated as q } from '../isolates.ts';
import { numerals } from '../numerals.ts';
import { persianStore } from '../store/fa.ts';
import { persianWeb } from '../web/fa.ts';
import type { DiagnosticMessages } from './messages.ts';

const number = numerals('\u06F0', '\u066C');

const list = (names: readonly string[]) => names.map(q).join('، ');

const YAML: Readonly<Record<YamlMistake, string>> = {
  'repeated-key': 'یک کلید دو بار نوشته شده است',
  'missing-sign': 'نشانه‌ای کم است، مانند ویرگول، دونقطه، قلاب یا گیومه',
  tab: 'سطر نباید با جهش (تب) آغاز شود، بلکه با فاصله',
  indentation: 'فاصله‌های آغاز سطر درست نیست، یا قلابی بسته نشده است',
  documents: 'در پرونده بیش از یک سند هست',
};

const FORMS: Readonly<Record<FieldForm, string>> = {
  direction: `باید ${q('rtl')} یا ${q('ltr')} باشد`,
  language: `باید نشانهٔ زبان باشد، مانند ${q('ar')}`,
  date: `باید تاریخ باشد، مانند ${q('2020-10-21')}`,
  image: `باید ${q('caption')} یا ${q('credit')} یا ${q('english')} داشته باشد`,
};

const STANDARD_INPUT = 'ورودی استاندارد';
const WITH_TEXT = 'پرونده‌ای بدهید که متن داشته باشد';
const PERMISSIONS = 'اجازه‌های پرونده را ببینید';
const READABLE = `برنامه صفحه‌های وب، کتاب‌های ${q('EPUB')}، ${q('Markdown')} و متن ساده را باز می‌کند`;

const nameOf = ({ name }: { readonly name: string | undefined }) =>
  name === undefined ? STANDARD_INPUT : q(name);

export const persianDiagnostics: DiagnosticMessages = {
  ...persianStore,
  ...persianWeb,
  ...persianFeedDiagnostics,
  ...persianAccountDiagnostics,

  missing: ({ name, meant }) => [
    `نه پرونده‌ای به نام ${q(JSON.stringify(name))} هست و نه مقاله‌ای همراه برنامه`,
    meant
      ? `آیا منظور ${q(meant)} است؟`
      : `فرمان ${q('sahifa articles')} مقاله‌های همراه را نشان می‌دهد`,
  ],
  'not-piped': () => [
    'چیزی در ورودی استاندارد برای خواندن نیست',
    `بنویسید: ${q('sahifa - < FILE')}`,
  ],
  folder: (source) => [`${nameOf(source)} پوشه است`, 'پرونده‌ای از آن را نام ببرید'],
  circle: (source) => [`${nameOf(source)} پیوندی به خودش است`, 'خود پرونده را نام ببرید'],
  special: (source) => [`${nameOf(source)} لوله یا دستگاه است`, 'پرونده‌ای عادی به جای آن بگذارید'],
  forbidden: (source) => [`اجازهٔ خواندن ${nameOf(source)} نیست`, PERMISSIONS],
  unreadable: (source) => [
    `خواندن ${nameOf(source)} ممکن نشد (${q(source.systemCode)})`,
    'مسیر پرونده را ببینید',
  ],
  'too-large': (source) => [
    `${nameOf(source)} بزرگ‌تر از ${number(source.megabytes)} مگابایت است`,
    'بخشی از آن را باز کنید',
  ],
  empty: (source) => [`${nameOf(source)} خالی است`, WITH_TEXT],
  binary: (source) => [`${nameOf(source)} متن نیست`, READABLE],
  'not-utf-8': (source) => [
    `${nameOf(source)} با کدگذاری ${q('UTF-8')} نیست (در بایت ${number(source.at)})`,
    `اگر کدگذاری قدیمی دارد، آن را تبدیل کنید: ${q('iconv -f WINDOWS-1256 -t UTF-8')}`,
  ],
  damaged: (source) => [`${nameOf(source)} ${q(source.encoding)} درست نیست`, READABLE],
  'utf-32': (source) => [
    `${nameOf(source)} با کدگذاری ${q('UTF-32')} است`,
    `آن را تبدیل کنید: ${q(`iconv -f ${source.encoding} -t UTF-8`)}`,
  ],
  'unread-matter': (source, cause) => [
    `${placeOf(nameOf(source), source.position?.line)}: ${cause}`,
    `سطرهای میان دو ${q('---')} را درست کنید`,
  ],
  'no-text': (source) => [`${nameOf(source)} متنی برای خواندن ندارد`, WITH_TEXT],
  ...persianDocuments(nameOf),

  'no-yaml': ({ mistake, message }) =>
    mistake ? YAML[mistake] : `${q('YAML')} درستی نیست (${q(message)})`,
  'too-deep': () => `بیش از اندازه تودرتو است`,
  'key-no-text': () => `کلید باید متن باشد`,
  alias: () => `نام‌های مستعار (${q('*name')}) خوانده نمی‌شوند`,
  'no-markdown': () => `${q('Markdown')} خواندنی نیست و همان‌گونه که هست نشان داده می‌شود`,
  html: () => `بخش‌های ${q('HTML')} کنار گذاشته شد`,
  'empty-heading': () => `عنوانی بی متن`,

  'front-matter': (_, cause) => `سرآغاز پرونده: ${cause}`,
  'broken-matter': (_, cause) => `سرآغاز پرونده درست نیست: ${cause}`,
  'unclosed-matter': () => `سطر دومی از ${q('---')} آن را نمی‌بندد`,
  'no-pairs': () => `باید سطرهایی به شکل ${q('key: value')} باشد`,
  'wrong-field': ({ field, form }) => `${q(field)} ${FORMS[form]}`,
  'no-text-field': ({ field }) => `${q(field)} باید یک متن باشد`,

  'no-entries': () => `پروندهٔ نام‌ها فهرستی زیر ${q('entries:')} است`,
  'no-fields': ({ fields }) => `مدخل باید این بخش‌ها را داشته باشد (${list(fields)})`,
  'missing-field': ({ field }) => `مدخل ${q(field)} ندارد`,
  'no-name': () => `نام باید متنی باشد که حرف دارد`,
  'empty-names': () => `فهرست ${q('names')} خالی است`,
  'wrong-kind': ({ kinds }) => `${q('kind')} باید یکی از این‌ها باشد: ${list(kinds)}`,
  'wrong-marks': () => `${q('vocalised')} باید نخستین نام ${q('names')} با اعراب باشد`,
  'wrong-about': () =>
    `${q('about')} باید برای هر زبان یک سطر داشته باشد، مانند ${q('en')} و ${q('ar')}`,
  'no-language': ({ tag }) => `${q(tag)} در ${q('about')} نشانهٔ زبان نیست`,
  'unknown-field': ({ field, fields }) => `${q(field)} از بخش‌های مدخل نیست (${list(fields)})`,
  'lost-link': () => `${q('see')} باید نام انگلیسی مدخل دیگری باشد`,
  'shared-name': ({ name, owner }) => `${q(name)} پیش‌تر نام مدخل دیگری است: ${q(owner)}`,
  'shared-english': ({ english, owner }) =>
    `${q(english)} پیش‌تر نام انگلیسی مدخل دیگری است: ${q(owner)}`,
  'repeated-name': ({ name }) => `${q(name)} دو بار آمده است`,
  'absent-name': ({ name }) => `${q(name)} در مقاله نیست`,

  'unknown-option': ({ name, meant }) => `گزینه‌ای به نام ${q(name)} نیست${meantBy(meant)}`,
  'unread-options': (_, cause) => `پرونده خوانده نشد: ${cause}`,
  'no-options': () => `پرونده خوانده نشد: فهرست گزینه‌ها نیست`,
  'wrong-value': ({ option, wanted, given, meant }) =>
    `مقدار ${q(option)} باید ${wantedText(wanted)} باشد${instead(given)}${meantBy(meant)}`,
  'no-map': ({ option, of }) =>
    `${q(option)} باید در هر سطر یک ${of === 'command' ? 'فرمان' : 'پایانه'} داشته باشد، به شکل ${q('NAME: VALUE')}`,
  'unknown-command': ({ name, meant }) => `فرمانی به نام ${q(name)} نیست${meantBy(meant)}`,
  'unknown-key': ({ name, meant }) => `کلیدی به نام ${q(name)} نیست${meantBy(meant)}`,
  'no-key': () => `کلید باید یک نویسه یا یک نام باشد`,
  'shared-key': ({ key, owner }) => `${q(key)} پیش‌تر کلید فرمان ${q(owner)} است`,
  'lost-key': ({ command, key, owner }) =>
    `برای فرمان ${q(command)} کلیدی نمانده است: ${q(key)} کلید فرمان ${q(owner)} است`,

  'unreadable-file': ({ path, systemCode }) => `خواندن ${q(path)} ممکن نشد (${q(systemCode)})`,
  'unwritable-file': ({ path }, cause) => `نوشتن در ${q(path)} ممکن نشد (${cause})`,
  'no-option-file': ({ path }) => `${q(path)} فهرست گزینه‌ها نیست؛ نخست آن را درست کنید`,
  locked: ({ lock }) => `برنامهٔ دیگری آن را گرفته است: ${q(lock)}`,
  obstructed: ({ lock }) => `${q(lock)} سر راه است`,
  system: ({ systemCode }) => q(systemCode),

  'unwritable-memory': ({ path }, cause) =>
    `نوشتن در ${q(path)} ممکن نشد (${cause})؛ چیز تازه‌ای به یاد نمی‌ماند`,
  'unreadable-memory': ({ path, systemCode }) =>
    `خواندن ${q(path)} ممکن نشد (${q(systemCode)})؛ چیزی به یاد نمانده است`,
  'special-memory': ({ path }) => `${q(path)} لوله یا دستگاه است نه پرونده؛ چیزی به یاد نمی‌ماند`,
  'damaged-memory': ({ path, aside }) => `${q(path)} آسیب دیده بود و اکنون ${q(aside)} نام دارد`,
  'newer-memory': ({ path }) =>
    `${q(path)} را نسخهٔ تازه‌تری از برنامه نوشته است؛ چیزی به یاد نمی‌ماند و پرونده دست نمی‌خورد`,

  glossary: ({ name, isEmpty, cause: { position } }, cause) =>
    `${isEmpty ? `مقاله بدون ${q(name)} باز شد` : q(name)}: ${cause} (سطر ${number(position.line)}، ستون ${number(position.column)})`,
  'unread-glossary': (_, cause) => `مقاله بدون پروندهٔ نام‌هایش باز شد: ${cause}`,

  'unknown-flag': ({ flag, meant }) => `گزینهٔ ناشناخته: ${q(flag)}${meantBy(meant)}`,
  'unknown-subcommand': ({ name, meant }) =>
    name === undefined ? 'چنین فرمانی نیست' : `چنین فرمانی نیست: ${q(name)}${meantBy(meant)}`,
  'missing-value': ({ option }) => `گزینهٔ ${q(option)} مقدار ندارد`,
  'not-a-choice': ({ name, value, choices }) =>
    `مقدار ${q(value)} برای ${q(name)} پذیرفته نیست. مقدارهای ممکن: ${choices.map(q).join('، ')}`,
  'refused-value': ({ name, value, why }) =>
    `مقدار ${q(value)} برای ${q(name)} پذیرفته نیست. ${why}`,
  'missing-argument': ({ name }) => `${q(name)} داده نشده است`,
  'too-many-arguments': ({ expected, given }) =>
    `بیش از اندازه نام داده شده است: ${number(given)} به جای ${number(expected)}`,
  'other-usage': ({ message }) => q(message),
};

function wantedText(wanted: Wanted): string {
  switch (wanted.type) {
    case 'cells':
      return `شمار خانه‌ها از ${number(wanted.least)} تا ${number(wanted.most)}`;
    case 'flag':
      return `${q('true')} یا ${q('false')}`;
    case 'age':
      return `مدتی مانند ${q('90 days')} یا ${q('6 months')}، یا ${q('forever')}`;
    case 'minutes':
      return `شمار دقیقه‌ها تا ${number(wanted.most)}، یا ${q('off')}`;
    case 'folder':
      return `پوشه‌ای مانند ${q('~/news')} یا ${q('/srv/news')}، یا ${q('auto')}`;
    case 'rules':
      return `فهرستی از قاعده‌ها، هر یک با یک پرسش (${q('when')}) و آنچه می‌کند (${q('do')}): ${list(wanted.actions)}`;
    case 'names':
      return `یکی از ${list(wanted.names)}`;
  }
}

/** The invalid value, if it can be shown. */
function instead(given: string): string {
  return given === '' ? '' : `، نه ${q(given)}`;
}

function meantBy(name: string | undefined): string {
  return name === undefined ? '' : ` (آیا منظور ${q(name)} است؟)`;
}

function placeOf(name: string, line: number | undefined): string {
  return line === undefined ? name : `${name}، سطر ${number(line)}`;
}
