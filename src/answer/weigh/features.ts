// What speaks for a passage as an answer: named features, each from 0 to 1, from the question and the articles alone.
import type { IndexedArticle } from '../../library/library.ts';
import type { Person } from '../../people/person.ts';
import type { Question } from '../../question/question.ts';
import type { Passage } from '../../search/passage.ts';
import type { Statement } from '../../statements/statement.ts';
import type { Unit } from '../find/query.ts';
import { answersKind } from './answer-type.ts';
import { cover, strength } from './cover.ts';
import { timeFit } from './date-fit.ts';
import { isOfAnother, type Owned } from './owner.ts';
import { passageStems } from './passage-words.ts';
import { aboutOf, speakerFeature } from './speaker-fit.ts';
import { isAskedName, isAskedOf } from './speaker-match.ts';
import { type AskedWords, wordingOf } from './wording.ts';

export interface Features {
  /** Share of the question's weight that stands in any article: the same for all passages of a question. */
  readonly known: number;
  /** Share of the question's weight that the passage covers, with the passage before, the rest of the paragraph and the title counted in part. */
  readonly context: number;
  /** Share of the question's words as they stand that the passage has together with its neighbours on both sides. */
  readonly around: number;
  /** Holds an answer of the kind asked for: a name, a number, a day … that the question does not hold itself. */
  readonly type: number;
  /** 0 where the thing that the question gives to a side is another side's in the passage; else 1. */
  readonly owner: number;
  /** Names the others that the question names, or refers to one named in the passage before. */
  readonly others: number;
  /** Has the words of the speaker asked for. */
  readonly speaker: number;
  /** Share of the question's weight whose words the passage has in the same form. */
  readonly forms: number;
  /** Share of the question's neighbouring words, stop words too, that are neighbours in the passage. */
  readonly neighbours: number;
  /** The index's own score, as a share of its best; 0 of a passage that only follows one that was found. */
  readonly rank: number;
  /** The article's date, or a date in the passage, fits the time that the question names; 0 where it is of another time. */
  readonly date: number;
}

/** A question, with what is read off it once for all its passages. */
export interface Asked {
  readonly question: Question;
  readonly units: readonly Unit[];
  readonly words: AskedWords;
  /** A thing that it gives to a side. */
  readonly owned: Owned | undefined;
}

/** `rank` is the index's score of the passage, as a share of its best. */
export function featuresOf(
  passage: Passage,
  entry: IndexedArticle,
  rank: number,
  { question, units, words, owned }: Asked,
): Features {
  const { passages, notes, article } = entry;
  const [before, after] = [passages[passage.number - 1], passages[passage.number + 1]];
  const here = passageStems(passage);
  const beforeHere = stemsOf(before);
  const afterHere = stemsOf(after);
  const continues = after && !article.body.slice(passage.end, after.start).includes('\n');
  const title = new Set(entry.title);
  const spoken = notes[passage.number]?.statements ?? [];
  const isTheirs = ({ speaker, saidOn }: Statement): boolean => isAskedOf(question, speaker, saidOn?.day);
  const persons = new Set([
    ...spoken.flatMap(({ speaker }) => speaker.person ?? []),
    ...(notes[passage.number]?.named ?? []),
  ]);
  const namedBefore = notes[passage.number - 1]?.named;
  const isHere = ({ person }: Unit): boolean => person !== undefined && persons.has(person);
  // Whoever speaks for Moscow need not say "Moscow".
  const asksSide = ({ main }: Unit): boolean => isAskedName(question, main);
  const own = (unit: Unit): number =>
    isHere(unit) || (asksSide(unit) && spoken.some(isTheirs)) ? 1 : strength(unit, here);
  const inContext = (unit: Unit): number =>
    Math.max(
      own(unit),
      BESIDE * Math.max(strength(unit, beforeHere), continues ? strength(unit, afterHere) : 0),
      IN_TITLE * strength(unit, title),
    );
  const matter = units.filter((unit) =>
    unit.person ? !question.speakers.includes(unit.person) : !asksSide(unit),
  );
  return {
    known: cover(units, ({ known, guessed }) => (known && !guessed ? 1 : 0)),
    context: cover(units, inContext),
    around: shareOf(words.weights, (stem) => here.has(stem) || beforeHere.has(stem) || afterHere.has(stem)),
    type: answersKind(question, units, passage, () => namesSomebodyElse(question, persons, passage.text)),
    owner: owned && isOfAnother(owned, passage) ? 0 : 1,
    others: othersFeature(question, persons, passage, namedBefore),
    speaker: speakerFeature(question, spoken, isTheirs, (statement) => aboutOf(statement, entry, matter)),
    ...wordingOf(words, units, passage, article.language),
    rank,
    date: timeFit(question, {
      published: article.published?.day,
      text: passage.text,
      said: spoken.filter(isTheirs).flatMap(({ saidOn }) => saidOn?.day ?? []),
    }),
  };
}

/** Share of the weight of those that are there, from 0 to 1. */
function shareOf(weights: ReadonlyMap<string, number>, isThere: (stem: string) => boolean): number {
  let [there, whole] = [0, 0];
  for (const [stem, weight] of weights) {
    whole += weight;
    if (isThere(stem)) there += weight;
  }
  return whole === 0 ? 0 : there / whole;
}

/** What words count for that stand in the passage beside, and in the title. */
const BESIDE = 0.8;
const IN_TITLE = 0.55;

const NONE: ReadonlySet<string> = new Set();
const stemsOf = (passage: Passage | undefined): ReadonlySet<string> =>
  passage ? passageStems(passage) : NONE;

/** A first and a last name, not a place where something is. */
const NAME = /(?<!(?<!\p{L})(?:in|at|from|near|the|on|of)\s)(?<!\p{L})\p{Lu}[\p{L}’'-]+\s+\p{Lu}[\p{L}’'-]+/u;

function namesSomebodyElse(
  { persons: asked }: Question,
  persons: ReadonlySet<Person>,
  text: string,
): boolean {
  if ([...persons].some((person) => !asked.includes(person))) return true;
  const rest = asked.reduce((left, { surname }) => left.replaceAll(wholeName(surname), ' '), text);
  return NAME.test(rest);
}

const wholeName = (surname: string): RegExp => new RegExp(`(?:\\p{Lu}[\\p{L}’'-]+\\s+)*${surname}`, 'gu');

const PERSONAL_PRONOUN = /(?<!\p{L})(?:he|him|his|she|her|they|them|their)(?!\p{L})/iu;

/** Share of the persons asked about, whose words are not asked for, that the passage or the one before it names. */
function othersFeature(
  { persons, speakers }: Question,
  here: ReadonlySet<Person>,
  passage: Passage,
  before: ReadonlySet<Person> | undefined,
): number {
  const others = persons.filter((person) => !speakers.includes(person));
  if (others.length === 0) return 1;
  // "she called him a dummy": whoever "him" is was named just before.
  const refers = PERSONAL_PRONOUN.test(passage.text);
  const named = others.filter((person) => here.has(person) || (refers && before?.has(person)));
  return named.length / others.length;
}
