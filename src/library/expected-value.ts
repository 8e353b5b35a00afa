/** The values that an option accepts. */

export type Wanted =
  | { readonly type: 'cells'; readonly least: number; readonly most: number }
  | { readonly type: 'flag' }
  /** A time that articles are kept. */
  | { readonly type: 'age' }
  | { readonly type: 'minutes'; readonly most: number }
  | { readonly type: 'folder' }
  /** Rules for new articles, with what they may do. */
  | { readonly type: 'rules'; readonly actions: readonly string[] }
  | { readonly type: 'names'; readonly names: readonly string[] };

/** The accepted values as an English phrase, for the options file and the manual page. */
export function wantedText(wanted: Wanted): string {
  switch (wanted.type) {
    case 'cells':
      return `a number of cells from ${wanted.least} to ${wanted.most}`;
    case 'flag':
      return 'true or false';
    case 'age':
      return 'a time, as `90 days`, `12 weeks`, `6 months` or `1 year`, or `forever`';
    case 'minutes':
      return `a number of minutes up to ${wanted.most}, or \`off\``;
    case 'folder':
      return 'a folder, as `~/news` or `/srv/news`, or `auto`';
    case 'rules':
      return `a list of rules, each with a query (when) and what is done (do: ${either(wanted.actions)})`;
    case 'names':
      return either(wanted.names);
  }
}

/** `a, b or c`. */
function either(names: readonly string[]): string {
  return names.length < 2 ? names.join() : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}
