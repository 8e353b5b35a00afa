import { defineConfig } from 'vitest/config';

/** What takes minutes, or wants a witness that is not everywhere: `npm run test:hard`. */
export default defineConfig({
  test: {
    include: ['test/**/*.hard.test.{ts,tsx}'],
    testTimeout: 600_000,
    hookTimeout: 60_000,
  },
});
