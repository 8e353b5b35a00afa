import type { Fault } from './fault.ts';

/** A source that cannot be had. `fault` is to be told in words; the message is for those who mend the program. */
export class SourceError extends Error {
  override readonly name = 'SourceError';
  readonly fault: Fault;

  constructor(fault: Fault) {
    super(JSON.stringify(fault));
    this.fault = fault;
  }
}
