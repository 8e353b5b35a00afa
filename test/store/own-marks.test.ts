/** What programs that synchronise do to the files of marks, and what becomes of this machine's own. */
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { machineFiles, prepareMachine } from '../../src/store/machine.ts';
import type { MarkFiles } from '../../src/store/mark-files.ts';
import { type Mark, type MarkChange, MarkTable } from '../../src/store/marks.ts';
import { Machine, temporaryFolder } from './machines.ts';

const { folder: ROOT, remove } = temporaryFolder();
afterAll(remove);

let count = 0;
const freshRoot = () => path.join(ROOT, String(count++));
const star = (key: string, value = true): MarkChange => ({ key, field: 'starred', value });
const own = (root = freshRoot()) => new Machine(root, 'own', () => 1000);
const starred = ({ table }: MarkFiles) =>
  [...table].flatMap(({ key, value }) => (value === true ? key : [])).sort();

/** A program that is started now, after what was left had been put right. */
async function started(machine: Machine): Promise<MarkFiles> {
  machine.restart();
  await machine.files.settle();
  return machine.files;
}

describe('the file of this machine', () => {
  const OLD = 'old';

  test.each<[string, (file: string, old: string) => void]>([
    ['replaced by an older copy', (file, old) => writeFileSync(file, old)],
    ['deleted', (file) => rmSync(file)],
    ['deleted with its folder', (file) => rmSync(path.dirname(file), { recursive: true })],
    ['cut', (file) => truncateSync(file, 60)],
    ['emptied', (file) => truncateSync(file, 0)],
    ['full of zeros', (file) => writeFileSync(file, Buffer.alloc(readFileSync(file).length))],
    ['followed by half a line', (file) => appendFileSync(file, '{"t":[1000,')],
    ['with the line ends of Windows', (file) => writeFileSync(file, windows(file))],
    ['joined by git', (file, old) => writeFileSync(file, joined(old, file))],
  ])('%s is made again', async (_, harm) => {
    const machine = own();
    await machine.mark(star(OLD));
    const old = readFileSync(machine.own, 'utf8');
    await machine.mark(star('a'), star('b'));
    const whole = readFileSync(machine.own, 'utf8');
    harm(machine.own, old);
    const files = await started(machine);
    expect(readFileSync(machine.own, 'utf8')).toBe(whole);
    expect(starred(files)).toEqual(['a', 'b', OLD]);
    expect(files.diagnostics).toEqual([]);
    expect(readdirSync(machine.marks)).toEqual(['own.jsonl']);
  });

  test('replaced by an older copy while the program runs loses nothing', async () => {
    const machine = own();
    await machine.mark(star(OLD));
    const old = readFileSync(machine.own, 'utf8');
    await machine.mark(star('a'));
    writeFileSync(machine.own, old);
    await machine.mark(star('b'));
    expect(starred(await started(machine))).toEqual(['a', 'b', OLD]);
    expect(readFileSync(machine.own, 'utf8').match(/starred/g)?.length).toBe(3);
  });

  test('from before it was written anew is no file of a clone', async () => {
    const machine = own();
    await machine.mark(star('a'));
    await machine.mark(star('a', false), star('b'));
    const old = readFileSync(machine.own, 'utf8');
    await machine.mark(...Array.from({ length: 1000 }, (_, at) => star('b', at % 2 === 1)));
    expect(readFileSync(machine.own, 'utf8').split('\n').length).toBeLessThan(10);
    writeFileSync(machine.own, old);
    const files = await started(machine);
    expect(files.diagnostics).toEqual([]);
    expect(files.machine).toBe('own');
    expect(starred(files)).toEqual(['b']);
  });

  test('cannot be written, but its marks are kept for the next program', async () => {
    const machine = own();
    rmSync(machine.marks, { recursive: true });
    writeFileSync(machine.marks, '');
    await expect(machine.mark(star('a'))).rejects.toThrow();
    rmSync(machine.marks);
    const files = await started(machine);
    expect(starred(files)).toEqual(['a']);
    expect(existsSync(machine.own)).toBe(true);
  });

  test('stays when the journal is damaged or gone, and the machine takes another name', async () => {
    for (const harm of [
      (file: string) => rmSync(file),
      (file: string) => writeFileSync(file, readFileSync(file, 'utf8').slice(20)),
    ]) {
      const machine = own();
      await machine.mark(star('a'));
      harm(machine.places.journal);
      const files = await started(machine);
      await machine.mark(star('b'));
      expect(starred(files)).toEqual(['a', 'b']);
      expect(files.machine).toMatch(/^own-\d$/);
      expect(starred(await started(machine))).toEqual(['a', 'b']);
      expect(readdirSync(machine.marks).length).toBe(2);
    }
  });

  test('of a later version of the program is left', async () => {
    const machine = own();
    await machine.mark(star('a'));
    const text = readFileSync(machine.places.journal, 'utf8').replace('"version":1', '"version":2');
    writeFileSync(machine.places.journal, `${text}{"new":"line"}\n`);
    writeFileSync(machine.own, '');
    const files = await started(machine);
    expect(files.isNewer).toBe(true);
    expect(readFileSync(machine.own, 'utf8')).toBe('');
    expect(readFileSync(machine.places.journal, 'utf8')).toContain('"new"');
  });

  test('goes with its store to another folder', async () => {
    const root = freshRoot();
    const machine = own(root);
    await machine.mark(star('a'));
    const there = path.join(root, 'elsewhere');
    const at = machineFiles(machine.state, there, 'host');
    // A copy is another machine's.
    cpSync(path.dirname(machine.marks), there, { recursive: true });
    await prepareMachine(at);
    expect(existsSync(at.journal)).toBe(false);
    rmSync(path.dirname(machine.marks), { recursive: true });
    await prepareMachine(at);
    expect(readFileSync(at.journal, 'utf8')).toContain('"machine":"own"');
    expect(existsSync(machine.places.journal)).toBe(false);
  });

  test('is another one for another store, host and user', () => {
    const { journal } = machineFiles('/state', '/store', 'a.example.org');
    expect(machineFiles('/state', '/store', 'A.local').journal).toBe(journal);
    expect(machineFiles('/state', '/store', 'b').journal).not.toBe(journal);
    expect(machineFiles('/state', '/store2', 'a').journal).not.toBe(journal);
  });
});

describe('a machine that was cloned', () => {
  /** Everything of a machine, in another place under the same host. */
  function cloned(machine: Machine): Machine {
    const clone = own(freshRoot());
    cpSync(machine.marks, clone.marks, { recursive: true });
    writeFileSync(clone.places.journal, readFileSync(machine.places.journal));
    clone.restart();
    return clone;
  }

  test('is found when the file of one replaces that of the other, and no line is lost', async () => {
    const machine = own();
    await machine.mark(star('old'));
    const clone = cloned(machine);
    await machine.mark(star('a'), star('old', false));
    await clone.mark(star('b'));
    cpSync(machine.own, clone.own);
    const files = await started(clone);
    expect(files.machine).toMatch(/^own-\d$/);
    expect(files.diagnostics).toEqual([{ code: 'cloned-machine', path: 'marks/own.jsonl' }]);
    expect(starred(files)).toEqual(['a', 'b']);
    for (const file of readdirSync(clone.marks))
      cpSync(path.join(clone.marks, file), path.join(machine.marks, file));
    expect(starred(await started(machine))).toEqual(['a', 'b']);
    // Each has a name of its own from now on.
    await clone.mark(star('c'));
    await machine.mark(star('d'));
    expect(machine.files.machine).toBe('own');
    expect(readFileSync(machine.own, 'utf8')).not.toContain('"c"');
    expect(clone.files.diagnostics.length).toBe(1);
    expect((await started(clone)).diagnostics).toEqual([]);
  });

  test('is found in a copy that a program has made of the file', async () => {
    const machine = own();
    await machine.mark(star('old'));
    const clone = cloned(machine);
    await machine.mark(star('a'));
    await clone.mark(star('b'));
    const copy = path.join(clone.marks, 'own.sync-conflict-20261129-070500-ABCDEFG.jsonl');
    cpSync(machine.own, copy);
    const files = await started(clone);
    expect(files.machine).toMatch(/^own-\d$/);
    expect(starred(files)).toEqual(['a', 'b', 'old']);
    expect(readFileSync(clone.own, 'utf8')).toContain('"b"');
    expect(existsSync(copy)).toBe(true);
  });

  test('is not found in an older copy of the own file', async () => {
    const machine = own();
    await machine.mark(star('a'));
    cpSync(machine.own, path.join(machine.marks, 'own (conflicted copy 2026-11-29 070500).jsonl'));
    await machine.mark(star('b'));
    const files = await started(machine);
    expect(files.machine).toBe('own');
    expect(files.diagnostics.map(({ code }) => code)).toEqual(['conflict-file']);
  });

  test('is found by a program that runs already', async () => {
    const machine = own();
    await machine.mark(star('old'));
    const clone = cloned(machine);
    const second = new Machine(path.dirname(path.dirname(clone.marks)), 'own', () => 1000);
    await machine.mark(star('a'));
    cpSync(machine.own, clone.own);
    await clone.mark(star('b'));
    await second.mark(star('c'));
    expect(clone.files.machine).toMatch(/^own-\d$/);
    expect(second.files.machine).toBe(clone.files.machine);
    expect(readFileSync(machine.own, 'utf8')).toBe(
      readFileSync(path.join(clone.marks, 'own.jsonl'), 'utf8'),
    );
    expect(starred(second.files)).toEqual(['a', 'b', 'c', 'old']);
  });

  test('of two marks with one stamp, every machine takes the same', () => {
    const marks = [true, false, null].map(
      (value, at): Mark => ({ ...star('a'), value, stamp: [1, 0], machine: `m${at}` }) as Mark,
    );
    const orders = [marks, [...marks].reverse(), [marks[1], marks[0], marks[2], marks[1]]];
    const values = orders.map((order) => {
      const table = new MarkTable();
      for (const mark of order) table.add(mark, false);
      return table.mark('a', 'starred')?.value;
    });
    expect(new Set(values).size).toBe(1);
  });
});

describe('the file of another machine', () => {
  /** Two machines, of which the other has marked `a`, `b` and `c`. */
  async function two() {
    const root = freshRoot();
    const [here, other] = ['here', 'other'].map((name) => new Machine(root, name, () => 1000));
    await other.mark(star('a'), star('b'));
    const old = readFileSync(other.own, 'utf8');
    await other.mark(star('c'));
    return { here, other, old, file: path.join(here.marks, 'other.jsonl') };
  }

  test('may come late, in parts, twice, old, and go', async () => {
    const { here, other, old, file } = await two();
    const whole = readFileSync(other.own, 'utf8');
    const steps: [() => void, string[]][] = [
      [() => writeFileSync(file, whole.slice(0, 80)), ['a']],
      [() => writeFileSync(file, old), ['a', 'b']],
      [() => writeFileSync(file, whole), ['a', 'b', 'c']],
      [() => writeFileSync(file, old), ['a', 'b', 'c']],
      [() => rmSync(file), ['a', 'b', 'c']],
      [() => writeFileSync(file, whole + whole), ['a', 'b', 'c']],
    ];
    for (const [step, expected] of steps) {
      step();
      here.files.update();
      expect(starred(here.files)).toEqual(expected);
    }
    expect(starred(here.restart())).toEqual(['a', 'b', 'c']);
  });

  test('whose end comes before its beginning is read when it is whole', async () => {
    const { here, other, file } = await two();
    const whole = readFileSync(other.own);
    const half = Buffer.from(whole);
    half.fill(0, 0, whole.length / 2);
    writeFileSync(file, half);
    here.files.update();
    expect(starred(here.files)).toEqual(['c']);
    expect(here.files.logs()[0].log).toMatchObject({ isTorn: true, damaged: 0 });
    // The same file, of the same length.
    writeFileSync(file, whole);
    here.files.update();
    expect(starred(here.files)).toEqual(['a', 'b', 'c']);
    expect(here.files.logs()[0].log.isTorn).toBe(false);
  });

  test('that another text has replaced in place is read as a whole', async () => {
    const { here, other, file } = await two();
    cpSync(other.own, file);
    here.files.update();
    const more = readFileSync(file, 'utf8').replace('"a"', '"d"').replace('[1000,0]', '[1000,5]');
    writeFileSync(
      file,
      `${more}{"t":[1000,9],"k":"e","starred":true}\n`.replace('"c"', '"longer"'),
    );
    here.files.update();
    expect(starred(here.files)).toEqual(['a', 'b', 'c', 'd', 'e', 'longer']);
  });

  test('is only read from where it was read before', async () => {
    const { here, other, file } = await two();
    cpSync(other.own, file);
    here.files.update();
    await other.mark(star('d'));
    const appended = readFileSync(other.own, 'utf8').slice(readFileSync(file, 'utf8').length);
    appendFileSync(file, appended);
    here.files.update();
    expect(here.files.logs()[0].log).toMatchObject({ marks: 4, lines: 5 });
  });

  test('was read: what is marked later wins, though an old one came back and the program ended', async () => {
    const root = freshRoot();
    const here = new Machine(root, 'here', () => 1000);
    const other = new Machine(root, 'other', () => 500_000_000);
    await other.mark(star('a'));
    const old = readFileSync(other.own, 'utf8');
    await other.mark(star('a', false));
    const file = path.join(here.marks, 'other.jsonl');
    cpSync(other.own, file);
    await here.files.settle();
    expect(starred(here.files)).toEqual([]);
    writeFileSync(file, old);
    here.restart();
    await here.mark(star('a'));
    cpSync(other.own, file);
    expect(starred(here.restart())).toEqual(['a']);
  });

  test('that cannot be read hides no other', async () => {
    const { here, file, other } = await two();
    cpSync(other.own, file);
    symlinkSync('a.jsonl', path.join(here.marks, 'a.jsonl'));
    here.files.update();
    expect(starred(here.files)).toEqual(['a', 'b', 'c']);
    expect(here.files.diagnostics.map(({ code }) => code)).toEqual(['unreadable-store']);
  });

  test('is no folder', async () => {
    const { here, file, other } = await two();
    cpSync(other.own, file);
    mkdirSync(path.join(here.marks, 'a.jsonl'));
    here.files.update();
    expect(starred(here.files)).toEqual(['a', 'b', 'c']);
  });

  test.each([
    'other.sync-conflict-20261129-070500-ABCDEFG.jsonl',
    'other (conflicted copy 2026-11-29 070500).jsonl',
    "other (somebody's conflicted copy 2026-11-29).jsonl",
    'other (1).jsonl',
    'other-DESKTOP.jsonl',
    'other copy.jsonl',
    'other_BACKUP_1234.jsonl',
  ])('is read under the name %s', async (name) => {
    const { here, other } = await two();
    cpSync(other.own, path.join(here.marks, name));
    here.files.update();
    expect(starred(here.files)).toEqual(['a', 'b', 'c']);
    expect(here.files.logs()[0].log.machine).toBe('other');
    expect(here.files.diagnostics).toEqual([{ code: 'conflict-file', path: `marks/${name}` }]);
  });
});

test('marks that are made while others are written are written, too', async () => {
  const machine = own();
  const all = [];
  for (let at = 0; at < 30; at += 1) {
    all.push(machine.mark(star(`k${at}`)));
    await new Promise((resolve) => setImmediate(resolve));
  }
  await Promise.all(all);
  expect(starred(machine.restart()).length).toBe(30);
});

test('every field of a mark is there again', async () => {
  const machine = own();
  const place = { block: 1, offset: 2, before: 'a', after: '\u0628', progress: 0.5 };
  const changes: MarkChange[] = [
    { key: 'a', field: 'read', value: 'f'.repeat(16) },
    { key: 'a', field: 'seen', value: 'e'.repeat(16) },
    { key: 'a', field: 'starred', value: false },
    { key: 'a', field: 'place', value: place },
    { key: 'a', field: 'gone', value: true, origin: 'rule' },
    { key: 'b', field: 'read', value: false },
    { key: 'c', field: 'read', value: null },
  ];
  await machine.mark(...changes);
  const { table } = machine.restart();
  expect(table.state('a')).toEqual({
    ...{ read: 'f'.repeat(16), seen: 'e'.repeat(16), starred: false, place, gone: true },
  });
  expect([table.state('b'), table.state('c')]).toEqual([{ read: false }, {}]);
});

test('marks of this machine are known by it, also under its new name', async () => {
  const root = freshRoot();
  const [here, other] = ['here', 'other'].map((name) => new Machine(root, name, () => 1000));
  await other.mark(star('a'), star('b'));
  other.copyAll(here);
  here.files.update();
  await here.mark(star('b', false), { ...star('c'), origin: 'server' }, star('d'));
  const ownOf = ({ files: { table, machine } }: Machine) =>
    [...table].flatMap((mark) => (mark.machine === machine ? `${mark.key} ${mark.origin}` : []));
  expect(ownOf(here).sort()).toEqual(['b person', 'c server', 'd person']);
  appendFileSync(here.own, '{"t":[2000,0],"k":"e","starred":true}\n');
  await started(here);
  expect(here.files.machine).toMatch(/^here-\d$/);
  expect(ownOf(here).sort()).toEqual(['b person', 'c server', 'd person']);
});

function windows(file: string): string {
  return readFileSync(file, 'utf8').replaceAll('\n', '\r\n');
}

function joined(old: string, file: string): string {
  return `<<<<<<< HEAD\n${old}=======\n${readFileSync(file, 'utf8')}>>>>>>> other\n`;
}

test('a link to a folder names the same machine', () => {
  const root = freshRoot();
  mkdirSync(root, { recursive: true });
  symlinkSync(root, `${root}-link`);
  expect(machineFiles('/state', path.join(`${root}-link`, 'new', 'store')).journal).toBe(
    machineFiles('/state', path.join(root, 'new', 'store')).journal,
  );
});
