import type { SourceDiagnostic } from './diagnostic.ts';

/** A source that cannot be had. The person reads the diagnostic; the message is for those who mend the program. */
export class SourceError extends Error {
  override readonly name = 'SourceError';
  readonly diagnostic: SourceDiagnostic;

  constructor(diagnostic: SourceDiagnostic) {
    super(JSON.stringify(diagnostic));
    this.diagnostic = diagnostic;
  }
}
