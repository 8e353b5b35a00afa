/** What the pages in the arguments cost in one process, from bytes to blocks. Prints milliseconds of processor time. */
import { readFileSync } from 'node:fs';
import { readDocument } from '../../../src/library/read-document.ts';

/** Milliseconds. */
export type PagesCost = { readonly processor: number };

const pages = process.argv.slice(2).map((file) => readFileSync(file));

async function measure(): Promise<PagesCost> {
  const start = process.cpuUsage();
  for (const bytes of pages) {
    const { kind } = await readDocument(bytes);
    if (kind === 'list') throw new Error('a page was taken for a feed');
  }
  const { user, system } = process.cpuUsage(start);
  return { processor: (user + system) / 1000 };
}

void measure().then((cost) => process.stdout.write(JSON.stringify(cost)));
