// How well a passage answers a question: named features, each from 0 to 1, and their weights as data.
import type { IndexedArticle, Library } from '../library.ts';
import type { Person } from '../people/person.ts';
import type { Passage } from '../search/passage.ts';
import { speakerIds } from '../statements/speaker.ts';
import type { Statement } from '../statements/statement.ts';
import { findDates } from '../text/dates.ts';
import { answersKind } from './answer-type.ts';
import { cover, statementCover, strength } from './cover.ts';
import { dateFit, sameDate, UNDATED } from './date-fit.ts';
import type { Unit } from './query.ts';
import type { Question } from './question.ts';

export interface Features {
  /** Share of the question's weight that the passage itself covers. */
  readonly own: number;
  /** The same, with what the paragraph before and the title say counted in part. */
  readonly context: number;
  /** The same for the passage's best single sentence. */
  readonly sentence: number;
  /** What the passage and its context cover of the question apart from the name of who is to have said it. */
  readonly topic: number;
  /** Share of the words side by side in the question that are so in a sentence of the passage too. */
  readonly pairs: number;
  /** Holds an answer of the kind asked for. */
  readonly type: number;
  /** Names the others that the question names, or refers to one named in the passage before. */
  readonly others: number;
  /** Has the words of the speaker asked for. */
  readonly speaker: number;
  /** The index's own score, as a share of its best; 0 of a passage that only follows one that was found. */
  readonly rank: number;
  /** The article's date, or a date in the passage, fits the dates named. */
  readonly date: number;
}

/** Found by a random search over some 120 questions on the seeds and on twelve reports; test/eval holds floors under them. */
const WEIGHTS: Omit<Features, 'topic' | 'others'> = {
  own: 0.245,
  context: 0.235,
  sentence: 0.055,
  pairs: 0.07,
  type: 0.105,
  speaker: 0.215,
  date: 0.075,
  rank: 0,
};

/** What is left of the score of a passage that holds no answer of the kind asked for. */
const WRONG_TYPE = 0.5;
/** And of one whose article appeared at quite another time than the question names. */
const WRONG_DATE = 0.8;

export interface Scored {
  readonly passage: Passage;
  readonly features: Features;
  readonly score: number;
}

const BEFORE_WEIGHT = 0.8;
const TITLE_WEIGHT = 0.55;

/** From 0 to 1. */
function scoreOf(features: Features): number {
  const names = Object.keys(WEIGHTS) as (keyof typeof WEIGHTS)[];
  const sum = names.reduce((score, name) => score + WEIGHTS[name] * features[name], 0);
  return sum * (features.type === 0 ? WRONG_TYPE : 1) * (features.date === 0 ? WRONG_DATE : 1);
}

/** `rank` is the index's score of the passage, as a share of its best. */
export function scorePassage(
  { passage, rank }: { readonly passage: Passage; readonly rank: number },
  question: Question,
  units: readonly Unit[],
  library: Library,
): Scored {
  const entry = library.articles.get(passage.article);
  if (!entry) throw new Error(`the index holds a passage of ${passage.article}, which the library does not`);
  const features = { ...featuresOf(passage, entry, question, units), rank };
  return { passage, features, score: scoreOf(features) };
}

function featuresOf(
  passage: Passage,
  entry: IndexedArticle,
  question: Question,
  units: readonly Unit[],
): Omit<Features, 'rank'> {
  const at = entry.passages.indexOf(passage);
  const before = entry.passages[at - 1];
  const here = new Set(passage.sentences.flat());
  const earlier = new Set(before?.sentences.flat());
  const title = new Set(entry.title);
  const spoken = entry.notes[at]?.statements ?? [];
  const persons = new Set([
    ...spoken.flatMap(({ speaker }) => speaker.person ?? []),
    ...(entry.notes[at]?.named ?? []),
  ]);
  const isHere = ({ person }: Unit): boolean => person !== undefined && persons.has(person);
  const own = (unit: Unit): number => (isHere(unit) ? 1 : strength(unit, here));
  const sentences = passage.sentences.map((stems) => new Set(stems));
  const inContext = (unit: Unit): number =>
    Math.max(own(unit), BEFORE_WEIGHT * strength(unit, earlier), TITLE_WEIGHT * strength(unit, title));
  const topic = units.filter(({ person }) => !person || !question.speakers.includes(person));
  return {
    own: cover(units, own),
    context: cover(units, inContext),
    topic: topic.length === 0 ? 1 : cover(topic, inContext),
    sentence: Math.max(
      0,
      ...sentences.map((stems) => cover(units, (unit) => (isHere(unit) ? 1 : strength(unit, stems)))),
    ),
    others: othersFeature(question, persons, passage, entry.notes[at - 1]?.named),
    pairs: pairsFeature(question, passage),
    type: answersKind(question, passage.text, namesSomebodyElse(question, persons, passage.text)),
    speaker: speakerFeature(question, spoken, (statement) => aboutOf(statement, entry, topic)),
    date: dateFeature(question, passage, entry),
  };
}

/** A first and a last name, not a place where something is. */
const NAME = /(?<!\b(?:in|at|from|near|the|on|of)\s)\b\p{Lu}[\p{L}’'-]+\s+\p{Lu}[\p{L}’'-]+/u;

function namesSomebodyElse(
  { persons: asked }: Question,
  persons: ReadonlySet<Person>,
  text: string,
): boolean {
  return [...persons].some((person) => !asked.includes(person)) || NAME.test(text);
}

const PERSONAL_PRONOUN = /\b(?:he|him|his|she|her|they|them|their)\b/iu;

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

/** What somebody denied or would not say answers only where nothing that they said does. */
const NOT_SAID = 0.3;

/** Stems this near to one another in a sentence belong together: "delegation of Russia", "Russia’s delegation". */
const PAIR_DISTANCE = 2;

function pairsFeature({ pairs }: Question, { sentences }: Passage): number {
  if (pairs.length === 0) return 0.5;
  const found = pairs.filter(([first, second]) =>
    sentences.some((stems) =>
      stems.some(
        (stem, at) =>
          stem === first &&
          stems.slice(Math.max(0, at - PAIR_DISTANCE), at + PAIR_DISTANCE + 1).includes(second),
      ),
    ),
  );
  return found.length / pairs.length;
}

/** How much of what a speaker said counts that is on another matter than the one asked about. */
const OFF_TOPIC = 0.75;

function speakerFeature(
  { speakers, kind }: Question,
  spoken: readonly Statement[],
  about: (statement: Statement) => number,
): number {
  if (speakers.length === 0) return kind === 'said' && spoken.length === 0 ? 0.3 : 0.6;
  const theirs = spoken.filter(({ speaker }) => speakers.some(({ id }) => speakerIds(speaker).includes(id)));
  const said = theirs
    .filter(({ polarity }) => polarity === 'said')
    .map(
      (statement) =>
        (statement.kind === 'indirect' ? 0.85 : 1) * (OFF_TOPIC + (1 - OFF_TOPIC) * about(statement)),
    );
  if (said.length > 0) return Math.max(...said);
  return theirs.length > 0 ? NOT_SAID : 0;
}

/** Whether the words themselves are about the matter, or else those of their sentences, from 0 to 1. */
function aboutOf(statement: Statement, entry: IndexedArticle, topic: readonly Unit[]): number {
  if (topic.length === 0) return 1;
  const { own, inContext } = statementCover(topic, statement, entry);
  return Math.max(own, 0.8 * inContext);
}

function dateFeature({ dates }: Question, passage: Passage, { article }: IndexedArticle): number {
  const inText = dates.length > 0 ? findDates(passage.text) : [];
  const fits = dates.map((date) =>
    inText.some((other) => sameDate(date, other)) ? 1 : dateFit(date, article.published?.day),
  );
  return fits.length > 0 ? Math.max(...fits) : UNDATED;
}
