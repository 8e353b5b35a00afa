import { defineConfig } from 'vitest/config';

/** `npm run pictures`: takes the pictures of the README anew. */
export default defineConfig({
  test: { include: ['test/terminals/*.picture.ts'], testTimeout: 120_000 },
});
