import { defineConfig } from 'vitest/config';

/** Takes the README’s pictures anew. */
export default defineConfig({
  test: {
    include: ['test/terminals/*.picture.ts'],
    globalSetup: 'test/terminals/run.ts',
    testTimeout: 120_000,
  },
});
