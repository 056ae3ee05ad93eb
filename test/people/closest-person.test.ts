import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closestPerson } from '../../src/people/people.ts';
import { editDistance } from '../../src/text/edit-distance.ts';

describe('the closest person', () => {
  it.each([
    ['zelinsky', 'volodymyr-zelenskyy'],
    ['Zelenskiy', 'volodymyr-zelenskyy'],
    ["zelinsky's", 'volodymyr-zelenskyy'],
    ['selenski', 'volodymyr-zelenskyy'],
    ['pescov', 'dmitry-peskov'],
    ['lavarov', 'sergey-lavrov'],
    ['trupm', 'donald-trump'],
    ['macaron', 'emmanuel-macron'],
    ['wikoff', 'steve-witkoff'],
    ['yermack', 'andriy-yermak'],
    ['erdogen', 'recep-tayyip-erdogan'],
    ['budanof', 'kyrylo-budanov'],
    ['merz', 'friedrich-merz'],
  ])('to %s is %s', (word, id) => {
    expect(closestPerson(word)?.id).toBe(id);
  });

  it.each(['putting', 'costs', 'ceasefire', 'mers', 'delegation', 'drones', 'kursk', ''])(
    'to %s is nobody',
    (word) => {
      expect(closestPerson(word)).toBeUndefined();
    },
  );

  it('is nobody where two are equally near', () => {
    expect(closestPerson('zelensk')).toBeUndefined();
  });
});

describe('the edit distance', () => {
  it.each([
    ['peskov', 'peskov', 0],
    ['pescov', 'peskov', 1],
    ['psekov', 'peskov', 1],
    ['pesko', 'peskov', 1],
    ['ppeskof', 'peskov', 2],
    ['', 'ab', 2],
  ])('from %s to %s is %i', (a, b, distance) => {
    expect(editDistance(a, b, 5)).toBe(distance);
  });

  it('is one more than the limit for anything beyond it', () => {
    expect(editDistance('kremlin', 'ankara', 2)).toBe(3);
    expect(editDistance('ab', 'abcdefgh', 2)).toBe(3);
  });

  it('is the same both ways', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b, 3)).toBe(editDistance(b, a, 3));
      }),
    );
  });
});
