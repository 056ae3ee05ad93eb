// What becomes of messages in Slack after they were posted: edits and deletions, as events that the core takes.
import type { types } from '@slack/bolt';
import * as z from 'zod';
import type { ChatEvent } from '../../../src/index.ts';
import { readMessage } from './incoming.ts';

interface MessageChange {
  readonly channel: string;
  /** Of the change, as Slack's `ts`. */
  readonly at: string;
  /** Of the message that was changed. */
  readonly ts: string;
  readonly user: string;
  readonly thread_ts?: string | undefined;
  /** What it says now; absent where it was deleted. */
  readonly text?: string | undefined;
}

/** Of a message that may have been a question. */
export function readChange({ at, ...message }: MessageChange, botUser: string | undefined): ChatEvent {
  const read = readMessage(message, botUser);
  const how = message.text === undefined ? 'deleted' : 'edited';
  return { ...read, key: `${read.key}:${how}:${at}`, changes: { event: read.key, how } };
}

/** Undefined of what is no change, and of one that changes no words, as where a link unfolds. */
export function changeIn(event: types.MessageEvent): MessageChange | undefined {
  if (event.subtype === 'message_deleted') {
    const { channel, event_ts: at, deleted_ts: ts, previous_message: before } = event;
    return { ...asWritten(before), channel, at, ts, text: undefined };
  }
  if (event.subtype !== 'message_changed') return undefined;
  const { channel, event_ts: at, message, previous_message: before } = event;
  const { ts, text, ...now } = asWritten(message);
  // What others have replied to leaves a stone where it stood.
  if (now.subtype === 'tombstone')
    return { ...now, channel, at, ts, text: undefined, user: asWritten(before).user };
  return text === undefined || text === asWritten(before).text
    ? undefined
    : { ...now, channel, at, ts, text };
}

/** Of a message as it is or was: Slack's types know many kinds, each with other fields. */
const written = z.object({
  ts: z.string().catch(''),
  user: z.string().catch(''),
  text: z.string().optional().catch(undefined),
  thread_ts: z.string().optional().catch(undefined),
  subtype: z.string().optional().catch(undefined),
});
const asWritten = (message: unknown): z.infer<typeof written> => written.parse(message ?? {});
