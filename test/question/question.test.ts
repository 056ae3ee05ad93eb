import { describe, expect, it } from 'vitest';
import { canonicalWords } from '../../src/people/people.ts';
import { followUp } from '../../src/question/follow-up.ts';
import { readQuestion } from '../../src/question/question.ts';

const KNOWN = new Set([
  'sanction',
  'drone',
  'deleg',
  'russian',
  'istanbul',
  'talk',
  'ceasefir',
  'putin',
  'settlement',
]);
const read = (text: string) =>
  readQuestion(text, {
    spellings: canonicalWords,
    longNames: new Map(),
    frequency: (stem) => Number(KNOWN.has(stem)),
  });

describe('readQuestion', () => {
  it.each([
    ['who leads the russian delegation?', 'who'],
    ['whos leading the delegation', 'who'],
    ['which official met Putin?', 'who'],
    ['when did they last meet?', 'when'],
    ['what day is the next round', 'when'],
    ['where was Trump when he spoke to reporters?', 'where'],
    ['which city will they meet in', 'where'],
    ['how many drones', 'how-many'],
    ['how long was the call', 'how-many'],
    ['Why did Zelenskyy agree to send a team?', 'why'],
    ['What did Zakharova call Zelensky?', 'said'],
    ['Zelenskiy on sanctions', 'said'],
    ['what did Erdogan say when putin didnt come', 'said'],
    ['Is Putin going to travel to Turkey?', 'did'],
    ['did Peskov say they would publish it?', 'said'],
    ['what is the main problem', 'what'],
  ])('reads %j as a question of the kind %s', (text, kind) => {
    expect(read(text).kind).toBe(kind);
  });

  it.each([
    [
      'what did zelensky say about putin?',
      ['volodymyr-zelenskyy'],
      ['volodymyr-zelenskyy', 'vladimir-putin'],
    ],
    ['lavrov on zelensky', ['sergey-lavrov'], ['sergey-lavrov', 'volodymyr-zelenskyy']],
    ['according to Rubio, who decides?', ['marco-rubio'], ['marco-rubio']],
    ['who met Zelensky in Ankara?', [], ['volodymyr-zelenskyy']],
    ['what did the Russian foreign minister say', ['sergey-lavrov'], ['sergey-lavrov']],
    ['what did Zelinsky say', ['volodymyr-zelenskyy'], ['volodymyr-zelenskyy']],
    ['what did Pescov say', ['dmitry-peskov'], ['dmitry-peskov']],
    ['что сказал Лавров', ['sergey-lavrov'], ['sergey-lavrov']],
    ['що сказав Зеленський', ['volodymyr-zelenskyy'], ['volodymyr-zelenskyy']],
  ])('finds in %j whose words are asked for and who is named', (text, speakers, persons) => {
    const question = read(text);
    expect(question.speakers.map(({ id }) => id)).toEqual(speakers);
    expect(question.persons.map(({ id }) => id)).toEqual(persons);
  });

  it.each([
    ['what did Moscow say about the ceasefire', ['moscow']],
    ['the kremlin on sanctions', ['kremlin']],
    ['what does US want', ['united-states']],
    ['what does RF want', ['russia']],
    ['what did ua say', ['ukraine']],
    ['what do the russians want', ['russia']],
    ['according to NATO, who decides', ['nato']],
    ['how did the UK govt react', ['united-kingdom']],
    ['EU on sanctions', ['european-union']],
    ['drones from russia', []],
    ['who met Zelensky in Kyiv on Sunday', []],
    ['what did Politico say about Lavrov', []],
    ['tell us about drones', []],
  ])('finds in %j which organisations are asked for words', (text, organisations) => {
    expect(read(text).organisations.map(({ id }) => id)).toEqual(organisations);
  });

  it.each([
    ['whats trump gonna do abt sanctions', ['sanction']],
    ['what did ppl say in istanbul', ['istanbul']],
    ['u know when talks r', ['talk']],
  ])('reads the chat spellings of %j', (text, stems) => {
    expect(read(text).terms.map(({ stem }) => stem)).toEqual(stems);
  });

  it('asks nobody who is only named with a day: "who met Putin on Thursday"', () => {
    expect(read('who met Putin on Thursday').speakers).toEqual([]);
    expect(read('Putin on drones').speakers.map(({ id }) => id)).toEqual(['vladimir-putin']);
  });

  it('searches for what is asked about, not for the words of asking or the names', () => {
    expect(read('What did Peskov say about a long-term settlement?').terms.map(({ stem }) => stem)).toEqual([
      'long',
      'term',
      'settlement',
    ]);
    expect(read('please tell me how many drones').terms.map(({ stem }) => stem)).toEqual(['drone']);
  });

  it('takes dates out of the words and keeps them as dates', () => {
    const question = read('talks in Istanbul, mid-december 2025');
    expect(question.terms.map(({ stem }) => stem)).toEqual(['talk', 'istanbul']);
    expect(question.dates).toMatchObject([{ month: 12, year: 2025, part: 'mid' }]);
  });

  it('has nothing to search for in punctuation, emoji and words of asking', () => {
    for (const text of ['???', '🙂🙂', 'what?', '…', 'who is he']) {
      const { terms, persons } = read(text);
      expect([...terms, ...persons]).toEqual([]);
    }
  });
});

describe('followUp', () => {
  const asked = (text: string, previous: string) => followUp(read(text), read(previous));

  it('asks "and Putin?" what the question before asked of somebody else', () => {
    const question = asked('and Putin?', 'what did Zelensky say about sanctions?');
    expect(question.kind).toBe('said');
    expect(question.speakers.map(({ id }) => id)).toEqual(['vladimir-putin']);
    expect(question.terms.map(({ stem }) => stem)).toEqual(['sanction']);
  });

  it('takes "he" for the one whose words were asked for, and "she" for a woman only', () => {
    const he = asked('what did he say about drones?', 'what did Lavrov say about Zelensky?');
    expect(he.speakers.map(({ id }) => id)).toEqual(['sergey-lavrov']);
    const she = asked('and what did she say?', 'what did Lavrov say about Zelensky?');
    expect(she.speakers).toEqual([]);
    expect(she.unresolved).toBe(true);
  });

  it('keeps the matter for another person, and the person for another matter', () => {
    const putin = asked('and Putin?', 'what did Zelensky say about sanctions?');
    expect(putin.terms.map(({ stem }) => stem)).toEqual(['sanction']);
    const drones = asked('and drones?', 'what did Zelensky say about sanctions?');
    expect(drones.speakers.map(({ id }) => id)).toEqual(['volodymyr-zelenskyy']);
    expect(drones.terms.map(({ stem }) => stem)).toEqual(['drone']);
  });

  it('puts one country in place of another', () => {
    const { kind, terms } = asked('and the ukrainian one?', 'who leads the russian delegation');
    expect(kind).toBe('who');
    expect(terms.map(({ stem }) => stem)).toEqual(['ukraine', 'lead', 'deleg']);
  });

  it.each([
    'what did Putin say',
    'who said that Europe must pay',
    'how many drones did russia send',
    'who leads the russian delegation',
    'trump on drones',
    'who is Umerov?',
    'where was Putin?',
  ])('takes %j as a new topic', (text) => {
    expect(asked(text, 'what did Lavrov say about Zelensky?').background).toBeUndefined();
  });

  it.each([
    'when was that?',
    'and Putin?',
    'what did he say about it',
    'lavrov?',
    'and on Thursday?',
    'did he say why',
  ])('reads %j with the question before', (text) => {
    expect(asked(text, 'what did Lavrov say about Zelensky?').background).toBeDefined();
  });

  it('leaves a question alone that stands by itself', () => {
    const question = asked('how many drones hit Istanbul', 'what did Lavrov say about Zelensky?');
    expect(question.background).toBeUndefined();
    expect(question.persons).toEqual([]);
  });
});
