/** Names of months in newspapers, with their calendar and month. */
import type { Calendar } from './calendar.ts';

export type Month = { readonly calendar: Calendar; readonly month: number | string };

/** Months in order; the spellings of one month are separated by `|`. */
const GREGORIAN: readonly string[] = [
  // Arabic of Egypt and the Gulf, of the Levant and Iraq, of the Maghreb
  'يناير فبراير مارس أبريل|إبريل مايو يونيو|يونيه يوليو|يوليه أغسطس سبتمبر أكتوبر نوفمبر ديسمبر',
  'كانون_الثاني شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين_الأول تشرين_الثاني كانون_الأول',
  'جانفي فيفري مارس أفريل ماي جوان جويلية أوت سبتمبر أكتوبر نوفمبر ديسمبر',
  'يناير فبراير مارس أبريل ماي يونيو يوليوز غشت شتنبر أكتوبر نونبر دجنبر',
  // Persian
  'ژانویه فوریه مارس آوریل مه|می ژوئن ژوئیه|جولای اوت|آگوست سپتامبر اکتبر نوامبر دسامبر',
  // Urdu
  'جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر',
  // Hebrew
  'ינואר פברואר מרץ|מרס אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר',
  'january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sep|sept october|oct november|nov december|dec',
];

const PERSIAN: readonly string[] = [
  'فروردین اردیبهشت خرداد تیر مرداد|امرداد شهریور مهر آبان آذر دی بهمن اسفند',
  // of Afghanistan
  'حمل ثور جوزا سرطان اسد سنبله میزان عقرب قوس جدی دلو حوت',
];

const ISLAMIC: readonly string[] = [
  'محرم|محرم_الحرام صفر|صفر_المظفر ربيع_الأول|ربیع_الاوّل ربيع_الآخر|ربيع_الثاني جمادى_الأولى|جمادی_الاول جمادى_الآخرة|جمادى_الثانية|جمادی_الثانی رجب|رجب_المرجب شعبان|شعبان_المعظم رمضان|رمضان_المبارك شوال|شوال_المكرم ذو_القعدة|ذي_القعدة|ذیقعد|ذی_قعد|ذیقعده ذو_الحجة|ذي_الحجة|ذی_الحج|ذیحجه',
];

/** The English names of ICU, by our spellings. A year with two Adars has no plain Adar. */
const HEBREW: Readonly<Record<string, string>> = {
  תשרי: 'Tishri',
  'חשוון|חשון|מרחשוון|מרחשון': 'Heshvan',
  'כסלו|כסליו': 'Kislev',
  טבת: 'Tevet',
  שבט: 'Shevat',
  "אדר_א'|אדר_א": 'Adar I',
  "אדר_ב'|אדר_ב": 'Adar II',
  אדר: 'Adar',
  ניסן: 'Nisan',
  אייר: 'Iyar',
  'סיוון|סיון': 'Sivan',
  תמוז: 'Tamuz',
  אב: 'Av',
  אלול: 'Elul',
};

/**
 * Unifies spellings that differ between keyboards and writers: Persian and Urdu letters become Arabic ones, hamza and
 * marks are removed, spaces are joined, digits become ASCII.
 */
export function plainSpelling(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\u0640\u200b-\u200f\u2066-\u2069]/gu, '')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(/[\u0649\u06cc\u06d2]/g, '\u064a')
    .replace(/\u06a9/g, '\u0643')
    .replace(/[\u0629\u06c1\u06be\u06d5]/g, '\u0647')
    .replace(/[\u05f3\u2019\u2018]/g, "'")
    .replace(/[\u05f4\u201c\u201d]/g, '"')
    .toLowerCase();
}

let months: ReadonlyMap<string, readonly Month[]> | undefined;

/** The key of a name, without its spaces, because writers may leave them out. */
function keyOf(name: string): string {
  return plainSpelling(name.replaceAll('_', '')).replace(/[\s_]/g, '');
}

function collect(): Map<string, Month[]> {
  const found = new Map<string, Month[]>();
  const add = (names: string, month: Month) => {
    for (const name of names.split('|')) {
      const key = keyOf(name);
      const known = found.get(key) ?? [];
      if (!known.some((each) => each.calendar === month.calendar && each.month === month.month)) {
        found.set(key, [...known, month]);
      }
    }
  };
  const addAll = (rows: readonly string[], calendar: Calendar) => {
    for (const row of rows) {
      row.split(' ').forEach((names, at) => {
        add(names, { calendar, month: at + 1 });
      });
    }
  };
  addAll(GREGORIAN, 'gregorian');
  addAll(PERSIAN, 'persian');
  addAll(ISLAMIC, 'islamic');
  for (const [names, month] of Object.entries(HEBREW)) add(names, { calendar: 'hebrew', month });
  return found;
}

/** The months that a name in plain spelling stands for, in each calendar. */
export function monthsNamed(name: string): readonly Month[] {
  months ??= collect();
  return months.get(keyOf(name.replace(/[ _-]/g, ''))) ?? [];
}
