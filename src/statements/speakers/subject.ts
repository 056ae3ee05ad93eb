// The subject of a cue: which of the candidates in its sentence does the saying.

import type { Outside } from '../../text/phrase/outside.ts';
import type { Span } from '../../text/span.ts';
import type { Cue } from '../cues/cue.ts';
import { placeOf } from './place.ts';
import type { Candidate } from './speaker.ts';
import { SUBJECT_RULES } from './subject-rules.ts';
import { together } from './together.ts';

/**
 * The candidate that is the subject of a cue within its sentence; undefined where the sentence names none. `outside` is
 * the whole body with everything quoted blanked out, so that offsets stay those of the body.
 */
export function subjectOf(
  cue: Cue,
  sentence: Span,
  candidates: readonly Candidate[],
  outside: Outside,
): Candidate | undefined {
  const place = placeOf(cue, sentence, candidates, outside);
  for (const { find, mayBeSeveral } of SUBJECT_RULES) {
    const found = find(place);
    if (found === 'nobody') return undefined;
    if (found) return mayBeSeveral ? together(found, place) : found;
  }
  return undefined;
}
