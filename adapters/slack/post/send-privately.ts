// Sends a page that only the person who asked is to see.
import { type Logger, retry, type Way } from '../../../src/index.ts';
import { type Timing, triesWithin } from '../connect/timing.ts';
import { againAfter, readFailure } from './failure.ts';
import { maybeShownBefore, type Page } from './pages.ts';
import type { Place } from './place.ts';
import { whisperTo } from './response-url.ts';

export interface PrivateOptions {
  readonly log: Logger;
  readonly timing: Timing;
}

/**
 * Slack keeps no record of private messages. One whose answer got lost is most likely shown, and is not sent again; one that
 * was in hand when the process died may well not be, and is shown with a line that says so.
 */
export function createPrivateSender({ log, timing }: PrivateOptions) {
  return (key: string, responseUrl: string, { thread }: Place): Way<Page> => ({
    async send(page, number, wasInDoubt) {
      const shown = wasInDoubt ? maybeShownBefore(page) : page;
      const message = thread === undefined ? shown : { ...shown, thread_ts: thread };
      try {
        await retry(() => whisperTo(responseUrl, message, timing.call), {
          ...triesWithin(timing.post, timing),
          again: againAfter('later'),
        });
        return { kind: 'sent' };
      } catch (err) {
        const { kind, cause, next } = readFailure(err);
        if (kind !== 'unknown') return { kind: 'failed', error: err, mayBeThere: wasInDoubt };
        const line = { err, key, page: number, cause, next, private: true };
        log.warn(line, 'Slack did not confirm a private message; it may be shown, so it is not sent again');
        return { kind: 'sent' };
      }
    },
  });
}
