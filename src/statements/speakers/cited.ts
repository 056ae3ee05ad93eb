// Whom an outlet cites for what it reports: "TASS reported, citing Lavrov, that …": the words are Lavrov's.

import { organisations } from '../../people/people.ts';
import { hasTrait } from '../../text/lexicon/verbs.ts';
import type { Outside } from '../../text/phrase/outside.ts';
import { phrase } from '../../text/phrase/phrase.ts';
import type { Span } from '../../text/span.ts';
import type { Cue } from '../cues/cue.ts';
import { nounPhraseAfter } from './noun-phrase.ts';
import type { Candidate, Speaker } from './speaker.ts';

const outlets: ReadonlySet<string> = new Set(
  organisations.filter(({ kind }) => kind === 'media').map(({ id }) => id),
);
/** "the Interfax news agency", "a local newspaper" */
const OUTLETS = new Set(
  'agency newspaper daily channel broadcaster network magazine website media'.split(' '),
);

export const isOutlet = ({ id, name }: Pick<Speaker, 'id' | 'name'>): boolean =>
  outlets.has(id) || OUTLETS.has(name.toLowerCase().split(' ').at(-1) ?? '');

const CITING = phrase(', (citing|quoting) ((comments|remarks) by)?');
const TITLES = phrase('<article>? <word>{0,3}');

/** The subject of what follows "citing", in the sentence of an outlet's verb. */
export function citedIn(
  cue: Cue,
  sentence: Span,
  candidates: readonly Candidate[],
  outside: Outside,
): Candidate | undefined {
  const citing = hasTrait(cue.verb, 'reports')
    ? CITING.finds(outside, sentence.start, sentence.end)
    : undefined;
  if (!citing) return undefined;
  const source = nounPhraseAfter(outside, citing.end, sentence.end);
  if (!source) return undefined;
  const named = candidates.find(
    ({ start, end, refers }) =>
      refers === undefined && end === source.end && TITLES.fills(outside, citing.end, start),
  );
  return named ?? { ...source, text: outside.slice(source.start, source.end), refers: 'role' };
}
