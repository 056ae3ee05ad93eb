// A question that goes on from a list or a digest: from what that was about, as a value.
import { describe, expect, it } from 'vitest';
import { readAsked } from '../../src/answer/decide/consider.ts';
import { createLibrary } from '../../src/library/library.ts';
import { readingOf } from '../../src/question/restate.ts';
import { anArticle } from '../support/builders.ts';

const library = createLibrary([
  anArticle({
    published: { day: '2025-05-15' },
    body: '“Sanctions come first,” Lavrov said.\n\n“Sanctions do not help,” Vladimir Putin said of drones.',
  }),
]);

describe('a question after a list', () => {
  it('asks for the words of another on the same matter', () => {
    const question = readAsked(library, 'and Putin?', { who: 'Sergey Lavrov', about: 'sanctions' });
    expect(question.kind).toBe('said');
    expect(question.speakers.map(({ surname }) => surname)).toEqual(['Putin']);
    expect(question.terms.map(({ word }) => word)).toEqual(['sanctions']);
    expect(readingOf(question)).toBe('Reading this as: what did Vladimir Putin say about sanctions.');
  });

  it('asks the same person on another matter', () => {
    const question = readAsked(library, 'and on drones?', { who: 'Sergey Lavrov', about: 'sanctions' });
    expect(question.speakers.map(({ surname }) => surname)).toEqual(['Lavrov']);
    expect(question.terms.map(({ word }) => word)).toEqual(['drones']);
  });

  it('goes on from a list of nobody’s, on a matter alone', () => {
    const question = readAsked(library, 'and Putin?', { about: 'sanctions' });
    expect(question.persons.map(({ surname }) => surname)).toEqual(['Putin']);
    expect(question.terms.map(({ word }) => word)).toEqual(['sanctions']);
  });
});
