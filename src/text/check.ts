/**
 * Checks of what a program passes to a function of this package: TypeScript finds such mistakes, JavaScript does not.
 * The sentences name the option, what is allowed, and what came.
 */

/** `value` must be one of `allowed` or left out. Throws `TypeError` for anything but a string, else `RangeError`. */
export function checkOneOf(option: string, value: unknown, allowed: readonly string[]): void {
  if (value === undefined || allowed.includes(value as string)) return;
  const Kind = typeof value === 'string' ? RangeError : TypeError;
  throw new Kind(`\`${option}\` must be ${either(allowed)}, not ${shown(value)}`);
}

/** Throws `TypeError` for anything but a string. */
export function checkText(name: string, value: unknown): void {
  if (typeof value !== 'string') {
    throw new TypeError(`\`${name}\` must be a string, not ${shown(value)}`);
  }
}

/** Cells: a number from `least` on, without a fraction or infinite. Throws `TypeError` or `RangeError`. */
export function checkCells(option: string, value: unknown, least: number): void {
  const isCells = Number.isInteger(value) || value === Number.POSITIVE_INFINITY;
  if (isCells && (value as number) >= least) return;
  const Kind = typeof value === 'number' ? RangeError : TypeError;
  const wanted = `a whole number of cells, ${least} or more`;
  throw new Kind(`\`${option}\` must be ${wanted}, not ${shown(value)}`);
}

/** Any width that is a number: a line has at least one cell anyway. Throws `TypeError`. */
export function checkWidth(value: unknown): void {
  if (typeof value !== 'number' || Number.isNaN(value)) {
    throw new TypeError(`\`width\` must be a number of cells, not ${shown(value)}`);
  }
}

/** Options are an object, and each has one of the names. Throws `TypeError`. */
export function checkNames(options: unknown, allowed: readonly string[]): void {
  if (typeof options !== 'object' || options === null) {
    throw new TypeError(`\`options\` must be an object, not ${shown(options)}`);
  }
  for (const name in options) {
    if (!allowed.includes(name)) {
      throw new TypeError(`there is no option \`${name}\`: there is ${either(allowed)}`);
    }
  }
}

/** `value` must have been made by the function of that name; `has` is a property of what it makes. */
export function checkMadeBy(maker: string, name: string, value: unknown, has: string): void {
  if (typeof value === 'object' && value !== null && has in value) return;
  throw new TypeError(`\`${name}\` must come from ${maker}(), not be ${shown(value)}`);
}

/** `a, b or c`. */
function either(names: readonly string[]): string {
  return names.length < 2 ? names.join() : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}

/** A value as JavaScript writes it, short; of objects their kind. */
function shown(value: unknown): string {
  const isObject = Object(value) === value;
  return isObject ? {}.toString.call(value).slice(8, -1) : `\`${String(value).slice(0, LONGEST)}\``;
}

/** UTF-16 units. */
const LONGEST = 40;
