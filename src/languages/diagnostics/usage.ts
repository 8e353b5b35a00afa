/** Errors in a command line, as data. The catalogues turn them into sentences. */

export type UsageDiagnostic =
  | { readonly code: 'unknown-flag'; readonly flag: string; readonly meant?: string }
  | { readonly code: 'unknown-subcommand'; readonly name?: string; readonly meant?: string }
  /** `option` as help shows it: `-w, --width <cells>`. */
  | { readonly code: 'missing-value'; readonly option: string }
  | {
      readonly code: 'not-a-choice';
      readonly name: string;
      readonly value: string;
      readonly choices: readonly string[];
      readonly isOption: boolean;
    }
  /** `why` is a sentence from the parser of the value. */
  | {
      readonly code: 'refused-value';
      readonly name: string;
      readonly value: string;
      readonly why: string;
    }
  | { readonly code: 'missing-argument'; readonly name: string }
  | { readonly code: 'too-many-arguments'; readonly expected: number; readonly given: number }
  /** Commander's own, in English, where its code says nothing that is known here. */
  | { readonly code: 'other-usage'; readonly message: string };
