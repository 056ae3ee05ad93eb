// From weighed passages to snippets: what is cut out to be shown, whose words it is, and who else carries it.
import { inFile } from '../../articles/article.ts';
import type { IndexedArticle } from '../../library/library.ts';
import { PASSAGE_LIMIT, type Passage } from '../../search/passage.ts';
import type { SaidOn } from '../../statements/said-on.ts';
import type { Speaker } from '../../statements/speakers/speaker.ts';
import type { Statement } from '../../statements/statement.ts';
import type { Quotation } from '../../text/quotations.ts';
import { overlaps, type Span } from '../../text/span.ts';
import type { Slice, Snippet } from '../answer.ts';
import type { Weighed } from '../weigh/score.ts';
import { isSameReport } from './same-report.ts';

export type Cut = Pick<Weighed, 'passage' | 'entry' | 'probability'>;

export interface SnippetOptions {
  /** Without what stands beside. */
  readonly alone?: boolean;
  /** Which passages may be shown beside one that was found. */
  readonly mayStandBeside?: (passage: Passage) => boolean;
}

/** The first `limit` snippets, best first: none holds text that an earlier one shows, none the words of an earlier one in another article. */
export function toSnippets(
  cuts: readonly Cut[],
  limit: number,
  { alone = false, mayStandBeside = () => true }: SnippetOptions = {},
): Snippet[] {
  const snippets: (Snippet & { also: Slice[] })[] = [];
  const shown: Cut[] = [];
  for (const cut of cuts) {
    const { passage, entry, probability } = cut;
    const beside = snippets.filter(({ article }) => article === passage.article);
    if (beside.some((other) => overlaps(other, passage))) continue;
    const carried = shown.findIndex((other) => isSameReport(other.passage, passage));
    if (carried >= 0) {
      snippets[carried]?.also.push(sliceOf(passage, entry));
      continue;
    }
    // The rest is only looked through for others that carry the same.
    if (snippets.length >= limit) continue;
    shown.push(cut);
    snippets.push({
      ...sliceOf(alone ? passage : widened(passage, entry, beside, mayStandBeside), entry),
      core: { start: passage.start, end: passage.end },
      score: probability,
      ...quotedSource(passage, entry),
      also: [],
    });
  }
  return snippets;
}

const sliceOf = ({ start, end }: Span, { article }: IndexedArticle): Slice => ({
  article: article.id,
  start,
  end,
  text: article.body.slice(start, end),
  inFile: inFile(article, { start, end }),
});

/**
 * The passage with those before and after it in turn, as far as a snippet reaches: what it leaves out ("he", "the plan") stands
 * there. Not past what is no part of the article's text, nor into what is shown already.
 */
function widened(
  passage: Passage,
  entry: IndexedArticle,
  shown: readonly Span[],
  mayStandBeside: (passage: Passage) => boolean,
): Span {
  const { passages, article } = entry;
  let wide: Span = passage;
  let [first, last] = [passage.number, passage.number];
  const isOpen = { before: true, after: true };
  const grow = (side: 'before' | 'after'): void => {
    const next = passages[side === 'before' ? first - 1 : last + 1];
    const joined = next && {
      start: Math.min(wide.start, next.start),
      end: Math.max(wide.end, next.end),
    };
    const gap = next && article.body.slice(Math.min(wide.end, next.end), Math.max(wide.start, next.start));
    if (
      !next ||
      !joined ||
      gap?.trim() !== '' ||
      !mayStandBeside(next) ||
      inFile(article, joined).text.length > PASSAGE_LIMIT ||
      shown.some((other) => overlaps(other, joined))
    ) {
      isOpen[side] = false;
      return;
    }
    wide = joined;
    if (side === 'before') first -= 1;
    else last += 1;
  };
  while (isOpen.before || isOpen.after) {
    if (isOpen.before) grow('before');
    if (isOpen.after) grow('after');
  }
  return wide;
}

/** Less of a snippet in quotation marks is a report with a quoted word in it, which says itself who spoke. */
const QUOTED_SHARE = 0.3;
/** Fewer words in marks may be a name or a borrowed word, and need no speaker. */
const FEWEST_WORDS = 4;

/**
 * The one speaker of everything quoted in a span, and the day on which it was said where that is one. No speaker where
 * there are several, where any of it has no speaker or was denied or declined, or where too little of the span is quoted.
 */
function quotedSource(
  span: Span,
  { text, statements }: IndexedArticle,
): { speaker?: Speaker; saidOn?: SaidOn } {
  const quotations = text.quotations.filter((quotation) => overlaps(quotation, span));
  const sources = quotations.map((quotation) => ({ quotation, source: sourceOf(quotation, statements) }));
  const [first] = sources.flatMap(({ source }) => source ?? []);
  const isTheirs = sources.every(({ quotation, source }) =>
    source
      ? source.speaker.id === first?.speaker.id && source.polarity === 'said'
      : wordCount(text.body, quotation) < FEWEST_WORDS,
  );
  if (!first || !isTheirs) return {};
  const length = quotations.reduce(
    (sum, { start, end }) => sum + Math.min(end, span.end) - Math.max(start, span.start),
    0,
  );
  if (length < QUOTED_SHARE * (span.end - span.start)) return {};
  const occasions = sources.flatMap(({ source }) => (source ? [source.saidOn] : []));
  const [saidOn] = occasions;
  const isOne = occasions.every((other) => other?.day === saidOn?.day && other?.basis === saidOn?.basis);
  return { speaker: first.speaker, ...(saidOn && isOne ? { saidOn } : {}) };
}

/** The statement whose quoted words a quotation is: the innermost that holds it. */
function sourceOf({ parts }: Quotation, statements: readonly Statement[]): Statement | undefined {
  const sizeOf = ({ fragments }: Statement): number =>
    fragments.reduce((sum, { start, end }) => sum + end - start, 0);
  return statements
    .filter(
      ({ kind, fragments }) =>
        kind !== 'indirect' && parts.some((part) => fragments.some((other) => overlaps(part, other))),
    )
    .sort((a, b) => sizeOf(a) - sizeOf(b))[0];
}

const wordCount = (body: string, { start, end }: Span): number =>
  body.slice(start, end).match(/\p{L}+/gu)?.length ?? 0;
