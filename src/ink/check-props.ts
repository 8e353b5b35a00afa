/** Checks of props that several components have; TypeScript finds such mistakes, JavaScript does not. */
import {
  checkOneOf,
  checkText,
  checkWidth,
  type Direction,
  type Display,
  type Justification,
} from '../text/index.ts';

type LayoutProps = {
  readonly width?: number;
  readonly justify?: Justification;
  readonly direction?: Direction | 'auto';
  readonly digits?: Display['digits'];
  readonly marks?: Display['marks'];
};

/** Throws `TypeError` or `RangeError`. */
export function checkLayout({ width, justify, direction, digits, marks }: LayoutProps): void {
  if (width !== undefined) checkWidth(width);
  checkOneOf('justify', justify, ['none', 'space', 'kashida']);
  checkOneOf('direction', direction, ['auto', 'ltr', 'rtl']);
  checkOneOf('digits', digits, ['as-written', 'western', 'arabic', 'persian']);
  checkOneOf('marks', marks, ['show', 'hide']);
}

/** Text that comes as children: one string, or several where JSX has parted it. Throws `TypeError`. */
export function wholeText(children: string | readonly string[]): string {
  const text = Array.isArray(children) ? children.join('') : children;
  checkText('children', text);
  return text as string;
}
