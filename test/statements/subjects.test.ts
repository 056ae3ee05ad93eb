// Whose verb it is where the subject does not stand right before it: after "and", behind asides, in passives.
import { describe, expect, it } from 'vitest';
import { readArticleText } from '../../src/articles/article-text.ts';
import { findMentions } from '../../src/people/people.ts';
import { extractStatements } from '../../src/statements/extract.ts';

const DAY = '2025-05-15';

const told = (body: string): string[] =>
  extractStatements(readArticleText(body), findMentions(body, { on: DAY }), DAY).map(
    ({ fragments, speaker, polarity }) =>
      `${speaker.name}${polarity === 'said' ? '' : ` (${polarity})`}: ${fragments
        .map(({ start, end }) => body.slice(start, end))
        .join(' … ')}`,
  );

describe('a verb after "and" or "but"', () => {
  it.each([
    [
      'is the subject’s that opens the sentence, however far away',
      'Rubio toured the harbour of the old town with a dozen local reporters on a warm morning and said the ferry was late.',
      ['Marco Rubio: the ferry was late'],
    ],
    [
      'is that subject’s with an occasion in between',
      'Merz walked out of the hall, but in an interview with a local paper said the ferry was late.',
      ['Friedrich Merz: the ferry was late'],
    ],
    [
      'is that of the clause that "and" has begun',
      'Rubio saw Umerov, and Lavrov later phoned them and said the ferry was late.',
      ['Sergey Lavrov: the ferry was late'],
    ],
    [
      'is that of the clause that "but" has begun',
      'Rubio and Witkoff sailed, but Lavrov stayed ashore and told reporters the ferry was late.',
      ['Sergey Lavrov: the ferry was late'],
    ],
    [
      'is that of a subject on no list',
      'Angry passengers blocked the pier with their cars for two hours and demanded that the ferry sail.',
      ['Angry passengers: the ferry sail'],
    ],
    [
      'is nobody’s where it is yet to come',
      'Rubio will fly to Ankara to see the ferry and accuse the crew of theft.',
      [],
    ],
  ])('%s', (_, body, statements) => {
    expect(told(body)).toEqual(statements);
  });
});

describe('an aside after a subject', () => {
  it.each([
    ['whose', 'Peskov, whose boss saw Witkoff on Friday, said the ferry was late.', 'Dmitry Peskov'],
    [
      'in brackets',
      'Rubio (a friend of Graham since his years in Miami) said the ferry was late.',
      'Marco Rubio',
    ],
    ['between dashes', 'Rubio — after a long pause over his tea — said the ferry was late.', 'Marco Rubio'],
    [
      'of an office',
      'Umerov, one of the men on board with Witkoff, said the ferry was late.',
      'Rustem Umerov',
    ],
    ['however', 'Rubio, however, said the ferry was late.', 'Marco Rubio'],
    ['not another', 'Lavrov, not Putin, said the ferry was late.', 'Sergey Lavrov'],
  ])('does not speak in its place: %s', (_, body, name) => {
    expect(told(body)).toEqual([`${name}: the ferry was late`]);
  });
});

describe('several subjects', () => {
  it.each([
    [
      'with offices set after their names',
      'Vladimir Putin, Russia’s president, and Donald Trump, his American counterpart, have both said the ferry was late.',
      ['Vladimir Putin; Donald Trump: the ferry was late'],
    ],
    [
      'with places and brackets after their names',
      'Anna Berg of Bergen, Olaf Lund and Kari Moe (of Oslo) all said the ferry was late.',
      ['Anna Berg; Olaf Lund; Kari Moe: the ferry was late'],
    ],
    [
      'but not of one alone, where "both" tells of another',
      'Putin saw Trump on deck, and Merz both said so.',
      [],
    ],
  ])('speak together %s', (_, body, statements) => {
    expect(told(body)).toEqual(statements);
  });
});

describe('who and which', () => {
  it.each([
    [
      'stand for an organisation',
      'The fine was set by the European Union, which contended that the ferry was late.',
      ['European Union: the ferry was late'],
    ],
    [
      'stand for several on no list',
      'There are some sailors who argue that the ferry was late.',
      ['sailors: the ferry was late'],
    ],
    [
      'stand for nobody where it is one on no list',
      'It broke down near a cook who said the ferry was late.',
      [],
    ],
    [
      'may be told of',
      'He took the old tickets, which Rubio said were sold for cash.',
      ['Marco Rubio: were sold for cash'],
    ],
  ])('%s', (_, body, statements) => {
    expect(told(body)).toEqual(statements);
  });
});

describe('a participle', () => {
  it.each([
    [
      'that opens a sentence is the subject’s behind it',
      'Claiming that the ferry had sunk, Lavrov left for Sochi.',
      ['Sergey Lavrov: the ferry had sunk'],
    ],
    [
      'after "after" too',
      'After saying the ferry had sunk, Rubio left for Miami.',
      ['Marco Rubio: the ferry had sunk'],
    ],
    ['that names the matter tells nothing', 'Commenting on the ferry in Odesa, Rubio left for Miami.', []],
    [
      'after a comma is that of a subject on no list',
      'Dock workers have blocked two of the piers, saying they were not paid.',
      ['Dock workers: they were not paid'],
    ],
    [
      'of an occasion is nobody’s',
      'In a statement announcing the sale, Lavrov called it “theft”.',
      ['Sergey Lavrov: theft'],
    ],
    [
      'of somebody else’s text is not his who passes it on',
      'Trump retweeted a post saying the ferry had sunk.',
      [],
    ],
    ['of what is kept from being said is none', 'Trump resisted calling Putin a pirate.', []],
  ])('%s', (_, body, statements) => {
    expect(told(body)).toEqual(statements);
  });
});

describe('a passive', () => {
  it.each([
    [
      'gives quoted words to its agent',
      'The offer was described by Lavrov as “a leaky boat”.',
      ['Sergey Lavrov: a leaky boat'],
    ],
    [
      'gives a clause to its agent',
      'It was said by Lavrov that the ferry was late.',
      ['Sergey Lavrov: the ferry was late'],
    ],
    [
      'gives what was told to its agent',
      'Umerov was told by Rubio that the ferry was late.',
      ['Marco Rubio: the ferry was late'],
    ],
    ['gives nothing where it is negated', 'It was never said by Lavrov that the ferry was late.', []],
    ['takes no quoted words from elsewhere', 'The “Black Pearl” was called by Lavrov to the pier.', []],
  ])('%s', (_, body, statements) => {
    expect(told(body)).toEqual(statements);
  });
});
