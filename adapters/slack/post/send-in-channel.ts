// Sends a page where everybody in a channel or thread sees it, and only once.
import type { webApi } from '@slack/bolt';
import type { Logger } from '../../../src/index.ts';
import { withRetries } from '../connect/retry.ts';
import type { Timing } from '../connect/timing.ts';
import { readFailure, tokenIsDead } from './failure.ts';
import type { Page } from './pages.ts';
import type { Place } from './place.ts';
import { findPosted, type Mark, metadataOf } from './posted-before.ts';
import { QUIET } from './response-url.ts';
import type { Outcome, SendPage } from './send.ts';

export interface ChannelOptions {
  readonly client: webApi.WebClient;
  /** The bot's user id. */
  readonly botUser: string;
  readonly log: Logger;
  readonly timing: Timing;
}

/** How far back a page is looked for that nothing in its channel can be dated by: longer than any post waits. */
const LOOK_BACK = 24 * 3_600_000;
/** By how much this machine's clock may be ahead of Slack's. */
const CLOCK_SLACK = 5 * 60_000;

const SCOPES_STEP =
  'look whether it is there; add the scopes of manifest.json to the app (channels:history, groups:history, im:history, mpim:history) and install it again, so that the bot can look by itself';

/**
 * Slack knows no key that would make a post idempotent. So where its answer got lost, or the process died before it came,
 * the page is looked for by its metadata before it is sent again.
 */
export function createChannelSender({ client, botUser, log, timing }: ChannelOptions) {
  return (key: string, { channel, thread, after }: Place): SendPage =>
    async (page, number, wasInDoubt) => {
      const mark: Mark = { key, page: number };
      const oldest = after ?? slackTime(Date.now() - (wasInDoubt ? LOOK_BACK : CLOCK_SLACK));
      let inDoubt = wasInDoubt;

      async function attempt(): Promise<Outcome> {
        if (inDoubt) {
          const found = await find();
          if (found !== undefined) return found;
        }
        inDoubt = false;
        const { ts = '' } = await client.chat.postMessage(messageOf(page, mark, { channel, thread }));
        return { kind: 'sent', ts };
      }

      /** Undefined where it is surely not there. */
      async function find(): Promise<Outcome | undefined> {
        try {
          const ts = await findPosted(client, { channel, thread, oldest, botUser }, mark);
          return ts === undefined ? undefined : { kind: 'sent', ts };
        } catch (error) {
          const { kind, cause } = readFailure(error);
          if (kind === 'later' || kind === 'unknown' || tokenIsDead(error)) throw error;
          // An app that was installed without the scopes for it may not look, later neither. Then rather one answer
          // missing than the same one twice.
          const line = { key, page: number, channel, cause, next: SCOPES_STEP };
          log.warn(line, 'Slack did not confirm a message and does not let it be looked for; not sent again');
          return { kind: 'unconfirmed' };
        }
      }

      const again = (error: unknown): number | undefined | false => {
        const { kind, waitMs } = readFailure(error);
        if (kind === 'unknown') inDoubt = true;
        return kind === 'unknown' || kind === 'later' ? waitMs : false;
      };
      try {
        return await withRetries(attempt, { timing, limit: timing.post, again });
      } catch (error) {
        return { kind: 'failed', error, mayBeThere: inDoubt };
      }
    };
}

function messageOf({ text, blocks }: Page, mark: Mark, { channel, thread }: Place) {
  const message = { channel, text, ...QUIET, metadata: metadataOf(mark) };
  const placed = thread === undefined ? message : { ...message, thread_ts: thread };
  return blocks === undefined ? placed : { ...placed, blocks };
}

/** As in `ts`: seconds with six digits. */
const slackTime = (ms: number): string => (ms / 1_000).toFixed(6);
