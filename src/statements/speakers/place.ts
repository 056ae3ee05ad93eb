// The place of a cue in its sentence, as the rules for its subject look at it.

import type { Span } from '../../text/span.ts';
import { type Cue, isParticiple } from '../cues/cue.ts';
import { hasTrait } from '../lexicon/verbs.ts';
import type { Outside } from '../phrase/outside.ts';
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
  /** The last of them, and the text from there to the cue. */
  readonly nearest: Candidate | undefined;
  readonly gap: string;
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
const ARTICLE_ONLY =
  /^\s+(?:(?:the|an?)\s+)?(?:\p{Lu}[\p{L}.]*(?:\s\p{Lu}[\p{L}.]*){0,3}[’']s\s+)?(?:(?:economist|historian|analyst|researcher|lawyer|attorney|author|columnist|strategist|pollster|activist|professor|reporter|journalist|correspondent)s?\s+)?$/u;

export function placeOf(cue: Cue, sentence: Span, candidates: readonly Candidate[], outside: Outside): Place {
  const from = sentence.start;
  const lead = outside.slice(from, cue.start);
  const here = candidates.filter(
    ({ start, end }) => start >= from && end <= sentence.end && outside.slice(start, end).trim() !== '',
  );
  const hasBrackets = lead.includes(')');
  // "Lavrov, not Putin, said": of Putin it is denied.
  const before = here.filter(
    ({ start, end }) =>
      end <= cue.start &&
      !/,\s+not\s+(?:the\s+)?$/u.test(outside.slice(Math.max(from, start - 12), start)) &&
      !(hasBrackets && isInBrackets(start - from, lead)),
  );
  const after = here.find(
    ({ start, end }) => start >= cue.end && !/^[’']s?\s/u.test(outside.slice(end, end + 3)),
  );
  const nearest = before.at(-1);
  const opening = firstSubject(before, from, outside);
  const isAfterQuotation = endsBlank(lead);

  const startsClause = !isParticiple(cue) && (isAfterQuotation || /[,;:—–-]$/u.test(lead.trimEnd()));
  return {
    cue,
    sentence,
    outside,
    here,
    before,
    nearest,
    gap: nearest ? outside.slice(nearest.end, cue.start) : '',
    opening,
    acting: lastClauseSubject(before, from, outside) ?? opening,
    after,
    followsAtOnce: after !== undefined && ARTICLE_ONLY.test(outside.slice(cue.end, after.start)),
    lead,
    mayInvert: startsClause && !hasTrait(cue.verb, 'object'),
    isAfterQuotation,
    isParticiple: isParticiple(cue),
  };
}

/** Whether a place stands in brackets that are closed before the cue: "Merkley (a Democrat from Oregon) said". */
function isInBrackets(at: number, lead: string): boolean {
  const opened = lead.lastIndexOf('(', at - 1);
  return opened >= 0 && lead.indexOf(')', opened) >= at;
}

/** Nothing, or a quotation that was made blank, stands right before. */
function endsBlank(before: string): boolean {
  const written = before.trimEnd();
  return written === '' || before.length - written.length >= 3;
}
