/**
 * The screen of a terminal that nobody looks at: bytes go in, rows of cells come out.
 *
 * Behind it stands `@xterm/headless`, which neither joins Arabic letters nor reorders a row: a row
 * is exactly what the program sent, left cell first. Two fronts use it: a program in a
 * pseudo-terminal (`terminal.ts`) and a tree drawn in this process (`fake-tty.ts`).
 */
import xterm from '@xterm/headless';

/** In cells. */
export type Size = { readonly columns: number; readonly rows: number };

export type Screen = {
  readonly columns: number;
  /** Top row first. Left cell first, each cell with its combining marks, blanks at the right end cut. */
  readonly rows: readonly string[];
  readonly buffer: 'normal' | 'alternate';
  /** `column` and `row` count from 0. */
  readonly cursor: { readonly column: number; readonly row: number; readonly visible: boolean };
};

/** Neighbouring cells of one look. `style` is '' for the terminal's own look, else as `bold fg3`. */
export type Run = { readonly text: string; readonly style: string };

export type Wait = {
  /** Milliseconds until the wait is given up. */
  readonly timeout?: number;
  /** Asked with every screen: a text is the reason why waiting has become useless. */
  readonly hopeless?: () => string | undefined;
};

const PATIENCE = 15_000;

export class Display {
  readonly #terminal: xterm.Terminal;
  readonly #watchers = new Set<() => void>();
  #cursorVisible = true;

  /** `newline`: LF also returns to column 0, as the line discipline of a real tty would see to. */
  constructor(size: Size, options: { readonly newline?: boolean } = {}) {
    this.#terminal = new xterm.Terminal({
      cols: size.columns,
      rows: size.rows,
      scrollback: 1000,
      convertEol: options.newline ?? false,
      allowProposedApi: true,
    });
    this.#followCursorVisibility();
    this.#terminal.onWriteParsed(() => this.#look());
  }

  /** What the terminal answers to a question such as DA1 or DECRQM. */
  onAnswer(listener: (bytes: string) => void): void {
    this.#terminal.onData(listener);
  }

  /** Settles when the bytes have been taken in. */
  write(bytes: string | Uint8Array): Promise<void> {
    return new Promise((resolve) => this.#terminal.write(bytes, resolve));
  }

  resize(size: Size): void {
    this.#terminal.resize(size.columns, size.rows);
    this.#look();
  }

  screen(): Screen {
    const buffer = this.#terminal.buffer.active;
    const rows: string[] = [];
    for (let y = 0; y < this.#terminal.rows; y++) {
      rows.push(
        buffer
          .getLine(buffer.baseY + y)
          // A line keeps what stood right of an edge that moved in.
          ?.translateToString(false, 0, this.#terminal.cols)
          .trimEnd() ?? '',
      );
    }
    const cursor = { column: buffer.cursorX, row: buffer.cursorY, visible: this.#cursorVisible };
    return { columns: this.#terminal.cols, rows, buffer: buffer.type, cursor };
  }

  /** A row cut where its look changes; `row` counts from 0 at the top of the screen. */
  runs(row: number): Run[] {
    const buffer = this.#terminal.buffer.active;
    const line = buffer.getLine(buffer.baseY + row);
    const runs: { text: string; style: string }[] = [];
    for (let x = 0; x < this.#terminal.cols; x++) {
      const cell = line?.getCell(x);
      if (!cell || cell.getWidth() === 0) continue; // the right half of a wide character
      const style = styleOf(cell);
      const last = runs.at(-1);
      if (last?.style === style) last.text += cell.getChars() || ' ';
      else runs.push({ text: cell.getChars() || ' ', style });
    }
    return runs;
  }

  /** Names of the modes that are not as in a fresh terminal; a program must leave none behind. */
  modes(): string[] {
    const now = this.#terminal.modes;
    const names = Object.entries(FRESH).flatMap(([name, fresh]) =>
      now[name as keyof typeof FRESH] === fresh ? [] : [name],
    );
    if (!this.#cursorVisible) names.push('cursorHidden');
    if (this.#terminal.buffer.active.type === 'alternate') names.push('alternateBuffer');
    return names;
  }

  /**
   * Waits until a screen is as wanted. A frame that is still being written (DEC mode 2026,
   * synchronized output) is not looked at.
   *
   * @throws Error with `label`, the reason and the screen.
   */
  async waitFor(wanted: (screen: Screen) => boolean, label: string, wait: Wait = {}) {
    const timeout = wait.timeout ?? PATIENCE;
    let reason: string | undefined;
    const seen = await this.#until(timeout, () => {
      if (!this.#terminal.modes.synchronizedOutputMode && wanted(this.screen())) return true;
      reason = wait.hopeless?.();
      return reason !== undefined;
    });
    if (!seen || reason !== undefined) {
      throw new Error(`${reason ?? `${timeout} ms went by`}, waiting for ${label}\n${this.dump()}`);
    }
    return this.screen();
  }

  /** Waits until nothing has changed on the screen for `quiet` milliseconds. */
  async settled(quiet = 120, wait: Wait = {}): Promise<Screen> {
    const timeout = wait.timeout ?? PATIENCE;
    const end = Date.now() + timeout;
    for (;;) {
      const before = JSON.stringify(this.screen());
      const changed = await this.#until(quiet, () => JSON.stringify(this.screen()) !== before);
      if (!changed) return this.screen();
      if (Date.now() > end) {
        throw new Error(`${timeout} ms went by, the screen does not rest\n${this.dump()}`);
      }
    }
  }

  /** Asks all that wait to look again, as when the program has ended. */
  wake(): void {
    this.#look();
  }

  /** The screen in a frame, for people. */
  dump(): string {
    const { columns, rows, buffer, cursor } = this.screen();
    const shown = cursor.visible ? 'visible' : 'hidden';
    const synchronized = this.#terminal.modes.synchronizedOutputMode ? ', in mid-frame' : '';
    const drawn = rows.slice(0, rows.findLastIndex((row) => row !== '') + 1);
    return [
      `${columns}x${rows.length}, ${buffer} buffer, cursor ${shown} at ${cursor.column},${cursor.row}${synchronized}`,
      `+${'-'.repeat(columns)}+`,
      ...drawn.map((row) => `|${row}`),
      `+${'-'.repeat(columns)}+ ${rows.length - drawn.length} blank rows below`,
    ].join('\n');
  }

  dispose(): void {
    this.#terminal.dispose();
  }

  /** True as soon as `done` is, asked now and after every change; false after `timeout` ms. */
  #until(timeout: number, done: () => boolean): Promise<boolean> {
    return new Promise((resolve, reject) => {
      const finish = (settle: () => void) => {
        clearTimeout(timer);
        this.#watchers.delete(look);
        settle();
      };
      const look = () => {
        try {
          if (done()) finish(() => resolve(true));
        } catch (error) {
          finish(() => reject(error));
        }
      };
      const timer = setTimeout(() => finish(() => resolve(false)), timeout);
      this.#watchers.add(look);
      look();
    });
  }

  #look(): void {
    for (const look of [...this.#watchers]) look();
  }

  /** DECTCEM, `CSI ? 25 h` and `l`: the emulator keeps it to itself. */
  #followCursorVisibility(): void {
    for (const final of ['h', 'l']) {
      this.#terminal.parser.registerCsiHandler({ prefix: '?', final }, (params) => {
        if (params.includes(25)) this.#cursorVisible = final === 'h';
        return false; // the emulator's own handler comes next
      });
    }
  }
}

const FRESH = {
  applicationCursorKeysMode: false,
  applicationKeypadMode: false,
  bracketedPasteMode: false,
  insertMode: false,
  mouseTrackingMode: 'none',
  originMode: false,
  sendFocusMode: false,
  synchronizedOutputMode: false,
  wraparoundMode: true,
} as const;

type StyledCell = NonNullable<
  ReturnType<NonNullable<ReturnType<xterm.IBuffer['getLine']>>['getCell']>
>;

function styleOf(cell: StyledCell): string {
  const names: string[] = [];
  if (cell.isBold()) names.push('bold');
  if (cell.isDim()) names.push('dim');
  if (cell.isItalic()) names.push('italic');
  if (cell.isUnderline()) names.push('underline');
  if (cell.isInverse()) names.push('inverse');
  if (!cell.isFgDefault()) names.push(`fg${cell.getFgColor().toString(16)}`);
  if (!cell.isBgDefault()) names.push(`bg${cell.getBgColor().toString(16)}`);
  return names.join(' ');
}
