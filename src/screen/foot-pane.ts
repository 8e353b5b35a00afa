/** The row at the foot of the screen: what is being typed, or where the reader is and what there is to say. */

import type { ReaderMessages } from '../languages/reader/messages.ts';
import { progress } from '../layout/progress.ts';
import { promptRow } from '../layout/prompt-row.ts';
import type { Row } from '../layout/row.ts';
import { copiedPercent } from '../reader/moves/copy.ts';
import { LONGEST_LINE } from '../reader/prompt/field.ts';
import { searchedPercent } from '../reader/prompt/search.ts';
import { currentSection, type Search, type State } from '../reader/state.ts';
import { messageText } from './message-text.ts';
import { statusRow } from './status-line.ts';

/** The row at the foot of the screen: what is being typed, or where the reader is. */
export function footPane(state: State, messages: ReaderMessages): Row {
  const { prompt, frame, document } = state;
  if (!prompt) return statusPane(state, messages);
  const { text, caret, isCut } = prompt.field;
  const found = prompt.kind === 'search' ? (matchNote(state, messages) ?? '') : '';
  const note = isCut ? messages.cut(LONGEST_LINE) : found;
  const look = {
    sign: SIGNS[prompt.kind],
    text,
    caret,
    note,
    noteDirection: messages.direction,
    fallback: document.article.direction,
  };
  return promptRow(look, frame.columns);
}

const SIGNS = { search: '/', filter: '/', command: ':' } as const;

function statusPane(state: State, messages: ReaderMessages): Row {
  const { document, flow, top, frame } = state;
  const section = currentSection(state);
  const percent = progress(flow, top, frame.height);
  const reading = document.article.direction;
  const speech = messages.direction;
  return statusRow(
    {
      section: messages.number(section),
      title: section === 0 ? messages.lead : document.article.sections[section].title,
      percent,
      share: messages.percent(percent),
      hint: messages.helpHint,
      note: copyNote(state, messages) ?? matchNote(state, messages) ?? chosenNote(state, messages),
      message: state.message && messageText(state.message, messages, state.keymap),
      // As the article is read, and never against an interface that itself runs right to left.
      direction: speech === 'rtl' ? speech : reading,
      reading,
      speech,
    },
    frame.columns,
  );
}

/**
 * Which match of how many, those that only have letters alike apart, and while they are still being searched for, in how much of
 * the text.
 */
function matchNote(state: State, messages: ReaderMessages): string | undefined {
  const { search } = state;
  if (!search) return undefined;
  const { here } = search;
  const found = countNote(search, messages);
  const percent = searchedPercent(state);
  if (percent === undefined) return found;
  const searched = messages.searched(messages.percent(percent));
  return here < 0 ? searched : `${found} · ${searched}`;
}

/** How much of a text that is put together for the clipboard there is. */
function copyNote(state: State, messages: ReaderMessages): string | undefined {
  const percent = copiedPercent(state);
  return percent === undefined ? undefined : messages.copying(messages.percent(percent));
}

function countNote({ here, matches }: Search, messages: ReaderMessages): string {
  const upTo = alikeUpTo(matches);
  const alike = upTo[matches.length];
  const same = matches.length - alike;
  if (alike === 0) return messages.matches(here + 1, same);
  const before = upTo[here + 1];
  return matches[here]?.isAlike
    ? messages.alikeMatches(before, alike, same)
    : messages.matchesAndAlike(here + 1 - before, same, alike);
}

const alikeCounts = new WeakMap<Search['matches'], Uint32Array>();

/** How many matches before each have letters alike alone; counted once, for a key may come at any length of the list. */
function alikeUpTo(matches: Search['matches']): Uint32Array {
  const known = alikeCounts.get(matches);
  if (known) return known;
  const counts = new Uint32Array(matches.length + 1);
  matches.forEach(({ isAlike }, index) => {
    counts[index + 1] = counts[index] + (isAlike ? 1 : 0);
  });
  alikeCounts.set(matches, counts);
  return counts;
}

/** The name that is followed, as readers of the interface's language know it. */
function chosenNote({ chosen, document }: State, messages: ReaderMessages): string | undefined {
  if (!chosen) return undefined;
  const { entry, mentions } = document.names[chosen.name];
  const { english, names } = document.glossary.entries[entry];
  const name = messages.direction === 'rtl' ? names[0] : english;
  return messages.mention(name, chosen.mention + 1, mentions.length);
}
