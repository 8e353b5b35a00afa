/** Problems in files, in Persian. */
import type { FieldForm, YamlFault } from '../../article/flaw.ts';
import type { Hindrance } from '../../files/lock.ts';

import type { Wanted } from '../../library/expected-value.ts';
import { isolated as q } from '../isolates.ts';
import { numerals } from '../numerals.ts';
import type { TroubleWording } from './format.ts';

const number = numerals('\u06F0', '\u066C');

const list = (names: readonly string[]) => names.map(q).join('، ');

const YAML: Readonly<Record<YamlFault, string>> = {
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

export const persianTroubles: TroubleWording = {
  'no-yaml': ({ fault, message }) =>
    fault ? YAML[fault] : `${q('YAML')} درستی نیست (${q(message)})`,
  'too-deep': () => `بیش از اندازه تودرتو است`,
  'key-no-text': () => `کلید باید متن باشد`,
  alias: () => `نام‌های مستعار (${q('*name')}) خوانده نمی‌شوند`,
  'no-markdown': () => `${q('Markdown')} خواندنی نیست و همان‌گونه که هست نشان داده می‌شود`,
  html: () => `بخش‌های ${q('HTML')} کنار گذاشته شد`,
  'empty-heading': () => `عنوانی بی متن`,

  'front-matter': ({ of }, { trouble }) => `سرآغاز پرونده: ${trouble(of)}`,
  'broken-matter': ({ of }, { trouble }) => `سرآغاز پرونده درست نیست: ${trouble(of)}`,
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
  'unread-options': ({ of }, { trouble }) => `پرونده خوانده نشد: ${trouble(of)}`,
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

  illegible: ({ fault }, telling) => {
    const { message, hint } = telling.fault(fault);
    return `${message}؛ ${hint}`;
  },
  'unreadable-file': ({ path, code }) => `خواندن ${q(path)} ممکن نشد (${q(code)})`,
  'unwritable-file': ({ path, why }) => `نوشتن در ${q(path)} ممکن نشد (${whyText(why)})`,
  'no-option-file': ({ path }) => `${q(path)} فهرست گزینه‌ها نیست؛ نخست آن را درست کنید`,

  'unwritable-memory': ({ path, why }) =>
    `نوشتن در ${q(path)} ممکن نشد (${whyText(why)})؛ چیز تازه‌ای به یاد نمی‌ماند`,
  'unreadable-memory': ({ path, code }) =>
    `خواندن ${q(path)} ممکن نشد (${q(code)})؛ چیزی به یاد نمانده است`,
  'special-memory': ({ path }) => `${q(path)} لوله یا دستگاه است نه پرونده؛ چیزی به یاد نمی‌ماند`,
  'damaged-memory': ({ path, aside }) => `${q(path)} آسیب دیده بود و اکنون ${q(aside)} نام دارد`,
  'newer-memory': ({ path }) =>
    `${q(path)} را نسخهٔ تازه‌تری از برنامه نوشته است؛ چیزی به یاد نمی‌ماند و پرونده دست نمی‌خورد`,

  glossary: ({ name, of, line, column, isEmpty }, { trouble }) =>
    `${isEmpty ? `مقاله بدون ${q(name)} باز شد` : q(name)}: ${trouble(of)} (سطر ${number(line)}، ستون ${number(column)})`,
  'unread-glossary': ({ fault }, telling) =>
    `مقاله بدون پروندهٔ نام‌هایش باز شد: ${telling.fault(fault).message}`,
};

function wantedText(wanted: Wanted): string {
  switch (wanted.type) {
    case 'cells':
      return `شمار خانه‌ها از ${number(wanted.least)} تا ${number(wanted.most)}`;
    case 'flag':
      return `${q('true')} یا ${q('false')}`;
    case 'names':
      return `یکی از ${list(wanted.names)}`;
  }
}

/** The invalid value, if it can be shown. */
function instead(given: string): string {
  return given === '' ? '' : `، نه ${q(given)}`;
}

function whyText(why: Hindrance): string {
  switch (why.type) {
    case 'locked':
      return `برنامهٔ دیگری آن را گرفته است: ${q(why.lock)}`;
    case 'obstructed':
      return `${q(why.lock)} سر راه است`;
    case 'system':
      return q(why.code);
  }
}

function meantBy(name: string | undefined): string {
  return name === undefined ? '' : ` (آیا منظور ${q(name)} است؟)`;
}
