// Two processes on one data folder, 600 digests that are due at once, and kills at random: each is delivered once.
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { openStore } from '../../src/store/sqlite.ts';
import { startFakeSlack, TOKENS } from '../support/fake-slack.ts';
import { type BuiltCommand, buildCommand, type Started } from '../support/process.ts';

const DIGESTS = 600;
const PROCESSES = 2;
/** Between two kills, in milliseconds. */
const LIFE = { least: 1_500, most: 4_000 };
const WITHIN = 900_000;

const channelOf = (index: number): string => `C0DIGEST${String(index).padStart(4, '0')}`;

/** Due since half an hour ago, within the window of a late digest. */
async function subscribe(file: string): Promise<void> {
  const store = openStore({ file });
  const now = Date.now();
  const half = new Date(now - 30 * 60_000);
  const time = half.toISOString().slice(11, 16);
  const before = new Date(half.getTime() - 86_400_000).toISOString().slice(0, 10);
  for (let index = 0; index < DIGESTS; index += 1) {
    const channel = channelOf(index);
    await store.digests.subscribe(
      {
        platform: 'slack',
        channel: `slack:${channel}`,
        place: JSON.stringify({ channel }),
        schedule: { time, zone: 'UTC', days: 'daily' },
        filter: {},
        quietDays: 'line',
        lastDate: before,
        upTo: 0,
      },
      now - 86_400_000,
    );
  }
  await store.close();
}

function startBot(parley: BuiltCommand, env: Readonly<Record<string, string>>): Started {
  return parley.start(['start'], { env });
}

it('600 digests by two processes that are killed at random', async () => {
  const parley = buildCommand();
  const channels = Array.from({ length: DIGESTS }, (_, index) => channelOf(index));
  const slack = await startFakeSlack({ channels });
  const data = parley.folder();
  await subscribe(join(data, 'parley.db'));
  const env = {
    SLACK_BOT_TOKEN: TOKENS.botToken,
    SLACK_APP_TOKEN: TOKENS.appToken,
    SLACK_API_URL: slack.apiUrl,
    PARLEY_DATA: data,
  };
  const bots = Array.from({ length: PROCESSES }, () => startBot(parley, env));
  let kills = 0;
  try {
    const end = Date.now() + WITHIN;
    while (new Set(slack.posted.map(({ channel }) => channel)).size < DIGESTS && Date.now() < end) {
      await pause(LIFE.least + Math.random() * (LIFE.most - LIFE.least));
      const which = Math.floor(Math.random() * PROCESSES);
      const bot = bots[which];
      bot?.child.kill('SIGKILL');
      await bot?.ended;
      kills += 1;
      bots[which] = startBot(parley, env);
    }
    // What would still come twice comes now, leases of the last kill included.
    await pause(20_000);
    const counts = new Map(channels.map((channel) => [channel, 0]));
    for (const { channel } of slack.posted) counts.set(channel, (counts.get(channel) ?? 0) + 1);
    const lost = [...counts].filter(([, count]) => count === 0).length;
    const twice = [...counts].filter(([, count]) => count > 1).length;
    process.stdout.write(
      `${JSON.stringify({ digests: DIGESTS, processes: PROCESSES, kills, lost, twice })}\n`,
    );
    expect({ lost, twice }).toEqual({ lost: 0, twice: 0 });
  } finally {
    for (const { child } of bots) child.kill('SIGTERM');
    await Promise.all(bots.map(({ ended }) => ended));
    await slack.close();
    parley.dispose();
  }
}, 1_800_000);
