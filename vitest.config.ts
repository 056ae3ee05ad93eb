import { defineConfig } from 'vitest/config';

// Trials take minutes and print figures; `npm run trials` runs them, one after the other on a quiet machine. `npm run pictures`
// takes the pictures of the documentation.
export default defineConfig(({ mode }) => ({
  test: {
    setupFiles: ['test/support/properties.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // A busy machine needs more than the second that it is by default.
    expect: { poll: { timeout: 10_000 } },
    // No module of Parley keeps state, so the test files of a worker share its modules, and there is a worker for each
    // core (left to itself, Vitest keeps one free): 130 seconds on two cores, where 126 isolated files took 500.
    isolate: false,
    maxWorkers: '100%',
    ...(mode === 'trials'
      ? { include: ['test/trials/*.trial.ts'], fileParallelism: false, disableConsoleIntercept: true }
      : { include: [mode === 'pictures' ? 'test/pictures/take.ts' : 'test/**/*.test.ts'] }),
  },
}));
