/** What the world outside does for the reader when it asks. */
import type { Anchor } from '../layout/flow.ts';
import type { Document } from '../reader/document.ts';
import type { Event } from '../reader/keymap.ts';
import type { Fetch, Message } from '../reader/message.ts';
import type { Excerpt, NamedPlaces, Request, SavedPosition } from '../reader/request.ts';
import type { MouseEvent } from '../terminal/input/terminal-input.ts';

/** `isSure`: somebody said that it arrived; else it was sent to a terminal that may not take it. */
export type CopyWay = { readonly name: string; readonly isSure: boolean };

export type NextArticle = {
  readonly document: Document;
  readonly start?: Anchor;
  readonly marks?: NamedPlaces;
  /** What is wrong with it and did not keep it from opening. */
  readonly warning?: string;
};

export type Services = {
  /** Puts text on the clipboard; which way it went, or undefined where there was none that takes so much, or any. */
  readonly copy: (text: string) => Promise<CopyWay | 'too-long' | undefined>;
  /** An address as people read it: a host of other letters in them, and what is asked for beside it. */
  readonly addressText: (url: string) => Promise<string>;
  /** Opens an address; false where there is no browser. Only those of the web are not refused. */
  readonly browse: (url: string) => Promise<boolean | 'refused'>;
  /**
   * The next article of those at hand, or the one before, and where reading it goes on; undefined where there is
   * none. `from` is what is known of the article that is left.
   */
  readonly article: (by: 1 | -1, from: SavedPosition) => Promise<NextArticle | undefined>;
  /**
   * Fetches a page of the web, and tells how far it has come. Undefined where it was stopped; `refused` for what is not of
   * the web. `visit` shows it.
   */
  readonly fetch: (
    address: string,
    isTyped: boolean,
    came: (fetch: Fetch) => void,
  ) => Promise<'fetched' | 'refused' | undefined>;
  readonly stopFetch: () => void;
  /** The page that was fetched; undefined where another was opened meanwhile. */
  readonly visit: (from: SavedPosition) => Promise<NextArticle | undefined>;
  /** The article that was read before this one; undefined where it cannot be gone back to. */
  readonly back: (from: SavedPosition) => Promise<NextArticle | undefined>;
  /** The article that was read last, where it was left; undefined where there is none but this. */
  readonly goOn: (from: SavedPosition) => Promise<NextArticle | undefined>;
  /** Stops the program, as a shell's job; done when the person has come back. The terminal is theirs meanwhile. */
  readonly suspend: () => Promise<void>;
  /** Sends letters to the terminal in the next dialect; its name. */
  readonly nextDialect: () => string;
  /** Writes the whole screen again. */
  readonly redraw: () => void;
  /** Tells of the mouse until the answer is called. */
  readonly onPointing: (listener: (event: MouseEvent) => void) => () => void;
};

/**
 * Takes a request up; what comes of it, a failure too, is an event for the reader, or nothing. `tell`: takes events before
 * that.
 */
export async function serve(
  request: Request,
  services: Services,
  tell: (event: Event) => void = () => {},
): Promise<Event | undefined> {
  try {
    return await answer(request, services, tell);
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    const message = { type: 'text', text } as const;
    return request.type === 'fetch' ? { type: 'fetched', message } : say(message);
  }
}

async function answer(
  request: Request,
  services: Services,
  tell: (event: Event) => void,
): Promise<Event | undefined> {
  switch (request.type) {
    case 'copy': {
      const way = await services.copy(request.text);
      if (way === 'too-long') return say({ type: 'too-long' });
      return say(way ? copied(request.excerpt, way) : { type: 'not-copied' });
    }
    case 'browse': {
      const { url } = request;
      const opened = await services.browse(url);
      if (opened === 'refused') return say({ type: 'refused' });
      const shown = await services.addressText(url);
      return say({ type: opened ? 'opened' : 'no-browser', url: shown });
    }
    case 'article': {
      const next = await services.article(request.by, request.from);
      return next ? openEvent(next) : say({ type: 'no-article' });
    }
    case 'fetch': {
      const { address, isTyped } = request;
      const came = (fetch: Fetch) => tell({ type: 'fetching', fetch });
      const fetched = await services.fetch(address, isTyped, came);
      if (fetched === 'refused') return { type: 'fetched', message: { type: 'refused' } };
      return fetched && { type: 'fetched' };
    }
    case 'stop-fetch':
      services.stopFetch();
      return undefined;
    case 'visit': {
      const page = await services.visit(request.from);
      return page && openEvent(page);
    }
    case 'back': {
      const { from, to } = request;
      const earlier = await services.back(from);
      if (!earlier) return say({ type: 'no-way-back' });
      const opened = openEvent({ ...earlier, start: to.anchor, marks: to.marks });
      return { ...opened, isBack: true };
    }
    case 'go-on': {
      const last = await services.goOn(request.from);
      return last ? openEvent(last) : say({ type: 'no-article' });
    }
    case 'suspend':
      await services.suspend();
      return undefined;
    case 'dialect':
      return say({ type: 'dialect', name: services.nextDialect() });
    case 'redraw':
      services.redraw();
      return undefined;
  }
}

function openEvent({ warning, ...next }: NextArticle): Event & { readonly type: 'open' } {
  const message =
    warning === undefined ? {} : { message: { type: 'text', text: warning } as const };
  return { type: 'open', ...next, ...message };
}

function copied(excerpt: Excerpt, { name, isSure }: CopyWay): Message {
  return { type: isSure ? 'copied' : 'sent', excerpt, way: name };
}

function say(message: Message): Event {
  return { type: 'say', message };
}
