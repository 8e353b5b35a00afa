/** What is remembered on the disk, by one reader and by several. */
import { execFile, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { buildSync } from 'esbuild';
import fc from 'fast-check';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { openPlaces } from '../../src/settings/history.ts';
import { sentenceOf } from '../english-diagnostics.ts';
import { device, huge, isRoot, pipe, smallDisk } from '../files/special.ts';

const root = mkdtempSync(path.join(tmpdir(), 'sahifa-places-'));
afterAll(() => rmSync(root, { recursive: true }));

let count = 0;
let folder = '';
let file = '';
beforeEach(() => {
  count += 1;
  folder = path.join(root, `${count}`);
  file = path.join(folder, 'sahifa', 'state.json');
});

const PLACE = { block: 3, offset: 14, before: 'a b ', after: 'c d', title: 'T', progress: 0.5 };

const NOON = Date.UTC(2026, 10, 22, 12);

/** A clock that goes on by a second each time it is looked at. */
function clock(start = NOON): () => number {
  let time = start;
  return () => {
    time += 1000;
    return time;
  };
}

function put(content: string | Uint8Array): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
}

describe('what is noted', () => {
  test('is there the next time', async () => {
    const first = await openPlaces(file, { now: () => NOON });
    expect(first.find('file:/a')).toBeUndefined();
    await first.save('file:/a', PLACE);
    await first.choose('marks', 'hide', 'show');
    await first.noteTyped('search', '\u0643\u0644\u0645\u0629');
    const second = await openPlaces(file);
    expect(second.find('file:/a')).toEqual({ ...PLACE, time: NOON });
    expect(second.chosen('marks', 'show')).toBe('hide');
    expect(second.typed('search')).toEqual(['\u0643\u0644\u0645\u0629']);
    expect(second.typed('command')).toEqual([]);
    expect([...first.diagnostics, ...second.diagnostics]).toEqual([]);
  });

  test('can be had at once', async () => {
    const places = await openPlaces(file);
    const saved = places.save('file:/a', PLACE);
    expect(places.find('file:/a')).toMatchObject(PLACE);
    await saved;
  });

  test('is for nobody else to read, and in one file', async () => {
    const places = await openPlaces(file);
    await Promise.all([places.save('a', PLACE), places.save('b', PLACE)]);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(path.dirname(file)).mode & 0o777).toBe(0o700);
    expect(readdirSync(path.dirname(file))).toEqual(['state.json']);
  });

  test('leaves alone what was not made for it', async () => {
    const places = await openPlaces(file);
    expect(existsSync(folder)).toBe(false);
    expect(places.diagnostics).toEqual([]);
  });

  test('goes where a link leads', async () => {
    const elsewhere = path.join(root, `${count}-elsewhere.json`);
    writeFileSync(elsewhere, '{"version": 1}', { mode: 0o640 });
    mkdirSync(path.dirname(file), { recursive: true });
    symlinkSync(elsewhere, file);
    await (await openPlaces(file)).save('a', PLACE);
    expect(readFileSync(elsewhere, 'utf8')).toContain('"c d"');
    expect(statSync(elsewhere).mode & 0o777).toBe(0o640);
  });
});

describe('marks', () => {
  const { title: _, progress: __, ...LANDMARK } = PLACE;

  test('are there the next time, each in its article', async () => {
    const first = await openPlaces(file, { now: () => NOON });
    await first.mark('file:/a', 'x', LANDMARK);
    await first.mark('file:/a\nb', 'y', { ...LANDMARK, offset: 2 });
    await first.mark('file:/a', '\u0628', { ...LANDMARK, block: 1 });
    const second = await openPlaces(file);
    expect([...second.marks('file:/a')]).toEqual([
      ['x', { ...LANDMARK, time: NOON }],
      ['\u0628', { ...LANDMARK, block: 1, time: NOON }],
    ]);
    expect([...second.marks('file:/a\nb').keys()]).toEqual(['y']);
    expect(second.marks('file:/b').size).toBe(0);
  });

  test('of two readers of one article are all kept, and of one name the later', async () => {
    const [one, two] = [
      await openPlaces(file, { now: clock() }),
      await openPlaces(file, { now: clock(NOON + 500) }),
    ];
    await Promise.all([
      one.mark('a', 'x', LANDMARK),
      two.mark('a', 'y', LANDMARK),
      one.mark('a', 'z', LANDMARK),
      two.mark('a', 'z', { ...LANDMARK, offset: 1 }),
    ]);
    const marks = (await openPlaces(file)).marks('a');
    expect([...marks.keys()].sort()).toEqual(['x', 'y', 'z']);
    expect(marks.get('z')?.offset).toBe(1);
  });

  test('that are none are left out', async () => {
    const good = { ...LANDMARK, time: NOON };
    const marks = { 'a\nx': good, 'a\ny': { ...good, offset: -1 }, 'a\nz': 'z' };
    put(JSON.stringify({ version: 1, marks }));
    expect([...(await openPlaces(file)).marks('a').keys()]).toEqual(['x']);
  });
});

describe('the article left last', () => {
  test('is the one saved last, whatever the order of the first time', async () => {
    const places = await openPlaces(file, { now: clock() });
    for (const key of ['a', 'b', 'c', 'a']) await places.save(key, PLACE);
    expect(places.last()?.key).toBe('a');
    expect(places.last((key) => key !== 'a')?.key).toBe('c');
    expect((await openPlaces(file)).last()?.key).toBe('a');
  });

  test('is none where none was read', async () => {
    expect((await openPlaces(file)).last()).toBeUndefined();
  });
});

describe('what was typed', () => {
  test('is kept, the last one first, each text once, a line for itself', async () => {
    const places = await openPlaces(file, { now: clock() });
    for (const text of ['one', 'two', 'one', '__proto__']) await places.noteTyped('search', text);
    await places.noteTyped('command', '42');
    expect(places.typed('search')).toEqual(['__proto__', 'one', 'two']);
    const again = await openPlaces(file);
    expect(again.typed('search')).toEqual(['__proto__', 'one', 'two']);
    expect(again.typed('command')).toEqual(['42']);
  });
});

describe('a choice', () => {
  test('holds until the configuration says something else', async () => {
    const places = await openPlaces(file);
    expect(places.chosen('width', 72)).toBeUndefined();
    await places.choose('width', 60, 72);
    expect(places.chosen('width', 72)).toBe(60);
    expect(places.chosen('width', 80)).toBeUndefined();
    await places.choose('width', 72, 72);
    expect(places.chosen('width', 72)).toBe(72);
  });
});

test('of more articles than are kept, those read last are', async () => {
  const old = Array.from({ length: 520 }, (_, index) => [`k${index}`, { ...PLACE, time: index }]);
  put(JSON.stringify({ version: 1, places: Object.fromEntries(old) }));
  const places = await openPlaces(file);
  expect(places.find('k19')).toBeUndefined();
  expect(places.find('k20')).toBeDefined();
  await places.save('new', PLACE);
  expect(Object.keys(JSON.parse(readFileSync(file, 'utf8')).places)).toHaveLength(500);
  expect(places.find('k20')).toBeUndefined();
});

describe('an entry that is none is left out, and the rest is read', () => {
  const check = async (place: unknown) => {
    put(JSON.stringify({ version: 1, places: { bad: place, good: { ...PLACE, time: 1 } } }));
    const places = await openPlaces(file);
    expect(places.find('bad')).toBeUndefined();
    expect(places.find('good')).toEqual({ ...PLACE, time: 1 });
  };

  test.each<[string, unknown]>([
    ['null', null],
    ['a list', []],
    ['empty', {}],
    ['without a time', PLACE],
    ['a time before all time', { ...PLACE, time: -1 }],
    ['a block that is none', { ...PLACE, time: 1, block: 1.5 }],
    ['a negative offset', { ...PLACE, time: 1, offset: -1 }],
    ['words that are none', { ...PLACE, time: 1, after: 7 }],
    ['more than all read', { ...PLACE, time: 1, progress: 2 }],
  ])('%s', (_, place) => check(place));
});

test('a title commands no terminal', async () => {
  put(
    JSON.stringify({ version: 1, places: { a: { ...PLACE, time: 1, title: 'x\u001b[2Jy\nz' } } }),
  );
  expect((await openPlaces(file)).find('a')?.title).toBe('xy z');
});

test('an entry from a clock that was ahead does not stand in the way of new ones', async () => {
  put(JSON.stringify({ version: 1, places: { a: { ...PLACE, time: NOON + 1e12 } } }));
  const places = await openPlaces(file, { now: () => NOON });
  await places.save('a', { ...PLACE, block: 9 });
  expect((await openPlaces(file)).find('a')?.block).toBe(9);
});

describe('a damaged file is set aside, told, and begun anew', () => {
  const check = async (content: string | Uint8Array) => {
    put(content);
    const places = await openPlaces(file, { now: () => NOON });
    const aside = `${file}.damaged-2026-11-22T12-00-00`;
    expect(places.diagnostics.map(sentenceOf)).toEqual([
      `${file} was damaged, and is now ${aside}`,
    ]);
    expect(readFileSync(aside)).toEqual(Buffer.from(content));
    await places.save('a', PLACE);
    expect((await openPlaces(file)).find('a')).toMatchObject(PLACE);
  };

  test.each<[string, string | Uint8Array]>([
    ['cut off', '{"version": 1, "places": {"a": {"blo'],
    ['empty', ''],
    ['binary', new Uint8Array([0xff, 0, 0x80, 7])],
    ['another kind of JSON', '[1, 2]'],
    ['nothing', 'null'],
    ['without a version', '{"places": {}}'],
    ['a version that is none', '{"version": "1"}'],
  ])('%s', (_, content) => check(content));
});

test('a file of a later version is neither read nor touched', async () => {
  const later = '{"version": 2, "places": "in a better way"}';
  put(later);
  const places = await openPlaces(file);
  expect(places.diagnostics.map(sentenceOf)).toEqual([
    `${file} was written by a later Sahifa: nothing is remembered, and it is left as it is`,
  ]);
  await places.save('a', PLACE);
  expect(places.find('a')).toMatchObject(PLACE);
  expect(readFileSync(file, 'utf8')).toBe(later);
});

describe('where nothing can be kept, it is told, and the reader goes on', () => {
  const check = async (expected: RegExp) => {
    const places = await openPlaces(file, { patience: { wait: 50, stale: 60_000 } });
    await places.save('a', PLACE);
    await places.save('b', PLACE);
    expect(places.find('a')).toMatchObject(PLACE);
    expect(places.diagnostics).toHaveLength(1);
    expect(sentenceOf(places.diagnostics[0])).toMatch(expected);
  };

  test('a file where the folder should be', async () => {
    mkdirSync(folder);
    writeFileSync(path.dirname(file), '');
    await check(/state\.json cannot be written \((EEXIST|ENOTDIR)\): nothing new is remembered$/);
  });

  test('a folder where the file should be', async () => {
    mkdirSync(file, { recursive: true });
    await check(/state\.json cannot be read \(EISDIR\): nothing is remembered$/);
  });

  test.skipIf(process.getuid?.() === 0)('a folder that may not be written', async () => {
    mkdirSync(path.dirname(file), { recursive: true });
    chmodSync(path.dirname(file), 0o500);
    await check(/state\.json cannot be written \(EACCES\): nothing new is remembered$/);
  });

  test('a lock that is held', async () => {
    put('{"version": 1}');
    writeFileSync(`${file}.lock`, `${process.ppid} elsewhere 0\n`);
    await check(/cannot be written \(another process holds .*\.lock\): nothing new is remembered$/);
    expect(readFileSync(file, 'utf8')).toBe('{"version": 1}');
  });
});

describe('what is no file in its place keeps nobody waiting, and is left alone', () => {
  const check = async (make: () => void) => {
    mkdirSync(path.dirname(file), { recursive: true });
    make();
    const places = await openPlaces(file);
    await places.save('a', PLACE);
    expect(places.diagnostics.map(sentenceOf)).toEqual([
      `${file} is a pipe or a device: nothing is remembered`,
    ]);
    expect(readdirSync(path.dirname(file))).toEqual(['state.json']);
    expect(statSync(file).isFile()).toBe(false);
  };

  test('a pipe', () => check(() => pipe(file)));
  test.runIf(isRoot)('a device', () => check(() => device(file, 5)));
});

test('a text that is all title does not fill the file', async () => {
  const places = await openPlaces(file);
  await places.save('a', { ...PLACE, title: 'x'.repeat(20_000_000) });
  expect(statSync(file).size).toBeLessThan(2000);
  expect((await openPlaces(file)).find('a')?.title).toBe('x'.repeat(1000));
});

test('more than is ever kept is set aside, and not read', async () => {
  mkdirSync(path.dirname(file), { recursive: true });
  huge(file);
  const places = await openPlaces(file, { now: () => NOON });
  const aside = `${file}.damaged-2026-11-22T12-00-00`;
  expect(places.diagnostics.map(sentenceOf)).toEqual([`${file} was damaged, and is now ${aside}`]);
  await places.save('a', PLACE);
  expect((await openPlaces(file)).find('a')).toMatchObject(PLACE);
});

test.runIf(existsSync('/proc'))('nothing is tried for ever', async () => {
  const places = await openPlaces('/proc/x/sahifa/state.json');
  await places.save('a', PLACE);
  expect(places.diagnostics.map(sentenceOf)).toEqual([
    '/proc/x/sahifa/state.json cannot be written (ENOENT): nothing new is remembered',
  ]);
});

test('a full disk is told by its name, and what was there stays whole', async (context) => {
  const disk = smallDisk(path.dirname(file));
  if (!disk) return context.skip('no disk to fill: it takes root');
  try {
    await (await openPlaces(file)).save('a', PLACE);
    const was = readFileSync(file, 'utf8');
    const fill = () => writeFileSync(path.join(path.dirname(file), 'full'), Buffer.alloc(100_000));
    expect(fill).toThrow('ENOSPC');
    const places = await openPlaces(file);
    await places.save('b', PLACE);
    expect(places.diagnostics.map(sentenceOf)).toEqual([
      `${file} cannot be written (ENOSPC): nothing new is remembered`,
    ]);
    expect(readdirSync(path.dirname(file)).sort()).toEqual(['full', 'state.json']);
    expect(readFileSync(file, 'utf8')).toBe(was);
  } finally {
    disk.remove();
  }
});

describe('drafts of those who were killed at work', () => {
  const draft = (pid: number, age = 0) => {
    const name = `state.json.${pid}-01234567-89ab-4cde-8f01-23456789abcd.tmp`;
    const at = path.join(path.dirname(file), name);
    writeFileSync(at, '{"ver');
    utimesSync(at, new Date(), new Date(Date.now() - age));
    return name;
  };

  test('are swept, and no other file is', async () => {
    put('{"version": 1}');
    const gone = spawnSync(process.execPath, ['-e', '']).pid;
    draft(gone);
    draft(process.ppid, 3_600_000); // a number that another has by now
    const alive = draft(process.pid);
    const others = [
      'state.json.damaged-2026-11-22T12-00-00',
      `state.json.${gone}-x.tmp`,
      `other.json.${gone}-01234567-89ab-4cde-8f01-23456789abcd.tmp`,
    ];
    for (const name of others) writeFileSync(path.join(path.dirname(file), name), '');
    const places = await openPlaces(file);
    await places.save('a', PLACE);
    expect(readdirSync(path.dirname(file)).sort()).toEqual([...others, alive, 'state.json'].sort());
    expect(places.diagnostics).toEqual([]);
  });
});

describe('of a file that another process holds', () => {
  const endless = { wait: 1e9, stale: 1e9 };
  const hold = () => {
    put('{"version": 1}');
    writeFileSync(`${file}.lock`, '1 elsewhere 0\n');
  };

  test('who leaves waits no longer, however much is to be written', async () => {
    hold();
    const places = await openPlaces(file, { patience: endless });
    const leaving = new AbortController();
    const early = places.save('a', PLACE);
    places.hurry(leaving.signal);
    const late = ['x', 'y', 'z'].map((text) => places.noteTyped('search', text));
    leaving.abort();
    await Promise.all([early, ...late]);
    await places.choose('marks', 'hide', 'show');
    expect(places.diagnostics.map(sentenceOf)).toEqual([
      `${file} cannot be written (another process holds ${file}.lock): nothing new is remembered`,
    ]);
  });

  test('changes that wait for it are written in one', async () => {
    hold();
    const places = await openPlaces(file, { patience: endless });
    const notes = ['x', 'y', 'z'].map((text) => places.noteTyped('search', text));
    const first = Promise.race(notes);
    rmSync(`${file}.lock`);
    await first;
    expect((await openPlaces(file)).typed('search')).toEqual(['z', 'y', 'x']);
    await Promise.all(notes);
  });

  test('nothing is said any more once all is written', async () => {
    hold();
    const places = await openPlaces(file, { patience: { wait: 0, stale: 60_000 } });
    await places.save('a', PLACE);
    expect(places.diagnostics).toHaveLength(1);
    rmSync(`${file}.lock`);
    await places.save('b', PLACE);
    expect(places.diagnostics).toEqual([]);
  });
});

test('what could not be written is written with what comes later', async () => {
  put('{"version": 1}');
  const places = await openPlaces(file, { patience: { wait: 50, stale: 60_000 } });
  writeFileSync(`${file}.lock`, `${process.ppid} elsewhere 0\n`);
  await places.save('a', PLACE);
  rmSync(`${file}.lock`);
  await places.save('b', PLACE);
  const again = await openPlaces(file);
  expect(again.find('a')).toMatchObject(PLACE);
  expect(again.find('b')).toMatchObject(PLACE);
});

describe('two readers at once lose nothing', () => {
  test('taking turns', async () => {
    const now = clock();
    const [one, two] = [await openPlaces(file, { now }), await openPlaces(file, { now })];
    await one.save('a', PLACE);
    await two.save('b', PLACE);
    await two.save('a', { ...PLACE, block: 7 });
    await one.noteTyped('search', 'x');
    const again = await openPlaces(file);
    expect(again.find('a')?.block).toBe(7);
    expect(again.find('b')).toMatchObject(PLACE);
    expect(again.typed('search')).toEqual(['x']);
    expect(one.find('a')?.block).toBe(7);
  });

  test('what one has thrown away does not come back by the other', async () => {
    const one = await openPlaces(file);
    await one.save('a', PLACE);
    const two = await openPlaces(file);
    rmSync(file);
    await two.save('b', PLACE);
    expect((await openPlaces(file)).find('a')).toBeUndefined();
  });

  test('twenty in one breath', async () => {
    const readers = await Promise.all(Array.from({ length: 20 }, () => openPlaces(file)));
    await Promise.all(readers.map((places, index) => places.save(`k${index}`, PLACE)));
    const again = await openPlaces(file);
    readers.forEach((_, index) => {
      expect(again.find(`k${index}`), `k${index}`).toMatchObject(PLACE);
    });
    expect(readdirSync(path.dirname(file))).toEqual(['state.json']);
  });

  test('six processes, ten notes each, one of them killed at work', async () => {
    mkdirSync(path.dirname(file), { recursive: true });
    const program = path.join(folder, 'note.mjs');
    buildSync({
      stdin: {
        contents: `
          import { openPlaces } from './src/settings/history.ts';
          const [file, name, isKilled] = process.argv.slice(2);
          const places = await openPlaces(file);
          for (let note = 0; note < 10; note += 1) {
            const saved = places.save(name + note, ${JSON.stringify(PLACE)});
            if (isKilled && note === 5) setTimeout(() => process.kill(process.pid, 'SIGKILL'), 1);
            await saved;
          }
          process.stdout.write(places.diagnostics.join());`,
        resolveDir: '.',
        loader: 'ts',
      },
      outfile: program,
      bundle: true,
      platform: 'node',
      format: 'esm',
    });
    const start = (name: string, ...rest: string[]) =>
      promisify(execFile)(process.execPath, [program, file, name, ...rest]);
    const names = ['a', 'b', 'c', 'd', 'e'];
    const killed = start('killed', 'yes').catch((error) => error.signal);
    const outputs = await Promise.all(names.map((name) => start(name)));
    expect(await killed).toBe('SIGKILL');
    expect(outputs.map(({ stdout }) => stdout)).toEqual(names.map(() => ''));
    const again = await openPlaces(file);
    for (const name of names) {
      for (let note = 0; note < 10; note += 1) expect(again.find(`${name}${note}`)).toBeDefined();
    }
    for (let note = 0; note < 5; note += 1) expect(again.find(`killed${note}`)).toBeDefined();
  });
});

test('whatever bytes the file has, it opens and can be written', async () => {
  const json = fc.json().map((text) => Buffer.from(text));
  const memory = fc
    .record({
      version: fc.constantFrom(1, 1, 1, 2, 0, '1'),
      places: fc.object(),
      choices: fc.dictionary(fc.string(), fc.record({ time: fc.double(), value: fc.anything() })),
      marks: fc.dictionary(fc.string(), fc.object()),
      search: fc.dictionary(fc.string(), fc.record({ time: fc.nat() })),
    })
    .map((value) =>
      Buffer.from(JSON.stringify(value, (_, part) => (typeof part === 'bigint' ? 0 : part))),
    );
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.uint8Array(), json, memory), async (bytes) => {
      rmSync(path.dirname(file), { recursive: true, force: true });
      put(bytes);
      const places = await openPlaces(file);
      await places.save('a', PLACE);
      expect(places.find('a')).toMatchObject(PLACE);
      const again = await openPlaces(file);
      const isLater = again.diagnostics.some(({ code }) => code === 'newer-memory');
      expect(again.find('a') !== undefined || isLater).toBe(true);
    }),
    { numRuns: 200 },
  );
});
