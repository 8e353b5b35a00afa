/** What is wrong with a command line: data, which the catalogues put into words. */

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
  /** `why` is in the words of who refused the value. */
  | {
      readonly type: 'wrong-value';
      readonly name: string;
      readonly value: string;
      readonly why: string;
    }
  | { readonly type: 'no-argument'; readonly name: string }
  | { readonly type: 'too-many'; readonly expected: number; readonly given: number }
  | { readonly type: 'other'; readonly message: string };
