// A team at both platforms at once, with a real process, the real libraries and what goes wrong; test/trials/team.trial.ts is longer.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type BuiltCommand, buildCommand } from '../support/process.ts';
import { PEOPLE, type Round, runTeam } from '../support/team.ts';

const ROUNDS: readonly Round[] = [
  { mishap: 'connections cut', manner: 'mention' },
  { mishap: 'delivered twice', manner: 'follow-up' },
  { mishap: 'kill -9', manner: 'mention' },
];

let parley: BuiltCommand;
beforeAll(() => {
  parley = buildCommand();
}, 300_000);
afterAll(() => parley.dispose());

it('five people who ask in Slack and Discord at once get each their own answer, once, in its place, and chatter gets none', async () => {
  const figures = await runTeam({ parley, rounds: ROUNDS, env: { PARLEY_READER: 'off' } });
  for (const [platform, { asked, unanswered, twice, astray }] of figures)
    expect({ platform, asked, unanswered, twice, astray }).toEqual({
      ...{ platform, asked: PEOPLE * ROUNDS.length, unanswered: [], twice: [], astray: [] },
    });
}, 300_000);
