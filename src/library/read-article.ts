// Reads off an article all that is answered from: its text, who is named, who said what, and the passages to find it by.
import { type Article, inFile } from '../articles/article.ts';
import { type ArticleText, readArticleText } from '../articles/article-text.ts';
import { canonicalWords, findMentions, type Mention } from '../people/people.ts';
import type { Person } from '../people/person.ts';
import { type Passage, splitPassages } from '../search/passage.ts';
import { extractInSteps } from '../statements/extract.ts';
import { speakerIds } from '../statements/speakers/speaker.ts';
import type { Statement } from '../statements/statement.ts';
import { partsOf } from '../text/parts.ts';
import { type ShortName, shortNamesIn } from '../text/short-names.ts';
import { contains, overlaps, type Span } from '../text/span.ts';
import { termsOf } from '../text/terms.ts';
import { movedBy, movedStatement } from './moved.ts';

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
  readonly names: NamesIn;
  /** Read by rules that are others by now: it serves until the article's file is read anew. */
  readonly isOutdated?: true;
}

/** Ids of whom an article names: what a library is asked of all its articles, without a look into each. */
export interface NamesIn {
  readonly persons: readonly string[];
  readonly organisations: readonly string[];
  /** Of everybody whom it has saying something. */
  readonly speakers: readonly string[];
  /** Each once, by what it stands for. */
  readonly short: readonly ShortName[];
}

/** Gathered once, since every question looks at many passages. */
interface PassageNotes {
  /** Statements with words in the passage. */
  readonly statements: readonly Statement[];
  /** Persons whom the passage names. */
  readonly named: ReadonlySet<Person>;
}

/** In UTF-16 units: an article up to that is read as a whole, which is what a long report has. */
const WHOLE = 24_000;
/** A longer one is read in parts of this size, each in one turn of the event loop and in time that does not grow with the rest. */
const PART = 12_000;
/** So much of the text before a part is read with it, so that "he said" at its beginning is not without a name. */
const CONTEXT = 2_000;

/** What was read of a part of an article. */
type Part = Omit<IndexedArticle, 'article' | 'title' | 'names'> & { readonly short: readonly ShortName[] };

/** Pauses every few milliseconds. */
export function* readArticleInSteps(article: Article): Generator<void, IndexedArticle> {
  const { length } = article.body;
  const spans = length <= WHOLE ? [{ start: 0, end: length }] : partsOf(article.body, PART);
  const parts: Part[] = [];
  let passages = 0;
  for (const span of spans) {
    const part = yield* readPart(article, span, passages);
    passages += part.passages.length;
    parts.push(part);
    yield;
  }
  const text = joinedText(parts.map((part) => part.text));
  const mentions = parts.flatMap((part) => part.mentions);
  const statements = parts.flatMap((part) => part.statements);
  return {
    article,
    text,
    title: stemsOf(article.title ?? text.title ?? '', article.language),
    passages: parts.flatMap((part) => part.passages),
    mentions,
    statements,
    notes: parts.flatMap(({ notes }) => notes),
    names: namesIn(
      mentions,
      statements,
      parts.flatMap(({ short }) => short),
    ),
  };
}

export function namesIn(
  mentions: readonly Mention[],
  statements: readonly Statement[],
  short: readonly ShortName[],
): NamesIn {
  return {
    persons: [...new Set(mentions.flatMap(({ person }) => person?.id ?? []))],
    organisations: [...new Set(mentions.flatMap(({ organisation }) => organisation?.id ?? []))],
    speakers: [...new Set(statements.flatMap(({ speaker }) => speakerIds(speaker)))],
    short: [...new Map(short.map((each) => [each.long, each])).values()],
  };
}

/** @param number of the first passage. */
function* readPart(article: Article, { start, end }: Span, number: number): Generator<void, Part> {
  const from = start === 0 ? 0 : article.body.indexOf('\n', Math.max(0, start - CONTEXT - 1)) + 1;
  const begin = from > 0 && from <= start ? from : start;
  const window = { start: begin, end };
  const written = article.body.slice(begin, end);
  const forms = (article.reading?.forms ?? []).filter(
    (form) => overlaps(form, window) || contains(window, form),
  );
  const text = readArticleText(
    written,
    forms.map((form) => within(movedBy(form, -begin), written.length)),
    { head: begin === 0, tail: end === article.body.length },
  );
  const day = article.published?.day;
  const mentions = findMentions(text.body, { on: day, language: article.language });
  yield;
  const statements = yield* extractInSteps(text, mentions, day, article.title);
  // Of what stands before the part, the part before has told.
  const isHere = (span: Span): boolean => span.start >= start - begin;
  const own = {
    ...text,
    paragraphs: text.paragraphs.filter(isHere),
    evidence: text.evidence.filter(isHere),
    quotations: text.quotations.filter(isHere),
  };
  const lengthOf = (span: Span): number =>
    article.reading ? inFile(article, movedBy(span, begin)).text.length : span.end - span.start;
  const passages = splitPassages(article.id, own, {
    spellings: canonicalWords,
    language: article.language,
    lengthOf,
    number,
  }).map((passage) => movedBy(passage, begin));
  const moved = {
    mentions: mentions.filter(isHere).map((mention) => movedBy(mention, begin)),
    statements: statements
      .filter(({ fragments: [first] }) => first && isHere(first))
      .map((statement) => movedStatement(statement, begin)),
  };
  return {
    text: {
      ...own,
      body: text.body.slice(start - begin),
      paragraphs: own.paragraphs.map((span) => movedBy(span, begin)),
      evidence: own.evidence.map((span) => movedBy(span, begin)),
      quotations: own.quotations.map((quotation) => ({
        ...movedBy(quotation, begin),
        parts: quotation.parts.map((span) => movedBy(span, begin)),
      })),
    },
    short: shortNamesIn(written),
    passages,
    ...moved,
    notes: passages.map((passage) => notesOf(passage, moved.statements, moved.mentions)),
  };
}

function joinedText(texts: readonly ArticleText[]): ArticleText {
  const title = texts[0]?.title;
  return {
    body: texts.map(({ body }) => body).join(''),
    ...(title === undefined ? {} : { title }),
    paragraphs: texts.flatMap(({ paragraphs }) => paragraphs),
    evidence: texts.flatMap(({ evidence }) => evidence),
    quotations: texts.flatMap(({ quotations }) => quotations),
  };
}

function within<Placed extends Span>(placed: Placed, length: number): Placed {
  return { ...placed, start: Math.max(0, placed.start), end: Math.min(length, placed.end) };
}

export function notesOf(
  passage: Passage,
  statements: readonly Statement[],
  mentions: readonly Mention[],
): PassageNotes {
  return {
    statements: statementsIn(passage, statements),
    named: new Set(
      mentions.filter((mention) => contains(passage, mention)).flatMap(({ person }) => person ?? []),
    ),
  };
}

/** Those with words in the passage. */
export const statementsIn = (passage: Span, statements: readonly Statement[]): Statement[] =>
  statements.filter(({ fragments }) => fragments.some((fragment) => overlaps(fragment, passage)));

/** Of a text, as questions have them. */
export const stemsOf = (text: string, language?: string): string[] =>
  termsOf(text, { spellings: canonicalWords, language }).map(({ stem }) => stem);
