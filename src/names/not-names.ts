/**
 * Phrases that contain the letters of a name but are common words. They are in the index because the longer of two
 * phrases wins. (A phrase of one language never occurs in another.)
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
  // Hebrew: strong, said of a dispute, resistance, criticism, a storm and similar nouns (Gaza).
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
