// Periods as people type them: "yesterday", "last Monday", "May 13", "3 days", read as first and last day.
import { formatDay } from './dates.ts';
import {
  daysOf,
  isImpossible,
  lastUnits,
  namedTimes,
  type Days as Period,
  type TimeContext,
} from './time/read.ts';

export type { Days as Period, TimeContext as PeriodContext } from './time/read.ts';

/** A lone number, or the weekdays and months that are words too, typed where a time is asked for. */
const asTime = (text: string): string =>
  /^\s*(?:\p{L}+|20\d\d)\s*$/u.test(text) ? `in ${text.trim()}` : text;

/** The one time that a text is, and nothing else. */
function onlyTime(text: string): ReturnType<typeof namedTimes>[number] | undefined {
  const typed = asTime(
    text.replace(/[\s.,!?]+$/u, '').replace(/(?<![\p{L}\p{N}])yday(?![\p{L}\p{N}])/giu, 'yesterday'),
  );
  const [time, ...others] = namedTimes(typed);
  if (!time || others.length > 0) return undefined;
  const rest = typed.slice(0, time.start) + typed.slice(time.end);
  return /[\p{L}\p{N}]/u.test(rest.replace(/(?<![\p{L}\p{N}])(?:the|last|this|on)(?![\p{L}\p{N}])/giu, ''))
    ? undefined
    : time;
}

/** The days that a text means; undefined where it means none that is known. */
export function readPeriod(text: string, context: TimeContext): Period | undefined {
  const units = lastUnits(text.trim());
  if (units) return units.days({ today: context.today, year: 0 });
  const time = onlyTime(text);
  const days = time && daysOf(time, context);
  return days?.from !== undefined && days.to !== undefined ? { from: days.from, to: days.to } : undefined;
}

/** Why a text that names a time is none to go by, as a sentence: a day that does not exist, or is still to come. */
export function periodProblem(text: string, context: TimeContext): string | undefined {
  const time = onlyTime(text);
  if (!time) return undefined;
  if (isImpossible(time, context)) return `There is no such day as “${text.trim()}”.`;
  const from = daysOf(time, context)?.from;
  return from !== undefined && from > context.today
    ? `“${text.trim()}” is still to come: today is ${formatDay(context.today)}.`
    : undefined;
}
