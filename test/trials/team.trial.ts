// A team of five that asks 50 questions in Slack and 50 in Discord at once while things go wrong; the figures are in
// docs/reliability.md.
import { expect, it } from 'vitest';
import { buildCommand } from '../support/process.ts';
import { type Round, runTeam, type TeamFigures } from '../support/team.ts';

const ROUNDS: readonly Round[] = [
  { mishap: 'nothing', manner: 'mention' },
  { mishap: 'asked to wait (429)', manner: 'follow-up' },
  { mishap: 'status 500, 502, 503', manner: 'mention' },
  { mishap: 'answers of the platform lost', manner: 'follow-up' },
  { mishap: 'connections cut', manner: 'mention' },
  { mishap: 'kill -9', manner: 'mention' },
  { mishap: 'session lost, connection closed by the platform', manner: 'follow-up' },
  { mishap: 'delivered twice', manner: 'mention' },
  { mishap: 'delivered twice', manner: 'command' },
  { mishap: 'acknowledged too late', manner: 'command' },
];

it('a team of five asks 50 questions on each platform', async () => {
  const parley = buildCommand();
  try {
    const figures = await runTeam({ parley, rounds: ROUNDS });
    process.stdout.write(`${table(figures)}\n`);
    for (const { asked, unanswered, twice, astray, notices } of figures.values())
      expect({ asked, unanswered, twice, astray, notices }).toEqual({
        ...{ asked: 50, unanswered: [], twice: [], astray: [], notices: 1 },
      });
  } finally {
    parley.dispose();
  }
}, 900_000);

function table(figures: ReadonlyMap<string, TeamFigures>): string {
  const all = [...figures.values()];
  const row = (name: string, of: (one: TeamFigures) => number): string =>
    `| ${[name, ...all.map((one) => of(one).toFixed(0))].join(' | ')} |`;
  return [
    `|  | ${[...figures.keys()].join(' | ')} |`,
    '| --- | --: | --: |',
    row('questions', ({ asked }) => asked),
    row('remarks of others in between', ({ chatter }) => chatter),
    row('deliveries again', ({ redelivered }) => redelivered),
    row('questions without their answer', ({ unanswered }) => unanswered.length),
    row('questions answered twice', ({ twice }) => twice.length),
    row('posts that answer no question, or another, or elsewhere', ({ astray }) => astray.length),
    row('told in a direct message that their command came too late', ({ notices }) => notices),
    ...ROUNDS.map(({ mishap, manner }, at) =>
      row(`slowest answer in ms: ${manner}s, ${mishap}`, ({ slowest }) => slowest[at] ?? 0),
    ),
  ].join('\n');
}
