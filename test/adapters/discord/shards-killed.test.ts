// Two copies of the bot behind one database, of which one is killed: real processes, kill -9, the real library.
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { type FakeDiscord, startFakeDiscord } from '../../support/fake-discord.ts';
import { BOT, DM, type FakeMessage, TOKEN } from '../../support/fake-discord-world.ts';
import { aDatabase, orWhyNot, skipped, type TestDatabase } from '../../support/postgres.ts';
import { type BuiltCommand, buildCommand, type Started } from '../../support/process.ts';

const QUESTION = 'how many drones did Russia send?';

let parley: BuiltCommand;
let database: TestDatabase;
let discord: FakeDiscord;
const copies: Started[] = [];
beforeAll(() => {
  parley = buildCommand();
});
afterAll(() => parley.dispose());
beforeEach(async () => {
  if (skipped === undefined) database = await aDatabase();
  discord = await startFakeDiscord();
});
afterEach(async () => {
  for (const { child } of copies) child.kill('SIGKILL');
  await Promise.all(copies.splice(0).map(({ ended }) => ended));
  await discord.stop();
  if (skipped === undefined) await database.drop();
});

async function start(): Promise<Started> {
  const articles = parley.folder({
    'drones.md': 'Russia attacked Ukraine with 145 drones overnight, officials said.\n',
  });
  const copy = parley.start(['start'], {
    env: {
      ...{ PARLEY_DATABASE: database.url, PARLEY_DATA: parley.folder(), PARLEY_ARTICLES: articles },
      ...{ PARLEY_READER: 'off', DISCORD_TOKEN: TOKEN, DISCORD_API_URL: discord.apiUrl },
    },
  });
  copies.push(copy);
  await expect.poll(() => copy.seen(), { timeout: 60_000 }).toContain('Discord as');
  return copy;
}

async function isAnswered({ id, channel }: FakeMessage): Promise<void> {
  const answers = () => discord.answers(channel).filter(({ replyTo }) => replyTo === id);
  await expect.poll(answers, { timeout: 30_000 }).toHaveLength(1);
}

const connected = (): string[] =>
  discord.gateway
    .connected()
    .map(([id, count]) => `${id} of ${count}`)
    .sort();

it.skipIf(skipped !== undefined)(
  `a copy that is killed leaves its connections to another, which answers what was said meanwhile${orWhyNot}`,
  async () => {
    discord.recommend(2);
    const [first] = await Promise.all([start(), start()]);
    await expect.poll(connected, { timeout: 60_000 }).toEqual(['0 of 2', '1 of 2']);
    // Discord lists no direct messages: they are looked at where the bot was spoken to before.
    await isAnswered(discord.say(QUESTION, { channel: DM }));
    first.child.kill('SIGKILL');
    await first.ended;
    const asked = [discord.say(`<@${BOT}> ${QUESTION}`), discord.say(QUESTION, { channel: DM })];
    await expect.poll(connected, { timeout: 60_000 }).toEqual(['0 of 2', '1 of 2']);
    for (const message of asked) await isAnswered(message);
  },
  180_000,
);
