// Looks for a message of the bot's own where its thread or channel is, by the metadata that it carries: whether it is there
// although Slack never said so.
import type { webApi } from '@slack/bolt';
import { slackErrorCode } from './failure.ts';

/** What tells one page of one post from every other message. */
export interface Mark {
  readonly key: string;
  /** From 0. */
  readonly page: number;
}

const EVENT_TYPE = 'parley_post';

export const metadataOf = ({ key, page }: Mark) => ({
  event_type: EVENT_TYPE,
  event_payload: { key, page },
});

export interface Search {
  readonly channel: string;
  readonly thread: string | undefined;
  /** Slack's time after which it was posted, if it was. */
  readonly oldest: string;
  /** The bot's user id: another app can put any metadata on its messages. */
  readonly botUser: string;
}

/** Slack recommends no more. */
const AT_ONCE = 200;

/** Slack's id (ts) of the message, or undefined where it is surely not there. @throws what `readFailure` reads. */
export async function findPosted(
  client: webApi.WebClient,
  { channel, thread, oldest, botUser }: Search,
  mark: Mark,
): Promise<string | undefined> {
  const wanted = { channel, oldest, limit: AT_ONCE, include_all_metadata: true };
  for (let cursor = ''; ; ) {
    const more = cursor === '' ? wanted : { ...wanted, cursor };
    const answer = await (thread === undefined
      ? client.conversations.history(more)
      : client.conversations.replies({ ...more, ts: thread })
    ).catch(emptyWithoutThread);
    const found = answer?.messages?.find(
      ({ user, metadata }) => user === botUser && isMarked(metadata, mark),
    );
    if (found?.ts !== undefined) return found.ts;
    cursor = answer?.response_metadata?.next_cursor ?? '';
    if (cursor === '') return undefined;
  }
}

/** Where the question was deleted before anybody replied to it there is no thread, and so no reply. */
function emptyWithoutThread(error: unknown): undefined {
  if (slackErrorCode(error) !== 'thread_not_found') throw error;
}

function isMarked(
  metadata: { readonly event_type?: string; readonly event_payload?: object } | undefined,
  { key, page }: Mark,
): boolean {
  const payload: { readonly key?: unknown; readonly page?: unknown } = metadata?.event_payload ?? {};
  return metadata?.event_type === EVENT_TYPE && payload.key === key && Number(payload.page) === page;
}
