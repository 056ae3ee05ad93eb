// Posts a private answer in the channel when a person presses its button: as it was shown, once, and with a word when
// that fails.
import type { Courier, Delivery, NewPost, PostRecord } from '../../src/index.ts';
import { sharedLine } from './asked.ts';
import { writePlace } from './place.ts';

export interface ShareRequest {
  /** The key of the private answer. */
  readonly key: string;
  /** The slash command whose answer it is. */
  readonly command: string;
  readonly channel: string;
  /** Id and name of who pressed the button. */
  readonly user: string;
  readonly name: string;
  /** When it was pressed, as Slack's `ts`. */
  readonly at: string;
}

/** A person who wants to share waits for it, and does so again rather than coming back later. */
const SHARED_WITHIN = 10 * 60_000;

/** Resolves with what the person is to be told, if anything. */
export async function share(courier: Courier, request: ShareRequest): Promise<string | undefined> {
  const shown = await courier.find(request.key);
  if (shown === undefined)
    return 'I no longer have this answer as it was shown to you. Please ask again, then share the new one.';
  const delivery = await courier.send(sharedPost(shown, request));
  return delivery === undefined ? 'This answer was shared already.' : wordFor(delivery);
}

/** Two presses make the same key. */
function sharedPost({ key, reply, question = '', turn }: PostRecord, request: ShareRequest): NewPost {
  const { command, channel, user, name, at } = request;
  const { private: _, ...shown } = reply;
  return {
    key: `${key}:shared`,
    platform: 'slack',
    channel: `slack:${channel}`,
    person: `slack:${user}`,
    place: writePlace({ channel, after: at }),
    reply: {
      ...shown,
      blocks: [{ type: 'note', content: [sharedLine(name, command, question)] }, ...shown.blocks],
    },
    question,
    expiresAt: Date.now() + SHARED_WITHIN,
    ...(turn === undefined ? {} : { turn }),
  };
}

function wordFor(delivery: Delivery): string | undefined {
  if (delivery.kind === 'posted') return undefined;
  if (delivery.kind === 'later')
    return 'Slack does not take the answer right now. It comes to the channel as soon as Slack does.';
  const { cause } = delivery;
  if (cause === 'not_in_channel' || cause === 'channel_not_found')
    return 'I could not share this: I am not in this channel. Invite me with /invite, then press the button again.';
  if (cause === 'is_archived') return 'I could not share this: the channel is archived.';
  return 'I could not share this. Please press the button again in a minute; if it goes on, tell whoever runs this bot.';
}
