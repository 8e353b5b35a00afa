/**
 * Phrases that hold a name's letters and are none, so common that they must be known: of two phrases the longer is
 * found. (A phrase of one language is none of another.)
 */

export const NOT_NAMES: readonly string[] = [
  // Arabic: one's birthplace (Muscat).
  'مسقط رأس',
  'مسقط رأسه',
  'مسقط رأسها',
  'مسقط رأسهم',
  // Arabic: evening prayer, sunset prayer (Morocco).
  'صلاة المغرب',
  'أذان المغرب',
  // Arabic: force majeure, compelling circumstances (Cairo).
  'القوة القاهرة',
  'الظروف القاهرة',
  'الأسباب القاهرة',
  // Arabic: the peninsula (a channel named so).
  'شبه الجزيرة',
  // Arabic: a radius, a diameter (Qatar); cables (Kabul).
  'نصف قطر',
  'نصف القطر',
  'قطر الدائرة',
  'قطر الكرة',
  'كابل بحري',
  'كابل كهربائي',
  'كابل الكهرباء',
  'كابل الإنترنت',
  'كابل الألياف',
  // Hebrew: strong, of a dispute, resistance, criticism, a storm and the like (Gaza).
  'מחלוקת עזה',
  'התנגדות עזה',
  'ביקורת עזה',
  'תחרות עזה',
  'סערה עזה',
  'רוח עזה',
  'שנאה עזה',
  'אהבה עזה',
  'תשוקה עזה',
  // Hebrew: synagogues, hospitality (Knesset).
  'בית הכנסת',
  'בתי הכנסת',
  'הכנסת אורחים',
  // Hebrew: the land, the people, the sons of Israel, a Jewish burial (Israel); a camp (Yemen).
  'ארץ ישראל',
  'עם ישראל',
  'בני ישראל',
  'קבר ישראל',
  'שדה תימן',
  // Urdu: peace of mind (China).
  'امن چین',
  'سکھ چین',
  // Urdu: rooms of every kind; the poet Rumi (Rome).
  'کنٹرول روم',
  'کلاس روم',
  'نیوز روم',
  'کورٹ روم',
  'ڈرائنگ روم',
  'ڈریسنگ روم',
  'بیڈ روم',
  'باتھ روم',
  'شو روم',
  'وار روم',
  'چیٹ روم',
  'روم میٹ',
  'مولانا روم',
  'مولائے روم',
];
