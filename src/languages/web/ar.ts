/** Diagnostics of addresses in Arabic. */
import type { CertificateFault } from '../../sources/diagnostic.ts';
import { isolated as q } from '../isolates.ts';
import { numerals } from '../numerals.ts';
import type { Fetching, WebMessages } from './messages.ts';

const number = numerals();

const CERTIFICATES: Readonly<Record<Exclude<CertificateFault, 'other'>, string>> = {
  expired: 'منتهية الصلاحية',
  'not-yet-valid': 'لم يبدأ أجلها بعد',
  'self-signed': 'موقَّعة من صاحبها نفسه',
  'unknown-issuer': 'موقَّعة من جهة غير معروفة هنا',
  'wrong-host': 'لموقع آخر',
  revoked: 'ملغاة',
};

const LATER = 'حاول مرة أخرى لاحقًا';
const ADDRESS = 'راجع العنوان';

export const arabicWeb: WebMessages = {
  'no-network': () => ['لا توجد شبكة', `الخيار ${q('--offline')} يفتح الصفحات التي قرأتها من قبل`],
  'name-not-found': ({ host }) => [`لا يوجد موقع باسم ${q(host)}`, ADDRESS],
  'no-answer': ({ host, systemCode }) => [`${q(host)} لا يجيب (${q(systemCode)})`, LATER],
  certificate: ({ host, fault, systemCode }) => [
    fault === 'other'
      ? `تعذّر الاتصال الآمن مع ${q(host)} (${q(systemCode)})`
      : `شهادة ${q(host)} ${CERTIFICATES[fault]}`,
    `لم يُرسَل شيء؛ المتغيّر ${q('NODE_EXTRA_CA_CERTS')} يسمّي ملفًا فيه جهات أخرى موثوقة`,
  ],
  'time-out': ({ stage, name, seconds }) => [
    stage === 'connect'
      ? `لم يتم الاتصال مع ${q(name)} خلال ${number(seconds)} ثانية`
      : `لم يكتمل وصول ${q(name)} خلال ${number(seconds)} ثانية`,
    LATER,
  ],
  'answer-too-large': ({ name, megabytes }) => [
    `${q(name)} أكبر من ${number(megabytes)} ميغابايت`,
    'نزّله ثم افتح الملف',
  ],
  'cut-off': ({ name }) => [`انقطع الاتصال قبل أن يكتمل ${q(name)}`, LATER],
  'page-not-found': ({ name, status }) => [`لا توجد صفحة ${q(name)} (${q(`${status}`)})`, ADDRESS],
  'page-refused': ({ name, status }, cause) => [
    `الخادم يرفض ${q(name)} (${q(`${status}`)})`,
    cause || `يمكن كتابة اسم وكلمة مرور له في ${q('credentials.yml')}؛ انظر ${q('man sahifa')}`,
  ],
  'server-fault': ({ name, status }) => [`خلل في خادم ${q(name)} (${q(`${status}`)})`, LATER],
  'other-status': ({ name, status }) => [
    `الخادم لا يعطي صفحة في ${q(name)} (${q(`${status}`)})`,
    LATER,
  ],
  'redirect-loop': ({ name }) => [`${q(name)} يحيل من عنوان إلى آخر بلا نهاية`, ADDRESS],
  'private-address': ({ host }) => [
    `${q(host)} في شبكة خاصة ولم يسمّه أحد هنا، فلا يُفتح`,
    'افتح العنوان بنفسك إن كنت تثق به',
  ],
  'wrong-address': ({ name }) => [
    `${q(name)} ليس عنوانًا صحيحًا`,
    `مثال العنوان: ${q('https://example.org/news')}`,
  ],
  'other-scheme': ({ name, scheme }) => [
    `لا يُفتح ${q(name)}: ${q(`${scheme}:`)} ليس من الوِب`,
    `تبدأ العناوين بـ ${q('http://')} أو ${q('https://')}`,
  ],
  'broken-answer': ({ name, systemCode }) => [
    `تعذّر فهم الجواب من ${q(name)} (${q(systemCode)})`,
    'افتحه في المتصفح',
  ],
  'proxy-refused': ({ proxy, status }) => [
    `الوكيل ${q(proxy)} يرفض (${q(`${status}`)})`,
    'راجع عنوانه واسمه وكلمة مروره في متغيّرات البيئة',
  ],
  'unusable-proxy': ({ variable }) => [
    `ليس في ${q(variable)} عنوان وكيل ${q('HTTP')}`,
    `مثل ${q('http://host:8080')}`,
  ],
  'not-kept': ({ name }) => [
    `لم تُقرأ ${q(name)} من قبل، فلا تُفتح بلا شبكة`,
    `افتحها مرة من غير ${q('--offline')}`,
  ],
  stopped: ({ name }) => [`أُوقف فتح ${q(name)}`, 'افتحه من جديد'],
  'no-scheme': ({ name, address }) => [
    `لا يوجد ملف ${q(JSON.stringify(name))}`,
    `لفتح صفحة من الوِب: ${q(`sahifa ${address}`)}`,
  ],

  'kept-page': ({ date }, cause) => `كما كانت في ${q(date)}، والسبب: ${cause}`,
  'beginning-only': (_, cause) => `لم يُحفظ من المقال إلا أوله، والسبب: ${cause}`,
  'open-credentials': ({ path }) =>
    `لا يُستعمل ${q(path)} لأن غيرك يستطيع قراءته: ${q(`chmod 600 ${path}`)}`,
  'unread-credentials': ({ path }, cause) => `لا يُستعمل ${q(path)}: ${cause}`,
  'wrong-credentials': ({ path, field }) => `لا يُستعمل ${q(path)}: ${q(field)} غير مفهوم`,
};

export const arabicFetching: Fetching = (host, kilobytes, total) => {
  const came = `${number(kilobytes)} ك.ب`;
  const share = total === undefined ? came : `${came} من ${number(total)}`;
  return `جارٍ الجلب من ${q(host)}: وصل ${share}. للإيقاف: ${q('Esc')}`;
};
