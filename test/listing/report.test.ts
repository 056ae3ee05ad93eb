import { describe, expect, it } from 'vitest';
import { reportOf } from '../../src/listing/report.ts';

const asked = (question: string, outcome: string, at: number) => ({ question, outcome, at });

describe('the report', () => {
  it('counts a question once however it is written, the most frequent first, as it was asked last', () => {
    const {
      unanswered,
      asked: all,
      answered,
    } = reportOf(
      [
        asked('Who guards the dam?', 'not-found', 1),
        asked('what did Lavrov say?', 'answered', 2),
        asked('who guards the dam', 'not-found', 3),
        asked('What did Fico say?', 'unknown-person', 4),
      ],
      [],
    );
    expect(unanswered).toEqual([
      { question: 'who guards the dam', reason: 'not-found', times: 2, at: 3 },
      { question: 'What did Fico say?', reason: 'unknown-person', times: 1, at: 4 },
    ]);
    expect({ all, answered }).toEqual({ all: 4, answered: 1 });
  });

  it('has nothing of small talk, lists and faults of who asks', () => {
    const outcomes = ['small-talk', 'listed', 'no-such-day', 'helped', 'constructor'];
    const report = reportOf(
      outcomes.map((outcome) => asked('how are you?', outcome, 1)),
      [],
    );
    expect(report).toMatchObject({ asked: 0, unanswered: [], since: 1 });
  });

  it('has what was marked as not helpful, the newest first', () => {
    const entry = (at: number, verdict: 'helpful' | 'not helpful') =>
      ({ at, verdict, post: `post ${at}`, person: 'slack:U1', answer: 'An answer' }) as const;
    const { unhelpful } = reportOf(
      [],
      [entry(1, 'not helpful'), entry(2, 'helpful'), entry(3, 'not helpful')],
    );
    expect(unhelpful.map(({ at }) => at)).toEqual([3, 1]);
  });
});
