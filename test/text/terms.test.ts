import { describe, expect, it } from 'vitest';
import { termsOf, wordsOf } from '../../src/text/terms.ts';

const stems = (text: string): string[] => termsOf(text).map(({ stem }) => stem);

describe('termsOf', () => {
  it('stems as Porter2 does', () => {
    expect(stems('negotiations negotiating generously')).toEqual(['negoti', 'negoti', 'generous']);
  });

  it('folds accents, ligatures, curly apostrophes and case', () => {
    expect(stems('Erdoğan’s ERDOGAN ﬁnal Final')).toEqual(['erdogan', 'erdogan', 'final', 'final']);
  });

  it('leaves out stop words, contracted ones too', () => {
    expect(stems('what he didn’t say about the delegation')).toEqual(['deleg']);
  });

  it('tells the country from the pronoun by its capitals', () => {
    expect(stems('the US told us')).toEqual(['usa']);
    expect(stems('U.S. troops')).toEqual(['usa', 'troop']);
  });

  it('takes a cease-fire for a ceasefire', () => {
    expect(stems('cease-fire')).toEqual(stems('ceasefire'));
    expect(stems('a cease fire now')).toEqual(stems('a ceasefire now'));
  });

  it('splits other hyphens and keeps numbers whole', () => {
    expect(stems('28-point plan, 1,000 drones, 19.3%')).toEqual([
      '28',
      'point',
      'plan',
      '1000',
      'drone',
      '19.3',
    ]);
  });

  it('puts one spelling for all of a name', () => {
    const spellings = new Map([['zelenskiy', 'zelensky']]);
    expect(termsOf('Zelenskiy’s', { spellings }).map(({ stem }) => stem)).toEqual(['zelensky']);
  });

  it('gives spans that slice back to the word as written', () => {
    const text = 'Mr Erdoğan’s “cease-fire” of 30 days';
    expect(wordsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Mr',
      'Erdoğan’s',
      'cease-fire',
      'of',
      '30',
      'days',
    ]);
  });
});
