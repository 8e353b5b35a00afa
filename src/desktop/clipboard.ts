/**
 * Text to the clipboard, by the terminal or by a program beside it.
 *
 * The terminal's own way is OSC 52 (xterm's control sequences, "Manipulate Selection Data"). It reaches the clipboard
 * of whoever sits there, over any number of hosts, but nothing answers; so what is sure goes before what is not.
 */
import { type Program, type Run, runProgram } from './run-program.ts';

export type ClipboardEnvironment = {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The terminal itself: nothing between may take the sequence for text, or drop it. */
  readonly write: (sequence: string) => void;
  /** What it does with the sequence; undefined where nothing is known of it. */
  readonly terminal?: ClipboardTerminal;
  /** Its primary device attributes list 52: it says itself that it takes text. */
  readonly takesText?: boolean;
  readonly platform?: NodeJS.Platform;
  readonly run?: Run;
  /** From then on nobody waits, and no other way is tried. */
  readonly signal?: AbortSignal;
};

/** `unsure`: the person decides whether it takes it. */
export type ClipboardTerminal = {
  readonly takes: 'yes' | 'no' | 'unsure';
  /** Longest sequence, in bytes. */
  readonly limit?: number;
};

export type Copied =
  | {
      readonly type: 'copied';
      /** `OSC 52`, or the name of the program. */
      readonly way: string;
      /** Somebody said that it is done, or the terminal is known to do it; else it was sent, and may be lost. */
      readonly isSure: boolean;
    }
  | { readonly type: 'too-long' }
  | { readonly type: 'no-way' };

/** Never throws. The text goes as it is. */
export async function copyText(text: string, surroundings: ClipboardEnvironment): Promise<Copied> {
  const { write, run = runProgram, signal } = surroundings;
  let isTooLong = false;
  for (const way of waysOf(surroundings)) {
    if (signal?.aborted) break;
    if (way.type === 'program') {
      const { command, args, env, encoding = 'utf8' } = way.tool;
      const input = Buffer.from(text, encoding);
      const rest = { ...(args && { args }), ...(env && { env }), ...(signal && { signal }) };
      const ran = await run({ command, input, ...rest });
      if (ran === 'done') return { type: 'copied', way: command, isSure: true };
      continue;
    }
    const sequence = setClipboard(text);
    if (sequence.length > way.limit) isTooLong = true;
    else {
      write(ENVELOPES[way.through](sequence));
      return { type: 'copied', way: 'OSC 52', isSure: way.isSure };
    }
  }
  return { type: isTooLong ? 'too-long' : 'no-way' };
}

type Way =
  | { readonly type: 'program'; readonly tool: Tool }
  | {
      readonly type: 'terminal';
      readonly through: keyof typeof ENVELOPES;
      /** Bytes of the sequence. */
      readonly limit: number;
      readonly isSure: boolean;
    };

type Env = ClipboardEnvironment['env'];

type Tool = Omit<Program, 'input'> & {
  readonly encoding?: 'utf8' | 'utf16le';
  readonly isFor: (env: Env, platform: NodeJS.Platform) => boolean;
  /** Its clipboard is that of the display, wherever that is; others have that of the machine they run on. */
  readonly isOfDisplay?: true;
};

const TOOLS: readonly Tool[] = [
  {
    command: 'wl-copy',
    args: ['--type', 'text/plain;charset=utf-8'],
    isFor: ({ WAYLAND_DISPLAY }) => Boolean(WAYLAND_DISPLAY),
    isOfDisplay: true,
  },
  {
    command: 'xclip',
    args: ['-selection', 'clipboard', '-in'],
    isFor: ({ DISPLAY }) => Boolean(DISPLAY),
    isOfDisplay: true,
  },
  {
    command: 'xsel',
    args: ['--clipboard', '--input'],
    isFor: ({ DISPLAY }) => Boolean(DISPLAY),
    isOfDisplay: true,
  },
  {
    // pbcopy(1): the encoding is that of the locale, and without one it is not UTF-8.
    command: 'pbcopy',
    env: { LC_ALL: 'en_US.UTF-8' },
    isFor: (_, platform) => platform === 'darwin',
  },
  {
    command: 'termux-clipboard-set',
    isFor: ({ TERMUX_VERSION }) => Boolean(TERMUX_VERSION),
  },
  {
    // It takes UTF-16 for what it is where there are blanks in it; a byte order mark would be copied as well.
    command: 'clip.exe',
    encoding: 'utf16le',
    isFor: ({ WSL_DISTRO_NAME }, platform) => platform === 'win32' || Boolean(WSL_DISTRO_NAME),
  },
];

/** Into tmux's own buffer and, as far as its terminal lets it, onto the clipboard (`-w`, tmux 3.2). */
const TMUX: Tool = { command: 'tmux', args: ['load-buffer', '-w', '-'], isFor: () => true };

/** hterm's osc52.sh: longer sequences are dropped without a word by one terminal or another. */
const LIMIT = 100_000;

/** The ways that there may be, the best first. */
function waysOf(surroundings: ClipboardEnvironment): Way[] {
  const { env, platform = process.platform, terminal, takesText } = surroundings;
  const isFar = Boolean(env.SSH_CONNECTION || env.SSH_TTY);
  const tools = TOOLS.filter(
    ({ isFor, isOfDisplay }) => isFor(env, platform) && (isOfDisplay || !isFar),
  ).map((tool): Way => ({ type: 'program', tool }));
  // Which terminal there is behind a multiplexer, and whether the way to it is open, cannot be seen from here.
  if (env.TMUX) return [...tools, { type: 'program', tool: TMUX }, hopeful('tmux')];
  if (env.STY) return [...tools, hopeful('screen')];
  const { takes = 'unsure', limit = LIMIT } = terminal ?? {};
  if (takes === 'yes' || takesText) {
    return [{ type: 'terminal', through: 'nothing', limit, isSure: true }, ...tools];
  }
  return takes === 'unsure' ? [...tools, hopeful('nothing')] : tools;
}

function hopeful(through: keyof typeof ENVELOPES): Way {
  return { type: 'terminal', through, limit: LIMIT, isSure: false };
}

/** `c`: the clipboard, and no other selection. */
function setClipboard(text: string): string {
  return `\u001b]52;c;${Buffer.from(text).toString('base64')}\u0007`;
}

/** How a sequence is handed to the terminal behind a multiplexer. */
const ENVELOPES = {
  nothing: (sequence: string) => sequence,
  // tmux(1), allow-passthrough: every ESC is doubled.
  tmux: (sequence: string) =>
    `\u001bPtmux;${sequence.replaceAll('\u001b', '\u001b\u001b')}\u001b\\`,
  // Older versions of screen cut strings of more than 256 bytes, two at each end counted.
  screen: (sequence: string) =>
    (sequence.match(/[\s\S]{1,252}/g) ?? []).map((part) => `\u001bP${part}\u001b\\`).join(''),
} as const;
