// Groups: the same words of the same speaker in several reports, differently cut or transcribed, are one statement.
import type { Article } from '../../articles/article.ts';
import { isSaidOnDay, type SaidOn } from '../said-on.ts';
import type { Speaker } from '../speakers/speaker.ts';
import type { Statement } from '../statement.ts';
import { createLeadIndex } from './lead-index.ts';
import { sharedShingles } from './same-words.ts';
import { readWording, type Wording } from './wording.ts';

export interface SourcedStatement {
  readonly article: Article;
  readonly statement: Statement;
}

export interface StatementGroup {
  /** The longest form. */
  readonly lead: SourcedStatement;
  /** The others, the earliest published first. */
  readonly others: readonly SourcedStatement[];
}

/** So many days apart the same words are another statement, unless they are too many to be a phrase used again. */
const DAYS_APART = 7;
const NO_PHRASE = 8;
/** The same where the articles give both days. */
const NO_PHRASE_ON_KNOWN_DAYS = 20;
/** Within one article a statement is told once: only what is repeated word by word is the same. */
const CONTAINED_IN_ONE_ARTICLE = 0.9;

interface Entry {
  readonly at: number;
  readonly sourced: SourcedStatement;
  readonly wording: Wording;
  readonly speakers: readonly string[];
  readonly day: string | undefined;
}

/**
 * Every statement in one group, the groups in the order of their first members. Each is compared with the longest forms
 * only, so that a chain of likenesses joins nothing; which groups there are does not depend on the order.
 */
export function groupStatements(sourced: readonly SourcedStatement[]): readonly StatementGroup[] {
  const steps = groupInSteps(sourced);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The same in small steps, for whoever has other things to do in between: two for each statement. */
export function* groupInSteps(
  sourced: readonly SourcedStatement[],
): Generator<undefined, readonly StatementGroup[], undefined> {
  const entries: Entry[] = [];
  const index = createLeadIndex<Entry>();
  for (const [at, one] of sourced.entries()) {
    const entry = read(one, at);
    index.count(entry.wording);
    entries.push(entry);
    yield;
  }
  const members = new Map<Entry, Entry[]>();
  for (const entry of entries.sort(longestFirst)) {
    yield;
    const keys = entry.speakers.map((speaker) => `${entry.sourced.statement.polarity} ${speaker}`);
    const lead = nearest(entry, index.candidates(keys, entry.wording));
    if (lead) members.get(lead)?.push(entry);
    else {
      members.set(entry, [entry]);
      index.add(keys, entry.wording, entry);
    }
  }
  return [...members.values()]
    .map((group) => ({ group, first: Math.min(...group.map(({ at }) => at)) }))
    .sort((a, b) => a.first - b.first)
    .flatMap(({ group: [lead, ...others] }) =>
      lead ? [{ lead: lead.sourced, others: others.sort(earliestFirst).map((entry) => entry.sourced) }] : [],
    );
}

/**
 * When the words were said: the earliest day that an article gives, else the earliest of publication. The span of its
 * words lies in the article of the member it comes from.
 */
export function saidOn({ lead, others }: StatementGroup): SaidOn | undefined {
  const days = [lead, ...others].flatMap(({ statement }) => statement.saidOn ?? []);
  const known = days.filter(isSaidOnDay);
  const surest = known.length > 0 ? known : days;
  // Nothing is later than '~': an unknown day is the group's only where no other report has one.
  return surest.toSorted((a, b) => compare(a.day ?? '~', b.day ?? '~'))[0];
}

function read(sourced: SourcedStatement, at: number): Entry {
  const { article, statement } = sourced;
  return {
    at,
    sourced,
    wording: readWording(article.body, statement.fragments),
    speakers: speakersOf(statement.speaker),
    day: statement.saidOn?.day ?? article.published?.day,
  };
}

/** What several said together, each of them said. */
const speakersOf = ({ id, members }: Speaker): readonly string[] => members ?? [id];

/** The lead that shares most with the entry; the first of several. */
function nearest(entry: Entry, leads: readonly Entry[]): Entry | undefined {
  let best: { lead: Entry; shared: number } | undefined;
  for (const lead of leads) {
    const shared = shares(entry, lead);
    if (shared === undefined || (best && shared < best.shared)) continue;
    if (!best || shared > best.shared || longestFirst(lead, best.lead) < 0) best = { lead, shared };
  }
  return best?.lead;
}

function shares(entry: Entry, lead: Entry): number | undefined {
  if (!isSameSpeaker(entry.speakers, lead.speakers)) return undefined;
  const isOneArticle = entry.sourced.article.id === lead.sourced.article.id;
  const shared = sharedShingles(
    entry.wording,
    lead.wording,
    isOneArticle ? CONTAINED_IN_ONE_ARTICLE : undefined,
  );
  if (shared === undefined || !areFarApart(entry.day, lead.day)) return shared;
  const bothKnown = [entry, lead].every(({ sourced }) => isSaidOnDay(sourced.statement.saidOn));
  return shared >= (bothKnown ? NO_PHRASE_ON_KNOWN_DAYS : NO_PHRASE) ? shared : undefined;
}

/** The same, or some of those who spoke together. */
const isSameSpeaker = (some: readonly string[], others: readonly string[]): boolean =>
  some.every((one) => others.includes(one)) || others.every((one) => some.includes(one));

const areFarApart = (day: string | undefined, other: string | undefined): boolean =>
  day !== undefined &&
  other !== undefined &&
  Math.abs(Date.parse(day) - Date.parse(other)) > DAYS_APART * 86_400_000;

/** By what the statement is, never by where it stands in the input. */
const longestFirst = (a: Entry, b: Entry): number =>
  b.wording.words.length - a.wording.words.length || lengthOf(b) - lengthOf(a) || earliestFirst(a, b);

const lengthOf = ({ sourced: { statement } }: Entry): number =>
  statement.fragments.reduce((sum, { start, end }) => sum + end - start, 0);

const earliestFirst = (a: Entry, b: Entry): number =>
  compare(publishedOf(a), publishedOf(b)) ||
  compare(a.sourced.article.id, b.sourced.article.id) ||
  startOf(a) - startOf(b);

/** Undated articles last. */
function publishedOf({ sourced: { article } }: Entry): string {
  const { published } = article;
  if (!published) return '~';
  return published.instant ? `${published.day} ${Date.parse(published.instant)}` : published.day;
}

const startOf = ({ sourced: { statement } }: Entry): number => statement.fragments[0]?.start ?? 0;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
