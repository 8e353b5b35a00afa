/** The interface in Persian. */
import type { Catalogue } from '../catalogue.ts';
import { isolated } from './isolated.ts';
import { numerals } from './numerals.ts';

/** Persian digits, as in every Persian newspaper and news site. */
const number = numerals('fa-u-nu-arabext');

const COPIED = { paragraph: 'بند', article: 'مقاله', quotation: 'نقل‌قول' } as const;

export const persian: Catalogue = {
  language: 'fa',
  direction: 'rtl',
  number,
  percent: (percent) => `${number(percent)}٪`,
  lead: 'مقدمه',
  outline: 'بخش‌ها',
  names: 'نام‌ها',
  noNames: 'این مقاله فهرست نام‌ها ندارد.',
  help: 'کلیدها',
  helpHint: '؟ راهنما',
  space: 'فاصله',
  minutes: (minutes) => `${number(minutes)} دقیقه`,
  matches: (here, count) => `${number(here)} از ${number(count)}`,
  times: (count) => `×${number(count)}`,
  mention: (name, here, count) => `${isolated(name)} ${number(here)} از ${number(count)}`,
  messages: {
    notFound: (query) => `در این مقاله نیست: ${isolated(query)}`,
    noMark: (name) => `جایی با نشان ${isolated(name)} ثبت نشده است`,
    noCommand: (command) => `چنین فرمانی نیست: ${isolated(command)}`,
    noAddress: 'مقاله نشانی اینترنتی خود را نمی‌گوید',
    copied: (excerpt, way) => `${COPIED[excerpt]} رونوشت شد (${isolated(way)})`,
    notCopied: 'رونوشت ممکن نشد: برنامهٔ کلیپ‌بورد نیست و پایانه هم اجازه نمی‌دهد',
    opened: (url) => `${isolated(url)} باز شد`,
    noBrowser: (url) => `مرورگری برای ${isolated(url)} پیدا نشد`,
    noArticle: 'مقالهٔ دیگری نیست',
  },
  looks: {
    digits: {
      written: 'رقم‌ها چنان‌که نوشته شده',
      western: 'رقم‌های غربی',
      arabic: 'رقم‌های عربی',
      persian: 'رقم‌های فارسی',
    },
    marks: {
      keep: 'اعراب پیداست',
      hide: 'اعراب پنهان است',
    },
    justification: {
      none: 'سطرها چنان‌که هست',
      space: 'سطرها پر با فاصله',
      kashida: 'سطرها پر با کشیده',
    },
    direction: {
      auto: 'هر بند به سوی خودش',
      rtl: 'بندها از راست به چپ',
      ltr: 'بندها از چپ به راست',
    },
  },
  themes: {
    auto: 'رنگ برای هر زمینه',
    light: 'رنگ برای زمینهٔ روشن',
    dark: 'رنگ برای زمینهٔ تیره',
    'high-contrast': 'تضاد زیاد',
    none: 'بی‌رنگ',
  },
  tooSmall: (columns, rows) =>
    `صفحه کوچک است: دست‌کم ${number(columns)} ستون و ${number(rows)} سطر لازم است`,
  kinds: { person: 'شخص', place: 'مکان', organisation: 'سازمان', term: 'اصطلاح' },
  keys: {
    lineDown: 'یک سطر پایین، یا مورد بعدی فهرست',
    lineUp: 'یک سطر بالا، یا مورد قبلی',
    pageDown: 'یک صفحه پایین',
    pageUp: 'یک صفحه بالا',
    halfPage: 'نیم صفحه پایین، بالا',
    ends: 'به آغاز، به پایان',
    sections: 'بخش بعدی، بخش قبلی',
    sideways: 'بخش آن سو: در مقالهٔ راست‌به‌چپ، جلو سمت چپ است',
    sectionNumber: 'به بخشی با آن شماره',
    lead: 'به مقدمه',
    outline: 'بخش‌ها: یکی را برگزینید و به آن بروید',
    glossary: 'نام‌ها: که و چه، و کجا آمده‌اند',
    enter: 'رفتن به آنجا؛ دوباره: جای بعدی نام',
    search: 'جست‌وجو در متن، یا نام‌ها با حروف لاتین',
    match: 'بعدی، قبلی: یافته، جای نام، یا بخش',
    command: 'به یک سطر، به درصدی از مقاله',
    mark: 'نشان کردن اینجا با یک حرف',
    toMark: 'بازگشت به آن نشان؛ بازگشت به پیش از آخرین پرش',
    measure: 'ستون پهن‌تر، ستون باریک‌تر',
    usualMeasure: 'ستون معمول',
    marks: 'نمایش یا پنهان کردن اعراب',
    digits: 'رقم‌ها: چنان‌که نوشته شده، غربی، عربی، فارسی',
    justification: 'سطرها: چنان‌که هست، با فاصله، با کشیده',
    direction: 'سوی بندها: خودشان، از راست، از چپ',
    theme: 'رنگ‌ها: هر زمینه، روشن، تیره، تضاد زیاد، بی‌رنگ',
    zen: 'تنها متن',
    copy: 'رونوشت از بند',
    copyArticle: 'رونوشت از مقاله با منبع آن',
    quote: 'رونوشت از بند به صورت نقل‌قول',
    browse: 'باز کردن نشانی مقاله در مرورگر',
    articles: 'مقالهٔ بعدی، مقالهٔ قبلی',
    redraw: 'کشیدن دوبارهٔ صفحه',
    suspend: 'به پوسته؛ بازگشت با فرمان fg',
    help: 'همین راهنما',
    cancel: 'بستن پنل، پایان جست‌وجو، رها کردن نام',
    leave: 'بستن پنل، سپس خروج',
    quit: 'خروج فوری',
  },
};
