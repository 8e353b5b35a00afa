/** Diagnostics of addresses in Urdu. */
import type { CertificateFault } from '../../sources/diagnostic.ts';
import { isolated as q } from '../isolates.ts';
import { numerals } from '../numerals.ts';
import type { Fetching, WebMessages } from './messages.ts';

const number = numerals();

const CERTIFICATES: Readonly<Record<Exclude<CertificateFault, 'other'>, string>> = {
  expired: 'کے سرٹیفکیٹ کی میعاد ختم ہو چکی ہے',
  'not-yet-valid': 'کے سرٹیفکیٹ کی میعاد ابھی شروع نہیں ہوئی',
  'self-signed': 'کے سرٹیفکیٹ پر خود اسی کے دستخط ہیں',
  'unknown-issuer': 'کے سرٹیفکیٹ پر ایسے ادارے کے دستخط ہیں جو یہاں معروف نہیں',
  'wrong-host': 'کا سرٹیفکیٹ کسی اور میزبان کا ہے',
  revoked: 'کا سرٹیفکیٹ منسوخ ہو چکا ہے',
};

const LATER = 'بعد میں دوبارہ کوشش کریں';
const ADDRESS = 'پتا دیکھ لیں';

export const urduWeb: WebMessages = {
  'no-network': () => [
    'نیٹ ورک دستیاب نہیں',
    `${q('--offline')} سے وہ صفحے کھلتے ہیں جو آپ پہلے پڑھ چکے ہیں`,
  ],
  'name-not-found': ({ host }) => [`${q(host)} نام کا کوئی میزبان نہیں`, ADDRESS],
  'no-answer': ({ host, systemCode }) => [`${q(host)} جواب نہیں دیتا (${q(systemCode)})`, LATER],
  certificate: ({ host, fault, systemCode }) => [
    fault === 'other'
      ? `${q(host)} سے محفوظ رابطہ نہ ہو سکا (${q(systemCode)})`
      : `${q(host)} ${CERTIFICATES[fault]}`,
    `کچھ نہیں بھیجا گیا؛ ${q('NODE_EXTRA_CA_CERTS')} میں دوسرے اداروں کی فائل کا نام دیا جا سکتا ہے`,
  ],
  'time-out': ({ stage, name, seconds }) => [
    stage === 'connect'
      ? `${number(seconds)} سیکنڈ میں ${q(name)} سے رابطہ نہ ہوا`
      : `${q(name)} ${number(seconds)} سیکنڈ میں پورا نہ آیا`,
    LATER,
  ],
  'answer-too-large': ({ name, megabytes }) => [
    `${q(name)} کا حجم ${number(megabytes)} میگابائٹ سے زیادہ ہے`,
    'اسے ڈاؤن لوڈ کر کے فائل کھولیں',
  ],
  'cut-off': ({ name }) => [`${q(name)} پورا آنے سے پہلے رابطہ ٹوٹ گیا`, LATER],
  'page-not-found': ({ name, status }) => [
    `${q(name)} پر کوئی صفحہ نہیں (${q(`${status}`)})`,
    ADDRESS,
  ],
  'page-refused': ({ name, status }, cause) => [
    `سرور ${q(name)} دینے سے انکار کرتا ہے (${q(`${status}`)})`,
    cause ||
      `اس کا نام اور پاس ورڈ ${q('credentials.yml')} میں لکھا جا سکتا ہے؛ ${q('man sahifa')} دیکھیں`,
  ],
  'server-fault': ({ name, status }) => [
    `${q(name)} کے سرور میں خرابی ہے (${q(`${status}`)})`,
    LATER,
  ],
  'other-status': ({ name, status }) => [
    `سرور ${q(name)} پر کوئی صفحہ نہیں دیتا (${q(`${status}`)})`,
    LATER,
  ],
  'redirect-loop': ({ name }) => [`${q(name)} ایک پتے سے دوسرے پر لے جاتا رہتا ہے`, ADDRESS],
  'private-address': ({ host }) => [
    `${q(host)} نجی نیٹ ورک میں ہے اور یہاں کسی نے اس کا نام نہیں لیا، اس لیے نہیں کھولا گیا`,
    'اگر آپ کو اس پر بھروسا ہے تو پتا خود کھولیں',
  ],
  'wrong-address': ({ name }) => [
    `${q(name)} درست پتا نہیں`,
    `پتے کی مثال: ${q('https://example.org/news')}`,
  ],
  'other-scheme': ({ name, scheme }) => [
    `${q(name)} نہیں کھولا گیا: ${q(`${scheme}:`)} ویب نہیں`,
    `پتے ${q('http://')} یا ${q('https://')} سے شروع ہوتے ہیں`,
  ],
  'broken-answer': ({ name, systemCode }) => [
    `${q(name)} کا جواب سمجھ میں نہ آیا (${q(systemCode)})`,
    'اسے براؤزر میں کھولیں',
  ],
  'proxy-refused': ({ proxy, status }) => [
    `پراکسی ${q(proxy)} انکار کرتی ہے (${q(`${status}`)})`,
    'ماحول کے متغیرات میں اس کا پتا، نام اور پاس ورڈ دیکھیں',
  ],
  'unusable-proxy': ({ variable }) => [
    `${q(variable)} میں کسی ${q('HTTP')} پراکسی کا پتا نہیں`,
    `جیسے ${q('http://host:8080')}`,
  ],
  'not-kept': ({ name }) => [
    `${q(name)} پہلے نہیں پڑھا گیا، اس لیے نیٹ ورک کے بغیر نہیں کھل سکتا`,
    `ایک بار ${q('--offline')} کے بغیر کھولیں`,
  ],
  stopped: ({ name }) => [`${q(name)} کھولنا روک دیا گیا`, 'دوبارہ کھولیں'],
  'no-scheme': ({ name, address }) => [
    `${q(JSON.stringify(name))} نام کی کوئی فائل نہیں`,
    `ویب صفحے کے لیے: ${q(`sahifa ${address}`)}`,
  ],

  'kept-page': ({ date }, cause) => `جیسا ${q(date)} کو تھا، کیونکہ ${cause}`,
  'beginning-only': (_, cause) => `مضمون کا صرف آغاز محفوظ ہے، کیونکہ ${cause}`,
  'open-credentials': ({ path }) =>
    `${q(path)} استعمال نہیں ہوئی کیونکہ دوسرے اسے پڑھ سکتے ہیں: ${q(`chmod 600 ${path}`)}`,
  'unread-credentials': ({ path }, cause) => `${q(path)} استعمال نہیں ہوئی: ${cause}`,
  'wrong-credentials': ({ path, field }) =>
    `${q(path)} استعمال نہیں ہوئی: ${q(field)} سمجھ میں نہیں آیا`,
};

export const urduFetching: Fetching = (host, kilobytes, total) => {
  const came = `${number(kilobytes)} کلوبائٹ`;
  const share = total === undefined ? came : `${number(total)} میں سے ${came}`;
  return `${q(host)} سے آ رہا ہے: ${share} آئے۔ روکنے کے لیے: ${q('Esc')}`;
};
