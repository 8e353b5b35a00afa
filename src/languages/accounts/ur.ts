/** About the account, in Urdu. */
import { SERVERS } from '../../accounts/servers.ts';
import { isolated as q } from '../isolates.ts';
import { numerals } from '../numerals.ts';
import type { AccountDiagnosticMessages, AccountMessages } from './messages.ts';

const number = numerals();

export const urduAccountDiagnostics: AccountDiagnosticMessages = {
  'no-account': () => ['کوئی کھاتا نہیں', `${q('sahifa account add ADDRESS')} کھاتا شامل کرتا ہے`],
  'other-account': ({ name }) => [
    `${q(name)} پر پہلے سے ایک کھاتا ہے`,
    `${q('sahifa account remove')} اسے اس آلے سے ہٹاتا ہے`,
  ],
  'no-reader-server': ({ name }) => [
    `${q(name)} پر فیڈوں کا کوئی سرور نہیں ملا`,
    `وہ پتا دیں جو آپ براؤزر میں کھولتے ہیں، اور اس کی ترتیبات میں ${q('API')} چالو کریں`,
  ],
  'account-refused': ({ name, server }) => [
    `${q(name)} صارف یا پاس ورڈ قبول نہیں کرتا`,
    SERVERS[server].hasOwnPassword
      ? `اسے اپنا ${q('API')} پاس ورڈ چاہیے جو اس کی ترتیبات میں ہے؛ ${q('sahifa account test')} اسے دوبارہ پوچھتا ہے`
      : `${q('sahifa account test')} پاس ورڈ دوبارہ پوچھتا ہے`,
  ],
  'account-unprotected': ({ name }) => [
    `پاس ورڈ ${q(name)} تک یوں جاتا کہ سب پڑھ سکتے`,
    `${q('https://')} استعمال کریں، یا اگر نیٹ ورک آپ کا اپنا ہے تو ${q('--insecure')}`,
  ],
  'account-answer': ({ name, asked }) => [
    `${q(asked)} پر ${q(name)} کا جواب وہ نہیں جو ${q('Google Reader API')} کہتا ہے`,
    `${q('sahifa account test')} دکھاتا ہے کہ یہ سرور کیا ہے`,
  ],
  'account-unchanged': ({ name, feed }) => [
    `${q(name)} نے کہا کہ ${q(feed)} بدل دیا، مگر اس کی فہرست میں نظر نہیں آتا`,
    'اسے براؤزر میں دیکھیں',
  ],
  'account-feed-refused': ({ feed, reason }) => [
    `سرور ${q(feed)} کو قبول نہیں کرتا${reason && ` (${q(reason)})`}`,
    `پتا جانچیں؛ ${q('--local')} اسے اسی آلے سے لیتا ہے`,
  ],
  'account-only-local': ({ option }) => [
    `سرور ${q(option)} جیسی کوئی چیز نہیں رکھتا`,
    `${q('--local')} فیڈ کو اسی آلے سے لیتا ہے`,
  ],
  'password-command': ({ reason }) => [
    `پاس ورڈ کی کمانڈ ناکام رہی${reason && ` (${q(reason)})`}`,
    'اسے خود چلائیں: اس کی پہلی سطر پاس ورڈ ہونی چاہیے',
  ],
  'no-password': () => [
    'صارف یا پاس ورڈ نہیں دیا گیا',
    `انہیں ٹرمینل میں لکھیں، یا دو سطروں میں پائپ سے دیں، یا ${q('--password-command')} استعمال کریں`,
  ],
  'open-account': ({ path }) => [
    `${q(path)} میں لکھا حکم نہیں چلایا جاتا، کیونکہ دوسرے اسے بدل سکتے ہیں`,
    `اس میں اور اس کے فولڈروں میں لکھنا صرف اپنے لیے رکھیں: ${q(`chmod go-w ${path}`)}`,
  ],
  'unread-account': ({ path }) => [
    `${q(path)} پڑھی نہیں جا سکتی`,
    'اسے مٹا دیں اور کھاتا دوبارہ شامل کریں',
  ],
  'unkept-password': ({ path }, cause) => [
    `پاس ورڈ ${q(path)} میں نہیں رکھا جا سکا (${cause})`,
    `${q('--password-command')} کے ساتھ کوئی پاس ورڈ نہیں رکھا جاتا`,
  ],
};

export const urduAccounts: AccountMessages = {
  askUser: 'صارف (آپ کا لکھا ہوا نظر نہیں آئے گا):',
  askPassword: (isOwn) =>
    isOwn
      ? `${q('API')} پاس ورڈ، جیسا سرور کی ترتیبات میں ہے (نظر نہیں آئے گا):`
      : 'پاس ورڈ (نظر نہیں آئے گا):',
  added: (server, address, feeds) =>
    `شامل ہوا: ${q(address)} پر ${q(server)}، فیڈیں: ${number(feeds)}۔ ${q('sahifa refresh')} مضامین لاتا ہے۔`,
  removed: (address) => `ہٹایا گیا: ${q(address)}۔ مضامین باقی ہیں، اور وہاں کچھ نہیں بدلا۔`,
  lost: (marks) => `نشان جو سرور تک نہیں پہنچے: ${number(marks)}`,
  server: (server, address, isTried) =>
    `${q(server)}، ${q(address)}${isTried ? '' : ' (اپنی دستاویزات کے مطابق؛ آزمایا نہیں گیا)'}`,
  feeds: (feeds) => `فیڈیں: ${number(feeds)}`,
  queue: (waiting, sent) =>
    `بھیجے جانے والے نشان: ${number(waiting)}؛ بھیجے گئے، ابھی تصدیق نہیں ہوئی: ${number(sent)}`,
  refreshed: (date) => (date === undefined ? 'ابھی تازہ نہیں ہوا۔' : `آخری تازگی: ${q(date)}`),
  took: (milliseconds, requests) =>
    `جن درخواستوں کا جواب آیا: ${number(requests)}، ${number(milliseconds)} ملی سیکنڈ میں۔`,
  can: (finds, idsAtOnce, marksAtOnce) =>
    `${finds ? 'صفحوں کی فیڈیں ڈھونڈتا ہے' : 'صرف فیڈوں کے پتے لیتا ہے'}؛ ایک فہرست میں شناختیں: ${number(idsAtOnce)}؛ ایک درخواست میں نشان: ${number(marksAtOnce)}`,
  fetching: (done, all, name) => `${q(name)}: ${number(all)} میں سے ${number(done)} مضامین`,
  losesArticles: (title, server, starred) =>
    `${q(server)} ${q(title)} کے سب مضامین مٹا دے گا، ستارے والے بھی (یہاں تعداد: ${number(starred)})۔ اس آلے کے مضامین باقی رہیں گے۔`,
  remove: `ہٹا دیں؟ [${q('y/N')}]`,
  yes: /^\s*(?:y|ہ)/i,
  edited: (title, folder) => `بدل گیا: ${q(title)}${folder && `، ${q(folder)} میں`}`,
  refused: (address) => `سرور نے ${q(address)} قبول نہیں کیا`,
  entries: (least, most) => `مضامین کی تعداد ${number(least)} سے ${number(most)} تک دیں`,
};
