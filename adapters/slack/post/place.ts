// Where a post goes in Slack, as it is stored with the post. A response_url lets anyone write in the bot's name: a place is
// forgotten once its post is settled.
import * as z from 'zod';
import { jsonIn } from '../../../src/index.ts';

const place = z.object({
  channel: z.string(),
  /** Whose channel it is, where the app is installed by many: its workspace's id, or that of an organisation of workspaces. */
  installation: z.string().optional(),
  /** The thread to post in; the channel itself where absent. */
  thread: z.string().optional(),
  /** Slack's time of what is answered: the answer to it cannot be older. */
  after: z.string().optional(),
  /** Takes what only the person who asked is to see; good for 30 minutes and five posts. */
  responseUrl: z.string().optional(),
  /** Whether the post itself is for that person alone; otherwise only replies that say so are. */
  isPrivate: z.boolean().optional(),
});

export type Place = z.infer<typeof place>;

export const writePlace = (given: Place): string => JSON.stringify(given);

/** Undefined where another version wrote it in another way. */
export const readPlace = (written: string): Place | undefined => place.safeParse(jsonIn(written)).data;

/**
 * Names the conversation of a message that starts a thread or stands in one. All that is said between two is one
 * conversation, whether they go on in the answer's thread or below it.
 */
export const conversationIn = (channel: string, thread: string): string =>
  isDirect(channel) ? `slack:${channel}` : `slack:${channel}:${thread}`;

/** Slack's ids of direct messages begin with a D. */
export const isDirect = (channel: string): boolean => channel.startsWith('D');
