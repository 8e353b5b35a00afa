/** Diagnostics of addresses in Persian. */
import type { CertificateFault } from '../../sources/diagnostic.ts';
import { isolated as q } from '../isolates.ts';
import { numerals } from '../numerals.ts';
import type { Fetching, WebMessages } from './messages.ts';

const number = numerals('\u06F0', '\u066C');

const CERTIFICATES: Readonly<Record<Exclude<CertificateFault, 'other'>, string>> = {
  expired: 'منقضی شده است',
  'not-yet-valid': 'هنوز معتبر نیست',
  'self-signed': 'را خودش امضا کرده است',
  'unknown-issuer': 'را مرجعی امضا کرده است که اینجا شناخته نیست',
  'wrong-host': 'برای میزبان دیگری است',
  revoked: 'باطل شده است',
};

const LATER = 'بعداً دوباره بکوشید';
const ADDRESS = 'نشانی را ببینید';

export const persianWeb: WebMessages = {
  'no-network': () => [
    'شبکه‌ای در دسترس نیست',
    `گزینهٔ ${q('--offline')} صفحه‌هایی را باز می‌کند که پیش‌تر خوانده‌اید`,
  ],
  'name-not-found': ({ host }) => [`میزبانی به نام ${q(host)} نیست`, ADDRESS],
  'no-answer': ({ host, systemCode }) => [`${q(host)} پاسخ نمی‌دهد (${q(systemCode)})`, LATER],
  certificate: ({ host, fault, systemCode }) => [
    fault === 'other'
      ? `اتصال امن با ${q(host)} ممکن نشد (${q(systemCode)})`
      : `گواهی ${q(host)} ${CERTIFICATES[fault]}`,
    `چیزی فرستاده نشد؛ متغیر ${q('NODE_EXTRA_CA_CERTS')} پروندهٔ مراجع دیگر را نام می‌برد`,
  ],
  'time-out': ({ stage, name, seconds }) => [
    stage === 'connect'
      ? `در ${number(seconds)} ثانیه اتصالی با ${q(name)} برقرار نشد`
      : `${q(name)} در ${number(seconds)} ثانیه کامل نرسید`,
    LATER,
  ],
  'answer-too-large': ({ name, megabytes }) => [
    `${q(name)} بزرگ‌تر از ${number(megabytes)} مگابایت است`,
    'آن را بارگیری کنید و پرونده را باز کنید',
  ],
  'cut-off': ({ name }) => [`اتصال پیش از کامل شدن ${q(name)} قطع شد`, LATER],
  'page-not-found': ({ name, status }) => [
    `صفحه‌ای به نشانی ${q(name)} نیست (${q(`${status}`)})`,
    ADDRESS,
  ],
  'page-refused': ({ name, status }, cause) => [
    `کارساز ${q(name)} را نمی‌دهد (${q(`${status}`)})`,
    cause ||
      `نام و گذرواژهٔ آن را می‌توان در ${q('credentials.yml')} نوشت؛ ${q('man sahifa')} را ببینید`,
  ],
  'server-fault': ({ name, status }) => [`کارساز ${q(name)} خطا داد (${q(`${status}`)})`, LATER],
  'other-status': ({ name, status }) => [
    `کارساز در ${q(name)} صفحه‌ای نمی‌دهد (${q(`${status}`)})`,
    LATER,
  ],
  'redirect-loop': ({ name }) => [`${q(name)} بی‌پایان از نشانی‌ای به نشانی دیگر می‌برد`, ADDRESS],
  'private-address': ({ host }) => [
    `${q(host)} در شبکه‌ای خصوصی است و کسی اینجا آن را نام نبرده است: باز نمی‌شود`,
    'اگر به آن اعتماد دارید، خودتان نشانی را باز کنید',
  ],
  'wrong-address': ({ name }) => [
    `${q(name)} نشانی درستی نیست`,
    `نمونهٔ نشانی: ${q('https://example.org/news')}`,
  ],
  'other-scheme': ({ name, scheme }) => [
    `${q(name)} باز نمی‌شود: ${q(`${scheme}:`)} وب نیست`,
    `نشانی‌ها با ${q('http://')} یا ${q('https://')} آغاز می‌شوند`,
  ],
  'broken-answer': ({ name, systemCode }) => [
    `پاسخ ${q(name)} فهمیده نشد (${q(systemCode)})`,
    'آن را در مرورگر باز کنید',
  ],
  'proxy-refused': ({ proxy, status }) => [
    `پراکسی ${q(proxy)} نمی‌پذیرد (${q(`${status}`)})`,
    'نشانی، نام و گذرواژهٔ آن را در متغیرهای محیط ببینید',
  ],
  'unusable-proxy': ({ variable }) => [
    `${q(variable)} نشانی یک پراکسی ${q('HTTP')} نیست`,
    `مانند ${q('http://host:8080')}`,
  ],
  'not-kept': ({ name }) => [
    `${q(name)} پیش‌تر خوانده نشده است و بی شبکه باز نمی‌شود`,
    `یک بار بدون ${q('--offline')} بازش کنید`,
  ],
  stopped: ({ name }) => [`باز کردن ${q(name)} متوقف شد`, 'دوباره بازش کنید'],
  'no-scheme': ({ name, address }) => [
    `پرونده‌ای به نام ${q(JSON.stringify(name))} نیست`,
    `برای صفحهٔ وب: ${q(`sahifa ${address}`)}`,
  ],

  'kept-page': ({ date }, cause) => `آن‌گونه که در ${q(date)} بود، زیرا ${cause}`,
  'beginning-only': (_, cause) => `فقط آغاز مقاله ذخیره شده است، زیرا ${cause}`,
  'open-credentials': ({ path }) =>
    `${q(path)} به کار نمی‌رود، زیرا دیگران می‌توانند آن را بخوانند: ${q(`chmod 600 ${path}`)}`,
  'unread-credentials': ({ path }, cause) => `${q(path)} به کار نمی‌رود: ${cause}`,
  'wrong-credentials': ({ path, field }) => `${q(path)} به کار نمی‌رود: ${q(field)} نامفهوم است`,
};

export const persianFetching: Fetching = (host, kilobytes, total) => {
  const came = `${number(kilobytes)} کیلوبایت`;
  const share = total === undefined ? came : `${came} از ${number(total)}`;
  return `دریافت از ${q(host)}: ${share} رسید. برای ایست: ${q('Esc')}`;
};
