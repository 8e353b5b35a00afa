import { defineConfig } from 'vitest/config';
import { projects, reporters } from './test/suites.ts';

/** `npm test`. */
export default defineConfig({
  test: {
    // `npm run test:hard` has the hard ones.
    projects: projects(['test/**/*.test.{ts,tsx}'], ['test/**/*.hard.test.{ts,tsx}']),
    // A test in a pseudo-terminal mostly waits: more of them than there are processors do not stand in each other's way.
    maxWorkers: 3,
    // A pseudo-terminal test on a loaded machine needs more than the default five seconds.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    reporters,
  },
});
