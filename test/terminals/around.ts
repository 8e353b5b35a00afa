/** Before and after all tests: says what is missing and what came out. Runs in Vitest's own process. */
import { clearArtefacts, keptTable } from './artefacts.ts';
import { missingEmulators, missingTools, targets } from './targets.ts';

export function setup(): void {
  const tools = missingTools();
  const terminals = missingEmulators();
  const packages = [...tools, ...terminals.flatMap((terminal) => terminal.packages)];
  if (packages.length > 0) {
    const names = [...new Set(packages)].join(' ');
    process.stdout.write(`Not installed: apt-get install --no-install-recommends ${names}\n`);
  }
  if (terminals.some(({ modules = [] }) => modules.length > 0)) {
    process.stdout.write('For xterm.js: npm ci --ignore-scripts in test/terminals/web\n');
  }
  if (tools.length > 0)
    throw new Error(`the terminals cannot be tested without ${tools.join(', ')}`);
  if (targets(process.env.SAHIFA_TERMINALS).length === 0) throw new Error('there is no terminal');
  clearArtefacts();
}

export function teardown(): void {
  const table = keptTable();
  if (table) process.stdout.write(`\n${table}\n`);
}
