import { Session } from 'node:inspector';

/**
 * How many functions were called while `run` ran, as V8 counts them for coverage: a measure of work that is the same on
 * a machine of any speed and at any load. What a single call of the engine does (a pattern, `indexOf`) is not counted.
 */
export function callsOf(run: () => void): number {
  const session = new Session();
  session.connect();
  let calls = 0;
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  try {
    run();
    session.post('Profiler.takePreciseCoverage', (_, { result }) => {
      for (const { functions } of result) for (const { ranges } of functions) calls += ranges[0]?.count ?? 0;
    });
  } finally {
    session.post('Profiler.stopPreciseCoverage');
    session.disconnect();
  }
  return calls;
}
