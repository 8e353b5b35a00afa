/** About feeds, in Persian. */
import { isolated as q } from '../isolates.ts';
import { numerals } from '../numerals.ts';
import type { FeedDiagnosticMessages, FeedMessages } from './messages.ts';

const number = numerals('\u06F0', '\u066C');

const LIST = `${q('sahifa feeds')} آن‌ها را نشان می‌دهد`;

export const persianFeedDiagnostics: FeedDiagnosticMessages = {
  'no-feed': ({ name }) => [`${q(name)} خوراک نیست`, 'نشانی را ببینید'],
  'feed-gone': ({ name }) => [
    `${q(name)} برای همیشه برداشته شده است`,
    `${q('sahifa remove')} آن را از فهرست برمی‌دارد`,
  ],
  'no-feed-in-page': ({ name }) => [
    `${q(name)} خوراک نیست و خوراکی را نام نمی‌برد`,
    'نشانی خوراک را در پایگاه بجویید',
  ],
  'several-feeds': ({ name, count }) => [
    `${q(name)} ${number(count)} خوراک را نام می‌برد`,
    'نشانی یکی از آن‌ها را بدهید',
  ],
  'unknown-feed': ({ name, meant }) => [
    `خوراکی به نام ${q(JSON.stringify(name))} نیست`,
    meant ? `آیا منظورتان ${q(meant)} است؟` : LIST,
  ],
  'unclear-feed': ({ name, count }) => [
    `${q(JSON.stringify(name))} در نام ${number(count)} خوراک هست`,
    LIST,
  ],
  'no-import': ({ name }) => [
    `${q(name)} فهرست خوراک‌ها نیست`,
    `پروندهٔ ${q('OPML')} یا پروندهٔ ${q('urls')} از ${q('newsboat')} بدهید`,
  ],
  'unkept-articles': ({ reason }) => [
    `مقاله‌ها ذخیره نشدند (${q(reason)})`,
    'برای آن‌ها جا باز کنید',
  ],
  'unexpected-fault': ({ message }) => [
    `خود برنامه خطایی دارد (${q(message)})`,
    `برای دیدن جای آن ${q('SAHIFA_DEBUG=1')} بگذارید`,
  ],
  'unreadable-feeds': ({ path, systemCode }) => [
    `${q(path)} خوانده نمی‌شود (${q(systemCode)})`,
    'دسترسی‌های آن را ببینید',
  ],
  'unwritable-feeds': ({ path }, cause) => [
    `در ${q(path)} نوشته نمی‌شود (${cause})`,
    'دسترسی‌های آن را ببینید',
  ],
  'uneditable-feeds': ({ path }) => [`${q(path)} فهرست خوراک‌ها نیست`, 'نخست آن را درست کنید'],

  'unread-feeds': (_, cause) => `خوراک‌ها خوانده نشدند: ${cause}`,
  'no-feed-list': () => `خوراک‌ها باید فهرستی زیر ${q('feeds:')} باشند`,
  'no-feed-address': ({ given }) =>
    given === '' ? 'خوراک نشانی می‌خواهد' : `${q(given)} نشانی خوراک نیست`,
  'repeated-feed': ({ url }) => `خوراک ${q(url)} دو بار آمده است`,
  'unknown-feed-field': ({ name, fields }) =>
    `${q(name)} از ویژگی‌های خوراک نیست (${q(fields.join(', '))})`,
  'wrong-feed-field': ({ name, values }) =>
    `${q(name)} باید یکی از این‌ها باشد: ${q(values.join(', '))}`,
  'no-web-feed': ({ given }) => `کنار گذاشته شد، زیرا نشانی وب نیست: ${q(given)}`,
};

export const persianFeeds: FeedMessages = {
  none: `هنوز خوراکی نیست. برای افزودن: ${q('sahifa add ADDRESS')}.`,
  added: (title, address) => `افزوده شد: ${q(title)} (${q(address)})`,
  known: (title) => `از پیش در فهرست بود: ${q(title)}`,
  removed: (title) => `برداشته شد: ${q(title)}. مقاله‌هایش می‌مانند.`,
  imported: (added, known) =>
    `${number(added)} خوراک افزوده شد${known > 0 ? `؛ ${number(known)} خوراک از پیش در فهرست بود` : ''}.`,
  exported: 'خوراک‌های صحیفه',
  which: `کدام یک؟ (شماره، یا ${q('Enter')} برای هیچ‌کدام)`,
  unchanged: 'چیزی تغییر نکرد.',
  moved: (title, address) => `${q(title)} به ${q(address)} رفته است`,
  refreshing: (done, all, failed, name) =>
    `${number(done)} از ${number(all)}${failed > 0 ? `، ${number(failed)} ناموفق` : ''}: ${q(name)}`,
  pages: (done, all, name) => `${q(name)}: صفحهٔ ${number(done)} از ${number(all)}`,
  refreshed: (added, changed, failed) =>
    [
      added === 0 ? 'چیز تازه‌ای نیست' : `${number(added)} مقالهٔ تازه`,
      ...(changed > 0 ? [`${number(changed)} مقالهٔ تغییریافته`] : []),
      ...(failed > 0 ? [`${number(failed)} خوراک ناموفق`] : []),
    ].join('، '),
  stopped: (done, all) =>
    `پس از ${number(done)} از ${number(all)} خوراک متوقف شد؛ آنچه رسیده بود ماند.`,
  since: (fault, date) => `${fault} (از ${q(date)})`,
  leftAlone: (until) => `کارساز می‌خواهد پیش از ${q(until)} از آن پرسیده نشود`,
  ruled: (rule, count) => `قاعدهٔ ${q(rule)}: ${number(count)} مقاله`,
  missed: (count) =>
    `صفحهٔ ${number(count)} مقاله گرفته نشد؛ هنگام باز کردن مقاله دوباره گرفته می‌شود.`,
  expired: (count) => `${number(count)} مقالهٔ کهنه، بنا بر ${q('keep')}، برداشته شد.`,
};
