// Things that bear words: a banner, a clock, a T-shirt. What they say is nobody's, whoever is named beside them.
import type { Place } from './place.ts';

const BEARERS =
  `banner poster placard sign signboard billboard sticker badge plaque t-shirt tee-shirt shirt hat cap flag
  clock watch display screen label slogan graffiti inscription tattoo caption subject line headline ticker email e-mail
  envelope map chart menu ticket mural wall document law bill treaty text draft agreement accord constitution resolution decree plan
  proposal clause memorandum report`
    .split(/\s+/u)
    .map((bearer) => `${bearer}|${bearer}s`)
    .join('|');

/** "A poster in the hall of the ministry", "His T-shirt": the first noun of what stands before the verb. */
const THING_BEFORE = phrase(
  `(^|<stop>|,|;|:|and|but) (<article>|<own>|one|another) <word>!(<prep>|of){0,3}? (${BEARERS})
   ((of|in|on|at|outside|above|over|from|by|to|near|behind|around|inside|for|with) <inner>{1,10})? $`,
);

/** Whether it is a thing that stands before the verb in its sentence. */
export const isThingBefore = ({ outside, sentence, cue }: Place): boolean =>
  THING_BEFORE.closes(outside, sentence.start, cue.start) !== undefined;

import { phrase } from '../../text/phrase/phrase.ts';
