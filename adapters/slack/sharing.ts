// Posts a private answer in the channel when a person presses its button: once, and with a word when it fails.
import type { BlockAction, RespondFn } from '@slack/bolt';
import type { Bot, Logger } from '../../src/index.ts';
import type { Poster } from './post.ts';
import { renderSlack } from './render.ts';
import { sharedBy } from './share.ts';

export interface SharingOptions {
  readonly bot: Bot;
  readonly poster: Poster;
  readonly log: Logger;
}

interface ShareRequest {
  readonly body: BlockAction;
  readonly command: string;
  readonly channel: string;
  readonly question: string;
  readonly respond: RespondFn;
}

export type Share = (request: ShareRequest) => Promise<void>;

/** Private answers whose sharing is remembered, so that a second press posts nothing. */
const REMEMBERED = 1_000;

export function createSharing({ bot, poster, log }: SharingOptions): Share {
  /** Under way or done, oldest first. */
  const shared = new Set<string>();

  function claim(answer: string): boolean {
    if (shared.has(answer)) return false;
    shared.add(answer);
    const [oldest] = shared;
    if (shared.size > REMEMBERED && oldest !== undefined) shared.delete(oldest);
    return true;
  }

  return async ({ body, command, channel, question, respond }) => {
    const tell = async (text: string): Promise<void> => {
      await respond({ response_type: 'ephemeral', replace_original: false, text }).catch((err: unknown) =>
        log.warn({ err }, 'a person could not be told about sharing'),
      );
    };
    // The reply is made anew: Slack does not hand a private answer back to the app. It is a conversation of its own,
    // so that it does not read itself as a follow-up.
    const reply = await bot.receive({
      key: `slack:${body.trigger_id}`,
      conversation: `slack:share:${body.trigger_id}`,
      text: question,
      command,
    });
    if (reply === undefined) return;
    const answer = `${channel}:${body.container.message_ts}`;
    if (!claim(answer)) return tell('This answer was shared already.');
    const opening = sharedBy(body.user.name ?? body.user.username ?? 'a member', question);
    const failure = await poster.post({ channel }, renderSlack(reply, { opening }));
    if (failure === undefined) return;
    if (failure.kind === 'unknown')
      return tell(
        'Slack did not confirm that the answer was shared. Please look whether it is in the channel.',
      );
    shared.delete(answer);
    await tell(whyNot(failure.cause));
  };
}

function whyNot(cause: string): string {
  if (cause === 'not_in_channel' || cause === 'channel_not_found')
    return 'I could not share this: I am not in this channel. Invite me with /invite, then press the button again.';
  if (cause === 'is_archived') return 'I could not share this: the channel is archived.';
  return 'I could not share this. Please press the button again in a minute; if it goes on, tell whoever runs this bot.';
}
