import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    // A pseudo-terminal test on a loaded machine needs more than the default five seconds.
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
