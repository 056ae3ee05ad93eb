// From scored passages to snippets: what is cut out to be shown, and whose words it is.
import type { IndexedArticle, Library } from '../library.ts';
import { PASSAGE_LIMIT } from '../search/passage.ts';
import type { Attribution } from '../statements/attribution.ts';
import type { Speaker } from '../statements/speaker.ts';
import { overlaps, type Span } from '../text/span.ts';
import type { Snippet } from './answer.ts';
import type { Scored } from './score.ts';

/** A beginning that leaves a reader asking who is meant. */
const DANGLES =
  /^(?:(?:And|But|However|Later|Earlier|Meanwhile|Then|Also|In response),?\s+)?(?:he|she|they|it|this|the (?:official|president|minister|spokesman|spokeswoman|spokesperson|leader))\b/iu;

/** The first `limit` snippets, best first; none holds text that an earlier one shows. */
export function toSnippets(scored: readonly Scored[], limit: number, { articles }: Library): Snippet[] {
  const snippets: Snippet[] = [];
  for (const { passage, score } of scored) {
    if (snippets.length >= limit) break;
    const entry = articles.get(passage.article);
    if (!entry) continue;
    const shown = snippets.filter(({ article }) => article === passage.article);
    if (shown.some((other) => overlaps(other, passage))) continue;
    const wide = withAntecedent(passage, entry);
    const span = shown.some((other) => overlaps(other, wide)) ? passage : wide;
    const speaker = quotedSpeaker(span, entry.attributions);
    snippets.push({
      article: passage.article,
      start: span.start,
      end: span.end,
      text: entry.article.body.slice(span.start, span.end),
      score,
      ...(speaker ? { speaker } : {}),
    });
  }
  return snippets;
}

/** The passage with the one before it, where it begins with a pronoun, both can be shown, and no other speaker comes in. */
function withAntecedent(passage: Scored['passage'], { passages, attributions }: IndexedArticle): Span {
  const before = passages[passages.indexOf(passage) - 1];
  if (!before || !DANGLES.test(passage.text) || passage.end - before.start > PASSAGE_LIMIT) return passage;
  const wide = { start: before.start, end: passage.end };
  return quotedSpeaker(wide, attributions)?.id === quotedSpeaker(passage, attributions)?.id ? wide : passage;
}

/** Less of a snippet in quotation marks is a report with a quoted word in it, which says itself who spoke. */
const QUOTED_SHARE = 0.3;

/** The one speaker of everything quoted in a span; undefined where there are several, or too little is quoted. */
function quotedSpeaker(span: Span, attributions: readonly Attribution[]): Speaker | undefined {
  const quoted = attributions.filter(
    ({ manner, span: words }) => manner === 'direct' && overlaps(words, span),
  );
  const [first] = quoted;
  if (
    !first ||
    quoted.some(({ speaker, polarity }) => speaker.id !== first.speaker.id || polarity !== 'said')
  ) {
    return undefined;
  }
  const length = quoted.reduce(
    (sum, { span: words }) => sum + Math.min(words.end, span.end) - Math.max(words.start, span.start),
    0,
  );
  return length >= QUOTED_SHARE * (span.end - span.start) ? first.speaker : undefined;
}
