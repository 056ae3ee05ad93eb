// Takes events in: each is on record before Slack is told that it arrived, and is answered after that.
import { setImmediate as turn } from 'node:timers/promises';
import type { App } from '@slack/bolt';
import { type ChatEvent, type Courier, type InHand, type Logger, STORE_STEP } from '../../../src/index.ts';
import type { ShowWork } from './assistant.ts';

/**
 * Bolt tells Slack that an event of the Events API arrived before any listener has seen it. From now on it does so after
 * all of them, and not at all where one fails: Slack then delivers the event again, at once, after one and after five minutes.
 * Slash commands and buttons are acknowledged by their listeners.
 */
export function acknowledgeLast(app: App, log: Logger): void {
  const process = app.processEvent.bind(app);
  app.processEvent = async (event) => {
    if (event.body.type !== 'event_callback') return process(event);
    await process({ ...event, ack: async () => {} });
    // What is on record is answered all the same, and known when Slack delivers it again.
    await event.ack().catch((err: unknown) => log.debug({ err }, 'an event could not be acknowledged'));
  };
}

/** Resolves once the event is on record; it is answered from then on. Rejects where it could not be recorded. */
export type TakeIn = (event: ChatEvent) => Promise<void>;

export function createIntake(courier: Courier, inHand: InHand, showWork: ShowWork): TakeIn {
  let lastStart: Promise<unknown> = Promise.resolve();

  /** In a burst one answer is begun at a time, so that what arrives meanwhile is recorded and acknowledged first. */
  async function answer(event: ChatEvent): Promise<void> {
    const start = lastStart.then(() => turn());
    lastStart = start;
    await start;
    const done = showWork(event);
    await courier.take(event).finally(done);
  }

  return async (event) => {
    if (await courier.record(event)) void inHand.follow(answer(event));
  };
}

/** Resolves with whether it is on record; where it is not, the operator is told, and the person is to be. */
export async function takeDown(
  what: string,
  event: ChatEvent,
  { takeIn, log }: { readonly takeIn: TakeIn; readonly log: Logger },
): Promise<boolean> {
  try {
    await takeIn(event);
    return true;
  } catch (err) {
    log.error({ err, next: STORE_STEP }, `${what} could not be put on record`);
    return false;
  }
}

/** Whatever it was is on record, and its answer goes elsewhere: a lost acknowledgement changes nothing. */
export const acknowledge = (what: string, ack: () => Promise<void>, log: Logger): Promise<void> =>
  ack().catch((err: unknown) => log.warn({ err }, `${what} could not be acknowledged`));
