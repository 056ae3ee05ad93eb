// Why an answer is what it is, read off the answer's own record: what was found where, and what was left out for which reason.
import type { IndexedArticle } from '../../library/library.ts';
import { canonicalWords } from '../../people/people.ts';
import type { Person } from '../../people/person.ts';
import type { FollowUp } from '../../question/follow-up.ts';
import type { Question } from '../../question/question.ts';
import type { Passage } from '../../search/passage.ts';
import { speakerIds } from '../../statements/speakers/speaker.ts';
import type { Statement } from '../../statements/statement.ts';
import { overlaps } from '../../text/span.ts';
import { wordsOf } from '../../text/terms.ts';
import type { Answer, Slice, Snippet, UnansweredReason } from '../answer.ts';
import type { Considered } from '../decide/consider.ts';
import { restrictionsOf } from '../decide/narrow.ts';
import type { Unit } from '../find/query.ts';
import type { Weighed } from '../weigh/score.ts';
import { WEIGHTS } from '../weigh/weights.ts';

/** Where something that the question names was found, the nearest place first. */
type Place = 'passage' | 'before' | 'title' | 'nowhere';

export interface Match {
  readonly asked: string;
  /** Where it is a name. */
  readonly person?: Person;
  readonly place: Place;
  /** The word found in the passage, where it is another one: 'heads' for "leads". */
  readonly by?: string;
}

/** How the words of those who are asked for stand in a passage, and of whom these are. */
export interface AskedWords {
  readonly how: 'quoted' | 'reported' | 'not said' | 'none';
  readonly of: readonly Person[];
}

export interface SnippetWhy {
  readonly question: FollowUp;
  readonly weighed: Weighed;
  readonly matches: readonly Match[];
  /** Absent where nobody's words are asked for. */
  readonly words?: AskedWords;
}

type LeftOutReason =
  /** A restriction of the question does not hold. */
  | UnansweredReason
  /** It is too unlikely to answer. */
  | 'unlikely'
  /** It would be shown next. */
  | 'next';

export interface LeftOut {
  readonly reason: LeftOutReason;
  readonly count: number;
  /** The one with the highest score. */
  readonly best: Weighed;
}

/** The passage that a snippet was cut from, explained; undefined where the answer did not weigh it, as of the newest reports. */
export function explainSnippet(snippet: Snippet, { considered }: Answer): SnippetWhy | undefined {
  for (const each of considered) {
    const weighed = each.weighed.find(
      ({ passage }) =>
        passage.article === snippet.article &&
        passage.start === snippet.core.start &&
        passage.end === snippet.core.end,
    );
    if (!weighed) continue;
    const words = wordsIn(weighed, each.question);
    return {
      question: each.question,
      weighed,
      matches: each.units.map((unit) => matchOf(unit, weighed, each)),
      ...(words && { words }),
    };
  }
  return undefined;
}

/** What was weighed and is not among what was shown, by the reason for it; `next` is what would be shown then. */
export function explainRest({ kind, considered }: Answer, shown: readonly Slice[]): LeftOut[] {
  const isShown = ({ passage }: Weighed): boolean =>
    shown.some((other) => other.article === passage.article && overlaps(other, passage));
  const reasons = new Map<LeftOutReason, { count: number; best: Weighed }>();
  for (const { question, weighed } of considered) {
    const restrictions = restrictionsOf(question);
    for (const each of weighed) {
      if (isShown(each)) continue;
      const broken = restrictions.find(({ holds }) => !holds(each));
      const isLikely = each.probability >= WEIGHTS.threshold && kind === 'answered';
      const reason = broken?.lack.reason ?? (isLikely ? 'next' : 'unlikely');
      const known = reasons.get(reason);
      reasons.set(reason, { count: (known?.count ?? 0) + 1, best: known?.best ?? each });
    }
  }
  return [...reasons]
    .map(([reason, found]) => ({ reason, ...found }))
    .sort((a, b) => Number(b.reason === 'next') - Number(a.reason === 'next') || b.count - a.count);
}

function matchOf(unit: Unit, { passage, entry }: Weighed, { question }: Considered): Match {
  const asked = { asked: askedAs(unit, question), ...(unit.person && { person: unit.person }) };
  if (unit.person && isNamed(unit.person, passage, entry)) return { ...asked, place: 'passage' };
  const here = bestStem(unit, passage.sentences.flat());
  if (here !== undefined) {
    const word = here === unit.main ? undefined : wordWith(here, passage.text, entry.article.language);
    return { ...asked, place: 'passage', ...(word !== undefined && { by: word }) };
  }
  const before = entry.passages[passage.number - 1];
  if (before && bestStem(unit, before.sentences.flat()) !== undefined) return { ...asked, place: 'before' };
  return { ...asked, place: bestStem(unit, entry.title) === undefined ? 'nowhere' : 'title' };
}

function isNamed(person: Person, { number }: Passage, { notes }: IndexedArticle): boolean {
  const { named, statements } = notes[number] ?? {};
  return (named?.has(person) ?? false) || (statements ?? []).some(({ speaker }) => speaker.person === person);
}

function bestStem({ stems }: Unit, present: readonly string[]): string | undefined {
  const found = [...stems].filter(([stem]) => present.includes(stem)).sort((a, b) => b[1] - a[1]);
  return found[0]?.[0];
}

/** What the question names, as it was typed; a person by the whole name. */
export function askedAs({ main, person }: Unit, question: FollowUp): string {
  // A follow-up may take words over from the question before.
  const texts = [question, ...(question.background ? [question.background] : [])];
  return (
    person?.name ?? texts.flatMap(({ text, language }) => wordWith(main, text, language) ?? [])[0] ?? main
  );
}

/** The word of a text that has the stem, as it is written there. */
function wordWith(stem: string, text: string, language: string | undefined): string | undefined {
  const word = wordsOf(text, { spellings: canonicalWords, language }).find((other) => other.stem === stem);
  return word && text.slice(word.start, word.end);
}

function wordsIn({ passage, entry }: Weighed, { speakers }: Question): AskedWords | undefined {
  if (speakers.length === 0) return undefined;
  const spoken = entry.notes[passage.number]?.statements ?? [];
  const ofThose = (fits: (statement: Statement) => boolean): Person[] =>
    speakers.filter(({ id }) =>
      spoken.some((statement) => fits(statement) && speakerIds(statement.speaker).includes(id)),
    );
  const ways: AskedWords[] = [
    { how: 'quoted', of: ofThose(({ polarity, kind }) => polarity === 'said' && kind !== 'indirect') },
    { how: 'reported', of: ofThose(({ polarity }) => polarity === 'said') },
    { how: 'not said', of: ofThose(() => true) },
  ];
  return ways.find(({ of }) => of.length > 0) ?? { how: 'none', of: speakers };
}
