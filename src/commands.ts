// Every command once, as data: the terminal's help, the command line, Slack's manifest and Discord's registration are
// all derived from this table.
import { answerQuestion, QUESTION_LIMIT } from './answer/ask.ts';
import { greeting, helpReply, tooLongReply } from './answer/remarks.ts';
import { renderAnswer } from './answer/reply.ts';
import type { Reply } from './chat.ts';
import type { Library } from './library.ts';

interface CommandOption {
  /** One lower-case word: Discord's and the command line's name of it. */
  readonly name: string;
  /** At most 100 characters, as Discord has it. */
  readonly description: string;
  readonly required: boolean;
  /** In UTF-16 units. */
  readonly maxLength: number;
}

/** What a command's handler is given. */
interface CommandRequest {
  readonly text: string;
  /** The question asked before in the same conversation. */
  readonly context?: string;
  readonly library: Library;
}

export interface Command {
  readonly name: string;
  /** At most 100 characters, as Discord has it. */
  readonly description: string;
  /** What can be typed after the name; completes a usage line. */
  readonly usage: string;
  /** Whether platforms with slash commands offer it; Slack keeps `/help` for itself. */
  readonly slash: boolean;
  readonly options: readonly CommandOption[];
  readonly handle: (request: CommandRequest) => CommandResult;
}

/** What a command gives back. */
interface CommandResult {
  readonly reply: Reply;
  /** For the log: 'answered', or why not. */
  readonly outcome: string;
  /** The question that the next one in the conversation is read with; absent where nothing was asked. */
  readonly question?: string;
}

/** Said to the bot, and no question. */
const SMALL_TALK =
  /^(?:hi|hello|hey|hiya|yo|thanks|thank you|thx|cheers|ok|okay|great|good (?:morning|day|afternoon|evening))(?: (?:there|parley|bot|all|everyone|a lot|so much|very much))?[\s!.,]*$/iu;

const ask: Command = {
  name: 'ask',
  description: 'Ask what was said or reported about the talks; the answer is exact words with their source',
  usage: 'who leads the russian delegation?',
  slash: true,
  options: [
    {
      name: 'question',
      description: 'What you want to know, in your own words',
      required: true,
      maxLength: QUESTION_LIMIT,
    },
  ],
  handle: ({ text, context, library }) => {
    if (text.trim() === '' || SMALL_TALK.test(text.trim())) {
      return { reply: greeting(library), outcome: 'greeted' };
    }
    if (text.length > QUESTION_LIMIT) {
      return { reply: tooLongReply(text.length, QUESTION_LIMIT), outcome: 'too long' };
    }
    const answer = answerQuestion(library, { question: text, ...(context === undefined ? {} : { context }) });
    return {
      reply: renderAnswer(answer, library),
      outcome: answer.kind === 'answered' ? answer.kind : answer.reason,
      // A follow-up says too little to read the next one by: that goes on from the question both lean on.
      ...(answer.leans && context !== undefined ? { question: context } : { question: text }),
    };
  },
};

const help: Command = {
  name: 'help',
  description: 'What can be asked, with examples',
  usage: '',
  slash: false,
  options: [],
  handle: ({ library }) => ({ reply: helpReply(library, commands), outcome: 'helped' }),
};

export const commands: readonly Command[] = [ask, help];

/** A person's text, read as a command and what follows it. Text that names no command is a question. */
export function parseCommand(text: string, named?: string): { command: Command; text: string } {
  const trimmed = text.trim();
  if (named === undefined || named === 'ask') {
    if (/^(?:help|\?+)[.!?]*$/iu.test(trimmed)) return { command: help, text: '' };
    const slashed = /^\/([a-z]+)(?:\s+|$)/u.exec(trimmed);
    const bySlash = slashed && commands.find((command) => command.name === slashed[1]);
    if (slashed && bySlash) return { command: bySlash, text: trimmed.slice(slashed[0].length) };
  }
  return { command: commands.find((command) => command.name === named) ?? ask, text: trimmed };
}
