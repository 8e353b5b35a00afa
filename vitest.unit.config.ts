import { defineConfig } from 'vitest/config';
import { projects, reporters, unitTests } from './test/suites.ts';

/** `npm run test:unit`: what needs no build, no pseudo-terminal, no other program and no conformance file. */
export default defineConfig({
  test: {
    projects: projects(unitTests()),
    testTimeout: 30_000,
    reporters,
  },
});
