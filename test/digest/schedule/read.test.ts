import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeSchedule } from '../../../src/digest/schedule/describe.ts';
import { readSchedule } from '../../../src/digest/schedule/read.ts';
import type { Schedule, Weekday } from '../../../src/digest/schedule/schedule.ts';
import { WEEKDAYS } from '../../../src/text/dates.ts';
import { callsOf } from '../../support/work.ts';

/** 'every day at 08:30 (Europe/Kyiv) | rest', or the problem. */
function read(text: string, defaultZone?: string): string {
  const found = readSchedule(text, defaultZone === undefined ? {} : { before: { zone: defaultZone } });
  if ('problem' in found) return found.problem;
  return `${describeSchedule(found.schedule)}${found.rest === '' ? '' : ` | ${found.rest}`}`;
}
const problemOf = (text: string, defaultZone?: string): string => {
  const found = readSchedule(text, defaultZone === undefined ? {} : { before: { zone: defaultZone } });
  return 'problem' in found
    ? [found.problem, found.otherwise].join(' ')
    : `no problem: ${read(text, defaultZone)}`;
};

describe('a time of day as people type it', () => {
  it.each([
    ['08:30', '08:30'],
    ['8:30', '08:30'],
    ['8.30', '08:30'],
    ['0830', '08:30'],
    ['830', '08:30'],
    ['8h30', '08:30'],
    ['18 h', '18:00'],
    ['18h', '18:00'],
    ['1800 hours', '18:00'],
    ['8.30 Uhr', '08:30'],
    ['08:30:00', '08:30'],
    ['８：３０', '08:30'],
    ['8:\u200b30\u200e', '08:30'],
    ['8:30am', '08:30'],
    ['8:30 a.m.', '08:30'],
    ['8:30 PM', '20:30'],
    ['at 7 pm', '19:00'],
    ['830pm', '20:30'],
    ['12 am', '00:00'],
    ['12:15 am', '00:15'],
    ['12 pm', '12:00'],
    ['13 pm', '13:00'],
    ['noon', '12:00'],
    ['12 noon', '12:00'],
    ['midnight', '00:00'],
    ['12:00 midnight', '00:00'],
    ['at 8', '08:00'],
    ['8', '08:00'],
    ['at eight', '08:00'],
    ["eight o'clock", '08:00'],
    ['half past eight', '08:30'],
    ['quarter to nine pm', '20:45'],
    ['quarter to one pm', '12:45'],
    ['ten past 9', '09:10'],
    ['9 in the evening', '21:00'],
    ['every morning at 8', '08:00'],
    ['every evening at 8', '20:00'],
    ['every morning at 13:00', '13:00'],
  ])('reads "%s" as %s', (typed, time) => {
    expect(read(`${typed} Kyiv`)).toBe(`every day at ${time} (Europe/Kyiv)`);
    expect(read(`Kyiv ${typed}`)).toBe(`every day at ${time} (Europe/Kyiv)`);
  });

  it.each(['25:00', '8:75', '8:5', '15:30 am', '0 pm', 'at 99'])(
    'says that there is no "%s", and what to try',
    (typed) => {
      expect(problemOf(`${typed} Kyiv`)).toMatch(/is no time of day\. Try “08:30 Europe\/Kyiv”/u);
    },
  );

  it('says that midnight is 00:00', () => {
    expect(problemOf('24:00 Kyiv')).toMatch(/“24:00” is no time of day; midnight is 00:00/u);
  });

  it.each([
    'Europe/Kyiv',
    'weekdays London',
    'Trump',
    '10,000 soldiers',
    'at 3 days',
    'Kyiv about resolution 2202',
  ])('finds none in "%s"', (typed) => {
    expect(problemOf(typed, 'Europe/Kyiv')).toMatch(/^I find no time of day in .*Try “08:30/u);
  });

  it('is asked for where nothing is typed', () => {
    expect(problemOf(' ')).toMatch(/^When\? Try/u);
  });

  it('is one: of two, one is to be chosen', () => {
    expect(problemOf('08:30 and 18:00 Kyiv')).toMatch(/one time of day, and I read 08:30 and 18:00/u);
  });

  it('comes once a day at most', () => {
    for (const often of [
      'every 2 hours',
      'hourly',
      'twice a day 8:00',
      '8:00 every other day',
      'monthly 8:00',
    ]) {
      expect(problemOf(`${often} Kyiv`)).toMatch(/^I post a digest once a day at most/u);
    }
  });
});

describe('days as people type them', () => {
  it.each([
    ['', 'day'],
    ['every day', 'day'],
    ['daily', 'day'],
    ['weekdays', 'weekday'],
    ['on weekdays only', 'weekday'],
    ['every workday', 'weekday'],
    ['Mon-Fri', 'weekday'],
    ['from Monday to Friday', 'weekday'],
    ['no weekends', 'weekday'],
    ['every day except weekends', 'weekday'],
    ['weekends', 'Saturday and Sunday'],
    ['Sat+Sun', 'Saturday and Sunday'],
    ['mondays and thursdays', 'Monday and Thursday'],
    ['Mon, Wed & Fri', 'Monday, Wednesday and Friday'],
    ['tue/thu', 'Tuesday and Thursday'],
    ['Fri-Mon', 'Monday, Friday, Saturday and Sunday'],
    ['every Monday', 'Monday'],
    ['weekly on Monday', 'Monday'],
    ['every day except Sunday', 'day except Sunday'],
    ['every day but Sunday', 'day except Sunday'],
    ['apart from Sundays', 'day except Sunday'],
    ['but weekdays only', 'weekday'],
    ['but on weekdays', 'weekday'],
    ['nothing but Mondays', 'Monday'],
    ['weekdays but not Fridays', 'Monday, Tuesday, Wednesday and Thursday'],
    ['every day other than Sunday', 'day except Sunday'],
    ['M-F', 'weekday'],
    ['Mo - Fr', 'weekday'],
    ['weekdays and Saturday', 'day except Sunday'],
    ['weekdays except Friday', 'Monday, Tuesday, Wednesday and Thursday'],
    ['no weekends and no Mondays', 'Tuesday, Wednesday, Thursday and Friday'],
  ])('reads "%s" as every %s', (typed, days) => {
    expect(read(`${typed} 08:30 Kyiv`)).toBe(`every ${days} at 08:30 (Europe/Kyiv)`);
    expect(read(`08:30 Kyiv ${typed}`)).toBe(`every ${days} at 08:30 (Europe/Kyiv)`);
  });

  it('are to be named for a digest once a week', () => {
    expect(problemOf('weekly 9:00 London')).toMatch(/^On which day.*Try “Mondays 08:30/u);
  });

  it('are none of a newspaper', () => {
    expect(read('08:30 Kyiv the Sun only')).toMatch(/^every day at/u);
  });

  it('must leave one', () => {
    expect(problemOf('except Mondays to Sundays 8:00 Kyiv')).toMatch(/leaves no day.*Try “weekdays”/u);
  });
});

describe('a zone as people type it', () => {
  it.each([
    ['Europe/Kyiv', 'Europe/Kyiv'],
    ['europe/kyiv', 'Europe/Kyiv'],
    ['(Europe/Kyiv)', 'Europe/Kyiv'],
    ['Europe / Kyiv', 'Europe/Kyiv'],
    ['Europe/Kiev', 'Europe/Kyiv'],
    ['Asia/Calcutta', 'Asia/Kolkata'],
    ['Asia/Katmandu', 'Asia/Kathmandu'],
    ['US/Eastern', 'America/New_York'],
    ['America/New York', 'America/New_York'],
    ['America/Argentina/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
    ['Australia/Lord_Howe', 'Australia/Lord_Howe'],
    ['kyiv', 'Europe/Kyiv'],
    ['in Kiev', 'Europe/Kyiv'],
    ['Kyiv time', 'Europe/Kyiv'],
    ['Kyiv, Ukraine', 'Europe/Kyiv'],
    ['Київ', 'Europe/Kyiv'],
    ['Ho Chi Minh', 'Asia/Ho_Chi_Minh'],
    ['Saigon', 'Asia/Ho_Chi_Minh'],
    ['Germany', 'Europe/Berlin'],
    ['Turkey time', 'Europe/Istanbul'],
    ['AEST', 'Australia/Sydney'],
    ['central european summer time', 'Europe/Brussels'],
    ['Lviv', 'Europe/Kyiv'],
    ['Kherson', 'Europe/Kyiv'],
    ['Zaporizhzhia', 'Europe/Kyiv'],
    ['Saint Petersburg', 'Europe/Moscow'],
    ['Doha', 'Asia/Qatar'],
    ['Abu Dhabi', 'Asia/Dubai'],
    ['Jeddah', 'Asia/Riyadh'],
    ['Astana', 'Asia/Almaty'],
    ['Bern', 'Europe/Zurich'],
    ['LA', 'America/Los_Angeles'],
    ['L.A.', 'America/Los_Angeles'],
    ['Hawaii', 'Pacific/Honolulu'],
    ['Kansas City', 'America/Chicago'],
    ['Atlanta, Georgia', 'America/New_York'],
    ['Tbilisi, Georgia', 'Asia/Tbilisi'],
    ['zulu', 'UTC'],
    ['Greenwich', 'UTC'],
    ['new york', 'America/New_York'],
    ['Washington, D.C.', 'America/New_York'],
    ['London, UK', 'Europe/London'],
    ['St. Petersburg', 'Europe/Moscow'],
    ['München', 'Europe/Berlin'],
    ['UK time', 'Europe/London'],
    ['Ukraine', 'Europe/Kyiv'],
    ['CET', 'Europe/Brussels'],
    ['EET', 'Europe/Kyiv'],
    ['ET', 'America/New_York'],
    ['Eastern Time', 'America/New_York'],
    ['pst', 'America/Los_Angeles'],
    ['UTC', 'UTC'],
    ['UTC+0', 'UTC'],
    ['UTC+2', 'UTC+02:00'],
    ['utc +5:30', 'UTC+05:30'],
    ['GMT-3:30', 'UTC-03:30'],
    ['UTC−5', 'UTC-05:00'],
    ['+02:00', 'UTC+02:00'],
    ['+0545', 'UTC+05:45'],
    ['Etc/GMT-2', 'UTC+02:00'],
  ])('reads "%s" as %s', (typed, zone) => {
    expect(read(`08:30 ${typed}`)).toBe(`every day at 08:30 (${zone})`);
    expect(read(`weekdays 08:30 ${typed}, about grain`)).toBe(
      `every weekday at 08:30 (${zone}) | about grain`,
    );
  });

  it('is unknown where no place of the region has that name', () => {
    expect(problemOf('08:30 Europe/Nowhere', 'UTC')).toMatch(
      /^I know no time zone “Europe\/Nowhere”\. Try a larger city, or a zone such as/u,
    );
  });

  it('reads one that is written on to the time', () => {
    expect(read('08:30+02:00')).toBe('every day at 08:30 (UTC+02:00)');
    expect(read('08:30Z')).toBe('every day at 08:30 (UTC)');
  });

  it.each([
    ['08:30 UTC+2', /^UTC\+02:00 stays the same all year and does not follow summer time/u],
    ['08:30 GMT', /^GMT stays the same all year/u],
    ['08:30 EST', /^I read EST as the time in New York, in summer and in winter/u],
  ])('says of "%s" what becomes of summer time', (typed, note) => {
    expect(readSchedule(typed)).toHaveProperty('note', expect.stringMatching(note));
  });

  it('has nothing to say of a place', () => {
    expect(readSchedule('08:30 Kyiv')).not.toHaveProperty('note');
  });

  it.each([
    // Which more are called so depends on the runtime's tables.
    ['08:30 CST', 'America/Chicago', 'Asia/Shanghai'],
    ['08:30 IST', 'Asia/Kolkata', 'Asia/Jerusalem'],
    ['08:30 Georgia', 'Asia/Tbilisi', 'America/New_York'],
  ])('asks which of several "%s" means', (typed, ...choices) => {
    const problem = problemOf(typed);
    expect(problem).toMatch(/could be .* or .*\. Say which, as in “08:30 /u);
    for (const zone of choices) expect(problem).toContain(zone);
  });

  it.each([
    ['Russia', 'Europe/Moscow, Asia/Yekaterinburg, Asia/Novosibirsk, Asia/Vladivostok or Europe/Kaliningrad'],
    ['Canada', 'America/Toronto, America/Vancouver, America/Edmonton, America/Winnipeg or America/Halifax'],
  ])('offers five of the many of %s, those that people know', (country, choices) => {
    expect(problemOf(`08:30 ${country}`)).toContain(`could be ${choices}. Say which`);
  });

  // How many clocks these have depends on the runtime's tables.
  it.each([
    ['Brazil time', 'America/Sao_Paulo, America/Manaus'],
    ['Mexico', 'America/Mexico_City, America/Cancun'],
    ['Australia', 'Australia/Sydney, Australia/'],
    ['USA', 'America/New_York, America/Chicago'],
  ])('offers the best known of %s first', (typed, first) => {
    const problem = problemOf(`08:30 ${typed}`);
    expect(problem).toContain(`could be ${first}`);
    expect(problem.match(/[A-Z]\w+\/\w+(?=,| or |\. )/gu)?.length).toBeLessThanOrEqual(5);
  });

  it.each([
    ['08:30 Kyvi', 'Europe/Kyiv'],
    ['08:30 Kiyv', 'Europe/Kyiv'],
    ['08:30 Europe/Kyvi about sanctions', 'Europe/Kyiv'],
    ['weekdays at 9 am Lodnon', 'Europe/London'],
    ['08:30 New Yrok', 'America/New_York'],
    ['08:30 Karkiv', 'Kharkiv (Europe/Kyiv)'],
  ])('asks whether "%s" means %s', (typed, zone) => {
    expect(problemOf(typed)).toContain(`Did you mean ${zone}?`);
  });

  it.each(['08:30 Birmingham', '08:30 las vegas', '08:30 Salt Lake City', '08:30 Ukrainian time'])(
    'asks back what is no zone that it knows and may be a place, in "%s"',
    (typed) => {
      expect(problemOf(typed, 'Europe/Kyiv')).toMatch(
        /^I do not know which time zone “.*” is in\. (?:Try a larger city there, or a zone such as|Did you mean).*write “about /u,
      );
    },
  );

  it.each(['08:30 Kyiv Birmingham', '08:30 Europe/Kyiv, Ontario', 'Kyiv 08:30 in Quebec weekdays'])(
    'asks back the second place of "%s"',
    (typed) => {
      expect(problemOf(typed)).toMatch(
        /^I do not know which time zone “(?:Birmingham|Ontario|Quebec)” is in/u,
      );
    },
  );

  it('asks so too where there is a zone to fall back to', () => {
    expect(problemOf('08:30 Kyvi', 'Europe/London')).toContain('Did you mean Europe/Kyiv?');
  });

  it('is asked for where there is none', () => {
    expect(problemOf('8.30')).toMatch(/^In which time zone is 08:30\? Add a city.*“08:30 Europe\/Kyiv”/u);
    expect(problemOf('08:30 Trump only')).toMatch(/^In which time zone/u);
  });

  it('is the one given where there is none', () => {
    expect(read('8.30', 'Europe/London')).toBe('every day at 08:30 (Europe/London)');
    expect(read('08:30 my time', 'Europe/London')).toBe('every day at 08:30 (Europe/London)');
    expect(read('08:30 Kyiv', 'Europe/London')).toBe('every day at 08:30 (Europe/Kyiv)');
  });

  it.each(['08:30 Europe/Kyiv Europe/London', '8:30 kyiv and london', '08:30 London/Kyiv'])(
    'is one: "%s" are two',
    (typed) => {
      expect(problemOf(typed)).toMatch(/^I read two time zones, .* Say one of them/u);
    },
  );

  it('is at most 12 hours behind and 14 ahead', () => {
    expect(problemOf('08:30 UTC+25')).toMatch(/“UTC\+25” is no time zone.*Try “08:30 UTC\+2”/u);
    expect(problemOf('08:30 UTC-13')).toMatch(/is no time zone/u);
    expect(read('08:30 UTC+14')).toBe('every day at 08:30 (UTC+14:00)');
  });
});

describe('what is no part of the schedule', () => {
  it.each([
    ['08:30 Europe/Kyiv about sanctions', 'about sanctions'],
    ['08:30 Kyiv Trump only', 'Trump only'],
    ['Trump only 08:30 Kyiv', 'Trump only'],
    ['Trump weekdays 08:30 Kyiv about grain', 'Trump about grain'],
    ['about sanctions at 08:30 Kyiv', 'about sanctions'],
    ['08:30 Kyiv, topic: ceasefire', 'topic: ceasefire'],
    ['08:30 Kyiv by Putin', 'by Putin'],
    ['daily digest at 08:30 in Kyiv please', ''],
    ['time: 08:30 zone: Kyiv days: daily topic: grain', 'topic: grain'],
    ['“08:30 Kyiv”', ''],
    ['starting tomorrow, 08:30 Kyiv', ''],
  ])('is left of "%s"', (typed, rest) => {
    expect(readSchedule(typed)).toHaveProperty('rest', rest);
  });

  it('may name a place, a day and a time of its own', () => {
    expect(read('8:30, Europe/Kyiv, about Trump in London on Monday at 9:00')).toBe(
      'every day at 08:30 (Europe/Kyiv) | about Trump in London on Monday at 9:00',
    );
  });

  it.each([
    ['8:30 Ukraine sanctions', 'Ukraine sanctions'],
    ['8:30 eastern front', 'eastern front'],
    ['8:30 Easter truce', 'Easter truce'],
    ['8:30 Putin', 'Putin'],
    ['8:30 Kallas', 'Kallas'],
    ['8:30 west bank', 'west bank'],
    ['8:30 peace talks', 'peace talks'],
    ['8:30 Europe/Kyiv Ukraine', 'Ukraine'],
    ['8:30 Kyiv about +20 percent', 'about +20 percent'],
    ['8:30 US/Ukraine deal', 'US/Ukraine deal'],
    ['8:30 about Europe/US relations', 'about Europe/US relations'],
  ])('is no zone in "%s"', (typed, rest) => {
    expect(readSchedule(typed, { before: { zone: 'Europe/Kyiv' } })).toMatchObject({
      schedule: { zone: 'Europe/Kyiv' },
      rest,
    });
  });
});

/** A schedule as typed, its parts in any order, with what the whole should be read as. */
const typedSchedules = fc.record({
  time: fc.constantFrom(['8:30', '08:30'], ['9 am', '09:00'], ['at 18:00', '18:00']),
  zone: fc.constantFrom(
    ...[
      ['Kyiv', 'Europe/Kyiv'],
      ['Kiev', 'Europe/Kyiv'],
      ['new york', 'America/New_York'],
      ['CET', 'Europe/Brussels'],
    ],
    ...[
      ['Tokyo time', 'Asia/Tokyo'],
      ['UTC+3', '+03:00'],
      ['Europe/London', 'Europe/London'],
      ['Poland', 'Europe/Warsaw'],
    ],
  ),
  days: fc.constantFrom(['', 'daily'], ['weekdays', 'weekdays'], ['every day', 'daily']),
  strange: fc.constantFrom('', '', 'Birmingham', 'las vegas', 'Zagrebb', 'Springfield', 'Ontario', 'Qwghlm'),
  zoneFirst: fc.boolean(),
});

const schedules: fc.Arbitrary<Schedule> = fc.record({
  time: fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':')),
  zone: fc.constantFrom('Europe/Kyiv', 'America/New_York', 'Australia/Lord_Howe', 'UTC', '+05:45', '-03:00'),
  days: fc.oneof(
    fc.constantFrom<Schedule['days']>('daily', 'weekdays'),
    fc
      .subarray(WEEKDAYS as Weekday[], { minLength: 1, maxLength: 6 })
      .filter((days) => days.join() !== WEEKDAYS.slice(0, 5).join()),
  ),
});

describe('reading a schedule', () => {
  it('gives back what was told of it', () => {
    fc.assert(
      fc.property(schedules, (schedule) => {
        expect(readSchedule(describeSchedule(schedule))).toMatchObject({ schedule, rest: '' });
      }),
    );
  });

  it('is what was meant, or asked back: no word that may be a place goes unsaid', () => {
    fc.assert(
      fc.property(typedSchedules, ({ time, zone, days, strange, zoneFirst }) => {
        const parts = zoneFirst ? [days[0], zone[0], time[0], strange] : [time[0], days[0], zone[0], strange];
        const text = parts.filter((part) => part !== '').join(', ');
        const found = readSchedule(text, { before: { zone: 'UTC' } });
        if (strange !== '') expect(found).toHaveProperty('problem', expect.stringContaining(strange));
        else
          expect(found).toMatchObject({
            schedule: { time: time[1], zone: zone[1], days: days[1] },
            rest: '',
          });
      }),
    );
  });

  it('takes any text, and tells what is wrong in a sentence that says what to try', () => {
    const pieces = fc.constantFrom(
      ...'8 08:30 25:00 - + , : / at on only not kyiv IST Mon fri to weekly every the about Trump 0830 am UTC z \u0000'.split(
        ' ',
      ),
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces).map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const found = readSchedule(text, { before: { zone: 'UTC' } });
        if ('problem' in found) expect(found.problem).toMatch(/Try|Say|Did you mean/u);
        else expect(found.schedule.time).toMatch(/^(?:[01]\d|2[0-3]):[0-5]\d$/u);
      }),
    );
  });

  it('takes little work over a text made to take much', () => {
    // What is looked up is made once; how much a look-up takes depends on the runtime's list of zones.
    readSchedule('8:30 Nowhere');
    for (const piece of ['- ', 'at ', 'mon, ', 'a', 'the time ', '8 ', '/a', 'in the ', 'from mon to ']) {
      const text = `8:30 ${piece.repeat(300)}`.slice(0, 300);
      expect(callsOf(() => readSchedule(text, { before: { zone: 'UTC' } }))).toBeLessThan(100_000);
    }
  });

  it('declines a text that is no schedule by its length', () => {
    expect(problemOf(`08:30 Kyiv about ${'grain '.repeat(100)}`)).toMatch(
      /^That is long for a schedule.*Try/u,
    );
  });
});
