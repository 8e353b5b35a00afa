/** An address in the browser of the person who sits there. */
import { type Run, runProgram } from './run-program.ts';

export type BrowserEnvironment = {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform?: NodeJS.Platform;
  readonly run?: Run;
  /** From then on nobody waits for it to open. */
  readonly signal?: AbortSignal;
};

export type BrowserResult =
  | { readonly type: 'opened'; readonly by: string }
  /** Not an address of the web. */
  | { readonly type: 'refused' }
  /** There is no browser, or none that the person would see. */
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

/** An address in ASCII that is of the web; undefined for all others, which could start anything. */
export function webAddress(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { protocol, href } = new URL(address);
  return protocol === 'https:' || protocol === 'http:' ? href : undefined;
}

type Opener = { readonly command: string; readonly args: readonly string[] };

type Env = BrowserEnvironment['env'];

/** `start` is no program but a word of cmd.exe: this is what it does with an address. */
const WINDOWS: Opener = { command: 'rundll32.exe', args: ['url.dll,FileProtocolHandler'] };

function openersOf(env: Env, platform: NodeJS.Platform): Opener[] {
  // On another machine's screen nobody would see it, unless that screen is here (X over ssh).
  const isFar = Boolean(env.SSH_CONNECTION || env.SSH_TTY);
  if (platform === 'win32') return isFar ? [] : [WINDOWS];
  const wished = wishedOf(env);
  if (platform === 'darwin') return isFar ? wished : [...wished, { command: 'open', args: [] }];
  if (env.TERMUX_VERSION) return [...wished, { command: 'termux-open-url', args: [] }];
  if (env.WSL_DISTRO_NAME && !isFar) return [...wished, { command: 'wslview', args: [] }, WINDOWS];
  // Without a display xdg-open looks for a browser that draws on our terminal.
  if (!env.DISPLAY && !env.WAYLAND_DISPLAY) return wished;
  return [...wished, { command: 'xdg-open', args: [] }, { command: 'gio', args: ['open'] }];
}

/** Browsers that would draw on our terminal. */
const OF_TERMINALS = /(^|\/)(browsh|elinks|links2?|lynx|w3m|www-browser)$/;

/** `$BROWSER`: programs with colons between; editors set it on far machines, to reach the browser at home. */
function wishedOf({ BROWSER = '' }: Env): Opener[] {
  return BROWSER.split(':')
    .filter((command) => command !== '' && !/[\s%]/.test(command) && !OF_TERMINALS.test(command))
    .map((command) => ({ command, args: [] }));
}
