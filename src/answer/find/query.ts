// From a question to what is searched for: each word and name with what may stand for it, weighed by how rare it is.
import type { Library } from '../../library/library.ts';
import { canonicalWords, closestSpelling } from '../../people/people.ts';
import type { Person } from '../../people/person.ts';
import { lazily } from '../../program/lazily.ts';
import type { FollowUp } from '../../question/follow-up.ts';
import type { Question } from '../../question/question.ts';
import type { QueryTerm } from '../../search/passage-index.ts';
import { foldText } from '../../text/fold.ts';
import { stemWord } from '../../text/terms.ts';
import { stemTurkish } from '../../text/turkish.ts';
import { SAME_MEANING, SYNONYM_GROUPS } from './synonyms.ts';

/** One thing that the question names. */
export interface Unit {
  /** The stem that it is written with in the question, or a person's surname has. */
  readonly main: string;
  /** Stem -> how well it stands for the thing, from 0 to 1. */
  readonly stems: ReadonlyMap<string, number>;
  /** Inverse document frequency over passages, in nats: what it is worth to find it. */
  readonly idf: number;
  readonly person?: Person;
  /** Whether any stem of it is in the index. */
  readonly known: boolean;
  /** Whether all that is known of it are words that look like it. */
  readonly guessed: boolean;
}

const SYNONYM_WEIGHT = 0.55;
/** Of words that mean the same: "leads", "heads". */
const SAME_WEIGHT = 0.95;
const SIMILAR_WEIGHT = 0.7;

const groups = lazily(() => groupsOf(SYNONYM_GROUPS));
const sameGroups = lazily(() => groupsOf(SAME_MEANING));

function groupsOf(lines: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const groups = new Map<string, Set<string>>();
  for (const line of lines) {
    const stems = line.split(' ').map((word) => stemWord(foldText(word)));
    for (const stem of stems) groups.set(stem, new Set([...(groups.get(stem) ?? []), ...stems]));
  }
  return groups;
}

/** What a thing is worth that only the question before named. */
const BACKGROUND_WEIGHT = 0.4;

/** The units of a question; those of the question before it, where it leans on that, at less weight. */
export function unitsOf(question: FollowUp, library: Library): Unit[] {
  const own = ownUnits(question, library);
  if (!question.background) return own;
  const has = (unit: Unit): boolean =>
    own.some(({ stems }) => [...unit.stems.keys()].some((stem) => stems.has(stem)));
  const background = ownUnits(question.background, library)
    .filter((unit) => unit.known && !has(unit))
    .map((unit) => ({ ...unit, idf: unit.idf * BACKGROUND_WEIGHT }));
  return [...own, ...background];
}

function ownUnits(question: Question, { index, languages }: Library): Unit[] {
  const nameStems = new Set(question.persons.flatMap(surnameStems));
  const words = new Map(
    question.terms.filter(({ stem }) => !nameStems.has(stem)).map((term) => [term.stem, term]),
  );
  const wordUnits = [...words].map(([stem, { word }]) => {
    const stems = new Map([[stem, 1]]);
    for (const other of sameGroups().get(stem) ?? []) if (!stems.has(other)) stems.set(other, SAME_WEIGHT);
    for (const other of groups().get(stem) ?? []) if (!stems.has(other)) stems.set(other, SYNONYM_WEIGHT);
    if (index.frequency(stem) === 0) {
      // A name that only Turkish articles have is indexed as other words of these are.
      const inTurkish = languages.has('tr') ? [stemTurkish(word)].filter(index.frequency) : [];
      const near = [inTurkish, closestSpelling(stem) ?? [], index.similar(stem)].flat();
      for (const similar of near) if (!stems.has(similar)) stems.set(similar, SIMILAR_WEIGHT);
    }
    return unit(stems, stem);
  });
  const personUnits = question.persons.map((person) => ({
    ...unit(new Map(surnameStems(person).map((stem) => [stem, 1])), surnameStems(person)[0] ?? ''),
    person,
  }));
  return [...personUnits, ...wordUnits];

  function unit(stems: ReadonlyMap<string, number>, main: string): Unit {
    const known = [...stems.keys()].some((stem) => index.frequency(stem) > 0);
    const frequency =
      index.frequency(main) || Math.max(0, ...[...stems.keys()].map((stem) => index.frequency(stem)));
    const guessed =
      known && ![...stems].some(([stem, weight]) => weight !== SIMILAR_WEIGHT && index.frequency(stem) > 0);
    return { main, stems, known, guessed, idf: inverseFrequency(frequency, index.size) };
  }
}

/** In nats: what it is worth to find a word that stands in so many of the passages (Robertson and Spärck Jones). */
export const inverseFrequency = (frequency: number, passages: number): number =>
  Math.log(1 + (passages - frequency + 0.5) / (frequency + 0.5));

/** The index's stems of a person's surname. */
function surnameStems({ surname }: Person): string[] {
  return foldText(surname)
    .split(/[\s-]+/u)
    .map((word) => canonicalWords.get(word) ?? stemWord(word));
}

/** What the index is asked: every stem of every unit at the best weight it has. */
export function queryTerms(units: readonly Unit[]): QueryTerm[] {
  const weights = new Map<string, number>();
  for (const { stems } of units) {
    for (const [stem, weight] of stems) weights.set(stem, Math.max(weight, weights.get(stem) ?? 0));
  }
  return [...weights].map(([stem, weight]) => ({ stem, weight }));
}
