// What every listener works with, and how an event goes through it.
import type { Bot, ChatEvent, Courier, InHand, Logger } from '../../../src/index.ts';
import type { Timings } from '../connect/timings.ts';
import { faultFields } from '../post/faults.ts';

export interface Desk {
  /** For values to offer while a person types. */
  readonly bot: Pick<Bot, 'complete'>;
  readonly courier: Courier;
  /** For a server that the bot is no longer in, by its name. */
  readonly onLeft: (workspace: string) => Promise<void>;
  /** Put before the names of slash commands. */
  readonly prefix: string;
  readonly inHand: InHand;
  readonly log: Logger;
  readonly timings: Timings;
}

/** Starts a task, which a shutdown waits for; whatever it throws is logged. Resolves when it is done. */
export const run = (what: string, task: () => Promise<unknown>, { inHand, log }: Desk): Promise<unknown> =>
  inHand.follow(
    task().catch((error: unknown) =>
      log.error({ what, ...faultFields(error) }, 'Discord: could not be answered'),
    ),
  );

/** Whether an event is to be gone on with, before anybody is told that it arrived. */
export async function record(
  event: ChatEvent,
  { courier, log }: Desk,
): Promise<'new' | 'known' | 'unrecorded'> {
  try {
    return (await courier.record(event)) ? 'new' : 'known';
  } catch (error) {
    log.error(
      { key: event.key, ...faultFields(error) },
      'Discord: an event could not be recorded; the person was asked to repeat it',
    );
    return 'unrecorded';
  }
}

/** For every message: nobody is ever pinged, whatever an article, a summary or a name contains. */
export const SILENT = { parse: [], repliedUser: false } as const;
