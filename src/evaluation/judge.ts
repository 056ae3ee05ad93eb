// Whether an answer is right: its snippets against what should be shown, and against the rules for every snippet.
import type { Answer, Slice, Snippet } from '../answer/answer.ts';
import { answerWithReader } from '../answer/decide/ask.ts';
import type { Library } from '../library/library.ts';
import type { PassageReader } from '../reader/passage-reader.ts';
import { articleMeant, type GoldQuestion, squeeze } from './gold.ts';

/** Snippets that are looked at. */
const LOOKED_AT = 5;
/** Longest that a snippet may be, in UTF-16 units. */
const SNIPPET_LIMIT = 600;
/** Share of a gold span that a snippet must show. */
const LEAST_SHOWN = 0.8;

interface RuleBreak {
  readonly rule: 'not verbatim' | 'over 600 characters';
  readonly text: string;
}

export interface Judged {
  readonly gold: GoldQuestion;
  readonly answer: Answer;
  /** Of the snippets shown, the first that is right, from 1; absent where none is. */
  readonly rank?: number;
  readonly breaks: readonly RuleBreak[];
}

export async function judgeQuestion(library: Library, gold: GoldQuestion, reader?: PassageReader): Promise<Judged> {
  const { question, context } = gold;
  const asked = { question, limit: LOOKED_AT, ...(context === undefined ? {} : { context }) };
  return judgeAnswer(await answerWithReader(library, asked, reader), gold, library);
}

export function judgeAnswer(answer: Answer, gold: GoldQuestion, library: Library): Judged {
  const shown = shownIn(answer);
  const at = shown.findIndex((snippet) => isRight(snippet, gold, library));
  return {
    gold,
    answer,
    ...(at < 0 ? {} : { rank: at + 1 }),
    breaks: shown.flatMap((snippet) => breaksOf(snippet, library)),
  };
}

/** What counts of an answer: nothing of one that says it has none. */
const shownIn = (answer: Answer): readonly Snippet[] =>
  answer.kind === 'answered' ? answer.snippets.slice(0, LOOKED_AT) : [];

/** A snippet that breaks a rule is never right. */
export function isRight(snippet: Slice, { texts, spans }: GoldQuestion, library: Library): boolean {
  if (breaksOf(snippet, library).length > 0) return false;
  const words = squeeze(snippet.text);
  if (texts.some((text) => words.includes(squeeze(text)))) return true;
  return spans.some(({ article, start, end }) => {
    if (articleMeant(article, library)?.article.id !== snippet.article) return false;
    const common = Math.min(snippet.end, end) - Math.max(snippet.start, start);
    return common >= LEAST_SHOWN * (end - start);
  });
}

function breaksOf({ article, start, end, text }: Slice, { articles }: Library): RuleBreak[] {
  const breaks: RuleBreak[] = [];
  if (articles.get(article)?.article.body.slice(start, end) !== text)
    breaks.push({ rule: 'not verbatim', text });
  if (text.length > SNIPPET_LIMIT) breaks.push({ rule: 'over 600 characters', text });
  return breaks;
}
