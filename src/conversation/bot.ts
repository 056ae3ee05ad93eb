// The bot: reads what a person said, has the command answer it, and turns a fault into an apology.
import { apology } from '../answer/show/remarks.ts';
import { scopeOf } from '../channel/scope.ts';
import type { Incoming, Origin, Reply } from '../chat/chat.ts';
import { workspaceOf } from '../chat/id-in.ts';
import type { Memory } from '../command/command.ts';
import type { Form } from '../command/form.ts';
import type { Library } from '../library/library.ts';
import { seenBy } from '../library/seen-by.ts';
import type { Clock } from '../program/clock.ts';
import type { Logger } from '../program/log.ts';
import { OperatorError } from '../program/operator-error.ts';
import type { PassageReader } from '../reader/passage-reader.ts';
import { type Command, commands } from './commands.ts';
import { formOf } from './forms.ts';
import { introduce } from './introduce.ts';
import { goingOn, isNothingAsked, readTurn, type Turn } from './turn.ts';
import { parseCommand } from './typed.ts';

export interface BotOptions {
  /** The articles as they are now. */
  readonly library: () => Library;
  readonly log: Logger;
  readonly clock: Clock;
  /** What commands put on record; without it those that need it say so. */
  readonly memory?: Memory;
  /** Reads the best passages of a question; without it the words alone decide. */
  readonly reader?: PassageReader;
  /** Commands that can be named; what is typed is read by the table of commands. */
  readonly commands?: readonly Command[];
  /** Put before the names of slash commands. */
  readonly prefix?: string;
  /** Makes the short id that an apology and the log share. */
  readonly newId?: () => string;
}

/** What the conversation was about so far. */
export interface Before {
  /** The key of the post that this is about. */
  readonly key?: string;
  /** As it came from a response before, or from the records. */
  readonly turn?: unknown;
}

interface Response {
  readonly reply: Reply;
  /** What the next message in the conversation goes on from; absent where that stays what it was. */
  readonly turn?: Turn;
  /** In a word, as the log has it: 'answered', or why not. Absent where something went wrong. */
  readonly outcome?: string;
  /** The field of a form that could not be read. */
  readonly field?: string;
  /** What the reply is an apology for, where it is the operator's to mend and may be over soon: a database that is away. */
  readonly fault?: OperatorError;
}

export interface Bot {
  /** Never rejects: a fault becomes an apology. */
  respond(incoming: Incoming, before?: Before): Promise<Response>;
  /** The form of a command, with what is set where it is asked for; undefined where it has none. */
  form(command: string, origin: Origin): Promise<Form | undefined>;
  /** Values to offer for a command's option while it is typed, the likeliest first; none for one that has none. */
  complete(request: Completion): readonly string[];
}

export interface Completion {
  readonly command: string;
  readonly option: string;
  /** What is typed of it so far. */
  readonly typed: string;
  readonly limit: number;
  /** Where it is typed, as in `Origin`. */
  readonly workspace?: string | undefined;
}

export function createBot(options: BotOptions): Bot {
  const { library, log, clock, memory, reader, commands: table = commands } = options;
  const { prefix = '', newId = shortId } = options;
  /** A slash command that is written out in a message. */
  const withoutPrefix = (text: string): string =>
    prefix !== '' && text.trimStart().startsWith(`/${prefix}`) ? text.replace(`/${prefix}`, '/') : text;

  return {
    async respond({ key, text, command: named, options, origin }, before = {}) {
      const began = clock.now();
      try {
        // Whoever speaks to it now has it back.
        const { isSilent: wasSilent, ...read } = readTurn(before.turn) ?? {};
        const last = 'kind' in read && !isNothingAsked(read) ? read : undefined;
        const { command, text: rest } = parseCommand(withoutPrefix(text), named, [...table, introduce]);
        const within =
          origin && memory
            ? await scopeOf(memory.channels, { channel: origin.channel, workspace: workspaceOf(origin) })
            : forEverybody;
        const latest = () => within(library());
        const { reply, outcome, turn, field } = await command.handle({
          key,
          text: rest,
          library: latest(),
          latest,
          today: clock.today(),
          now: clock.now(),
          prefix,
          ...(options === undefined ? {} : { options }),
          ...(origin === undefined ? {} : { origin }),
          ...(memory === undefined ? {} : { memory }),
          ...(reader === undefined ? {} : { reader }),
          ...(before.key === undefined ? {} : { about: before.key }),
          ...(last === undefined ? {} : { last }),
        });
        const milliseconds = clock.now() - began;
        const told = { key, command: command.name, outcome, milliseconds, summary: reply.summary };
        log.info(told, 'answered');
        const next = turn ? goingOn(turn, last) : wasSilent ? last : undefined;
        return { reply, outcome, ...(next && { turn: next }), ...(field !== undefined && { field }) };
      } catch (err) {
        const id = newId();
        log.error({ err, id, key }, 'could not answer; the person was told the id');
        return { reply: apology(id), ...(err instanceof OperatorError && { fault: err }) };
      }
    },

    form: (command, origin) => formOf(command, { origin, ...(memory && { memory }) }),

    complete({ command: name, option: wanted, typed, limit, workspace }) {
      const command = commands.find((each) => each.name === name);
      const option = command?.options.find((each) => each.name === wanted);
      return option?.complete?.(typed, seenBy(workspace, library()), limit) ?? [];
    },
  };
}

const forEverybody = (library: Library): Library => seenBy(undefined, library);

function shortId(): string {
  return Math.random().toString(36).slice(2, 8).padEnd(6, '0');
}
