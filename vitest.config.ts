import { defineConfig } from 'vitest/config';

// Trials take minutes and print figures; `npm run trials` runs them, one after the other on a quiet machine.
export default defineConfig(({ mode }) => ({
  test: {
    setupFiles: ['test/support/properties.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    ...(mode === 'trials'
      ? { include: ['test/trials/*.trial.ts'], fileParallelism: false, disableConsoleIntercept: true }
      : { include: ['test/**/*.test.ts'] }),
  },
}));
