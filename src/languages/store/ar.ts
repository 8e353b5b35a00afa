/** The store of articles in Arabic. */
import { QUERY_FIELDS } from '../../store/query-fields.ts';
import { isolated as q } from '../isolates.ts';
import { numerals } from '../numerals.ts';
import type { StoreMessages, StoreReport } from './messages.ts';

const number = numerals();

const FIELDS = QUERY_FIELDS.map((field) => q(`${field}:`)).join('، ');

export const arabicStore: StoreMessages = {
  'newer-store': ({ path }) => `كُتب ${q(path)} بإصدار أحدث من صحيفة، فهو يُقرأ ولا يُغيَّر`,
  'unreadable-store': ({ path, systemCode }) => `تعذّرت قراءة ${q(path)} (${q(systemCode)})`,
  'unwritable-store': ({ path }, cause) => `تعذّرت الكتابة في ${q(path)}: ${cause}`,
  'conflict-file': ({ path }) =>
    `الملف ${q(path)} نسخة من ملف غيّره جهازان: قارن بينهما واحذف أحدهما`,
  'conflict-lines': ({ path }) =>
    `في ${q(path)} أسطر يكتبها ${q('git')} حيث تختلف نسختان: اختر إحداهما`,
  'cloned-machine': ({ path }) =>
    `كتب جهاز آخر علامات في ${q(path)}، وربما كان نسخة من هذا الجهاز: يواصل هذا الجهاز باسم جديد، ولا تضيع أي علامة`,
  'damaged-marks': ({ path, lines }) => `في ${q(path)} أسطر ليست علامات، وعددها: ${number(lines)}`,
  'unclosed-quote': ({ given }) => `لم تُغلق علامة الاقتباس في ${q(given)}`,
  'unknown-query-field': ({ given }) => `${q(given)} ليس من حقول البحث، وهي: ${FIELDS}`,
  'empty-query-field': ({ given }) => `لا شيء بعد النقطتين في ${q(given)}`,
  'wrong-query-time': ({ given }) =>
    `${q(given)} ليس وقتًا: اكتب عددًا معه ${q('h')} أو ${q('d')} أو ${q('w')}، مثل ${q('since:3d')}، أو يومًا، مثل ${q('since:2026-11-01')}`,
  'lonely-not': ({ given }) => `العلامة ${q(given)} وحدها لا تستثني شيئًا`,
};

export const arabicStoreReport: StoreReport = {
  articles: (articles, unread, starred) =>
    `المقالات: ${number(articles)}؛ غير المقروءة: ${number(unread)}؛ المميزة بنجمة: ${number(starred)}`,
  machines: (count) => `الأجهزة: ${number(count)}`,
  machine: ({ id, isOurs, marks, last, behind, since, missing }) => {
    const name = isOurs ? 'هذا الجهاز' : `الجهاز ${q(id)}`;
    const parts = [
      `العلامات: ${number(marks)}`,
      ...(last === undefined ? [] : [`آخر علامة: ${q(last)}`]),
      ...(behind > 0
        ? [`علامات الأجهزة الأخرى التي لم يقرأها: ${number(behind)}، منذ ${q(since)}`]
        : []),
      ...(missing === undefined
        ? []
        : [`لم تصل كل علاماته: قرأ جهاز آخر علامة بتاريخ ${q(missing)}`]),
    ];
    return `${name}: ${parts.join('؛ ')}`;
  },
  faults: {
    duplicate: 'ملف ثانٍ لمقال موجود في مجلد آخر',
    draft: 'بقية تركها برنامج أُوقف',
    unreadable: 'تعذّرت قراءته',
    'torn-line': 'سطر لم يُكتب كاملًا',
    'conflict-file': 'نسخة من جهاز آخر',
    'conflict-lines': `نسختان جمعهما ${q('git')}`,
    clone: 'أسطر لجهاز آخر بالاسم نفسه؛ شغّل صحيفة على الجهازين',
  },
  fault: (path, fault, mended) => `${q(path)}: ${fault} (${mended ? 'أُصلح' : 'تُرك كما هو'})`,
  noFaults: 'كل شيء سليم.',
  removed: (removed, kept) =>
    `المقالات القديمة المحذوفة: ${number(removed)}؛ الباقية لأنها مميزة بنجمة أو معدّلة: ${number(kept)}`,
};
