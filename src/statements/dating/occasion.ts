// The occasion on which a statement was made, by the words around its cue; and what else somebody did on a day.

import type { Mention } from '../../people/people.ts';
import { contains, type Span } from '../../text/span.ts';
import { firstFrom, type SpanIndex, startingIn } from '../../text/span-index.ts';
import type { TimeWords } from '../../text/time-words.ts';
import type { Outside } from '../phrase/outside.ts';
import type { SpokenSentence } from '../speakers/spoken-sentence.ts';
import type { Statement } from '../statement.ts';
import { EVENT_NOUNS, opensWithTime, timeOfCue } from './cue-time.ts';

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
const EARLIER =
  /\b(?:had|earlier|previously|once|originally|long|already|repeatedly|often)\s+(?:\p{L}+ly\s+)?$/iu;
/** "ahead of returning to the White House", "during his campaign": a time of which no words of time tell. */
const OF_ANOTHER_TIME =
  /\b(?:(?:ahead of|before|prior to|since) (?:(?:his|her|their|the) (?:return|election|inauguration|invasion|war)|(?:returning|taking office|becoming|coming to power))|during (?:his|her|the) (?:election )?campaign|on the campaign trail|in (?:his|her) first term)\b/iu;
const PERFECT = /\b(?:has|have)\s+(?:\p{L}+\s+)?$/iu;
/** "in an interview", "during his visit", "at the same briefing" */
const EVENT = new RegExp(
  `\\b(?:in|at|during|on)\\s+(?:an?|his|her|their|the)\\s+(?:[\\p{L}-]+\\s+){0,3}?(${EVENT_NOUNS})\\b`,
  'iu',
);
/** "told the BBC", "told Fox News" */
const TOLD_OUTLET = /\btold\s+(?:the\s+)?(\p{Lu}[\p{L}\d]+)/u;

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
  const before = outside.slice(Math.max(sentence.start, start - 40), start);
  const around = withoutTold(outside, sentence, toldHere);
  return {
    ...base,
    time,
    isApart: time ? time.day === undefined : EARLIER.test(before) || OF_ANOTHER_TIME.test(around),
    isPerfect: PERFECT.test(before),
    event: (EVENT.exec(around)?.[1] ?? TOLD_OUTLET.exec(around)?.[1])?.toLowerCase(),
  };
}

/** The first sentence that does not end before the place: one that it stands in, or the next. */
function sentenceAt(at: number, sentences: readonly SpokenSentence[]): SpokenSentence | undefined {
  const next = firstFrom(sentences, at + 1);
  const here = sentences[next - 1];
  return here && at < here.end ? here : sentences[next];
}

/** What a sentence says around the told words. */
function withoutTold(outside: Outside, sentence: Span, told: readonly Span[]): string {
  let around = '';
  let at = sentence.start;
  for (const { start, end } of told) {
    around += `${outside.slice(at, Math.max(at, start))} `;
    at = Math.max(at, end);
  }
  return around + outside.slice(at, Math.max(at, sentence.end));
}

export interface ReportedEvent {
  readonly start: number;
  readonly paragraph: number;
  readonly day: string;
  readonly words: Span;
  /** Ids of those named in it. */
  readonly persons: readonly string[];
}

/** "will", "is due to": what the sentence tells of has not happened. */
const AHEAD = /\b(?:will|would|due to|expected to|plans? to|set to|scheduled)\b/iu;

/** Sentences that tell no words but what somebody did on a day: "On Saturday, Starmer met Zelensky in Kyiv." */
export function reportedEvents(
  times: readonly TimeWords[],
  told: SpanIndex<Span>,
  { outside, sentences, mentions }: DatingContext,
): ReportedEvent[] {
  return sentences.flatMap((sentence): ReportedEvent[] => {
    const [time] = startingIn(times, sentence.start, sentence.end);
    if (time?.day === undefined || !opensWithTime(outside.slice(sentence.start, time.start))) return [];
    if (told.overlapping(sentence).length > 0) return [];
    if (AHEAD.test(outside.slice(sentence.start, sentence.end))) return [];
    const persons = startingIn(mentions, sentence.start, sentence.end).flatMap(({ start, end, person }) =>
      person && contains(sentence, { start, end }) ? [person.id] : [],
    );
    const { start, paragraph } = sentence;
    return [{ start, paragraph, day: time.day, words: { start: time.start, end: time.end }, persons }];
  });
}
