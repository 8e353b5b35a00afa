/** Errors in a command line, as data. The catalogues turn them into sentences. */

export type Misuse =
  | { readonly type: 'unknown-option'; readonly flag: string; readonly meant?: string }
  | { readonly type: 'unknown-command'; readonly name?: string; readonly meant?: string }
  /** `option` as help shows it: `-w, --width <cells>`. */
  | { readonly type: 'no-value'; readonly option: string }
  | {
      readonly type: 'not-among';
      readonly name: string;
      readonly value: string;
      readonly choices: readonly string[];
      readonly isOption: boolean;
    }
  /** `why` is a sentence from the parser of the value. */
  | {
      readonly type: 'wrong-value';
      readonly name: string;
      readonly value: string;
      readonly why: string;
    }
  | { readonly type: 'no-argument'; readonly name: string }
  | { readonly type: 'too-many'; readonly expected: number; readonly given: number }
  | { readonly type: 'other'; readonly message: string };
