/** About feeds, in Arabic. */
import { isolated as q } from '../isolates.ts';
import { numerals, plural } from '../numerals.ts';
import type { FeedDiagnosticMessages, FeedMessages } from './messages.ts';

const number = numerals();

const LIST = `${q('sahifa feeds')} يعرضها`;

const feeds = plural('ar', number, {
  zero: 'لم تُضَف خلاصة',
  one: 'أُضيفت خلاصة واحدة',
  two: 'أُضيفت خلاصتان',
  few: 'أُضيفت # خلاصات',
  many: 'أُضيفت # خلاصة',
  other: 'أُضيفت # خلاصة',
});

const knownFeeds = plural('ar', number, {
  one: 'وواحدة كانت في القائمة',
  two: 'واثنتان كانتا في القائمة',
  other: 'و# كانت في القائمة',
});

const several = plural('ar', number, {
  two: 'خلاصتين',
  few: '# خلاصات',
  many: '# خلاصة',
  other: '# خلاصة',
});

const articles = plural('ar', number, {
  zero: 'لا جديد',
  one: 'مقال جديد',
  two: 'مقالان جديدان',
  few: '# مقالات جديدة',
  many: '# مقالًا جديدًا',
  other: '# مقال جديد',
});

const changedArticles = plural('ar', number, {
  one: 'مقال تغيّر',
  two: 'مقالان تغيّرا',
  few: '# مقالات تغيّرت',
  many: '# مقالًا تغيّر',
  other: '# مقال تغيّر',
});

const failures = plural('ar', number, {
  one: 'خلاصة تعذّرت',
  two: 'خلاصتان تعذّرتا',
  few: '# خلاصات تعذّرت',
  many: '# خلاصة تعذّرت',
  other: '# خلاصة تعذّرت',
});

const ruled = plural('ar', number, {
  zero: 'لا مقال',
  one: 'مقال واحد',
  two: 'مقالان',
  few: '# مقالات',
  many: '# مقالًا',
  other: '# مقال',
});

const missed = plural('ar', number, {
  one: 'تعذّر جلب صفحة مقال واحد',
  two: 'تعذّر جلب صفحتي مقالين',
  few: 'تعذّر جلب صفحات # مقالات',
  many: 'تعذّر جلب صفحات # مقالًا',
  other: 'تعذّر جلب صفحات # مقال',
});

const expired = plural('ar', number, {
  zero: 'لم يُحذف مقال',
  one: 'حُذف مقال قديم',
  two: 'حُذف مقالان قديمان',
  few: 'حُذفت # مقالات قديمة',
  many: 'حُذف # مقالًا قديمًا',
  other: 'حُذف # مقال قديم',
});

export const arabicFeedDiagnostics: FeedDiagnosticMessages = {
  'no-feed': ({ name }) => [`${q(name)} ليس خلاصة`, 'راجع العنوان'],
  'feed-gone': ({ name }) => [`أُزيلت ${q(name)} نهائيًا`, `${q('sahifa remove')} يحذفها من القائمة`],
  'no-feed-in-page': ({ name }) => [
    `${q(name)} ليس خلاصة ولا يسمّي خلاصة`,
    'ابحث في الموقع عن عنوان خلاصته',
  ],
  'several-feeds': ({ name, count }) => [
    `${q(name)} يسمّي ${several(count)}`,
    'أعطِ عنوان واحدة منها',
  ],
  'unknown-feed': ({ name, meant }) => [
    `لا توجد خلاصة باسم ${q(JSON.stringify(name))}`,
    meant ? `هل تقصد ${q(meant)}؟` : LIST,
  ],
  'unclear-feed': ({ name, count }) => [
    `${q(JSON.stringify(name))} جزء من أسماء ${several(count)}`,
    LIST,
  ],
  'no-import': ({ name }) => [
    `${q(name)} ليس قائمة خلاصات`,
    `أعطِ ملف ${q('OPML')}، أو ملف ${q('urls')} من ${q('newsboat')}`,
  ],
  'unkept-articles': ({ reason }) => [`تعذّر حفظ المقالات (${q(reason)})`, 'وفّر لها مكانًا'],
  'unexpected-fault': ({ message }) => [
    `حدث خلل في البرنامج نفسه (${q(message)})`,
    `اضبط ${q('SAHIFA_DEBUG=1')} لترى أين`,
  ],
  'unreadable-feeds': ({ path, systemCode }) => [
    `تعذّرت قراءة ${q(path)} (${q(systemCode)})`,
    'راجع أذوناته',
  ],
  'unwritable-feeds': ({ path }, cause) => [
    `تعذّرت الكتابة في ${q(path)} (${cause})`,
    'راجع أذوناته',
  ],
  'uneditable-feeds': ({ path }) => [`${q(path)} ليس قائمة خلاصات`, 'صحّحه أولًا'],

  'unread-feeds': (_, cause) => `لم تُقرأ الخلاصات: ${cause}`,
  'no-feed-list': () => `يجب أن تكون الخلاصات قائمة تحت ${q('feeds:')}`,
  'no-feed-address': ({ given }) =>
    given === '' ? 'لا بد للخلاصة من عنوان' : `${q(given)} ليس عنوان خلاصة`,
  'repeated-feed': ({ url }) => `${q(url)} موجود مرتين`,
  'unknown-feed-field': ({ name, fields }) =>
    `${q(name)} ليس من حقول الخلاصة (${q(fields.join(', '))})`,
  'wrong-feed-field': ({ name, values }) =>
    `يجب أن تكون قيمة ${q(name)} واحدة من ${q(values.join(', '))}`,
  'no-web-feed': ({ given }) => `تُرك لأنه ليس عنوانًا من الوِب: ${q(given)}`,
};

export const arabicFeeds: FeedMessages = {
  none: `لا توجد خلاصات بعد. لإضافة خلاصة: ${q('sahifa add ADDRESS')}.`,
  added: (title, address) => `أُضيفت: ${q(title)} (${q(address)})`,
  known: (title) => `في القائمة من قبل: ${q(title)}`,
  removed: (title) => `حُذفت: ${q(title)}. وتبقى مقالاتها.`,
  imported: (added, known) => `${feeds(added)}${known > 0 ? `، ${knownFeeds(known)}` : ''}.`,
  exported: 'خلاصات صحيفة',
  which: `أيها تريد؟ (رقمها، أو ${q('Enter')} للترك)`,
  unchanged: 'لم يتغير شيء.',
  moved: (title, address) => `انتقلت ${q(title)} إلى ${q(address)}`,
  refreshing: (done, all, failed, name) =>
    `${number(done)} من ${number(all)}${failed > 0 ? `، ${failures(failed)}` : ''}: ${q(name)}`,
  pages: (done, all, name) => `${q(name)}: الصفحة ${number(done)} من ${number(all)}`,
  refreshed: (added, changed, failed) =>
    [
      articles(added),
      ...(changed > 0 ? [changedArticles(changed)] : []),
      ...(failed > 0 ? [failures(failed)] : []),
    ].join('، '),
  stopped: (done, all) => `أُوقف التحديث بعد ${number(done)} من ${number(all)}، وما وصل محفوظ.`,
  since: (fault, date) => `${fault} (منذ ${q(date)})`,
  leftAlone: (until) => `يطلب الخادم ألا يُسأل قبل ${q(until)}`,
  ruled: (rule, count) => `القاعدة ${q(rule)}: ${ruled(count)}`,
  missed: (count) => `${missed(count)}، ويُعاد ذلك عند فتح المقال.`,
  expired: (count) => `${expired(count)}، كما في ${q('keep')}.`,
};
