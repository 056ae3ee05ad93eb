import { describe, expect, it } from 'vitest';
import { periodFit } from '../../src/answer/weigh/date-fit.ts';
import { canonicalWords } from '../../src/people/people.ts';
import { readQuestion } from '../../src/question/question.ts';

// A Friday.
const TODAY = '2025-05-16';
const read = (text: string, today = TODAY, newest = '2025-05-15') =>
  readQuestion(text, {
    spellings: canonicalWords,
    frequency: () => 1,
    longNames: new Map(),
    on: newest,
    today,
  });

describe('the period that a question is restricted to', () => {
  it.each([
    ['what did lavrov say on Thursday', '2025-05-15', '2025-05-15'],
    ['did they agree on anything thursday', '2025-05-15', '2025-05-15'],
    ['what did rubio say last monday', '2025-05-12', '2025-05-12'],
    ['what did peskov say yesterday', '2025-05-15', '2025-05-15'],
    ['what did putin do the day before yesterday', '2025-05-14', '2025-05-14'],
    ['what happened today', '2025-05-16', '2025-05-16'],
    ['what happened in istanbul last week', '2025-05-05', '2025-05-11'],
    ['what did putin say this week', '2025-05-12', '2025-05-16'],
    ['what was said over the weekend', '2025-05-10', '2025-05-11'],
    ['what did trump say in the last 3 days', '2025-05-13', '2025-05-16'],
    ['has peskov said anything since May 12', '2025-05-12', undefined],
    ['what has peskov said since Monday', '2025-05-12', undefined],
    ['what did Trump say before May 15', undefined, '2025-05-14'],
    ['what did Trump say b4 may 15', undefined, '2025-05-14'],
    ['what did zelensky say after the 13th', '2025-05-14', undefined],
    ['what was said between 12 and 14 May', '2025-05-12', '2025-05-14'],
    ['who met from May 12 to May 14', '2025-05-12', '2025-05-14'],
    ['talks 12-14 May', '2025-05-12', '2025-05-14'],
    ['what did trump say two days ago', '2025-05-14', '2025-05-14'],
    ['what did trump say on 12.05.2025', '2025-05-12', '2025-05-12'],
    ['what did trump say on 12/05/2025', '2025-05-12', '2025-05-12'],
    ['what did trump say on the 12th', '2025-05-12', '2025-05-12'],
    ['who met in Istanbul in mid-december', '2024-12-09', '2024-12-22'],
    ['what was agreed in May', '2025-05-01', '2025-05-31'],
    ['what did Lavrov say on 13 May 2025', '2025-05-13', '2025-05-13'],
  ])('of %j is %s to %s', (text, from, to) => {
    expect(read(text).period?.from).toBe(from);
    expect(read(text).period?.to).toBe(to);
  });

  it.each([
    'what has trump said since the Istanbul talks',
    'who was to travel on Thursday?',
    'who visited Kyiv on the Saturday before that offer',
    'when did they last negotiate before 2025',
    'where was he when he said everything depends on today’s talks',
    'did putin say he may go',
    'what is the latest',
  ])('of %j is none: the time is part of what is asked, or no day is known', (text) => {
    expect(read(text).period).toBeUndefined();
  });

  it('takes the words of time out of what is searched for, a weekday too', () => {
    expect(read('what did Lavrov say about drones on Thursday').terms.map(({ stem }) => stem)).toEqual([
      'drone',
    ]);
    expect(read('what did Lavrov say since May 12').dates).toEqual([]);
  });

  it('counts a weekday up to the newest article where none is of the last days', () => {
    expect(read('what did Lavrov say on Thursday', '2025-11-20').period?.from).toBe('2025-05-15');
    expect(read('what did Lavrov say yesterday', '2025-11-20').period?.from).toBe('2025-11-19');
  });
});

describe('how a passage fits a period', () => {
  const since = { from: '2025-05-12', to: '2025-05-13', words: 'from 12 to 13 May' };
  const fitOf = (published: string | undefined, text = 'They met.', said: string[] = []) =>
    periodFit(since, { published, text, said });

  it('is full within it, by the article’s day, a day told, or the day of the words', () => {
    expect(fitOf('2025-05-13')).toBe(1);
    expect(fitOf('2025-05-20', 'They met on 12 May.')).toBe(1);
    expect(fitOf('2025-05-20', 'He said so.', ['2025-05-12'])).toBe(1);
  });

  it('is less just after it, for reports come later, and none before it or long after', () => {
    expect(fitOf('2025-05-15')).toBeGreaterThan(0);
    expect(fitOf('2025-05-15')).toBeLessThan(1);
    expect(fitOf('2025-05-11')).toBe(0);
    expect(fitOf('2025-05-25')).toBe(0);
  });

  it('goes by the day of the words where that is known', () => {
    expect(fitOf('2025-05-13', 'He said so last month.', ['2025-04-10'])).toBe(0);
  });

  it('is open where the article has no date', () => {
    expect(fitOf(undefined)).toBe(0.5);
  });

  it('never shuts out another week’s passage that names the weekday', () => {
    const thursday = { from: '2025-05-15', to: '2025-05-15', words: 'on Thursday', weekday: 'thursday' };
    const named = periodFit(thursday, { published: '2025-05-13', text: 'He may go on Thursday.', said: [] });
    const other = periodFit(thursday, { published: '2025-05-13', text: 'He may go.', said: [] });
    expect(named).toBeGreaterThan(other);
    expect(other).toBeGreaterThan(0);
  });
});
