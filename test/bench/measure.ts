// Measures one peer in this process: time and memory to build, time to ask.
import { performance } from 'node:perf_hooks';
import type { BuildPeer, Corpus } from './peers/peer.ts';

export interface Built {
  /** Passages in the corpus. */
  readonly passages: number;
  readonly questions: number;
  readonly seconds: number;
  /** What the index added to the JavaScript heap, in MB of 10^6 bytes. */
  readonly heapMegabytes: number;
}

export interface MeasuredPeer {
  readonly built: Built;
  /** Milliseconds that each question of this range took. */
  ask(from: number, to: number): Promise<number[]>;
  /** Share of the questions for which it finds something. */
  found(): Promise<number>;
}

export function measure(build: BuildPeer, corpus: Corpus): MeasuredPeer {
  const { questions, passages } = corpus;
  const before = heapInUse();
  const start = performance.now();
  const peer = build(corpus);
  const seconds = (performance.now() - start) / 1000;
  const heapMegabytes = Math.max(0, heapInUse() - before) / 1e6;
  return {
    built: { passages: passages.length, questions: questions.length, seconds, heapMegabytes },
    async ask(from, to) {
      const times: number[] = [];
      for (const question of questions.slice(from, to)) {
        const asked = performance.now();
        await peer.ask(question);
        times.push(performance.now() - asked);
      }
      return times;
    },
    async found() {
      let found = 0;
      for (const question of questions) if ((await peer.ask(question)) > 0) found += 1;
      return found / questions.length;
    },
  };
}

/** In bytes, after everything unused was collected. */
function heapInUse(): number {
  if (!globalThis.gc) throw new Error('run this with node --expose-gc, or the memory means nothing');
  globalThis.gc();
  globalThis.gc();
  return process.memoryUsage().heapUsed;
}

/** The value that a share of `values` does not exceed: nearest rank. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}
