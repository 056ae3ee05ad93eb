import { describe, expect, it } from 'vitest';
import { partyOf } from '../../../src/digest/content/party.ts';
import type { Speaker } from '../../../src/statements/speakers/speaker.ts';

const DAY = '2025-05-15';

const aSpeaker = (id: string, overrides: Partial<Speaker> = {}): Speaker => ({
  id,
  name: id,
  mention: { start: 0, end: 0 },
  ...overrides,
});

describe('the party of a speaker', () => {
  it.each([
    ['volodymyr-zelenskyy', 'ukraine'],
    ['sergey-lavrov', 'russia'],
    ['marco-rubio', 'us'],
    ['kremlin', 'russia'],
    ['white-house', 'us'],
    ['keir-starmer', 'others'],
    ['ada quimby', 'others'],
  ])('%s is %s', (id, party) => {
    expect(partyOf(aSpeaker(id), DAY)).toBe(party);
  });

  it('is that of the latest office where none was held on the day', () => {
    expect(partyOf(aSpeaker('volodymyr-zelenskyy'), '1990-01-01')).toBe('ukraine');
  });

  it('is that of all who speak together, or the others', () => {
    const together = (...members: string[]) => partyOf(aSpeaker('both', { members }), DAY);
    expect(together('volodymyr-zelenskyy', 'rustem-umerov')).toBe('ukraine');
    expect(together('volodymyr-zelenskyy', 'donald-trump')).toBe('others');
  });

  it('is read off a description by one country', () => {
    const described = (name: string) => partyOf(aSpeaker(name.toLowerCase(), { name }), DAY);
    expect(described('Ukrainian Navy')).toBe('ukraine');
    expect(described('Russian Union of Journalists')).toBe('russia');
    expect(described('Russian and Ukrainian Delegates')).toBe('others');
  });
});
