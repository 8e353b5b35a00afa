import { defineConfig } from 'vitest/config';

/** Where `.ci/run` wants the count of tests, as JSON. */
const report = process.env.SAHIFA_TEST_REPORT;

/** `npm run test:terminals`: what needs terminals, an X server and OCR, and is no part of `npm test`. */
export default defineConfig({
  test: {
    include: ['test/terminals/*.terminal.ts'],
    globalSetup: ['test/terminals/run.ts', 'test/terminals/around.ts'],
    fileParallelism: false, // one terminal at a time
    testTimeout: 600_000,
    hookTimeout: 300_000,
    reporters: report ? ['default', ['json', { outputFile: report }]] : ['default'],
  },
});
