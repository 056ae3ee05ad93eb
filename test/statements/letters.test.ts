import { describe, expect, it } from 'vitest';
import { readArticleText } from '../../src/articles/article-text.ts';
import { findMentions } from '../../src/people/people.ts';
import { extractStatements } from '../../src/statements/extract.ts';
import { plainLetters } from '../../src/text/plain-letters.ts';

const DAY = '2025-05-15';
const statementsOf = (body: string) =>
  extractStatements(readArticleText(body), findMentions(body, { on: DAY }), DAY).map(
    ({ speaker, polarity, fragments }) =>
      `${speaker.name}: ${polarity} ${fragments.map(({ start, end }) => body.slice(start, end)).join(' … ')}`,
  );

/** Names of persons whom no list holds, with their last letters as they are and as ASCII has them. */
const NAMES = [
  ['Ruslan Kačan', 'Ruslan Kacan'],
  ['Pavel Beňa', 'Pavel Bena'],
  ['Iñaki Peña', 'Inaki Pena'],
  ['Selim Doğan', 'Selim Dogan'],
  ['Ivo Božić', 'Ivo Bozic'],
  ['Jens Nørå', 'Jens Nora'],
] as const;

const SENTENCES = [
  'NAME said the road was shut.',
  'NAME denied that the road was shut.',
  'NAME called the plan “a trap”.',
  'NAME has told reporters that the road was shut.',
  'According to NAME, the road was shut.',
  '“The road is shut,” NAME said.',
  'The road, NAME noted on Friday, was shut.',
  'NAME, who drove there, said the road was shut.',
];

describe('A name with letters outside ASCII', () => {
  it.each(NAMES)('%s has the words that %s would have', (name, plain) => {
    for (const sentence of SENTENCES) {
      const written = statementsOf(sentence.replace('NAME', name));
      const asAscii = statementsOf(sentence.replace('NAME', plain)).map((one) => one.replace(plain, name));
      expect(written).toEqual(asAscii);
      expect(written).toHaveLength(1);
    }
  });

  it('is shown as it is written, in a description too', () => {
    expect(statementsOf('A deputy of Beňa’s party said that the road was shut.')[0]).toContain(
      'Beňa’s party',
    );
  });
});

describe('A text in plain letters', () => {
  it.each(['Erdoğan', 'Kac\u030Can', 'Ганна said', '“quoted” – it’s', '😀 ok', 'ß'])(
    '%s stays as long as it was',
    (text) => {
      expect(plainLetters(text)).toHaveLength(text.length);
    },
  );
});
