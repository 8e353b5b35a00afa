/** Diagnostics of addresses in Hebrew. */
import type { CertificateFault } from '../../sources/diagnostic.ts';
import { isolated as q } from '../isolates.ts';
import { numerals } from '../numerals.ts';
import type { Fetching, WebMessages } from './messages.ts';

const number = numerals();

const CERTIFICATES: Readonly<Record<Exclude<CertificateFault, 'other'>, string>> = {
  expired: 'פג',
  'not-yet-valid': 'עדיין אינו בתוקף',
  'self-signed': 'חתום בידי בעליו',
  'unknown-issuer': 'חתום בידי רשות שאינה מוכרת כאן',
  'wrong-host': 'שייך לאתר אחר',
  revoked: 'בוטל',
};

const LATER = 'כדאי לנסות שוב מאוחר יותר';
const ADDRESS = 'כדאי לבדוק את הכתובת';

export const hebrewWeb: WebMessages = {
  'no-network': () => ['אין רשת', `${q('--offline')} פותח דפים שנקראו בעבר`],
  'name-not-found': ({ host }) => [`אין אתר בשם ${q(host)}`, ADDRESS],
  'no-answer': ({ host, systemCode }) => [`${q(host)} אינו עונה (${q(systemCode)})`, LATER],
  certificate: ({ host, fault, systemCode }) => [
    fault === 'other'
      ? `אי אפשר להתחבר בבטחה אל ${q(host)} (${q(systemCode)})`
      : `האישור של ${q(host)} ${CERTIFICATES[fault]}`,
    `דבר לא נשלח; ${q('NODE_EXTRA_CA_CERTS')} יכול לנקוב בקובץ של רשויות אחרות`,
  ],
  'time-out': ({ stage, name, seconds }) => [
    stage === 'connect'
      ? `לא נוצר חיבור אל ${q(name)} בתוך ${number(seconds)} שניות`
      : `${q(name)} לא הגיע בתוך ${number(seconds)} שניות`,
    LATER,
  ],
  'answer-too-large': ({ name, megabytes }) => [
    `${q(name)} גדול מ־${number(megabytes)} מגה־בייט`,
    'אפשר להוריד אותו ולפתוח את הקובץ',
  ],
  'cut-off': ({ name }) => [`החיבור נותק לפני ש־${q(name)} הושלם`, LATER],
  'page-not-found': ({ name, status }) => [`אין דף ${q(name)} (${q(`${status}`)})`, ADDRESS],
  'page-refused': ({ name, status }, cause) => [
    `השרת מסרב לתת את ${q(name)} (${q(`${status}`)})`,
    cause || `אפשר לכתוב לו שם וסיסמה בקובץ ${q('credentials.yml')}; ראו ${q('man sahifa')}`,
  ],
  'server-fault': ({ name, status }) => [`תקלה בשרת של ${q(name)} (${q(`${status}`)})`, LATER],
  'other-status': ({ name, status }) => [
    `השרת אינו נותן דף בכתובת ${q(name)} (${q(`${status}`)})`,
    LATER,
  ],
  'redirect-loop': ({ name }) => [`${q(name)} מפנה מכתובת לכתובת בלי סוף`, ADDRESS],
  'private-address': ({ host }) => [
    `${q(host)} נמצא ברשת פרטית ואיש כאן לא נקב בו: הוא לא נפתח`,
    'אם הוא אמין, אפשר לפתוח את הכתובת ישירות',
  ],
  'wrong-address': ({ name }) => [
    `${q(name)} אינו כתובת תקינה`,
    `דוגמה לכתובת: ${q('https://example.org/news')}`,
  ],
  'other-scheme': ({ name, scheme }) => [
    `${q(name)} לא נפתח: ${q(`${scheme}:`)} אינו הרשת`,
    `כתובת מתחילה ב־${q('http://')} או ב־${q('https://')}`,
  ],
  'broken-answer': ({ name, systemCode }) => [
    `אי אפשר להבין את התשובה של ${q(name)} (${q(systemCode)})`,
    'אפשר לפתוח אותו בדפדפן',
  ],
  'proxy-refused': ({ proxy, status }) => [
    `השרת המתווך ${q(proxy)} מסרב (${q(`${status}`)})`,
    'כדאי לבדוק את כתובתו, שמו וסיסמתו במשתני הסביבה',
  ],
  'unusable-proxy': ({ variable }) => [
    `ב־${q(variable)} אין כתובת של שרת מתווך ${q('HTTP')}`,
    `כגון ${q('http://host:8080')}`,
  ],
  'not-kept': ({ name }) => [
    `${q(name)} לא נקרא בעבר, ולכן אי אפשר לפתוח אותו בלי רשת`,
    `צריך לפתוח אותו פעם אחת בלי ${q('--offline')}`,
  ],
  stopped: ({ name }) => [`פתיחת ${q(name)} הופסקה`, 'אפשר לפתוח שוב'],
  'no-scheme': ({ name, address }) => [
    `אין קובץ ${q(JSON.stringify(name))}`,
    `לדף ברשת: ${q(`sahifa ${address}`)}`,
  ],

  'kept-page': ({ date }, cause) => `כפי שהיה ב־${q(date)}, כי ${cause}`,
  'beginning-only': (_, cause) => `נשמרה רק תחילת הכתבה, כי ${cause}`,
  'open-credentials': ({ path }) =>
    `${q(path)} אינו בשימוש, כי אחרים יכולים לקרוא אותו: ${q(`chmod 600 ${path}`)}`,
  'unread-credentials': ({ path }, cause) => `${q(path)} אינו בשימוש: ${cause}`,
  'wrong-credentials': ({ path, field }) => `${q(path)} אינו בשימוש: ${q(field)} אינו מובן`,
};

export const hebrewFetching: Fetching = (host, kilobytes, total) => {
  const came = number(kilobytes);
  const share = total === undefined ? `${came} ק״ב` : `${came} מתוך ${number(total)} ק״ב`;
  return `בהבאה מ־${q(host)}: הגיעו ${share}. לביטול: ${q('Esc')}`;
};
