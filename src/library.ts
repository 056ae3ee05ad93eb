// The library: the articles that are loaded, and what was made of them to answer from.
import type { Article } from './articles/article.ts';
import { type ArticleText, readArticleText } from './articles/article-text.ts';
import { openingTitle } from './articles/evidence.ts';
import { canonicalWords, findMentions, type Mention } from './people/people.ts';
import type { Person } from './people/person.ts';
import { createMiniSearchIndex } from './search/minisearch.ts';
import { type Passage, splitPassages } from './search/passage.ts';
import type { PassageIndex } from './search/passage-index.ts';
import { extractStatements } from './statements/extract.ts';
import { speakerIds } from './statements/speakers/speaker.ts';
import type { Statement } from './statements/statement.ts';
import { contains, overlaps } from './text/span.ts';
import { termsOf } from './text/terms.ts';

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
  const index = createMiniSearchIndex();
  const namedIn = new Map<string, Set<string>>();
  const indexed = articles.map((article): IndexedArticle => {
    const text = readArticleText(article.body);
    const mentions = findMentions(article.body, article.published ? { on: article.published.day } : {});
    const statements = extractStatements(text, mentions, article.published?.day);
    const passages = splitPassages(article.id, text, { spellings: canonicalWords });
    const title = stemsOf(titleOf(article, text));
    index.add(passages.map((passage) => ({ passage, context: contextOf(passage, title, statements) })));
    for (const { person } of mentions) {
      if (!person) continue;
      const named = namedIn.get(person.id) ?? new Set();
      namedIn.set(person.id, named.add(article.id));
    }
    const notes = passages.map((passage) => notesOf(passage, statements, mentions));
    return { article, text, title, passages, mentions, statements, notes };
  });
  return {
    articles: new Map(indexed.map((entry) => [entry.article.id, entry])),
    index,
    namedIn,
    speakers: new Set(
      indexed.flatMap(({ statements }) => statements.flatMap(({ speaker }) => speakerIds(speaker))),
    ),
    extent: extentOf(articles),
  };
}

function notesOf(
  passage: Passage,
  statements: readonly Statement[],
  mentions: readonly Mention[],
): PassageNotes {
  return {
    statements: statements.filter(({ fragments }) =>
      fragments.some((fragment) => overlaps(fragment, passage)),
    ),
    named: new Set(
      mentions.filter((mention) => contains(passage, mention)).flatMap(({ person }) => person ?? []),
    ),
  };
}

const titleOf = ({ title, body }: Article, { paragraphs }: ArticleText): string =>
  title ?? openingTitle(body, paragraphs) ?? '';

/** Words to find a passage by that it does not hold: its article's title, and who speaks in it as "he" or "she". */
function contextOf(passage: Passage, title: readonly string[], statements: readonly Statement[]): string[] {
  const speakers = statements
    .filter(({ fragments }) => fragments.some((fragment) => overlaps(fragment, passage)))
    .map(({ speaker }) => speaker.name);
  return [...title, ...[...new Set(speakers)].flatMap(stemsOf)];
}

const stemsOf = (text: string): string[] =>
  termsOf(text, { spellings: canonicalWords }).map(({ stem }) => stem);

function extentOf(articles: readonly Article[]): Extent {
  const days = articles.flatMap(({ published }) => published?.day ?? []).sort();
  const [from] = days;
  const to = days.at(-1);
  return { articles: articles.length, dated: days.length, ...(from && to ? { from, to } : {}) };
}
