/** `> [!NOTE]`: a quote that GitHub, Obsidian and other programs show in a box. */
import { guessLanguage } from '../language.ts';

export type Callout = {
  /** Its own title, or the name of its kind in the language of its text. */
  readonly title: string;
  readonly text: string;
};

const MARK = /^\[!([a-zA-Z]{2,20})\][+-]?[ \t]*([^\n]*)\n?/;

/** Names of GitHub's kinds. Other kinds keep their own name. */
const NAMES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  note: { en: 'Note', ar: 'ملاحظة', fa: 'یادداشت', he: 'הערה', ur: 'نوٹ' },
  tip: { en: 'Tip', ar: 'نصيحة', fa: 'نکته', he: 'עצה', ur: 'مشورہ' },
  important: { en: 'Important', ar: 'مهم', fa: 'مهم', he: 'חשוב', ur: 'اہم' },
  warning: { en: 'Warning', ar: 'تحذير', fa: 'هشدار', he: 'אזהרה', ur: 'انتباہ' },
  caution: { en: 'Caution', ar: 'تنبيه', fa: 'احتیاط', he: 'זהירות', ur: 'احتیاط' },
};

/** The callout at the first paragraph of a quote; `undefined` for an ordinary quote. */
export function calloutOf(written: string): Callout | undefined {
  const found = MARK.exec(written);
  if (!found) return undefined;
  const [mark, kind, title] = found;
  const text = written.slice(mark.length);
  const names = NAMES[kind.toLowerCase()];
  const name = names ? (names[guessLanguage(text)] ?? names.en) : kind;
  return { title: title.trim() || name, text };
}
