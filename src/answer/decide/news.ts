// "What happened last week", "any news": a question that names nothing but a time is answered by how the newest reports begin.
import type { IndexedArticle, Library } from '../../library/library.ts';
import type { FollowUp } from '../../question/follow-up.ts';
import { asksWhatIsNew, namesNothing } from '../../question/question.ts';
import type { Refusal } from './facts.ts';
import { isQuoted } from './narrow.ts';
import type { Cut } from './snippet.ts';

/** Shorter beginnings are headings, in UTF-16 units. */
const SHORTEST_LEAD = 60;

/** Whether a question asks for whatever there is of a time, or of the newest. */
export function asksForNews(question: FollowUp): boolean {
  if (question.background) return false;
  return asksWhatIsNew(question) || (question.asksForLatest && namesNothing(question));
}

/** The newest reports that are looked at: far more than anybody is shown. */
const LOOKED_AT = 200;

/** How the reports of the time asked about begin, the newest first; of any time where the question names none. */
export function newsFor(question: FollowUp, { articles }: Library): Cut[] {
  const { period, outlet, directOnly } = question;
  const { from = '', to = '9' } = period ?? {};
  const dayOf = ({ article }: IndexedArticle): string => article.published?.day ?? '';
  return [...articles.values()]
    .filter((entry) => dayOf(entry) !== '' && dayOf(entry) >= from && dayOf(entry) <= to)
    .filter(({ article }) => outlet === undefined || article.publisher === outlet)
    .sort((a, b) => dayOf(b).localeCompare(dayOf(a)))
    .slice(0, LOOKED_AT)
    .flatMap((entry) => {
      const lead = entry.passages.find(
        ({ text, number }) =>
          text.length >= SHORTEST_LEAD && (!directOnly || isQuoted(entry, number, question)),
      );
      return lead ? [{ passage: lead, entry, probability: 1 }] : [];
    });
}

/** Why there is none: what the question is restricted to. */
export function lackOfNews({ outlet, directOnly }: FollowUp): Refusal {
  if (outlet !== undefined) return { reason: 'other-outlet', about: outlet };
  return { reason: directOnly ? 'not-direct' : 'not-found' };
}
