// What is asked of the list of statements, as a value, read from the fields of a command and from free text.

import { matchOutlet } from '../articles/outlet.ts';
import type { Library } from '../library/library.ts';
import { findMentions } from '../people/people.ts';
import { type Period, periodProblem, readPeriod } from '../text/period.ts';
import { STOP_WORDS } from '../text/stop-words.ts';
import { wordsOf } from '../text/terms.ts';
import { type FieldContext, type Fields, splitFields } from './fields.ts';
import { readWho, type Who } from './who.ts';

export interface StatementFilter {
  readonly who?: Who;
  /** Free text. */
  readonly topic?: string;
  /** ISO 8601 days, inclusive. */
  readonly since?: string;
  readonly until?: string;
  /** As the articles spell it. */
  readonly outlet?: string;
  readonly directOnly: boolean;
}

/** Something typed that cannot be read: a plain sentence, and what may have been meant. */
export interface FilterProblem {
  readonly message: string;
  /** Where it was written; absent where it is about several. */
  readonly field?: string;
  readonly suggestions: readonly string[];
}

export interface FilterReading {
  readonly filter: StatementFilter;
  /** The fields as they were understood to be typed: what the next page is asked for with. */
  readonly fields: Fields;
  /** From 1. */
  readonly page: number;
  readonly problems: readonly FilterProblem[];
}

/** Fields that a platform has filled in win over the same ones in the text. */
export function readFilter(
  text: string,
  given: Fields,
  { library, today }: { library: Library; today: string },
): FilterReading {
  const { to: newest } = library.extent;
  // A form is sent with all its fields.
  const filled: Fields = Object.fromEntries(
    Object.entries(given).filter(([, value]) => value?.trim() !== ''),
  );
  const context: FieldContext = { library, today, ...(newest === undefined ? {} : { newest }) };
  const typed = splitFields(text, context);
  const fields: Fields = { ...opened(typed.rest, library, filled), ...typed.fields, ...filled };
  const problems: FilterProblem[] = [];
  const note = <T>(found: T | FilterProblem, field: string): T | undefined => {
    if (!isProblem(found)) return found;
    problems.push({ ...found, field });
    return undefined;
  };
  const who = fields.person === undefined ? undefined : note(personField(fields.person, library), 'person');
  const outlet =
    fields.outlet === undefined ? undefined : note(outletField(fields.outlet, library), 'outlet');
  const since =
    fields.since === undefined ? undefined : note(periodField(fields.since, context), 'since')?.from;
  // "on Thursday" is said to be since and until: one complaint is enough.
  const sameDay = fields.until === fields.since && problems.length > 0;
  const until =
    fields.until === undefined || sameDay ? undefined : note(periodField(fields.until, context), 'until')?.to;
  if (since !== undefined && until !== undefined && since > until) {
    problems.push({ message: `The period ends (${until}) before it begins (${since}).`, suggestions: [] });
  }
  const topic = fields.topic?.trim();
  return {
    filter: {
      ...(who && { who }),
      ...(topic && { topic }),
      ...(since !== undefined && { since }),
      ...(until !== undefined && { until }),
      ...(outlet !== undefined && { outlet }),
      directOnly: fields.direct !== undefined,
    },
    fields,
    page: Math.max(1, Math.trunc(Number(fields.page ?? 1)) || 1),
    problems,
  };
}

const isProblem = (found: unknown): found is FilterProblem =>
  typeof found === 'object' && found !== null && 'suggestions' in found;

function personField(typed: string, library: Library): Who | FilterProblem {
  const reading = readWho(typed, library);
  if (reading.kind === 'found') return reading.who;
  return { message: `I know nobody called “${typed}”.`, suggestions: reading.suggestions };
}

function outletField(typed: string, library: Library): string | FilterProblem {
  const outlet = matchOutlet(typed, library.outlets);
  if (outlet !== undefined) return outlet;
  const { outlets } = library;
  const known =
    outlets.length > 0 ? `The outlets I have are ${outlets.join(', ')}.` : 'No article names its outlet.';
  return { message: `I have nothing from “${typed}”. ${known}`, suggestions: [] };
}

function periodField(typed: string, context: FieldContext): Period | FilterProblem {
  const problem = periodProblem(typed, context);
  const period = problem === undefined ? readPeriod(typed, context) : undefined;
  if (period) return period;
  const unread = `I cannot read “${typed}” as a date. Try yesterday, last Monday, May 13, 2025-05-13 or 3 days.`;
  return { message: problem ?? unread, suggestions: [] };
}

/** What stands before any field: whom it names first is the person, the other words are the topic. */
function opened(text: string, library: Library, filled: Fields): Fields {
  if (text === '') return {};
  if (filled.person !== undefined) return { topic: text };
  if (matchOutlet(text, library.outlets) !== undefined) return { outlet: text };
  const mentions = findMentions(text, { caseless: true, on: library.extent.to });
  const [first] = mentions;
  if (first)
    return /[\p{L}\p{N}]/u.test(text.slice(0, first.start).replace(/^the\s+/iu, ''))
      ? { topic: text }
      : personAndTopic(text, mentions);
  const reading = readWho(text, library);
  if (reading.kind === 'found') return { person: text };
  // A word that no article has, and that looks like a name, is one misspelt.
  const unknown = wordsOf(text).filter(
    ({ word, stem }) => !STOP_WORDS.has(word) && library.index.frequency(stem) === 0,
  );
  const [stranger, ...others] = unknown;
  if (!stranger || others.length > 0 || reading.suggestions.length === 0) return { topic: text };
  const topic = `${text.slice(0, stranger.start)} ${text.slice(stranger.end)}`.trim();
  return { person: text.slice(stranger.start, stranger.end), ...(topic && { topic }) };
}

/** "Medinsky said": asks for words, and is no topic. */
const SAYING = /^(?:said|says?|statements?|quotes?|quotations?|words|latest|news)$/iu;

/** "Trump and Putin sanctions": names at the beginning, joined by "and" or a comma, then the topic. */
function personAndTopic(text: string, mentions: ReturnType<typeof findMentions>): Fields {
  let end = mentions[0]?.end ?? 0;
  for (const mention of mentions.slice(1)) {
    if (!/^(?:\s*,|,?\s+(?:and|or))\s+$/u.test(text.slice(end, mention.start))) break;
    end = mention.end;
  }
  const topic = text
    .slice(end)
    .replace(/^['’]s?(?=\s|$)/u, '')
    .replace(/^[\s,;:.–—-]+/u, '')
    .trim();
  return { person: text.slice(0, end).trim(), ...(topic && !SAYING.test(topic) && { topic }) };
}
