// Months, weekdays, seasons, units and small numbers by name. Data.

export const MONTHS =
  'january february march april may june july august september october november december'.split(' ');

export const WEEKDAYS = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');

const numbered = (names: readonly string[], from: number): [string, number][] =>
  names.map((name, index) => [name, index + from]);
const shortened = (names: readonly string[]): string[] => names.map((name) => name.slice(0, 3));

/** 'may', 'sept' -> from 1. */
export const MONTH_NAMED: ReadonlyMap<string, number> = new Map([
  ...numbered(MONTHS, 1),
  ...numbered(shortened(MONTHS), 1),
  ['sept', 9],
]);

/** 'thursday', 'thurs' -> from 0, a Monday. */
export const WEEKDAY_NAMED: ReadonlyMap<string, number> = new Map([
  ...numbered(WEEKDAYS, 0),
  ...numbered(shortened(WEEKDAYS), 0),
  ['tues', 1],
  ['weds', 2],
  ['thur', 3],
  ['thurs', 3],
]);

/** Words that are months or weekdays only where something beside them says so: "may go", "the Sun", "sat down". */
export const AMBIGUOUS: ReadonlySet<string> = new Set(['may', 'march', 'mar', ...shortened(WEEKDAYS)]);

export const COUNT_NAMED: ReadonlyMap<string, number> = new Map([
  ...numbered('one two three four five six seven eight nine ten eleven twelve'.split(' '), 1),
  ['a', 1],
  ['an', 1],
]);

/** Units by their singular -> what they are counted in. */
export const UNIT_NAMED: ReadonlyMap<string, 'hour' | 'day' | 'week' | 'month' | 'year'> = new Map([
  ['hour', 'hour'],
  ['h', 'hour'],
  ['day', 'day'],
  ['d', 'day'],
  ['week', 'week'],
  ['month', 'month'],
  ['year', 'year'],
]);

/** Seasons -> their first month; winter is the one that begins in the year. */
export const SEASON_NAMED: ReadonlyMap<string, number> = new Map([
  ['spring', 3],
  ['summer', 6],
  ['autumn', 9],
  ['fall', 9],
  ['winter', 12],
]);

export const PART_NAMED: ReadonlyMap<string, 'early' | 'mid' | 'late'> = new Map([
  ['early', 'early'],
  ['start', 'early'],
  ['beginning', 'early'],
  ['mid', 'mid'],
  ['middle', 'mid'],
  ['late', 'late'],
  ['end', 'late'],
]);
