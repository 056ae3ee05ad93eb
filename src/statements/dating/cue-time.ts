// Which words for a time belong to a cue, rather than to what is told ("said on Thursday that talks begin on Friday").

import { overlaps, type Span } from '../../text/span.ts';
import type { TimeWords } from '../../text/time-words.ts';
import type { Outside } from '../phrase/outside.ts';
import type { SpokenCue, SpokenSentence } from '../speakers/spoken-sentence.ts';

/** Nouns of occasions on which somebody speaks. */
export const EVENT_NOUNS =
  'talks?|meetings?|calls?|summit|conference|briefing|session|negotiations|ceremony|speech|address|visit|interview|hearing|debate|event|rally|forum|phone call|conversation|video|post|statement';
/** What a time after these belongs to is not the saying: "ahead of talks on Friday", "a pause to begin on Monday". */
const OF_SOMETHING_ELSE =
  /\b(?:that|ahead of|before|prior to|since|until|about|over|for|by|between|regarding|if|whether|who|which|where|because|although|though|was|were|is|are|had|has|would|will)\b|\bto\s+(?!(?:the|an?|his|her|their|reporters|journalists|lawmakers|parliament|diplomats|viewers|supporters)\b)\p{Ll}|[;:–—]/u;
const AFTER = /\b(?:after|following)\b/iu;
/** "after the talks in Istanbul on Friday": said that day. */
const AFTER_EVENT = new RegExp(
  `\\b(?:after|following)\\s+(?:\\p{L}+\\s+){0,4}?(?:${EVENT_NOUNS}|meeting|speaking)\\b`,
  'iu',
);
/** "Two days after the talks on Friday": not on Friday. */
const DAYS_AFTER = /\b(?:days?|weeks?|months?|years?)\s+(?:after|before|following)\b/iu;
/** What a sentence opens with that says when or where its speaker speaks: "Speaking on Tuesday,", "In his address late on Monday,". */
const OPENS_WITH_EVENT =
  /^(?:(?:but|and|also|then|later|earlier|meanwhile|separately),?\s+)?(?:in|at|during|from|on|via|speaking|talking|addressing|writing|posting|appearing|commenting|asked|briefing|answering|responding|while)\b/iu;
const OPENS_WITH_TIME =
  /^(?:(?:but|and|also|then|later|earlier|meanwhile|separately|however),?\s+)?(?:on|in|at)?\s*$/iu;
/** A verb right after the words: "said Thursday would be hard". */
const IS_SUBJECT = /^\s+(?:is|was|will|would|could|may|might|has|had|marks|marked|remains)\b|^\s*,/u;

/** The words of the sentence that say when the cue's words were said; `told` are the spans of all that is told. */
export function timeOfCue(
  { cue, subject }: SpokenCue,
  sentence: SpokenSentence,
  times: readonly TimeWords[],
  told: readonly Span[],
  outside: Outside,
): TimeWords | undefined {
  const here = times.filter(({ start, end }) => start >= sentence.start && end <= sentence.end);
  const otherCues = sentence.cues.map((other) => other.cue).filter(({ start }) => start !== cue.start);
  // "said by Lavrov on Tuesday"
  const from = cue.passive && subject ? Math.max(cue.end, subject.end) : cue.end;
  const belongs = (time: TimeWords): boolean => {
    const gap =
      time.start >= cue.end ? { start: cue.end, end: time.start } : { start: time.end, end: cue.start };
    if (otherCues.some((other) => overlaps(other, gap))) return false;
    const inTold = told.find((span) => overlaps(span, time));
    if (time.start >= cue.end) {
      return inTold ? opensTold(time, inTold, cue.end, outside) : follows(outside.slice(from, time.start));
    }
    if (inTold) return false;
    // "Trump on Thursday said", "Peskov, speaking on Monday, refused to say"
    if (subject && subject.end <= time.start)
      return (
        BETWEEN.test(outside.slice(subject.end, time.start)) &&
        /^(?:\s*,)?\s+(?:\p{L}+\s+){0,2}$/u.test(outside.slice(time.end, cue.start))
      );
    return (
      fronted(outside.slice(sentence.start, time.start)) && reachesCue(outside.slice(time.end, cue.start))
    );
  };
  const fitting = here.filter(belongs);
  const after = fitting.find(({ start }) => start >= cue.end);
  if (after) return after;
  // "In a statement on Sunday after talks on Saturday, the Kremlin said"
  const own = fitting.filter(({ start }) => !AFTER.test(outside.slice(sentence.start, start)));
  return (own.length > 0 ? own : fitting).at(-1);
}

const BETWEEN = /^(?:\s+|\s*,\s+)(?:(?:speaking|writing|posting|talking)\b[^,;]*\s)?(?:on\s+)?$/iu;

/** Words between a cue and the time of it at most. */
const FARTHEST = 16;

function follows(gap: string): boolean {
  if (gap.split(/\s+/u).length > FARTHEST) return false;
  if (OF_SOMETHING_ELSE.test(gap)) return false;
  if (AFTER.test(gap) && !AFTER_EVENT.test(gap)) return false;
  // "told reporters, on Monday" and "said Dmitry Peskov, the spokesman, on Monday"; not "said, as talks began on Monday".
  return !gap.includes(',') || /,\s*(?:on\s+)?$/u.test(gap);
}

/** "said Thursday the talks would go on": the told words were taken to begin with the time. */
function opensTold(time: TimeWords, told: Span, cueEnd: number, outside: Outside): boolean {
  if (told.start < cueEnd || IS_SUBJECT.test(outside.slice(time.end, time.end + 24))) return false;
  return (
    /^\s*(?:on\s+)?$/iu.test(outside.slice(told.start, time.start)) &&
    !/\bthat\b/iu.test(outside.slice(cueEnd, time.start))
  );
}

/** "On Monday, Zelensky will travel to Washington, where Trump has said": another clause, or one of the future. */
const reachesCue = (gap: string): boolean => !OTHER_CLAUSE.test(gap.replace(/,\s+who\b[^,]*,/gu, ''));
const OTHER_CLAUSE = /\b(?:who|where|which|what|whom|whose|will|would|due to|expected to)\b/iu;

/** Whether words for a time open their sentence: what stands before them is a conjunction or a preposition at most. */
export const opensWithTime = (lead: string): boolean => OPENS_WITH_TIME.test(lead);

function fronted(lead: string): boolean {
  if (opensWithTime(lead)) return true;
  if (DAYS_AFTER.test(lead)) return false;
  const afterEvent = AFTER.test(lead);
  if (afterEvent && !AFTER_EVENT.test(lead)) return false;
  if (OF_SOMETHING_ELSE.test(lead)) return false;
  return afterEvent || (OPENS_WITH_EVENT.test(lead) && !/,/u.test(lead.replace(/^\p{L}+,/u, '')));
}
