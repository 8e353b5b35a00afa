/** About feeds, in Urdu. */
import { isolated as q } from '../isolates.ts';
import { numerals } from '../numerals.ts';
import type { FeedDiagnosticMessages, FeedMessages } from './messages.ts';

const number = numerals();

const LIST = `${q('sahifa feeds')} ان کی فہرست دکھاتا ہے`;

export const urduFeedDiagnostics: FeedDiagnosticMessages = {
  'no-feed': ({ name }) => [`${q(name)} فیڈ نہیں ہے`, 'پتا دیکھ لیں'],
  'feed-gone': ({ name }) => [
    `${q(name)} ہمیشہ کے لیے ہٹا دی گئی ہے`,
    `${q('sahifa remove')} اسے فہرست سے نکالتا ہے`,
  ],
  'no-feed-in-page': ({ name }) => [
    `${q(name)} نہ فیڈ ہے اور نہ کسی فیڈ کا نام بتاتا ہے`,
    'سائٹ پر اس کی فیڈ کا پتا تلاش کریں',
  ],
  'several-feeds': ({ name, count }) => [
    `${q(name)} ${number(count)} فیڈوں کے نام بتاتا ہے`,
    'ان میں سے ایک کا پتا دیں',
  ],
  'unknown-feed': ({ name, meant }) => [
    `${q(JSON.stringify(name))} نام کی کوئی فیڈ نہیں`,
    meant ? `کیا آپ کی مراد ${q(meant)} ہے؟` : LIST,
  ],
  'unclear-feed': ({ name, count }) => [
    `${q(JSON.stringify(name))} ${number(count)} فیڈوں کے نام میں ہے`,
    LIST,
  ],
  'no-import': ({ name }) => [
    `${q(name)} فیڈوں کی فہرست نہیں ہے`,
    `${q('OPML')} فائل یا ${q('newsboat')} کی فائل ${q('urls')} دیں`,
  ],
  'unkept-articles': ({ reason }) => [
    `مضامین محفوظ نہیں ہو سکے (${q(reason)})`,
    'ان کے لیے جگہ بنائیں',
  ],
  'unexpected-fault': ({ message }) => [
    `خود پروگرام میں خرابی ہے (${q(message)})`,
    `جگہ دیکھنے کے لیے ${q('SAHIFA_DEBUG=1')} رکھیں`,
  ],
  'unreadable-feeds': ({ path, systemCode }) => [
    `${q(path)} پڑھی نہیں جا سکتی (${q(systemCode)})`,
    'اس کی اجازتیں دیکھیں',
  ],
  'unwritable-feeds': ({ path }, cause) => [
    `${q(path)} میں لکھا نہیں جا سکتا (${cause})`,
    'اس کی اجازتیں دیکھیں',
  ],
  'uneditable-feeds': ({ path }) => [`${q(path)} فیڈوں کی فہرست نہیں ہے`, 'پہلے اسے درست کریں'],

  'unread-feeds': (_, cause) => `فیڈیں نہیں پڑھی گئیں: ${cause}`,
  'no-feed-list': () => `فیڈیں ${q('feeds:')} کے نیچے فہرست ہونی چاہییں`,
  'no-feed-address': ({ given }) =>
    given === '' ? 'فیڈ کا پتا ضروری ہے' : `${q(given)} فیڈ کا پتا نہیں ہے`,
  'repeated-feed': ({ url }) => `${q(url)} دو بار ہے`,
  'unknown-feed-field': ({ name, fields }) =>
    `${q(name)} فیڈ کا خانہ نہیں ہے (${q(fields.join(', '))})`,
  'wrong-feed-field': ({ name, values }) =>
    `${q(name)} ان میں سے ایک ہونا چاہیے: ${q(values.join(', '))}`,
  'no-web-feed': ({ given }) => `چھوڑ دیا گیا، کیونکہ یہ ویب کا پتا نہیں: ${q(given)}`,
};

export const urduFeeds: FeedMessages = {
  none: `ابھی کوئی فیڈ نہیں۔ شامل کرنے کے لیے: ${q('sahifa add ADDRESS')}۔`,
  added: (title, address) => `شامل ہوئی: ${q(title)} (${q(address)})`,
  known: (title) => `پہلے سے فہرست میں ہے: ${q(title)}`,
  removed: (title) => `نکالی گئی: ${q(title)}۔ اس کے مضامین باقی ہیں۔`,
  imported: (added, known) =>
    `${number(added)} فیڈیں شامل ہوئیں${known > 0 ? `؛ ${number(known)} پہلے سے فہرست میں تھیں` : ''}۔`,
  exported: 'صحیفہ کی فیڈیں',
  which: `کون سی؟ (نمبر، یا کوئی نہیں تو ${q('Enter')})`,
  unchanged: 'کچھ نہیں بدلا۔',
  moved: (title, address) => `${q(title)} اب ${q(address)} پر ہے`,
  refreshing: (done, all, failed, name) =>
    `${number(all)} میں سے ${number(done)}${failed > 0 ? `، ${number(failed)} ناکام` : ''}: ${q(name)}`,
  pages: (done, all, name) => `${q(name)}: ${number(all)} میں سے صفحہ ${number(done)}`,
  refreshed: (added, changed, failed) =>
    [
      added === 0 ? 'کچھ نیا نہیں' : `${number(added)} نئے مضامین`,
      ...(changed > 0 ? [`${number(changed)} بدلے ہوئے`] : []),
      ...(failed > 0 ? [`${number(failed)} فیڈیں ناکام`] : []),
    ].join('، '),
  stopped: (done, all) =>
    `${number(all)} میں سے ${number(done)} فیڈوں کے بعد روک دیا گیا؛ جو آ چکا تھا محفوظ ہے۔`,
  since: (fault, date) => `${fault} (${q(date)} سے)`,
  leftAlone: (until) => `سرور چاہتا ہے کہ ${q(until)} سے پہلے اس سے نہ پوچھا جائے`,
  ruled: (rule, count) => `قاعدہ ${q(rule)}: ${number(count)} مضامین`,
  missed: (count) =>
    `${number(count)} مضامین کے صفحے نہ مل سکے؛ مضمون کھولنے پر دوبارہ کوشش ہوتی ہے۔`,
  expired: (count) => `${q('keep')} کے مطابق ${number(count)} پرانے مضامین ہٹائے گئے۔`,
};
