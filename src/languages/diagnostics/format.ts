/** How faults and troubles become sentences: a sentence of each, in one language. */
import { cleanLine } from '../../article/clean.ts';
import type { Trouble } from '../../library/diagnostic.ts';
import type { Fault } from '../../library/fault.ts';

/** What is wrong, and what to try; one line each. */
export type Told = { readonly message: string; readonly hint: string };

/** Tells what a fault or a trouble has in it. */
export type Telling = {
  readonly fault: (fault: Fault) => Told;
  readonly trouble: (trouble: Trouble) => string;
};

export type FaultWording = {
  readonly [Type in Fault['type']]: (
    fault: Extract<Fault, { readonly type: Type }>,
    telling: Telling,
  ) => readonly [message: string, hint: string];
};

export type TroubleWording = {
  readonly [Type in Trouble['type']]: (
    trouble: Extract<Trouble, { readonly type: Type }>,
    telling: Telling,
  ) => string;
};

export type Wordings = { readonly faults: FaultWording; readonly troubles: TroubleWording };

/** The fault in the words of a language. What it quotes is shortened, and has no controls. */
export function tell(fault: Fault, wordings: Wordings): Told {
  const word = wordings.faults[fault.type] as (
    fault: Fault,
    telling: Telling,
  ) => readonly [string, string];
  const [message, hint] = word(fault, tellingIn(wordings));
  return { message: cleanLine(shorten(message)), hint: cleanLine(hint) };
}

/** The trouble in one line. */
export function tellTrouble(trouble: Trouble, wordings: Wordings): string {
  const word = wordings.troubles[trouble.type] as (trouble: Trouble, telling: Telling) => string;
  return cleanLine(word(trouble, tellingIn(wordings)));
}

function tellingIn(wordings: Wordings): Telling {
  return {
    fault: (fault) => tell(fault, wordings),
    trouble: (trouble) => tellTrouble(trouble, wordings),
  };
}

/** UTF-16 units. */
const LONGEST = 300;

/** Whatever was given for a name: the message stays a line. */
function shorten(message: string): string {
  if (message.length <= LONGEST) return message;
  const half = LONGEST / 2;
  return `${message.slice(0, half)} … ${message.slice(-half)}`;
}
