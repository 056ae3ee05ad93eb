// Where a post goes, as it is stored with it.
import * as z from 'zod';
import { jsonIn } from '../../../src/index.ts';

const snowflake = z.string().regex(/^\d{1,20}$/u);

/** An interaction that can still be answered with its token, for 15 min. */
const open = { application: snowflake, token: z.string().min(1) };

const place = z.discriminatedUnion('kind', [
  /** A reply to a message. */
  z.strictObject({ kind: z.literal('reply'), channel: snowflake, message: snowflake }),
  /** A message that nobody asked for. */
  z.strictObject({ kind: z.literal('channel'), channel: snowflake }),
  /** Seen by the person alone: what an interaction was acknowledged with, and messages after it. */
  z.object({ kind: z.literal('interaction'), ...open }),
  /** For a button under a message that all can see: a reply to it, or seen by the person alone where the reply is private. */
  z.strictObject({
    kind: z.literal('press'),
    ...open,
    /** Of the interaction: what answers it came after. */
    id: snowflake,
    channel: snowflake,
    message: snowflake,
  }),
]);

export type Place = z.infer<typeof place>;

export const writePlace = (value: Place): string => JSON.stringify(value);

/** Undefined where another version of the bot has written it. */
export const readPlace = (text: string): Place | undefined => place.safeParse(jsonIn(text)).data;
