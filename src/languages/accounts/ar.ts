/** About the account, in Arabic. */
import { SERVERS } from '../../accounts/servers.ts';
import { isolated as q } from '../isolates.ts';
import { numerals } from '../numerals.ts';
import type { AccountDiagnosticMessages, AccountMessages } from './messages.ts';

const number = numerals();

export const arabicAccountDiagnostics: AccountDiagnosticMessages = {
  'no-account': () => ['لا يوجد حساب', `الأمر ${q('sahifa account add ADDRESS')} يضيف حسابًا`],
  'other-account': ({ name }) => [
    `يوجد حساب من قبل في ${q(name)}`,
    `الأمر ${q('sahifa account remove')} يزيله من هذا الجهاز`,
  ],
  'no-reader-server': ({ name }) => [
    `لم يُعثر على خادم خلاصات في ${q(name)}`,
    `أعط العنوان الذي تفتحه في المتصفح، وفعّل ${q('API')} في إعداداته`,
  ],
  'account-refused': ({ name, server }) => [
    `${q(name)} لا يقبل المستخدم أو كلمة المرور`,
    SERVERS[server].hasOwnPassword
      ? `يريد كلمة مرور ${q('API')} الخاصة به، وهي في إعداداته؛ والأمر ${q('sahifa account test')} يسأل عنها من جديد`
      : `الأمر ${q('sahifa account test')} يسأل عن كلمة المرور من جديد`,
  ],
  'account-unprotected': ({ name }) => [
    `ستُرسَل كلمة المرور إلى ${q(name)} مكشوفة للجميع`,
    `استعمل ${q('https://')}، أو ${q('--insecure')} إن كانت الشبكة شبكتك`,
  ],
  'account-answer': ({ name, asked }) => [
    `جواب ${q(name)} عن ${q(asked)} ليس كما تنص عليه واجهة ${q('Google Reader')}`,
    `الأمر ${q('sahifa account test')} يبيّن ما هذا الخادم`,
  ],
  'account-unchanged': ({ name, feed }) => [
    `قال ${q(name)} إنه غيّر ${q(feed)}، ولا يظهر ذلك في قائمته`,
    'انظر إليه في المتصفح',
  ],
  'account-feed-refused': ({ feed, reason }) => [
    `الخادم لا يقبل ${q(feed)}${reason && ` (${q(reason)})`}`,
    `راجع العنوان؛ والخيار ${q('--local')} يتابعه من هذا الجهاز`,
  ],
  'account-only-local': ({ option }) => [
    `لا يحفظ الخادم شيئًا مثل ${q(option)}`,
    `الخيار ${q('--local')} يتابع الخلاصة من هذا الجهاز`,
  ],
  'password-command': ({ reason }) => [
    `فشل أمر كلمة المرور${reason && ` (${q(reason)})`}`,
    'شغّله بنفسك: يجب أن يكون سطره الأول كلمة المرور',
  ],
  'no-password': () => [
    'لم يُعطَ مستخدم أو كلمة مرور',
    `اكتبهما في طرفية، أو مرّرهما في سطرين، أو استعمل ${q('--password-command')}`,
  ],
  'open-account': ({ path }) => [
    `لا يُنفَّذ الأمر المكتوب في ${q(path)} لأن غيرك يستطيع تغييره`,
    `اجعل الكتابة فيه وفي مجلداته لك وحدك: ${q(`chmod go-w ${path}`)}`,
  ],
  'unread-account': ({ path }) => [`لا يمكن قراءة ${q(path)}`, 'احذفه ثم أضف الحساب من جديد'],
  'unkept-password': ({ path }, cause) => [
    `تعذّر حفظ كلمة المرور في ${q(path)} (${cause})`,
    `مع ${q('--password-command')} لا تُحفظ كلمة مرور`,
  ],
};

export const arabicAccounts: AccountMessages = {
  askUser: 'المستخدم (لا يظهر ما تكتبه):',
  askPassword: (isOwn) =>
    isOwn ? `كلمة مرور ${q('API')} كما هي في إعدادات الخادم (لا تظهر):` : 'كلمة المرور (لا تظهر):',
  added: (server, address, feeds) =>
    `أضيف: ${q(server)} في ${q(address)}، الخلاصات: ${number(feeds)}. الأمر ${q('sahifa refresh')} يجلب المقالات.`,
  removed: (address) => `أزيل: ${q(address)}. وتبقى المقالات، ولم يتغير هناك شيء.`,
  lost: (marks) => `علامات لم تصل إلى الخادم: ${number(marks)}`,
  server: (server, address, isTried) =>
    `${q(server)}، ${q(address)}${isTried ? '' : ' (بحسب وثائقه، ولم يُجرَّب)'}`,
  feeds: (feeds) => `الخلاصات: ${number(feeds)}`,
  queue: (waiting, sent) =>
    `علامات تنتظر الإرسال: ${number(waiting)}؛ أُرسلت ولم تتأكد بعد: ${number(sent)}`,
  refreshed: (date) => (date === undefined ? 'لم يُحدَّث بعد.' : `آخر تحديث: ${q(date)}`),
  took: (milliseconds, requests) =>
    `الطلبات التي أجاب عنها: ${number(requests)}، في ${number(milliseconds)} من أجزاء الألف من الثانية.`,
  can: (finds, idsAtOnce, marksAtOnce) =>
    `${finds ? 'يجد خلاصات الصفحات' : 'لا يقبل إلا عناوين الخلاصات'}؛ المعرّفات في قائمة واحدة: ${number(idsAtOnce)}؛ العلامات في طلب واحد: ${number(marksAtOnce)}`,
  fetching: (done, all, name) => `${q(name)}: ${number(done)} من ${number(all)} مقال`,
  losesArticles: (title, server, starred) =>
    `سيحذف ${q(server)} كل مقالات ${q(title)}، والمميزة بنجمة أيضًا (عددها هنا: ${number(starred)}). وتبقى التي على هذا الجهاز.`,
  remove: `أأحذفها؟ [${q('y/N')}]`,
  yes: /^\s*(?:y|ن)/i,
  edited: (title, folder) => `تغيّر: ${q(title)}${folder && `، في ${q(folder)}`}`,
  refused: (address) => `لم يقبل الخادم ${q(address)}`,
  entries: (least, most) => `أعطِ عدد مقالات من ${number(least)} إلى ${number(most)}`,
};
