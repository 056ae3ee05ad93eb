// The words of a typed schedule, apart from those for zones.
import { WEEKDAYS } from '../../text/dates.ts';
import type { Weekday } from './schedule.ts';

const OTHER_SHORT_FORMS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    tuesday: ['tues'],
    wednesday: ['weds'],
    thursday: ['thur', 'thurs'],
  }),
);

/** 'mon', 'monday', 'mondays' and so on -> the day. */
export const WEEKDAY_WORDS: ReadonlyMap<string, Weekday> = new Map(
  (WEEKDAYS as readonly Weekday[]).flatMap((day) =>
    [day, day.slice(0, 3), ...(OTHER_SHORT_FORMS.get(day) ?? [])].flatMap((word): [string, Weekday][] => [
      [word, day],
      [`${word}s`, day],
    ]),
  ),
);

/** As a part of a pattern, the longest first. */
export const WEEKDAY_WORD = `(?:${[...WEEKDAY_WORDS.keys()].sort((a, b) => b.length - a.length).join('|')})`;

/** Groups of days by name. */
export const DAY_GROUPS: readonly (readonly [pattern: string, days: readonly Weekday[]])[] = [
  [
    '(?:daily|every\\s*day|each\\s+day|all\\s+days|(?:7|seven)\\s+days(?:\\s+(?:a|per)\\s+week)?)',
    WEEKDAYS as readonly Weekday[],
  ],
  [
    '(?:(?:week|work|working|business)[\\s-]?days?|mo?\\s?-\\s?fr?)',
    WEEKDAYS.slice(0, 5) as readonly Weekday[],
  ],
  ['(?:week-?ends?)', WEEKDAYS.slice(5) as readonly Weekday[]],
];

/** Words that say nothing but that what follows is to be left out, as a part of a pattern: "except Sundays", "apart from Fridays". */
export const LEAVING_OUT =
  '(?:except(?:ing)?|excluding|skip(?:ping)?|leav(?:e|ing)\\s+out|omit(?:ting)?|minus|(?:apart|aside)\\s+from|other\\s+than|but\\s+not)';

/** Words that begin what is no part of the schedule ("about sanctions", "by Trump", "topic: grain"), unless days or a time follow. */
export const TOPIC_BEGINS = new RegExp(
  `\\b(?:(?:about|regarding|concerning|by|from|on|with|for|only)\\b(?!\\s+(?:the\\s+)?(?:${WEEKDAY_WORD}|(?:week|work|business|every|each|noon|mid|half|quarter|to(?:day|morrow)|now|at|on|in)\\w*|\\d)\\b)(?=\\s+\\S)|(?!(?:time|when|at|zone|timezone|tz|days?):)\\p{L}+:(?=\\s*\\p{L}))`,
  'iu',
);

/** What stands before the topic: all of it where no topic is begun. */
export const beforeTopic = (text: string): string => text.slice(0, TOPIC_BEGINS.exec(text)?.index);

/** How often a digest does not come. */
export const INTERVAL =
  /\b(?:hourly|(?:twice|(?:\d+|two|three)\s*(?:x|times))\s+(?:a|per|each|every)\s+(?:day|week)|every\s+(?:hour|minute|month|(?:\d+|other|few|second|two|three|four|six|eight|twelve)\s*(?:h|hrs?|hours?|m|mins?|minutes?|days?|weeks?|months?))|(?:fortnight|bi-?week|month|bi-?month|year)ly)\b/iu;

/** Once a week, which wants a day beside it. */
export const WEEKLY = /\b(?:weekly|(?:every|each|once\s+(?:a|per)|per)\s+week)\b/iu;

export const NAMED_TIMES: ReadonlyMap<string, readonly [hour: number, minute: number]> = new Map([
  ['noon', [12, 0]],
  ['midday', [12, 0]],
  ['midnight', [0, 0]],
]);

/** Hours as words, from one. */
export const HOUR_WORDS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** "half past eight", "ten to nine": minutes as words. */
export const MINUTE_WORDS: ReadonlyMap<string, number> = new Map([
  ['half', 30],
  ['quarter', 15],
  ['a quarter', 15],
  ['five', 5],
  ['ten', 10],
  ['twenty', 20],
]);

export const TRY_SCHEDULES =
  'Try “08:30 Europe/Kyiv”, “9 am London weekdays” or “Mondays and Thursdays 18:00 New York”.';
