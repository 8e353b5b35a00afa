/** A terminal that shows what it was sent, cell by cell: `@xterm/headless`, which neither joins nor reorders. */
import { EventEmitter } from 'node:events';
import xterm from '@xterm/headless';
import type { ScreenSize } from '../../src/terminal/screen/screen-cell.ts';

/** Takes what is written to a terminal, and counts it. */
export class Paper extends EventEmitter {
  columns: number;
  rows: number;
  #written = '';

  constructor({ columns, rows }: ScreenSize) {
    super();
    this.columns = columns;
    this.rows = rows;
  }

  write(text: string): boolean {
    this.#written += text;
    return true;
  }

  resize({ columns, rows }: ScreenSize): void {
    Object.assign(this, { columns, rows });
    this.emit('resize');
  }

  /** What was written since the last time. */
  take(): string {
    const written = this.#written;
    this.#written = '';
    return written;
  }
}

export class Witness {
  readonly #terminal: xterm.Terminal;

  constructor({ columns, rows }: ScreenSize) {
    this.#terminal = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true });
  }

  write(text: string): Promise<void> {
    return new Promise((resolve) => this.#terminal.write(text, resolve));
  }

  resize({ columns, rows }: ScreenSize): void {
    this.#terminal.resize(columns, rows);
  }

  /** Every cell of the screen with its look, a row a line; `·` is a blank of the terminal's own look. */
  screen(): string {
    const { active } = this.#terminal.buffer;
    const rows: string[] = [];
    for (let y = 0; y < this.#terminal.rows; y += 1) {
      let row = '';
      for (let x = 0; x < this.#terminal.cols; x += 1) {
        const cell = active.getLine(active.baseY + y)?.getCell(x);
        if (!cell || cell.getWidth() === 0) continue;
        const look = cell.isAttributeDefault() ? '' : lookOf(cell);
        row += (cell.getChars().trim() === '' && look === '' ? '·' : cell.getChars() || ' ') + look;
      }
      rows.push(row);
    }
    return rows.join('\n');
  }

  dispose(): void {
    this.#terminal.dispose();
  }
}

function lookOf(cell: NonNullable<ReturnType<xterm.IBufferLine['getCell']>>): string {
  const flags = [
    cell.isBold() && 'b',
    cell.isDim() && 'f',
    cell.isItalic() && 'i',
    cell.isUnderline() && 'u',
    cell.isInverse() && 'n',
  ];
  return `<${flags.filter(Boolean).join('')}${cell.getFgColor()},${cell.getBgColor()}>`;
}
