// Whether an answer is right: its snippets against what should be shown, and against the rules for every snippet.
import type { Answer, Slice } from '../answer/answer.ts';
import { type AskOptions, answerQuestion } from '../answer/decide/ask.ts';
import { fileText } from '../articles/article.ts';
import type { Library } from '../library/library.ts';
import { articleMeant, type GoldQuestion, squeeze } from './gold.ts';

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
  /** Of the passages shown, as an answer or as the closest, the first that is right, from 1; absent where none is. */
  readonly rank?: number;
  readonly breaks: readonly RuleBreak[];
}

/** Answers a question, at once or in time. */
export type Ask = (library: Library, options: AskOptions) => Answer | Promise<Answer>;

export async function judgeQuestion(
  library: Library,
  gold: GoldQuestion,
  ask: Ask = answerQuestion,
): Promise<Judged> {
  const { question, context } = gold;
  const answer = await ask(library, { question, ...(context === undefined ? {} : { context }) });
  return judgeAnswer(answer, gold, library);
}

export function judgeAnswer(answer: Answer, gold: GoldQuestion, library: Library): Judged {
  const shown = answer.kind === 'answered' ? answer.snippets : answer.nearest;
  const at = shown.findIndex((snippet) => isRight(snippet, gold, library));
  return {
    gold,
    answer,
    ...(at < 0 ? {} : { rank: at + 1 }),
    breaks: shown.flatMap((snippet) => breaksOf(snippet, library)),
  };
}

/** A snippet that breaks a rule is never right. */
export function isRight(snippet: Slice, { texts, spans }: GoldQuestion, library: Library): boolean {
  if (breaksOf(snippet, library).length > 0) return false;
  const words = squeeze(snippet.inFile.text);
  if (texts.some((text) => words.includes(squeeze(text)))) return true;
  return spans.some(({ article, start, end }) => {
    if (articleMeant(article, library)?.article.id !== snippet.article) return false;
    const common = Math.min(snippet.inFile.end, end) - Math.max(snippet.inFile.start, start);
    return common >= LEAST_SHOWN * (end - start);
  });
}

function breaksOf(snippet: Slice, { articles }: Library): RuleBreak[] {
  const breaks: RuleBreak[] = [];
  const { start, end, text } = snippet.inFile;
  const found = articles.get(snippet.article)?.article;
  const isSlice =
    found?.body.slice(snippet.start, snippet.end) === snippet.text &&
    fileText(found).slice(start, end) === text;
  if (!isSlice) breaks.push({ rule: 'not verbatim', text });
  if (text.length > SNIPPET_LIMIT) breaks.push({ rule: 'over 600 characters', text });
  return breaks;
}
