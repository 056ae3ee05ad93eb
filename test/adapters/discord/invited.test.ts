// The bot is added to a server on Discord, and says in a line what it does where Discord itself greets people.
import { expect, it } from 'vitest';
import { createBot, createLibrary, silentLogger } from '../../../src/index.ts';
import { aClock, anArticle } from '../../support/builders.ts';
import { channelPayload, guildPayload } from '../../support/fake-discord-world.ts';
import { createStarter, type Started, settled } from './start.ts';

const start = createStarter();
const library = createLibrary([anArticle()]);
const bot = createBot({ library: () => library, log: silentLogger, clock: aClock() });

const SERVER = '900000000000000011';
const LOBBY = '900000000000000025';

function addTo({ discord }: Started, system_channel_id: string | null): void {
  const { world, gateway } = discord;
  const lobby = { id: LOBBY, name: 'lobby', type: 0 } as const;
  world.channels.set(LOBBY, lobby);
  const channels = [{ ...channelPayload(world, lobby), guild_id: SERVER, permission_overwrites: [] }];
  const roles = [{ ...guildPayload(world).roles[0], id: SERVER }];
  gateway.dispatch('GUILD_CREATE', {
    ...guildPayload(world),
    id: SERVER,
    channels,
    roles,
    threads: [],
    system_channel_id,
  });
}

it('says what it does in one line, once though it is told twice', async () => {
  const running = await start(bot);
  addTo(running, LOBBY);
  addTo(running, LOBBY);
  const answers = await settled(() => running.discord.answers(LOBBY));
  expect(answers).toHaveLength(1);
  expect(running.discord.see(answers).text).toMatch(
    /^Hello, I answer questions about the peace talks [^\n]*\/ask[^\n]*$/u,
  );
});

it('says nothing in a server that has no such channel', async () => {
  const running = await start(bot);
  addTo(running, null);
  expect(await settled(() => running.discord.answers(LOBBY), 0)).toEqual([]);
});
