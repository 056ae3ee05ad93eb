// Posts rendered messages, in order, and never the same one twice.
import { type RespondFn, webApi } from '@slack/bolt';
import type { Logger } from '../../src/index.ts';
import { type Failure, readFailure, tokenIsDead } from './failure.ts';
import type { SlackMessage } from './render.ts';
import { withRetries } from './retry.ts';
import { createSequence } from './sequence.ts';
import type { Timing } from './timing.ts';

interface Place {
  readonly channel: string;
  /** The thread to answer in; the channel itself when absent. */
  readonly thread?: string;
}

export interface Poster {
  /** Undefined when all was posted as far as Slack said; failures are logged, not thrown. */
  post(place: Place, messages: readonly SlackMessage[]): Promise<Failure | undefined>;
  /** The same for a private answer. */
  whisper(respond: RespondFn, messages: readonly SlackMessage[]): Promise<Failure | undefined>;
}

export interface PosterOptions {
  readonly client: webApi.WebClient;
  readonly log: Logger;
  readonly timing: Timing;
  /** Called when Slack says that the bot token is dead. */
  readonly onDeadToken: (error: unknown) => void;
}

type Content = SlackMessage | { readonly text: string; readonly blocks?: never };

/** How often Slack lets a response_url be used. */
const RESPONSES = 5;

/** Slack's links of an answer stay small: no preview of links or media, and names in it are only text. */
const QUIET = { unfurl_links: false, unfurl_media: false, parse: 'none', link_names: false } as const;

const NOT_TAKEN_TEXT =
  'I have an answer, but Slack did not take it. Please tell whoever runs this bot; its log says why.';
const REST_TEXT =
  'The rest of this answer does not fit in private messages. Ask me in a channel to see all of it: mention me with the question.';

export function createPoster({ client, log, timing, onDeadToken }: PosterOptions): Poster {
  const inSequence = createSequence();

  /**
   * Slack knows no key that would make a post idempotent, and reading the channel back needs scopes the app has no
   * other use for. So only what Slack surely did not take (429, 503, no connection) is sent again; a post whose answer
   * got lost may be in the channel already, and is logged instead: rather one answer missing than the same one twice.
   */
  const send = (action: () => Promise<unknown>): Promise<unknown> =>
    withRetries(action, {
      timing,
      limit: timing.post,
      again: (error) => {
        const { kind, waitMs } = readFailure(error);
        return kind === 'later' ? waitMs : false;
      },
    });

  /** Undefined when the message was taken. */
  async function attempt(
    action: () => Promise<unknown>,
    where: Record<string, unknown>,
  ): Promise<Failure | undefined> {
    try {
      await send(action);
      return undefined;
    } catch (err) {
      const failure = readFailure(err);
      const line = { err, ...where, cause: failure.cause, next: failure.next };
      if (failure.kind === 'unknown')
        log.warn(line, 'Slack did not confirm a message; it may have been posted, so it is not sent again');
      else log.error(line, 'Slack did not take a message');
      if (tokenIsDead(err)) onDeadToken(err);
      return failure;
    }
  }

  /** All messages in order; a person whose answer Slack refuses for its content is told so in its place. */
  async function sendAll(
    messages: readonly Content[],
    one: (message: Content) => Promise<unknown>,
    where: Record<string, unknown>,
  ): Promise<Failure | undefined> {
    let worst: Failure | undefined;
    for (const [at, message] of messages.entries()) {
      const failure = await attempt(() => one(message), { ...where, page: `${at + 1}/${messages.length}` });
      if (failure === undefined) continue;
      worst = failure;
      if (failure.kind === 'unknown') continue;
      if (failure.kind === 'content')
        await attempt(() => one({ text: NOT_TAKEN_TEXT }), { ...where, page: 'the apology in its place' });
      break;
    }
    return worst;
  }

  return {
    post({ channel, thread }, messages) {
      const where = { channel, ...(thread === undefined ? {} : { thread_ts: thread }) };
      const one = ({ text, blocks }: Content): Promise<unknown> => {
        const message = { ...where, text, ...QUIET };
        return client.chat.postMessage(blocks === undefined ? message : { ...message, blocks });
      };
      return inSequence(`${channel}:${thread ?? ''}`, () => sendAll(messages, one, where));
    },

    whisper(respond, messages) {
      const fitting: readonly Content[] =
        messages.length > RESPONSES ? [...messages.slice(0, RESPONSES - 1), { text: REST_TEXT }] : messages;
      const kind = { response_type: 'ephemeral', replace_original: false } as const;
      return sendAll(fitting, (message) => respondOnce(respond, { ...kind, ...message, ...QUIET }), {
        private: true,
      });
    },
  };
}

/** Bolt looks at the status only; Slack can also refuse with status 200 and `ok: false`. */
async function respondOnce(respond: RespondFn, message: Parameters<RespondFn>[0]): Promise<void> {
  const body = await (await respond(message)).text();
  const refused = /"ok"\s*:\s*false/u.test(body) ? /"error"\s*:\s*"([^"]*)"/u.exec(body) : null;
  if (refused) throw new webApi.WebAPIPlatformError({ ok: false, error: refused[1] ?? 'unknown_error' });
}
