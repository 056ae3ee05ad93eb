// Quotations with their sources: which cue gives them to whom, and whether they are speech or words in a clause.
import type { ArticleText } from '../articles/article-text.ts';
import type { Quotation } from '../text/quotations.ts';
import { contains, overlaps } from '../text/span.ts';
import type { Cue, CueKind } from './cues.ts';
import type { Speaker } from './speaker.ts';
import type { SpokenSentence } from './spoken-sentence.ts';

/** What a cue tells of the words beside it. */
interface Source {
  /** Absent where the cue names nobody: then the words have no speaker, rather than a guessed one. */
  readonly speaker: Speaker | undefined;
  readonly polarity: CueKind;
  /** Absent where the quotation goes on from the one before. */
  readonly cue?: Cue;
}

export interface SourcedQuotation {
  readonly quotation: Quotation;
  readonly source: Source | undefined;
  /** Speech of its own, rather than quoted words within a clause or a name. */
  readonly whole: boolean;
}

/** Every quotation of an article in order, with its source where the text gives one. */
export function sourceQuotations(
  text: ArticleText,
  sentences: readonly SpokenSentence[],
  outside: string,
): SourcedQuotation[] {
  const found: SourcedQuotation[] = [];
  for (const quotation of text.quotations) {
    const at = sentences.findIndex((sentence) => overlaps(sentence, quotation));
    const around = sentences.filter((sentence) => overlaps(sentence, quotation));
    const whole = isWhole(text.body, quotation, outside);
    const source =
      nearestCue(text, quotation, around, outside) ??
      introducedBy(sentences, at, text, outside) ??
      (whole ? goesOnFrom(found.at(-1), quotation, text) : undefined);
    found.push({ quotation, source, whole });
  }
  return found;
}

/** Words from which on a quotation with a capital and a stop is speech, wherever it stands. */
const LONG = 6;

function isWhole(body: string, { start, end }: Quotation, outside: string): boolean {
  const quoted = body.slice(start, end);
  const words = quoted.match(/\p{L}+/gu)?.length ?? 0;
  const opensClause = /(?:^|[,:;.!?…—–\n])\s*$/u.test(outside.slice(Math.max(0, start - 40), start));
  const capital = /^["“«„'‘]\s*[\p{Lu}[\d]/u.test(quoted);
  const stop = ENDS_ITSELF.test(quoted);
  if (words < 2) return opensClause && stop;
  return opensClause ? capital || stop : capital && stop && words >= LONG;
}

/** The quotation has a stop or comma of its own before its closing mark: what follows is "he said". */
const ENDS_ITSELF = /[.,!?…—–]["”»'’]?$/u;
/** Characters by which a cue counts as farther that follows a quotation without one. */
const AFTER_OPEN_END = 60;

/** The cue nearest to the quotation's marks in its own sentences. */
function nearestCue(
  { body }: ArticleText,
  { start, end }: Quotation,
  around: readonly SpokenSentence[],
  outside: string,
): Source | undefined {
  const late = ENDS_ITSELF.test(body.slice(start, end)) ? 0 : AFTER_OPEN_END;
  const [nearest] = around
    .flatMap(({ cues }) => cues)
    .map(({ cue, speaker }) => {
      const after = cue.start >= end;
      const gap = after ? outside.slice(end, cue.start) : outside.slice(cue.end, start);
      return { distance: gap.trim().length + (after ? late : 0.5), cue, speaker };
    })
    .sort((a, b) => a.distance - b.distance);
  return nearest && { speaker: nearest.speaker, polarity: nearest.cue.kind, cue: nearest.cue };
}

/** A cue that ends the sentence before ("He said:"), or stands in the sentence before in the same paragraph. */
function introducedBy(
  sentences: readonly SpokenSentence[],
  at: number,
  { body, evidence }: ArticleText,
  outside: string,
): Source | undefined {
  const before = sentences[at - 1];
  const here = sentences[at];
  const last = before?.cues.at(-1);
  if (!before || !here || !last?.speaker) return undefined;
  const paragraph = evidence[here.paragraph];
  const leadsIn = body.slice(before.start, before.end).endsWith(':');
  // A sentence with words of the article's own around the quotation has not just gone on speaking.
  const allQuoted = !/[\p{L}\p{N}]/u.test(outside.slice(here.start, here.end));
  if (!leadsIn && !(allQuoted && paragraph && contains(paragraph, before))) return undefined;
  return { speaker: last.speaker, polarity: leadsIn ? last.cue.kind : 'said', cue: last.cue };
}

/** A paragraph that opens with a quotation, right after one with a quotation, goes on with the same speaker. */
function goesOnFrom(
  previous: SourcedQuotation | undefined,
  quotation: Quotation,
  { evidence }: ArticleText,
): Source | undefined {
  if (!previous?.source) return undefined;
  const here = evidence.findIndex((paragraph) => overlaps(paragraph, quotation));
  const there = evidence.findLastIndex((paragraph) => overlaps(paragraph, previous.quotation));
  const opens = evidence[here]?.start === quotation.start;
  return opens && here - there <= 1 ? { speaker: previous.source.speaker, polarity: 'said' } : undefined;
}
