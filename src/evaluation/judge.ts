// Whether an answer is right: its snippets against what should be shown, and against the rules for every snippet.

import type { Answer, Snippet } from '../answer/answer.ts';
import { answerQuestion, setAside } from '../answer/decide/ask.ts';
import { isComparison, sideQuestions } from '../answer/decide/compare.ts';
import { type Ranking, rankFor, rankPassages } from '../answer/find/rank.ts';
import { fileText } from '../articles/article.ts';
import type { Library } from '../library/library.ts';
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
  readonly guess?: Guess;
}

/** What is answered as soon as the threshold lets anything through. Absent where a question is declined whatever scores. */
interface Guess {
  /** The highest threshold at which the question is answered. */
  readonly confidence: number;
  readonly right: boolean;
}

export function judgeQuestion(library: Library, gold: GoldQuestion): Judged {
  const { question, context } = gold;
  const asked = { question, limit: LOOKED_AT, ...(context === undefined ? {} : { context }) };
  const judged = judgeAnswer(answerQuestion(library, asked), gold, library);
  const confidence = confidenceIn(rankPassages(library, question, context), library);
  const { answer, rank } =
    judged.answer.kind === 'answered'
      ? judged
      : judgeAnswer(answerQuestion(library, { ...asked, threshold: confidence }), gold, library);
  return answer.kind === 'answered' ? { ...judged, guess: { confidence, right: rank === 1 } } : judged;
}

/** The confidence in the surest passage that may answer; 0 where there is none. */
function confidenceIn({ question, scored }: Ranking, library: Library): number {
  if (isComparison(question)) {
    // Each side is a question of its own, and one of them is enough.
    return Math.max(...sideQuestions(question).map((side) => confidenceIn(rankFor(side, library), library)));
  }
  const fitting = scored.filter((each) => setAside(each, question) === undefined);
  return Math.max(0, ...fitting.map(({ confidence }) => confidence));
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
function isRight(snippet: Snippet, { texts, spans }: GoldQuestion, library: Library): boolean {
  if (breaksOf(snippet, library).length > 0) return false;
  const words = squeeze(snippet.inFile.text);
  if (texts.some((text) => words.includes(squeeze(text)))) return true;
  return spans.some(({ article, start, end }) => {
    if (articleMeant(article, library)?.article.id !== snippet.article) return false;
    const common = Math.min(snippet.inFile.end, end) - Math.max(snippet.inFile.start, start);
    return common >= LEAST_SHOWN * (end - start);
  });
}

function breaksOf(snippet: Snippet, { articles }: Library): RuleBreak[] {
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
