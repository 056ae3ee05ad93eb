// The decision, taken once: whether the passages that were weighed answer the question, and which are shown.
import { languageNames } from '../../articles/language.ts';
import type { Weighed } from '../weigh/score.ts';
import type { Considered } from './consider.ts';
import { lackOf, type Refusal } from './facts.ts';
import { restrictionsOf } from './narrow.ts';
import { unreadFirst } from './unread.ts';

export interface Decision {
  /** Absent where the passages answer. */
  readonly refusal?: Refusal;
  /** That the first passages answer, from 0 to 1. */
  readonly probability: number;
  /** What is shown, best first: as the answer, or as closest to it. */
  readonly passages: readonly Weighed[];
}

/**
 * Restrictions are taken one after another, so that what is said to be missing is what leaves nothing: "no report of that day".
 * `ruledOut` is what rules an answer out whatever the passages score.
 */
export function decide(
  { question, weighed, languages, unread }: Considered,
  threshold: number,
  ruledOut?: Refusal,
): Decision {
  let refusal = ruledOut;
  let allowed = weighed;
  for (const { lack, holds } of restrictionsOf(question)) {
    const narrower = allowed.filter(holds);
    const isNone = narrower.length === 0 && allowed.length > 0;
    const isLost = probabilityOf(allowed) >= threshold && probabilityOf(narrower) < threshold;
    if (isNone || isLost) refusal ??= lack;
    allowed = narrower;
  }
  const probability = ruledOut === undefined ? probabilityOf(allowed) : 0;
  if (refusal === undefined && probability < threshold) refusal = lackOf(question, languages);
  if (refusal === undefined) {
    const isNewestFirst = question.asksForLatest || question.isOfFuture;
    return { probability, passages: isNewestFirst ? latestFirst(allowed) : allowed };
  }
  if (NOT_HEARD.has(refusal.reason) && unread.length > 0) {
    const unheard: Refusal = { ...refusal, reason: 'unread-words', languages: languageNames(unread) };
    return { refusal: unheard, probability, passages: unreadFirst(question, weighed) };
  }
  // What the question leaves out may still be the closest that there is.
  const others = weighed.filter((each) => !allowed.includes(each));
  return { refusal, probability, passages: [...allowed, ...others] };
}

/** Found nowhere by who says what, which is told in English alone. */
const NOT_HEARD: ReadonlySet<Refusal['reason']> = new Set(['never-quoted', 'not-quoted']);

const probabilityOf = ([first]: readonly Weighed[]): number => first?.probability ?? 0;

/** Share of the best probability from which on a passage is as good as the best, and the newer one comes first. */
const AS_GOOD = 0.85;

function latestFirst(passages: readonly Weighed[]): Weighed[] {
  const least = AS_GOOD * (passages[0]?.probability ?? 0);
  const dayOf = ({ entry }: Weighed): string => entry.article.published?.day ?? '';
  return [
    ...passages
      .filter(({ probability }) => probability >= least)
      .sort((a, b) => dayOf(b).localeCompare(dayOf(a))),
    ...passages.filter(({ probability }) => probability < least),
  ];
}
