// Who a cue belongs to that is no verb: "Kyiv’s claim that …", "according to exit polls", "Rutte: Allies must …".

import type { Span } from '../../text/span.ts';
import type { Cue } from '../cues/cue.ts';
import type { Outside } from '../phrase/outside.ts';
import { nounPhraseAfter } from './noun-phrase.ts';
import type { Candidate } from './speaker.ts';

const PRONOUNS: ReadonlyMap<string, 'he' | 'she' | 'they'> = new Map(
  Object.entries({ his: 'he', her: 'she', their: 'they' }),
);

/** The owner of a cue that is no verb; undefined for verbs, and where nobody is named. */
export function ownerOf(
  cue: Cue,
  sentence: Span,
  candidates: readonly Candidate[],
  outside: Outside,
): Candidate | undefined {
  if (cue.word === 'according to') return described(nounPhraseAfter(outside, cue.end, sentence.end), outside);
  if (cue.word === ':') return headlined(cue, sentence, candidates, outside);
  return cue.noun ? possessorOf(cue, sentence, candidates, outside) : undefined;
}

const described = (span: Span | undefined, outside: Outside): Candidate | undefined =>
  span && { ...span, text: outside.slice(span.start, span.end), refers: 'role' };

function possessorOf(
  cue: Cue,
  sentence: Span,
  candidates: readonly Candidate[],
  outside: Outside,
): Candidate | undefined {
  const before = outside.slice(sentence.start, cue.start);
  const match =
    /(?<pronoun>\b(?:his|her|their))\s(?:\p{L}+\s){0,2}$|(?:[’']s|s[’'])\s(?:\p{L}+\s){0,2}$/iu.exec(before);
  if (!match) return undefined;
  const at = sentence.start + match.index;
  const pronoun = match.groups?.pronoun;
  if (pronoun) {
    const refers = PRONOUNS.get(pronoun.toLowerCase());
    return refers && { start: at, end: at + pronoun.length, text: pronoun, refers };
  }
  return candidates.findLast(({ start, end }) => start >= sentence.start && end >= at && end <= at + 2);
}

/** "Sanders: 1,547" is no statement. */
const FEWEST_WORDS = 4;

/** "Pence: Flowers won’t be there": a known name alone before the colon that opens a paragraph. */
function headlined(
  cue: Cue,
  sentence: Span,
  candidates: readonly Candidate[],
  outside: Outside,
): Candidate | undefined {
  const name = candidates.findLast(({ end }) => end === cue.start);
  if (!name || name.start < sentence.start || name.refers || name.organisation) return undefined;
  const titles = /^(?:\p{Lu}[\p{L}.]*\s){0,2}$/u.test(outside.slice(sentence.start, name.start));
  const words = outside.slice(cue.end, sentence.end).match(/\S+/gu)?.length ?? 0;
  return titles && words >= FEWEST_WORDS ? name : undefined;
}
