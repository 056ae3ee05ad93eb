// An article at rest in a file: what is asked of every article is in memory; its text and its reading come when they are looked at.
import type { Article } from '../articles/article.ts';
import { type ArticleFacts, type ArticleText, articleAtRest } from '../articles/at-rest.ts';
import type { KnownFile } from '../articles/folder.ts';
import { ADDED } from '../articles/owner.ts';
import { rememberTextKey, textKey } from '../articles/text-key.ts';
import { asAdded } from '../articles/with-added.ts';
import { organisationById, personById } from '../people/people.ts';
import { loadedLater } from '../program/loaded-later.ts';
import type { IndexedArticle, NamesIn } from './read-article.ts';
import type { Reading } from './written-reading.ts';

/** What is kept of an article for every start. */
interface About {
  readonly facts: ArticleFacts;
  readonly hasReading: boolean;
  readonly textKey: string;
  readonly file: Pick<KnownFile, 'path' | 'stamp' | 'problems'>;
  readonly names: NamesIn;
}

/** An entry of a library, and the file that it is of as a reader of folders knows it. */
export interface Resting {
  readonly entry: IndexedArticle;
  readonly file: KnownFile;
}

/** In the order in which the folder is read: what was added comes last. */
export function asInFolder(a: Resting, b: Resting): number {
  const [own, other] = [a, b].map(({ entry }) => entry.article.id.startsWith(ADDED));
  if (own !== other) return own ? 1 : -1;
  return a.file.path < b.file.path ? -1 : 1;
}

export interface Loads {
  readonly text: () => ArticleText;
  readonly reading: () => Reading;
}

/** @param file that the article is read from. */
export function aboutOf({ article, names }: IndexedArticle, { path, stamp, problems }: KnownFile): string {
  const { body: _, reading, earlier: __, ...facts } = article;
  const about: About = {
    ...{ facts, names, hasReading: reading !== undefined },
    ...{ textKey: textKey(article), file: { path, stamp, problems } },
  };
  return JSON.stringify(about);
}

export function entryAtRest(about: string, load: Loads, isOutdated: boolean): Resting {
  const known: About = JSON.parse(about);
  const isAdded = known.facts.id.startsWith(ADDED);
  const facts = isAdded ? { ...known.facts, id: known.facts.id.slice(ADDED.length) } : known.facts;
  const own = articleAtRest(facts, known.hasReading, load.text);
  rememberTextKey(own, known.textKey);
  const article = isAdded ? asAdded(own) : own;
  return {
    entry: readingAtRest(article, withSharedIds(known.names), load.reading, isOutdated),
    file: { ...known.file, origin: facts.origin, article: own, ...(isOutdated && { isOutdated }) },
  };
}

/** Thousands of articles name the same: an id is in memory once, as the program has it. */
function withSharedIds({ persons, organisations, speakers, short }: NamesIn): NamesIn {
  const shared = (id: string): string => personById(id)?.id ?? organisationById(id)?.id ?? id;
  return {
    persons: persons.map(shared),
    organisations: organisations.map(shared),
    speakers: speakers.map(shared),
    short,
  };
}

export const readingAtRest = (
  article: Article,
  names: NamesIn,
  load: () => Reading,
  isOutdated = false,
): IndexedArticle => withReading({ article, names, ...(isOutdated && { isOutdated }) }, load);

const withReading = loadedLater<Reading>(['text', 'title', 'passages', 'mentions', 'statements', 'notes']);
