// Looks for what was said to the bot while it was not connected: after a new session Discord sends none of that again.
import { type Client, type Message, SnowflakeUtil } from 'discord.js';
import { idIn } from '../../../src/index.ts';
import { deliver } from '../post/deliver.ts';
import { describeFault, faultFields, refusalOf } from '../post/faults.ts';
import { isAddressed } from './addressed.ts';
import { answerMessage } from './answer-message.ts';
import { mayRead } from './channel.ts';
import { type Desk, run } from './desk.ts';

/** How far back: whoever waited longer has asked again, or elsewhere. */
const LOOK_BACK = 10 * 60_000;
/** Direct messages come in channels that Discord does not list: those are looked at where the bot was spoken to since. */
const DIRECT_LOOK_BACK = 7 * 24 * 60 * 60_000;
const MOST_CHANNELS = 50;
const MOST_DIRECT = 25;
/** As many as Discord gives at once. */
const AT_ONCE = 100;
/** Of one channel: a thousand messages in ten minutes are more than people write. */
const MOST_PAGES = 10;

/** What was answered before is known by its key. Never rejects. */
export async function takeMissed(client: Client<true>, desk: Desk): Promise<void> {
  const now = Date.now();
  const since = String(SnowflakeUtil.generate({ timestamp: now - LOOK_BACK }));
  const spokenTo = await channelsSpokenTo(desk, now - DIRECT_LOOK_BACK);
  const isKnown = (id: string): boolean => client.channels.cache.get(id)?.isDMBased() === false;
  // The first connection has them; what another's servers are is not known to this one either.
  const hasDirect = client.ws.shards.has(0);
  const direct = hasDirect ? spokenTo.filter((id) => !isKnown(id)).slice(0, MOST_DIRECT) : [];
  const news = withNews(client, since);
  // A server may have more channels than are looked at: first where the bot is used.
  const likely = news.filter((id) => spokenTo.includes(id));
  const ids = new Set([...direct, ...likely, ...news]);
  for (const id of [...ids].slice(0, MOST_CHANNELS)) {
    const messages = await unanswered(client, id, since, desk);
    await Promise.all(
      messages.map((message) => run(`message ${message.id}`, () => answerMessage(message, desk), desk)),
    );
  }
}

/**
 * Channels and threads where something was written since then, those written in last first; after them those of which Discord
 * does not say when anything was.
 */
function withNews({ channels }: Client<true>, since: string): string[] {
  return [...channels.cache.values()]
    .flatMap((channel) => {
      if (!channel.isTextBased() || channel.isDMBased() || !mayRead(channel)) return [];
      // Whatever the library's types say, it is missing where Discord leaves it out.
      const last = BigInt(channel.lastMessageId ?? 0);
      return last === 0n || last > BigInt(since) ? [{ id: channel.id, last }] : [];
    })
    .sort((a, b) => Number(b.last - a.last))
    .map(({ id }) => id);
}

/** The latest first. */
async function channelsSpokenTo({ courier, log }: Desk, since: number): Promise<string[]> {
  try {
    const names = await courier.channels('discord', since);
    return names.map(idIn);
  } catch (error) {
    log.warn(
      { cause: describeFault(error) },
      'Discord: could not tell where to look for missed direct messages',
    );
    return [];
  }
}

/** Those addressed to the bot, the oldest first; without those that it replied to before anything was on record. */
async function unanswered(
  client: Client<true>,
  id: string,
  after: string,
  { log, timings }: Desk,
): Promise<Message[]> {
  try {
    const found = await deliver(() => messagesIn(client, id, after), timings.sendPauses);
    const answered = new Set(
      found.filter(({ author }) => author.id === client.user.id).map(({ reference }) => reference?.messageId),
    );
    return found
      .filter((message) => isAddressed(message) && !answered.has(message.id))
      .sort((a, b) => Number(BigInt(a.id) - BigInt(b.id)));
  } catch (error) {
    const fields = { channel: id, ...faultFields(error) };
    // A channel that is gone, or that was closed to the bot.
    if (refusalOf(error).tellsNobody) log.debug(fields, 'Discord: not looked at for missed messages');
    else log.warn(fields, 'Discord: could not look for missed messages; who waits has to ask again');
    return [];
  }
}

async function messagesIn({ channels }: Client<true>, id: string, after: string): Promise<Message[]> {
  const channel = await channels.fetch(id);
  if (!channel?.isTextBased() || !mayRead(channel)) return [];
  const found: Message[] = [];
  let last = after;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const messages = [...(await channel.messages.fetch({ after: last, limit: AT_ONCE })).values()];
    found.push(...messages);
    if (messages.length < AT_ONCE) break;
    last = String(messages.map(({ id: each }) => BigInt(each)).reduce((a, b) => (a > b ? a : b)));
  }
  return found;
}
