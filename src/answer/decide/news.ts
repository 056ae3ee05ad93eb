// "What happened last week", "any news": a question that names nothing but a time is answered by how the newest reports begin.
import type { IndexedArticle, Library } from '../../library/library.ts';
import type { FollowUp } from '../../question/follow-up.ts';
import type { Cut } from './snippet.ts';

/** Besides "latest" and "news". */
const ASKS_FOR_NEW =
  /\b(?:(?:what|anything|something)(?:['’]?s| is)?\s+(?:new|happen(?:ed|ing|s)?|going on))\b/iu;
/** Shorter beginnings are headings, in UTF-16 units. */
const SHORTEST_LEAD = 60;

/** Whether a question asks for whatever there is of a time, or of the newest. */
export function asksForNews(question: FollowUp): boolean {
  const { text, terms, persons, named, background, period, asksForLatest } = question;
  if (terms.length + persons.length + named.organisations.length > 0 || background) return false;
  return asksForLatest || (ASKS_FOR_NEW.test(text) && (period !== undefined || /\bnew\b/iu.test(text)));
}

/** How the reports of the time asked about begin, the newest first; of any time where the question names none. */
export function newsFor({ period }: FollowUp, { articles }: Library): Cut[] {
  const { from = '', to = '9' } = period ?? {};
  const dayOf = ({ article }: IndexedArticle): string => article.published?.day ?? '';
  return [...articles.values()]
    .filter((entry) => dayOf(entry) !== '' && dayOf(entry) >= from && dayOf(entry) <= to)
    .sort((a, b) => dayOf(b).localeCompare(dayOf(a)))
    .flatMap((entry) => {
      const lead = entry.passages.find(({ text }) => text.length >= SHORTEST_LEAD);
      return lead ? [{ passage: lead, entry, probability: 1 }] : [];
    });
}
