/** Opens an address in the browser on the user's own screen. */
import { type RunProgram, runProgram } from './run-program.ts';

export type BrowserEnvironment = {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform?: NodeJS.Platform;
  readonly run?: RunProgram;
  /** Aborts the wait for the browser. */
  readonly signal?: AbortSignal;
};

export type BrowserResult =
  | { readonly type: 'opened'; readonly by: string }
  /** The address is not a web address. */
  | { readonly type: 'refused' }
  /** There is no browser, or none on a screen that the user sees. */
  | { readonly type: 'none' };

/** Never throws. */
export async function openAddress(
  address: string,
  surroundings: BrowserEnvironment,
): Promise<BrowserResult> {
  const url = webAddress(address);
  if (url === undefined) return { type: 'refused' };
  const { env, platform = process.platform, run = runProgram, signal } = surroundings;
  for (const { command, args } of openersOf(env, platform)) {
    const ran = await run({
      command,
      args: [...args, url],
      mayStay: true,
      ...(signal && { signal }),
    });
    if (ran === 'done' || ran === 'running') return { type: 'opened', by: command };
  }
  return { type: 'none' };
}

/** A web address in ASCII; `undefined` for all other addresses, which could start any program. */
export function webAddress(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { protocol, href } = new URL(address);
  return protocol === 'https:' || protocol === 'http:' ? href : undefined;
}

type Opener = { readonly command: string; readonly args: readonly string[] };

/** `start` is not a program but a command of cmd.exe. This is what it runs for an address. */
const WINDOWS: Opener = { command: 'rundll32.exe', args: ['url.dll,FileProtocolHandler'] };

function openersOf(env: BrowserEnvironment['env'], platform: NodeJS.Platform): Opener[] {
  // Nobody would see a browser on the screen of a remote machine, unless the display is local (X over ssh).
  const isFar = Boolean(env.SSH_CONNECTION || env.SSH_TTY);
  if (platform === 'win32') return isFar ? [] : [WINDOWS];
  const wished = wishedOf(env);
  if (platform === 'darwin') return isFar ? wished : [...wished, { command: 'open', args: [] }];
  if (env.TERMUX_VERSION) return [...wished, { command: 'termux-open-url', args: [] }];
  if (env.WSL_DISTRO_NAME && !isFar) return [...wished, { command: 'wslview', args: [] }, WINDOWS];
  // Without a display, xdg-open would start a browser in our terminal.
  if (!env.DISPLAY && !env.WAYLAND_DISPLAY) return wished;
  return [...wished, { command: 'xdg-open', args: [] }, { command: 'gio', args: ['open'] }];
}

/** Browsers that draw in the terminal. */
const OF_TERMINALS = /(^|\/)(browsh|elinks|links2?|lynx|w3m|www-browser)$/;

/** `$BROWSER`: programs separated by colons. Editors set it on remote machines to reach the local browser. */
function wishedOf({ BROWSER = '' }: BrowserEnvironment['env']): Opener[] {
  return BROWSER.split(':')
    .filter((command) => command !== '' && !/[\s%]/.test(command) && !OF_TERMINALS.test(command))
    .map((command) => ({ command, args: [] }));
}
