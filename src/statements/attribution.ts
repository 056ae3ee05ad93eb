// Attribution: which words of an article are whose. One value for each stretch of speech, quoted or reported.
import type { ArticleText } from '../articles/article-text.ts';
import type { Mention } from '../people/people.ts';
import type { Quotation } from '../text/quotations.ts';
import { splitSentences } from '../text/sentences.ts';
import { contains, overlaps, type Span } from '../text/span.ts';
import { type Cue, type CueKind, findCues } from './cues.ts';
import { resolveReference } from './reference.ts';
import { type Candidate, findCandidates, type Speaker, subjectOf } from './speaker.ts';

/** Words that the article gives to somebody. */
export interface Attribution {
  /** 'direct': within quotation marks; 'reported': told in the article's words. */
  readonly manner: 'direct' | 'reported';
  /** 'declined' is what the speaker would not say, 'denied' what the speaker says is not so. */
  readonly polarity: CueKind;
  /** The quotation with its marks, or the sentence of the report. */
  readonly span: Span;
  readonly speaker: Speaker;
}

/** Fewer words in quotation marks are a name or a borrowed word unless a cue stands beside them. */
const FEWEST_WORDS = 4;

interface SpokenSentence extends Span {
  readonly paragraph: number;
  readonly cues: readonly { readonly cue: Cue; readonly speaker: Speaker }[];
}

/** All attributions of an article, in order. Pure: the same article gives the same ones. */
export function findAttributions(text: ArticleText, mentions: readonly Mention[]): Attribution[] {
  const outside = blankQuotations(text);
  const candidates = findCandidates(text.body, mentions);
  const sentences = readSentences(text, outside, candidates);
  const direct = attributeQuotations(text, sentences, outside);
  const reported = sentences.flatMap(({ start, end, cues }) => {
    const [first] = cues;
    if (!first) return [];
    const span = { start, end };
    return [{ manner: 'reported' as const, polarity: first.cue.kind, span, speaker: first.speaker }];
  });
  return [...direct, ...reported].sort((a, b) => a.span.start - b.span.start);
}

/** The body with everything between quotation marks made blank, of the same length. */
function blankQuotations({ body, quotations }: ArticleText): string {
  let outside = '';
  let at = 0;
  for (const { start, end } of quotations) {
    outside += body.slice(at, start) + body.slice(start, end).replace(/[^\n]/gu, ' ');
    at = end;
  }
  return outside + body.slice(at);
}

function readSentences(
  text: ArticleText,
  outside: string,
  candidates: readonly Candidate[],
): SpokenSentence[] {
  const read: SpokenSentence[] = [];
  for (const [paragraph, span] of text.evidence.entries()) {
    for (const sentence of splitSentences(text.body, span)) {
      const cues = findCues(outside.slice(sentence.start, sentence.end)).flatMap((found) => {
        const cue = { ...found, start: found.start + sentence.start, end: found.end + sentence.start };
        const subject = subjectOf(cue, sentence, candidates, outside);
        if (!subject) return [];
        const last = read.at(-1)?.cues.at(-1)?.speaker;
        const speaker = resolveReference(subject, { candidates, outside, sentence, last });
        return speaker ? [{ cue, speaker }] : [];
      });
      read.push({ ...sentence, paragraph, cues });
    }
  }
  return read;
}

function attributeQuotations(
  text: ArticleText,
  sentences: readonly SpokenSentence[],
  outside: string,
): Attribution[] {
  const found: Attribution[] = [];
  for (const quotation of text.quotations) {
    const around = sentences.filter((sentence) => overlaps(sentence, quotation));
    const cued = nearestCue(quotation, around, outside) ?? introducedBy(quotation, sentences, text);
    const carried = cued ?? goesOnFrom(found.at(-1), quotation, text);
    if (!carried) continue;
    if (!cued && wordCount(text.body, quotation) < FEWEST_WORDS) continue;
    found.push({ manner: 'direct', span: quotation, ...carried });
  }
  return found;
}

type Source = Pick<Attribution, 'speaker' | 'polarity'>;

/** The cue nearest to the quotation's marks in its own sentences; one after it wins over one as near before it. */
function nearestCue(
  quotation: Quotation,
  around: readonly SpokenSentence[],
  outside: string,
): Source | undefined {
  const ranked = around
    .flatMap(({ cues }) => cues)
    .map(({ cue, speaker }) => {
      const after = cue.start >= quotation.end;
      const gap = after ? outside.slice(quotation.end, cue.start) : outside.slice(cue.end, quotation.start);
      return { distance: gap.trim().length + (after ? 0 : 0.5), source: { speaker, polarity: cue.kind } };
    })
    .sort((a, b) => a.distance - b.distance);
  return ranked[0]?.source;
}

/** A cue that ends the sentence before ("He said:"), or stands earlier in the quotation's own paragraph. */
function introducedBy(
  quotation: Quotation,
  sentences: readonly SpokenSentence[],
  { body, evidence }: ArticleText,
): Source | undefined {
  const at = sentences.findIndex((sentence) => overlaps(sentence, quotation));
  const before = sentences[at - 1];
  const here = sentences[at];
  if (!before || !here) return undefined;
  const last = before.cues.at(-1);
  const paragraph = evidence[here.paragraph];
  const leadsIn = body.slice(before.start, before.end).endsWith(':');
  const sameParagraph = paragraph !== undefined && contains(paragraph, before);
  return last && (leadsIn || sameParagraph)
    ? { speaker: last.speaker, polarity: leadsIn ? last.cue.kind : 'said' }
    : undefined;
}

/** A paragraph that is all quotation, right after one with a quotation, goes on with the same speaker. */
function goesOnFrom(
  previous: Attribution | undefined,
  quotation: Quotation,
  { evidence }: ArticleText,
): Source | undefined {
  if (!previous) return undefined;
  const here = evidence.findIndex((paragraph) => overlaps(paragraph, quotation));
  const there = evidence.findLastIndex((paragraph) => overlaps(paragraph, previous.span));
  const opens = evidence[here]?.start === quotation.start;
  return opens && here - there <= 1 ? { speaker: previous.speaker, polarity: 'said' } : undefined;
}

const wordCount = (body: string, { parts }: Quotation): number =>
  parts.reduce((sum, { start, end }) => sum + (body.slice(start, end).match(/\p{L}+/gu)?.length ?? 0), 0);
