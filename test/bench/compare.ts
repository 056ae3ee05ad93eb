// Compares the peers at one size. They are asked in turn, a few questions each, so that a busy moment of the machine
// falls on all of them.
import { type Built, quantile } from './measure.ts';
import { type Finished, startPeer } from './peer-process.ts';

export interface Row extends Built, Finished {
  readonly name: string;
  readonly medianMilliseconds: number;
  readonly p95Milliseconds: number;
  readonly p99Milliseconds: number;
}

/** The first round warms up and is not counted. */
const ROUNDS = 4;
const QUESTIONS_AT_ONCE = 20;

export async function compare(module: string, names: readonly string[], size: number): Promise<Row[]> {
  const peers = [];
  for (const name of names) peers.push({ name, process: await startPeer(module, name, size) });
  const times = new Map(peers.map(({ name }) => [name, [] as number[][]]));
  const questions = peers[0]?.process.built.questions ?? 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    for (let from = 0; from < questions; from += QUESTIONS_AT_ONCE) {
      for (const { name, process } of peers) {
        const asked = await process.ask(from, from + QUESTIONS_AT_ONCE);
        if (round > 0) for (const [at, time] of asked.entries()) recordAt(times.get(name), from + at, time);
      }
    }
  }
  return Promise.all(
    peers.map(async ({ name, process }) => {
      const ofQuestions = (times.get(name) ?? []).map((all) => quantile(all, 0.5));
      return {
        name,
        ...process.built,
        ...(await process.finish()),
        medianMilliseconds: quantile(ofQuestions, 0.5),
        p95Milliseconds: quantile(ofQuestions, 0.95),
        p99Milliseconds: quantile(ofQuestions, 0.99),
      };
    }),
  );
}

function recordAt(times: number[][] | undefined, question: number, time: number): void {
  if (!times) return;
  times[question] = [...(times[question] ?? []), time];
}
