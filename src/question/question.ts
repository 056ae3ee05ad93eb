// A question, understood: what it asks for, about whom, when, in which words. A value, made by rules over data.
import type { Organisation, Person } from '../people/person.ts';
import { type DateHint, findDates, WEEKDAYS } from '../text/dates.ts';
import type { OtherLanguage } from '../text/language.ts';
import { overlaps, type Span } from '../text/span.ts';
import { stopWordsOf } from '../text/stop-words.ts';
import { type Term, wordsOf } from '../text/terms.ts';
import { spellOut } from './chat-words.ts';
import { askedTogether } from './coordination.ts';
import { type ExactWords, quotedIn, withoutLeftOut } from './exact-words.ts';
import { asksWhetherSo, kindOf, MEASURED, type QuestionKind } from './kind.ts';
import { languageAsked } from './language-asked.ts';
import { type NamedIn, namedIn } from './named.ts';
import { namesInFull } from './names-in-full.ts';
import { outletIn } from './outlet.ts';
import { findQuestionPeriod, noSuchDayIn, type QuestionPeriod } from './period.ts';
import {
  ASKING_WORDS,
  ASKS_FOR_LATEST,
  ASKS_FOR_NEW,
  AUXILIARIES,
  GOES_ON,
  REFERRING,
  SAYING,
  SPEECH_WORDS,
  TO_COME,
} from './question-words.ts';
import { type Asking, isOrganisationAsked, isSpeakerIn } from './speakers-asked.ts';
import { slipsIn } from './spelling.ts';
import { isOfAsking, respelt, type Vocabulary } from './vocabulary.ts';

export interface Question {
  readonly text: string;
  /** All its words, stop words too; a name under its one spelling. */
  readonly words: readonly Term[];
  readonly kind: QuestionKind;
  /** Asks whether something is so. */
  readonly yesNo: boolean;
  /** Whose words are asked for: only their statements answer. */
  readonly speakers: readonly Person[];
  /** Everybody named, speakers too. */
  readonly persons: readonly Person[];
  /** Whose words are asked for too: those of whoever speaks for them. "What did Moscow say". */
  readonly organisations: readonly Organisation[];
  /** Where the question names whom, asked for words or not. */
  readonly named: NamedIn;
  /** Words to search for: no stop words, no words of asking, no names of persons. */
  readonly terms: readonly Term[];
  /** Stems that stand side by side in the question: 'russian delegation'. */
  readonly pairs: readonly (readonly [string, string])[];
  /** A name asked about as a speaker that neither the people nor the index know. */
  readonly unknownSpeaker?: string;
  /** Whether a word of it was put in the place of one that was typed: misspelt, or initials. */
  readonly isRespelt: boolean;
  /** Words in quotation marks: only what has them answers. */
  readonly phrases: readonly ExactWords[];
  /** Words with a minus before them: what has them is left out. */
  readonly leftOut: readonly ExactWords[];
  /** The outlet it is restricted to, as the articles spell it. */
  readonly outlet?: string;
  /** Months, days and years named, but those that bound the period. */
  readonly dates: readonly DateHint[];
  /** The time it is restricted to. */
  readonly period?: QuestionPeriod;
  readonly periodSpan?: Span;
  /** A day that it names and no calendar has: '30 February'. */
  readonly noSuchDay?: string;
  /** 'monday' … */
  readonly weekdays: readonly string[];
  readonly asksForLatest: boolean;
  /** Asks of what is to come. */
  readonly isOfFuture: boolean;
  readonly refersBack: boolean;
  /** Absent where it is English, or might be. */
  readonly language?: OtherLanguage;
}

export interface QuestionContext extends Vocabulary {
  readonly spellings: Pick<ReadonlyMap<string, string>, 'get'>;
  /** Day on which offices are read, ISO 8601: the newest article's. */
  readonly on?: string;
  /** ISO 8601: what "yesterday" is counted from; without it, the newest article's day. */
  readonly today?: string;
  /** Day of the newest article, where it is not `on`. */
  readonly newest?: string;
  /** Outlets of the articles. */
  readonly outlets?: readonly string[];
  /** Languages of the articles. */
  readonly languages?: ReadonlySet<string>;
}

/** Whether a text holds anything to search for: a letter or a digit. */
export const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** Whether it names nobody and nothing that could be searched for. */
export const namesNothing = ({ terms, persons, named }: Question): boolean =>
  terms.length + persons.length + named.organisations.length === 0;

/** "What is new?", "what happened last week?": whatever there is, of the newest or of a time. */
export const asksWhatIsNew = (question: Question): boolean =>
  namesNothing(question) &&
  ASKS_FOR_NEW.isIn(question.words) &&
  (question.period !== undefined || question.words.some(({ word }) => word === 'new'));

export function readQuestion(
  written: string,
  { spellings, frequency, longNames, on, today, newest, outlets = [], languages }: QuestionContext,
): Question {
  // What is not seen was not typed on purpose: zero-width spaces, soft hyphens, marks of direction.
  const { text: wanted, leftOut } = withoutLeftOut(written.replace(/\p{Cf}/gu, ''));
  const language = languageAsked(wanted, { frequency, spellings, ...(languages && { languages }) });
  const isTurkish = language === 'tr';
  // Turkish has the letters of English, and other words: none of these would be a slip of the keyboard.
  const spelt = isTurkish ? wanted : spellOut(wanted);
  const inFull = isTurkish ? spelt : respelt(spelt, namesInFull(spelt, { frequency, longNames }));
  const slips = isTurkish ? [] : slipsIn(inFull, { frequency, longNames });
  const spelled = respelt(inFull, slips);
  const ofOutlet = outletIn(spelled, outlets);
  const text = ofOutlet && hasWords(ofOutlet.rest) ? ofOutlet.rest : spelled;
  const isKnown = (stem: string): boolean => frequency(stem) > 0;
  const words = wordsOf(text, { spellings, language });
  const stopWords = stopWordsOf(language);
  const asking = { text, words };
  const named = namedIn(asking, { on, language, isKnown });
  const speakers = askedTogether(asking, named.persons, (name) => isSpeakerIn(asking, name));
  const organisations = named.organisations.filter((name) => isOrganisationAsked(asking, name));
  const kind = kindOf(words, speakers.length + organisations.length > 0);
  const day = today ?? newest ?? on;
  const newestKnown = newest ?? on;
  const time = day && { today: day, ...(newestKnown === undefined ? {} : { newest: newestKnown }) };
  const found = time ? findQuestionPeriod(text, kind === 'when', time) : undefined;
  const noSuchDay = time ? noSuchDayIn(text, time) : undefined;
  const bounds = found?.isBounded ? [found.span] : [];
  const dates = findDates(text).filter((date) => !bounds.some((span) => overlaps(span, date)));
  const isSetApart = (word: Term): boolean =>
    [...named.persons, ...dates, ...bounds].some((span) => overlaps(span, word));
  // "how long", "how many": the word after "how" asks for a measure.
  const isMeasured = (word: Term): boolean =>
    MEASURED.has(word.word) && words[words.indexOf(word) - 1]?.word === 'how';
  const terms = words.filter(
    (word) =>
      !stopWords.has(word.word) &&
      !ASKING_WORDS.has(word.word) &&
      !SPEECH_WORDS.has(word.word) &&
      !isMeasured(word) &&
      !isSetApart(word),
  );
  const stranger = strangerIn(asking, [...named.persons, ...named.organisations], isKnown);
  return {
    text,
    words,
    kind,
    yesNo: asksWhetherSo(words),
    speakers: distinct(speakers.map(({ person }) => person)),
    persons: distinct(named.persons.map(({ person }) => person)),
    organisations: distinct(organisations.map(({ organisation }) => organisation)),
    named,
    terms,
    pairs: pairsOf(text, terms),
    isRespelt: inFull !== spelt || slips.some(({ by }) => !isOfAsking(by)),
    phrases: quotedIn(text),
    leftOut,
    ...(stranger === undefined ? {} : { unknownSpeaker: stranger }),
    ...(ofOutlet && { outlet: ofOutlet.outlet }),
    dates,
    ...(found && { period: found.period, periodSpan: found.span }),
    ...(noSuchDay === undefined ? {} : { noSuchDay }),
    weekdays: words.filter(({ word }) => WEEKDAYS.includes(word)).map(({ word }) => word),
    asksForLatest: ASKS_FOR_LATEST.isIn(words),
    isOfFuture: TO_COME.isIn(words),
    refersBack: refersBack(words),
    ...(language && { language }),
  };
}

/** Terms with nothing but a space between them. */
function pairsOf(text: string, terms: readonly Term[]): [string, string][] {
  return terms.flatMap((term, i): [string, string][] => {
    const next = terms[i + 1];
    const beside = next && /^(?:['’]s)?\s$/u.test(text.slice(term.end, next.start));
    return beside ? [[term.stem, next.stem]] : [];
  });
}

/** Words of a name, at most. */
const NAME = 3;

/** "what did Smirnov say": a name, by its capital, that nobody knows. */
function strangerIn(
  { text, words }: Asking,
  named: readonly Span[],
  isKnown: (stem: string) => boolean,
): string | undefined {
  const from = words.findIndex(
    ({ start }, at) => AUXILIARIES.has(words[at - 1]?.word ?? '') && /^\p{Lu}/u.test(text.slice(start)),
  );
  const length = words.slice(from).findIndex(({ stem }) => SAYING.has(stem));
  const name = words.slice(from, from + length);
  const [first, last] = [name[0], name.at(-1)];
  if (from < 0 || length > NAME || !first || !last) return undefined;
  const span = { start: first.start, end: last.end };
  if (named.some((other) => overlaps(other, span)) || name.some(({ stem }) => isKnown(stem)))
    return undefined;
  return text.slice(span.start, span.end);
}

const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)];

/** Whether it goes on from another, or has a word for what that named; not the "that" of "said that Europe must pay". */
const refersBack = (words: readonly Term[]): boolean =>
  isGoingOn(words) ||
  words.some(({ word }, at) => REFERRING.has(word) && !(word === 'that' && isJoining(words, at)));

const isGoingOn = (words: readonly Term[]): boolean => GOES_ON.lengthAt(words, 0) > 0;

const isJoining = (words: readonly Term[], at: number): boolean =>
  at + 1 < words.length && words.slice(Math.max(0, at - 2), at).some(({ stem }) => SAYING.has(stem));
