/** About the account, in Hebrew. */
import { SERVERS } from '../../accounts/servers.ts';
import { isolated as q } from '../isolates.ts';
import { numerals } from '../numerals.ts';
import type { AccountDiagnosticMessages, AccountMessages } from './messages.ts';

const number = numerals();

export const hebrewAccountDiagnostics: AccountDiagnosticMessages = {
  'no-account': () => ['אין חשבון', `הפקודה ${q('sahifa account add ADDRESS')} מוסיפה חשבון`],
  'other-account': ({ name }) => [
    `כבר יש חשבון ב־${q(name)}`,
    `הפקודה ${q('sahifa account remove')} מסירה אותו מהמחשב הזה`,
  ],
  'no-reader-server': ({ name }) => [
    `לא נמצא שרת הזנות ב־${q(name)}`,
    `תנו את הכתובת שאתם פותחים בדפדפן, והפעילו את ה־${q('API')} בהגדרות שלו`,
  ],
  'account-refused': ({ name, server }) => [
    `${q(name)} אינו מקבל את המשתמש או את הסיסמה`,
    SERVERS[server].hasOwnPassword
      ? `הוא רוצה סיסמת ${q('API')} משלו, שנמצאת בהגדרות שלו; ${q('sahifa account test')} שואל עליה שוב`
      : `${q('sahifa account test')} שואל שוב על הסיסמה`,
  ],
  'account-unprotected': ({ name }) => [
    `הסיסמה הייתה נשלחת אל ${q(name)} גלויה לכול`,
    `השתמשו ב־${q('https://')}, או ב־${q('--insecure')} אם הרשת שלכם`,
  ],
  'account-answer': ({ name, asked }) => [
    `התשובה של ${q(name)} על ${q(asked)} אינה מה שקובע ${q('Google Reader API')}`,
    `${q('sahifa account test')} מראה מהו השרת`,
  ],
  'account-unchanged': ({ name, feed }) => [
    `${q(name)} אמר ששינה את ${q(feed)}, אך ברשימה שלו זה לא נראה`,
    'בדקו בדפדפן',
  ],
  'account-feed-refused': ({ feed, reason }) => [
    `השרת אינו מקבל את ${q(feed)}${reason && ` (${q(reason)})`}`,
    `בדקו את הכתובת; ${q('--local')} עוקב אחריה מהמחשב הזה`,
  ],
  'account-only-local': ({ option }) => [
    `שרת אינו שומר דבר כמו ${q(option)}`,
    `${q('--local')} עוקב אחרי ההזנה מהמחשב הזה`,
  ],
  'password-command': ({ reason }) => [
    `הפקודה של הסיסמה נכשלה${reason && ` (${q(reason)})`}`,
    'הריצו אותה בעצמכם: השורה הראשונה שלה חייבת להיות הסיסמה',
  ],
  'no-password': () => [
    'לא נמסרו משתמש או סיסמה',
    `הקלידו אותם במסוף, העבירו אותם בשתי שורות, או השתמשו ב־${q('--password-command')}`,
  ],
  'open-account': ({ path }) => [
    `הפקודה שב־${q(path)} אינה מורצת, כי אחרים יכולים לשנות אותה`,
    `השאירו את הכתיבה אליו ואל התיקיות שלו לעצמכם: ${q(`chmod go-w ${path}`)}`,
  ],
  'unread-account': ({ path }) => [
    `אי אפשר לקרוא את ${q(path)}`,
    'מחקו אותו והוסיפו את החשבון שוב',
  ],
  'unkept-password': ({ path }, cause) => [
    `אי אפשר לשמור את הסיסמה ב־${q(path)} (${cause})`,
    `עם ${q('--password-command')} לא נשמרת סיסמה`,
  ],
};

export const hebrewAccounts: AccountMessages = {
  askUser: 'משתמש (מה שמקלידים אינו מוצג):',
  askPassword: (isOwn) =>
    isOwn ? `סיסמת ${q('API')}, כפי שהיא בהגדרות השרת (אינה מוצגת):` : 'סיסמה (אינה מוצגת):',
  added: (server, address, feeds) =>
    `נוסף: ${q(server)} ב־${q(address)}, הזנות: ${number(feeds)}. הפקודה ${q('sahifa refresh')} מביאה את הכתבות.`,
  removed: (address) => `הוסר: ${q(address)}. הכתבות נשארות, ושם לא השתנה דבר.`,
  lost: (marks) => `סימנים שלא הגיעו לשרת: ${number(marks)}`,
  server: (server, address, isTried) =>
    `${q(server)}, ${q(address)}${isTried ? '' : ' (לפי התיעוד שלו; לא נוסה)'}`,
  feeds: (feeds) => `הזנות: ${number(feeds)}`,
  queue: (waiting, sent) =>
    `סימנים שממתינים לשליחה: ${number(waiting)}; נשלחו וטרם אושרו: ${number(sent)}`,
  refreshed: (date) => (date === undefined ? 'טרם רוענן.' : `רענון אחרון: ${q(date)}`),
  took: (milliseconds, requests) =>
    `בקשות שנענו: ${number(requests)}, תוך ${number(milliseconds)} אלפיות שנייה.`,
  can: (finds, idsAtOnce, marksAtOnce) =>
    `${finds ? 'מוצא את ההזנות של דפים' : 'מקבל רק כתובות של הזנות'}; מזהים ברשימה אחת: ${number(idsAtOnce)}; סימנים בבקשה אחת: ${number(marksAtOnce)}`,
  fetching: (done, all, name) => `${q(name)}: ${number(done)} מתוך ${number(all)} כתבות`,
  losesArticles: (title, server, starred) =>
    `${q(server)} ימחק את כל הכתבות של ${q(title)}, גם את המסומנות בכוכב (כאן: ${number(starred)}). אלה שבמחשב הזה נשארות.`,
  remove: `להסיר? [${q('y/N')}]`,
  yes: /^\s*(?:y|כ)/i,
  edited: (title, folder) => `השתנה: ${q(title)}${folder && `, בתוך ${q(folder)}`}`,
  refused: (address) => `השרת לא קיבל את ${q(address)}`,
  entries: (least, most) => `צריך מספר כתבות מ־${number(least)} עד ${number(most)}`,
};
