// British and American spellings.
import { describe, expect, it } from 'vitest';
import { stemWord } from '../../src/text/terms.ts';

describe('the stem of a word', () => {
  it.each([
    'defence defense',
    'offences offenses',
    'licence license',
    'kilometre kilometer',
    'kilometres kilometers',
    'centre center',
    'theatres theaters',
    'colour color',
    'favourite favorite',
    'labourers laborers',
    'neighbouring neighboring',
    'organise organize',
    'organisation organization',
    'recognised recognized',
    'mobilisation mobilization',
    'neutralising neutralizing',
    'analysed analyzed',
    'dialogue dialog',
    'programme program',
    'travelled traveled',
    'cancelling canceling',
    'fulfil fulfill',
    'sceptical skeptical',
    'manoeuvres maneuvers',
    'grey gray',
  ])('is one for both of %s', (both) => {
    const [british, american] = both.split(' ').map(stemWord);
    expect(british).toBe(american);
  });

  it.each([
    'hour or',
    'four for',
    'there ther',
    'call cal',
    'advise advisory',
    'promise prompt',
    'rise size',
    'prise prize',
    'store stor',
    'precise prize',
    'tour tor',
    'acre acer',
  ])('is not one for %s', (two) => {
    const [one, other] = two.split(' ').map(stemWord);
    expect(one).not.toBe(other);
  });

  it.each([
    'advise advised adviser',
    'surprise surprising',
    'raise raising raised',
    'exercise exercises exercising',
    'precise precision',
  ])('is one for the forms of one word, as before: %s', (forms) => {
    expect(new Set(forms.split(' ').map(stemWord)).size).toBe(1);
  });
});
