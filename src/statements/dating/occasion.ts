// The occasion on which a statement was made, by the words around its cue; and what else somebody did on a day.

import type { Mention } from '../../people/people.ts';
import { AHEAD } from '../../text/lexicon/times.ts';
import type { Outside } from '../../text/phrase/outside.ts';
import { type Match, type Phrase, phrase } from '../../text/phrase/phrase.ts';
import { contains, type Span } from '../../text/span.ts';
import { firstFrom, type SpanIndex, startingIn } from '../../text/span-index.ts';
import type { TimeWords } from '../../text/time-words.ts';
import type { SpokenSentence } from '../speakers/spoken-sentence.ts';
import type { Statement } from '../statement.ts';
import { opensWithTime, timeOfCue } from './cue-time.ts';

export interface DatingContext {
  /** The body with quotations made blank, of the same length. */
  readonly outside: Outside;
  readonly sentences: readonly SpokenSentence[];
  readonly mentions: readonly Mention[];
  /** The article's, ISO 8601. */
  readonly day: string | undefined;
}

export interface Occasion {
  /** Where the sentence begins that tells of it. */
  readonly start: number;
  readonly paragraph: number;
  /** Ids of the speaker, or of all who say it together. */
  readonly speakers: readonly string[];
  /** The words that say when. */
  readonly time: TimeWords | undefined;
  /** At another time than what stands around: "had earlier said", "said last week". */
  readonly isApart: boolean;
  /** "has said": at no time that is told. */
  readonly isPerfect: boolean;
  /** 'interview', 'address', 'post', or the outlet told. */
  readonly event: string | undefined;
}

/** "has previously said", "had earlier said", "once said", "has long said" */
const EARLIER = phrase('(had|earlier|previously|once|originally|long|already|repeatedly|often) ~ly? $');
/** "ahead of returning to the White House", "during his campaign": a time of which no words of time tell. */
const OF_ANOTHER_TIME = phrase(
  `(ahead of|before|prior to|since) ((his|her|their|the) (return|election|inauguration|invasion|war)
   |returning|taking office|becoming|coming to power)|during (his|her|the) election? campaign|on the campaign trail
   |in (his|her) first term`,
);
const PERFECT = phrase('(has|have) <word>? $');
/** "in an interview", "during his visit", "at the same briefing", "told Fox News" */
const EVENT = phrase('(in|at|during|on) (<article>|<own>) <word>{0,3}? @(<occasion>|<text>)');
const TOLD_OUTLET = phrase('told the? @(<name>)');

export function occasionOf(
  { cue, fragments, speaker }: Statement,
  times: readonly TimeWords[],
  told: SpanIndex<Span>,
  { outside, sentences }: DatingContext,
): Occasion {
  const start = cue?.start ?? fragments[0]?.start ?? 0;
  const speakers = speaker.members ?? [speaker.id];
  const sentence = sentenceAt(start, sentences);
  const base = { start: sentence?.start ?? start, paragraph: sentence?.paragraph ?? 0, speakers };
  const spoken = sentence?.cues.find((one) => one.cue.start === cue?.start);
  if (!sentence || !spoken)
    return { ...base, time: undefined, isApart: false, isPerfect: false, event: undefined };
  const toldHere = told.overlapping(sentence);
  const timesHere = startingIn(times, sentence.start, sentence.end);
  const time = timeOfCue(spoken, sentence, timesHere, toldHere, outside);
  const stands = (one: Phrase): boolean => one.closes(outside, sentence.start, start) !== undefined;
  const around = besidesTold(sentence, toldHere);
  const findAround = (one: Phrase): Match | undefined =>
    around.flatMap((span) => one.finds(outside, span.start, span.end) ?? [])[0];
  const event = (findAround(EVENT) ?? findAround(TOLD_OUTLET))?.part;
  return {
    ...base,
    time,
    isApart: time ? time.day === undefined : stands(EARLIER) || findAround(OF_ANOTHER_TIME) !== undefined,
    isPerfect: stands(PERFECT),
    event: event && outside.slice(event.start, event.end).toLowerCase(),
  };
}

/** The first sentence that does not end before the place: one that it stands in, or the next. */
function sentenceAt(at: number, sentences: readonly SpokenSentence[]): SpokenSentence | undefined {
  const next = firstFrom(sentences, at + 1);
  const here = sentences[next - 1];
  return here && at < here.end ? here : sentences[next];
}

/** What of a sentence stands around the told words. */
function besidesTold(sentence: Span, told: readonly Span[]): Span[] {
  const around: Span[] = [];
  let at = sentence.start;
  for (const { start, end } of told) {
    if (start > at) around.push({ start: at, end: start });
    at = Math.max(at, end);
  }
  return at < sentence.end ? [...around, { start: at, end: sentence.end }] : around;
}

export interface ReportedEvent {
  readonly start: number;
  readonly paragraph: number;
  readonly day: string;
  readonly words: Span;
  /** Ids of those named in it. */
  readonly persons: readonly string[];
}

/** What the sentence tells of has not happened. */
const TO_COME = phrase(AHEAD);

/** Sentences that tell no words but what somebody did on a day: "On Saturday, Starmer met Zelensky in Kyiv." */
export function reportedEvents(
  times: readonly TimeWords[],
  told: SpanIndex<Span>,
  { outside, sentences, mentions }: DatingContext,
): ReportedEvent[] {
  return sentences.flatMap((sentence): ReportedEvent[] => {
    const [time] = startingIn(times, sentence.start, sentence.end);
    if (time?.day === undefined || !opensWithTime(outside, sentence.start, time.start)) return [];
    if (told.overlapping(sentence).length > 0) return [];
    if (TO_COME.finds(outside, sentence.start, sentence.end)) return [];
    const persons = startingIn(mentions, sentence.start, sentence.end).flatMap(({ start, end, person }) =>
      person && contains(sentence, { start, end }) ? [person.id] : [],
    );
    const { start, paragraph } = sentence;
    return [{ start, paragraph, day: time.day, words: { start: time.start, end: time.end }, persons }];
  });
}
