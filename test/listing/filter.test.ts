import { describe, expect, it } from 'vitest';
import { readFilter } from '../../src/listing/filter.ts';
import { library, TODAY } from './library.ts';

const read = (text: string, fields: Parameters<typeof readFilter>[1] = {}) =>
  readFilter(text, fields, { library, today: TODAY });

/** The filter with the name of who is meant in place of the function. */
function filterOf(text: string, fields: Parameters<typeof readFilter>[1] = {}) {
  const { filter, problems } = read(text, fields);
  expect(problems).toEqual([]);
  const { who, directOnly, ...rest } = filter;
  return { ...rest, ...(who && { who: who.name }), ...(directOnly && { directOnly }) };
}

describe('what is typed after /statements', () => {
  it.each([
    ['', {}],
    ['Trump', { who: 'Donald Trump' }],
    ['zelenskiy', { who: 'Volodymyr Zelenskyy' }],
    ['Лавров', { who: 'Sergey Lavrov' }],
    ['by the kremlin', { who: 'Kremlin' }],
    ['Trump and Putin', { who: 'Donald Trump and Vladimir Putin' }],
    ['the Russian foreign minister', { who: 'Sergey Lavrov' }],
    ['Trump sanctions', { who: 'Donald Trump', topic: 'sanctions' }],
    [
      'Trump about sanctions since last Monday',
      { who: 'Donald Trump', topic: 'sanctions', since: '2025-05-12' },
    ],
    ['Trump, sanctions', { who: 'Donald Trump', topic: 'sanctions' }],
    ['Trump on sanctions', { who: 'Donald Trump', topic: 'sanctions' }],
    ['Trump on Thursday', { who: 'Donald Trump', since: '2025-05-15', until: '2025-05-15' }],
    ['trump yesterday', { who: 'Donald Trump', since: '2025-05-15', until: '2025-05-15' }],
    ['3 days', { since: '2025-05-13', until: '2025-05-16' }],
    ['since 3 days', { since: '2025-05-13' }],
    ['about ceasefire until May 13', { topic: 'ceasefire', until: '2025-05-13' }],
    ['prisoner exchange', { topic: 'prisoner exchange' }],
    ['about Zelensky by Lavrov', { who: 'Sergey Lavrov', topic: 'Zelensky' }],
    ['in sky', { outlet: 'Sky News' }],
    ['from the Guardian', { outlet: 'The Guardian' }],
    ['from Putin', { who: 'Vladimir Putin' }],
    ['talks in Istanbul', { topic: 'talks in Istanbul' }],
    ['Lavrov in May', { who: 'Sergey Lavrov', since: '2025-05-01', until: '2025-05-31' }],
    ['direct talks', { topic: 'direct talks' }],
    ['Trump direct', { who: 'Donald Trump', directOnly: true }],
    ['Trump direct only since May 13', { who: 'Donald Trump', since: '2025-05-13', directOnly: true }],
    [
      'person: Trump topic: new sanctions since: 2025-05-13 until: 15 May outlet: Guardian direct: yes',
      {
        who: 'Donald Trump',
        topic: 'new sanctions',
        since: '2025-05-13',
        until: '2025-05-15',
        outlet: 'The Guardian',
        directOnly: true,
      },
    ],
    ['topic:"since the beginning"', { topic: 'since the beginning' }],
    ['Quimby', { who: 'Ada Quimby' }],
    ['this week sanctions', { topic: 'sanctions', since: '2025-05-12', until: '2025-05-16' }],
    ['sky', { outlet: 'Sky News' }],
    ['Trump said', { who: 'Donald Trump' }],
  ])('"%s" is understood', (text, filter) => {
    expect(filterOf(text)).toEqual(filter);
  });

  it('gives way to the fields that a platform has filled in', () => {
    expect(filterOf('Trump about drones', { person: 'Lavrov', direct: 'true' })).toEqual({
      who: 'Sergey Lavrov',
      topic: 'drones',
      directOnly: true,
    });
  });

  it('names whom a misspelt name may mean', () => {
    const { problems } = read('person: Lavrow');
    expect(problems).toMatchObject([
      { message: 'I know nobody called “Lavrow”.', suggestions: ['Sergey Lavrov'] },
    ]);
    expect(read('Quimbly').problems[0]?.suggestions).toEqual(['Ada Quimby']);
    expect(read('lavrow sanctions').problems[0]?.suggestions).toEqual(['Sergey Lavrov']);
  });

  it('offers nobody for a name that is like none', () => {
    expect(read('person: Xyzzy').problems).toMatchObject([
      { message: 'I know nobody called “Xyzzy”.', suggestions: [] },
    ]);
  });

  it('is refused once for a day that is none, with what can be typed', () => {
    expect(read('since the Flood').problems).toHaveLength(1);
    expect(read('since: whenever').problems[0]?.message).toMatch(
      /“whenever” as a date\. Try yesterday, last Monday/u,
    );
  });

  it('is refused for an outlet that no article is of, with those there are', () => {
    expect(read('from Reuters').problems[0]?.message).toMatch(/^I have nothing from “Reuters”/u);
    expect(read('outlet: Pravda').problems[0]?.message).toBe(
      'I have nothing from “Pravda”. The outlets I have are Kyiv Post, Sky News, The Guardian.',
    );
  });

  it('is refused for a period that ends before it begins', () => {
    expect(read('since May 15 until May 13').problems[0]?.message).toMatch(/ends .* before it begins/u);
  });

  it.each([
    ['page: 3', 3],
    ['page: 0', 1],
    ['page: many', 1],
    ['page: -2', 1],
    ['', 1],
  ])('"%s" is page %i', (text, page) => {
    expect(read(text).page).toBe(page);
  });
});
