/**
 * The reason why a page shows no article, or not the whole one. The decision uses the contents of the page and never
 * its address.
 */
import type { MarkupElement } from '../markup/tree.ts';
import { elementsIn, textOf } from '../markup/walk.ts';
import { plainSpelling } from './month-names.ts';
import type { StructuredData } from './structured-data.ts';

export type PageDiagnostic = {
  readonly code: /** Nothing in it reads like an article. */
    | 'no-article'
    /** The page has only the beginning of the article; the rest requires payment. */
    | 'paywall'
    /** The page asks for consent before it shows anything. */
    | 'consent-wall'
    /** A script must run to fill the page. */
    | 'empty-shell'
    /** The text is from the page's structured data, which has more than the page itself. */
    | 'text-from-data';
};

/** Letters. A page with fewer has almost no text. */
const NEXT_TO_NOTHING = 300;

/** Letters. The teaser of an article has fewer. */
const STUB = 2500;

const CONSENT =
  /onetrust|didomi|usercentrics|sp_message|qc-cmp|cookiebot|consent-(?:page|form|wall)|gdpr-(?:wall|page)|cmp-container/i;

const CONSENT_WORDS = [
  'cookies? and similar|accept all|consent to|we value your privacy|before you continue',
  'ملفات تعريف الارتباط|ملفات الارتباط|قبول الكل|قبل المتابعة',
  'کوکی‌ها|پذیرش همه|پیش از ادامه',
  'کوکیز|سب قبول کریں',
  'קובצי Cookie|קבלת הכל|לפני שתמשיכו|עוגיות',
];

const PAY_WORDS = [
  'subscribe to (?:read|continue)|subscribers? only|already a subscriber|this article is for',
  'للمشتركين فقط|اشترك لقراءة|هذا المحتوى للمشتركين|لمتابعة القراءة اشترك|اشترك لمتابعة',
  'ویژه مشترکان|برای خواندن ادامه.{0,20}مشترک|فقط مشترکین',
  'صرف سبسکرائبرز|سبسکرائب کریں تاکہ|مکمل پڑھنے کے لیے سبسکرائب',
  'למנויים בלבד|לקריאת הכתבה המלאה|רק למנויים|להמשך קריאה.{0,20}מנוי|כבר מנוי',
];

const PAY_MARK = /paywall|piano-|subscriber-only|premium-(?:wall|content)|regwall|meter-wall/i;

const SCRIPT_WORDS = [
  'enable javascript|requires javascript|javascript is (?:disabled|required)|need to enable',
  'تفعيل (?:ال)?جافا ?سكريبت|تفعيل javascript',
  'جاوا ?اسکریپت را فعال|فعال کردن جاوا',
  'جاوا ?اسکرپٹ',
  'להפעיל javascript|הפעלת javascript|javascript מופעל',
];

/** Ids of the elements into which scripts put the page. */
const MOUNTS = new Set([
  'root',
  'app',
  '__next',
  '__nuxt',
  'svelte',
  'main-app',
  'react-root',
  'app-root',
]);

const pattern = (rows: readonly string[]) => new RegExp(rows.map(plainSpelling).join('|'), 'u');
const IS_CONSENT = pattern(CONSENT_WORDS);
const IS_PAY = pattern(PAY_WORDS);
const IS_SCRIPT = pattern(SCRIPT_WORDS);

/** `root`: the whole page. `letters`: the number of letters in the article found, and in the whole page. */
export function missingArticle(
  root: MarkupElement,
  data: StructuredData,
  letters: { readonly article: number; readonly page: number },
  meta: ReadonlyMap<string, string>,
): PageDiagnostic['code'] | undefined {
  if (letters.article >= STUB) return undefined;
  let isMounted = false;
  let isConsent = false;
  let isPay = false;
  let without = '';
  for (const element of elementsIn(root)) {
    const { id = '', class: classes = '' } = element.attribs;
    if (MOUNTS.has(id) && textOf(element).trim().length < 100) isMounted = true;
    if (element.name === 'noscript') without += textOf(element);
    if (id === '' && classes === '') continue;
    isConsent ||= CONSENT.test(`${id} ${classes}`);
    isPay ||= PAY_MARK.test(`${id} ${classes}`);
  }
  const text = plainSpelling(textOf(root)).replace(/\s+/g, ' ');
  const isLocked =
    data.isFree === false ||
    /^(?:locked|metered|premium|paid)$/i.test(meta.get('article:content_tier') ?? '');
  // Without a mark, the words may belong to an advertisement on a page with its full article.
  if (isLocked || (isPay && IS_PAY.test(text))) return 'paywall';
  if (letters.article >= NEXT_TO_NOTHING && !(isConsent && letters.page < 2 * NEXT_TO_NOTHING)) {
    return IS_PAY.test(text) && letters.page < STUB ? 'paywall' : undefined;
  }
  if (IS_CONSENT.test(text) && (isConsent || letters.page < STUB)) return 'consent-wall';
  if (letters.page < NEXT_TO_NOTHING && (isMounted || IS_SCRIPT.test(plainSpelling(without))))
    return 'empty-shell';
  return undefined;
}
