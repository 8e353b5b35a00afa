/** What is wrong, as people who read English are told. */
import { english } from '../src/cli/languages/en.ts';
import { tell, tellTrouble } from '../src/cli/wording.ts';
import type { Fault } from '../src/library/fault.ts';
import type { Trouble, Troubled } from '../src/library/trouble.ts';

export const told = (trouble: Trouble) => tellTrouble(trouble, english);

export const toldFault = (fault: Fault) => tell(fault, english);

/** The trouble as its sentence, and all else as it is. */
export const toldOf = <Each extends Troubled>({ flaw, ...rest }: Each) => ({
  message: told(flaw),
  ...rest,
});
