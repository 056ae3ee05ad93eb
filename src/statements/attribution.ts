// Attribution: which words of an article are whose. One value for each stretch of speech, quoted or reported.
import type { ArticleText } from '../articles/article-text.ts';
import type { Mention } from '../people/people.ts';
import type { Quotation } from '../text/quotations.ts';
import { contains, overlaps, type Span } from '../text/span.ts';
import { type CueKind, NEEDS_QUOTATION } from './cues.ts';
import { findCandidates, type Speaker } from './speaker.ts';
import { readSpokenSentences, type SpokenSentence } from './spoken-sentence.ts';

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

/** All attributions of an article, in order. Pure: the same article gives the same ones. */
export function findAttributions(text: ArticleText, mentions: readonly Mention[]): Attribution[] {
  const outside = blankQuotations(text);
  const sentences = readSpokenSentences(text, outside, findCandidates(text.body, mentions));
  const direct = attributeQuotations(text, sentences, outside);
  const reported = sentences.flatMap(({ start, end, cues }): Attribution[] => {
    const first = cues.find(({ cue, speaker }) => speaker && !NEEDS_QUOTATION.has(cue.word));
    if (!first?.speaker) return [];
    return [{ manner: 'reported', polarity: first.cue.kind, span: { start, end }, speaker: first.speaker }];
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

type Source = Pick<Attribution, 'speaker' | 'polarity'>;
/** What a cue tells: a source, or that the article does not name one. */
type Found = Source | 'unnamed' | undefined;

function attributeQuotations(
  text: ArticleText,
  sentences: readonly SpokenSentence[],
  outside: string,
): Attribution[] {
  const found: Attribution[] = [];
  for (const quotation of text.quotations) {
    const at = sentences.findIndex((sentence) => overlaps(sentence, quotation));
    const around = sentences.filter((sentence) => overlaps(sentence, quotation));
    const cued = nearestCue(text, quotation, around, outside) ?? introducedBy(sentences, at, text);
    if (cued === undefined && wordCount(text.body, quotation) < FEWEST_WORDS) continue;
    const source = cued ?? goesOnFrom(found.at(-1), quotation, text);
    if (source === undefined || source === 'unnamed') continue;
    found.push({ manner: 'direct', span: quotation, ...source });
  }
  return found;
}

/** Characters by which a cue after a quotation counts as farther where the quotation does not end in a stop or comma. */
const AFTER_OPEN_END = 60;

/** The cue nearest to the quotation's marks in its own sentences. */
function nearestCue(
  { body }: ArticleText,
  quotation: Quotation,
  around: readonly SpokenSentence[],
  outside: string,
): Found {
  const ends = /[.,!?…]["”»]?$/u.test(body.slice(quotation.start, quotation.end));
  const [nearest] = around
    .flatMap(({ cues }) => cues)
    .map(({ cue, speaker }) => {
      const after = cue.start >= quotation.end;
      const gap = after ? outside.slice(quotation.end, cue.start) : outside.slice(cue.end, quotation.start);
      const distance = gap.trim().length + (after && !ends ? AFTER_OPEN_END : after ? 0 : 0.5);
      return { distance, cue, speaker };
    })
    .sort((a, b) => a.distance - b.distance);
  if (!nearest) return undefined;
  return nearest.speaker ? { speaker: nearest.speaker, polarity: nearest.cue.kind } : 'unnamed';
}

/** A cue that ends the sentence before ("He said:"), or stands in the sentence before in the same paragraph. */
function introducedBy(
  sentences: readonly SpokenSentence[],
  at: number,
  { body, evidence }: ArticleText,
): Found {
  const before = sentences[at - 1];
  const here = sentences[at];
  const last = before?.cues.at(-1);
  if (!before || !here || !last?.speaker) return undefined;
  const paragraph = evidence[here.paragraph];
  const leadsIn = body.slice(before.start, before.end).endsWith(':');
  if (!leadsIn && !(paragraph && contains(paragraph, before))) return undefined;
  return { speaker: last.speaker, polarity: leadsIn ? last.cue.kind : 'said' };
}

/** A paragraph that is all quotation, right after one with a quotation, goes on with the same speaker. */
function goesOnFrom(
  previous: Attribution | undefined,
  quotation: Quotation,
  { evidence }: ArticleText,
): Found {
  if (!previous) return undefined;
  const here = evidence.findIndex((paragraph) => overlaps(paragraph, quotation));
  const there = evidence.findLastIndex((paragraph) => overlaps(paragraph, previous.span));
  const opens = evidence[here]?.start === quotation.start;
  return opens && here - there <= 1 ? { speaker: previous.speaker, polarity: 'said' } : undefined;
}

const wordCount = (body: string, { parts }: Quotation): number =>
  parts.reduce((sum, { start, end }) => sum + (body.slice(start, end).match(/\p{L}+/gu)?.length ?? 0), 0);
