/** The modes that a program has changed, so that they can be undone at its end, and done again when it comes back. */
import type { Token } from './tokens.ts';

export class Modes {
  /** In the order in which they were changed: what undoes a mode, and what does it again. */
  readonly #changed = new Map<string, { readonly undo: string; readonly redo: string }>();

  /** Whether the token is about a mode that the program may have: then it is to be sent to the terminal. */
  note(token: Token): boolean {
    if (token.type !== 'csi') return false;
    const { source, parameters, final } = token;
    if (final === 'u' && /^[<>]/.test(parameters)) {
      if (parameters.startsWith('<')) this.#changed.delete(KEYBOARD);
      else this.#changed.set(KEYBOARD, { undo: '\u001B[<u', redo: source });
      return true;
    }
    const mode = /^\?(\d+)$/.exec(parameters)?.[1] ?? '';
    const usual = USUAL.get(mode);
    if (usual === undefined || (final !== 'h' && final !== 'l')) return false;
    if (final === usual) this.#changed.delete(mode);
    else this.#changed.set(mode, { undo: `\u001B[?${mode}${usual}`, redo: source });
    return true;
  }

  has(mode: string): boolean {
    return this.#changed.has(mode);
  }

  undo(): string {
    return [...this.#changed.values()]
      .reverse()
      .map(({ undo }) => undo)
      .join('');
  }

  redo(): string {
    return [...this.#changed.values()].map(({ redo }) => redo).join('');
  }
}

export const ALTERNATE_SCREEN = '1049';
export const CURSOR = '25';

/** kitty's keyboard protocol: its flags are pushed and popped. */
const KEYBOARD = 'keyboard';

/** The private modes that a program may change (DECSET, DECRST), with what a fresh terminal has. */
const USUAL: ReadonlyMap<string, 'h' | 'l'> = new Map([
  [CURSOR, 'h'],
  [ALTERNATE_SCREEN, 'l'],
  ['2004', 'l'], // bracketed paste
  ['1000', 'l'], // mouse: buttons,
  ['1002', 'l'], // drags,
  ['1003', 'l'], // moves,
  ['1004', 'l'], // focus,
  ['1006', 'l'], // and how they are told
  ['1007', 'l'], // wheel as arrow keys in the alternate screen
]);
