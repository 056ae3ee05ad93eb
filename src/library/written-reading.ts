// What was read off an article as plain data that can be kept, and back again: without what the article's text gives by itself.
import type { Article } from '../articles/article.ts';
import { unwrapped } from '../articles/article-text.ts';
import type { ArticleText } from '../articles/at-rest.ts';
import type { Reading as FileReading } from '../articles/reading.ts';
import { personById } from '../people/people.ts';
import { lazily } from '../program/lazily.ts';
import type { Passage } from '../search/passage.ts';
import type { Statement } from '../statements/statement.ts';
import type { WrittenText } from './library-file.ts';
import { type IndexedArticle, statementsIn } from './read-article.ts';
import {
  namedWithin,
  type Places,
  placesOf,
  readMentions,
  readQuotations,
  spansOf,
  type WrittenMentions,
  type WrittenQuotations,
  writeMentions,
  writeQuotations,
} from './written-spans.ts';

/** What is read off an article, without the article. */
export type Reading = Omit<IndexedArticle, 'article' | 'names' | 'isOutdated'>;

/** Persons and organisations by their ids. Good only for the very program that wrote it. */
export interface ReadingData {
  readonly title: readonly string[];
  readonly ownTitle?: string;
  readonly paragraphs: Places;
  readonly evidence: Places;
  readonly quotations: WrittenQuotations;
  /** Starts and ends of all. */
  readonly passages: Places;
  /** Of each passage, the stems of each sentence with blanks between. */
  readonly sentences: readonly (readonly string[])[];
  readonly mentions: WrittenMentions;
  readonly statements: readonly WrittenStatement[];
}

type WrittenStatement = Omit<Statement, 'speaker'> & {
  readonly speaker: Omit<Statement['speaker'], 'person'> & { readonly person?: string };
};

export function readingData({ title, text, passages, mentions, statements }: Reading): ReadingData {
  return {
    title,
    ...(text.title === undefined ? {} : { ownTitle: text.title }),
    paragraphs: placesOf(text.paragraphs),
    evidence: placesOf(text.evidence),
    quotations: writeQuotations(text.quotations),
    passages: placesOf(passages),
    sentences: passages.map(({ sentences }) => sentences.map((stems) => stems.join(' '))),
    mentions: writeMentions(mentions),
    statements: statements.map(({ speaker: { person, ...speaker }, ...rest }) => ({
      ...rest,
      speaker: { ...speaker, ...(person && { person: person.id }) },
    })),
  };
}

export function readingOf(
  { title, ownTitle, quotations, sentences, ...written }: ReadingData,
  { id, body: asWritten }: Pick<Article, 'id' | 'body'>,
): Reading {
  const paragraphs = spansOf(written.paragraphs);
  const withBlanks = unwrapped(asWritten, paragraphs);
  // One and the same string takes half of the room of two.
  const body = withBlanks === asWritten ? asWritten : withBlanks;
  const passages = spansOf(written.passages).map(({ start, end }, number) =>
    passageOf(
      { id: `${id}#${number}`, article: id, number, start, end, text: body.slice(start, end) },
      sentences[number] ?? [],
    ),
  );
  const statements = written.statements.map(readStatement);
  const mentions = lazily(() => readMentions(written.mentions));
  const quoted = lazily(() => readQuotations(quotations));
  return {
    title,
    text: {
      body,
      ...(ownTitle === undefined ? {} : { title: ownTitle }),
      paragraphs,
      evidence: spansOf(written.evidence),
      get quotations() {
        return quoted();
      },
    },
    passages,
    get mentions() {
      return mentions();
    },
    statements,
    notes: passages.map((passage) => notesAtRest(passage, statements, written.mentions)),
  };
}

/** Few passages of an article are looked at: what stands in the others is not gathered. */
function notesAtRest(
  passage: Passage,
  statements: readonly Statement[],
  mentions: WrittenMentions,
): IndexedArticle['notes'][number] {
  const own = lazily(() => statementsIn(passage, statements));
  const named = lazily(() => namedWithin(passage, mentions));
  return {
    get statements() {
      return own();
    },
    get named() {
      return named();
    },
  };
}

/** Of an article that is looked at, few passages are: the stems of the others are not made. */
function passageOf(passage: Omit<Passage, 'sentences'>, written: readonly string[]): Passage {
  let sentences: Passage['sentences'] | undefined;
  return {
    ...passage,
    get sentences() {
      sentences ??= written.map((stems) => (stems === '' ? [] : stems.split(' ')));
      return sentences;
    },
  };
}

function readStatement({ speaker: { person: id = '', ...speaker }, ...rest }: WrittenStatement): Statement {
  const person = personById(id);
  return { ...rest, speaker: { ...speaker, ...(person && { person }) } };
}

type WrittenFileReading = Omit<FileReading, 'text' | 'offsets'> & { readonly offsets: readonly number[] };

/** How it was made of its file is JSON; an array of its own kind is one of numbers there. */
export function writeText({ body, reading }: Article): WrittenText {
  const made = reading && { ...reading, text: undefined, offsets: [...reading.offsets] };
  return { body, made: made ? JSON.stringify(made) : null };
}

export function readText({ body, made }: WrittenText): ArticleText {
  if (made === null) return { body };
  const { offsets, ...rest }: WrittenFileReading = JSON.parse(made);
  return { body, reading: { ...rest, text: body, offsets: Uint32Array.from(offsets) } };
}
