// A bot whose conversations go on, each from its last turn, as it is when it was kept as text meanwhile.
import {
  type Before,
  type BotOptions,
  createBot,
  type Incoming,
  type Library,
  type Reply,
  silentLogger,
} from '../../src/index.ts';
import { aClock, anIncoming } from '../support/builders.ts';

export function talking(options: Partial<BotOptions> & { library: () => Library }) {
  const bot = createBot({ clock: aClock(), log: silentLogger, ...options });
  const last = new Map<string, string>();
  return {
    ...bot,
    async receive(incoming: Incoming): Promise<Reply> {
      const kept = last.get(incoming.conversation);
      const before: Before = kept === undefined ? {} : JSON.parse(kept);
      const { reply, turn } = await bot.respond(incoming, before);
      if (turn) last.set(incoming.conversation, JSON.stringify({ key: incoming.key, turn }));
      return reply;
    },
  };
}

/** A conversation with one bot: each text gives the reply to it. */
export function aConversation(articles: Library): (text: string) => Promise<Reply> {
  const one = talking({ library: () => articles });
  let count = 0;
  return (text) => {
    count += 1;
    return one.receive(anIncoming({ key: `turn-${count}`, text }));
  };
}

export const evidenceIn = ({ blocks }: Reply): string[] =>
  blocks.flatMap((block) => (block.type === 'evidence' ? [block.text] : []));
