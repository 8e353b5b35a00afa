/** The queue of marks on the disk. */
import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { Outbox } from '../../src/accounts/outbox.ts';

let file: string;

beforeEach(() => {
  const folder = mkdtempSync(path.join(tmpdir(), 'sahifa-outbox-'));
  file = path.join(folder, 'outbox.jsonl');
  return () => rmSync(folder, { recursive: true });
});

const read = (key: string, value = true) => ({ key, field: 'read' as const, value });
const starred = (key: string, value = true) => ({ key, field: 'starred' as const, value });

/** As another program reads it. */
const marks = () =>
  new Outbox(file)
    .marks()
    .map(({ key, field, value, state }) => `${key} ${field} ${value} ${state}`);

test('a mark waits, is sent, and is confirmed', async () => {
  const outbox = new Outbox(file);
  await outbox.add([read('a'), starred('a')]);
  expect(marks()).toEqual(['a read true waiting', 'a starred true waiting']);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const [first, second] = outbox.marks();
  await outbox.sent([first.number, second.number]);
  expect(marks()).toEqual(['a read true sent', 'a starred true sent']);
  await outbox.sendAgain([second.number]);
  await outbox.confirm([first.number]);
  expect(marks()).toEqual(['a starred true waiting']);
});

test('what happens to an earlier mark is nothing to the later one', async () => {
  const outbox = new Outbox(file);
  await outbox.add([read('a')]);
  const [before] = outbox.marks();
  // While it is on its way, another program of the machine marks.
  await new Outbox(file).add([read('a', false)]);
  await outbox.sent([before.number]);
  await outbox.confirm([before.number]);
  expect(marks()).toEqual(['a read false waiting']);
});

test('programs that mark at the same time lose nothing', async () => {
  const outboxes = [1, 2, 3, 4].map(() => new Outbox(file));
  await Promise.all(outboxes.map((outbox, at) => outbox.add([read(`k${at}`), starred('a')])));
  expect(marks()).toHaveLength(5);
  const numbers = new Outbox(file).marks().map(({ number }) => number);
  expect(new Set(numbers).size).toBe(5);
});

test('a program that was killed while it wrote leaves what was whole', async () => {
  const outbox = new Outbox(file);
  await outbox.add([read('a')]);
  appendFileSync(file, '{"n":2,"k":"b","re');
  expect(marks()).toEqual(['a read true waiting']);
  await outbox.add([read('c')]);
  expect(marks()).toEqual(['a read true waiting', 'c read true waiting']);
});

test('lines that are no marks are passed over', async () => {
  const outbox = new Outbox(file);
  await outbox.add([read('a')]);
  appendFileSync(
    file,
    'x\n[]\n{"n":"1"}\n{"sent":{}}\n{"sent":[null,7,"1"]}\n{"n":9,"k":"b","read":1}\nnull\n7\n',
  );
  await outbox.add([read('c')]);
  expect(marks()).toEqual(['a read true waiting', 'c read true waiting']);
});

test('the file does not grow for ever, and no number is given twice', async () => {
  const outbox = new Outbox(file);
  await outbox.add([starred('kept')]);
  const [kept] = outbox.marks();
  await outbox.sent([kept.number]);
  let last = 0;
  for (let round = 0; round < 12; round += 1) {
    await outbox.add(Array.from({ length: 200 }, (_, at) => read(`k${at}`, round % 2 === 0)));
    const numbers = outbox.marks().map(({ number }) => number);
    expect(Math.max(...numbers)).toBeGreaterThan(last);
    last = Math.max(...numbers);
    await outbox.confirm(numbers.filter((number) => number !== kept.number));
  }
  expect(marks()).toEqual(['kept starred true sent']);
  expect(readFileSync(file, 'utf8').split('\n').length).toBeLessThan(2000);
  await outbox.add([read('z')]);
  expect(outbox.marks().at(-1)?.number).toBeGreaterThan(last);
});
