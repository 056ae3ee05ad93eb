import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSealing, derive } from '../../src/program/seal.ts';

const SECRET = 'a secret of thirty-two characters or more';
const OTHER = 'another secret, of as many characters as it';

describe('what is sealed', () => {
  it('is opened as it was by the same secret, and only as what it is of', () => {
    const [one, two] = [createSealing(SECRET), createSealing(SECRET)];
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (plain, of) => {
        const sealed = one.seal(plain, of);
        expect(two.open(sealed, of)).toEqual({
          plain: Buffer.from(plain).toString(),
          isFormer: false,
        });
        expect(two.open(sealed, `${of}2`)).toBeUndefined();
      }),
    );
  });

  it('does not show what it was, nor twice the same', () => {
    const { seal } = createSealing(SECRET);
    const [one, two] = [seal('xoxb-token', 'T1'), seal('xoxb-token', 'T1')];
    expect(one).not.toBe(two);
    expect(`${one}${Buffer.from(one, 'base64url')}`).not.toContain('xoxb');
  });

  it('is refused by another secret', () => {
    expect(createSealing(OTHER).open(createSealing(SECRET).seal('token', 'T1'), 'T1')).toBeUndefined();
  });

  it('is refused where any character of it was changed or is missing', () => {
    const { seal, open } = createSealing(SECRET);
    const sealed = seal('token', 'T1');
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = `${sealed.slice(0, at)}${sealed[at] === 'A' ? 'B' : 'A'}${sealed.slice(at + 1)}`;
      const isSame =
        Buffer.from(changed.split('.')[2] ?? '', 'base64url').equals(
          Buffer.from(sealed.split('.')[2] ?? '', 'base64url'),
        ) && changed.split('.').slice(0, 2).join() === sealed.split('.').slice(0, 2).join();
      // The last character of base64 may have bits that stand for nothing.
      if (!isSame) expect(open(changed, 'T1'), changed).toBeUndefined();
      expect(open(sealed.slice(0, at), 'T1')).toBeUndefined();
    }
  });

  it('is opened by the former secret once it was changed, and said to be of that one', () => {
    const sealed = createSealing(SECRET).seal('token', 'T1');
    expect(createSealing(OTHER, SECRET).open(sealed, 'T1')).toEqual({ plain: 'token', isFormer: true });
    const anew = createSealing(OTHER, SECRET).seal('token', 'T1');
    expect(createSealing(OTHER).open(anew, 'T1')).toEqual({ plain: 'token', isFormer: false });
  });
});

describe('a secret that is derived', () => {
  it('is another for another purpose, and the same for the same', () => {
    expect(derive(SECRET, 'a', 32)).toEqual(derive(SECRET, 'a', 32));
    expect(derive(SECRET, 'a', 32)).not.toEqual(derive(SECRET, 'b', 32));
    expect(derive(SECRET, 'a', 32)).not.toEqual(derive(OTHER, 'a', 32));
  });
});
