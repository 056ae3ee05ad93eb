// Passages: the units of search. A paragraph, or the paragraphs that one quotation runs over, cut where it is too long to cite.
import type { ArticleText } from '../articles/article-text.ts';
import type { Quotation } from '../text/quotations.ts';
import { splitSentences } from '../text/sentences.ts';
import { overlaps, type Span, slice, trimSpan } from '../text/span.ts';
import { type TermOptions, termsOf } from '../text/terms.ts';

/** The longest passage, in UTF-16 units: what is shown as one snippet. */
export const PASSAGE_LIMIT = 600;

export interface Passage extends Span {
  /** Unique in an index: the article's id, a hash sign, the passage's number in the article from 0. */
  readonly id: string;
  readonly article: string;
  /** Its place among the article's passages, from 0. */
  readonly number: number;
  readonly text: string;
  /** The stems of each of its sentences in order, stop words left out: what is indexed, and compared with a question. */
  readonly sentences: readonly (readonly string[])[];
}

export interface PassageOptions extends TermOptions {
  /** How long a stretch of the article is where it is shown, if not as long as it is. */
  readonly lengthOf?: (span: Span) => number;
  /** The number of the first passage; 0 unless the text is a part of the article. */
  readonly number?: number;
}

/**
 * The passages of an article in order: they cover its evidence, do not overlap, and hold at most PASSAGE_LIMIT units.
 * A quotation is cut only where it alone is longer than that, and then between its sentences.
 */
export function splitPassages(article: string, text: ArticleText, options: PassageOptions = {}): Passage[] {
  const { lengthOf = ({ start, end }) => end - start, number = 0 } = options;
  const fits = (span: Span): boolean => lengthOf(span) <= PASSAGE_LIMIT;
  return joinByQuotation(text)
    .flatMap((block) => cutLong(text, block, fits))
    .map((span, index) => readPassage(article, number + index, text.body, span, options));
}

function readPassage(
  article: string,
  number: number,
  body: string,
  { start, end }: Span,
  options: TermOptions,
): Passage {
  const sentences = splitSentences(body, { start, end }).map((sentence) =>
    termsOf(slice(body, sentence), options).map(({ stem }) => stem),
  );
  return { id: `${article}#${number}`, article, number, start, end, text: body.slice(start, end), sentences };
}

/** Paragraphs that a quotation ties together, and the quotations in them. */
interface Block {
  readonly span: { start: number; end: number };
  readonly paragraphs: Span[];
  readonly quotations: Quotation[];
}

function joinByQuotation({ evidence, quotations }: ArticleText): Block[] {
  const blocks: Block[] = [];
  let next = 0;
  let reach = 0;
  for (const paragraph of evidence) {
    const last = blocks.at(-1);
    const block = last && reach > paragraph.start ? last : newBlock(paragraph, blocks);
    block.span.end = paragraph.end;
    block.paragraphs.push(paragraph);
    for (let at = quotations[next]; at && at.start < paragraph.end; at = quotations[next]) {
      block.quotations.push(at);
      reach = Math.max(reach, at.end);
      next += 1;
    }
  }
  return blocks;
}

function newBlock({ start, end }: Span, blocks: Block[]): Block {
  const block = { span: { start, end }, paragraphs: [], quotations: [] };
  blocks.push(block);
  return block;
}

type Fits = (span: Span) => boolean;

function cutLong(text: ArticleText, block: Block, fits: Fits): Span[] {
  if (fits(block.span)) return [block.span];
  return pack(unbreakable(text, block, fits), fits).flatMap((piece) => cutByForce(text, piece, fits));
}

/** The smallest pieces that should stay whole: sentences, and quotations with the sentences around their marks. */
function unbreakable({ body }: ArticleText, { paragraphs, quotations }: Block, fits: Fits): Span[] {
  const short = quotations.filter(fits);
  const pieces: { start: number; end: number }[] = [];
  let next = 0;
  for (const sentence of paragraphs.flatMap((paragraph) => splitSentences(body, paragraph))) {
    const last = pieces.at(-1);
    while (last && (short[next]?.end ?? Number.POSITIVE_INFINITY) <= sentence.start) next += 1;
    const quotation = short[next];
    const tied = last && quotation && overlaps(quotation, last) && overlaps(quotation, sentence);
    if (tied && fits({ start: last.start, end: sentence.end })) last.end = sentence.end;
    else pieces.push({ ...sentence });
  }
  return pieces;
}

/** Fills passages with whole pieces up to the limit. */
function pack(pieces: readonly Span[], fits: Fits): Span[] {
  const packed: { start: number; end: number }[] = [];
  for (const piece of pieces) {
    const last = packed.at(-1);
    if (last && fits({ start: last.start, end: piece.end })) last.end = piece.end;
    else packed.push({ ...piece });
  }
  return packed;
}

/** A sentence longer than a passage is cut between words, or where it has none, between characters. */
function cutByForce({ body }: ArticleText, piece: Span, fits: Fits): Span[] {
  const spans: Span[] = [];
  let rest = piece;
  while (!fits(rest)) {
    const most = longestFitting(rest, fits);
    const head = body.slice(rest.start, rest.start + most + 1);
    const space = head.search(/\s\S*$/u);
    const cut = rest.start + (space > most / 2 ? space : lastWholeCharacter(head, most));
    spans.push({ start: rest.start, end: cut });
    rest = trimSpan(body, { start: cut, end: rest.end });
  }
  return rest.end > rest.start ? [...spans, rest] : spans;
}

/** How many units from its start fit; one at least. */
function longestFitting({ start, end }: Span, fits: Fits): number {
  let [low, high] = [1, Math.min(PASSAGE_LIMIT, end - start)];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (fits({ start, end: start + middle })) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Never between the two halves of a surrogate pair. */
const lastWholeCharacter = (head: string, most: number): number =>
  most > 1 && /[\uD800-\uDBFF]/u.test(head.charAt(most - 1)) ? most - 1 : most;
