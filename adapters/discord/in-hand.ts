// The answers being made: what a shutdown waits for.
import type { Logger } from '../../src/index.ts';
import { faultFields } from './faults.ts';
import { doneWithin } from './time-limit.ts';

export interface InHand {
  /** Starts a task unless the adapter is stopping; whatever it throws is logged. */
  run(what: string, task: () => Promise<void>): void;
  /** Takes no more, and resolves when all is done or after `limit` ms. */
  drain(limit: number): Promise<void>;
}

export function createInHand(log: Logger): InHand {
  const tasks = new Set<Promise<void>>();
  let stopping = false;

  return {
    run(what, task) {
      if (stopping) {
        log.warn(
          { what },
          'Discord: left unanswered, as the bot is stopping; it can be asked again afterwards',
        );
        return;
      }
      const running = task()
        .catch((error: unknown) =>
          log.error({ what, ...faultFields(error) }, 'Discord: could not be answered'),
        )
        .finally(() => tasks.delete(running));
      tasks.add(running);
    },
    async drain(limit) {
      stopping = true;
      if (await doneWithin(Promise.all(tasks), limit)) return;
      log.warn({ left: tasks.size }, 'Discord: stopped before every answer was posted');
    },
  };
}
