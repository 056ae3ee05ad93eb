// Posts a private answer in the channel when a person presses its button: as it was shown, once, and with a word when
// that fails.
import type { BlockAction, RespondFn } from '@slack/bolt';
import type { Bot, Logger, Reply } from '../../src/index.ts';
import type { Poster } from './post.ts';
import { renderSlack } from './render.ts';
import { fingerprint, readShownAnswer, type ShownAnswer, sharedBy } from './share.ts';

export interface SharingOptions {
  readonly bot: Bot;
  readonly poster: Poster;
  readonly log: Logger;
}

interface ShareRequest {
  readonly body: BlockAction;
  readonly command: string;
  readonly channel: string;
  /** The button's. */
  readonly value: string;
  readonly respond: RespondFn;
}

export interface Sharing {
  /** Keeps a reply that a person is shown privately. */
  keep(reply: Reply): void;
  share(request: ShareRequest): Promise<void>;
}

/** Private answers that are kept, and as many presses and shared answers, so that a second press posts nothing. */
const REMEMBERED = 1_000;

export function createSharing({ bot, poster, log }: SharingOptions): Sharing {
  const kept = new Map<string, Reply>();
  const pressed = new Set<string>();
  /** Under way or done. */
  const shared = new Set<string>();

  /**
   * The reply that the button stands under; Slack itself does not hand a private answer back. After a restart it is
   * made anew, without the question before it: what then reads differently is not what the person chose to share.
   */
  async function shownReply(
    { fingerprint: shown, question }: ShownAnswer,
    { body, command }: ShareRequest,
  ): Promise<Reply | undefined> {
    const reply = shown === undefined ? undefined : kept.get(shown);
    if (reply !== undefined) return reply;
    const { trigger_id: press } = body;
    const anew = await bot.receive({
      key: `slack:${press}`,
      conversation: `slack:share:${press}`,
      text: question,
      command,
    });
    return anew !== undefined && fingerprint(anew) === shown ? anew : undefined;
  }

  return {
    keep(reply) {
      const key = fingerprint(reply);
      kept.delete(key);
      kept.set(key, reply);
      keepNewest(kept);
    },

    async share(request) {
      const { body, command, channel, respond } = request;
      const tell = async (text: string): Promise<void> => {
        await respond({ response_type: 'ephemeral', replace_original: false, text }).catch((err: unknown) =>
          log.warn({ err }, 'a person could not be told about sharing'),
        );
      };
      if (!claim(pressed, body.trigger_id)) return;
      const answer = `${channel}:${body.container.message_ts}`;
      if (!claim(shared, answer)) return tell('This answer was shared already.');
      const shown = readShownAnswer(request.value);
      const reply = await shownReply(shown, request);
      if (reply === undefined) {
        shared.delete(answer);
        return tell(
          'I no longer have this answer as it was shown to you. Please ask again, then share the new one.',
        );
      }
      const name = body.user.name ?? body.user.username ?? 'a member';
      const opening = sharedBy(name, command, shown.question);
      const failure = await poster.post({ channel }, renderSlack(reply, { opening }));
      if (failure === undefined) return;
      if (failure.kind === 'unknown')
        return tell(
          'Slack did not confirm that the answer was shared. Please look whether it is in the channel.',
        );
      shared.delete(answer);
      await tell(whyNot(failure.cause));
    },
  };
}

/** Whether it is new. */
function claim(claimed: Set<string>, key: string): boolean {
  if (claimed.has(key)) return false;
  claimed.add(key);
  keepNewest(claimed);
  return true;
}

function keepNewest(remembered: Map<string, unknown> | Set<string>): void {
  const [oldest] = remembered.keys();
  if (remembered.size > REMEMBERED && oldest !== undefined) remembered.delete(oldest);
}

function whyNot(cause: string): string {
  if (cause === 'not_in_channel' || cause === 'channel_not_found')
    return 'I could not share this: I am not in this channel. Invite me with /invite, then press the button again.';
  if (cause === 'is_archived') return 'I could not share this: the channel is archived.';
  return 'I could not share this. Please press the button again in a minute; if it goes on, tell whoever runs this bot.';
}
