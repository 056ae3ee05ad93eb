// Posts through the messenger as one process after the other makes them, in a fake Discord with a question in it.
import { REST } from 'discord.js';
import { afterEach, expect } from 'vitest';
import { createMessenger, type MessengerOptions } from '../../../adapters/discord/post/messenger.ts';
import { type Place, writePlace } from '../../../adapters/discord/post/place.ts';
import { createServers } from '../../../adapters/discord/post/servers.ts';
import { wordsFor } from '../../../src/delivery/deliver.ts';
import { type Logger, type OutgoingPost, silentLogger } from '../../../src/index.ts';
import { anEvidenceBlock, aReply } from '../../support/builders.ts';
import { type FakeDiscord, startFakeDiscord } from '../../support/fake-discord.ts';
import type { FakeInteraction } from '../../support/fake-discord-interactions.ts';
import { BOT, CHANNEL, TOKEN } from '../../support/fake-discord-world.ts';

export const POST = 'POST /channels/:id/messages';
export const HISTORY = 'GET /channels/:id/messages';
export const EDIT = 'PATCH /webhooks/:app/:token/messages/@original';
export const FOLLOW_UP = 'POST /webhooks/:app/:token';

export const LONG = aReply({
  blocks: Array.from({ length: 12 }, () => anEvidenceBlock({ text: 'word '.repeat(200) })),
});

let running: FakeDiscord | undefined;
afterEach(async () => {
  await running?.stop();
  running = undefined;
});

interface Asked extends Partial<OutgoingPost> {
  readonly at?: Place;
  /** The process dies before this page is on record as posted. */
  readonly diesAfter?: number;
}

/** A Discord with a question in it, and posts there as one process after the other makes them. */
export async function aChannel({
  log = silentLogger,
  ...options
}: Partial<MessengerOptions> & { readonly log?: Logger } = {}) {
  const discord = await startFakeDiscord();
  running = discord;
  const question = discord.wrote(`<@${BOT}> who leads?`);
  const recorded = new Set<string>();
  const rest = new REST({ api: discord.apiUrl, version: '10', retries: 0, timeout: 1_000 }).setToken(TOKEN);
  const messenger = createMessenger({
    ...{ rest, prefix: '', me: BOT, timings: { sendPauses: [10, 10] }, now: Date.now },
    mayRead: () => true,
    servers: createServers({ rest, clients: () => [], pauses: [10, 10], log }),
    keyOf: async (id) => (recorded.has(id) ? 'a post' : undefined),
    ...options,
  });
  const inReply: Place = { kind: 'reply', channel: CHANNEL, message: question.id };
  const waiting = { key: 'discord:1', platform: 'discord', channel: `discord:${CHANNEL}`, reply: aReply() };

  async function post({ at = inReply, diesAfter, ...rest }: Asked = {}) {
    const progress: string[] = [];
    const whole = {
      ...waiting,
      place: writePlace(at),
      expiresAt: 0,
      pages: [],
      inDoubt: false,
      tries: 0,
      ...rest,
    };
    const delivery = await messenger.post(whole, {
      sending: async (page) => void progress.push(`sending ${page}`),
      notSent: async (page) => void progress.push(`not sent ${page}`),
      async sent({ page, id, conversation }) {
        if (page === diesAfter) throw new Error('killed');
        recorded.add(id);
        progress.push([`sent ${page} ${id}`, conversation].filter(Boolean).join(' '));
      },
    });
    // As the courier does of what somebody waits for.
    const elsewhere = delivery.kind === 'refused' && at.kind !== 'channel' && delivery.elsewhere;
    const fault = elsewhere && whole.person && (await messenger.tell?.(whole, wordsFor(elsewhere)));
    if (fault) log.warn(fault, 'not told');
    return { delivery, progress };
  }
  /** All of them by another process, which does not know what became of the last page. */
  async function postAfterDeath(asked: Asked = {}) {
    await expect(post({ diesAfter: 0, ...asked })).rejects.toThrow('killed');
    discord.forgetNonces();
    const { diesAfter: _, ...rest } = asked;
    return () => post({ ...rest, inDoubt: true });
  }
  const calls = (route: string) => discord.calls.filter((call) => call.route === route).length;
  return { discord, question, post, postAfterDeath, calls };
}

export const pageNumbers = (discord: FakeDiscord) =>
  discord.answers().map(({ embeds }) => embeds.at(-1)?.footer?.text);

/** An open interaction that was acknowledged. */
export async function anInteraction(discord: FakeDiscord, acknowledged = true): Promise<FakeInteraction> {
  const interaction = discord.command('ask', { question: 'budanov?' });
  if (!acknowledged) return interaction;
  const url = `${discord.apiUrl}/v10/interactions/${interaction.id}/${interaction.token}/callback`;
  const body = JSON.stringify({ type: 5, data: { flags: 64 } });
  await fetch(url, { method: 'POST', body });
  return interaction;
}
export const open = ({ token }: FakeInteraction): Place => ({
  kind: 'interaction',
  application: BOT,
  token,
});
