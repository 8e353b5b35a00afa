import { defineConfig } from 'vitest/config';
import { hardTests, projects, reporters } from './test/suites.ts';

/** `npm run test:hard`: what takes minutes, or wants a witness that is not everywhere, and the full size of samples. */
export default defineConfig({
  test: {
    projects: projects(hardTests()),
    env: { SAHIFA_FULL_SIZE: '1' },
    maxWorkers: 3,
    testTimeout: 600_000,
    hookTimeout: 60_000,
    reporters,
  },
});
