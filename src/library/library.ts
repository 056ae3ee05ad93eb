// The library: the articles that are loaded, and what was made of them to answer from.
import { isDeepStrictEqual } from 'node:util';
import type { Article } from '../articles/article.ts';
import { type ArticleText, readArticleText } from '../articles/article-text.ts';
import { openingTitle } from '../articles/evidence.ts';
import { canonicalWords, findMentions, type Mention } from '../people/people.ts';
import type { Person } from '../people/person.ts';
import { type Passage, splitPassages } from '../search/passage.ts';
import type { PassageEntry, PassageIndex } from '../search/passage-index.ts';
import { extractStatements } from '../statements/extract.ts';
import { speakerIds } from '../statements/speakers/speaker.ts';
import type { Statement } from '../statements/statement.ts';
import { contains, type Span } from '../text/span.ts';
import { createSpanIndex, type SpanIndex } from '../text/span-index.ts';
import { termsOf } from '../text/terms.ts';
import { createLibraryIndex } from './index.ts';

/** An article with everything that was read off it. */
export interface IndexedArticle {
  readonly article: Article;
  readonly text: ArticleText;
  /** Stems of what the article calls itself; none where it does not say. */
  readonly title: readonly string[];
  /** In the article's order; passage number i has the id `<article>#i`. */
  readonly passages: readonly Passage[];
  /** Persons and organisations named, in order. */
  readonly mentions: readonly Mention[];
  readonly statements: readonly Statement[];
  /** What stands in each passage, in the order of `passages`. */
  readonly notes: readonly PassageNotes[];
}

/** Gathered once, since every question looks at many passages. */
interface PassageNotes {
  /** Statements with words in the passage. */
  readonly statements: readonly Statement[];
  /** Persons whom the passage names. */
  readonly named: ReadonlySet<Person>;
}

/** What was searched, for an honest "nothing found". */
export interface Extent {
  readonly articles: number;
  /** How many of them say when they were published. */
  readonly dated: number;
  /** ISO 8601 days of the oldest and newest dated article; absent where no article is dated. */
  readonly from?: string;
  readonly to?: string;
}

export interface Library {
  readonly articles: ReadonlyMap<string, IndexedArticle>;
  readonly index: PassageIndex;
  /** In which articles a person is named: person id -> article ids. */
  readonly namedIn: ReadonlyMap<string, ReadonlySet<string>>;
  /** Ids of everybody whom an article has saying something. */
  readonly speakers: ReadonlySet<string>;
  readonly extent: Extent;
}

export function createLibrary(articles: readonly Article[]): Library {
  const empty = { articles: new Map(), index: createLibraryIndex() };
  return updateLibrary(empty, articles);
}

/**
 * The library of exactly these articles, in their order, equal to a fresh one: what was read of an article is taken over
 * where nothing of it changed. The index goes over to the result, which takes the place of the library given; nothing can
 * ask in between, since it is all done in one turn.
 * @param read for articles that were read beforehand.
 */
export function updateLibrary(
  { articles: before, index }: Pick<Library, 'articles' | 'index'>,
  articles: readonly Article[],
  read: (article: Article) => IndexedArticle = readArticle,
): Library {
  const entries = articles.map((article) => unchanged(before, article) ?? read(article));
  const kept = new Set(entries);
  for (const [id, entry] of before) if (!kept.has(entry)) index.remove(id);
  for (const entry of entries) if (before.get(entry.article.id) !== entry) index.add(toIndex(entry));
  return {
    articles: new Map(entries.map((entry) => [entry.article.id, entry])),
    index,
    namedIn: namedIn(entries),
    speakers: new Set(
      entries.flatMap(({ statements }) => statements.flatMap(({ speaker }) => speakerIds(speaker))),
    ),
    extent: extentOf(articles),
  };
}

/** What was read of an article, where it is the same in all that is known of it. */
export function unchanged(before: Library['articles'], article: Article): IndexedArticle | undefined {
  const entry = before.get(article.id);
  return entry && isDeepStrictEqual(entry.article, article) ? entry : undefined;
}

/** Reads everything off an article: the slow part, some ten milliseconds for a long report. */
export function readArticle(article: Article): IndexedArticle {
  const text = readArticleText(article.body);
  const mentions = findMentions(article.body, article.published ? { on: article.published.day } : {});
  const statements = extractStatements(text, mentions, article.published?.day, article.title);
  const passages = splitPassages(article.id, text, { spellings: canonicalWords });
  const title = stemsOf(titleOf(article, text));
  const said = createSpanIndex(statements.flatMap(fragmentsOf));
  const named = createSpanIndex(mentions);
  const notes = passages.map((passage) => notesOf(passage, said, named));
  return { article, text, title, passages, mentions, statements, notes };
}

const toIndex = ({ passages, title, notes }: IndexedArticle): PassageEntry[] =>
  passages.map((passage, at) => ({ passage, context: contextOf(title, notes[at]?.statements ?? []) }));

function namedIn(entries: readonly IndexedArticle[]): Map<string, ReadonlySet<string>> {
  const articlesOf = new Map<string, Set<string>>();
  for (const { article, mentions } of entries) {
    for (const { person } of mentions) {
      if (!person) continue;
      const named = articlesOf.get(person.id) ?? new Set();
      articlesOf.set(person.id, named.add(article.id));
    }
  }
  return articlesOf;
}

interface Fragment extends Span {
  readonly statement: Statement;
}

const fragmentsOf = (statement: Statement): Fragment[] =>
  statement.fragments.map(({ start, end }) => ({ start, end, statement }));

const statementsIn = (passage: Span, said: SpanIndex<Fragment>): Statement[] => [
  ...new Set(said.overlapping(passage).map(({ statement }) => statement)),
];

const notesOf = (passage: Passage, said: SpanIndex<Fragment>, named: SpanIndex<Mention>): PassageNotes => ({
  statements: statementsIn(passage, said),
  named: new Set(
    named
      .overlapping(passage)
      .filter((mention) => contains(passage, mention))
      .flatMap(({ person }) => person ?? []),
  ),
});

const titleOf = ({ title, body }: Article, { paragraphs }: ArticleText): string =>
  title ?? openingTitle(body, paragraphs) ?? '';

/** Words to find a passage by that it does not hold: its article's title, and who speaks in it as "he" or "she". */
const contextOf = (title: readonly string[], statements: readonly Statement[]): string[] => [
  ...title,
  ...[...new Set(statements.map(({ speaker }) => speaker.name))].flatMap(stemsOf),
];

const stemsOf = (text: string): string[] =>
  termsOf(text, { spellings: canonicalWords }).map(({ stem }) => stem);

function extentOf(articles: readonly Article[]): Extent {
  const days = articles.flatMap(({ published }) => published?.day ?? []).sort();
  const [from] = days;
  const to = days.at(-1);
  return { articles: articles.length, dated: days.length, ...(from && to ? { from, to } : {}) };
}
