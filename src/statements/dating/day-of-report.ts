// The days that a report tells of in its own words: what it tells undated between them belongs to the last of them.

import { AHEAD } from '../../text/lexicon/times.ts';
import { phrase } from '../../text/phrase/phrase.ts';
import type { Span } from '../../text/span.ts';
import type { SpanIndex } from '../../text/span-index.ts';
import type { TimeWords } from '../../text/time-words.ts';
import type { DatingContext } from './occasion.ts';

export interface DatedWords extends Span {
  readonly day: string;
}

/** What a report tells of as it happens lies no further back than its week, in ms. */
const WEEK = 7 * 86_400_000;
/** "since Monday", "who was killed on Friday", "had met on Tuesday": the day of something before. */
const OF_SOMETHING_BEFORE = phrase(
  '(who|which|where|since|until|before|ahead of|previous|had) <any>!(.|,|;)* $',
);
/** "is going to Tirana on Friday", "will meet on Monday": of what is to come, unless that day is the article's own. */
const TO_COME = phrase(`(${AHEAD}|(is|are) <word>? ~ing) <any>!(.|;)* $`);
/** "On Monday, Zelensky will travel to Kyiv", "talks on Friday are due to" */
const IS_TO_COME = phrase(`,? <word>!(<told>|~ed|<have>|was|were){0,6}? ${AHEAD}`);
/** As much before a time as may tell of what it is, in UTF-16 units. */
const REACH = 160;

/** In order; none where the article has no day itself. */
export function daysTold(
  times: readonly TimeWords[],
  told: SpanIndex<Span>,
  { outside, day }: DatingContext,
): DatedWords[] {
  if (day === undefined) return [];
  return times.flatMap((words): DatedWords[] => {
    if (words.day === undefined || Date.parse(day) - Date.parse(words.day) > WEEK) return [];
    if (told.overlapping(words).length > 0) return [];
    const from = Math.max(0, words.start - REACH);
    const { start, end } = words;
    const isToCome =
      TO_COME.closes(outside, from, words.start) ?? IS_TO_COME.opens(outside, words.end, words.end + REACH);
    if (words.day !== day && isToCome) return [];
    return OF_SOMETHING_BEFORE.closes(outside, from, words.start) ? [] : [{ start, end, day: words.day }];
  });
}
