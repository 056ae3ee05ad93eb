// Random kills of a bot that answers in Slack and Discord, 200 or as many as KILLS says; the figures are in
// docs/reliability.md.
import { expect, it } from 'vitest';
import { killAtRandom } from '../support/killing.ts';
import { buildCommand } from '../support/process.ts';

const { KILLS = '200' } = process.env;

it(`${KILLS} random kills`, async () => {
  const parley = buildCommand();
  try {
    const { lost, twice, ...figures } = await killAtRandom({
      parley,
      kills: Number(KILLS),
      random: Math.random,
    });
    process.stdout.write(
      `${JSON.stringify({ kills: Number(KILLS), ...figures, lost: lost.length, twice: twice.length })}\n`,
    );
    expect({ lost, twice }).toEqual({ lost: [], twice: [] });
  } finally {
    parley.dispose();
  }
}, 3_600_000);
