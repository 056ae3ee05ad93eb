// The place of a cue in its sentence, as the rules for its subject look at it.

import { hasTrait } from '../../text/lexicon/verbs.ts';
import type { Outside } from '../../text/phrase/outside.ts';
import { phrase } from '../../text/phrase/phrase.ts';
import type { Span } from '../../text/span.ts';
import { type Cue, isParticiple } from '../cues/cue.ts';
import { OF_THEIRS } from './between.ts';
import { lastClauseSubject } from './going-on.ts';
import { firstSubject } from './opening-subject.ts';
import type { Candidate } from './speaker.ts';

export interface Place {
  readonly cue: Cue;
  readonly sentence: Span;
  /** The body in plain letters with everything quoted made blank, of the same length. */
  readonly outside: Outside;
  /** The candidates of the sentence, in order. */
  readonly here: readonly Candidate[];
  /** Those before the cue that may be its subject. */
  readonly before: readonly Candidate[];
  /** The last of them. */
  readonly nearest: Candidate | undefined;
  /** The one that the sentence, or its main clause, opens with. */
  readonly opening: Candidate | undefined;
  /** The one that acts in the last clause: that of a clause after "and", else the opening one. */
  readonly acting: Candidate | undefined;
  /** The first one after the cue; whether nothing but an article or a trade stands between. */
  readonly after: Candidate | undefined;
  readonly followsAtOnce: boolean;
  /** The sentence up to the cue. */
  readonly lead: string;
  /** Whether the cue may stand before its subject, as in "…, said Peskov". */
  readonly mayInvert: boolean;
  readonly isAfterQuotation: boolean;
  readonly isParticiple: boolean;
}

/** "said the BBC’s Steve Rosenberg", "noted economist John Cole" */
const TRADE_ONLY = phrase(
  `<article>? (<name>{1,4} 's)? (economist|historian|analyst|researcher|lawyer|attorney|author|columnist|strategist|pollster|activist
   |professor|reporter|journalist|correspondent)?`,
);
/** "said Orlan House analyst Ivan Kit": the house is told of for the sake of who is named behind. */
const DESCRIBES = phrase(
  '<small>!(<prep>|<aux>|<told>|<telling>|<rel>|<adv>|<article>|<own>|~ed|and|or|but|while|when|if){1,3} <name>',
);
/** Nothing, or a quotation that was made blank, stands right before. */
const BEHIND_QUOTATION = phrase('(^|<quoted>) $');
const BEHIND_MARK = phrase('(,|;|:|<dash>) $');

export function placeOf(cue: Cue, sentence: Span, candidates: readonly Candidate[], outside: Outside): Place {
  const from = sentence.start;
  const lead = outside.slice(from, cue.start);
  const here = candidates.filter(
    ({ start, end }) => start >= from && end <= sentence.end && outside.slice(start, end).trim() !== '',
  );
  const hasBrackets = lead.includes(')');
  const before = here.filter(
    ({ start, end }) => end <= cue.start && !(hasBrackets && isInBrackets(start - from, lead)),
  );
  const after = here.find(
    ({ start, end }) =>
      start >= cue.end &&
      !OF_THEIRS.opens(outside, end, outside.text.length) &&
      !DESCRIBES.opens(outside, end, outside.text.length),
  );
  const nearest = before.at(-1);
  const opening = firstSubject(before, from, outside);
  const isAfterQuotation = BEHIND_QUOTATION.closes(outside, from, cue.start) !== undefined;

  const startsClause =
    !isParticiple(cue) && (isAfterQuotation || BEHIND_MARK.closes(outside, from, cue.start) !== undefined);
  return {
    cue,
    sentence,
    outside,
    here,
    before,
    nearest,
    opening,
    acting: lastClauseSubject(before, from, outside) ?? opening,
    after,
    followsAtOnce: after !== undefined && TRADE_ONLY.fills(outside, cue.end, after.start),
    lead,
    mayInvert:
      startsClause && (!hasTrait(cue.verb, 'object') || (isAfterQuotation && cue.verb?.lemma !== 'tell')),
    isAfterQuotation,
    isParticiple: isParticiple(cue),
  };
}

/** Whether a place stands in brackets that are closed before the cue: "Merkley (a Democrat from Oregon) said". */
function isInBrackets(at: number, lead: string): boolean {
  const opened = lead.lastIndexOf('(', at - 1);
  return opened >= 0 && lead.indexOf(')', opened) >= at;
}
