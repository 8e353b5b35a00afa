import type { SourceDiagnostic } from './diagnostic.ts';

/** A source that cannot be opened. The user reads the diagnostic; the message is for developers. */
export class SourceError extends Error {
  override readonly name = 'SourceError';
  readonly diagnostic: SourceDiagnostic;

  constructor(diagnostic: SourceDiagnostic) {
    super(JSON.stringify(diagnostic));
    this.diagnostic = diagnostic;
  }
}
