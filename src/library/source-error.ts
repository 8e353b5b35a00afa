import type { Fault } from './fault.ts';

/** A source that cannot be opened. `fault` is formatted for the user; the message is for developers. */
export class SourceError extends Error {
  override readonly name = 'SourceError';
  readonly fault: Fault;

  constructor(fault: Fault) {
    super(JSON.stringify(fault));
    this.fault = fault;
  }
}
