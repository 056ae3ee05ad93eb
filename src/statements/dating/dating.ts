// Gives statements the day they were made on: by the words around their cue, by what they go on from, else the article's.
import type { Span } from '../../text/span.ts';
import { createSpanIndex } from '../../text/span-index.ts';
import { findTimeWords, type TimeWords } from '../../text/time-words.ts';
import type { SaidOn } from '../said-on.ts';
import type { Statement } from '../statement.ts';
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
  const times = context.sentences.flatMap(({ start, end }) =>
    findTimeWords(context.outside.slice(start, end), context.day).map((words) => moved(words, start)),
  );
  const told = createSpanIndex(statements.flatMap(({ fragments }) => fragments));
  const occasions = statements.map((statement) => occasionOf(statement, times, told, context));
  const events = reportedEvents(times, told, context);
  const runs = new Map<string, Run>();
  let passed = 0;
  const days = occasions.map((occasion): SaidOn | undefined => {
    for (let event = events[passed]; event && event.start < occasion.start; event = events[++passed])
      for (const id of event.persons) runs.set(id, { ...event, event: undefined });
    return continued(occasion, runs);
  });
  const later = firstAfterLead(occasions);
  return statements.map((statement, i) => {
    const saidOn = days[i] ?? fromLead(occasions[i], occasions, days, later) ?? published(context.day);
    return saidOn ? { ...statement, saidOn } : statement;
  });
}

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
    (event === undefined || run.event === undefined || event === run.event) &&
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

const moved = (words: TimeWords, by: number): TimeWords => ({
  ...words,
  start: words.start + by,
  end: words.end + by,
});

const published = (day: string | undefined): SaidOn | undefined =>
  day === undefined ? undefined : { day, basis: 'publication' };
