/** What is wrong, as people who read English are told. */
import { english } from '../src/library/english.ts';
import type { Trouble, Troubled } from '../src/library/trouble.ts';
import { tellTrouble } from '../src/library/wording.ts';

export const told = (trouble: Trouble) => tellTrouble(trouble, english);

/** The trouble as its sentence, and all else as it is. */
export const toldOf = <Each extends Troubled>({ flaw, ...rest }: Each) => ({
  message: told(flaw),
  ...rest,
});
