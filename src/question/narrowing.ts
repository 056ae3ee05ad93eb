// What an answer is narrowed to afterwards: "only BBC", "since Monday", "only direct quotes". Plain data, kept with the turn.
import type { FollowUp } from './follow-up.ts';
import type { QuestionPeriod } from './period.ts';

export interface Narrowing {
  /** As the articles spell it. */
  readonly outlet?: string;
  readonly period?: QuestionPeriod;
  /** Only what is quoted word for word. */
  readonly directOnly?: boolean;
}

/** The question with these restrictions in place of its own. */
export function narrowed(question: FollowUp, { outlet, period, directOnly }: Narrowing): FollowUp {
  const { periodSpan: _, ...timeless } = question;
  return {
    ...(period ? { ...timeless, dates: [], weekdays: [], period } : question),
    ...(outlet !== undefined && { outlet }),
    ...(directOnly && { directOnly }),
  };
}
