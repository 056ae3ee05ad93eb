import { describe, expect, it } from 'vitest';
import { shortNamesIn } from '../../src/text/short-names.ts';

const pairs = (text: string): string[] => shortNamesIn(text).map(({ short, long }) => `${short}: ${long}`);

describe('a short name', () => {
  it.each([
    [
      'inspectors of the International Atomic Energy Agency (IAEA) came',
      'iaea: International Atomic Energy Agency',
    ],
    ['They swapped prisoners of war (POWs) at noon.', 'pow: prisoners of war'],
    ['an unmanned aerial vehicle (UAV) fell', 'uav: unmanned aerial vehicle'],
    ['the Armed Forces of Ukraine (AFU) said', 'afu: Armed Forces of Ukraine'],
  ])('is told in brackets: %s', (text, pair) => {
    expect(pairs(text)).toContain(pair);
  });

  it('is what the initials of a name of three words or more are', () => {
    expect(pairs('a vote of the United Nations Security Council on Monday')).toEqual([
      'unsc: United Nations Security Council',
    ]);
  });

  it.each(['a group of friends (TBC) met', 'he (BBC) left', 'talks in May. War (POW)', 'the talks (IAEA)'])(
    'is not made up from words that it does not stand for: %s',
    (text) => {
      expect(pairs(text)).toEqual([]);
    },
  );

  it('takes no more than its own words', () => {
    expect(pairs('War Works Plainly, said the World Food Programme (WFP) in Rome')).toContain(
      'wfp: World Food Programme',
    );
  });
});
