// A peer in a process of its own, so that its memory can be told from the others': both ends of the line to it.
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { Built, MeasuredPeer } from './measure.ts';

/** More than 312,000 passages need (measured: 1 GB for the bare MiniSearch). */
const HEAP_MEGABYTES = 6000;

type Request = { readonly ask: readonly [from: number, to: number] } | 'finish';

export interface Finished {
  readonly found: number;
  /** All that the process holds: Node, the corpus, the index, also what lies outside the JavaScript heap. */
  readonly processMegabytes: number;
}

export interface PeerProcess {
  readonly built: Built;
  ask(from: number, to: number): Promise<readonly number[]>;
  finish(): Promise<Finished>;
}

/** Runs `module --peer <name> <size>` and waits until it has built its index. */
export async function startPeer(module: string, name: string, size: number): Promise<PeerProcess> {
  const child = fork(module, ['--peer', name, String(size)], {
    execArgv: ['--expose-gc', `--max-old-space-size=${HEAP_MEGABYTES}`],
  });
  const request = (message: Request): Promise<unknown> => {
    child.send(message);
    return nextMessage(child, name);
  };
  return {
    built: (await nextMessage(child, name)) as Built,
    ask: async (from, to) => (await request({ ask: [from, to] })) as readonly number[],
    finish: async () => {
      const finished = (await request('finish')) as Finished;
      child.disconnect();
      return finished;
    },
  };
}

async function nextMessage(child: ChildProcess, name: string): Promise<unknown> {
  const gone = new AbortController();
  const failed = once(child, 'exit', { signal: gone.signal }).then(([code]) => {
    throw new Error(`${name} ended with ${code}`);
  });
  const [message] = await Promise.race([once(child, 'message'), failed]);
  failed.catch(() => {});
  gone.abort();
  return message;
}

/** The child's end: answers until its parent lets go. */
export function servePeer({ built, ask, found }: MeasuredPeer): void {
  const answer = (message: unknown): void => {
    process.send?.(message);
  };
  process.on('message', async (request: Request) => {
    if (request === 'finish')
      answer({ found: await found(), processMegabytes: process.memoryUsage().rss / 1e6 });
    else answer(await ask(...request.ask));
  });
  answer(built);
}
