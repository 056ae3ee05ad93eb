// A question, understood: what it asks for, about whom, when, in which words. A value, made by rules over data.
import { closestPerson, findMentions } from '../people/people.ts';
import type { Person } from '../people/person.ts';
import { type DateHint, findDates, WEEKDAYS } from '../text/dates.ts';
import { foldText } from '../text/fold.ts';
import { STOP_WORDS } from '../text/stop-words.ts';
import { type Term, wordsOf } from '../text/terms.ts';
import {
  ASKING_WORDS,
  ASKS_FOR_LATEST,
  ASKS_WHAT,
  KINDS,
  type QuestionKind,
  REFERS_BACK,
  SPEECH_WORDS,
  YES_NO,
} from './question-words.ts';

export interface Question {
  readonly text: string;
  readonly kind: QuestionKind;
  /** Asks whether something is so. */
  readonly yesNo: boolean;
  /** Whose words are asked for: only their statements answer. */
  readonly speakers: readonly Person[];
  /** Everybody named, speakers too. */
  readonly persons: readonly Person[];
  /** Words to search for: no stop words, no words of asking, no names of persons. */
  readonly terms: readonly Term[];
  /** Stems that stand side by side in the question: 'russian delegation'. */
  readonly pairs: readonly (readonly [string, string])[];
  /** A name asked about as a speaker that neither the people nor the index know. */
  readonly unknownSpeaker?: string;
  /** Months, days and years named. */
  readonly dates: readonly DateHint[];
  /** 'monday' … */
  readonly weekdays: readonly string[];
  readonly asksForLatest: boolean;
  readonly refersBack: boolean;
}

export interface QuestionContext {
  readonly spellings: ReadonlyMap<string, string>;
  /** Whether the index knows a stem: a word that it does not know may be a misspelt name. */
  readonly isKnown: (stem: string) => boolean;
  /** Day on which offices are read, ISO 8601: the newest article's. */
  readonly on?: string;
}

/** Whether a text holds anything to search for: a letter or a digit. */
export const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

export function readQuestion(written: string, { spellings, isKnown, on }: QuestionContext): Question {
  // What is not seen was not typed on purpose: zero-width spaces, soft hyphens, marks of direction.
  const text = written.replace(/\p{Cf}/gu, '');
  const folded = foldText(text).replace(/\s+/gu, ' ').trim();
  const mentions = findMentions(text, { caseless: true, ...(on === undefined ? {} : { on }) }).filter(
    ({ person }) => person !== undefined,
  );
  const words = wordsOf(text, { spellings });
  const dates = findDates(text);
  const inMention = (word: Term): boolean =>
    mentions.some(({ start, end }) => word.start >= start && word.end <= end);
  // "how long", "how many": the word after "how" asks for a measure.
  const isMeasured = (word: Term): boolean =>
    MEASURED.has(word.word) && /\bhow\s+$/iu.test(text.slice(0, word.start));
  const inDate = (word: Term): boolean =>
    dates.some(({ start, end }) => word.start >= start && word.end <= end);
  const weekdays = words.filter(({ word }) => WEEKDAYS.includes(word)).map(({ word }) => word);
  const misspelt = words.flatMap((word) => {
    if (inMention(word) || STOP_WORDS.has(word.word) || isKnown(word.stem) || ASKING_WORDS.has(word.word))
      return [];
    const person = closestPerson(word.word);
    return person ? [{ word, person }] : [];
  });
  const named = [
    ...mentions.flatMap(({ person, start, end }) => (person ? [{ person, start, end }] : [])),
    ...misspelt.map(({ word, person }) => ({ person, start: word.start, end: word.end })),
  ].sort((a, b) => a.start - b.start);
  const terms = words.filter(
    (word) =>
      !STOP_WORDS.has(word.word) &&
      !ASKING_WORDS.has(word.word) &&
      !SPEECH_WORDS.has(word.word) &&
      !isMeasured(word) &&
      !inMention(word) &&
      !inDate(word) &&
      !misspelt.some((other) => other.word === word),
  );
  const speakers = distinct(named.filter((name) => isSpeakerIn(text, name)).map(({ person }) => person));
  const stranger = strangerIn(text, named, isKnown);
  return {
    text,
    kind: kindOf(folded, speakers.length > 0),
    yesNo: YES_NO.test(folded),
    speakers,
    persons: distinct(named.map(({ person }) => person)),
    terms,
    pairs: pairsOf(text, terms),
    ...(stranger === undefined ? {} : { unknownSpeaker: stranger }),
    dates,
    weekdays,
    asksForLatest: ASKS_FOR_LATEST.test(folded),
    refersBack: REFERS_BACK.test(folded),
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

/** Verbs whose subject is asked for words. */
const SPEAKS =
  /^[’']?s?\s*(?:(?:have|has|had|also|then|later|even|just|really|actually|publicly|reportedly)\s+)*(?:say|says|said|saying|tell|tells|told|call|calls|called|describe|describes|described|respond|responds|responded|react|reacts|reacted|answer|answered|reply|replied|think|thinks|comment|commented|accuse|accused|demand|demands|demanded|want|wants|warn|warned|promise|promised|threaten|threatened|claim|claimed|write|wrote|insist|insisted|propose|proposed|admit|admitted|deny|denied|mean|meant|ask|asked|announce|announced|rule out|ruled out|suggest|suggested)\b/iu;
const ASKED_OF =
  /\b(?:acc(?:ording|\.)?\s+to|acc to|quote[sd]? (?:from|by)|statements? (?:by|from|of)|words of|position of|reaction of|advice of|from)\s+(?:(?:president|mr|sir)\s+)?$/iu;
/** "Zelenskiy on the russian delegation", "trump about tariffs", "trumps advice". */
const HEADS_TOPIC =
  /^[’']?s?\s+(?:on|about|re|regarding|advice|reaction|response|position|stance|view|views|comments?|remarks?|statements?|message)\b/iu;

function isSpeakerIn(text: string, { start, end }: { start: number; end: number }): boolean {
  const before = text.slice(0, start);
  const after = text.slice(end);
  if (ASKED_OF.test(before) || HEADS_TOPIC.test(after)) return true;
  return SPEAKS.test(after) && !/\b(?:who|whom)\b[^,?]*\bthat\s*$/iu.test(before);
}
