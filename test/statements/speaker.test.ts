import { describe, expect, it } from 'vitest';
import { readArticleText } from '../../src/articles/article-text.ts';
import { findMentions } from '../../src/people/people.ts';
import { extractStatements } from '../../src/statements/extract.ts';

const statements = (body: string, day: string | undefined = '2025-05-15') =>
  extractStatements(readArticleText(body), findMentions(body, { on: day }), day);

const speakers = (body: string): string[] => statements(body).map(({ speaker }) => speaker.name);

describe('the subject of a cue', () => {
  it.each([
    ['with a time before the verb', 'Peskov on Tuesday said it was late.', 'Dmitry Peskov'],
    ['with a time and no list of names', 'Orlenko last week said it was late.', 'Orlenko'],
    [
      'with an office between commas',
      'Petro Orlenko, mayor of the town, said he was tired.',
      'Petro Orlenko',
    ],
    [
      'with an office that is followed by another name',
      'Petro Orlenko, a former aide who left in May, said Putin’s answer was no.',
      'Petro Orlenko',
    ],
    [
      'with an apposition that names another',
      'Petro Orlenko, a former aide of Rubio, said Putin’s answer was no.',
      'Petro Orlenko',
    ],
    [
      'with a relative clause that names another',
      'Officials who met with Rubio said it was late.',
      'Officials (unnamed)',
    ],
    [
      'of a clause within the sentence',
      'Trump has been away since Rubio, at a dinner, told reporters it was late.',
      'Marco Rubio',
    ],
    ['after its verb', 'The talks are over, said Peskov.', 'Dmitry Peskov'],
    ['that is a relative pronoun', 'The reply came from Peskov, who said it was late.', 'Dmitry Peskov'],
    [
      'of a participle after a comma',
      'Lavrov turned on Rubio on Monday, saying it was late.',
      'Sergey Lavrov',
    ],
    [
      'of a participle that an object stands before',
      'Lavrov issued a statement saying it was late.',
      'Sergey Lavrov',
    ],
    [
      'of a participle after a clause of somebody else',
      'When Putin left the hall, Lavrov turned to the press, saying it was late.',
      'Sergey Lavrov',
    ],
    ['behind the place of a report', 'WASHINGTON, May 14 (AP) — Rubio said it was late.', 'Marco Rubio'],
    ['with “Today” in the name of a paper', 'USA Today reported it was late.', 'USA Today'],
    ['of whom a statement is', 'A statement from Yuri Ushakov said it was late.', 'Yuri Ushakov'],
  ])('is found %s', (_name, body, expected) => {
    expect(speakers(body)).toEqual([expected]);
  });
});

describe('a speaker that no list holds', () => {
  it.each([
    ['Sen. Amy Quill said it was late.', 'Amy Quill'],
    ['Harlan County Sheriff Bo Tack said it was late.', 'Bo Tack'],
    ['“It is late,” said Tom J. Quill.', 'Tom J. Quill'],
    ['Amy Quill came first.\n\n“It is late,” Quill said.', 'Amy Quill'],
    ['Amy Quill came first.\n\nMs. Quill said it was late.', 'Amy Quill'],
  ])('has the full name of the article, without titles: %s', (body, expected) => {
    expect(speakers(body)).toEqual([expected]);
  });

  it('has one id under name and surname', () => {
    const body = 'Amy Quill said it was late.\n\n“It is early,” said Quill.';
    expect(new Set(statements(body).map(({ speaker }) => speaker.id)).size).toBe(1);
  });

  it.each([
    ['A US official said it was late.', 'US official (unnamed)'],
    ['An unnamed American official said it was late.', 'US official (unnamed)'],
    ['Polish officials said it was late.', 'Polish officials (unnamed)'],
    ['“It is late,” said a person familiar with the matter.', 'person familiar with the matter (unnamed)'],
    ['A spokesman for Putin said it was late.', 'spokesman for Putin (unnamed)'],
    ['A source close to the Kremlin said it was late.', 'source close to the Kremlin (unnamed)'],
    [
      '“It is late,” said an official in the Trump administration.',
      'official in the Trump administration (unnamed)',
    ],
    ['A Polish diplomat, who asked not to be named, said it was late.', 'Polish diplomat (anonymous)'],
    ['“It is late,” said a diplomat, speaking on condition of anonymity.', 'diplomat (anonymous)'],
    ['The Ukrainian side said it was late.', 'Ukrainian side'],
    ['Residents of the village said it was late.', 'Residents of the village'],
  ])('has its description: %s', (body, expected) => {
    expect(speakers(body)).toEqual([expected]);
  });

  it('is the same where the description is taken up', () => {
    const body =
      'A Polish diplomat, who asked not to be named, said it was late.\n\n“No,” the diplomat added.';
    expect(speakers(body)).toEqual(['Polish diplomat (anonymous)', 'Polish diplomat (anonymous)']);
  });
});

describe('"it"', () => {
  it.each([
    [
      'an organisation that spoke before',
      'NATO said it was late. Later, it reported an attack.',
      ['NATO', 'NATO'],
    ],
    [
      'the organisation that the sentence before is about',
      'The Kremlin sent a letter. It said the talks had failed.',
      ['Kremlin'],
    ],
    ['no person', 'Lavrov sent help. It said the talks had failed.', []],
  ])('stands for %s', (_name, body, expected) => {
    expect(speakers(body)).toEqual(expected);
  });
});

describe('several speakers', () => {
  it.each([
    ['Kellogg and Umerov said it was late.', 'Keith Kellogg; Rustem Umerov'],
    [
      'Macron, Germany’s Friedrich Merz and Poland’s Donald Tusk said it was late.',
      'Emmanuel Macron; Friedrich Merz; Donald Tusk',
    ],
    ['Ukraine and Russia said it was late.', 'Ukraine; Russia'],
    ['The host received Kellogg and Umerov.\n\nThey said it was late.', 'Keith Kellogg; Rustem Umerov'],
  ])('speak together: %s', (body, expected) => {
    const [statement] = statements(body);
    expect(statement?.speaker.name).toBe(expected);
    expect(statement?.speaker.person).toBeUndefined();
    expect(statement?.speaker.members).toHaveLength(expected.split(';').length);
  });

  it('have one id in either order', () => {
    const [one] = statements('Kellogg and Umerov said it was late.');
    const [other] = statements('Umerov and Kellogg said it was late.');
    expect(one?.speaker.id).toBe(other?.speaker.id);
  });
});

describe('an office', () => {
  it('is its holder on the day of the article', () => {
    expect(speakers('The mayor of the city of Lviv said it was late.')).toEqual(['Andriy Sadovyi']);
  });

  it('is its holder in an article without a day only where that names them', () => {
    const said = 'The Russian foreign minister said it was late.';
    const name = (body: string) =>
      extractStatements(readArticleText(body), findMentions(body))[0]?.speaker.name;
    expect(name(said)).toBe('Russian foreign minister');
    expect(name(`${said}\n\nLavrov then left.`)).toBe('Sergey Lavrov');
  });

  it('that several named hold is that of the one in its sentence', () => {
    const body =
      'Putin and Zelensky spoke first.\n\nWhile Trump had pushed for it, the president said it was late.';
    expect(speakers(body)).toEqual(['Donald Trump']);
  });
});
