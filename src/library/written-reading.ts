// What was read off an article as plain data that can be kept, and back again: without what the article's text gives by itself.
import type { Article } from '../articles/article.ts';
import { unwrapped } from '../articles/article-text.ts';
import type { ArticleText } from '../articles/at-rest.ts';
import type { Reading as FileReading } from '../articles/reading.ts';
import { type Mention, organisationById, personById } from '../people/people.ts';
import { lazily } from '../program/lazily.ts';
import type { Passage } from '../search/passage.ts';
import type { Statement } from '../statements/statement.ts';
import type { Quotation } from '../text/quotations.ts';
import type { Span } from '../text/span.ts';
import { type IndexedArticle, notesOf } from './read-article.ts';

/** What is read off an article, without the article. */
export type Reading = Omit<IndexedArticle, 'article' | 'names' | 'isOutdated'>;

/** Starts and ends, in turn: a fifth of the length that spans would have. */
type Places = readonly number[];

/** Persons and organisations by their ids. Good only for the very program that wrote it. */
export interface ReadingData {
  readonly title: readonly string[];
  readonly ownTitle?: string;
  readonly paragraphs: Places;
  readonly evidence: Places;
  readonly quotations: readonly Quotation[];
  /** Starts and ends of all. */
  readonly passages: Places;
  /** Of each passage, the stems of each sentence with blanks between. */
  readonly sentences: readonly (readonly string[])[];
  readonly mentions: readonly WrittenMention[];
  readonly statements: readonly WrittenStatement[];
}

type WrittenMention = Omit<Mention, 'person' | 'organisation'> & {
  readonly person?: string;
  readonly organisation?: string;
};

type WrittenStatement = Omit<Statement, 'speaker'> & {
  readonly speaker: Omit<Statement['speaker'], 'person'> & { readonly person?: string };
};

export function readingData({ title, text, passages, mentions, statements }: Reading): ReadingData {
  return {
    title,
    ...(text.title === undefined ? {} : { ownTitle: text.title }),
    paragraphs: placesOf(text.paragraphs),
    evidence: placesOf(text.evidence),
    quotations: text.quotations,
    passages: placesOf(passages),
    sentences: passages.map(({ sentences }) => sentences.map((stems) => stems.join(' '))),
    mentions: mentions.map(({ person, organisation, ...rest }) => ({
      ...rest,
      ...(person && { person: person.id }),
      ...(organisation && { organisation: organisation.id }),
    })),
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
  const mentions = lazily(() => written.mentions.map(readMention));
  return {
    title,
    text: {
      body,
      ...(ownTitle === undefined ? {} : { title: ownTitle }),
      paragraphs,
      evidence: spansOf(written.evidence),
      quotations,
    },
    passages,
    get mentions() {
      return mentions();
    },
    statements,
    notes: passages.map((passage) => notesAtRest(passage, statements, mentions)),
  };
}

/** Few passages of an article are looked at: what stands in the others is not gathered. */
function notesAtRest(
  passage: Passage,
  statements: readonly Statement[],
  mentions: () => readonly Mention[],
): IndexedArticle['notes'][number] {
  const notes = lazily(() => notesOf(passage, statements, mentions()));
  return {
    get statements() {
      return notes().statements;
    },
    get named() {
      return notes().named;
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

/** Whom this program does not know any more is named without being known. */
function readMention({
  person: personId = '',
  organisation: organisationId = '',
  ...rest
}: WrittenMention): Mention {
  const person = personById(personId);
  const organisation = organisationById(organisationId);
  return { ...rest, ...(person && { person }), ...(organisation && { organisation }) };
}

function readStatement({ speaker: { person: id = '', ...speaker }, ...rest }: WrittenStatement): Statement {
  const person = personById(id);
  return { ...rest, speaker: { ...speaker, ...(person && { person }) } };
}

const placesOf = (spans: readonly Span[]): Places => spans.flatMap(({ start, end }) => [start, end]);

function spansOf(places: Places): Span[] {
  const spans: Span[] = [];
  for (let at = 0; at + 1 < places.length; at += 2)
    spans.push({ start: places[at] ?? 0, end: places[at + 1] ?? 0 });
  return spans;
}

/** An article's text as JSON; an array of its own kind is one of numbers there. */
export function writeText({ body, reading }: Article): string {
  return JSON.stringify({
    body,
    ...(reading && { ...reading, text: undefined, offsets: [...reading.offsets] }),
  });
}

type WrittenText = Pick<Article, 'body'> &
  Partial<Omit<FileReading, 'text' | 'offsets'> & { readonly offsets: readonly number[] }>;

export function readText(written: string): ArticleText {
  const { body, source, forms = [], offsets = [] }: WrittenText = JSON.parse(written);
  return source === undefined
    ? { body }
    : { body, reading: { text: body, source, forms, offsets: Uint32Array.from(offsets) } };
}
