// Gives statements the day they were made on: by the words around their cue, by what they go on from, else the article's.
import { addDays } from '../../text/days.ts';
import { phrase } from '../../text/phrase/phrase.ts';
import type { Span } from '../../text/span.ts';
import { createSpanIndex, firstFrom } from '../../text/span-index.ts';
import { findTimeWords, type TimeWords } from '../../text/time-words.ts';
import type { SaidOn } from '../said-on.ts';
import type { Statement } from '../statement.ts';
import { type DatedWords, daysTold } from './day-of-report.ts';
import { type DatingContext, type Occasion, occasionOf, reportedEvents } from './occasion.ts';

/** A day on which somebody spoke or acted, as far as what follows may go on from it. */
interface Run {
  readonly day: string;
  readonly words: Span;
  readonly paragraph: number;
  readonly event: string | undefined;
}

/** How many paragraphs further somebody is taken to go on. */
const REACH = 2;
/** How many paragraphs after the lead its words may be quoted with their day. */
const LEAD_REACH = 3;

/** The statements, in order, with the day each was made. */
export function dateStatements(statements: readonly Statement[], context: DatingContext): Statement[] {
  const times = context.sentences.flatMap((sentence) =>
    findTimeWords(context.outside, sentence, context.day),
  );
  const atOccasions = [
    ...times,
    ...context.sentences.flatMap((sentence) => daysOfOccasions(sentence, context)),
  ].sort((a, b) => a.start - b.start);
  const toldAt = createSpanIndex(statements.flatMap(({ fragments }) => fragments));
  const told = daysTold(times, toldAt, context);
  const occasions = statements
    .map((statement) => occasionOf(statement, atOccasions, toldAt, context))
    .map((occasion) => countedFrom(told, occasion, context));
  const events = reportedEvents(times, toldAt, context);
  const runs = new Map<string, Run>();
  let passed = 0;
  const days = occasions.map((occasion): SaidOn | undefined => {
    for (let event = events[passed]; event && event.start < occasion.start; event = events[++passed])
      for (const id of event.persons) runs.set(id, { ...event, event: undefined });
    return continued(occasion, runs);
  });
  const later = firstAfterLead(occasions);
  const own = soleDays(occasions, days);
  return statements.map((statement, i) => {
    const occasion = occasions[i];
    const saidOn =
      days[i] ??
      fromLead(occasion, occasions, days, later) ??
      (occasion?.isApart && context.day !== undefined
        ? earlier(occasion)
        : (onSoleDay(occasion, own) ?? onDayOfReport(occasion, told) ?? published(context.day)));
    return saidOn ? { ...statement, saidOn } : statement;
  });
}

/** "In Monday’s address", "at Friday’s talks": of who speaks there, though the article tells nothing of that day with it. */
const daysOfOccasions = ({ start, end }: Span, { outside, day }: DatingContext): TimeWords[] =>
  ON_THE_DAY_OF.all(outside, start, end).flatMap(({ part }) =>
    part ? findTimeWords(outside, part, day) : [],
  );
const ON_THE_DAY_OF = phrase("(in|at|during) @(<weekday>) 's <word>{0,3} (<occasion>|<text>)");

/** "a day earlier", "the next day": of the day that the article told of last. */
function countedFrom(
  told: readonly DatedWords[],
  occasion: Occasion,
  { outside, day: published }: DatingContext,
): Occasion {
  const { time, start } = occasion;
  const last = told[firstFrom(told, start) - 1];
  if (!time || time.day !== undefined || !last) return occasion;
  const by = DAYS_ON.findIndex((one) => one.fills(outside, time.start, time.end)) - 1;
  const day = by < -1 ? undefined : addDays(last.day, by);
  return day === undefined || (published !== undefined && day > published)
    ? occasion
    : { ...occasion, time: { ...time, day }, isApart: false };
}
/** Back, none and on, from -1. */
const DAYS_ON = [
  '(a|one) day earlier|the previous day|the day before',
  'the same day',
  '(a|one) day later|the (next|following) day',
].map(phrase);

/** The day that an occasion has of its own, or from what its speaker said before; keeps `runs` up. */
function continued(occasion: Occasion, runs: Map<string, Run>): SaidOn | undefined {
  const { speakers, time, isApart, isPerfect, paragraph, event } = occasion;
  if (time?.day !== undefined) {
    const words = { start: time.start, end: time.end };
    for (const id of speakers) runs.set(id, { day: time.day, words, paragraph, event });
    return { day: time.day, basis: 'explicit', words };
  }
  const run = runs.get(speakers[0] ?? '');
  const goesOn =
    run !== undefined &&
    !isApart &&
    !isPerfect &&
    paragraph - run.paragraph <= REACH &&
    isSameEvent(event, run.event) &&
    speakers.every((id) => runs.get(id)?.day === run.day);
  if (!goesOn) {
    for (const id of speakers) runs.delete(id);
    return undefined;
  }
  for (const id of speakers) runs.set(id, { ...run, paragraph, event: event ?? run.event });
  return { day: run.day, basis: 'same occasion', words: run.words };
}

/** Who speaks, all of them, -> the number of what they say first after the report's first paragraph. */
function firstAfterLead(occasions: readonly Occasion[]): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  for (const [i, { speakers, isApart, paragraph }] of occasions.entries()) {
    const id = speakers.join();
    if (paragraph > 0 && !isApart && !first.has(id)) first.set(id, i);
  }
  return first;
}

/** A report's first sentence tells what is quoted, with its day, soon after. */
function fromLead(
  lead: Occasion | undefined,
  occasions: readonly Occasion[],
  days: readonly (SaidOn | undefined)[],
  later: ReadonlyMap<string, number>,
): SaidOn | undefined {
  if (!lead || lead.paragraph > 0 || lead.isApart) return undefined;
  const next = later.get(lead.speakers.join()) ?? -1;
  const follows = occasions[next];
  const saidOn = days[next];
  if (!follows || follows.paragraph > LEAD_REACH || saidOn?.basis !== 'explicit') return undefined;
  return { ...saidOn, basis: 'same occasion' };
}

interface SoleDay {
  readonly saidOn: SaidOn;
  /** 'interview', 'address': where it was said. */
  readonly event: string | undefined;
  /** Where it is told: it is the day of what stands behind. */
  readonly paragraph: number;
}

/** Who speaks on one day alone, as far as the article says -> that day. */
function soleDays(
  occasions: readonly Occasion[],
  days: readonly (SaidOn | undefined)[],
): ReadonlyMap<string, SoleDay> {
  const sole = new Map<string, SoleDay>();
  const several = new Set<string>();
  for (const [i, { speakers, event, paragraph }] of occasions.entries()) {
    const saidOn = days[i];
    if (saidOn?.basis !== 'explicit') continue;
    for (const id of speakers) {
      const known = sole.get(id);
      if (known && known.saidOn.day !== saidOn.day) several.add(id);
      sole.set(id, known ?? { saidOn, event, paragraph });
    }
  }
  for (const id of several) sole.delete(id);
  return sole;
}

/** "At the briefing on Thursday, Peskov said": what else he says in the report he says there. */
function onSoleDay(occasion: Occasion | undefined, own: ReadonlyMap<string, SoleDay>): SaidOn | undefined {
  if (!occasion || occasion.isPerfect) return undefined;
  const { speakers, event, paragraph } = occasion;
  const [first, ...others] = speakers.map((id) => own.get(id));
  if (!first || first.paragraph > paragraph || !isSameEvent(event, first.event)) return undefined;
  if (others.some((other) => other?.saidOn.day !== first.saidOn.day)) return undefined;
  return { ...first.saidOn, basis: 'same occasion' };
}

const isSameEvent = (a: string | undefined, b: string | undefined): boolean =>
  a === undefined || b === undefined || a === b;

/** The day that the article told of last. */
function onDayOfReport(occasion: Occasion | undefined, told: readonly DatedWords[]): SaidOn | undefined {
  if (!occasion || occasion.isPerfect) return undefined;
  const last = told[firstFrom(told, occasion.start) - 1];
  return last && { day: last.day, basis: 'report', words: { start: last.start, end: last.end } };
}

const earlier = ({ time }: Occasion): SaidOn =>
  time ? { basis: 'earlier', words: { start: time.start, end: time.end } } : { basis: 'earlier' };

const published = (day: string | undefined): SaidOn | undefined =>
  day === undefined ? undefined : { day, basis: 'publication' };
