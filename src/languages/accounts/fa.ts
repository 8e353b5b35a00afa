/** About the account, in Persian. */
import { SERVERS } from '../../accounts/servers.ts';
import { isolated as q } from '../isolates.ts';
import { numerals } from '../numerals.ts';
import type { AccountDiagnosticMessages, AccountMessages } from './messages.ts';

const number = numerals('\u06F0', '\u066C');

export const persianAccountDiagnostics: AccountDiagnosticMessages = {
  'no-account': () => ['حسابی نیست', `فرمان ${q('sahifa account add ADDRESS')} حسابی می‌افزاید`],
  'other-account': ({ name }) => [
    `از پیش حسابی در ${q(name)} هست`,
    `فرمان ${q('sahifa account remove')} آن را از این دستگاه برمی‌دارد`,
  ],
  'no-reader-server': ({ name }) => [
    `در ${q(name)} هیچ کارساز خوراک پیدا نشد`,
    `نشانی‌ای را بدهید که در مرورگر باز می‌کنید، و ${q('API')} را در تنظیماتش روشن کنید`,
  ],
  'account-refused': ({ name, server }) => [
    `${q(name)} کاربر یا گذرواژه را نمی‌پذیرد`,
    SERVERS[server].hasOwnPassword
      ? `گذرواژهٔ ${q('API')} خودش را می‌خواهد که در تنظیماتش است؛ ${q('sahifa account test')} دوباره آن را می‌پرسد`
      : `${q('sahifa account test')} دوباره گذرواژه را می‌پرسد`,
  ],
  'account-unprotected': ({ name }) => [
    `گذرواژه چنان به ${q(name)} می‌رفت که همه بخوانند`,
    `${q('https://')} را به کار ببرید، یا اگر شبکه از آن شماست ${q('--insecure')} را`,
  ],
  'account-answer': ({ name, asked }) => [
    `پاسخ ${q(name)} به ${q(asked)} آن نیست که ${q('Google Reader API')} می‌گوید`,
    `${q('sahifa account test')} نشان می‌دهد که این کارساز چیست`,
  ],
  'account-unchanged': ({ name, feed }) => [
    `${q(name)} گفت که ${q(feed)} را تغییر داده، ولی در فهرستش پیدا نیست`,
    'در مرورگر نگاهش کنید',
  ],
  'account-feed-refused': ({ feed, reason }) => [
    `کارساز ${q(feed)} را نمی‌پذیرد${reason && ` (${q(reason)})`}`,
    `نشانی را بررسی کنید؛ ${q('--local')} آن را از همین دستگاه دنبال می‌کند`,
  ],
  'account-only-local': ({ option }) => [
    `کارساز چیزی مانند ${q(option)} نگه نمی‌دارد`,
    `${q('--local')} خوراک را از همین دستگاه دنبال می‌کند`,
  ],
  'password-command': ({ reason }) => [
    `فرمان گذرواژه شکست خورد${reason && ` (${q(reason)})`}`,
    'خودتان اجرایش کنید: سطر نخستش باید گذرواژه باشد',
  ],
  'no-password': () => [
    'کاربر یا گذرواژه داده نشد',
    `آن‌ها را در پایانه بنویسید، یا در دو سطر به ورودی بدهید، یا ${q('--password-command')} را به کار ببرید`,
  ],
  'open-account': ({ path }) => [
    `فرمانی که در ${q(path)} است اجرا نمی‌شود، چون دیگران می‌توانند آن را تغییر دهند`,
    `نوشتن در آن و پوشه‌هایش را تنها به خود بدهید: ${q(`chmod go-w ${path}`)}`,
  ],
  'unread-account': ({ path }) => [
    `${q(path)} خوانده نمی‌شود`,
    'آن را پاک کنید و حساب را دوباره بیفزایید',
  ],
  'unkept-password': ({ path }, cause) => [
    `گذرواژه را نشد در ${q(path)} نگه داشت (${cause})`,
    `با ${q('--password-command')} گذرواژه‌ای نگه داشته نمی‌شود`,
  ],
};

export const persianAccounts: AccountMessages = {
  askUser: 'کاربر (آنچه می‌نویسید نشان داده نمی‌شود):',
  askPassword: (isOwn) =>
    isOwn
      ? `گذرواژهٔ ${q('API')}، چنان‌که در تنظیمات کارساز است (نشان داده نمی‌شود):`
      : 'گذرواژه (نشان داده نمی‌شود):',
  added: (server, address, feeds) =>
    `افزوده شد: ${q(server)} در ${q(address)}، خوراک‌ها: ${number(feeds)}. فرمان ${q('sahifa refresh')} مقاله‌ها را می‌گیرد.`,
  removed: (address) => `برداشته شد: ${q(address)}. مقاله‌ها می‌مانند و آنجا چیزی تغییر نکرد.`,
  lost: (marks) => `نشان‌هایی که به کارساز نرسید: ${number(marks)}`,
  server: (server, address, isTried) =>
    `${q(server)}، ${q(address)}${isTried ? '' : ' (بنا بر مستنداتش؛ آزموده نشده)'}`,
  feeds: (feeds) => `خوراک‌ها: ${number(feeds)}`,
  queue: (waiting, sent) =>
    `نشان‌های در انتظار فرستادن: ${number(waiting)}؛ فرستاده و هنوز تأیید نشده: ${number(sent)}`,
  refreshed: (date) => (date === undefined ? 'هنوز تازه نشده است.' : `آخرین تازه‌سازی: ${q(date)}`),
  took: (milliseconds, requests) =>
    `درخواست‌هایی که پاسخ داد: ${number(requests)}، در ${number(milliseconds)} هزارم ثانیه.`,
  can: (finds, idsAtOnce, marksAtOnce) =>
    `${finds ? 'خوراک صفحه‌ها را پیدا می‌کند' : 'تنها نشانی خوراک را می‌پذیرد'}؛ شناسه در یک فهرست: ${number(idsAtOnce)}؛ نشان در یک درخواست: ${number(marksAtOnce)}`,
  fetching: (done, all, name) => `${q(name)}: ${number(done)} از ${number(all)} مقاله`,
  losesArticles: (title, server, starred) =>
    `${q(server)} همهٔ مقاله‌های ${q(title)} را پاک خواهد کرد، ستاره‌دارها را هم (در اینجا: ${number(starred)}). آن‌ها که در این دستگاه‌اند می‌مانند.`,
  remove: `برداشته شود؟ [${q('y/N')}]`,
  yes: /^\s*(?:y|ب)/i,
  edited: (title, folder) => `تغییر کرد: ${q(title)}${folder && `، در ${q(folder)}`}`,
  refused: (address) => `کارساز ${q(address)} را نپذیرفت`,
  entries: (least, most) => `شمار مقاله‌ها را از ${number(least)} تا ${number(most)} بدهید`,
};
