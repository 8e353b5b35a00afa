/**
 * Removes text that sites put around every article. It cuts at the edges of the body only: invitations to share and
 * to follow, empty comment sections, lists of other articles, tags; and at the start repetitions of the title, the
 * date, the author and the breadcrumbs.
 */
import type { ArticleDraft } from '../article/assemble.ts';
import { plainSpelling } from './month-names.ts';
import { nameKey } from './title.ts';
import { writtenDate } from './written-date.ts';

/** Boilerplate lines in Arabic, Persian, Urdu, Hebrew and English, by their beginning. */
const NOISE: readonly string[] = [
  // sharing and following
  'شارك|شاركها|مشاركة|انشر|تابعنا|تابعونا|تابعوا|اشترك|انضم إلى|أرسل|طباعة|نسخ الرابط|إرسال|حفظ|استمع|حجم الخط|تكبير الخط',
  'اشتراک|اشتراک‌گذاری|به اشتراک بگذارید|ما را در|ما را دنبال|دنبال کنید|عضویت|ارسال|چاپ|نسخه چاپی|لینک کوتاه|کپی لینک|کد خبر|کد مطلب|انتهای پیام|پایان پیام|منبع عکس',
  'شیئر|شئیر|ہمیں فالو|فالو کریں|فیس بک پر|واٹس ایپ|پرنٹ|سبسکرائب|ہمارے ساتھ|ای میل کریں',
  'שתפו|שתף|שיתוף|עקבו אחרינו|הצטרפו|הירשמו|הדפס|הדפסה|שליחה|העתק קישור|שמור|האזינו|לחצו כאן|עוד באתר',
  'share|tweet|follow us|subscribe|sign up|print|copy link|email this|save|listen to',
  // above and below pictures, beside names
  'صدر الصورة|مصدر الصورة|التعليق على الصورة',
  'image (?:source|caption)|author|role|reporting from',
  // comments
  'لا توجد تعليقات|لا تعليقات|أضف تعليق|اضف تعليق|إضافة تعليق|اترك تعليق|اترك رد|التعليقات|تعليقات|كن أول',
  'نظر شما|ارسال نظر|ارسال دیدگاه|نظرات|دیدگاه|هیچ نظری|نظری ثبت نشده|دیدگاهتان|اولین نفری',
  'تبصرہ|تبصرے|کوئی تبصرہ|اپنی رائے|جواب دیں|کمنٹ',
  'טרם התפרסמו תגובות|אין תגובות|הוסף תגובה|הוספת תגובה|תגובות|כתוב תגובה|היה הראשון|0 תגובות',
  'no comments|leave a (?:comment|reply)|add a comment|comments?|be the first',
  // rights and disclaimers
  'جميع الحقوق|حقوق النشر|كل الحقوق|استخدام الرابط',
  'تمامی حقوق|کلیه حقوق|بازنشر|استفاده از مطالب',
  'جملہ حقوق|تمام حقوق',
  'כל הזכויות|© ',
  'all rights reserved|copyright|©',
];

/** Phrases anywhere in a line about the site's comment policy. */
const POLICY: readonly string[] = [
  'لا تعبر (?:بالضرورة )?عن رأي',
  'التعليقات قبل نشرها',
  'إرشادات الاستخدام',
  'لزوما (?:نظر|دیدگاه)',
  'متفق ہونا ضروری نہیں',
  'אינן? בהכרח משקפות',
  'views expressed',
];

/** Lines that start another part: everything after them does not belong to the article. */
const ELSE: readonly string[] = [
  'اقرأ أيضا|إقرأ أيضا|اقرأ المزيد|اقرأ ايضا|مواضيع ذات صلة|مواضيع متعلقة|مقالات ذات صلة|أخبار ذات صلة|ذات صلة|شاهد أيضا|الأكثر قراءة|الاكثر قراءة|الأكثر مشاهدة|قد يعجبك|المزيد من|كلمات مفتاحية|كلمات دلالية|الوسوم|وسوم|مواضيع مرتبطة|اخترنا لك|موضوعات متعلقة|أحدث الأخبار|آخر الأخبار|يمكنك أن تقرأ',
  'بیشتر بخوانید|بیشتر بدانید|مطالب مرتبط|اخبار مرتبط|خبرهای مرتبط|مطالب پیشنهادی|پربازدیدترین|پربیننده|برچسب|برچسب‌ها|کلیدواژه|همچنین بخوانید|آخرین اخبار|پیشنهاد ما|بخوانید',
  'یہ بھی پڑھیں|مزید پڑھیں|مزید پڑھیے|متعلقہ خبریں|متعلقہ|ٹیگز|تازہ ترین|سب سے زیادہ پڑھی|مقبول خبریں',
  'קראו גם|עוד באותו נושא|ראו גם|כתבות נוספות|כתבות קשורות|עוד בנושא|תגיות|הכי נקראות|הנקראות ביותר|אולי יעניין|לכתבות נוספות|כתבות שאולי',
  'read (?:also|more|next)|related|see also|more (?:from|on|stories)|you may also|most (?:read|viewed|popular)|tags|topics|recommended|latest news|trending',
];

const pattern = (rows: readonly string[], form: (all: string) => string) =>
  new RegExp(form(rows.map(plainSpelling).join('|')), 'u');

const IS_NOISE = pattern(NOISE, (all) => `^[^\\p{L}©]*(?:${all})(?!\\p{L})`);
const IS_POLICY = pattern(POLICY, (all) => `(?:${all})`);
const IS_ELSE = pattern(ELSE, (all) => `^[^\\p{L}]*(?:${all})(?!\\p{L})`);

/** UTF-16 units. A longer line that begins with such words is a sentence. */
const LONGEST_NOISE = 90;
const LONGEST_POLICY = 500;
const LONGEST_ELSE = 60;

/** UTF-16 units. A block up to this length, or one that is mostly a link, may be part of a list of other articles. */
const LIGHT = 140;

/** The number of blocks that are examined at the start and at the end. */
const HEAD = 14;
const TAIL = 60;

export type PageEdges = {
  readonly title: string;
  readonly byline?: string;
  readonly sites: readonly string[];
  readonly language: string;
};

/** Removes boilerplate at the start and at the end. */
export function withoutBoilerplate(
  drafts: readonly ArticleDraft[],
  edges: PageEdges,
): ArticleDraft[] {
  const title = nameKey(edges.title);
  // Under a picture neither the title says anything, nor that it is a picture.
  const isEmpty = (draft: ArticleDraft) =>
    nameKey(draft.text) === title || (draft.text.length <= LABEL && isNoise(draft));
  const body = drafts.filter((draft) => draft.kind !== 'caption' || !isEmpty(draft));
  return cutTail(cutHead(body, edges));
}

/** UTF-16 units of a label alone. */
const LABEL = 24;

function cutHead(drafts: readonly ArticleDraft[], edges: PageEdges): ArticleDraft[] {
  const head = drafts.slice(0, HEAD);
  const repeated =
    edges.title === '' ? -1 : head.findIndex(({ text }) => isSame(text, edges.title));
  // Blocks above the title are breadcrumbs and the like, unless they are long.
  const isTop = repeated >= 0 && head.slice(0, repeated).every(isLight);
  const from = isTop ? repeated + 1 : 0;
  let start = from;
  const pictures: ArticleDraft[] = [];
  for (; start < Math.min(from + HEAD, drafts.length); start += 1) {
    if (drafts[start].kind === 'caption') pictures.push(drafts[start]);
    else if (!isHeadNoise(drafts[start], edges)) break;
  }
  return [...pictures, ...drafts.slice(start)];
}

function isHeadNoise(draft: ArticleDraft, edges: PageEdges): boolean {
  const { text, kind } = draft;
  if (kind === 'table' || kind === 'code') return false;
  if (!/[\p{L}\p{N}]/u.test(text)) return true;
  if (kind === 'break' || isNoise(draft)) return true;
  if (text.length > LONGEST_NOISE) return false;
  const key = nameKey(text);
  const byline = nameKey(edges.byline ?? '');
  if (key === byline || edges.sites.some((site) => nameKey(site) === key)) return true;
  // A date, or the time alone; who wrote it, with words round the name.
  if (
    writtenDate(text, edges.language) !== undefined ||
    /^[\d\s:.,|/-]+$/.test(plainSpelling(text))
  )
    return true;
  if (byline !== '' && key.includes(byline) && key.length < byline.length + 25) return true;
  return kind !== 'heading' && isAllLink(draft);
}

function cutTail(drafts: readonly ArticleDraft[]): ArticleDraft[] {
  let end = drafts.length;
  for (;;) {
    while (end > 0 && isTailNoise(drafts[end - 1])) end -= 1;
    const other = startOfElse(drafts, end);
    if (other === undefined) break;
    end = other;
  }
  return drafts.slice(0, end);
}

/** Index at which a list of other articles begins, if all blocks from there to `end` belong to it. */
function startOfElse(drafts: readonly ArticleDraft[], end: number): number | undefined {
  for (let at = end - 1; at >= Math.max(1, end - TAIL); at -= 1) {
    const draft = drafts[at];
    if (isElse(draft)) return at;
    if (!isLight(draft) || draft.kind === 'note' || draft.kind === 'table') return undefined;
  }
  return undefined;
}

function isTailNoise(draft: ArticleDraft): boolean {
  const { kind, text } = draft;
  if (kind === 'note' || kind === 'table' || kind === 'code') return false;
  if (!/[\p{L}\p{N}]/u.test(text)) return true;
  return isNoise(draft) || kind === 'heading';
}

function isNoise({ text }: ArticleDraft): boolean {
  if (text.length <= LONGEST_NOISE && IS_NOISE.test(spelled(text))) return true;
  return text.length <= LONGEST_POLICY && IS_POLICY.test(spelled(text));
}

function isElse({ text }: ArticleDraft): boolean {
  return text.length <= LONGEST_ELSE && IS_ELSE.test(spelled(text));
}

function isLight(draft: ArticleDraft): boolean {
  return draft.text.length <= LIGHT || isAllLink(draft);
}

function isAllLink({ text, links = [] }: ArticleDraft): boolean {
  const linked = links.reduce((sum, { from, to }) => sum + to - from, 0);
  return linked > 0.8 * text.trim().length;
}

/** The share of words that two titles must have in common: a site may change their order, or a word. */
const SAME_WORDS = 0.75;

function isSame(text: string, title: string): boolean {
  if (text.length > 3 * title.length) return false;
  if (nameKey(text) === nameKey(title)) return true;
  const words = wordsOf(text);
  const others = wordsOf(title);
  if (Math.min(words.size, others.size) < 4) return false;
  const common = [...words].filter((word) => others.has(word)).length;
  return common >= SAME_WORDS * Math.max(words.size, others.size);
}

function wordsOf(text: string): Set<string> {
  return new Set(plainSpelling(text).match(/[\p{L}\p{N}]+/gu) ?? []);
}

function spelled(text: string): string {
  return plainSpelling(text).replace(/\s+/g, ' ').trim();
}
