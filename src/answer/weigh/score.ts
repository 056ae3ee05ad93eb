// How well a passage answers a question: named features, each from 0 to 1, and their weights as data.
import type { IndexedArticle, Library } from '../../library/library.ts';
import type { Person } from '../../people/person.ts';
import type { Question } from '../../question/question.ts';
import type { Passage } from '../../search/passage.ts';
import type { Statement } from '../../statements/statement.ts';
import type { Unit } from '../find/query.ts';
import { answersKind } from './answer-type.ts';
import { tellsOfClaim } from './claim.ts';
import { cover, strength } from './cover.ts';
import { timeFit } from './date-fit.ts';
import { tellsOfNamed } from './names-present.ts';
import { isOfAnother } from './owner.ts';
import { passageWords } from './passage-words.ts';
import { aboutOf, isToldOf, speakerFeature } from './speaker-fit.ts';
import { isAskedName, isAskedOf } from './speaker-match.ts';
import { isLeftUnnamed } from './unnamed-source.ts';
import { type AskedWords, type Wording, wordingOf } from './wording.ts';

export interface Features {
  /** Share of the question's weight that the passage itself covers. */
  readonly own: number;
  /** The same, with what the passage before, the rest of the paragraph and the title say counted in part. */
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
  /** Share of the question's weight whose words the passage has in the same form. */
  readonly forms: number;
  /** Share of the question's neighbouring words, stop words too, that are neighbours in the passage. */
  readonly neighbours: number;
  /** The index's own score, as a share of its best; 0 of a passage that only follows one that was found. */
  readonly rank: number;
  /**
   * Share of the question's weight that the articles know at all; 1 where an answer of the kind asked for (a name, a number, a
   * reason) tells more than the words do.
   */
  readonly known: number;
  /** The article's date, or a date in the passage, fits the dates named. */
  readonly date: number;
  /** 0 where the question claims something, that somebody resigned, of which neither the passage nor what is around it tells. */
  readonly told: number;
  /** 0 where the thing asked about is told of, and only as another side's: the Russian delegation for the American. */
  readonly same: number;
}

/** What the features count for. */
export interface Scoring {
  /** What each feature adds to the score. */
  readonly weights: Omit<Features, 'topic' | 'others' | 'known' | 'told' | 'same'>;
  /** What is left of the score of a passage that holds no answer of the kind asked for. */
  readonly wrongType: number;
  /** And of one whose article appeared at quite another time than the question names. */
  readonly wrongDate: number;
  /** What is left of the confidence in one that holds no answer of the kind asked for: "how many", without a number. */
  readonly noSuchAnswer: number;
  /** And where more than half of what is asked about stands in no article at all: "has Kellogg been replaced". */
  readonly mostlyUnknown: number;
  /** And where it does not tell of what the question takes for a fact: "why did Umerov resign". */
  readonly notTold: number;
  /** And where it tells of another side's. */
  readonly notSame: number;
}

/** Found by a random search (npm run tune) over questions on the seeds and on reports; test/eval holds floors under them. */
export const SCORING: Scoring = {
  weights: {
    own: 0.06,
    context: 0.2,
    sentence: 0.18,
    pairs: 0.03,
    type: 0.04,
    speaker: 0.13,
    date: 0.09,
    rank: 0.07,
    forms: 0.1,
    neighbours: 0.18,
  },
  wrongType: 0.95,
  wrongDate: 0.88,
  noSuchAnswer: 0.46,
  mostlyUnknown: 0.94,
  notTold: 0.45,
  notSame: 0.5,
};

export interface Scored {
  readonly passage: Passage;
  readonly features: Features;
  /** What passages are ordered by, from 0 to 1. */
  readonly score: number;
  /** How far it is to be trusted as an answer, from 0 to the score: what is compared with the threshold. */
  readonly confidence: number;
}

const AROUND_WEIGHT = 0.8;
const TITLE_WEIGHT = 0.55;

/** What makes a passage no answer, however near it is, does not make it less near: only less sure. */
export function rate(features: Features, scoring: Scoring = SCORING): Pick<Scored, 'score' | 'confidence'> {
  const { weights, wrongType, wrongDate, noSuchAnswer, mostlyUnknown, notTold, notSame } = scoring;
  const names = Object.keys(weights) as (keyof typeof weights)[];
  const sum = names.reduce((score, name) => score + weights[name] * features[name], 0);
  const type = wrongType + (1 - wrongType) * features.type;
  const score = sum * type * (features.date === 0 ? wrongDate : 1);
  const sure =
    (features.type === 0 ? noSuchAnswer : 1) *
    (features.known < 0.5 ? mostlyUnknown : 1) *
    (features.told === 0 ? notTold : 1) *
    (features.same === 0 ? notSame : 1);
  return { score, confidence: score * sure };
}

/** `rank` is the index's score of the passage, as a share of its best. */
export function scorePassage(
  { passage, rank }: { readonly passage: Passage; readonly rank: number },
  question: Question,
  units: readonly Unit[],
  asked: AskedWords,
  library: Library,
): Scored {
  const entry = library.articles.get(passage.article);
  if (!entry) throw new Error(`the index holds a passage of ${passage.article}, which the library does not`);
  const wording = wordingOf(asked, units, passageWords(passage));
  const features = { ...featuresOf(passage, entry, question, units), ...wording, rank };
  return { passage, features, ...rate(features) };
}

function featuresOf(
  passage: Passage,
  entry: IndexedArticle,
  question: Question,
  units: readonly Unit[],
): Omit<Features, 'rank' | keyof Wording> {
  const at = entry.passages.indexOf(passage);
  const before = entry.passages[at - 1];
  const { stems: here, sentences } = passageWords(passage);
  const around = [before, restOfParagraph(entry, at)].flatMap((other) =>
    other ? [passageWords(other).stems] : [],
  );
  const title = new Set(entry.title);
  const spoken = entry.notes[at]?.statements ?? [];
  const isTheirs = ({ speaker, saidOn }: Statement): boolean => isAskedOf(question, speaker, saidOn?.day);
  const persons = new Set([
    ...spoken.flatMap(({ speaker }) => speaker.person ?? []),
    ...(entry.notes[at]?.named ?? []),
  ]);
  const isHere = ({ person }: Unit): boolean => person !== undefined && persons.has(person);
  // Whoever speaks for Moscow need not say "Moscow".
  const asksSide = (unit: Unit): boolean => isAskedName(question, [...unit.stems.keys()][0] ?? '');
  const namesSide = units.some((unit) => asksSide(unit) && isToldOf(unit, passage));
  const own = (unit: Unit): number =>
    isHere(unit) || (asksSide(unit) && spoken.some(isTheirs)) ? 1 : strength(unit, here);
  const inContext = (unit: Unit): number =>
    Math.max(
      own(unit),
      ...around.map((stems) => AROUND_WEIGHT * strength(unit, stems)),
      TITLE_WEIGHT * strength(unit, title),
    );
  const names = (person: Person): boolean =>
    persons.has(person) || (entry.notes[at - 1]?.named.has(person) ?? false);
  const topic = units.filter((unit) =>
    unit.person ? !question.speakers.includes(unit.person) : !asksSide(unit),
  );
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
    type: isLeftUnnamed(question, spoken)
      ? 0
      : answersKind(question, passage.text, namesSomebodyElse(question, persons, passage.text)),
    speaker: speakerFeature(question, spoken, { isTheirs, namesSide }, (statement) =>
      aboutOf(statement, entry, topic),
    ),
    known: BY_ITS_WORDS.has(question.kind) ? cover(units, ({ known }) => (known ? 1 : 0)) : 1,
    told:
      tellsOfNamed(question, units, { inContext, names }) &&
      tellsOfClaim(question, units, { passage, before, around, inContext, names })
        ? 1
        : 0,
    same: isOfAnother(question, passage) ? 0 : 1,
    date: timeFit(question, {
      published: entry.article.published?.day,
      text: passage.text,
      said: spoken.filter(isTheirs).flatMap(({ saidOn }) => saidOn?.day ?? []),
    }),
  };
}

/** The next passage, where a long paragraph was cut in two. */
function restOfParagraph({ passages, article }: IndexedArticle, at: number): Passage | undefined {
  const [here, next] = passages.slice(at, at + 2);
  return here && next && !article.body.slice(here.end, next.start).includes('\n') ? next : undefined;
}

/** A first and a last name, not a place where something is. */
const NAME = /(?<!\b(?:in|at|from|near|the|on|of)\s)\b\p{Lu}[\p{L}’'-]+\s+\p{Lu}[\p{L}’'-]+/u;

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

/** Kinds whose answer has no form of its own. */
const BY_ITS_WORDS: ReadonlySet<Question['kind']> = new Set(['what', 'did', 'said']);

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
