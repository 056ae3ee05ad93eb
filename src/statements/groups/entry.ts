// A statement as grouping compares it: its wording, its speakers, its day, and which of two is the longer form.
import type { Article } from '../../articles/article.ts';
import type { Speaker } from '../speakers/speaker.ts';
import type { Statement } from '../statement.ts';
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

export interface Entry {
  readonly sourced: SourcedStatement;
  readonly wording: Wording;
  readonly speakers: readonly string[];
  /** Only statements that share one of these are compared: what a speaker said, what a speaker denied. */
  readonly keys: readonly string[];
  readonly day: string | undefined;
  readonly length: number;
  /** As text that sorts by time, undated articles last. */
  readonly published: string;
}

export function readEntry(sourced: SourcedStatement): Entry {
  const { article, statement } = sourced;
  const speakers = speakersOf(statement.speaker);
  return {
    sourced,
    wording: wordingOf(sourced),
    speakers,
    keys: speakers.map((speaker) => `${statement.polarity} ${speaker}`),
    day: statement.saidOn?.day ?? article.published?.day,
    length: statement.fragments.reduce((sum, { start, end }) => sum + end - start, 0),
    published: publishedOf(article),
  };
}

/** Reading the wording is most of the work, and a statement outlives the library it was first in. */
const wordings = new WeakMap<Statement, { readonly body: string; readonly wording: Wording }>();

function wordingOf({ article: { body }, statement }: SourcedStatement): Wording {
  const known = wordings.get(statement);
  if (known?.body === body) return known.wording;
  const wording = readWording(body, statement.fragments);
  wordings.set(statement, { body, wording });
  return wording;
}

/** What several said together, each of them said. */
const speakersOf = ({ id, members }: Speaker): readonly string[] => members ?? [id];

/** How many shingles an entry shares with a longer one; undefined where they are not one statement. */
export function shares(entry: Entry, lead: Entry): number | undefined {
  if (!isSameSpeaker(entry.speakers, lead.speakers)) return undefined;
  const isOneArticle = entry.sourced.article.id === lead.sourced.article.id;
  const shared = sharedShingles(
    entry.wording,
    lead.wording,
    isOneArticle ? CONTAINED_IN_ONE_ARTICLE : undefined,
  );
  if (shared === undefined || !areFarApart(entry.day, lead.day)) return shared;
  const bothKnown = [entry, lead].every(
    ({ sourced }) => sourced.statement.saidOn && sourced.statement.saidOn.basis !== 'publication',
  );
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
export const longestFirst = (a: Entry, b: Entry): number =>
  b.wording.words.length - a.wording.words.length || b.length - a.length || earliestFirst(a, b);

export const earliestFirst = (a: Entry, b: Entry): number =>
  compare(a.published, b.published) ||
  compare(a.sourced.article.id, b.sourced.article.id) ||
  startOf(a) - startOf(b);

function publishedOf({ published }: Article): string {
  if (!published) return '~';
  return published.instant ? `${published.day} ${Date.parse(published.instant)}` : published.day;
}

const startOf = ({ sourced: { statement } }: Entry): number => statement.fragments[0]?.start ?? 0;

export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
