/**
 * Copies text to the clipboard, by the terminal or by a separate program.
 *
 * The terminal's own way is OSC 52 (xterm's control sequences, "Manipulate Selection Data"). It reaches the clipboard
 * of the user's machine, over any number of hosts, but it is not confirmed. So ways with a certain result are tried
 * before it.
 */
import { type ProgramCall, type RunProgram, runProgram } from './run-program.ts';

export type ClipboardEnvironment = {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Writes to the terminal directly; nothing in between may change or drop the sequence. */
  readonly write: (sequence: string) => void;
  /** What it does with the sequence; undefined where nothing is known of it. */
  readonly terminal?: ClipboardTerminal;
  /** Its primary device attributes list 52: it says itself that it takes text. */
  readonly takesText?: boolean;
  readonly platform?: NodeJS.Platform;
  readonly run?: RunProgram;
  /** Aborts the wait; no further way is tried. */
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
      /** The copy was confirmed, or the terminal is known to accept it. Otherwise it was sent and may be lost. */
      readonly isSure: boolean;
    }
  | { readonly type: 'too-long' }
  | { readonly type: 'no-way' };

/** Never throws. The text is copied unchanged. */
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

type CopyRoute =
  | { readonly type: 'program'; readonly tool: Tool }
  | {
      readonly type: 'terminal';
      readonly through: keyof typeof ENVELOPES;
      /** Bytes of the longest sequence. */
      readonly limit: number;
      readonly isSure: boolean;
    };

type Tool = Omit<ProgramCall, 'input'> & {
  readonly encoding?: 'utf8' | 'utf16le';
  readonly isFor: (env: ClipboardEnvironment['env'], platform: NodeJS.Platform) => boolean;
  /**
   * It copies to the clipboard of the display, which may be remote; other programs use that of the machine they run
   * on.
   */
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
    // pbcopy(1): the encoding is that of the locale; without a locale it is not UTF-8.
    command: 'pbcopy',
    env: { LC_ALL: 'en_US.UTF-8' },
    isFor: (_, platform) => platform === 'darwin',
  },
  {
    command: 'termux-clipboard-set',
    isFor: ({ TERMUX_VERSION }) => Boolean(TERMUX_VERSION),
  },
  {
    // It recognises UTF-16 if the text contains spaces; a byte order mark would be copied, too.
    command: 'clip.exe',
    encoding: 'utf16le',
    isFor: ({ WSL_DISTRO_NAME }, platform) => platform === 'win32' || Boolean(WSL_DISTRO_NAME),
  },
];

/** Copies into tmux's buffer and, if its terminal permits, to the clipboard (`-w`, tmux 3.2). */
const TMUX: Tool = { command: 'tmux', args: ['load-buffer', '-w', '-'], isFor: () => true };

/** hterm's osc52.sh: longer sequences are dropped without a word by one terminal or another. */
const LIMIT = 100_000;

/** The possible ways, the best first. */
function waysOf(surroundings: ClipboardEnvironment): CopyRoute[] {
  const { env, platform = process.platform, terminal, takesText } = surroundings;
  const isFar = Boolean(env.SSH_CONNECTION || env.SSH_TTY);
  const tools = TOOLS.filter(
    ({ isFor, isOfDisplay }) => isFor(env, platform) && (isOfDisplay || !isFar),
  ).map((tool): CopyRoute => ({ type: 'program', tool }));
  // The terminal behind a multiplexer, and whether sequences reach it, are unknown here.
  if (env.TMUX) return [...tools, { type: 'program', tool: TMUX }, hopeful('tmux')];
  if (env.STY) return [...tools, hopeful('screen')];
  const { takes = 'unsure', limit = LIMIT } = terminal ?? {};
  if (takes === 'yes' || takesText) {
    return [{ type: 'terminal', through: 'nothing', limit, isSure: true }, ...tools];
  }
  return takes === 'unsure' ? [...tools, hopeful('nothing')] : tools;
}

function hopeful(through: keyof typeof ENVELOPES): CopyRoute {
  return { type: 'terminal', through, limit: LIMIT, isSure: false };
}

/** `c`: the clipboard, and no other selection. */
function setClipboard(text: string): string {
  return `\u001b]52;c;${Buffer.from(text).toString('base64')}\u0007`;
}

/** How a sequence is passed through a multiplexer to its terminal. */
const ENVELOPES = {
  nothing: (sequence: string) => sequence,
  // tmux(1), allow-passthrough: every ESC is doubled.
  tmux: (sequence: string) =>
    `\u001bPtmux;${sequence.replaceAll('\u001b', '\u001b\u001b')}\u001b\\`,
  // Older versions of screen cut strings of more than 256 bytes, including two bytes at each end.
  screen: (sequence: string) =>
    (sequence.match(/[\s\S]{1,252}/g) ?? []).map((part) => `\u001bP${part}\u001b\\`).join(''),
} as const;
