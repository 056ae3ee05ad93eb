// What people type after a command, split into its fields: "Trump about sanctions since last Monday outlet: Politico".

import { matchOutlet } from '../articles/outlet.ts';
import type { Library } from '../library/library.ts';
import { findMentions } from '../people/people.ts';
import { type PeriodContext, readPeriod } from '../text/period.ts';

export const FIELD_NAMES = ['person', 'topic', 'since', 'until', 'outlet', 'direct', 'page'] as const;

type FieldName = (typeof FIELD_NAMES)[number];

/** Each as it was typed; `direct` is there or not. */
export type Fields = Readonly<Partial<Record<FieldName, string>>>;

export interface FieldContext extends PeriodContext {
  readonly library: Library;
}

/** Names of fields, and other words for them, as written with a colon. */
const WITH_COLON: ReadonlyMap<string, FieldName> = new Map(
  Object.entries({
    person: 'person',
    speaker: 'person',
    who: 'person',
    by: 'person',
    topic: 'topic',
    about: 'topic',
    since: 'since',
    after: 'since',
    until: 'until',
    till: 'until',
    before: 'until',
    outlet: 'outlet',
    source: 'outlet',
    direct: 'direct',
    page: 'page',
  }),
);

/** Words that begin a field without a colon, whatever follows. */
const ALWAYS: ReadonlyMap<string, FieldName> = new Map(
  Object.entries({
    by: 'person',
    about: 'topic',
    regarding: 'topic',
    since: 'since',
    until: 'until',
    till: 'until',
  }),
);

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The fields of a text, and what stands before the first of them. */
export function splitFields(written: string, context: FieldContext): { rest: string; fields: Fields } {
  const flag = DIRECT.exec(written);
  const text = flag ? written.slice(0, flag.index) + written.slice(flag.index + flag[0].length) : written;
  const words = [...text.matchAll(/"[^"]*"|“[^”]*”|\S+/gu)].map(
    (match): Word => ({ text: match[0], start: match.index, end: match.index + match[0].length }),
  );
  const starts = words.flatMap((word, index) => {
    const found = fieldAt(words, index, text, context);
    return found ? [{ ...found, word }] : [];
  });
  const fields: Partial<Record<FieldName, string>> = flag ? { direct: 'true' } : {};
  for (const [index, { names, from }] of starts.entries()) {
    const value = unquoted(text.slice(from, starts[index + 1]?.word.start ?? text.length));
    if (value !== '') for (const name of names) fields[name] ??= value;
  }
  const rest = text.slice(0, starts[0]?.word.start ?? text.length).trim();
  return withBarePeriod(rest, fields, context);
}

/** "direct talks" are a topic: only these, or the word alone at the end, ask for quotations. */
const DIRECT =
  /(?:^|\s)(?:direct(?:ly)? (?:only|quotes?|quotations?)(?: only)?|(?:quotes|quotations) only|direct:\s*(?:yes|true|on|only)|direct)\s*$|(?:^|\s)(?:quotes only|direct only|direct:\s*(?:yes|true|on|only))(?=\s)/iu;

interface FieldStart {
  readonly names: readonly FieldName[];
  /** Where its value begins. */
  readonly from: number;
}

function fieldAt(
  words: readonly Word[],
  at: number,
  text: string,
  context: FieldContext,
): FieldStart | undefined {
  const word = words[at];
  if (!word) return undefined;
  const [, name = '', colon] = /^(\p{L}+)(:?)/u.exec(word.text.toLowerCase()) ?? [];
  const marked = colon ? WITH_COLON.get(name) : undefined;
  if (marked) return { names: [marked], from: word.start + name.length + 1 };
  if (name !== word.text.toLowerCase() || at === words.length - 1) return undefined;
  const always = ALWAYS.get(name);
  if (always) return { names: [always], from: word.end };
  const names = preposition(name, following(words, at, text), context);
  return names && { names, from: word.end };
}

/** Up to four of the words that follow, the longest run first. */
function following(words: readonly Word[], at: number, text: string): string[] {
  const first = words[at + 1];
  if (!first) return [];
  return words
    .slice(at + 1, at + 5)
    .map(({ end }) => unquoted(text.slice(first.start, end)))
    .reverse();
}

/** "on" Thursday, "on" sanctions; "in" Politico, "in" May; "from" Putin, "from" the BBC: told by what follows. */
function preposition(
  name: string,
  values: readonly string[],
  context: FieldContext,
): readonly FieldName[] | undefined {
  const isPeriod = values.some((value) => readPeriod(value, context) !== undefined);
  const isOutlet = values.some((value) => matchOutlet(value, context.library.outlets) !== undefined);
  switch (name) {
    case 'on':
      return isPeriod ? ['since', 'until'] : ['topic'];
    case 'in':
      return isPeriod ? ['since', 'until'] : isOutlet ? ['outlet'] : undefined;
    case 'from':
      if (isPeriod) return ['since'];
      if (isOutlet) return ['outlet'];
      return namedFirst(values);
    case 'after':
      return isPeriod ? ['since'] : undefined;
    case 'before':
      return isPeriod ? ['until'] : undefined;
    default:
      return undefined;
  }
}

/** "from Reuters" is an outlet, also where no article is of it; "from Putin" a person. */
function namedFirst(values: readonly string[]): readonly FieldName[] | undefined {
  const [first] = values.flatMap((value) => findMentions(value, { caseless: true })[0] ?? []);
  if (first?.start !== 0) return undefined;
  return first.organisation?.kind === 'media' ? ['outlet'] : ['person'];
}

/** "Trump yesterday", "this week sanctions": a period that no word announces, at the end or at the beginning. */
function withBarePeriod(
  rest: string,
  fields: Fields,
  context: FieldContext,
): { rest: string; fields: Fields } {
  if (fields.since !== undefined || fields.until !== undefined) return { rest, fields };
  const words = rest.split(/\s+/u);
  for (let count = Math.min(3, words.length); count > 0; count--) {
    for (const at of [words.length - count, 0]) {
      const period = words.slice(at, at + count).join(' ');
      if (/^\d+$/u.test(period) || !readPeriod(period, context)) continue;
      const others = [...words.slice(0, at), ...words.slice(at + count)].join(' ');
      return { rest: others, fields: { ...fields, since: period, until: period } };
    }
  }
  return { rest, fields };
}

const unquoted = (value: string): string =>
  value
    .trim()
    .replace(/^["“](.*)["”]$/u, '$1')
    .trim();
