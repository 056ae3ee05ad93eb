// Why an answer is what it is, as a value: what was found where, and what was left out for which reason.
import type { IndexedArticle, Library } from '../../library/library.ts';
import { canonicalWords } from '../../people/people.ts';
import type { Person } from '../../people/person.ts';
import type { Question } from '../../question/question.ts';
import type { Passage } from '../../search/passage.ts';
import { speakerIds } from '../../statements/speakers/speaker.ts';
import type { Statement } from '../../statements/statement.ts';
import { contains, overlaps } from '../../text/span.ts';
import { wordsOf } from '../../text/terms.ts';
import type { Snippet } from '../answer.ts';
import { setAside, THRESHOLD } from '../decide/ask.ts';
import type { Unit } from '../find/query.ts';
import type { Ranking } from '../find/rank.ts';
import type { Scored } from '../weigh/score.ts';

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

export interface PassageWhy {
  readonly scored: Scored;
  readonly matches: readonly Match[];
  /** Absent where nobody's words are asked for. */
  readonly words?: AskedWords;
}

export type LeftOutReason =
  | NonNullable<ReturnType<typeof setAside>>
  /** Its score is too low to be an answer. */
  | 'below'
  /** Near, but it does not hold what is asked for. */
  | 'no answer'
  /** Good enough, and yet far behind the best. */
  | 'far behind'
  /** It would be shown next. */
  | 'next';

export interface LeftOut {
  readonly reason: LeftOutReason;
  readonly count: number;
  /** The one with the highest score. */
  readonly best: Scored;
}

/** The passage that a snippet was cut from, explained; undefined where the ranking does not have it. */
export function explainSnippet(snippet: Snippet, ranking: Ranking, library: Library): PassageWhy | undefined {
  const entry = library.articles.get(snippet.article);
  const within = ranking.scored.filter(
    ({ passage }) => passage.article === snippet.article && overlaps(passage, snippet),
  );
  const scored =
    within.find(({ score }) => score === snippet.score) ??
    within.find(({ passage }) => contains(snippet, passage));
  if (!entry || !scored) return undefined;
  const { question, units } = ranking;
  const words = wordsIn(scored.passage, entry, question);
  return {
    scored,
    matches: units.map((unit) => matchOf(unit, scored.passage, entry, ranking)),
    ...(words && { words }),
  };
}

/** What was looked at and is not among what was shown, by the reason for it; `next` is what would be shown then. */
export function explainRest(
  { question, scored }: Ranking,
  shown: readonly Snippet[],
  next: readonly Snippet[],
): LeftOut[] {
  const isIn = (snippets: readonly Snippet[], { passage }: Scored): boolean =>
    snippets.some((other) => other.article === passage.article && overlaps(other, passage));
  const reasons = new Map<LeftOutReason, { count: number; best: Scored }>();
  for (const one of scored) {
    if (isIn(shown, one)) continue;
    const reason = isIn(next, one) ? 'next' : (setAside(one, question) ?? rankedOut(one));
    const known = reasons.get(reason);
    reasons.set(reason, { count: (known?.count ?? 0) + 1, best: known?.best ?? one });
  }
  return ORDER.flatMap((reason) => {
    const found = reasons.get(reason);
    return found ? [{ reason, ...found }] : [];
  });
}

function rankedOut({ score, confidence }: Scored): LeftOutReason {
  if (score < THRESHOLD) return 'below';
  return confidence < THRESHOLD ? 'no answer' : 'far behind';
}

const ORDER: readonly LeftOutReason[] = [
  'next',
  'far behind',
  'no answer',
  'below',
  'words of others',
  'other time',
];

function matchOf(unit: Unit, passage: Passage, entry: IndexedArticle, { question }: Ranking): Match {
  const asked = { asked: askedAs(unit, question), ...(unit.person && { person: unit.person }) };
  const at = entry.passages.indexOf(passage);
  if (unit.person && isNamed(unit.person, at, entry)) return { ...asked, place: 'passage' };
  const here = bestStem(unit, passage.sentences.flat());
  if (here !== undefined) {
    const word = here === mainStem(unit) ? undefined : wordWith(here, passage.text);
    return { ...asked, place: 'passage', ...(word !== undefined && { by: word }) };
  }
  const before = entry.passages[at - 1];
  if (before && bestStem(unit, before.sentences.flat()) !== undefined) return { ...asked, place: 'before' };
  return { ...asked, place: bestStem(unit, entry.title) === undefined ? 'nowhere' : 'title' };
}

const mainStem = ({ stems }: Unit): string | undefined => [...stems.keys()][0];

function isNamed(person: NonNullable<Unit['person']>, at: number, { notes }: IndexedArticle): boolean {
  const { named, statements } = notes[at] ?? {};
  return (named?.has(person) ?? false) || (statements ?? []).some(({ speaker }) => speaker.person === person);
}

function bestStem({ stems }: Unit, present: readonly string[]): string | undefined {
  const found = [...stems].filter(([stem]) => present.includes(stem)).sort((a, b) => b[1] - a[1]);
  return found[0]?.[0];
}

/** What the question names, as it was typed; a person by the whole name. */
export function askedAs(unit: Unit, question: Ranking['question']): string {
  const stem = mainStem(unit);
  // A follow-up may take words over from the question before.
  const texts = [question.text, question.background?.text ?? ''];
  const typed = texts.flatMap((text) => (stem === undefined ? [] : (wordWith(stem, text) ?? [])));
  return unit.person?.name ?? typed[0] ?? stem ?? '';
}

/** The word of a text that has the stem, as it is written there. */
function wordWith(stem: string, text: string): string | undefined {
  const word = wordsOf(text, { spellings: canonicalWords }).find((other) => other.stem === stem);
  return word && text.slice(word.start, word.end);
}

function wordsIn(passage: Passage, entry: IndexedArticle, { speakers }: Question): AskedWords | undefined {
  if (speakers.length === 0) return undefined;
  const spoken = entry.notes[entry.passages.indexOf(passage)]?.statements ?? [];
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
