// Sends a page where everybody in a channel or thread sees it, and only once; changes it, and takes it away.
import { type Logger, retry, type Sent, type Way } from '../../../src/index.ts';
import { type Timing, triesWithin } from '../connect/timing.ts';
import { nameWithin } from '../install/names.ts';
import type { Workspace } from '../install/workspaces.ts';
import { againAfter, readFailure, slackErrorCode, tokenIsDead } from './failure.ts';
import type { Page } from './pages.ts';
import { conversationIn, type Place } from './place.ts';
import { findPosted, type Mark, metadataOf } from './posted-before.ts';
import { NAMELESS, QUIET } from './response-url.ts';

export interface ChannelOptions {
  readonly log: Logger;
  readonly timing: Timing;
}

/** How far back a page is looked for that nothing in its channel can be dated by: longer than any post waits. */
const LOOK_BACK = 24 * 3_600_000;
/** By how much this machine's clock may be ahead of Slack's. */
const CLOCK_SLACK = 5 * 60_000;

const SCOPES_STEP =
  'look whether it is there; add the scopes of manifest.json to the app (channels:history, groups:history, im:history, mpim:history) and install it again, so that the bot can look by itself';

const passing = againAfter('later', 'unknown');

/**
 * Slack knows no key that would make a post idempotent. So where its answer got lost, or the process died before it came,
 * the page is looked for by its metadata before it is sent again.
 */
export function createChannelSender({ log, timing }: ChannelOptions) {
  /** For what may be done twice. */
  const surely = <T>(call: () => Promise<T>): Promise<T> =>
    retry(call, { ...triesWithin(timing.post, timing), again: passing });

  return (
    { client, botUser }: Workspace,
    key: string,
    { installation, channel, thread, after }: Place,
  ): Way<Page> => ({
    // Slack's times are unique in a channel. What is said under a post that starts a thread goes on from it.
    conversationOf: (id) =>
      thread === undefined ? nameWithin(installation, conversationIn(channel, timeIn(id) ?? '')) : undefined,

    async edit(id, page) {
      const ts = timeIn(id);
      if (ts === undefined) return false;
      return surely(() => client.chat.update({ channel, ts, ...NAMELESS, ...contentOf(page) })).then(
        () => true,
        falseWhere(NOT_TO_EDIT),
      );
    },

    async remove(id) {
      const ts = timeIn(id);
      if (ts !== undefined)
        await surely(() => client.chat.delete({ channel, ts })).catch(falseWhere(new Set([GONE])));
    },

    async send(page, number, wasInDoubt) {
      const mark: Mark = { key, page: number };
      const oldest = after ?? slackTime(Date.now() - (wasInDoubt ? LOOK_BACK : CLOCK_SLACK));
      let inDoubt = wasInDoubt;

      async function attempt(): Promise<Sent> {
        if (inDoubt) {
          const found = await find();
          if (found !== undefined) return found;
        }
        inDoubt = false;
        const { ts = '' } = await client.chat.postMessage(messageOf(page, mark, { channel, thread }));
        return { kind: 'sent', id: `${channel}:${ts}` };
      }

      /** Undefined where it is surely not there. */
      async function find(): Promise<Sent | undefined> {
        try {
          const ts = await findPosted(client, { channel, thread, oldest, botUser }, mark);
          return ts === undefined ? undefined : { kind: 'sent', id: `${channel}:${ts}` };
        } catch (error) {
          const { kind, cause } = readFailure(error);
          if (kind === 'later' || kind === 'unknown' || tokenIsDead(error)) throw error;
          // An app that was installed without the scopes for it may not look, later neither. Then rather one answer
          // missing than the same one twice.
          const line = { key, page: number, channel, cause, next: SCOPES_STEP };
          log.warn(line, 'Slack did not confirm a message and does not let it be looked for; not sent again');
          return { kind: 'sent' };
        }
      }

      const again = (error: unknown): number | undefined | false => {
        if (readFailure(error).kind === 'unknown') inDoubt = true;
        return passing(error);
      };
      try {
        return await retry(attempt, { ...triesWithin(timing.post, timing), again });
      } catch (error) {
        return { kind: 'failed', error, mayBeThere: inDoubt };
      }
    },
  });
}

const GONE = 'message_not_found';
/** What stands there cannot be changed; a new one can be posted. */
const NOT_TO_EDIT: ReadonlySet<string> = new Set([GONE, 'cant_update_message', 'edit_window_closed']);

const falseWhere =
  (codes: ReadonlySet<string>) =>
  (error: unknown): false => {
    if (codes.has(slackErrorCode(error) ?? '')) return false;
    throw error;
  };

/** Of a page's id, which is the channel and Slack's time; undefined of one that Slack did not confirm. */
const timeIn = (id: string): string | undefined => /^[A-Z0-9]+:(\d+\.\d+)$/u.exec(id)?.[1];

const contentOf = ({ text, blocks }: Page) =>
  blocks === undefined ? { text, blocks: [] } : { text, blocks };

function messageOf({ text, blocks }: Page, mark: Mark, { channel, thread }: Place) {
  const message = { channel, text, ...QUIET, metadata: metadataOf(mark) };
  const placed = thread === undefined ? message : { ...message, thread_ts: thread };
  return blocks === undefined ? placed : { ...placed, blocks };
}

/** As in `ts`: seconds with six digits. */
const slackTime = (ms: number): string => (ms / 1_000).toFixed(6);
