// A row of the table of posts, and the values that are read from it.
import type { Change, Reply } from '../../chat/chat.ts';
import type { PostRecord, WaitingPost } from '../post.ts';
import { member } from './columns.ts';

export interface PostRow {
  readonly key: string;
  readonly platform: string;
  readonly channel: string;
  readonly person: string | null;
  readonly expires_at: number;
  readonly tries: number;
  readonly sending: number | null;
  readonly conversation: string | null;
  readonly place: string | null;
  readonly question: string | null;
  readonly turn: string | null;
  readonly reply: string;
  readonly change: Change | null;
}

export function toWaitingPost(row: PostRow, pages: readonly string[]): WaitingPost {
  const { platform, channel, person, place, expires_at, conversation, sending, tries, change } = row;
  return {
    ...toPostRecord(row),
    ...{ platform, channel, ...member('person', person), place: place ?? '' },
    ...{ expiresAt: expires_at, ...member('conversation', conversation) },
    ...{ pages, inDoubt: sending !== null, tries, ...(change === null ? {} : { change }) },
  };
}

export const toPostRecord = ({ key, question, reply, turn }: PostRow): PostRecord => ({
  key,
  ...member('question', question),
  reply: JSON.parse(reply) as Reply,
  ...(turn === null ? {} : { turn: JSON.parse(turn) as unknown }),
});
