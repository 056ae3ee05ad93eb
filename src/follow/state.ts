// What a channel follows, as the store keeps it.
import * as z from 'zod';
import { type DigestFields, digestFieldsSchema } from '../digest/content/turn.ts';
import type { Following } from '../store/follow.ts';

const schema = z.object({
  /** Each of a person, about a topic, or both. */
  topics: z.array(digestFieldsSchema).readonly(),
  /** Number of the last article (`ArticleLog`) that was looked at. */
  upTo: z.number(),
  /** When statements were posted within the last hour, in milliseconds since 1970. */
  posted: z.array(z.number()).readonly(),
});

export type FollowState = Readonly<z.infer<typeof schema>>;

/** Undefined where another version of Parley wrote what this one cannot read. */
export const stateOf = ({ state }: Following): FollowState | undefined => schema.safeParse(state).data;

export const topicName = ({ person, topic }: DigestFields): string =>
  [person, topic && `“${topic}”`].filter(Boolean).join(' on ');
