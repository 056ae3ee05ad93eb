// The bot: takes what a person asked, once, and gives the reply that an adapter shows.
import { apology } from './answer/remarks.ts';
import type { Incoming, Reply } from './chat.ts';
import type { Clock } from './clock.ts';
import { commands, parseCommand } from './commands.ts';
import { createMemoryInbox, type Inbox } from './inbox.ts';
import type { Library } from './library.ts';
import type { Logger } from './log.ts';

export interface BotOptions {
  readonly library: Library;
  readonly log: Logger;
  readonly clock: Clock;
  readonly inbox?: Inbox;
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

/** Conversations whose last question is kept for follow-ups. */
const CONVERSATIONS_KEPT = 5_000;

export function createBot(options: BotOptions): Bot {
  const { library, log, clock, inbox = createMemoryInbox(), newId = shortId } = options;
  const lastQuestions = new Map<string, string>();

  function remember(conversation: string, question: string): void {
    lastQuestions.delete(conversation);
    lastQuestions.set(conversation, question);
    if (lastQuestions.size <= CONVERSATIONS_KEPT) return;
    const [oldest] = lastQuestions.keys();
    if (oldest !== undefined) lastQuestions.delete(oldest);
  }

  return {
    async receive(incoming) {
      if (!inbox.claim(incoming.key)) {
        log.debug({ key: incoming.key }, 'event taken before');
        return undefined;
      }
      try {
        const { command, text } = parseCommand(incoming.text, incoming.command);
        const context = lastQuestions.get(incoming.conversation);
        const { reply, outcome, question } = command.handle({
          text,
          library,
          today: clock.today(),
          ...(incoming.options === undefined ? {} : { options: incoming.options }),
          ...(context === undefined ? {} : { context }),
        });
        if (question !== undefined) remember(incoming.conversation, question);
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
