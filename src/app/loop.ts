/**
 * What runs: what happens goes in, screens and requests go out. The loop has the state, and knows neither whence keys come
 * nor who draws: until Ink does, a view that needs neither Ink nor React.
 */

import type { ReactElement } from 'react';
import type { ReaderMessages } from '../languages/reader/messages.ts';
import { dispatch } from '../reader/dispatch.ts';
import type { Document } from '../reader/document.ts';
import type { Event, Press } from '../reader/keymap.ts';
import { savedPosition } from '../reader/moves/places.ts';
import type { Request, SavedPosition } from '../reader/request.ts';
import type { Preferences, Size, State } from '../reader/state.ts';
import { isAtWork, isAwaited } from '../reader/work.ts';
import type { Depth } from '../screen/parts/theme.ts';
import type { MouseEvent } from '../terminal/input/terminal-input.ts';
import { type Services, serve } from './effects.ts';
import type { Screen } from './first-screen.ts';
import { INTERRUPT } from './keys.ts';
import { LightView, type View } from './light-view.ts';
import { readerScreen } from './reader-screen.ts';

/** A screen that tells when its size has changed. */
export type LiveScreen = Screen & {
  on(event: 'resize', listener: () => void): unknown;
  off(event: 'resize', listener: () => void): unknown;
};

/** What the loop itself tells of, whatever runs in it. */
export type LoopEvent =
  | Press
  | Extract<Event, { readonly type: 'resize' | 'wheel' | 'point' | 'work' | 'taken' }>;

/** What the loop has to know of a state. */
export type Running = {
  readonly frame: Size;
  /** Not yet taken up, the oldest first. */
  readonly requests: readonly unknown[];
  readonly isDone: boolean;
};

/** What runs in a loop: the reader alone, or the front page with a reader that it opens. */
export type Program<State extends Running, Event, Request> = {
  readonly dispatch: (state: State, event: Event | LoopEvent) => State;
  readonly draw: (state: State) => ReactElement;
  /** Takes a request up. What comes of it is an event, or nothing; `tell` takes events before that. */
  readonly serve: (request: Request, tell: (event: Event) => void) => Promise<Event | undefined>;
  /** The reader, where it is on the screen. */
  readonly readerIn: (state: State) => ReaderState | undefined;
};

type ReaderState = State;

export type ProgramOptions = {
  readonly screen: LiveScreen;
  readonly onPointing: Services['onPointing'];
  /** Told of each place that is come to in an article, and of each that is given a name. */
  readonly onPlace?: (position: SavedPosition, document: Document) => void;
  /** Told when the person waits for names before there can be any. */
  readonly onWait?: () => void;
};

/** How a program ended. */
export type Over<State> = {
  /** By Ctrl-C, and not by its own key. */
  readonly isInterrupted: boolean;
  readonly state: State;
};

/** Milliseconds of rest before and after a step of work that nobody waits for: the first keys go before it. */
const BY_AND_BY = 15;
const AT_FIRST = 250;

export class ProgramLoop<State extends Running, Event, Request> {
  readonly over: Promise<Over<State>>;
  readonly #program: Program<State, Event, Request>;
  readonly #options: ProgramOptions;
  readonly #end: (over: Over<State>) => void;
  readonly #unpoint: () => void;
  #view: View<State>;
  #state: State;
  /** What is on the screen. */
  #shown: State;
  #isInterrupted = false;
  #work: ReturnType<typeof setTimeout> | undefined;

  /** `first` is on the screen already. */
  constructor(first: State, program: Program<State, Event, Request>, options: ProgramOptions) {
    let end: (over: Over<State>) => void = () => {};
    this.over = new Promise((resolve) => {
      end = resolve;
    });
    this.#end = end;
    this.#state = first;
    this.#shown = first;
    this.#program = program;
    this.#options = options;
    this.#view = new LightView(options.screen, program.draw, first);
    options.screen.on('resize', this.#resize);
    const { columns, rows } = first.frame;
    // It may have changed since the first screen.
    if (options.screen.columns !== columns || options.screen.rows !== rows) this.#resize();
    this.#unpoint = options.onPointing(this.#point);
    if (first.requests.length > 0) queueMicrotask(() => this.#settle());
    this.#rest();
  }

  get isOver(): boolean {
    return this.#isInterrupted || this.#state.isDone;
  }

  /** What is on the screen, or will be as soon as it is drawn. */
  get shown(): State {
    return this.#shown;
  }

  draw(state: State): ReactElement {
    return this.#program.draw(state);
  }

  /** The view shows what there is to show, until the answer is called. */
  drawBy(view: View<State>): () => void {
    const before = this.#view;
    this.#view = view;
    return () => {
      this.#view = before;
    };
  }

  /** Takes in what happened. All that happens in one turn is seen on one screen. */
  dispatch(event: Event | LoopEvent): void {
    if (this.isOver) return;
    const before = this.#state;
    this.#isInterrupted = isInterrupt(event);
    this.#state = this.#program.dispatch(before, event);
    const isChanged = this.#state !== before || this.#isInterrupted;
    if (before === this.#shown && isChanged) queueMicrotask(() => this.#settle());
  }

  #settle(): void {
    const { dispatch, serve, readerIn } = this.#program;
    const { requests } = this.#state;
    const state = dispatch(this.#state, { type: 'taken', count: requests.length });
    const before = this.#shown;
    this.#state = state;
    this.#shown = state;
    this.#view.show(state);
    this.#notePlace(readerIn(before), readerIn(state));
    for (const request of requests as readonly Request[]) {
      const tell = (event: Event) => this.dispatch(event);
      void serve(request, tell).then((event) => event && tell(event));
    }
    if (this.isOver) this.#stop();
    else this.#rest();
  }

  #notePlace(before: ReaderState | undefined, now: ReaderState | undefined): void {
    if (!before || !now) return;
    const isMoved = now.anchor !== before.anchor || now.places !== before.places;
    if (isMoved) this.#options.onPlace?.(savedPosition(now), now.document);
  }

  /** Work goes on after a rest. Never at once: what the terminal has sent meanwhile goes before work. */
  #rest(): void {
    clearTimeout(this.#work);
    const state = this.#program.readerIn(this.#state);
    if (!state) return;
    if (isAwaited(state) && !state.document.finder) this.#options.onWait?.();
    if (!isAtWork(state)) return;
    const rest = state.document.naming?.at ? BY_AND_BY : AT_FIRST;
    const work = () => this.dispatch({ type: 'work' });
    this.#work = setTimeout(work, isAwaited(state) ? 0 : rest);
  }

  #stop(): void {
    clearTimeout(this.#work);
    this.#options.screen.off('resize', this.#resize);
    this.#unpoint();
    this.#end({ isInterrupted: this.#isInterrupted, state: this.#state });
  }

  readonly #resize = (): void => {
    const { columns, rows } = this.#options.screen;
    this.dispatch({ type: 'resize', columns, rows });
  };

  readonly #point = (event: MouseEvent): void => {
    if (event.type === 'wheel') {
      this.dispatch({ type: 'wheel', by: event.by });
      return;
    }
    const target = this.#view.targetAt(event.x, event.y);
    if (target) this.dispatch({ type: 'point', at: target });
  };
}

function isInterrupt(event: unknown): boolean {
  const { type, name } = event as { readonly type: string; readonly name?: string };
  return type === 'key' && name === INTERRUPT;
}

export type LoopOptions = Omit<ProgramOptions, 'onPointing'> & {
  readonly depth: Depth;
  readonly messages: ReaderMessages;
  readonly services: Services;
};

/** How the reader ended, and where. */
export type Ending = {
  /** By Ctrl-C, and not by its own key. */
  readonly isInterrupted: boolean;
  readonly document: Document;
  readonly savedPosition: SavedPosition;
  readonly preferences: Preferences;
};

/** The running reader. */
export class Loop extends ProgramLoop<State, Event, Request> {
  readonly ended: Promise<Ending>;

  /** `first` is on the screen already. */
  constructor(first: State, { services, messages, depth, ...options }: LoopOptions) {
    const program: Program<State, Event, Request> = {
      dispatch,
      draw: readerScreen({ messages, depth }),
      serve: (request, tell) => serve(request, services, tell),
      readerIn: (state) => state,
    };
    super(first, program, { ...options, onPointing: services.onPointing });
    this.ended = this.over.then(({ isInterrupted, state }) => ({
      isInterrupted,
      document: state.document,
      savedPosition: savedPosition(state),
      preferences: state,
    }));
  }
}
