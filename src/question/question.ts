// A question, understood: what it asks for, about whom, when, in which words. A value, made by rules over data.
import type { Organisation, Person } from '../people/person.ts';
import { type DateHint, findDates, WEEKDAYS } from '../text/dates.ts';
import { foldText } from '../text/fold.ts';
import { overlaps, type Span } from '../text/span.ts';
import { STOP_WORDS } from '../text/stop-words.ts';
import { type Term, wordsOf } from '../text/terms.ts';
import { askedTogether } from './coordination.ts';
import { type ExactWords, quotedIn, withoutLeftOut } from './exact-words.ts';
import { type NamedIn, namedIn } from './named.ts';
import { namesInFull } from './names-in-full.ts';
import { outletIn } from './outlet.ts';
import { findQuestionPeriod, type QuestionPeriod } from './period.ts';
import {
  ASKING_WORDS,
  ASKS_FOR_LATEST,
  ASKS_FOR_NEW,
  ASKS_WHAT,
  KINDS,
  type QuestionKind,
  REFERS_BACK,
  SPEECH_WORDS,
  spellOut,
  YES_NO,
} from './question-words.ts';
import { isOrganisationAsked, isSpeakerIn } from './speakers-asked.ts';
import { slipsIn } from './spelling.ts';
import { isOfAsking, respelt, type Vocabulary } from './vocabulary.ts';

export interface Question {
  readonly text: string;
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
  /** 'monday' … */
  readonly weekdays: readonly string[];
  readonly asksForLatest: boolean;
  readonly refersBack: boolean;
}

export interface QuestionContext extends Vocabulary {
  readonly spellings: ReadonlyMap<string, string>;
  /** Day on which offices are read, ISO 8601: the newest article's. */
  readonly on?: string;
  /** ISO 8601: what "yesterday" is counted from; without it, the newest article's day. */
  readonly today?: string;
  /** Day of the newest article, where it is not `on`. */
  readonly newest?: string;
  /** Outlets of the articles. */
  readonly outlets?: readonly string[];
}

/** Whether a text holds anything to search for: a letter or a digit. */
export const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** Whether it names nobody and nothing that could be searched for. */
export const namesNothing = ({ terms, persons, named }: Question): boolean =>
  terms.length + persons.length + named.organisations.length === 0;

/** "What is new?", "what happened last week?": whatever there is, of the newest or of a time. */
export const asksWhatIsNew = (question: Question): boolean =>
  namesNothing(question) &&
  ASKS_FOR_NEW.test(question.text) &&
  (question.period !== undefined || /\bnew\b/iu.test(question.text));

export function readQuestion(
  written: string,
  { spellings, frequency, longNames, on, today, newest, outlets = [] }: QuestionContext,
): Question {
  // What is not seen was not typed on purpose: zero-width spaces, soft hyphens, marks of direction.
  const { text: wanted, leftOut } = withoutLeftOut(written.replace(/\p{Cf}/gu, ''));
  const spelt = spellOut(wanted);
  const inFull = respelt(spelt, namesInFull(spelt, { frequency, longNames }));
  const slips = slipsIn(inFull, { frequency, longNames });
  const text = respelt(inFull, slips);
  const isKnown = (stem: string): boolean => frequency(stem) > 0;
  const folded = foldText(text).replace(/\s+/gu, ' ').trim();
  const words = wordsOf(text, { spellings });
  const named = namedIn(text, words, { on, isKnown });
  const speakers = askedTogether(text, named.persons, (name) => isSpeakerIn(text, name));
  const organisations = named.organisations.filter((name) => isOrganisationAsked(text, name));
  const kind = kindOf(folded, speakers.length + organisations.length > 0);
  const day = today ?? newest ?? on;
  const found =
    day === undefined
      ? undefined
      : findQuestionPeriod(text, kind === 'when', {
          today: day,
          ...((newest ?? on) ? { newest: newest ?? on ?? day } : {}),
        });
  const outlet = outletIn(text, outlets);
  const bounds = [...(found?.isBounded ? [found.span] : []), ...(outlet ? [outlet] : [])];
  const dates = findDates(text).filter((date) => !bounds.some((span) => overlaps(span, date)));
  const isSetApart = (word: Term): boolean =>
    [...named.persons, ...dates, ...bounds].some((span) => overlaps(span, word));
  // "how long", "how many": the word after "how" asks for a measure.
  const isMeasured = (word: Term): boolean =>
    MEASURED.has(word.word) && /\bhow\s+$/iu.test(text.slice(0, word.start));
  const terms = words.filter(
    (word) =>
      !STOP_WORDS.has(word.word) &&
      !ASKING_WORDS.has(word.word) &&
      !SPEECH_WORDS.has(word.word) &&
      !isMeasured(word) &&
      !isSetApart(word),
  );
  const stranger = strangerIn(text, [...named.persons, ...named.organisations], isKnown);
  return {
    text,
    kind,
    yesNo: YES_NO.test(folded),
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
    ...(outlet && { outlet: outlet.outlet }),
    dates,
    ...(found && { period: found.period, periodSpan: found.span }),
    weekdays: words.filter(({ word }) => WEEKDAYS.includes(word)).map(({ word }) => word),
    asksForLatest: ASKS_FOR_LATEST.test(folded),
    refersBack: refersBack(folded),
  };
}

/** Words after "how" that ask for a number of whatever follows; others ("how old") have to be found themselves. */
const MEASURED = new Set(['many', 'much', 'long', 'big', 'large', 'far', 'fast', 'often', 'soon']);

/** Terms with nothing but a space between them. */
function pairsOf(text: string, terms: readonly Term[]): [string, string][] {
  return terms.flatMap((term, i): [string, string][] => {
    const next = terms[i + 1];
    const beside = next && /^(?:['’]s)?\s$/u.test(text.slice(term.end, next.start));
    return beside ? [[term.stem, next.stem]] : [];
  });
}

const ASKED_SPEAKER =
  /\b(?:did|does|has|have)\s+((?:\p{L}[\p{L}’'-]*\s+){1,3}?)(?:say|said|tell|told|call|called|claim|claimed|warn|warned|announce|announced|write|wrote|think)\b/iu;

/** "what did Smirnov say": a name, by its capital, that nobody knows. */
function strangerIn(
  text: string,
  named: readonly { readonly start: number; readonly end: number }[],
  isKnown: (stem: string) => boolean,
): string | undefined {
  const match = ASKED_SPEAKER.exec(text);
  const name = match?.[1]?.trim();
  if (!match || !name || !/^\p{Lu}/u.test(name)) return undefined;
  const start = match.index + match[0].indexOf(name);
  if (named.some((other) => other.start < start + name.length && start < other.end)) return undefined;
  return wordsOf(name).some(({ stem }) => isKnown(stem)) ? undefined : name;
}

/** The kind that the first asking word tells; a plain "what" asks for words where somebody is to say something. */
function kindOf(folded: string, hasSpeaker: boolean): QuestionKind {
  const at = (pattern: RegExp): number => pattern.exec(folded)?.index ?? Number.POSITIVE_INFINITY;
  const asked = KINDS.filter(([kind]) => kind !== 'said' && kind !== 'did')
    .map(([kind, pattern]) => ({ kind, index: at(pattern) }))
    .filter(({ index }) => Number.isFinite(index) && index <= at(ASKS_WHAT))
    .sort((a, b) => a.index - b.index);
  const saying = KINDS.some(([kind, pattern]) => kind === 'said' && pattern.test(folded));
  if (YES_NO.test(folded)) return hasSpeaker && saying ? 'said' : 'did';
  return asked[0]?.kind ?? (saying || hasSpeaker ? 'said' : 'what');
}

const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)];

/** "said that Europe must pay": a word that joins, and refers to nothing. */
const JOINING_THAT =
  /\b(?:say|says|said|saying|think|thinks|claim|claims|claimed|told|warned|insisted|announced)(?:\s+\w+)?\s+that\s+(?=\w)/gu;

const refersBack = (folded: string): boolean => REFERS_BACK.test(folded.replace(JOINING_THAT, ' '));
