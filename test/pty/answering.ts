/**
 * How a terminal answers what it is asked: late, in halves, never, twice, in the wrong order.
 *
 * Answers that are given at one time are one stream of bytes, as on a line, and so is what is typed meanwhile.
 */

/** Takes an answer of the emulator; `send` brings bytes to the program. */
export type Answering = (answer: string, send: (bytes: string) => void) => void;

/** Milliseconds: later than anybody waits for an answer, and apart enough for a piece to come alone. */
const LATE = 400;
const APART = 20;
const TOGETHER = 10;

// biome-ignore lint/suspicious/noControlCharactersInRegex: it is the subject.
export const NOT_BEHIND_ESCAPE = /(?<!\u001b)/;

export const never: Answering = () => {};

/** DA2 of the emulator, which is xterm.js. */
const OWN_DA2 = '0;276;0';

/** At once; its DA2 is that of another terminal, such as `41;379;0` of xterm. */
export function as(da2: string): Answering {
  return (answer, send) => send(answer.replace(OWN_DA2, da2));
}

export function late(): Answering {
  return (answer, send) => void setTimeout(() => send(answer), LATE);
}

/** Each at once, and once more when nobody waits for it. */
export function twice(): Answering {
  return (answer, send) => {
    send(answer + answer);
    setTimeout(() => send(answer), LATE);
  };
}

/** The last one first. */
export function backwards(): Answering {
  return allAtOnce((answers, send) => send(answers.toReversed().join('')));
}

/** Byte by byte; an Escape is not left alone, for it would be the key where the tests are held up. */
export function slowly(): Answering {
  return allAtOnce((answers, send) => {
    inPieces(answers.join('').split(NOT_BEHIND_ESCAPE), APART, send);
  });
}

/** In two pieces, the second of them late; cut behind so many bytes from the start, or before the end if negative. */
export function inHalves(at: number): Answering {
  return allAtOnce((answers, send) => {
    const all = answers.join('');
    inPieces([all.slice(0, at), all.slice(at)], LATE, send);
  });
}

/** As `inHalves`, and the second piece never comes. */
export function halfOnly(at: number): Answering {
  return allAtOnce((answers, send) => send(answers.join('').slice(0, at)));
}

/** Hands on what is answered to questions that were asked together. */
function allAtOnce(
  give: (answers: readonly string[], send: (bytes: string) => void) => void,
): Answering {
  let answers: string[] = [];
  return (answer, send) => {
    if (answers.length === 0) {
      setTimeout(() => {
        give(answers, send);
        answers = [];
      }, TOGETHER);
    }
    answers.push(answer);
  };
}

function inPieces(pieces: readonly string[], apart: number, send: (bytes: string) => void): void {
  pieces.forEach((piece, at) => void setTimeout(() => send(piece), at * apart));
}
