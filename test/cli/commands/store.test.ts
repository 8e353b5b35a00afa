/** `sahifa store`, on a store that is made here. */
import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore } from '../../../src/store/open-store.ts';
import { entry } from '../../store/entries.ts';
import { temporaryFolder } from '../../store/machines.ts';
import { run } from '../program.ts';

const { folder: ROOT, remove } = temporaryFolder();
afterAll(remove);

const env = {
  XDG_DATA_HOME: path.join(ROOT, 'data'),
  XDG_CACHE_HOME: path.join(ROOT, 'cache'),
  XDG_STATE_HOME: path.join(ROOT, 'state'),
};
const FOLDER = path.join(env.XDG_DATA_HOME, 'sahifa', 'store');

beforeAll(async () => {
  const store = await openStore({
    folder: FOLDER,
    cache: path.join(env.XDG_CACHE_HOME, 'sahifa-store'),
    state: path.join(env.XDG_STATE_HOME, 'sahifa'),
  });
  await store.put([entry(1), entry(2, 'text', { published: '2020-01-01' })]);
  await store.mark([{ key: store.list.at(0).key, field: 'starred', value: true }]);
  await store.close();
});

const said = async (...args: string[]) => {
  const { code, stdout, stderr } = await run(['store', ...args], { env });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout;
};

describe('sahifa store', () => {
  test('counts articles and marks', async () => {
    expect(await said()).toMatch(
      /^\S+\/store\n\nArticles: 2; unread: 2; starred: 1\nMachines: 1\nThis machine: marks: 1; last mark: \d{4}-\d\d-\d\d\n$/,
    );
  });

  test('compares, mends, and says what it has done', async () => {
    expect(await said('--check')).toMatch(/\nNothing is wrong\.\n$/);
    const [article] = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.md'),
    );
    const other = path.join(FOLDER, 'zz-other.example');
    mkdirSync(other);
    copyFileSync(path.join(FOLDER, article), path.join(other, path.basename(article)));
    expect(await said('--check')).toMatch(/\n\S+\.md: .+ \(put right\)\n$/);
    expect(await said('--check')).toMatch(/\nNothing is wrong\.\n$/);
  });

  test('says of another machine what its file lacks, and leaves the file', async () => {
    const marks = path.join(FOLDER, 'marks');
    const [own] = readdirSync(marks);
    const machine = '77777777-7777-4777-8777-777777777777';
    const other = path.join(marks, `${machine}.jsonl`);
    const torn = readFileSync(path.join(marks, own), 'utf8')
      .replaceAll(path.basename(own, '.jsonl'), machine)
      .slice(0, -4);
    writeFileSync(other, torn);
    expect(await said('--check')).toContain(': a line that was not written as a whole (left)\n');
    expect(readFileSync(other, 'utf8')).toBe(torn);
    unlinkSync(other);
  });

  test('removes old articles, and counts them', async () => {
    expect(await said('--keep', '365')).toContain('\nOld articles removed: 1; kept, because');
    expect(JSON.parse(await said('--json'))).toMatchObject({
      folder: FOLDER,
      articles: 1,
      starred: 1,
      faults: [],
    });
  });

  test('refuses what is no number of days', async () => {
    const { code, stderr } = await run(['store', '--keep', '0'], { env });
    expect(code).not.toBe(0);
    expect(stderr).toContain('from 1 to 36500');
  });

  test('makes no folder where nothing is stored', async () => {
    const empty = path.join(ROOT, 'empty');
    mkdirSync(empty);
    const { stdout } = await run(['store'], { env: { ...env, XDG_DATA_HOME: empty } });
    expect(stdout).toContain('Articles: 0');
    expect(readdirSync(empty)).toEqual([]);
  });
});
