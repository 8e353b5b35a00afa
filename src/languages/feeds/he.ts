/** About feeds, in Hebrew. */
import { isolated as q } from '../isolates.ts';
import { numerals, plural } from '../numerals.ts';
import type { FeedDiagnosticMessages, FeedMessages } from './messages.ts';

const number = numerals();

const LIST = `${q('sahifa feeds')} מציג אותן`;

const feeds = plural('he', number, {
  one: 'נוספה הזנה אחת',
  two: 'נוספו שתי הזנות',
  other: 'נוספו # הזנות',
});

const knownFeeds = plural('he', number, {
  one: 'אחת כבר הייתה ברשימה',
  two: 'שתיים כבר היו ברשימה',
  other: '# כבר היו ברשימה',
});

const fresh = plural('he', number, {
  one: 'כתבה חדשה אחת',
  two: 'שתי כתבות חדשות',
  other: '# כתבות חדשות',
});

const changedArticles = plural('he', number, {
  one: 'כתבה אחת השתנתה',
  two: 'שתי כתבות השתנו',
  other: '# כתבות השתנו',
});

const failures = plural('he', number, {
  one: 'הזנה אחת נכשלה',
  two: 'שתי הזנות נכשלו',
  other: '# הזנות נכשלו',
});

const articles = plural('he', number, {
  one: 'כתבה אחת',
  two: 'שתי כתבות',
  other: '# כתבות',
});

const missed = plural('he', number, {
  one: 'לא ניתן היה להביא את הדף של כתבה אחת',
  two: 'לא ניתן היה להביא את הדפים של שתי כתבות',
  other: 'לא ניתן היה להביא את הדפים של # כתבות',
});

const expired = plural('he', number, {
  one: 'כתבה ישנה אחת הוסרה',
  two: 'שתי כתבות ישנות הוסרו',
  other: '# כתבות ישנות הוסרו',
});

export const hebrewFeedDiagnostics: FeedDiagnosticMessages = {
  'no-feed': ({ name }) => [`${q(name)} אינו הזנה`, 'כדאי לבדוק את הכתובת'],
  'feed-gone': ({ name }) => [
    `ההזנה ${q(name)} הוסרה לצמיתות`,
    `${q('sahifa remove')} מוציא אותה מהרשימה`,
  ],
  'no-feed-in-page': ({ name }) => [
    `${q(name)} אינו הזנה ואינו מציין הזנה`,
    'כדאי לחפש באתר את כתובת ההזנה שלו',
  ],
  'several-feeds': ({ name, count }) => [
    `${q(name)} מציין ${number(count)} הזנות`,
    'יש לתת כתובת של אחת מהן',
  ],
  'unknown-feed': ({ name, meant }) => [
    `אין הזנה בשם ${q(JSON.stringify(name))}`,
    meant ? `האם הכוונה ל-${q(meant)}?` : LIST,
  ],
  'unclear-feed': ({ name, count }) => [
    `${q(JSON.stringify(name))} הוא חלק משמותיהן של ${number(count)} הזנות`,
    LIST,
  ],
  'no-import': ({ name }) => [
    `${q(name)} אינו רשימת הזנות`,
    `יש לתת קובץ ${q('OPML')}, או את הקובץ ${q('urls')} של ${q('newsboat')}`,
  ],
  'unkept-articles': ({ reason }) => [
    `לא ניתן לשמור את הכתבות (${q(reason)})`,
    'יש לפנות להן מקום',
  ],
  'unexpected-fault': ({ message }) => [
    `אירעה תקלה בתוכנית עצמה (${q(message)})`,
    `${q('SAHIFA_DEBUG=1')} יראה היכן`,
  ],
  'unreadable-feeds': ({ path, systemCode }) => [
    `לא ניתן לקרוא את ${q(path)} (${q(systemCode)})`,
    'כדאי לבדוק את ההרשאות שלו',
  ],
  'unwritable-feeds': ({ path }, cause) => [
    `לא ניתן לכתוב אל ${q(path)} (${cause})`,
    'כדאי לבדוק את ההרשאות שלו',
  ],
  'uneditable-feeds': ({ path }) => [`${q(path)} אינו רשימת הזנות`, 'יש לתקן אותו קודם'],

  'unread-feeds': (_, cause) => `ההזנות לא נקראו: ${cause}`,
  'no-feed-list': () => `ההזנות צריכות להיות רשימה תחת ${q('feeds:')}`,
  'no-feed-address': ({ given }) =>
    given === '' ? 'להזנה דרושה כתובת' : `${q(given)} אינו כתובת של הזנה`,
  'repeated-feed': ({ url }) => `${q(url)} מופיע פעמיים`,
  'unknown-feed-field': ({ name, fields }) =>
    `${q(name)} אינו שדה של הזנה (${q(fields.join(', '))})`,
  'wrong-feed-field': ({ name, values }) =>
    `${q(name)} צריך להיות אחד מאלה: ${q(values.join(', '))}`,
  'no-web-feed': ({ given }) => `הושמט, כי אינו כתובת ברשת: ${q(given)}`,
};

export const hebrewFeeds: FeedMessages = {
  none: `עדיין אין הזנות. להוספה: ${q('sahifa add ADDRESS')}.`,
  added: (title, address) => `נוספה: ${q(title)} (${q(address)})`,
  known: (title) => `כבר ברשימה: ${q(title)}`,
  removed: (title) => `הוסרה: ${q(title)}. הכתבות שלה נשארות.`,
  imported: (added, known) => `${feeds(added)}${known > 0 ? `; ${knownFeeds(known)}` : ''}.`,
  exported: `ההזנות של ${q('Sahifa')}`,
  which: `איזו מהן? (מספר, או ${q('Enter')} לאף אחת)`,
  unchanged: 'דבר לא השתנה.',
  moved: (title, address) => `${q(title)} עברה אל ${q(address)}`,
  refreshing: (done, all, failed, name) =>
    `${number(done)} מתוך ${number(all)}${failed > 0 ? `, ${failures(failed)}` : ''}: ${q(name)}`,
  pages: (done, all, name) => `${q(name)}: דף ${number(done)} מתוך ${number(all)}`,
  refreshed: (added, changed, failed) =>
    [
      added === 0 ? 'אין חדש' : fresh(added),
      ...(changed > 0 ? [changedArticles(changed)] : []),
      ...(failed > 0 ? [failures(failed)] : []),
    ].join(', '),
  stopped: (done, all) => `נעצר אחרי ${number(done)} מתוך ${number(all)} הזנות; מה שהגיע נשמר.`,
  since: (fault, date) => `${fault} (מאז ${q(date)})`,
  leftAlone: (until) => `השרת מבקש שלא יישאל לפני ${q(until)}`,
  ruled: (rule, count) => `הכלל ${q(rule)}: ${articles(count)}`,
  missed: (count) => `${missed(count)}; פתיחת הכתבה מנסה שוב.`,
  expired: (count) => `${expired(count)}, לפי ${q('keep')}.`,
};
