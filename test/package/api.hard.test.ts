/** The public API changes on purpose only: `npm run api` writes what is compared here. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

type Api = { readonly report: string; readonly reference: string };

/** Scripts of the build, which have no types. */
const script = (name: string) => import(path.resolve('src/build', name));

test('the public API is as its report and its reference say', async () => {
  const { apiOf } = (await script('api.js')) as {
    apiOf: (name: string) => Promise<Api>;
  };
  const { EXPORTS } = (await script('write-api.js')) as { EXPORTS: string[] };
  expect(EXPORTS.length).toBeGreaterThan(1);
  for (const name of EXPORTS) {
    const { report, reference } = await apiOf(name);
    expect(report).toBe(readFileSync(`test/package/api/${name}.md`, 'utf8'));
    expect(reference).toBe(readFileSync(`src/${name}/reference.md`, 'utf8'));
    // What is not exported cannot be named by a program.
    expect(report.match(/ae-forgotten-export.*/g) ?? []).toEqual([]);
  }
});
