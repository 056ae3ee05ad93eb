import { describe, expect, it } from 'vitest';
import { readArticleText } from '../../src/articles/article-text.ts';
import { findMentions } from '../../src/people/people.ts';
import { extractStatements } from '../../src/statements/extract.ts';

const statements = (body: string) =>
  extractStatements(readArticleText(body), findMentions(body, { on: '2025-05-15' }), '2025-05-15');

/** 'kind speaker: words' for each statement; fragments joined by ' … '. */
const said = (body: string): string[] =>
  statements(body).map(
    ({ kind, fragments, speaker }) =>
      `${kind} ${speaker.name}: ${fragments.map(({ start, end }) => body.slice(start, end)).join(' … ')}`,
  );

describe('the source of a quotation', () => {
  it.each([
    ['two apostrophes', "''We agree,'' Putin said."],
    ['grave accents', "``We agree,'' Putin said."],
    ['single marks', '‘We agree,’ Putin said.'],
    ['straight single marks', "'We agree,' Putin said."],
    ['angled marks', '«We agree,» Putin said.'],
    ['low marks', '„We agree,“ Putin said.'],
  ])('is found beside %s', (_name, body) => {
    expect(said(body)).toEqual(['direct Vladimir Putin: We agree,']);
  });

  it.each([
    ['a question', '“Do we agree?” Putin asked. “We do.”', 'Do we agree? … We do.'],
    ['an exclamation', '“We agree!” Putin said on Friday.', 'We agree!'],
    ['a further verb', '“We agree,” Putin said, pointing to the map. “We do.”', 'We agree, … We do.'],
    ['a conjunction', '“A good day,” Putin said, but “not a great one.”', 'A good day, … not a great one.'],
  ])('holds through %s', (_name, body, words) => {
    expect(said(body)).toContain(`direct Vladimir Putin: ${words}`);
  });

  it('goes on in the next paragraph where that is nothing but a quotation', () => {
    expect(said('“We agree,” Putin said. “We do.”\n\n“We always did.”')).toEqual([
      'direct Vladimir Putin: We agree, … We do. … We always did.',
    ]);
  });

  it('does not take a sentence that tells more for the tag of a question before it', () => {
    const found = said('“Is it over?” Putin said that nobody knew.');
    expect(found).toEqual(['indirect Vladimir Putin: nobody knew']);
  });

  it.each([
    ['a dash and a name after it', '“We will wait and see.” — Olena Bondar, teacher'],
    ['a dash and a name in the next paragraph', '“We will wait and see.”\n\n— Olena Bondar'],
    ['a name and a colon before it', 'From Olena Bondar: “We will wait and see.”'],
  ])('is named by %s', (_name, body) => {
    expect(said(body)).toEqual(['direct Olena Bondar: We will wait and see.']);
  });

  it('is the one that the sentence before a colon is about', () => {
    expect(said('In Moscow, Sergey Lavrov was blunt: “We will not give in.”')).toEqual([
      'direct Sergey Lavrov: We will not give in.',
    ]);
  });

  it('is nobody where what stands before a colon has not been said', () => {
    expect(said('Sergey Lavrov might yet have his answer: “We will give in.”')).toEqual([]);
  });

  it.each([
    ['chanted', '“Hands up!” the crowd chanted.', 'Hands up!'],
    ['went on', '“Stop,” the crowd went on.', 'Stop,'],
  ])('may be a verb of manner: %s', (_name, body, words) => {
    expect(said(body)).toEqual([`direct crowd: ${words}`]);
  });

  it('takes a text for the speaker of what it reads, over all its paragraphs', () => {
    const body = 'The statement reads:\n\n“We agree to the terms.\n\n“We will wait.”';
    expect(said(body)).toEqual(['direct statement: We agree to the terms. … We will wait.']);
  });
});

describe('quoted words within a clause', () => {
  it('are told with what follows them up to the cue', () => {
    expect(said('“You squeezed them” to drive up the price, Putin said.')).toEqual([
      'mixed Vladimir Putin: “You squeezed them” to drive up the price',
    ]);
  });

  it('are told with what begins their sentence', () => {
    expect(said('With so many systems, “there is no single point of failure,” Putin said.')).toEqual([
      'mixed Vladimir Putin: With so many systems, “there is no single point of failure,',
    ]);
  });

  it('are told with the clause that they end', () => {
    expect(said('Putin said that with much at stake “we cannot wait.”')).toHaveLength(1);
    expect(said('Putin said that with much at stake “we cannot wait.”')[0]).toContain(
      'mixed Vladimir Putin: with much at stake “we cannot wait',
    );
  });
});

describe('words in marks that nobody said', () => {
  it.each([
    ['a title', 'In his new book, “War and Winter,” Lavrov wrote nothing of it.'],
    ['a nickname', 'Mikhail “Misha” Petrov came to Istanbul.'],
    ['a scare quote', 'The “ceasefire” lasted an hour.'],
  ])('are no statement: %s', (_name, body) => {
    expect(said(body).filter((one) => !one.startsWith('indirect'))).toEqual([]);
  });
});

describe('a transcript', () => {
  const interview =
    'Sergey Lavrov spoke to Anna Smith on Friday.\n\nSMITH: What comes now, Minister?\n\nLAVROV: We wait. “No,” they said.\n\n(CROSSTALK)\n\nSMITH: For what?\n\nLAVROV: For talks, he said.';

  it('gives each turn to the one it begins with', () => {
    expect(said(interview)).toEqual([
      'direct Sergey Lavrov: We wait. “No,” they said.',
      'direct Sergey Lavrov: For talks, he said.',
    ]);
  });

  it('has its colon for a cue', () => {
    const [first] = statements(interview);
    expect(first?.cue && interview.slice(first.cue.start, first.cue.end)).toBe(':');
  });

  it('is not seen in a page that prints notices', () => {
    const page =
      'UPDATE: Lavrov has left Istanbul.\n\nMORE: He will be back.\n\nUPDATE: He will not be back.';
    expect(said(page).filter((one) => one.startsWith('direct'))).toEqual([]);
  });
});
