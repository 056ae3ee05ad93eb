// What is misspelt or told by initials in a question is read as the articles have it.
import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answer/decide/ask.ts';
import { readAsked } from '../../src/answer/decide/consider.ts';
import { createLibrary } from '../../src/library/library.ts';
import { anArticle } from '../support/builders.ts';

const library = createLibrary([
  anArticle({
    published: { day: '2025-05-15' },
    body: [
      'The Russian delegation and the Ukrainian delegation sat in Istanbul, where negotiations went on until midnight.',
      'The United Nations Security Council met on Monday. Inspectors of the International Atomic Energy Agency stayed away.',
      'They exchanged prisoners of war (POWs), and launched a counteroffensive against hunger.',
      'South Korea and Poland sent observers, the ministry said.',
      'The ceasefire held, said Andriy Sybiha, the foreign minister.',
    ].join('\n\n'),
  }),
]);
const read = (question: string): string => readAsked(library, question).text;

describe('a slip of the keyboard', () => {
  it.each([
    ['when did the negotations end', 'when did the negotiations end'],
    ['who sat in Istanbul with the delegatoin', 'who sat in Istanbul with the delegation'],
    ['until when did negotiatons go on', 'until when did negotiations go on'],
    ['waht did they exhange', 'what did they exchange'],
    ['wher was teh delegation', 'where was the delegation'],
    ['did the ceasfire hold', 'did the ceasefire hold'],
  ])('%s: is put right', (question, text) => {
    expect(read(question)).toBe(text);
  });

  it.each([
    ['is none where it is an English word', 'what time is lunch'],
    ['is none in a name', 'what did sibiga say'],
    ['is none in what may be one', 'what did Negotiatoni say'],
    ['stands where it is in quotation marks', 'who said "negotations went on"'],
    ['is none where nothing is near', 'what about the zlotyqq'],
  ])('%s', (_, question) => {
    expect(read(question)).toBe(question);
  });

  it('is looked for in a few words only: more that nobody knows are of another language', () => {
    const foreign =
      'kto przewodniczy negocjacjom wysokiej delegacji spotkania wczoraj rano tamze negotiatons';
    expect(read(foreign)).toBe(foreign);
  });

  it('is told, unless it is in a word that only asks', async () => {
    const readingOf = async (question: string) => (await answerQuestion(library, { question })).reading;
    expect(await readingOf('until when did negotiatons go on')).toBe(
      'Reading this as: until when did negotiations go on.',
    );
    expect(await readingOf('waht was said about observers')).toBeUndefined();
  });
});

describe('a short name', () => {
  it.each([
    ['when did the UNSC meet', 'when did the United Nations Security Council meet'],
    ['when did the unsc meet', 'when did the United Nations Security Council meet'],
    ['what about IAEA inspectors', 'what about International Atomic Energy Agency inspectors'],
    ['who leads the RF delegation', 'who leads the Russian delegation'],
    ['who leads the ua delegation', 'who leads the Ukrainian delegation'],
    ['what does PL want', 'what does Poland want'],
    ['where did RU sit', 'where did Russia sit'],
  ])('%s: is read in full', (question, text) => {
    expect(read(question)).toBe(text);
  });

  it.each([
    ['where the articles have it', 'who were the POWs'],
    ['where it is a word', 'is it so or not'],
    ['where everything is in capitals', 'DID PL SIT IN ISTANBUL'],
    ['where nothing has such initials', 'what about the XQZ'],
    ['where reports write so', 'what does the US want'],
  ])('stands %s', (_, question) => {
    expect(read(question)).toBe(question);
  });
});
