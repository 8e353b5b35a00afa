/** The front page in Persian. */
import { isolated } from '../isolates.ts';
import { numerals } from '../numerals.ts';
import type { FrontMessages } from './messages.ts';

const number = numerals('\u06F0', '\u066C');

const articles = (count: number) => `${number(count)} مقاله`;

export const persianFront: FrontMessages = {
  all: 'همهٔ مقاله‌ها',
  starred: 'مقاله‌های ستاره‌دار',
  searched: (words) => `جست‌وجو: ${isolated(words)}`,
  query: (query) => `پرسش: ${isolated(query)}`,
  mentioning: (name) => `مقاله‌هایی که از ${isolated(name)} نام می‌برند`,
  tag: (tag) => `برچسب: ${isolated(tag)}`,
  unread: (unread) => `${number(unread)} نخوانده`,
  marks: { unread: 'نخوانده', starred: 'ستاره‌دار' },
  read: (day) => `خوانده‌شده: ${isolated(day)}`,
  changed: 'تغییر کرده',
  empty: {
    all: `هنوز مقاله‌ای نیست. کلید R آن‌ها را از خوراک‌ها می‌گیرد و ${isolated('sahifa add ADDRESS')} خوراکی می‌افزاید.`,
    found: 'چنین مقاله‌ای نیست.',
    looking: 'در جست‌وجوی مقاله‌ها…',
  },
  found: (count) => `تا اکنون ${articles(count)}`,
  selected: (count) => `${articles(count)} برگزیده`,
  feeds: 'خوراک‌ها',
  names: 'نام‌ها در خبرها',
  kinds: { query: 'پرسش‌ها', feed: 'خوراک‌ها', tag: 'برچسب‌ها', language: 'زبان‌ها' },
  noNames: 'هیچ مقالهٔ نخوانده‌ای از نام شناخته‌ای یاد نمی‌کند.',
  lookedThrough: (done, all) => `${number(done)} از ${articles(all)}`,
  nameOfQuery: 'ذخیره با نام:',
  spoken: {
    noMore: 'مقالهٔ دیگری اینجا نیست.',
    keys: (next, previous, help, leave) =>
      `${isolated(next)}: مقاله‌های بعد؛ ${isolated(previous)}: مقاله‌های پیش؛ عدد: خواندن مقالهٔ با آن شماره؛ ${isolated(help)}: همهٔ فرمان‌ها؛ ${isolated(leave)}: خروج`,
    feedKeys: 'عدد، مقاله‌های مورد با آن شماره را فهرست می‌کند.',
    words: 'واژه‌ها',
  },
  notices: {
    done: {
      read: (count) => `${articles(count)} خوانده شد؛ U برمی‌گرداند`,
      unread: (count) => `${articles(count)} نخوانده شد؛ U برمی‌گرداند`,
      starred: (count) => `${articles(count)} ستاره گرفت؛ U برمی‌گرداند`,
      unstarred: (count) => `ستارهٔ ${articles(count)} برداشته شد؛ U برمی‌گرداند`,
    },
    undone: 'برگردانده شد',
    nothingToUndo: 'چیزی برای برگرداندن نیست',
    copied: (count) => (count === 1 ? 'نشانی کپی شد' : `${number(count)} نشانی کپی شد`),
    tooManyPages: (most) => `باز نشد: بیش از ${number(most)} صفحه`,
    direction: {
      rtl: 'همهٔ مقاله‌های این خوراک از راست به چپ',
      ltr: 'همهٔ مقاله‌های این خوراک از چپ به راست',
      own: 'هر مقالهٔ این خوراک به جهت خودش',
    },
    querySaved: (name) => `با نام ${isolated(name)} ذخیره شد؛ در فهرست خوراک‌هاست`,
  },
  keys: {
    lines: 'مقالهٔ بعدی، مقالهٔ قبلی',
    pages: 'یک صفحه پایین، بالا',
    halfPages: 'نیم صفحه پایین، بالا',
    ends: 'به آغاز، به پایان',
    open: 'خواندن؛ در فهرست خوراک‌ها: نشان دادن مقاله‌هایش',
    unread: 'نخواندهٔ بعدی، قبلی',
    articles: 'مقالهٔ بعدی فهرست، قبلی',
    feeds: 'فهرست خوراک‌ها، پرسش‌ها، برچسب‌ها و زبان‌ها',
    names: 'نام‌های مقاله‌های نخوانده؛ Enter مقاله‌های یکی را نشان می‌دهد',
    search: 'جست‌وجو در عنوان‌ها و متن‌های ذخیره‌شده',
    query: `نشان دادن با پرسش: واژه‌ها، ${isolated('unread')}، ${isolated('starred')}، ${isolated('feed: tag: lang: author: since:3d')}، و ${isolated('-')} برای نه`,
    saveQuery: 'ذخیرهٔ پرسش با نام',
    allRead: 'همهٔ آنچه در فهرست است خوانده شود؛ در فهرست خوراک‌ها: مقاله‌های خوراک',
    toggleRead: 'خوانده یا نخوانده کردن',
    star: 'ستاره گذاشتن یا برداشتن',
    undo: 'برگرداندن آخرین تغییر',
    select: 'برگزیدن مقاله‌ها از اینجا؛ دوباره: هیچ‌کدام',
    selectAll: 'برگزیدن همهٔ فهرست',
    browse: 'باز کردن صفحه در مرورگر',
    copy: 'کپی نشانی',
    refresh: 'گرفتن تازه‌های این خوراک',
    refreshAll: 'گرفتن تازه‌های همهٔ خوراک‌ها؛ Esc آن را می‌ایستاند',
    direction: 'جهت این خوراک: از راست، از چپ، به جهت هر مقاله',
    theme: 'رنگ‌ها: هر زمینه، روشن، تیره، پرتضاد، بی‌رنگ',
    dialect: 'شیوهٔ بعدی فرستادن حروف به پایانه',
    redraw: 'کشیدن دوبارهٔ صفحه',
    suspend: 'به پوسته؛ fg بازمی‌گرداند',
    help: 'این راهنما',
    cancel: 'ایستاندن دریافت، بستن پنل، پایان گزینش، همهٔ مقاله‌ها',
    leave: 'بستن پنل، همهٔ مقاله‌ها، سپس بیرون رفتن',
    quit: 'بیرون رفتن بی‌درنگ',
  },
};
