// The figures over judged answers: how often the right passage is shown, how often an answer is right, what is declined.
import { isAnswerable } from './gold.ts';
import type { Judged } from './judge.ts';

/** Counts of questions, but for the last. */
export interface Figures {
  readonly answerable: number;
  /** Answered, and the first snippet is right. */
  readonly first: number;
  /** Answered, and one of the first three is right. */
  readonly amongThree: number;
  /** The first passage is right, whether it is shown as an answer or as the closest. */
  readonly shownFirst: number;
  readonly shownAmongThree: number;
  readonly wronglyUnanswered: number;
  readonly unanswerable: number;
  /** Unanswerable questions that are left unanswered. */
  readonly declined: number;
  /** Questions that are answered, whether they have an answer or not. */
  readonly claims: number;
  /** Snippets that are no exact slice, or too long. */
  readonly ruleBreaks: number;
}

const THREE = 3;

export function figuresOf(judged: readonly Judged[]): Figures {
  const answerable = judged.filter(({ gold }) => isAnswerable(gold));
  const unanswerable = judged.filter(({ gold }) => !isAnswerable(gold));
  const answered = judged.filter(isAnswered);
  const rightWithin = (most: number, rows: readonly Judged[]): number =>
    rows.filter(({ rank }) => rank !== undefined && rank <= most).length;
  const unanswered = (rows: readonly Judged[]): number => rows.filter((each) => !isAnswered(each)).length;
  return {
    answerable: answerable.length,
    first: rightWithin(1, answered),
    amongThree: rightWithin(THREE, answered),
    shownFirst: rightWithin(1, judged),
    shownAmongThree: rightWithin(THREE, judged),
    wronglyUnanswered: unanswered(answerable),
    unanswerable: unanswerable.length,
    declined: unanswered(unanswerable),
    claims: answered.length,
    ruleBreaks: judged.reduce((sum, { breaks }) => sum + breaks.length, 0),
  };
}

const isAnswered = ({ answer }: Judged): boolean => answer.kind === 'answered';

/** The figures as shares, from 0 to 1, and in the order in which they are told. */
const SHARES = {
  first: ({ first, answerable }: Figures) => share(first, answerable),
  amongThree: ({ amongThree, answerable }: Figures) => share(amongThree, answerable),
  shownFirst: ({ shownFirst, answerable }: Figures) => share(shownFirst, answerable),
  shownAmongThree: ({ shownAmongThree, answerable }: Figures) => share(shownAmongThree, answerable),
  claimsRight: ({ amongThree, claims }: Figures) => share(amongThree, claims),
  declined: ({ declined, unanswerable }: Figures) => share(declined, unanswerable),
  wronglyUnanswered: ({ wronglyUnanswered, answerable }: Figures) => share(wronglyUnanswered, answerable),
} as const;

export type ShareName = keyof typeof SHARES;

export const SHARE_NAMES = Object.keys(SHARES) as readonly ShareName[];

/** NaN where there is nothing to take a share of. */
export const shareOf = (name: ShareName, figures: Figures): number => SHARES[name](figures);

const share = (part: number, whole: number): number => part / (whole || Number.NaN);

/** The questions of each kind, the most frequent kind first. */
export function byKind(judged: readonly Judged[]): [kind: string, judged: Judged[]][] {
  const kinds = new Map<string, Judged[]>();
  for (const each of judged) kinds.set(each.gold.kind, [...(kinds.get(each.gold.kind) ?? []), each]);
  return [...kinds].sort(([, a], [, b]) => b.length - a.length);
}

/** Questions to look at: the right passage is not the first answer, or an answer is given where there is none. */
export const missedOf = (judged: readonly Judged[]): Judged[] =>
  judged.filter(
    (each) => isAnswered(each) !== isAnswerable(each.gold) || (isAnswered(each) && each.rank !== 1),
  );
