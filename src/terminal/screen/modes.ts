/** Records the terminal modes that a program changed, to undo them at its end and to set them again when it resumes. */
import type { Token } from '../sgr/tokens.ts';

export class Modes {
  /** In the order of changes: the sequences that undo a mode and set it again. */
  readonly #changed = new Map<string, { readonly undo: string; readonly redo: string }>();

  /**
   * `made`: the token must be sent to the terminal; `made already`: it need not be; `none`: the token is not a mode
   * that a program may change.
   */
  note(token: Token): 'made' | 'made already' | 'none' {
    if (token.type !== 'csi') return 'none';
    const { source, parameters, final } = token;
    if (final === 'u' && /^[<>]/.test(parameters)) {
      if (parameters.startsWith('<')) this.#changed.delete(KEYBOARD);
      else this.#changed.set(KEYBOARD, { undo: '\u001B[<u', redo: source });
      return 'made';
    }
    const mode = /^\?(\d+)$/.exec(parameters)?.[1] ?? '';
    const usual = USUAL.get(mode);
    if (usual === undefined || (final !== 'h' && final !== 'l')) return 'none';
    // Entering the alternate screen again would clear it.
    if (final !== usual && this.#changed.has(mode)) return 'made already';
    if (final === usual) this.#changed.delete(mode);
    else this.#changed.set(mode, { undo: `\u001B[?${mode}${usual}`, redo: source });
    return 'made';
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
const CURSOR = '25';

export const SCREEN_ON = `\u001B[?${ALTERNATE_SCREEN}h`;
export const CURSOR_OFF = `\u001B[?${CURSOR}l`;

/** kitty's keyboard protocol: its flags are pushed and popped. */
const KEYBOARD = 'keyboard';

/** The private modes that a program may change (DECSET, DECRST), with their defaults. */
const USUAL: ReadonlyMap<string, 'h' | 'l'> = new Map([
  [CURSOR, 'h'],
  [ALTERNATE_SCREEN, 'l'],
  ['2004', 'l'], // bracketed paste
  ['1000', 'l'], // mouse: buttons,
  ['1002', 'l'], // drags,
  ['1003', 'l'], // moves,
  ['1004', 'l'], // focus,
  ['1006', 'l'], // and the format of reports
  ['1007', 'l'], // wheel as arrow keys in the alternate screen
]);
