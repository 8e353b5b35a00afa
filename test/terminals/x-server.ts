/** An X server of its own for each terminal: nobody sees its screen, and it is read from memory. */
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { negative, type Picture } from './picture.ts';
import type { Sandbox } from './sandbox.ts';

/** Pixels an inch: a point of a font is 96/72 pixels. */
export const DPI = 96;

const PATIENCE = 10_000;

const run = promisify(execFile);

/** Of the keys that type a sign. */
const X_NAMES: Readonly<Record<string, string>> = { '/': 'slash' };

export class XServer {
  /** What programs find the display by. */
  readonly env: Readonly<Record<string, string>>;
  readonly #screen: string;
  readonly #isDark: boolean;

  /**
   * Starts Xvfb, size in pixels, with a white root window, or a black one for a dark terminal. It ends with the sandbox.
   */
  static async start(
    sandbox: Sandbox,
    { width, height, isDark }: { width: number; height: number; isDark: boolean },
  ): Promise<XServer> {
    const server = sandbox.start(
      [
        ...['Xvfb', '-displayfd', '3', '-fbdir', sandbox.folder],
        ...['-screen', '0', `${width}x${height}x24`, '-dpi', `${DPI}`],
        ...['-nolisten', 'tcp', '-noreset', '-nocursor', isDark ? '-br' : '-wr'],
      ],
      { pipe: true },
    );
    const pipe = server.stdio[3];
    if (!pipe) throw new Error('Xvfb has no pipe to tell its display by');
    const [number] = await Promise.race([
      once(pipe, 'data', { signal: AbortSignal.timeout(PATIENCE) }),
      once(server, 'exit').then(() => {
        throw new Error(`Xvfb ended at once\n${sandbox.lastWords()}`);
      }),
    ]);
    return new XServer(sandbox, `:${String(number).trim()}`, isDark);
  }

  private constructor(sandbox: Sandbox, display: string, isDark: boolean) {
    this.#isDark = isDark;
    this.env = { ...sandbox.env, DISPLAY: display };
    this.#screen = sandbox.path('Xvfb_screen0');
  }

  /** The whole screen as it is now, as an X window dump: equal dumps are equal pictures. */
  dump(): Buffer {
    return readFileSync(this.#screen);
  }

  /** The picture of a dump, black on white. */
  pictureOf(dump: Buffer): Picture {
    const picture = readDump(dump);
    return this.#isDark ? negative(picture) : picture;
  }

  /**
   * Gives the terminal's window the keyboard: there is no window manager that would. The search finds the root window
   * as well and first, and what is focused last keeps the keyboard: wherever the pointer is.
   */
  async focus(): Promise<void> {
    await this.#xdotool(
      ...['search', '--maxdepth', '1', '--onlyvisible', '--class', '.*'],
      ...['windowfocus', '--sync', '%@'],
    );
  }

  /** Clicks on a point and takes the pointer away to the corner of the screen. */
  async click(x: number, y: number): Promise<void> {
    await this.#xdotool('mousemove', `${x}`, `${y}`, 'click', '1', 'mousemove', '0', '0');
  }

  /** Keys by what they type, or by their X names: `x`, `/`, `Return`, `Page_Down`. */
  async press(...keys: readonly string[]): Promise<void> {
    const names = keys.map((key) => X_NAMES[key] ?? key);
    await this.#xdotool('key', '--clearmodifiers', '--delay', '80', ...names);
  }

  async #xdotool(...args: readonly string[]): Promise<string> {
    const { stdout } = await run('xdotool', args, { env: this.env, timeout: PATIENCE });
    return stdout;
  }
}

/** Words of 32 bits in the head of an X window dump, the first at 0 (X11/XWDFile.h). */
const HEAD = { size: 0, width: 4, height: 5, byteOrder: 7, bits: 11, stride: 12, colours: 19 };

/** Bytes of an entry in a dump's table of colours. */
const COLOUR = 12;

/** The picture of a dump with 32 bits a pixel, blue first, as Xvfb has it on a little-endian machine. */
function readDump(dump: Buffer): Picture {
  const head = (index: number) => dump.readUInt32BE(4 * index);
  if (head(HEAD.bits) !== 32 || head(HEAD.byteOrder) !== 0) {
    throw new Error('the screen is not stored as four bytes a pixel, blue first');
  }
  const [width, height, stride] = [head(HEAD.width), head(HEAD.height), head(HEAD.stride)];
  const start = head(HEAD.size) + COLOUR * head(HEAD.colours);
  const rgb = new Uint8Array(3 * width * height);
  for (let y = 0, to = 0; y < height; y++) {
    for (let from = start + y * stride, x = 0; x < width; x++, from += 4) {
      rgb[to++] = dump[from + 2];
      rgb[to++] = dump[from + 1];
      rgb[to++] = dump[from];
    }
  }
  return { width, height, rgb };
}
