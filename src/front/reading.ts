/** The reader that the front page opens: what happens goes to it, and what it asks of feeds is answered here. */
import { dispatch as dispatchReader } from '../reader/dispatch.ts';
import type { Event } from '../reader/keymap.ts';
import type { Message } from '../reader/message.ts';
import { savedPosition } from '../reader/moves/places.ts';
import { openReader } from '../reader/opening.ts';
import type { Request } from '../reader/request.ts';
import { preferencesIn, type State } from '../reader/state.ts';
import type { FrontNews } from './action.ts';
import type { Deed } from './message.ts';
import { nextUnread, toEntry } from './moves.ts';
import { ask, say } from './queue.ts';
import { type FrontState, frameOf, type OpenedEntry } from './state.ts';

/** Asks for the article under the cursor. */
export function openSelected(state: FrontState): FrontState {
  const key = state.listing.keys[state.cursor];
  return key === undefined ? state : ask({ ...state, opening: key }, { type: 'open', key });
}

/** The article has come. It counts as read from now on. */
export function withReader(
  state: FrontState,
  { key, document, start, marks, message }: Extract<FrontNews, { type: 'opened' }>,
): FrontState {
  if (state.opening !== key) return state; // another one is wanted by now
  const { preferences, readerGuide, frame } = state;
  const reader = openReader(document, frame, {
    preferences,
    guide: readerGuide,
    start,
    marks,
    message,
  });
  const opened = {
    ...state,
    opening: undefined,
    message: undefined,
    reading: { key, state: reader },
  };
  return markOne(opened, key, 'read');
}

/** What happens while an article is read. */
export function inReader(state: FrontState, reading: OpenedEntry, event: Event): FrontState {
  const reader = dispatchReader(reading.state, event);
  if (reader === reading.state) return state;
  const { requests } = reader;
  const taken = requests.length > 0 ? { ...reader, requests: [] } : reader;
  const after = requests.reduce(answered, { ...state, reading: { ...reading, state: taken } });
  return reader.isDone ? leave(after, reader) : after;
}

/** Back to the list, with the cursor on what was read. */
function leave(state: FrontState, reader: State): FrontState {
  const { columns, rows } = reader.frame;
  const left: FrontState = {
    ...state,
    reading: undefined,
    opening: undefined,
    preferences: preferencesIn(reader),
    frame: frameOf({ columns, rows }, state.panel, state.direction),
    isDone: reader.hasQuit,
  };
  return ask(left, { type: 'close', from: savedPosition(reader) });
}

function answered(state: FrontState, request: Request): FrontState {
  const key = state.reading?.key ?? '';
  switch (request.type) {
    case 'article':
      return toNeighbour(state, request);
    case 'star': {
      const isOn = state.articles.get(key)?.isStarred !== true;
      const marked = markOne(state, key, isOn ? 'starred' : 'unstarred');
      return tellReader(marked, { type: 'starred', isOn });
    }
    case 'mark-unread':
      return tellReader(markOne(state, key, 'unread'), { type: 'marked-unread' });
    default:
      return ask(state, { type: 'reader', request });
  }
}

function toNeighbour(
  state: FrontState,
  { by, from, isUnread }: Extract<Request, { type: 'article' }>,
): FrontState {
  const next = isUnread ? nextUnread(state, by) : state.cursor + by;
  if (next === undefined || state.listing.keys[next] === undefined) {
    return tellReader(state, { type: isUnread ? 'no-unread' : 'no-article' });
  }
  return openSelected(ask(toEntry(state, next), { type: 'close', from }));
}

function tellReader(state: FrontState, message: Message): FrontState {
  const { reading } = state;
  return reading ? inReader(state, reading, { type: 'say', message }) : say(state, message);
}

function markOne(state: FrontState, key: string, deed: Deed): FrontState {
  return ask(state, { type: 'mark', keys: [key], deed, isQuiet: true });
}
