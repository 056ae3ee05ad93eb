// Whether a sentence tells of what an article reports, or of what was long before it.
import { addDays } from '../../text/days.ts';
import { daysOf, type NamedTime, namedTimes } from '../../text/time/read.ts';

/** Days before the article up to which a thing is still what it reports. */
const NOW = 7;
/** Days ahead that a date without a year may lie: "talks on June 2", in an article of May. */
const AHEAD = 120;

/** False where it names a time that was over long before the article's day; of an article without one nothing is known. */
export function isOfNow(sentence: string, day: string | undefined): boolean {
  if (day === undefined) return true;
  const from = addDays(day, -NOW);
  const ahead = addDays(day, AHEAD);
  const lastDay = (time: NamedTime): string =>
    daysOf(time, { today: time.value.kind === 'date' ? ahead : day })?.to ?? from;
  // "The first since March 2" tells of now: a bound names where something begins or ends.
  return namedTimes(sentence).every((time) => time.bound !== undefined || lastDay(time) >= from);
}
