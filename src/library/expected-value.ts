/** The values that an option accepts. */

export type Wanted =
  | { readonly type: 'cells'; readonly least: number; readonly most: number }
  | { readonly type: 'flag' }
  | { readonly type: 'names'; readonly names: readonly string[] };

/** The accepted values as an English phrase, for the options file and the manual page. */
export function wantedText(wanted: Wanted): string {
  switch (wanted.type) {
    case 'cells':
      return `a number of cells from ${wanted.least} to ${wanted.most}`;
    case 'flag':
      return 'true or false';
    case 'names':
      return either(wanted.names);
  }
}

/** `a, b or c`. */
function either(names: readonly string[]): string {
  return names.length < 2 ? names.join() : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}
