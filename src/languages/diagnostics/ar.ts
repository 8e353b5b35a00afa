/** Problems in files, in Arabic. */
import type { FieldForm, YamlFault } from '../../article/flaw.ts';
import type { Hindrance } from '../../files/lock.ts';

import type { Wanted } from '../../library/expected-value.ts';
import { isolated as q } from '../isolates.ts';
import { numerals } from '../numerals.ts';
import type { TroubleWording } from './format.ts';

const number = numerals();

const list = (names: readonly string[]) => names.map(q).join('، ');

const YAML: Readonly<Record<YamlFault, string>> = {
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

export const arabicTroubles: TroubleWording = {
  'no-yaml': ({ fault, message }) =>
    fault ? YAML[fault] : `ليس ${q('YAML')} سليمًا (${q(message)})`,
  'too-deep': () => `تداخل أعمق مما ينبغي`,
  'key-no-text': () => `يجب أن يكون المفتاح نصًا`,
  alias: () => `الأسماء المستعارة (${q('*name')}) لا تُقرأ`,
  'no-markdown': () => `ليس ${q('Markdown')} يمكن قراءته، فيُعرض كما هو`,
  html: () => `تُرك ما هو ${q('HTML')}`,
  'empty-heading': () => `عنوان بلا نص`,

  'front-matter': ({ of }, { trouble }) => `رأس الملف: ${trouble(of)}`,
  'broken-matter': ({ of }, { trouble }) => `رأس الملف غير سليم: ${trouble(of)}`,
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
  'unread-options': ({ of }, { trouble }) => `لم يُقرأ الملف: ${trouble(of)}`,
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

  illegible: ({ fault }, telling) => {
    const { message, hint } = telling.fault(fault);
    return `${message}؛ ${hint}`;
  },
  'unreadable-file': ({ path, code }) => `تعذّرت قراءة ${q(path)} (${q(code)})`,
  'unwritable-file': ({ path, why }) => `تعذّرت الكتابة في ${q(path)} (${whyText(why)})`,
  'no-option-file': ({ path }) => `${q(path)} ليس قائمة خيارات؛ أصلحه أولًا`,

  'unwritable-memory': ({ path, why }) =>
    `تعذّرت الكتابة في ${q(path)} (${whyText(why)})، فلن يُتذكّر شيء جديد`,
  'unreadable-memory': ({ path, code }) => `تعذّرت قراءة ${q(path)} (${q(code)})، فلا يُتذكّر شيء`,
  'special-memory': ({ path }) => `${q(path)} أنبوب أو جهاز لا ملف، فلا يُتذكّر شيء`,
  'damaged-memory': ({ path, aside }) => `كان ${q(path)} تالفًا، وصار اسمه ${q(aside)}`,
  'newer-memory': ({ path }) =>
    `كتب ${q(path)} إصدارٌ أحدث من البرنامج، فلا يُتذكّر شيء، ويُترك الملف كما هو`,

  glossary: ({ name, of, line, column, isEmpty }, { trouble }) =>
    `${isEmpty ? `فُتح المقال دون ${q(name)}` : q(name)}: ${trouble(of)} (السطر ${number(line)}، العمود ${number(column)})`,
  'unread-glossary': ({ fault }, telling) =>
    `فُتح المقال دون ملف أعلامه: ${telling.fault(fault).message}`,
};

function wantedText(wanted: Wanted): string {
  switch (wanted.type) {
    case 'cells':
      return `عدد خانات من ${number(wanted.least)} إلى ${number(wanted.most)}`;
    case 'flag':
      return `${q('true')} أو ${q('false')}`;
    case 'names':
      return `واحدة من: ${list(wanted.names)}`;
  }
}

/** The invalid value, if it can be shown. */
function instead(given: string): string {
  return given === '' ? '' : `، لا ${q(given)}`;
}

function whyText(why: Hindrance): string {
  switch (why.type) {
    case 'locked':
      return `يمسكه برنامج آخر: ${q(why.lock)}`;
    case 'obstructed':
      return `يعترضه ${q(why.lock)}`;
    case 'system':
      return q(why.code);
  }
}

function meantBy(name: string | undefined): string {
  return name === undefined ? '' : ` (هل تقصد ${q(name)}؟)`;
}
