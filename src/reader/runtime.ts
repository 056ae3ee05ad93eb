// The runtime that computes the model, where this machine has one.
import type { Tensor } from 'onnxruntime-node';
import { OperatorError } from '../program/operator-error.ts';
import type { Row } from './row.ts';

/** Scores one row. */
export type Score = (row: Row) => Promise<number>;

/**
 * One row at a time: the model's numbers are rounded by what else is in a batch, so that in one the same passage would
 * score differently in other company. Nor would a batch be faster.
 * @throws OperatorError where there is no runtime for this machine.
 */
export async function loadModel(model: Uint8Array, threads: number): Promise<Score> {
  const { InferenceSession, Tensor } = await loadRuntime();
  const session = await InferenceSession.create(model, {
    intraOpNumThreads: threads,
    // Threads that spin while they wait take the time of those that have work, the bot's own among them.
    extra: { session: { intra_op: { allow_spinning: '0' } } },
  });
  const tensor = (values: readonly number[]): Tensor =>
    new Tensor('int64', BigInt64Array.from(values, BigInt), [1, values.length]);

  return async ({ ids, passageFrom }) => {
    const { score } = await session.run({
      input_ids: tensor(ids),
      token_type_ids: tensor(ids.map((_, at) => (at < passageFrom ? 0 : 1))),
      attention_mask: tensor(ids.map(() => 1)),
    });
    const [value] = score?.data ?? [];
    if (typeof value === 'number' && Number.isFinite(value)) return value;
    throw new OperatorError(`the model gave ${value} as a score`);
  };
}

async function loadRuntime() {
  try {
    return await import('onnxruntime-node');
  } catch (cause) {
    throw new OperatorError(withoutRuntime(cause), { cause });
  }
}

function withoutRuntime(err: unknown): string {
  const code = err instanceof Error && 'code' in err ? err.code : undefined;
  const here = `${process.platform} ${process.arch}`;
  if (code === 'ERR_MODULE_NOT_FOUND') {
    return 'the package onnxruntime-node is not installed; run npm ci without --omit=optional';
  }
  if (code === 'MODULE_NOT_FOUND') return `onnxruntime-node has no build for ${here}`;
  if (usesMusl()) return 'onnxruntime-node needs glibc, which Alpine and other systems with musl do not have';
  const [line] = String(err instanceof Error ? err.message : err).split('\n');
  return `onnxruntime-node cannot be loaded on ${here} (${line})`;
}

function usesMusl(): boolean {
  if (process.platform !== 'linux') return false;
  const { header } = process.report.getReport() as {
    readonly header?: { readonly glibcVersionRuntime?: string };
  };
  return header?.glibcVersionRuntime === undefined;
}
