/** What is right, in numbers; and in words what is not. */
import type { Part } from './expected.ts';
import type { Measures, Reading } from './measure.ts';

export const LIMITS = {
  /** How far likeness may be under Pango's. */
  belowCeiling: 0.03,
  reversed: 0.4,
  joins: 1.25,
  /** Cells: a letter may reach into the next cell, and not stand in it. */
  edge: 0.5,
  /** Cells. */
  side: 0.2,
} as const;

/** One line for each thing that is wrong; none for a picture that reads as well as Pango's. */
export function faults(measures: Measures): string[] {
  const { parts, edge, side, stray, turned } = measures;
  const found = [...readingFaults('text', parts.text), ...readingFaults('panel', parts.panel)];
  if (edge === Number.POSITIVE_INFINITY) found.push('a row is missing');
  else if (edge > LIMITS.edge) found.push(`a row is ${edge.toFixed(2)} cells out of its place`);
  if (side === Number.POSITIVE_INFINITY) found.push('a side of the panel is missing');
  else if (side > LIMITS.side) found.push(`a side of the panel is ${side.toFixed(2)} cells aslant`);
  if (stray > 0) found.push(`${stray} rows should be blank`);
  if (turned > 0) found.push(`${turned} brackets are turned round`);
  return found;
}

/** Likeness alone is low: OCR may be at fault. */
export function isDoubtful(measures: Measures): boolean {
  const found = faults(measures);
  return found.length > 0 && found.every((fault) => fault.includes(MISREAD));
}

/** Text is shown reversed. */
export function isOfOrder(fault: string): boolean {
  return fault.includes(REVERSED);
}

const REVERSED = 'is like itself reversed';
const MISREAD = 'is read with likeness';

function readingFaults(part: Part, reading: Reading): string[] {
  const { likeness, ceiling, reversed, joins } = reading;
  const found: string[] = [];
  if (likeness < ceiling - LIMITS.belowCeiling) {
    found.push(`the ${part} ${MISREAD} ${share(likeness)}, in Pango's picture ${share(ceiling)}`);
  }
  if (reversed > LIMITS.reversed) {
    found.push(`the ${part} ${REVERSED}: ${share(reversed)}`);
  }
  if (joins > LIMITS.joins) found.push(`the ${part} is in ${share(joins)} times as many pieces`);
  return found;
}

function share(value: number): string {
  return value.toFixed(3);
}
