// Which words for a time belong to a cue, rather than to what is told ("said on Thursday that talks begin on Friday").

import type { Outside } from '../../text/phrase/outside.ts';
import { phrase } from '../../text/phrase/phrase.ts';
import { overlaps, type Span } from '../../text/span.ts';
import type { TimeWords } from '../../text/time-words.ts';
import type { SpokenCue, SpokenSentence } from '../speakers/spoken-sentence.ts';

/** What a time after these belongs to is not the saying: "ahead of talks on Friday", "a pause to begin on Monday". */
const OF_SOMETHING_ELSE = phrase(
  `that|ahead of|before|prior to|since|until|about|over|for|by|between|regarding|if|whether|who|which|where|because|although
   |though|was|were|is|are|had|has|would|will|to !(<article>|<own>|<listener>) =(<small>)|;|:|–|—`,
);
const AFTER = phrase('after|following');
/** "after the talks in Istanbul on Friday": said that day. */
const AFTER_EVENT = phrase('(after|following) <word>{0,4}? (<occasion>|<text>|meeting|speaking)');
/** What a sentence opens with that says when or where its speaker speaks: "Speaking on Tuesday", "In his address late on Monday". */
const OPENS_WITH_EVENT = phrase(
  `((but|and|also|then|later|earlier|meanwhile|separately) ,?)? (in|at|during|from|on|via|speaking|talking|addressing|writing
   |posting|appearing|commenting|asked|briefing|answering|responding|while) <any>!(,)*`,
);
const OPENS_WITH_TIME = phrase(
  '((but|and|also|then|later|earlier|meanwhile|separately|however) ,?)? (late|early)? (on|in|at)?',
);
/** A verb right after the words: "said Thursday would be hard". */
const IS_SUBJECT = phrase('is|was|will|would|could|may|might|had|has|marks|marked|remains|,');

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
      const before = told.findLast(({ start, end }) => start >= cue.end && end <= time.start);
      if (before && SET_BEHIND.fills(outside, before.end, time.start)) return true;
      return inTold ? opensTold(time, inTold, cue.end, outside) : follows(outside, from, time.start);
    }
    if (inTold) return false;
    // "Trump on Thursday said", "Peskov, speaking on Monday, refused to say"
    if (subject && subject.end <= time.start)
      return BETWEEN.fills(outside, subject.end, time.start) && REST.fills(outside, time.end, cue.start);
    return fronted(outside, sentence.start, time.start) && REACHES_CUE.fills(outside, time.end, cue.start);
  };
  const fitting = here.filter(belongs);
  const after = fitting.find(({ start }) => start >= cue.end);
  if (after) return after;
  // "In a statement on Sunday after talks on Saturday, the Kremlin said"
  const own = fitting.filter(({ start }) => !AFTER.finds(outside, sentence.start, start));
  return (own.length > 0 ? own : fitting).at(-1);
}

/** "said it was late, in a post on Tuesday" */
const SET_BEHIND = phrase(
  ', (in|during|at|speaking) (<article>|<own>|on) <word>{0,8}? (<text>|<occasion>) <word>{0,4}',
);
const BETWEEN = phrase(
  ',? ((speaking|writing|posting|talking|who spoke|asked|in|at|during) <any>!(,|;)*?|was quoted <any>!(,|;)*?)? on?',
);
/** From the time to the cue: "Trump on Thursday also said", "Trump, in a Thursday post on X, said". */
const REST = phrase(',? <word>{0,2}|<word>{1,5} ,');

/** Words between a cue and the time of it at most. */
const FARTHEST = 16;
const ENDS_WITH_COMMA = phrase(', on? $');
/** "Kallas said as she arrived for talks in Brussels on Tuesday" */
const AS_ONE_COMES = phrase(
  `((as|when) <pronoun> (arrived|left|met|entered|visited|opened|departed)|(<listener>|<article> <name>) when asked)
   <inner>!(that|who|which){0,10} on?`,
);

function follows(outside: Outside, from: number, until: number): boolean {
  if (outside.tokenAt(until) - outside.tokenAt(from) > FARTHEST) return false;
  if (AS_ONE_COMES.fills(outside, from, until)) return true;
  if (OF_SOMETHING_ELSE.finds(outside, from, until)) return false;
  if (AFTER.finds(outside, from, until) && !AFTER_EVENT.finds(outside, from, until)) return false;
  // "told reporters, on Monday" and "said Dmitry Peskov, the spokesman, on Monday"; not "said, as talks began on Monday".
  return !COMMA.finds(outside, from, until) || ENDS_WITH_COMMA.closes(outside, from, until) !== undefined;
}
const COMMA = phrase(',');

/** "said Thursday the talks would go on": the told words were taken to begin with the time. */
function opensTold(time: TimeWords, told: Span, cueEnd: number, outside: Outside): boolean {
  if (told.start < cueEnd || IS_SUBJECT.opens(outside, time.end, outside.text.length)) return false;
  // "accused Kyiv on Tuesday of delay"
  if (OBJECT.fills(outside, told.start, time.start) && OF_OBJECT.opens(outside, time.end, told.end))
    return true;
  return ON.fills(outside, told.start, time.start);
}
const OBJECT = phrase('<article>? <name>{1,3} on?');
const OF_OBJECT = phrase('of');
const ON = phrase('on?');

/** "On Monday, Zelensky will travel to Washington, where Trump has said": not another clause, nor one of the future. */
const REACHES_CUE = phrase(
  '(, who <any>!(,)* ,|<any>!(who|where|which|what|whom|whose|will|would|due|expected))*',
);

/** Whether words for a time open their sentence: what stands before them is a conjunction or a preposition at most. */
export const opensWithTime = (outside: Outside, from: number, until: number): boolean =>
  OPENS_WITH_TIME.fills(outside, from, until);

function fronted(outside: Outside, from: number, until: number): boolean {
  if (opensWithTime(outside, from, until)) return true;
  const afterEvent = AFTER.finds(outside, from, until) !== undefined;
  if (afterEvent && !AFTER_EVENT.finds(outside, from, until)) return false;
  if (OF_SOMETHING_ELSE.finds(outside, from, until)) return false;
  return afterEvent || OPENS_WITH_EVENT.fills(outside, from, until);
}
