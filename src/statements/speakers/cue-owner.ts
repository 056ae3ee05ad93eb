// Who a cue belongs to that is no verb: "Kyiv’s claim that …", "according to exit polls", "Rutte: Allies must …".

import type { Outside } from '../../text/phrase/outside.ts';
import { phrase } from '../../text/phrase/phrase.ts';
import type { Span } from '../../text/span.ts';
import type { Cue } from '../cues/cue.ts';
import { nounPhraseAfter } from './noun-phrase.ts';
import type { Candidate } from './speaker.ts';
import { withTail } from './whole-phrase.ts';

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
  if (cue.word === 'according to') {
    const span = nounPhraseAfter(outside, cue.end, sentence.end);
    return namedAtEnd(span, candidates, outside) ?? described(span, sentence.end, outside);
  }
  if (cue.word === ':') return headlined(cue, sentence, candidates, outside);
  return cue.noun ? possessorOf(cue, sentence, candidates, outside) : undefined;
}

const described = (span: Span | undefined, until: number, outside: Outside): Candidate | undefined =>
  span && withTail({ ...span, text: outside.slice(span.start, span.end), refers: 'role' }, until, outside);

/** "the Russian state-run TASS", "lawmaker Ivan Kit": who is named at the end of what describes them. */
const namedAtEnd = (
  span: Span | undefined,
  candidates: readonly Candidate[],
  outside: Outside,
): Candidate | undefined =>
  span &&
  candidates.find(
    ({ start, end, refers }) =>
      refers === undefined &&
      start > span.start &&
      end === span.end &&
      DESCRIPTION.fills(outside, span.start, start),
  );
const DESCRIPTION = phrase("<article>? <word>!(<prep>|and|&|'s|'|data|figures){1,5}");

const OWNER = phrase("(@(his|her|their)|@('s)|~s @(')) <word>{0,2} $");

function possessorOf(
  cue: Cue,
  sentence: Span,
  candidates: readonly Candidate[],
  outside: Outside,
): Candidate | undefined {
  const { part } = OWNER.closes(outside, sentence.start, cue.start) ?? {};
  if (!part) return undefined;
  const text = outside.slice(part.start, part.end);
  const refers = PRONOUNS.get(text.toLowerCase());
  return refers
    ? { ...part, text, refers }
    : candidates.findLast(({ start, end }) => start >= sentence.start && end === part.start);
}

const TITLES = phrase('<name>{0,2}');

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
  const titles = TITLES.fills(outside, sentence.start, name.start);
  const words = outside.tokenAt(sentence.end) - outside.tokenAt(cue.end);
  return titles && words >= FEWEST_WORDS ? name : undefined;
}
