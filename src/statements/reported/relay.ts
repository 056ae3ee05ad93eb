// Outlets that trail a sentence as the reporters of somebody else's words: "The minister said …, Reuters reported".

import type { Outside } from '../../text/phrase/outside.ts';
import { phrase } from '../../text/phrase/phrase.ts';
import { contains, type Span } from '../../text/span.ts';
import { isOutlet } from '../speakers/cited.ts';
import type { SpokenCue } from '../speakers/spoken-sentence.ts';
import { headOf } from './opening.ts';

interface Told {
  readonly clause: Span;
  readonly found: SpokenCue;
}

/** Whether a clause is told by an outlet at its end, and opens with who said it. */
export function isRelay({ clause, found }: Told, told: readonly Told[], outside: Outside): boolean {
  const { speaker } = found;
  if (!speaker) return false;
  // "According to the BBC, Trump told them that …"
  const fronted = found.cue.word === 'according to' && found.cue.end <= clause.start;
  if (found.cue.start < clause.end && !fronted) return false;
  if (!isOutlet(speaker) && found.cue.verb?.lemma !== 'report') return false;
  return told.some(
    (one) =>
      contains(clause, one.found.cue) &&
      one.found.speaker !== undefined &&
      !one.found.cue.word.endsWith('ing') &&
      (!fronted || !isOutlet(one.found.speaker)) &&
      (one.clause.start >= one.found.cue.end
        ? OPENS.closes(outside, clause.start, headOf(one.found)) !== undefined
        : ENDS.fills(outside, one.found.cue.end, clause.end)),
  );
}

/** After a verb whose words stand before it: to whom or when. "…, Peskov said on Friday, according to TASS". */
const ENDS = phrase('<any>!(,|;|:){0,8}');

/** Before the subject of a sentence: nothing, or what a comma sets off. */
const OPENS = phrase('^ (but|and|<article>|also)* $|, <article>? $');
