import { describe, expect, it } from 'vitest';
import { canonicalWords } from '../../src/people/people.ts';
import { followUp } from '../../src/question/follow-up.ts';
import { readQuestion } from '../../src/question/question.ts';
import { readingOf } from '../../src/question/restate.ts';

const read = (text: string) =>
  readQuestion(text, {
    spellings: canonicalWords,
    longNames: new Map(),
    frequency: (stem) => Number(!/^(?:pescov|zelinski|lavrof)/u.test(stem)),
    on: '2025-05-15',
    today: '2025-05-16',
    outlets: ['Daily Herald'],
  });
const reading = (text: string, previous?: string) =>
  readingOf(followUp(read(text), previous === undefined ? undefined : read(previous)));

describe('readingOf', () => {
  it.each([
    ['what did Pescov say about drones', 'what did Dmitry Peskov say about drones'],
    ['what did Лавров say about peace', 'what did Sergey Lavrov say about peace'],
    ['what did the Russian foreign minister say about Istanbul', 'what did Sergey Lavrov say about Istanbul'],
    [
      'what did Pescov say about sanctions since Monday?',
      'what did Dmitry Peskov say about sanctions, since 12 May 2025',
    ],
    ['what did Lavrov say yesterday', 'what did Lavrov say, on 15 May 2025'],
    ['what did Lavrov say on Thursday?', 'what did Lavrov say, on Thursday 15 May 2025'],
    ['what did Pescov say in the Daily Herald?', 'what did Dmitry Peskov say in Daily Herald'],
    ['what did Lavrov say in Daily Herald yesterday', 'what did Lavrov say in Daily Herald, on 15 May 2025'],
    ['what happened last week', 'what happened, from 5 to 11 May 2025'],
  ])('says how %j was read', (text, words) => {
    expect(reading(text)).toBe(`Reading this as: ${words}.`);
  });

  it.each([
    'what did Lavrov say about sanctions',
    'zelenskiy on sanctions??',
    'what did Putin say since May 12',
    'what was agreed in May',
    'how many drones',
    '???',
  ])('is silent where the question says it itself: %j', (text) => {
    expect(reading(text)).toBeUndefined();
  });

  it.each([
    ['and Putin?', 'what did Zelensky say about sanctions?', 'what did Vladimir Putin say about sanctions'],
    ['and moscow?', 'what did Zelensky say about sanctions?', 'what did Moscow say about sanctions'],
    [
      'and drones?',
      'what did Zelensky say about sanctions?',
      'what did Volodymyr Zelenskyy say about drones',
    ],
    [
      'and since Monday?',
      'zelensky on sanctions',
      'what did Volodymyr Zelenskyy say about sanctions, since 12 May 2025',
    ],
    ['and Zelensky?', 'did Putin agree to the ceasefire', 'did Volodymyr Zelenskyy agree to the ceasefire'],
    ['and Ukraine?', 'how many drones did Russia send', 'how many drones did Ukraine send'],
    [
      'who was at the talks with him?',
      'what did Trump say about sanctions',
      'who was at the talks with Donald Trump',
    ],
    ['when was that?', 'what did Trump say', 'when was that (after “what did Trump say”)'],
  ])('fills %j from %j', (text, previous, words) => {
    expect(reading(text, previous)).toBe(`Reading this as: ${words}.`);
  });

  it('is silent on a new topic', () => {
    expect(reading('how many drones did russia send', 'what did Lavrov say about Zelensky?')).toBeUndefined();
    expect(reading('what did Putin say?', 'what did Lavrov say about sanctions?')).toBeUndefined();
  });
});
