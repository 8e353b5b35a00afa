/** A source that cannot be had. Its message and hint are in English; `fault` says the same as data. */
import { english } from './english.ts';
import type { Fault } from './fault.ts';
import { tell } from './wording.ts';

export class SourceError extends Error {
  override readonly name = 'SourceError';
  readonly fault: Fault;
  /** What to try. One line. */
  readonly hint: string;

  constructor(fault: Fault) {
    const { message, hint } = tell(fault, english);
    super(message);
    this.fault = fault;
    this.hint = hint;
  }
}
