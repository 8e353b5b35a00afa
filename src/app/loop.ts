/**
 * The running reader: what happens goes in, screens and requests go out. It has the state, and knows neither whence keys
 * come nor who draws: until Ink does, a view that needs neither Ink nor React.
 */

import type { ReaderMessages } from '../languages/reader/messages.ts';
import { dispatch } from '../reader/dispatch.ts';
import type { Document } from '../reader/document.ts';
import type { Event } from '../reader/keymap.ts';
import { savedPosition } from '../reader/moves/places.ts';
import type { SavedPosition } from '../reader/request.ts';
import type { Preferences, State } from '../reader/state.ts';
import { isAtWork, isAwaited } from '../reader/work.ts';
import type { Depth } from '../screen/parts/theme.ts';
import type { MouseEvent } from '../terminal/input/terminal-input.ts';
import { type Services, serve } from './effects.ts';
import type { Screen } from './first-screen.ts';
import { INTERRUPT } from './keys.ts';
import { LightView, type ReaderView } from './light-view.ts';

/** A screen that tells when its size has changed. */
export type LiveScreen = Screen & {
  on(event: 'resize', listener: () => void): unknown;
  off(event: 'resize', listener: () => void): unknown;
};

export type LoopOptions = {
  readonly screen: LiveScreen;
  readonly depth: Depth;
  readonly messages: ReaderMessages;
  readonly services: Services;
  /** Told of each place that is come to in a piece, and of each that is given a name. */
  readonly onPlace?: (position: SavedPosition, document: Document) => void;
  /** Told when the person waits for names before there can be any. */
  readonly onWait?: () => void;
};

/** How the reader ended, and where. */
export type Ending = {
  /** By Ctrl-C, and not by its own key. */
  readonly isInterrupted: boolean;
  readonly document: Document;
  readonly savedPosition: SavedPosition;
  readonly preferences: Preferences;
};

/** Milliseconds of rest before and after a step of work that nobody waits for: the first keys go before it. */
const BY_AND_BY = 15;
const AT_FIRST = 250;

export class Loop {
  readonly ended: Promise<Ending>;
  readonly #options: LoopOptions;
  readonly #end: (ending: Ending) => void;
  readonly #unpoint: () => void;
  #view: ReaderView;
  #state: State;
  /** What is on the screen. */
  #shown: State;
  #isInterrupted = false;
  #work: ReturnType<typeof setTimeout> | undefined;

  /** `first` is on the screen already. */
  constructor(first: State, options: LoopOptions) {
    let end: (ending: Ending) => void = () => {};
    this.ended = new Promise((resolve) => {
      end = resolve;
    });
    this.#end = end;
    this.#state = first;
    this.#shown = first;
    this.#options = options;
    this.#view = new LightView(options.screen, options, first);
    options.screen.on('resize', this.#resize);
    const { columns, rows } = first.frame;
    // It may have changed since the first screen.
    if (options.screen.columns !== columns || options.screen.rows !== rows) this.#resize();
    this.#unpoint = options.services.onPointing(this.#point);
    this.#rest();
  }

  get isOver(): boolean {
    return this.#isInterrupted || this.#state.isDone;
  }

  /** What is on the screen, or will be as soon as it is drawn. */
  get shown(): State {
    return this.#shown;
  }

  /** The view shows what there is to show, until the answer is called. */
  drawBy(view: ReaderView): () => void {
    const before = this.#view;
    this.#view = view;
    return () => {
      this.#view = before;
    };
  }

  /** Takes in what happened. All that happens in one turn is seen on one screen. */
  dispatch(event: Event): void {
    if (this.isOver) return;
    const before = this.#state;
    this.#isInterrupted = event.type === 'key' && event.name === INTERRUPT;
    this.#state = dispatch(before, event);
    const isChanged = this.#state !== before || this.#isInterrupted;
    if (before === this.#shown && isChanged) queueMicrotask(() => this.#settle());
  }

  #settle(): void {
    const { services, onPlace } = this.#options;
    const { requests } = this.#state;
    const state = dispatch(this.#state, { type: 'taken', count: requests.length });
    const before = this.#shown;
    this.#state = state;
    this.#shown = state;
    this.#view.show(state);
    const isMoved = state.anchor !== before.anchor || state.places !== before.places;
    if (isMoved) onPlace?.(savedPosition(state), state.document);
    for (const request of requests) {
      const tell = (event: Event) => this.dispatch(event);
      void serve(request, services, tell).then((event) => event && tell(event));
    }
    if (this.isOver) this.#stop();
    else this.#rest();
  }

  /** Work goes on after a rest. Never at once: what the terminal has sent meanwhile goes before work. */
  #rest(): void {
    const state = this.#state;
    clearTimeout(this.#work);
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
    const state = this.#state;
    this.#end({
      isInterrupted: this.#isInterrupted,
      document: state.document,
      savedPosition: savedPosition(state),
      preferences: state,
    });
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
