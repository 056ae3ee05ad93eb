// The seeds' sentences taken apart, so that new ones can be made of them: what is kept, what is a name, what is a word.
import { readArticleText } from '../../src/articles/article-text.ts';
import type { Article } from '../../src/index.ts';
import { findMentions } from '../../src/people/people.ts';
import { findCues } from '../../src/statements/cues/cues.ts';
import { readOutside } from '../../src/text/phrase/outside.ts';
import { splitSentences } from '../../src/text/sentences.ts';
import { contains, overlaps, type Span, slice } from '../../src/text/span.ts';
import { STOP_WORDS } from '../../src/text/stop-words.ts';
import { wordsOf } from '../../src/text/terms.ts';

/** `text` as the seed has it; another name or word may take its place. */
export interface Part {
  readonly kind: 'kept' | 'name' | 'word' | 'number';
  readonly text: string;
}

export type Template = readonly Part[];

/** Every sentence of the articles whose quotation marks are closed within it. */
export function readTemplates(articles: readonly Article[]): Template[] {
  return articles.flatMap(({ body }) => {
    const { evidence } = readArticleText(body);
    return evidence
      .flatMap((paragraph) => splitSentences(body, paragraph))
      .map((sentence) => slice(body, sentence))
      .filter((sentence) => count(sentence, /“/gu) === count(sentence, /”/gu))
      .map(readTemplate);
  });
}

const count = (text: string, pattern: RegExp): number => [...text.matchAll(pattern)].length;

function readTemplate(sentence: string): Template {
  const mentions = findMentions(sentence);
  const names = mentions.filter(({ kind }) => kind === 'name' || kind === 'surname');
  const cues = findCues(readOutside(sentence), { start: 0, end: sentence.length });
  const words = wordsOf(sentence).filter(
    (word) =>
      !STOP_WORDS.has(word.word) &&
      !mentions.some((mention) => overlaps(mention, word)) &&
      !cues.some((cue) => contains(cue, word)) &&
      // Proper names keep their places: they are no words of the vocabulary.
      (slice(sentence, word) === word.word || /^\d/u.test(word.word)),
  );
  const spots = [
    ...names.map((span) => ({ span, kind: 'name' as const })),
    ...words.map((span) => ({
      span,
      kind: /^\d/u.test(span.word) ? ('number' as const) : ('word' as const),
    })),
  ].sort((a, b) => a.span.start - b.span.start);
  return partsOf(sentence, spots);
}

function partsOf(sentence: string, spots: readonly { span: Span; kind: Part['kind'] }[]): Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const { span, kind } of spots) {
    if (span.start > at) parts.push({ kind: 'kept', text: sentence.slice(at, span.start) });
    parts.push({ kind, text: slice(sentence, span) });
    at = span.end;
  }
  if (at < sentence.length) parts.push({ kind: 'kept', text: sentence.slice(at) });
  return parts;
}
