// How long `parley ask` takes from nothing on the articles that come with it, beside a Node that does nothing.
import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { quantile } from './measure.ts';

export interface ColdStart {
  readonly name: string;
  readonly medianMilliseconds: number;
}

const RUNS = 21;

/** Runs the commands in turn, so that a busy moment of the machine falls on all of them. */
export function measureColdStarts(command: string): ColdStart[] {
  const starts = [
    { name: 'node -e 0', args: ['-e', '0'] },
    { name: 'parley --version', args: [command, '--version'] },
    { name: 'parley ask', args: [command, 'ask', 'who leads the russian delegation?'] },
  ];
  const times = starts.map((): number[] => []);
  for (let run = 0; run < RUNS; run += 1) {
    for (const [at, { name, args }] of starts.entries()) {
      const start = performance.now();
      const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
      times[at]?.push(performance.now() - start);
      if (status !== 0) throw new Error(`${name} ended with ${status}: ${stderr}`);
    }
  }
  return starts.map(({ name }, at) => ({ name, medianMilliseconds: quantile(times[at] ?? [], 0.5) }));
}
