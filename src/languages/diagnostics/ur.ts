/** Problems in files, in Urdu. */
import type { FieldForm, YamlFault } from '../../article/flaw.ts';
import type { Hindrance } from '../../files/lock.ts';

import type { Wanted } from '../../library/expected-value.ts';
import { isolated as q } from '../isolates.ts';
import { numerals } from '../numerals.ts';
import type { TroubleWording } from './format.ts';

const number = numerals();

const list = (names: readonly string[]) => names.map(q).join('، ');

const YAML: Readonly<Record<YamlFault, string>> = {
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

export const urduTroubles: TroubleWording = {
  'no-yaml': ({ fault, message }) =>
    fault ? YAML[fault] : `یہ درست ${q('YAML')} نہیں (${q(message)})`,
  'too-deep': () => `حد سے زیادہ تہ در تہ ہے`,
  'key-no-text': () => `کلید متن ہونی چاہیے`,
  alias: () => `عرفی نام (${q('*name')}) نہیں پڑھے جاتے`,
  'no-markdown': () => `یہ پڑھنے کے قابل ${q('Markdown')} نہیں، اس لیے جوں کا توں دکھایا گیا`,
  html: () => `${q('HTML')} چھوڑ دیا گیا`,
  'empty-heading': () => `بغیر متن کی سرخی`,

  'front-matter': ({ of }, { trouble }) => `فائل کا سرنامہ: ${trouble(of)}`,
  'broken-matter': ({ of }, { trouble }) => `فائل کا سرنامہ درست نہیں: ${trouble(of)}`,
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
  'unread-options': ({ of }, { trouble }) => `فائل نہیں پڑھی گئی: ${trouble(of)}`,
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

  illegible: ({ fault }, telling) => {
    const { message, hint } = telling.fault(fault);
    return `${message}؛ ${hint}`;
  },
  'unreadable-file': ({ path, code }) => `${q(path)} پڑھی نہیں جا سکی (${q(code)})`,
  'unwritable-file': ({ path, why }) => `${q(path)} میں لکھا نہیں جا سکا (${whyText(why)})`,
  'no-option-file': ({ path }) => `${q(path)} اختیارات کی فہرست نہیں؛ پہلے اسے درست کریں`,

  'unwritable-memory': ({ path, why }) =>
    `${q(path)} میں لکھا نہیں جا سکا (${whyText(why)})؛ کوئی نئی بات یاد نہیں رہے گی`,
  'unreadable-memory': ({ path, code }) =>
    `${q(path)} پڑھی نہیں جا سکی (${q(code)})؛ کچھ یاد نہیں رہا`,
  'special-memory': ({ path }) => `${q(path)} فائل نہیں، پائپ یا آلہ ہے؛ کچھ یاد نہیں رہے گا`,
  'damaged-memory': ({ path, aside }) => `${q(path)} خراب تھی، اب اس کا نام ${q(aside)} ہے`,
  'newer-memory': ({ path }) =>
    `${q(path)} پروگرام کے کسی نئے ورژن نے لکھی ہے؛ کچھ یاد نہیں رکھا جائے گا اور فائل جوں کی توں رہے گی`,

  glossary: ({ name, of, line, column, isEmpty }, { trouble }) =>
    `${isEmpty ? `مضمون ${q(name)} کے بغیر کھولا گیا` : q(name)}: ${trouble(of)} (سطر ${number(line)}، کالم ${number(column)})`,
  'unread-glossary': ({ fault }, telling) =>
    `مضمون اپنی ناموں کی فائل کے بغیر کھولا گیا: ${telling.fault(fault).message}`,
};

function wantedText(wanted: Wanted): string {
  switch (wanted.type) {
    case 'cells':
      return `${number(wanted.least)} سے ${number(wanted.most)} تک خانوں کی تعداد`;
    case 'flag':
      return `${q('true')} یا ${q('false')}`;
    case 'names':
      return `ان میں سے ایک (${list(wanted.names)})`;
  }
}

/** The invalid value, if it can be shown. */
function instead(given: string): string {
  return given === '' ? '' : `، ${q(given)} نہیں`;
}

function whyText(why: Hindrance): string {
  switch (why.type) {
    case 'locked':
      return `کوئی اور پروگرام اسے استعمال کر رہا ہے: ${q(why.lock)}`;
    case 'obstructed':
      return `${q(why.lock)} راستے میں ہے`;
    case 'system':
      return q(why.code);
  }
}

function meantBy(name: string | undefined): string {
  return name === undefined ? '' : ` (کیا آپ کا مطلب ${q(name)} ہے؟)`;
}
