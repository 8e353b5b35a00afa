/** The interface in Urdu. */
import type { Catalogue } from '../catalogue.ts';
import { isolated } from './isolated.ts';
import { numerals } from './numerals.ts';

/** Western digits: CLDR's for Urdu in Pakistan, and those of its news sites (BBC Urdu, Jang, Dawn News). */
const number = numerals('ur-PK-u-nu-latn');

const COPIED = {
  paragraph: 'پیراگراف نقل ہو گیا',
  article: 'مضمون نقل ہو گیا',
  quotation: 'اقتباس نقل ہو گیا',
} as const;

export const urdu: Catalogue = {
  language: 'ur',
  direction: 'rtl',
  number,
  percent: (percent) => `${number(percent)}%`,
  lead: 'ابتدائیہ',
  outline: 'حصے',
  names: 'نام',
  noNames: 'اس مضمون کے ساتھ ناموں کی فہرست نہیں ہے۔',
  help: 'کلیدیں',
  helpHint: '؟ مدد',
  space: 'سپیس',
  minutes: (minutes) => `${number(minutes)} منٹ`,
  matches: (here, count) => `${number(count)} میں سے ${number(here)}`,
  times: (count) => `×${number(count)}`,
  mention: (name, here, count) => `${isolated(name)} ${number(count)} میں سے ${number(here)}`,
  messages: {
    notFound: (query) => `اس مضمون میں نہیں ہے: ${isolated(query)}`,
    noMark: (name) => `حرف ${isolated(name)} پر کوئی جگہ محفوظ نہیں`,
    noCommand: (command) => `ایسی کوئی کمانڈ نہیں: ${isolated(command)}`,
    noAddress: 'مضمون میں اس کا ویب پتا درج نہیں',
    copied: (excerpt, way) => `${COPIED[excerpt]} (${isolated(way)})`,
    notCopied: 'نقل نہ ہو سکا: کلپ بورڈ کا کوئی پروگرام نہیں، اور ٹرمینل اجازت نہیں دیتا',
    opened: (url) => `${isolated(url)} کھل گیا`,
    noBrowser: (url) => `${isolated(url)} کے لیے کوئی براؤزر نہیں ملا`,
    noArticle: 'کوئی اور مضمون نہیں',
  },
  looks: {
    digits: {
      written: 'ہندسے جیسے لکھے گئے',
      western: 'مغربی ہندسے',
      arabic: 'عربی ہندسے',
      persian: 'فارسی ہندسے',
    },
    marks: {
      keep: 'اعراب ظاہر',
      hide: 'اعراب پوشیدہ',
    },
    justification: {
      none: 'سطریں جیسی ہیں',
      space: 'سطریں فاصلوں سے بھری ہوئی',
      kashida: 'سطریں کشیدہ حروف سے بھری ہوئی',
    },
    direction: {
      auto: 'ہر پیراگراف اپنی سمت میں',
      rtl: 'پیراگراف دائیں سے بائیں',
      ltr: 'پیراگراف بائیں سے دائیں',
    },
  },
  themes: {
    auto: 'ہر پس منظر کے رنگ',
    light: 'ہلکے پس منظر کے رنگ',
    dark: 'گہرے پس منظر کے رنگ',
    'high-contrast': 'زیادہ تضاد',
    none: 'بغیر رنگ',
  },
  tooSmall: (columns, rows) =>
    `سکرین چھوٹی ہے: کم از کم ${number(columns)} کالم اور ${number(rows)} سطریں درکار ہیں`,
  kinds: { person: 'شخصیت', place: 'مقام', organisation: 'ادارہ', term: 'اصطلاح' },
  keys: {
    lineDown: 'ایک سطر نیچے، یا فہرست کا اگلا اندراج',
    lineUp: 'ایک سطر اوپر، یا پچھلا اندراج',
    pageDown: 'ایک صفحہ نیچے',
    pageUp: 'ایک صفحہ اوپر',
    halfPage: 'آدھا صفحہ نیچے، اوپر',
    ends: 'شروع میں، آخر میں',
    sections: 'اگلا حصہ، پچھلا حصہ',
    sideways: 'اُس طرف کا حصہ: دائیں سے بائیں مضمون میں آگے بائیں ہے',
    sectionNumber: 'اس نمبر کے حصے پر',
    lead: 'ابتدائیے پر',
    outline: 'حصے: ایک چنیں اور وہاں جائیں',
    glossary: 'نام: کون اور کیا، اور کہاں',
    enter: 'وہاں جائیں؛ دوبارہ: نام کا اگلا ذکر',
    search: 'متن میں تلاش، یا لاطینی حروف میں نام',
    match: 'اگلا، پچھلا: نتیجہ، نام کا ذکر، یا حصہ',
    command: 'کسی سطر پر، مضمون کے کسی فیصد پر',
    mark: 'یہ جگہ کسی حرف پر محفوظ کریں',
    toMark: 'اس جگہ واپس؛ آخری چھلانگ سے پہلے کی جگہ واپس',
    measure: 'چوڑا کالم، تنگ کالم',
    usualMeasure: 'معمول کا کالم',
    marks: 'اعراب دکھائیں یا چھپائیں',
    digits: 'ہندسے: جیسے لکھے گئے، مغربی، عربی، فارسی',
    justification: 'سطریں: جیسی ہیں، فاصلوں سے، کشیدہ حروف سے',
    direction: 'پیراگراف کی سمت: اپنی، دائیں سے، بائیں سے',
    theme: 'رنگ: ہر پس منظر، ہلکا، گہرا، زیادہ تضاد، بغیر رنگ',
    zen: 'صرف متن',
    copy: 'پیراگراف نقل کریں',
    copyArticle: 'مضمون ماخذ کے ساتھ نقل کریں',
    quote: 'پیراگراف بطور اقتباس نقل کریں',
    browse: 'مضمون کا پتا براؤزر میں کھولیں',
    articles: 'اگلا مضمون، پچھلا مضمون',
    redraw: 'سکرین دوبارہ بنائیں',
    suspend: 'شیل پر جائیں؛ واپسی fg سے',
    help: 'یہی مدد',
    cancel: 'پینل بند کریں، تلاش ختم کریں، نام چھوڑ دیں',
    leave: 'پینل بند کریں، پھر باہر نکلیں',
    quit: 'فوراً باہر نکلیں',
  },
};
