// Outlets that trail a sentence as the reporters of somebody else's words: "The minister said …, Reuters reported".
import { organisations } from '../../people/people.ts';
import { contains, type Span } from '../../text/span.ts';
import type { SpokenCue } from '../speakers/spoken-sentence.ts';
import { headOf } from './opening.ts';

interface Told {
  readonly clause: Span;
  readonly found: SpokenCue;
}

const outlets: ReadonlySet<string> = new Set(
  organisations.filter(({ kind }) => kind === 'media').map(({ id }) => id),
);

/** Whether a clause is told by an outlet at its end, and opens with who said it. */
export function isRelay({ clause, found }: Told, told: readonly Told[], outside: string): boolean {
  const id = found.speaker?.id;
  if (id === undefined || found.cue.start < clause.end) return false;
  if (!outlets.has(id) && !/^report/u.test(found.cue.word)) return false;
  return told.some(
    (one) =>
      contains(clause, one.found.cue) &&
      one.clause.start >= one.found.cue.end &&
      !one.found.cue.word.endsWith('ing') &&
      OPENS.test(outside.slice(clause.start, headOf(one.found))),
  );
}

/** Before the subject of a sentence: nothing, or what a comma sets off. */
const OPENS = /^(?:(?:but|and|the|an?|also)\s+)*$|,\s+(?:the\s+|an?\s+)?$/iu;
