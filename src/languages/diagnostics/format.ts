/** Formats faults and problems as sentences in one language. */
import { cleanLine } from '../../article/clean.ts';
import type { Trouble } from '../../library/diagnostic.ts';
import type { Fault } from '../../library/fault.ts';

/** The error and a hint, one line each. */
export type Told = { readonly message: string; readonly hint: string };

/** Formats the data of a fault or a problem. */
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

/** The sentences for a fault. Quoted text is shortened and has no controls. */
export function tell(fault: Fault, wordings: Wordings): Told {
  const word = wordings.faults[fault.type] as (
    fault: Fault,
    telling: Telling,
  ) => readonly [string, string];
  const [message, hint] = word(fault, tellingIn(wordings));
  return { message: cleanLine(shorten(message)), hint: cleanLine(hint) };
}

/** The sentence for a problem, on one line. */
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

/** Shortens the message to one line, whatever its quoted names contain. */
function shorten(message: string): string {
  if (message.length <= LONGEST) return message;
  const half = LONGEST / 2;
  return `${message.slice(0, half)} … ${message.slice(-half)}`;
}
