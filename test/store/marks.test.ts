/** Marks of several machines: what a mark made later than another was seen must win, whatever the clocks say. */
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { LogReader } from '../../src/store/mark-log.ts';
import type { Mark, MarkChange } from '../../src/store/marks.ts';
import { sized } from '../full-size.ts';
import { Machine, temporaryFolder } from './machines.ts';

const { folder: ROOT, remove } = temporaryFolder();
afterAll(remove);

let count = 0;
const freshRoot = () => path.join(ROOT, String(count++));

const star = (key: string, value: boolean): MarkChange => ({ key, field: 'starred', value });

describe('machines that copy files', () => {
  const DAY = 86_400_000;
  const machine = fc.nat(2);
  const action = fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({
        does: fc.constant('mark' as const),
        at: machine,
        key: fc.constantFrom('a', 'b'),
      }),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        does: fc.constant('copy' as const),
        at: machine,
        to: machine,
        of: machine,
        share: fc.constantFrom(1, 1, 0.5, 0.9),
        isOld: fc.boolean(),
      }),
    },
    { weight: 1, arbitrary: fc.record({ does: fc.constant('restart' as const), at: machine }) },
    { weight: 1, arbitrary: fc.record({ does: fc.constant('wait' as const), at: fc.nat(10_000) }) },
  );

  test('agree, and no mark loses against one that its machine had seen', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(action, { minLength: 20, maxLength: 60, size: 'max' }),
        fc.array(fc.integer({ min: -3 * DAY, max: 3 * DAY }), { minLength: 3, maxLength: 3 }),
        async (actions, wrong) => {
          const root = freshRoot();
          let time = 1_800_000_000_000;
          const machines = wrong.map(
            (by, index) => new Machine(root, `m${index}`, () => time + by),
          );
          /** What stands in `place`: each mark is told from the others by it. */
          const made: { key: string; number: number; seen: ReadonlySet<number> }[] = [];
          const known = machines.map(() => new Set<number>());
          const old = new Map<string, string>();
          const learn = (index: number) => {
            machines[index].files.visit(({ value }) => {
              known[index].add((value as { block: number }).block);
            });
          };
          for (const action of actions) {
            if (action.does === 'wait') time += action.at;
            if (action.does === 'restart') machines[action.at].restart();
            if (action.does === 'copy') {
              const file = `m${action.of}.jsonl`;
              const name = `${action.at} ${file}`;
              const text = action.isOld ? old.get(name) : machines[action.at].text(file);
              old.set(name, machines[action.at].text(file) ?? '');
              if (text) machines[action.at].send(machines[action.to], file, action.share, text);
              machines[action.to].files.update();
            }
            if (action.does !== 'mark') continue;
            const { files } = machines[action.at];
            files.update();
            learn(action.at);
            const number = made.length;
            made.push({ key: action.key, number, seen: new Set(known[action.at]) });
            const place = { block: number, offset: 0, before: '', after: '', progress: 0 };
            await files.append([{ key: action.key, field: 'place', value: place }]).written;
            known[action.at].add(number);
          }
          for (const from of machines) for (const to of machines) if (from !== to) from.copyAll(to);
          for (const each of machines) each.restart();
          for (const key of ['a', 'b']) {
            const states = machines.map(({ files }) => files.table.state(key));
            expect(states[1]).toEqual(states[0]);
            expect(states[2]).toEqual(states[0]);
            const winner = states[0].place?.block;
            const later = made.filter((mark) => mark.key === key && mark.seen.has(winner ?? -1));
            expect(later).toEqual([]);
            expect(winner === undefined).toBe(made.every((mark) => mark.key !== key));
          }
        },
      ),
      { numRuns: sized(200) },
    );
  }, 120_000);
});

describe('a file of marks', () => {
  const machine = () => new Machine(freshRoot(), 'own', () => 1000);
  const fileOf = ({ marks }: Machine, name = 'own') => path.join(marks, `${name}.jsonl`);

  test('is appended to, a line for each mark', async () => {
    const own = machine();
    await own.mark(star('a', true), star('b', true));
    await own.mark(star('a', false));
    expect(readFileSync(fileOf(own), 'utf8').split('\n')).toEqual([
      '{"version":1,"machine":"own"}',
      '{"t":[1000,0],"k":"a","starred":true}',
      '{"t":[1000,1],"k":"b","starred":true}',
      '{"t":[1000,2],"k":"a","starred":false}',
      '',
    ]);
    expect(own.restart().table.get('a', 'starred')).toBe(false);
  });

  test.each(['{"t":[2000,0],"k":"a","sta', '{"t":[2000,0],"k":"a","starred":true}'])(
    'may end in a torn line: %j',
    async (torn) => {
      const own = machine();
      await own.mark(star('b', true));
      // The journal is written first: the file in the folder is made from it.
      appendFileSync(own.places.journal, torn);
      own.restart();
      await own.mark(star('c', true));
      const { table, diagnostics } = own.restart();
      expect([table.get('b', 'starred'), table.get('c', 'starred')]).toEqual([true, true]);
      expect(table.get('a', 'starred')).toBe(torn.endsWith('}') ? true : undefined);
      expect(diagnostics).toEqual([]);
      expect(readFileSync(fileOf(own), 'utf8')).not.toContain('"sta{');
    },
  );

  test('of two programs on one machine loses nothing', async () => {
    const root = freshRoot();
    const programs = [1, 2].map(() => new Machine(root, 'own', () => 1000).files);
    await Promise.all(
      Array.from(
        { length: 20 },
        (_, at) => programs[at % 2].append([star(`k${at}`, true)]).written,
      ),
    );
    const { table } = new Machine(root, 'own', () => 1000).files;
    expect([...table.keys()].sort()).toEqual(
      Array.from({ length: 20 }, (_, at) => `k${at}`).sort(),
    );
  });

  test('is written anew when most of it does not count any more', async () => {
    const own = machine();
    for (let round = 0; round < 4; round += 1) {
      await own.mark(
        ...Array.from({ length: 500 }, (_, at) => star(`k${at % 10}`, round % 2 === 0)),
      );
    }
    const lines = readFileSync(fileOf(own), 'utf8').split('\n').length;
    expect(lines).toBeLessThan(1100);
    expect(own.restart().table.get('k3', 'starred')).toBe(false);
  });

  test('beside that of another machine says what was read of it', async () => {
    const root = freshRoot();
    const [one, two] = ['one', 'two'].map((name) => new Machine(root, name, () => 1000));
    await one.mark(star('a', true));
    one.copyAll(two);
    two.files.update();
    await two.mark(star('a', false));
    expect(two.files.logs().find(({ log }) => log.machine === 'two')?.log.seen).toEqual({
      one: [1000, 0],
    });
    expect(two.files.table.get('a', 'starred')).toBe(false);
  });

  test('in conflict is read, told and left', async () => {
    const own = machine();
    await own.mark(star('a', true));
    const conflict = path.join(own.marks, 'other.sync-conflict-20261129-070500-ABCDEFG.jsonl');
    writeFileSync(
      conflict,
      '{"version":1,"machine":"other"}\n{"t":[9,0],"k":"b","starred":true}\n',
    );
    writeFileSync(
      fileOf(own, 'third'),
      '<<<<<<< HEAD\n{"t":[9,0],"k":"c","starred":true}\n=======\n{"t":[9,1],"k":"d","starred":true}\n>>>>>>> b\n',
    );
    const { table, diagnostics } = own.restart();
    expect([...table.keys()].sort()).toEqual(['a', 'b', 'c', 'd']);
    expect(diagnostics.map(({ code }) => code)).toEqual(['conflict-file', 'conflict-lines']);
    expect(existsSync(conflict)).toBe(true);
  });

  test.each<[string, string]>([
    ['no JSON', 'a'],
    ['no stamp', '{"k":"a","starred":true}'],
    ['a stamp that ends all stamps', '{"t":[9007199254740991,0],"k":"a","starred":true}'],
    ['a value of another kind', '{"t":[1,0],"k":"a","starred":"yes"}'],
  ])('has a line with %s, which is passed over', (_, line) => {
    const marks: Mark[] = [];
    const reader = new LogReader('m', (mark) => marks.push(mark));
    reader.read(`${line}\n{"t":[1,0],"k":"b","starred":true}\n`, true);
    expect(marks.map(({ key }) => key)).toEqual(['b']);
    expect(reader.log.damaged).toBe(1);
  });

  test('of a later version is known as such', () => {
    const reader = new LogReader('m', () => {});
    reader.read('{"version":2,"machine":"m"}\n', true);
    expect(reader.log.isNewer).toBe(true);
  });

  test('that cannot be written keeps its marks until it can', async () => {
    const own = machine();
    const { rmSync, mkdirSync } = await import('node:fs');
    rmSync(own.marks, { recursive: true });
    writeFileSync(own.marks, '');
    await expect(own.mark(star('a', true))).rejects.toThrow();
    expect(own.files.table.get('a', 'starred')).toBe(true);
    rmSync(own.marks);
    mkdirSync(own.marks);
    await own.mark(star('b', true));
    expect([...own.restart().table.keys()].sort()).toEqual(['a', 'b']);
  });
});
