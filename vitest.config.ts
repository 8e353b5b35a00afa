import { defineConfig } from 'vitest/config';
import { projects, quickTests, reporters } from './test/suites.ts';

/** `npm test`. */
export default defineConfig({
  test: {
    projects: projects(quickTests()),
    // A test in a pseudo-terminal mostly waits: more of them than there are processors do not stand in each other's way.
    maxWorkers: 3,
    // A pseudo-terminal test on a loaded machine needs more than the default five seconds.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    reporters,
  },
});
