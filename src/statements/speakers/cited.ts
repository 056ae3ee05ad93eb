// Whom an outlet cites for what it reports: "TASS reported, citing Lavrov, that …": the words are Lavrov's.

import { organisations } from '../../people/people.ts';
import type { Span } from '../../text/span.ts';
import type { Cue } from '../cues/cue.ts';
import type { Outside } from '../phrase/outside.ts';
import { nounPhraseAfter } from './noun-phrase.ts';
import type { Candidate, Speaker } from './speaker.ts';

const outlets: ReadonlySet<string> = new Set(
  organisations.filter(({ kind }) => kind === 'media').map(({ id }) => id),
);
/** "the Interfax news agency", "a local newspaper" */
const CALLED_OUTLET = /\b(?:agency|newspaper|daily|channel|broadcaster|network|magazine|website|media)$/iu;

export const isOutlet = ({ id, name }: Pick<Speaker, 'id' | 'name'>): boolean =>
  outlets.has(id) || CALLED_OUTLET.test(name);

const CITING = /,\s(?:citing|quoting)\s+(?:comments by\s+|remarks by\s+)?/u;
const TITLES = /^(?:the\s+|an?\s+)?(?:\p{L}+\s+){0,3}$/u;

/** The subject of what follows "citing", in the sentence of an outlet's verb. */
export function citedIn(
  cue: Cue,
  sentence: Span,
  candidates: readonly Candidate[],
  outside: Outside,
): Candidate | undefined {
  if (!/^(?:report|writ|wrote|said)/u.test(cue.word)) return undefined;
  const match = CITING.exec(outside.slice(sentence.start, sentence.end));
  if (!match) return undefined;
  const at = sentence.start + match.index + match[0].length;
  const phrase = nounPhraseAfter(outside, at - 1, sentence.end);
  if (!phrase) return undefined;
  const named = candidates.find(
    ({ start, end, refers }) =>
      refers === undefined && end === phrase.end && TITLES.test(outside.slice(at, start)),
  );
  return named ?? { ...phrase, text: outside.slice(phrase.start, phrase.end), refers: 'role' };
}
