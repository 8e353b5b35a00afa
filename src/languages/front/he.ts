/** The front page in Hebrew. */
import { isolated } from '../isolates.ts';
import { numerals, plural } from '../numerals.ts';
import type { FrontMessages } from './messages.ts';

const number = numerals();

const articles = plural('he', number, { one: 'מאמר אחד', two: 'שני מאמרים', other: '# מאמרים' });

export const hebrewFront: FrontMessages = {
  all: 'כל המאמרים',
  starred: 'מאמרים עם כוכב',
  searched: (words) => `חיפוש: ${isolated(words)}`,
  query: (query) => `שאילתה: ${isolated(query)}`,
  mentioning: (name) => `מאמרים שמזכירים את ${isolated(name)}`,
  tag: (tag) => `תגית: ${isolated(tag)}`,
  unread: (unread) => `${number(unread)} לא נקראו`,
  marks: { unread: 'לא נקרא', starred: 'מסומן בכוכב' },
  read: (day) => `נקראו: ${isolated(day)}`,
  changed: 'השתנה',
  empty: {
    all: `עדיין אין מאמרים. המקש R מביא אותם מן ההזנות, והפקודה ${isolated('sahifa add ADDRESS')} מוסיפה הזנה.`,
    found: 'אין מאמר כזה.',
    looking: 'המאמרים מחופשים…',
  },
  found: (count) => `עד כה: ${articles(count)}`,
  selected: (count) => `נבחרו: ${articles(count)}`,
  feeds: 'הזנות',
  names: 'שמות בחדשות',
  kinds: { query: 'שאילתות', feed: 'הזנות', tag: 'תגיות', language: 'שפות' },
  noNames: 'אף מאמר שלא נקרא אינו מזכיר שם מוכר.',
  lookedThrough: (done, all) => `${number(done)} מתוך ${number(all)}`,
  nameOfQuery: 'שמירה בשם:',
  spoken: {
    noMore: 'אין כאן כתבות נוספות.',
    keys: (next, previous, help, leave) =>
      `${isolated(next)}: הכתבות הבאות; ${isolated(previous)}: הקודמות; מספר: קריאת הכתבה שזה מספרה; ${isolated(help)}: כל הפקודות; ${isolated(leave)}: יציאה`,
    feedKeys: 'מספר מציג את הכתבות של הפריט שזה מספרו.',
    words: 'מילים',
  },
  notices: {
    done: {
      read: (count) => `סומנו כנקראו: ${articles(count)}; U מבטל`,
      unread: (count) => `סומנו כלא נקראו: ${articles(count)}; U מבטל`,
      starred: (count) => `סומנו בכוכב: ${articles(count)}; U מבטל`,
      unstarred: (count) => `הוסר הכוכב: ${articles(count)}; U מבטל`,
    },
    undone: 'בוטל',
    nothingToUndo: 'אין מה לבטל',
    copied: (count) => (count === 1 ? 'הכתובת הועתקה' : `${number(count)} כתובות הועתקו`),
    tooManyPages: (most) => `לא נפתחו: יותר מ־${number(most)} דפים`,
    direction: {
      rtl: 'כל מאמרי ההזנה מימין לשמאל',
      ltr: 'כל מאמרי ההזנה משמאל לימין',
      own: 'כל מאמר של ההזנה בכיוונו',
    },
    querySaved: (name) => `נשמרה בשם ${isolated(name)}; היא ברשימת ההזנות`,
  },
  keys: {
    lines: 'המאמר הבא, המאמר הקודם',
    pages: 'דף למטה, למעלה',
    halfPages: 'חצי דף למטה, למעלה',
    ends: 'להתחלה, לסוף',
    open: 'קריאה; ברשימת ההזנות: הצגת המאמרים שלה',
    unread: 'הבא שלא נקרא, הקודם',
    articles: 'המאמר הבא ברשימה, הקודם',
    feeds: 'רשימת ההזנות, השאילתות, התגיות והשפות',
    names: 'שמות במאמרים שלא נקראו; Enter מציג את המאמרים של אחד מהם',
    search: 'חיפוש בכותרות ובטקסטים השמורים',
    query: `הצגה לפי שאילתה: מילים, ${isolated('unread')}, ${isolated('starred')}, ${isolated('feed: tag: lang: author: since:3d')}, ו־${isolated('-')} לשלילה`,
    saveQuery: 'שמירת השאילתה בשם',
    allRead: 'סימון כל המוצג כנקרא; ברשימת ההזנות: מאמרי ההזנה',
    toggleRead: 'סימון כנקרא או כלא נקרא',
    star: 'סימון בכוכב או הסרתו',
    undo: 'ביטול השינוי האחרון',
    select: 'בחירת מאמרים מכאן והלאה; שוב: ללא בחירה',
    selectAll: 'בחירת כל המוצג',
    browse: 'פתיחת הדף בדפדפן',
    copy: 'העתקת הכתובת',
    refresh: 'הבאת החדש בהזנה זו',
    refreshAll: 'הבאת החדש בכל ההזנות; Esc עוצר',
    direction: 'כיוון ההזנה: מימין, משמאל, ככל מאמר',
    theme: 'צבעים: לכל רקע, בהיר, כהה, ניגודיות גבוהה, ללא',
    dialect: 'האופן הבא של שליחת אותיות למסוף',
    redraw: 'ציור המסך מחדש',
    suspend: 'אל המעטפת; fg חוזר',
    help: 'העזרה הזאת',
    cancel: 'עצירת ההבאה, סגירת החלונית, ביטול הבחירה, כל המאמרים',
    leave: 'סגירת החלונית, כל המאמרים, ואז יציאה',
    quit: 'יציאה מיד',
  },
};
