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
  ask(from: number, to: number): number[];
  /** Share of the questions for which it finds something. */
  found(): number;
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
    ask: (from, to) =>
      questions.slice(from, to).map((question) => {
        const asked = performance.now();
        peer.ask(question);
        return performance.now() - asked;
      }),
    found: () => questions.filter((question) => peer.ask(question) > 0).length / questions.length,
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
