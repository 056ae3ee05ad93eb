// 200 random kills of a bot that answers in Slack and Discord; the figures are in docs/reliability.md.
import { expect, it } from 'vitest';
import { killAndCount } from '../support/killing.ts';
import { buildCommand } from '../support/process.ts';

it('200 random kills', async () => {
  const parley = buildCommand();
  try {
    const { lost, twice, ...figures } = await killAndCount({ parley, kills: 200, random: Math.random });
    process.stdout.write(`${JSON.stringify({ ...figures, lost: lost.length, twice: twice.length })}\n`);
    expect({ lost, twice }).toEqual({ lost: [], twice: [] });
  } finally {
    parley.dispose();
  }
}, 3_600_000);
