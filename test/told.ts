/** What is wrong, as people who read English are told. */
import { english } from '../src/languages/cli/en.ts';
import { tell, tellTrouble } from '../src/languages/diagnostics/format.ts';
import type { Trouble, Troubled } from '../src/library/diagnostic.ts';
import type { Fault } from '../src/library/fault.ts';

export const told = (trouble: Trouble) => tellTrouble(trouble, english);

export const toldFault = (fault: Fault) => tell(fault, english);

/** The trouble as its sentence, and all else as it is. */
export const toldOf = <Each extends Troubled>({ flaw, ...rest }: Each) => ({
  message: told(flaw),
  ...rest,
});
