/** The store of articles in Persian. */
import { QUERY_FIELDS } from '../../store/query-fields.ts';
import { isolated as q } from '../isolates.ts';
import { numerals } from '../numerals.ts';
import type { StoreMessages, StoreReport } from './messages.ts';

const number = numerals('\u06F0', '\u066C');

const FIELDS = QUERY_FIELDS.map((field) => q(`${field}:`)).join('، ');

export const persianStore: StoreMessages = {
  'newer-store': ({ path }) =>
    `${q(path)} را نسخهٔ تازه‌تری از صحیفه نوشته است؛ فقط خوانده می‌شود و تغییر نمی‌کند`,
  'unreadable-store': ({ path, systemCode }) => `${q(path)} خوانده نشد (${q(systemCode)})`,
  'unwritable-store': ({ path }, cause) => `نوشتن در ${q(path)} ممکن نشد: ${cause}`,
  'conflict-file': ({ path }) =>
    `${q(path)} نسخهٔ پرونده‌ای است که دو دستگاه آن را تغییر داده‌اند: آن دو را بسنجید و یکی را پاک کنید`,
  'conflict-lines': ({ path }) =>
    `در ${q(path)} سطرهایی هست که ${q('git')} جای تفاوت دو نسخه می‌نویسد: یکی را برگزینید`,
  'cloned-machine': ({ path }) =>
    `دستگاه دیگری، شاید رونوشتی از این دستگاه، در ${q(path)} نشان نوشته است: این دستگاه با نامی تازه ادامه می‌دهد و هیچ نشانی گم نمی‌شود`,
  'damaged-marks': ({ path, lines }) =>
    `در ${q(path)} سطرهایی هست که نشان نیستند، به شمار: ${number(lines)}`,
  'unclosed-quote': ({ given }) => `گیومه در ${q(given)} بسته نشده است`,
  'unknown-query-field': ({ given }) => `${q(given)} از بخش‌های جست‌وجو نیست؛ این‌ها هستند: ${FIELDS}`,
  'empty-query-field': ({ given }) => `پس از دونقطه در ${q(given)} چیزی نیست`,
  'wrong-query-time': ({ given }) =>
    `${q(given)} زمان نیست: عددی با ${q('h')} یا ${q('d')} یا ${q('w')} بنویسید، مانند ${q('since:3d')}، یا روزی، مانند ${q('since:2026-11-01')}`,
  'lonely-not': ({ given }) => `${q(given)} به‌تنهایی چیزی را کنار نمی‌گذارد`,
};

export const persianStoreReport: StoreReport = {
  articles: (articles, unread, starred) =>
    `مقاله‌ها: ${number(articles)}؛ نخوانده: ${number(unread)}؛ ستاره‌دار: ${number(starred)}`,
  machines: (count) => `دستگاه‌ها: ${number(count)}`,
  machine: ({ id, isOurs, marks, last, behind, since, missing }) => {
    const name = isOurs ? 'این دستگاه' : `دستگاه ${q(id)}`;
    const parts = [
      `نشان‌ها: ${number(marks)}`,
      ...(last === undefined ? [] : [`آخرین نشان: ${q(last)}`]),
      ...(behind > 0
        ? [`نشان‌های دستگاه‌های دیگر که نخوانده است: ${number(behind)}، از ${q(since)}`]
        : []),
      ...(missing === undefined
        ? []
        : [`همهٔ نشان‌هایش نرسیده است: دستگاه دیگری نشانی از ${q(missing)} خوانده است`]),
    ];
    return `${name}: ${parts.join('؛ ')}`;
  },
  faults: {
    duplicate: 'پروندهٔ دوم مقاله‌ای که در پوشهٔ دیگری هم هست',
    draft: 'ماندهٔ برنامه‌ای که ناگهان بسته شد',
    unreadable: 'خوانده نمی‌شود',
    'torn-line': 'سطری که کامل نوشته نشده است',
    'conflict-file': 'نسخه‌ای از دستگاهی دیگر',
    'conflict-lines': `دو نسخه که ${q('git')} به هم پیوسته است`,
    clone: 'سطرهای دستگاهی دیگر با همان نام؛ صحیفه را در هر دو اجرا کنید',
  },
  fault: (path, fault, mended) => `${q(path)}: ${fault} (${mended ? 'درست شد' : 'دست نخورد'})`,
  noFaults: 'همه چیز درست است.',
  removed: (removed, kept) =>
    `مقاله‌های کهنهٔ پاک‌شده: ${number(removed)}؛ مانده، چون ستاره‌دار یا ویرایش‌شده‌اند: ${number(kept)}`,
};
