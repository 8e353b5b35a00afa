import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type InputToken, InputTokenizer } from '../../../src/terminal/input/input-tokenizer.ts';
import {
  LONG,
  MOST_OF_PASTE,
  MOST_OF_STRING,
  PASTE_REST,
  SHORT,
} from '../../../src/terminal/testing.ts';
import { sized } from '../../full-size.ts';

/** Bytes that come at once, as Latin-1; or milliseconds in which nothing does. */
type Step = string | number;

/** The tokens of a line on which time passes as the steps say. */
function tokensOf(steps: readonly Step[], tokenizer = new InputTokenizer()): InputToken[] {
  const tokens: InputToken[] = [];
  let silence = 0;
  for (const step of steps) {
    if (typeof step === 'string') {
      silence = 0;
      tokens.push(...tokenizer.read(step));
      continue;
    }
    silence += step;
    for (let wait = tokenizer.patience; wait !== undefined && wait <= silence; ) {
      silence -= wait;
      tokens.push(...tokenizer.rest());
      wait = tokenizer.patience;
    }
  }
  return tokens;
}

/** As people write keys: text as it is, all else in angle brackets. Answers are left out. */
function spell(tokens: readonly InputToken[]): string {
  return tokens.map(spellOne).join('');
}

function spellOne(token: InputToken): string {
  switch (token.type) {
    case 'text':
      return token.text;
    case 'escape':
      return '<Escape>';
    case 'sequence':
      return `<${token.source.slice(1)}>`;
    case 'paste':
      return `<paste ${token.text}>`;
    case 'mouse':
      return `<mouse ${token.code} ${token.column},${token.row} ${token.isPressed}>`;
    case 'answer':
      return '';
  }
}

function utf8(text: string): string {
  return Buffer.from(text).toString('latin1');
}

describe('keys', () => {
  it.each<[Step[], string]>([
    [['jk\r\x7F'], 'jk\r\x7F'],
    [['j\x1B[Ak'], 'j<[A>k'],
    [
      ['\x1BOP\x1B[11~\x1B[[A\x1B[1;5C\x1B[2$\x1B[3^\x1B[97;5u'],
      '<OP><[11~><[[A><[1;5C><[2$><[3^><[97;5u>',
    ],
    [['\x1Bx\x1B\r\x1B\x7F'], '<x><\r><\x7F>'],
    [[`\x1B${utf8('\u0634')}`], '<\u0634>'],
    // Of eight bits, and in UTF-8.
    [['\x9BA\x8FP\xC2\x9BB'], '<[A><OP><[B>'],
    // A letter that is none is seen as one, and takes nothing along.
    [['\xD8q'], '\uFFFDq'],
    [['\xD8', LONG, 'q'], '\uFFFDq'],
    [['\xFFq\xBFq'], '\uFFFDq\uFFFDq'],
  ])('%j', (steps, keys) => expect(spell(tokensOf(steps))).toBe(keys));
});

/** What the database of terminals has for keys; the beginning of a report of the mouse is listed among them. */
describe.skipIf(!hasTerminfo())('keys of', () => {
  const TERMINALS = ['xterm-256color', 'rxvt', 'linux', 'xterm-kitty', 'tmux-256color', 'foot'];
  it.each(TERMINALS)('%s', (name) => {
    const keys = keysOf(name);
    expect(keys.length).toBeGreaterThan(20);
    for (const key of keys) {
      // F3 with a modifier is like the place of the cursor; 5 on a keypad, and F11 of rxvt with Shift, nobody knows.
      const isKey = !/^\[(1;\dR|G|\d\d\$)$/.test(key.slice(1));
      expect(spell(tokensOf([`${key}q`])), JSON.stringify(key)).toBe(
        isKey ? `${spell(tokensOf([key, LONG]))}q` : 'q',
      );
      if (isKey) expect(spell(tokensOf([key]))).not.toBe('');
    }
  });
});

function hasTerminfo(): boolean {
  return spawnSync('infocmp', ['rxvt', 'xterm-kitty']).status === 0;
}

/** Of one that has a name in `terminfo`: what its keys send, as far as it is a sequence. */
function keysOf(terminal: string): string[] {
  const { stdout } = spawnSync('infocmp', ['-x', '-1', terminal], { encoding: 'utf8' });
  const sent = [...stdout.matchAll(/^\tk(?!mous)\w+=\\E(.+),$/gm)];
  return sent.map(([, text = '']) => {
    const bytes = text
      .replace(/\\E/g, '\x1B')
      .replace(/(?<!\\)\^([A-Z])/g, (_, letter: string) =>
        String.fromCharCode(letter.charCodeAt(0) - 0x40),
      );
    return `\x1B${bytes.replace('\\^', '^')}`;
  });
}

describe('Escape', () => {
  it.each<[Step[], string]>([
    [['\x1B', SHORT - 1], ''],
    [['\x1B', SHORT], '<Escape>'],
    [['\x1B', SHORT, 'q'], '<Escape>q'],
    [['\x1B', SHORT - 1, 'q'], '<q>'],
    [['\x1B', SHORT, '[A'], '<Escape>[A'],
    [['\x1B\x1B', SHORT, 'q'], '<Escape><Escape>q'],
    [['\x1B\x1Bq'], '<Escape><Escape>q'],
    [['\x1B\x1B\x1B', SHORT], '<Escape><Escape><Escape>'],
    // Alt and an arrow, as rxvt sends it; Escape, and an answer behind it.
    [['\x1B\x1B[A'], '<\x1B[A>'],
    [['\x1B\x1BOA'], '<\x1BOA>'],
    [['\x1B\x1B[?62;c'], '<Escape>'],
    [['\x1B\x1B[8;1$y'], '<Escape>'],
    [['\x1B\x1B]11;?\x07'], '<Escape>'],
    [['\x1B\x1B[<0;1;1M'], '<Escape><mouse 0 1,1 true>'],
    [['\x1B\x1B[', SHORT], '<Escape>'],
    [['\x1B\x1B[?6', SHORT], '<Escape>'],
    [['\x1B\x9B?6c'], '<Escape>'],
    // In a sequence, in a string, in a paste.
    [['\x1B[?6\x1B', SHORT, 'q'], '<Escape>q'],
    [['\x1BPab\x1B', SHORT, 'q'], '<Escape>q'],
    [['\x1BPab\x1B', SHORT, '\\q'], '<Escape>q'],
    [['\x1B[200~ab\x1B', SHORT], '<Escape>'],
    [['\x1B[200~ab\x1B', SHORT, '[201~q'], '<Escape><paste ab>q'],
  ])('%j', (steps, keys) => expect(spell(tokensOf(steps))).toBe(keys));
});

describe('strings', () => {
  const INTRODUCERS = ['P', ']', '_', '^', 'X'];

  it.each<[Step[], string]>([
    [['\x1B]11;rgb:0000/0000/0000\x1B\\q'], 'q'],
    [['\x1B]11;rgb:0000/0000/0000\x07q'], 'q'],
    [['\x1B_Gi=1;OK\x1B\\q'], 'q'],
    [['\x1BP>|XTerm(379)\x1B\\'.repeat(2)], ''],
    [['\x1BPa\x07b\x1B\\q'], 'q'],
    // Of eight bits; what the last byte of a letter is like does not end them.
    [['\x90>|XTerm(379)\x9Cq'], 'q'],
    [['\xC2\x9D11;?\xC2\x9Cq'], 'q'],
    [[`\x1B]l${utf8('\u05DCx')}\x1B\\q`], 'q'],
    // Slow, with its second byte in time.
    [['\x1B', SHORT - 1, ']', LONG - 1, '11;', LONG - 1, '?\x1B', SHORT - 1, '\\', 'q'], 'q'],
    // Its end comes late, or twice.
    [['\x1BPab', LONG, '\x1B\\q'], 'q'],
    [['\x1BPab\x1B\\\x1B\\q'], 'q'],
    [['\x1BPab\x1B[Aq'], '<[A>q'],
    [['\x1BPab\x03cd\x1B\\q'], '\x03q'],
    [['\x1BPab\x1B\x03q'], '<Escape>\x03q'],
  ])('%j', (steps, keys) => expect(spell(tokensOf(steps))).toBe(keys));

  it.each(INTRODUCERS)('Alt and %s takes nothing that comes after its rest', (byte) => {
    expect(spell(tokensOf([`\x1B${byte}`, LONG, 'q']))).toBe('q');
    expect(spell(tokensOf([`\x1B${byte}`, 100, 'jj', LONG, 'q']))).toBe('q');
    expect(spell(tokensOf([`\x1B${byte}`, 100, '\x03']))).toBe('\x03');
  });

  it('are of bounded length: a longer one is over as soon as it rests', () => {
    const long = 'a'.repeat(MOST_OF_STRING);
    expect(spell(tokensOf([`\x1BP${long}`, SHORT, 'q']))).toBe('q');
    expect(spell(tokensOf([`\x1BP${long}`, SHORT - 1, `${long}\x1B\\q`]))).toBe('q');
    const [answer] = tokensOf([`\x1BP${long.repeat(4)}\x1B\\`]);
    expect(answer).toMatchObject({ type: 'answer' });
    expect(JSON.stringify(answer).length).toBeLessThan(MOST_OF_STRING + 50);
  });

  it('are told whole', () => {
    const source = '\x1BP>|XTerm(379)\x1B\\';
    expect(tokensOf([...source])).toEqual([{ type: 'answer', source }]);
    expect(tokensOf(['\x90>|XTerm(379)\x9C'])).toEqual([{ type: 'answer', source }]);
  });
});

describe('answers that begin as keys do', () => {
  const ANSWERS = [
    '[?62;22c', // DA1
    '[6c',
    '[>41;379;0c', // DA2
    '[=0c',
    '[8;1$y', // DECRPM
    '[?2026;2$y',
    '[24;80R', // CPR
    '[1;5R',
    '[?1;1R',
    '[0n',
    '[?997;1n',
    '[8;24;80t',
    '[I', // focus
    '[O',
    '[?1u', // kitty's flags
    '[?1;0;256S',
    '[32;10;5M', // the mouse as rxvt tells it
    '[201~',
  ].map((answer) => `\x1B${answer}`);

  it.each(ANSWERS)('%j', (answer) => {
    for (const steps of [
      [answer],
      [...answer],
      [answer + answer],
      [...answer].flatMap((byte) => [byte, 40]),
    ]) {
      expect(spell(tokensOf(['j', ...steps, 'k'])), JSON.stringify(steps)).toBe('jk');
    }
    for (let at = 2; at < answer.length; at += 1) {
      // Half of it, and what is typed after; and the rest late.
      expect(spell(tokensOf([answer.slice(0, at), LONG, 'q'])).replace('<[>', '')).toBe('q');
      if (at > 2) {
        expect(spell(tokensOf([answer.slice(0, at), LONG - 1, answer.slice(at), 'q']))).toBe('q');
      }
    }
  });

  it('an Enter between the parts of one is obeyed', () => {
    expect(spell(tokensOf(['\x1B[?6\r2c']))).toBe('\r');
  });

  it('Alt and [ or O, and a key some time after', () => {
    expect(spell(tokensOf(['\x1B[', SHORT, 'j']))).toBe('<[>j');
    expect(spell(tokensOf(['\x1B[', SHORT, '?62c']))).toBe('');
    expect(spell(tokensOf(['\x1BO', SHORT, 'j']))).toBe('<O>j');
    expect(spell(tokensOf(['\x1BO\r']))).toBe('<O>\r');
  });
});

describe('the mouse', () => {
  it.each<[Step[], string]>([
    [['\x1B[<0;10;5Mq'], '<mouse 0 10,5 true>q'],
    [['\x1B[<65;10;5m'], '<mouse 65 10,5 false>'],
    [['\x1B[<0;1', LONG - 1, '0;5M'], '<mouse 0 10,5 true>'],
    [['\x1B[<0;1', LONG, 'q'], 'q'],
    [['\x1B[<0;1\x03'], '\x03'],
    [['\x1B[<0;1\x1B[Aq'], '<[A>q'],
    [['\x1B[<;;Mq'], 'q'],
    // In the oldest form, whose coordinates are letters.
    [['\x1B[M *%q'], '<mouse 0 10,5 true>q'],
    [['\x1B[M#*%q'], '<mouse 3 10,5 false>q'],
    [['\x1B[M *', LONG, 'q'], 'q'],
    [['\x1B[M *\x03q'], '\x03q'],
  ])('%j', (steps, keys) => expect(spell(tokensOf(steps))).toBe(keys));
});

describe('pastes', () => {
  it.each<[Step[], string]>([
    [['\x1B[200~jjj\x1B[201~q'], '<paste jjj>q'],
    [[...'\x1B[200~jjj\x1B[201~q'], '<paste jjj>q'],
    [['\x1B[200~jjj', PASTE_REST - 1, 'q', PASTE_REST - 1, '\x1B[201~q'], '<paste jjjq>q'],
    [['\x1B[200~jjj', PASTE_REST, 'q'], '<paste jjj>q'],
    [['\x1B[200~jjj\x1B[20', PASTE_REST, 'q'], '<paste jjj\x1B[20>q'],
    [['\x1B[200~jjj\x03', 'k', PASTE_REST], '\x03<paste jjjk>'],
    [['\x1B[200~jj\x1B[20\x031~q'], '\x03<paste jj>q'],
    [
      ['\x1B[200~\x1B[31m\x1B]0;x\x07\x1B[200~\x1B\x1B[201~q'],
      '<paste \x1B[31m\x1B]0;x\x07\x1B[200~\x1B>q',
    ],
    [['\x9B200~jjj\x9B201~q'], '<paste jjj>q'],
    [['\xC2\x9B200~jjj\xC2\x9B201~q'], '<paste jjj>q'],
    // The second byte of a letter is no control character.
    [[`\x1B[200~${utf8('\u065B201~')}\x1B[201~q`], '<paste \u065B201~>q'],
    [[`\x1B[200~${utf8('\u00A0\u009Bx')}\x1B[201~q`], '<paste \u00A0\u009Bx>q'],
  ])('%j', (steps, keys) => expect(spell(tokensOf(steps))).toBe(keys));

  it.each([0, 1, 2])('are of bounded length, without half a letter: %d', (before) => {
    const pasted = `${'a'.repeat(before)}${'\u0633'.repeat(MOST_OF_PASTE)}`;
    const tokens = tokensOf([`\x1B[200~${utf8(pasted)}`, '\x03', '\x1B[201~q']);
    expect(tokens).toHaveLength(3);
    const [interrupt, paste, after] = tokens;
    expect([interrupt, after]).toEqual([
      { type: 'text', text: '\x03' },
      { type: 'text', text: 'q' },
    ]);
    const { text } = paste as { text: string };
    expect(pasted.startsWith(text)).toBe(true);
    expect(Math.abs(Buffer.byteLength(text) - MOST_OF_PASTE)).toBeLessThan(2);
  });

  it('are of bounded length, whatever bytes come', () => {
    const [paste] = tokensOf([`\x1B[200~${'\x80'.repeat(2 * MOST_OF_PASTE)}\x1B[201~`]);
    expect((paste as { text: string }).text.length).toBeLessThan(MOST_OF_PASTE + 10);
  });
});

describe('whatever comes, in whatever pieces, with whatever rests', () => {
  const PIECES = [
    ...['\x1B', '\x1B[', '\x1BO', '\x1BP', '\x1B]', '\x1B_', '\x1B^', '\x1BX', '\x1B\\', '\x07'],
    ...['\x1B[200~', '\x1B[201~', '\x1B[20', '\x1B[<0;1;1M', '\x1B[<0;', '\x1B[M', '\x1B[?62;c'],
    ...['\x1B[8;1$', '\x1B[A', '\x03', '\r', 'q', '[', 'O', '~', '?', '1', ';', '\x7F', '\xFF'],
    ...['\x80', '\x8F', '\x90', '\x9B', '\x9C', '\x9D', '\xC2', '\xD8', '\xB3', '\xF0', '\x9F'],
  ];
  const bytes = fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...PIECES) },
    { weight: 1, arbitrary: fc.nat(255).map((code) => String.fromCharCode(code)) },
  );
  const rests = fc.constantFrom(1, SHORT - 1, SHORT, LONG - SHORT, LONG - 1, LONG, PASTE_REST);
  const steps = fc.array(
    fc.oneof({ weight: 4, arbitrary: bytes }, { weight: 1, arbitrary: rests }),
    { maxLength: 60 },
  );
  const interrupts = (text: string) => text.split('\x03').length - 1;

  it('every Ctrl-C is seen, as soon as it comes', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const tokenizer = new InputTokenizer();
        for (const step of all) {
          const typed = tokensOf([step], tokenizer).map((token) =>
            token.type === 'text' ? token.text : '',
          );
          const sent = typeof step === 'string' ? interrupts(step) : 0;
          expect(interrupts(typed.join(''))).toBe(sent);
        }
      }),
      { numRuns: sized(1000) },
    );
  });

  it('nothing is held back for longer than it may be, and the next key is a key', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const tokenizer = new InputTokenizer();
        tokensOf(all, tokenizer);
        let waited = 0;
        for (let wait = tokenizer.patience; wait !== undefined; wait = tokenizer.patience) {
          expect(wait).toBeGreaterThan(0);
          waited += wait;
          tokenizer.rest();
        }
        expect(waited).toBeLessThanOrEqual(PASTE_REST);
        expect(tokenizer.rest()).toEqual([]);
        expect(tokenizer.read('q')).toEqual([{ type: 'text', text: 'q' }]);
      }),
      { numRuns: sized(1000) },
    );
  });

  it('pieces make no difference', () => {
    const joined = fc.array(bytes, { maxLength: 60 }).map((all) => all.join(''));
    fc.assert(
      fc.property(joined, fc.nat(200), (sent, at) => {
        const whole = spell(tokensOf([sent, PASTE_REST]));
        expect(spell(tokensOf([...sent, PASTE_REST]))).toBe(whole);
        expect(spell(tokensOf([sent.slice(0, at), sent.slice(at), PASTE_REST]))).toBe(whole);
      }),
      { numRuns: sized(1000) },
    );
  });

  it('no string is a key', () => {
    const content = fc
      .string({ unit: 'binary', maxLength: 40 })
      .map((text) => utf8(text.replace(/\p{Cc}/gu, '')));
    const shorter = fc.array(fc.nat(LONG - 1), { minLength: 50, maxLength: 50 });
    fc.assert(
      fc.property(fc.constantFrom(...'P]_^X'), content, shorter, (introducer, text, waits) => {
        const body = [...text, '\x1B\\'].flatMap((byte, at) => [
          waits[at % waits.length] ?? 0,
          byte,
        ]);
        expect(spell(tokensOf(['\x1B', SHORT - 1, introducer, ...body, 'q']))).toBe('q');
      }),
      { numRuns: 200 },
    );
  });

  it('text is text, cut anywhere', () => {
    const text = fc.string({ unit: 'grapheme' }).map((any) => any.replace(/\p{Cc}/gu, ''));
    fc.assert(
      fc.property(text, (typed) => {
        expect(spell(tokensOf([...utf8(typed)]))).toBe(typed);
      }),
    );
  });
});
