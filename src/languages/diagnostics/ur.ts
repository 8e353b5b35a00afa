/** Diagnostics in Urdu: of the source, of files beside it, and of the command line. */
import type { FieldForm, YamlMistake } from '../../article/diagnostic.ts';
import type { Wanted } from '../../library/expected-value.ts';
import { urduAccountDiagnostics } from '../accounts/ur.ts';
import { urduDocuments } from '../documents/ur.ts';
import { urduFeedDiagnostics } from '../feeds/ur.ts';
import { isolated as q } from '../isolates.ts';
import { numerals } from '../numerals.ts';
import { urduStore } from '../store/ur.ts';
import { urduWeb } from '../web/ur.ts';
import type { DiagnosticMessages } from './messages.ts';

const number = numerals();

const list = (names: readonly string[]) => names.map(q).join('، ');

const YAML: Readonly<Record<YamlMistake, string>> = {
  'repeated-key': 'ایک ہی کلید دو بار لکھی ہے',
  'missing-sign': 'کوئی علامت کم ہے، جیسے کاما، کولن، بریکٹ یا واوین',
  tab: 'سطر ٹیب سے شروع نہیں ہو سکتی، خالی جگہوں سے شروع کریں',
  indentation: 'سطر کے شروع کی خالی جگہیں درست نہیں، یا کوئی بریکٹ بند نہیں',
  documents: 'فائل میں ایک سے زیادہ دستاویزیں ہیں',
};

const FORMS: Readonly<Record<FieldForm, string>> = {
  direction: `کی قدر ${q('rtl')} یا ${q('ltr')} ہونی چاہیے`,
  language: `زبان کا کوڈ ہونا چاہیے، جیسے ${q('ar')}`,
  date: `تاریخ ہونی چاہیے، جیسے ${q('2020-10-21')}`,
  image: `میں ${q('caption')}، ${q('credit')} یا ${q('english')} ہونا چاہیے`,
};

const STANDARD_INPUT = 'معیاری ان پٹ';
const WITH_TEXT = 'کوئی ایسی فائل دیں جس میں متن ہو';
const PERMISSIONS = 'فائل کی اجازتیں دیکھیں';
const READABLE = `پروگرام ویب صفحات، ${q('EPUB')} کتابیں، ${q('Markdown')} اور سادہ متن کھولتا ہے`;

const nameOf = ({ name }: { readonly name: string | undefined }) =>
  name === undefined ? STANDARD_INPUT : q(name);

export const urduDiagnostics: DiagnosticMessages = {
  ...urduStore,
  ...urduWeb,
  ...urduFeedDiagnostics,
  ...urduAccountDiagnostics,

  missing: ({ name, meant }) => [
    `نہ کوئی فائل ${q(JSON.stringify(name))} ہے اور نہ اس نام کا کوئی شامل مضمون`,
    meant ? `کیا آپ کا مطلب ${q(meant)} ہے؟` : `شامل مضامین ${q('sahifa articles')} سے دیکھیں`,
  ],
  'not-piped': () => ['معیاری ان پٹ میں پڑھنے کو کچھ نہیں', `یوں آزمائیں: ${q('sahifa - < FILE')}`],
  folder: (source) => [`${nameOf(source)} ایک فولڈر ہے`, 'اس کی کسی فائل کا نام دیں'],
  circle: (source) => [`${nameOf(source)} خود اپنی طرف لنک ہے`, 'اصل فائل کا نام دیں'],
  special: (source) => [`${nameOf(source)} ایک پائپ یا آلہ ہے`, 'اس کی جگہ عام فائل رکھیں'],
  forbidden: (source) => [`${nameOf(source)} پڑھنے کی اجازت نہیں`, PERMISSIONS],
  unreadable: (source) => [
    `${nameOf(source)} پڑھی نہ جا سکی (${q(source.systemCode)})`,
    'فائل کا پاتھ دیکھیں',
  ],
  'too-large': (source) => [
    `${nameOf(source)} کا حجم ${number(source.megabytes)} میگابائٹ سے زیادہ ہے`,
    'اس کا ایک حصہ کھولیں',
  ],
  empty: (source) => [`${nameOf(source)} خالی ہے`, WITH_TEXT],
  binary: (source) => [`${nameOf(source)} متن کی فائل نہیں`, READABLE],
  'not-utf-8': (source) => [
    `${nameOf(source)} کی انکوڈنگ ${q('UTF-8')} نہیں (بائٹ ${number(source.at)} پر)`,
    `اگر انکوڈنگ پرانی ہے تو اسے بدلیں: ${q('iconv -f WINDOWS-1256 -t UTF-8')}`,
  ],
  damaged: (source) => [`${nameOf(source)} درست ${q(source.encoding)} نہیں`, READABLE],
  'utf-32': (source) => [
    `${nameOf(source)} کی انکوڈنگ ${q('UTF-32')} ہے`,
    `اسے بدلیں: ${q(`iconv -f ${source.encoding} -t UTF-8`)}`,
  ],
  'unread-matter': (source, cause) => [
    `${placeOf(nameOf(source), source.position?.line)}: ${cause}`,
    `دونوں ${q('---')} کے درمیان کی سطریں درست کریں`,
  ],
  'no-text': (source) => [`${nameOf(source)} میں پڑھنے کو متن نہیں`, WITH_TEXT],
  ...urduDocuments(nameOf),

  'no-yaml': ({ mistake, message }) =>
    mistake ? YAML[mistake] : `یہ درست ${q('YAML')} نہیں (${q(message)})`,
  'too-deep': () => `حد سے زیادہ تہ در تہ ہے`,
  'key-no-text': () => `کلید متن ہونی چاہیے`,
  alias: () => `عرفی نام (${q('*name')}) نہیں پڑھے جاتے`,
  'no-markdown': () => `یہ پڑھنے کے قابل ${q('Markdown')} نہیں، اس لیے جوں کا توں دکھایا گیا`,
  html: () => `${q('HTML')} چھوڑ دیا گیا`,
  'empty-heading': () => `بغیر متن کی سرخی`,

  'front-matter': (_, cause) => `فائل کا سرنامہ: ${cause}`,
  'broken-matter': (_, cause) => `فائل کا سرنامہ درست نہیں: ${cause}`,
  'unclosed-matter': () => `اسے بند کرنے والی دوسری سطر ${q('---')} نہیں ہے`,
  'no-pairs': () => `یہ ${q('key: value')} کی شکل کی سطریں ہونی چاہییں`,
  'wrong-field': ({ field, form }) => `${q(field)} ${FORMS[form]}`,
  'no-text-field': ({ field }) => `${q(field)} ایک ہی متن ہونا چاہیے`,

  'no-entries': () => `ناموں کی فائل ${q('entries:')} کے نیچے ایک فہرست ہوتی ہے`,
  'no-fields': ({ fields }) => `اندراج میں یہ خانے ہونے چاہییں (${list(fields)})`,
  'missing-field': ({ field }) => `اندراج میں ${q(field)} نہیں ہے`,
  'no-name': () => `نام ایسا متن ہونا چاہیے جس میں حروف ہوں`,
  'empty-names': () => `فہرست ${q('names')} خالی ہے`,
  'wrong-kind': ({ kinds }) => `${q('kind')} ان میں سے ایک ہونا چاہیے: ${list(kinds)}`,
  'wrong-marks': () => `${q('vocalised')} کو ${q('names')} کا پہلا نام اعراب کے ساتھ ہونا چاہیے`,
  'wrong-about': () =>
    `${q('about')} میں ہر زبان کی ایک سطر ہونی چاہیے، جیسے ${q('en')} اور ${q('ar')}`,
  'no-language': ({ tag }) => `${q('about')} میں ${q(tag)} زبان کا کوڈ نہیں`,
  'unknown-field': ({ field, fields }) => `${q(field)} اندراج کا کوئی خانہ نہیں (${list(fields)})`,
  'lost-link': () => `${q('see')} کسی دوسرے اندراج کا انگریزی نام ہونا چاہیے`,
  'shared-name': ({ name, owner }) => `${q(name)} پہلے ہی ایک اندراج کا نام ہے: ${q(owner)}`,
  'shared-english': ({ english, owner }) =>
    `${q(english)} پہلے ہی ایک اندراج کا انگریزی نام ہے: ${q(owner)}`,
  'repeated-name': ({ name }) => `${q(name)} دو بار لکھا ہے`,
  'absent-name': ({ name }) => `${q(name)} مضمون میں نہیں ہے`,

  'unknown-option': ({ name, meant }) => `${q(name)} نام کا کوئی اختیار نہیں${meantBy(meant)}`,
  'unread-options': (_, cause) => `فائل نہیں پڑھی گئی: ${cause}`,
  'no-options': () => `فائل نہیں پڑھی گئی: یہ اختیارات کی فہرست نہیں`,
  'wrong-value': ({ option, wanted, given, meant }) =>
    `${q(option)} کی قدر ${wantedText(wanted)} ہونی چاہیے${instead(given)}${meantBy(meant)}`,
  'no-map': ({ option, of }) =>
    `${q(option)} کی ہر سطر میں ایک ${of === 'command' ? 'کمانڈ' : 'ٹرمینل'} ہونا چاہیے، یوں: ${q('NAME: VALUE')}`,
  'unknown-command': ({ name, meant }) => `${q(name)} نام کی کوئی کمانڈ نہیں${meantBy(meant)}`,
  'unknown-key': ({ name, meant }) => `${q(name)} نام کی کوئی کلید نہیں${meantBy(meant)}`,
  'no-key': () => `کلید ایک حرف یا ایک نام ہونی چاہیے`,
  'shared-key': ({ key, owner }) => `${q(key)} پہلے ہی ${q(owner)} کی کلید ہے`,
  'lost-key': ({ command, key, owner }) =>
    `کمانڈ ${q(command)} کے لیے کوئی کلید نہیں رہی: ${q(key)} اب ${q(owner)} کی کلید ہے`,

  'unreadable-file': ({ path, systemCode }) => `${q(path)} پڑھی نہیں جا سکی (${q(systemCode)})`,
  'unwritable-file': ({ path }, cause) => `${q(path)} میں لکھا نہیں جا سکا (${cause})`,
  'no-option-file': ({ path }) => `${q(path)} اختیارات کی فہرست نہیں؛ پہلے اسے درست کریں`,
  locked: ({ lock }) => `کوئی اور پروگرام اسے استعمال کر رہا ہے: ${q(lock)}`,
  obstructed: ({ lock }) => `${q(lock)} راستے میں ہے`,
  system: ({ systemCode }) => q(systemCode),

  'unwritable-memory': ({ path }, cause) =>
    `${q(path)} میں لکھا نہیں جا سکا (${cause})؛ کوئی نئی بات یاد نہیں رہے گی`,
  'unreadable-memory': ({ path, systemCode }) =>
    `${q(path)} پڑھی نہیں جا سکی (${q(systemCode)})؛ کچھ یاد نہیں رہا`,
  'special-memory': ({ path }) => `${q(path)} فائل نہیں، پائپ یا آلہ ہے؛ کچھ یاد نہیں رہے گا`,
  'damaged-memory': ({ path, aside }) => `${q(path)} خراب تھی، اب اس کا نام ${q(aside)} ہے`,
  'newer-memory': ({ path }) =>
    `${q(path)} پروگرام کے کسی نئے ورژن نے لکھی ہے؛ کچھ یاد نہیں رکھا جائے گا اور فائل جوں کی توں رہے گی`,

  glossary: ({ name, isEmpty, cause: { position } }, cause) =>
    `${isEmpty ? `مضمون ${q(name)} کے بغیر کھولا گیا` : q(name)}: ${cause} (سطر ${number(position.line)}، کالم ${number(position.column)})`,
  'unread-glossary': (_, cause) => `مضمون اپنی ناموں کی فائل کے بغیر کھولا گیا: ${cause}`,

  'unknown-flag': ({ flag, meant }) => `نامعلوم آپشن: ${q(flag)}${meantBy(meant)}`,
  'unknown-subcommand': ({ name, meant }) =>
    name === undefined
      ? 'ایسی کوئی کمانڈ نہیں'
      : `ایسی کوئی کمانڈ نہیں: ${q(name)}${meantBy(meant)}`,
  'missing-value': ({ option }) => `آپشن ${q(option)} کی قدر نہیں دی گئی`,
  'not-a-choice': ({ name, value, choices }) =>
    `${q(name)} کے لیے ${q(value)} درست قدر نہیں۔ ممکنہ قدریں: ${choices.map(q).join('، ')}`,
  'refused-value': ({ name, value, why }) => `${q(name)} کے لیے ${q(value)} درست قدر نہیں۔ ${why}`,
  'missing-argument': ({ name }) => `${q(name)} نہیں دیا گیا`,
  'too-many-arguments': ({ expected, given }) =>
    `ضرورت سے زیادہ نام دیے گئے: ${number(expected)} کے بجائے ${number(given)}`,
  'other-usage': ({ message }) => q(message),
};

function wantedText(wanted: Wanted): string {
  switch (wanted.type) {
    case 'cells':
      return `${number(wanted.least)} سے ${number(wanted.most)} تک خانوں کی تعداد`;
    case 'flag':
      return `${q('true')} یا ${q('false')}`;
    case 'age':
      return `مدت، جیسے ${q('90 days')} یا ${q('6 months')}، یا ${q('forever')}`;
    case 'minutes':
      return `${number(wanted.most)} تک منٹوں کی تعداد، یا ${q('off')}`;
    case 'folder':
      return `فولڈر، جیسے ${q('~/news')} یا ${q('/srv/news')}، یا ${q('auto')}`;
    case 'rules':
      return `قاعدوں کی فہرست، ہر ایک میں سوال (${q('when')}) اور کام (${q('do')}): ${list(wanted.actions)}`;
    case 'names':
      return `ان میں سے ایک (${list(wanted.names)})`;
  }
}

/** The invalid value, if it can be shown. */
function instead(given: string): string {
  return given === '' ? '' : `، ${q(given)} نہیں`;
}

function meantBy(name: string | undefined): string {
  return name === undefined ? '' : ` (کیا آپ کا مطلب ${q(name)} ہے؟)`;
}

function placeOf(name: string, line: number | undefined): string {
  return line === undefined ? name : `${name}، سطر ${number(line)}`;
}
