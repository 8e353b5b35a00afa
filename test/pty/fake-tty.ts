/**
 * A terminal inside this process, to render an Ink tree into and read its cells.
 *
 * Lighter than a pseudo-terminal and sharper than `lastFrame()`, which shows the text that Ink wrote
 * and not where it came to stand. Hand both streams to Ink, whose own look at the environment must
 * be overruled, as a CI would make it draw nothing before its end:
 *
 *     const tty = new FakeTty({ columns: 40, rows: 10 });
 *     render(tree, { ...tty.streams(), interactive: true, patchConsole: false });
 *
 * Colours come only if FORCE_COLOR is set before Ink is imported: `vi.hoisted(() => vi.stubEnv(…))`.
 */
import { PassThrough, Writable } from 'node:stream';
import { Display, type Run, type Screen, type Size, type Wait } from './display.ts';

export class FakeTty {
  readonly stdin = new Keyboard();
  readonly stdout: Paper;
  readonly #display: Display;

  constructor(size: Size) {
    this.#display = new Display(size, { newline: true });
    this.stdout = new Paper(this.#display, size);
    this.#display.onAnswer((bytes) => this.type(bytes));
  }

  /** For Ink's `render`, whose types are those of plain streams. */
  streams(): { stdin: Keyboard; stdout: Paper; stderr: Paper } {
    return { stdin: this.stdin, stdout: this.stdout, stderr: this.stdout };
  }

  /** Nothing is translated and nothing echoed: the program has to be in raw mode. */
  type(keys: string): void {
    this.stdin.write(keys);
  }

  resize(columns: number, rows: number): void {
    this.#display.resize({ columns, rows });
    Object.assign(this.stdout, { columns, rows });
    this.stdout.emit('resize');
  }

  screen(): Screen {
    return this.#display.screen();
  }

  rows(): readonly string[] {
    return this.screen().rows;
  }

  runs(row: number): Run[] {
    return this.#display.runs(row);
  }

  /** Names of the modes that are not as in a fresh terminal. */
  modes(): string[] {
    return this.#display.modes();
  }

  waitFor(wanted: (screen: Screen) => boolean, label: string, wait?: Wait): Promise<Screen> {
    return this.#display.waitFor(wanted, label, wait);
  }

  settled(quiet?: number): Promise<Screen> {
    return this.#display.settled(quiet);
  }

  dump(): string {
    return this.#display.dump();
  }

  dispose(): void {
    this.stdin.destroy();
    this.stdout.destroy();
    this.#display.dispose();
  }
}

class Keyboard extends PassThrough {
  readonly isTTY = true;
  isRaw = false;

  setRawMode(raw: boolean): this {
    this.isRaw = raw;
    return this;
  }

  ref(): this {
    return this;
  }

  unref(): this {
    return this;
  }
}

class Paper extends Writable {
  readonly isTTY = true;
  columns: number;
  rows: number;
  readonly #display: Display;
  #output = '';

  constructor(display: Display, size: Size) {
    super({ decodeStrings: false });
    this.#display = display;
    this.columns = size.columns;
    this.rows = size.rows;
  }

  /** Everything written so far. */
  output(): string {
    return this.#output;
  }

  override _write(chunk: string | Uint8Array, _: BufferEncoding, done: () => void): void {
    this.#output += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString();
    void this.#display.write(chunk).then(done);
  }
}
