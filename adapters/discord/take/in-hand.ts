// What the adapter is at work on: a shutdown waits for it.
import type { Logger } from '../../../src/index.ts';
import { faultFields } from '../post/faults.ts';

export interface InHand {
  /** Starts a task; whatever it throws is logged. Resolves when it is done. */
  run(what: string, task: () => Promise<void>): Promise<void>;
  /** How many tasks there are. */
  count(): number;
  /** Resolves once there are none. */
  settled(): Promise<void>;
}

export function createInHand(log: Logger): InHand {
  const tasks = new Set<Promise<void>>();
  return {
    run(what, task) {
      const running = task()
        .catch((error: unknown) =>
          log.error({ what, ...faultFields(error) }, 'Discord: could not be answered'),
        )
        .finally(() => tasks.delete(running));
      tasks.add(running);
      return running;
    },
    count: () => tasks.size,
    async settled() {
      while (tasks.size > 0) await Promise.all(tasks);
    },
  };
}
