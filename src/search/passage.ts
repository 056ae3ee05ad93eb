// Passages: the units of search. A paragraph, or the paragraphs that one quotation runs over, cut where it is too long to cite.
import type { ArticleText } from '../articles/article-text.ts';
import { splitSentences } from '../text/sentences.ts';
import { contains, overlaps, type Span, slice, trimSpan } from '../text/span.ts';
import { createSpanIndex, firstFrom, startingIn } from '../text/span-index.ts';
import { type TermOptions, termsOf } from '../text/terms.ts';

/** The longest passage, in UTF-16 units: what is shown as one snippet. */
export const PASSAGE_LIMIT = 600;

export interface Passage extends Span {
  /** Unique in an index: the article's id, a hash sign, the passage's number in the article from 0. */
  readonly id: string;
  readonly article: string;
  readonly text: string;
  /** The stems of each of its sentences in order, stop words left out: what is indexed, and compared with a question. */
  readonly sentences: readonly (readonly string[])[];
}

/**
 * The passages of an article in order: they cover its evidence, do not overlap, and hold at most PASSAGE_LIMIT units.
 * A quotation is cut only where it alone is longer than that, and then between its sentences.
 */
export function splitPassages(article: string, text: ArticleText, options: TermOptions = {}): Passage[] {
  return joinByQuotation(text)
    .flatMap((block) => cutLong(text, block))
    .map((span, index) => readPassage(`${article}#${index}`, article, text.body, span, options));
}

function readPassage(
  id: string,
  article: string,
  body: string,
  { start, end }: Span,
  options: TermOptions,
): Passage {
  const sentences = splitSentences(body, { start, end }).map((sentence) =>
    termsOf(slice(body, sentence), options).map(({ stem }) => stem),
  );
  return { id, article, start, end, text: body.slice(start, end), sentences };
}

/** Runs of paragraphs that a quotation ties together. */
function joinByQuotation({ evidence, quotations }: ArticleText): Span[] {
  const blocks: { start: number; end: number }[] = [];
  const quotationsAt = createSpanIndex(quotations);
  for (const paragraph of evidence) {
    const last = blocks.at(-1);
    const tied =
      last &&
      quotationsAt.overlapping(paragraph).some(({ start, end }) => start < last.end && end > paragraph.start);
    if (last && tied) last.end = paragraph.end;
    else blocks.push({ ...paragraph });
  }
  return blocks;
}

function cutLong(text: ArticleText, block: Span): Span[] {
  if (block.end - block.start <= PASSAGE_LIMIT) return [block];
  return pack(unbreakable(text, block)).flatMap((piece) => cutByForce(text, piece));
}

/** The smallest pieces that should stay whole: sentences, and quotations with the sentences around their marks. */
function unbreakable({ body, evidence, quotations }: ArticleText, block: Span): Span[] {
  const sentences = startingIn(evidence, block.start, block.end)
    .filter((paragraph) => contains(block, paragraph))
    .flatMap((paragraph) => splitSentences(body, paragraph));
  const near = quotations.slice(
    Math.max(0, firstFrom(quotations, block.start) - 1),
    firstFrom(quotations, block.end),
  );
  const short = createSpanIndex(near.filter(({ start, end }) => end - start <= PASSAGE_LIMIT));
  const pieces: { start: number; end: number }[] = [];
  for (const sentence of sentences) {
    const last = pieces.at(-1);
    const joined = last && { start: last.start, end: sentence.end };
    const quoted = joined && short.overlapping(sentence).some((quotation) => overlaps(quotation, last));
    if (last && joined && quoted && joined.end - joined.start <= PASSAGE_LIMIT) last.end = sentence.end;
    else pieces.push({ ...sentence });
  }
  return pieces;
}

/** Fills passages with whole pieces up to the limit. */
function pack(pieces: readonly Span[]): Span[] {
  const packed: { start: number; end: number }[] = [];
  for (const piece of pieces) {
    const last = packed.at(-1);
    if (last && piece.end - last.start <= PASSAGE_LIMIT) last.end = piece.end;
    else packed.push({ ...piece });
  }
  return packed;
}

/** A sentence longer than a passage is cut between words, or where it has none, between characters. */
function cutByForce(text: ArticleText, { start, end }: Span): Span[] {
  if (end - start <= PASSAGE_LIMIT) return [{ start, end }];
  const head = text.body.slice(start, start + PASSAGE_LIMIT + 1);
  const space = head.search(/\s\S*$/u);
  const cut = start + (space > PASSAGE_LIMIT / 2 ? space : lastWholeCharacter(head));
  const rest = trimSpan(text.body, { start: cut, end });
  return [{ start, end: cut }, ...cutByForce(text, rest)];
}

/** Never between the two halves of a surrogate pair. */
const lastWholeCharacter = (head: string): number =>
  /[\uD800-\uDBFF]/u.test(head.charAt(PASSAGE_LIMIT - 1)) ? PASSAGE_LIMIT - 1 : PASSAGE_LIMIT;
