/** The store of articles in Urdu. */
import { QUERY_FIELDS } from '../../store/query-fields.ts';
import { isolated as q } from '../isolates.ts';
import { numerals } from '../numerals.ts';
import type { StoreMessages, StoreReport } from './messages.ts';

const number = numerals();

const FIELDS = QUERY_FIELDS.map((field) => q(`${field}:`)).join('، ');

export const urduStore: StoreMessages = {
  'newer-store': ({ path }) =>
    `${q(path)} صحیفہ کے نئے نسخے نے لکھا ہے؛ اسے پڑھا جاتا ہے، بدلا نہیں جاتا`,
  'unreadable-store': ({ path, systemCode }) => `${q(path)} پڑھا نہیں جا سکا (${q(systemCode)})`,
  'unwritable-store': ({ path }, cause) => `${q(path)} میں لکھا نہیں جا سکا: ${cause}`,
  'conflict-file': ({ path }) =>
    `${q(path)} اس فائل کا نسخہ ہے جسے دو آلات نے بدلا: دونوں کا موازنہ کریں اور ایک مٹا دیں`,
  'conflict-lines': ({ path }) =>
    `${q(path)} میں وہ سطریں ہیں جو ${q('git')} دو نسخوں کے فرق پر لکھتا ہے: ایک چن لیں`,
  'cloned-machine': ({ path }) =>
    `کسی اور آلے نے، شاید اس آلے کی نقل نے، ${q(path)} میں نشان لکھے ہیں: یہ آلہ نئے نام سے چلتا ہے اور کوئی نشان ضائع نہیں ہوتا`,
  'damaged-marks': ({ path, lines }) =>
    `${q(path)} میں ایسی سطریں ہیں جو نشان نہیں، تعداد: ${number(lines)}`,
  'unclosed-quote': ({ given }) => `${q(given)} میں واوین بند نہیں ہوئی`,
  'unknown-query-field': ({ given }) => `${q(given)} تلاش کا خانہ نہیں؛ خانے یہ ہیں: ${FIELDS}`,
  'empty-query-field': ({ given }) => `${q(given)} میں رابطے کے بعد کچھ نہیں`,
  'wrong-query-time': ({ given }) =>
    `${q(given)} وقت نہیں: ${q('h')}، ${q('d')} یا ${q('w')} کے ساتھ عدد لکھیں، جیسے ${q('since:3d')}، یا دن، جیسے ${q('since:2026-11-01')}`,
  'lonely-not': ({ given }) => `اکیلا ${q(given)} کچھ خارج نہیں کرتا`,
};

export const urduStoreReport: StoreReport = {
  articles: (articles, unread, starred) =>
    `مضامین: ${number(articles)}؛ ان پڑھے: ${number(unread)}؛ ستارے والے: ${number(starred)}`,
  machines: (count) => `آلات: ${number(count)}`,
  machine: ({ id, isOurs, marks, last, behind, since, missing }) => {
    const name = isOurs ? 'یہ آلہ' : `آلہ ${q(id)}`;
    const parts = [
      `نشان: ${number(marks)}`,
      ...(last === undefined ? [] : [`آخری نشان: ${q(last)}`]),
      ...(behind > 0
        ? [`دوسرے آلات کے نشان جو اس نے نہیں پڑھے: ${number(behind)}، ${q(since)} سے`]
        : []),
      ...(missing === undefined
        ? []
        : [`اس کے سب نشان نہیں پہنچے: دوسرا آلہ ${q(missing)} کا نشان پڑھ چکا ہے`]),
    ];
    return `${name}: ${parts.join('؛ ')}`;
  },
  faults: {
    duplicate: 'اس مضمون کی دوسری فائل جو کسی اور فولڈر میں ہے',
    draft: 'بند کیے گئے پروگرام کا بچا ہوا ٹکڑا',
    unreadable: 'پڑھا نہیں جا سکا',
    'torn-line': 'سطر جو پوری نہیں لکھی گئی',
    'conflict-file': 'دوسرے آلے کا نسخہ',
    'conflict-lines': `دو نسخے جنہیں ${q('git')} نے جوڑا ہے`,
    clone: 'اسی نام سے دوسرے آلے کی سطریں؛ دونوں پر صحیفہ چلائیں',
  },
  fault: (path, fault, mended) =>
    `${q(path)}: ${fault} (${mended ? 'درست کر دیا' : 'ویسا ہی رہنے دیا'})`,
  noFaults: 'سب کچھ ٹھیک ہے۔',
  removed: (removed, kept) =>
    `مٹائے گئے پرانے مضامین: ${number(removed)}؛ ستارے یا ترمیم کی وجہ سے باقی: ${number(kept)}`,
};
