import { describe, expect, it } from 'vitest';
import { OTHER_CITIES, RENAMED } from '../../../src/digest/schedule/cities.ts';
import { canonicalZone } from '../../../src/digest/schedule/zone-names.ts';
import { COUNTRY_WORDS, ZONE_WORDS } from '../../../src/digest/schedule/zone-words.ts';

const meant = [...ZONE_WORDS.values(), ...COUNTRY_WORDS.values()].flatMap(({ zones }) => Object.keys(zones));

describe('the tables of zones', () => {
  it.each([...new Set([...meant, ...OTHER_CITIES.map(([, zone]) => zone), ...RENAMED.values()])])(
    'name %s as it is named today',
    (zone) => {
      expect(canonicalZone(zone)).toBe(zone);
    },
  );

  it('give no city twice', () => {
    const names = OTHER_CITIES.map(([name]) => name);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('give no word both to a zone and to a country', () => {
    expect([...ZONE_WORDS.keys()].filter((word) => COUNTRY_WORDS.has(word))).toEqual([]);
  });
});

describe('the name of a zone today', () => {
  it.each([
    ['Europe/Kiev', 'Europe/Kyiv'],
    ['EUROPE/KYIV', 'Europe/Kyiv'],
    ['Etc/UTC', 'UTC'],
    ['Etc/GMT+5', '-05:00'],
  ])('is for %s %s', (name, zone) => {
    expect(canonicalZone(name)).toBe(zone);
  });

  it.each(['Europe/Nowhere', '', '+02:00', 'Kyiv'])('is nothing for "%s"', (name) => {
    expect(canonicalZone(name)).toBeUndefined();
  });
});
