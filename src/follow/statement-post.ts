// A statement that a channel is told of because it follows who said it, or what it is about.
import { createHash } from 'node:crypto';
import { note, paragraph } from '../chat/blocks.ts';
import type { Block } from '../chat/chat.ts';
import { numberSources } from '../chat/citation.ts';
import type { DigestFields } from '../digest/content/turn.ts';
import { LATE_AT_MOST } from '../digest/lateness.ts';
import type { Library } from '../library/library.ts';
import { reportsOf, statementEvidence } from '../listing/evidence.ts';
import type { ListedStatement } from '../listing/list.ts';
import { summaryOf } from '../listing/reply.ts';
import type { Following } from '../store/follow.ts';
import type { NewPost } from '../store/post.ts';
import { topicName } from './state.ts';

export const FOLLOW_KEY = 'follow:';

/** Who said it or what it is about, and the statement. */
export interface Followed {
  readonly topic: DigestFields;
  readonly listed: ListedStatement;
}

/** @param last what is said below it where the hour’s posts end with it. */
export function statementPost(
  { platform, channel, place }: Following,
  { topic, listed }: Followed,
  library: Library,
  { now, last }: { readonly now: number; readonly last: string | undefined },
): NewPost {
  const { sources, numberOf } = numberSources(reportsOf([listed], library), library);
  const { person, topic: about } = topic;
  const blocks: Block[] = [
    paragraph(`New, as this channel follows ${topicName(topic)}:`),
    statementEvidence(listed, library, numberOf),
    { type: 'sources', sources },
    ...(last === undefined ? [] : [note(last)]),
  ];
  return {
    ...{ key: keyOf(channel, listed), platform, channel, place, expiresAt: now + LATE_AT_MOST },
    reply: { summary: summaryOf([listed], library), blocks },
    turn: {
      ...{ kind: 'statements', fields: topic, page: 1 },
      context: [{ ...(person && { who: person }), ...(about && { about }) }],
    },
  };
}

function keyOf(channel: string, { lead: { article, statement } }: ListedStatement): string {
  const place = JSON.stringify([channel, article.id, statement.fragments]);
  return `${FOLLOW_KEY}${createHash('sha256').update(place).digest('base64url').slice(0, 22)}`;
}
