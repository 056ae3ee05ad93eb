// The bot: takes what a person asked, once, and gives the reply that an adapter shows.
import { apology } from './answer/remarks.ts';
import type { Incoming, Reply } from './chat.ts';
import type { Clock } from './clock.ts';
import { commands, parseCommand } from './commands.ts';
import { type Conversations, createMemoryConversations } from './conversation.ts';
import { createMemoryInbox, type Inbox } from './inbox.ts';
import type { Library } from './library.ts';
import type { Logger } from './log.ts';

export interface BotOptions {
  readonly library: Library;
  readonly log: Logger;
  readonly clock: Clock;
  readonly inbox?: Inbox;
  readonly conversations?: Conversations;
  /** Makes the short id that an apology and the log share. */
  readonly newId?: () => string;
}

export interface Bot {
  /** The reply to show; undefined when this event was taken before. Never rejects: a fault becomes an apology. */
  receive(incoming: Incoming): Promise<Reply | undefined>;
  /** Values to offer for a command's option while it is typed, the likeliest first; none for one that has none. */
  complete(request: Completion): readonly string[];
}

export interface Completion {
  readonly command: string;
  readonly option: string;
  /** What is typed of it so far. */
  readonly typed: string;
  readonly limit: number;
}

export function createBot(options: BotOptions): Bot {
  const { library, log, clock, newId = shortId } = options;
  const { inbox = createMemoryInbox(), conversations = createMemoryConversations() } = options;

  return {
    async receive(incoming) {
      if (!inbox.claim(incoming.key)) {
        log.debug({ key: incoming.key }, 'event taken before');
        return undefined;
      }
      try {
        const { command, text } = parseCommand(incoming.text, incoming.command);
        const last = conversations.last(incoming.conversation);
        const { reply, outcome, turn } = command.handle({
          text,
          library,
          today: clock.today(),
          ...(incoming.options === undefined ? {} : { options: incoming.options }),
          ...(last === undefined ? {} : { last }),
        });
        if (turn !== undefined) conversations.remember(incoming.conversation, turn);
        log.info({ key: incoming.key, command: command.name, outcome, summary: reply.summary }, 'replied');
        return reply;
      } catch (err) {
        const id = newId();
        log.error({ err, id, key: incoming.key }, 'could not answer; the person was told the id');
        return apology(id);
      }
    },

    complete({ command: name, option: wanted, typed, limit }) {
      const command = commands.find((each) => each.name === name);
      const option = command?.options.find((each) => each.name === wanted);
      return option?.complete?.(typed, library, limit) ?? [];
    },
  };
}

function shortId(): string {
  return Math.random().toString(36).slice(2, 8).padEnd(6, '0');
}
