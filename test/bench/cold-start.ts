// How long the built `parley ask` takes from nothing on the articles that come with it, beside a Node that does nothing: by the
// clock, and in the processor time that the process itself tells at its end.
import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { quantile } from './measure.ts';

export interface ColdStart {
  readonly name: string;
  readonly medianMilliseconds: number;
  /** Of its own threads, not of the reader's process. */
  readonly medianProcessor: number;
}

const RUNS = 21;
const OPENING = 'processor microseconds: ';
const TELLING = `data:text/javascript,process.on('exit',()=>{const{user,system}=process.cpuUsage();console.error('${OPENING}'+(user+system))})`;

/** Runs the commands in turn, so that a busy moment of the machine falls on all of them. */
export function measureColdStarts(command: string): ColdStart[] {
  const ask = [command, 'ask', 'who leads the russian delegation?'];
  const starts = [
    { name: 'node -e 0', args: ['-e', '0'], env: {} },
    { name: 'parley --version', args: [command, '--version'], env: {} },
    { name: 'parley ask, PARLEY_READER=off', args: ask, env: { PARLEY_READER: 'off' } },
    { name: 'parley ask', args: ask, env: {} },
  ];
  const times = starts.map((): { clock: number; processor: number }[] => []);
  for (let run = 0; run < RUNS; run += 1) {
    for (const [at, { name, args, env }] of starts.entries()) {
      const start = performance.now();
      const { stderr, signal } = spawnSync(process.execPath, ['--import', TELLING, ...args], {
        encoding: 'utf8',
        env: { ...process.env, ...env },
      });
      const clock = performance.now() - start;
      const [, told] = stderr.split(OPENING);
      if (told === undefined) throw new Error(`${name} did not end by itself (${signal}): ${stderr}`);
      times[at]?.push({ clock, processor: Number.parseInt(told, 10) / 1000 });
    }
  }
  return starts.map(({ name }, at) => ({
    name,
    medianMilliseconds: quantile(times[at]?.map(({ clock }) => clock) ?? [], 0.5),
    medianProcessor: quantile(times[at]?.map(({ processor }) => processor) ?? [], 0.5),
  }));
}
