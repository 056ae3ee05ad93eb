// Where things stand in an article, as rows of numbers: a tenth of the length that objects would have, and of what they leave behind in memory.
import { type Mention, organisationById, personById } from '../people/people.ts';
import type { Person } from '../people/person.ts';
import type { Quotation } from '../text/quotations.ts';
import type { Span } from '../text/span.ts';

/** Starts and ends, in turn */
export type Places = readonly number[];

/** Who is named where: four numbers each, in the order of the mentions. */
export interface WrittenMentions {
  /** Persons and organisations, each once. */
  readonly ids: readonly string[];
  /** Start, end, kind (its place in `KINDS`) and whom (the place in `ids`; -1 for nobody who is known). */
  readonly numbers: readonly number[];
}

/** Of each: start, end, how many parts, what is special of it, and the parts' starts and ends. */
export type WrittenQuotations = readonly number[];

const SPECIAL = { unclosed: 1, setOff: 2 };

const KINDS = ['name', 'surname', 'office', 'organisation'] as const satisfies readonly Mention['kind'][];
const PER_MENTION = 4;

export const placesOf = (spans: readonly Span[]): Places => spans.flatMap(({ start, end }) => [start, end]);

export function spansOf(places: Places): Span[] {
  const spans: Span[] = [];
  for (let at = 0; at + 1 < places.length; at += 2)
    spans.push({ start: places[at] ?? 0, end: places[at + 1] ?? 0 });
  return spans;
}

export function writeMentions(mentions: readonly Mention[]): WrittenMentions {
  const places = new Map<string, number>();
  const numbers = mentions.flatMap(({ start, end, kind, person, organisation }) => {
    const id = person?.id ?? organisation?.id;
    if (id !== undefined && !places.has(id)) places.set(id, places.size);
    return [start, end, KINDS.indexOf(kind), places.get(id ?? '') ?? -1];
  });
  return { ids: [...places.keys()], numbers };
}

/** Whom this program does not know any more is named without being known. */
export function readMentions({ ids, numbers }: WrittenMentions): Mention[] {
  const mentions: Mention[] = [];
  for (let at = 0; at < numbers.length; at += PER_MENTION) {
    const [start = 0, end = 0, kindAt = 0, whom = -1] = numbers.slice(at, at + PER_MENTION);
    const kind = KINDS[kindAt] ?? 'name';
    const id = ids[whom] ?? '';
    const person = kind === 'organisation' ? undefined : personById(id);
    const organisation = kind === 'organisation' ? organisationById(id) : undefined;
    mentions.push({
      ...{ start, end, kind },
      ...(person && { person }),
      ...(organisation && { organisation }),
    });
  }
  return mentions;
}

/** Whom a passage names, without a look at who is named elsewhere. */
export function namedWithin({ start, end }: Span, { ids, numbers }: WrittenMentions): ReadonlySet<Person> {
  const named = new Set<Person>();
  for (let at = 0; at < numbers.length; at += PER_MENTION) {
    const isWithin = (numbers[at] ?? 0) >= start && (numbers[at + 1] ?? 0) <= end;
    const person = isWithin && personById(ids[numbers[at + 3] ?? -1] ?? '');
    if (person) named.add(person);
  }
  return named;
}

export function writeQuotations(quotations: readonly Quotation[]): WrittenQuotations {
  return quotations.flatMap(({ start, end, parts, closed, setOff }) => {
    const special = (closed ? 0 : SPECIAL.unclosed) + (setOff ? SPECIAL.setOff : 0);
    return [start, end, parts.length, special, ...placesOf(parts)];
  });
}

export function readQuotations(numbers: WrittenQuotations): Quotation[] {
  const quotations: Quotation[] = [];
  for (let at = 0; at < numbers.length; ) {
    const [start = 0, end = 0, count = 0, special = 0] = numbers.slice(at, at + 4);
    const from = at + 4;
    at = from + 2 * count;
    quotations.push({
      ...{ parts: spansOf(numbers.slice(from, at)), start, end },
      closed: (special & SPECIAL.unclosed) === 0,
      ...((special & SPECIAL.setOff) !== 0 && { setOff: true as const }),
    });
  }
  return quotations;
}
