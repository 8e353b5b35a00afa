/**
 * Marks that the person made here and that the server does not have yet, as far as we know: waiting to be sent, or sent and
 * not confirmed by a list. A server answers OK also when it has stored nothing.
 */
import { LineLog } from './line-log.ts';

export type MarkName = 'read' | 'starred';

/** A mark as servers know them. `key`: of the article in the store. */
export type PersonMark = {
  readonly key: string;
  readonly field: MarkName;
  readonly value: boolean;
};

export type QueuedMark = PersonMark & {
  /** Grows with each mark. */
  readonly number: number;
  readonly state: 'waiting' | 'sent';
};

/** Lines beyond four times those that count, at which the file is written anew. */
const SPARE = 1000;

export class Outbox {
  readonly #marks = new Map<string, QueuedMark>();
  readonly #names = new Map<number, string>();
  readonly #log: LineLog;
  #last = 0;
  #lines = 0;

  constructor(path: string) {
    this.#log = new LineLog(
      path,
      (line) => this.#take(line),
      () => this.#reset(),
    );
  }

  /** Those of all programs of this machine. Throws the system's error. */
  marks(): QueuedMark[] {
    this.#log.read();
    return [...this.#marks.values()];
  }

  /** As of the last look at the file. */
  get(key: string, field: MarkName): QueuedMark | undefined {
    return this.#marks.get(nameOf({ key, field }));
  }

  /** Resolves when they are on the disk. A later mark takes the place of an earlier one of its article and field. */
  async add(marks: readonly PersonMark[]): Promise<void> {
    if (marks.length === 0) return;
    await this.#log.append(() =>
      marks.map(({ key, field, value }, at) => ({
        n: this.#last + at + 1,
        k: key,
        [field]: value,
      })),
    );
    if (this.#lines > 4 * this.#marks.size + SPARE) await this.#compact();
  }

  /** The server has said OK to these numbers. */
  async sent(numbers: readonly number[]): Promise<void> {
    await this.#append('sent', numbers);
  }

  /** A list shows them. */
  async confirm(numbers: readonly number[]): Promise<void> {
    await this.#append('done', numbers);
  }

  /** They were sent, and a list does not show them. */
  async sendAgain(numbers: readonly number[]): Promise<void> {
    await this.#append('waits', numbers);
  }

  async #append(event: 'sent' | 'done' | 'waits', numbers: readonly number[]): Promise<void> {
    if (numbers.length > 0) await this.#log.append(() => [{ [event]: numbers }]);
  }

  async #compact(): Promise<void> {
    await this.#log.replace(() => {
      const marks = [...this.#marks.values()].sort((a, b) => a.number - b.number);
      const sent = marks.filter(({ state }) => state === 'sent').map(({ number }) => number);
      return [
        // Numbers are never given twice: another program may be sending one of the old.
        { last: this.#last },
        ...marks.map(({ number, key, field, value }) => ({ n: number, k: key, [field]: value })),
        ...(sent.length > 0 ? [{ sent }] : []),
      ];
    });
  }

  #reset(): void {
    this.#marks.clear();
    this.#names.clear();
    this.#last = 0;
    this.#lines = 0;
  }

  #take(line: unknown): void {
    this.#lines += 1;
    const { n, k, last, sent, done, waits, ...fields } = (line ?? {}) as Readonly<
      Record<string, unknown>
    >;
    if (typeof last === 'number') this.#last = Math.max(this.#last, last);
    if (typeof n === 'number' && typeof k === 'string') {
      this.#last = Math.max(this.#last, n);
      for (const field of ['read', 'starred'] as const) {
        const value = fields[field];
        if (typeof value !== 'boolean') continue;
        const name = nameOf({ key: k, field });
        this.#marks.set(name, { number: n, key: k, field, value, state: 'waiting' });
        this.#names.set(n, name);
      }
    }
    for (const mark of this.#current(sent)) {
      this.#marks.set(nameOf(mark), { ...mark, state: 'sent' });
    }
    for (const mark of this.#current(waits)) {
      this.#marks.set(nameOf(mark), { ...mark, state: 'waiting' });
    }
    for (const mark of this.#current(done)) this.#marks.delete(nameOf(mark));
  }

  /** Those of the numbers in whose place no later mark has come. */
  #current(numbers: unknown): QueuedMark[] {
    if (!Array.isArray(numbers)) return [];
    return numbers.flatMap((number) => {
      const mark = this.#marks.get(this.#names.get(number) ?? '');
      return mark && mark.number === number ? [mark] : [];
    });
  }
}

function nameOf({ key, field }: Pick<PersonMark, 'key' | 'field'>): string {
  return `${field} ${key}`;
}
