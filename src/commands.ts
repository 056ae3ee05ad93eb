// Every command once, as data: the terminal's help, the command line, Slack's manifest and Discord's registration are
// all derived from this table.
import { answerQuestion } from './answer/ask.ts';
import { QUESTION_LIMIT } from './answer/rank.ts';
import { greeting, helpReply, tooLongReply } from './answer/remarks.ts';
import { renderAnswer } from './answer/reply.ts';
import type { Reply } from './chat.ts';
import type { Library } from './library.ts';
import { readFilter } from './listing/filter.ts';
import { outletsOf } from './listing/outlet.ts';
import { renderPeople } from './listing/people-reply.ts';
import { renderProblems, renderStatements } from './listing/reply.ts';
import { completeWho } from './listing/who.ts';

export interface CommandOption {
  /** One lower-case word: Discord's and the command line's name of it. */
  readonly name: string;
  /** At most 100 characters, as Discord has it. */
  readonly description: string;
  readonly required: boolean;
  /** A flag is 'true' or absent; a number is whole and from 1. */
  readonly kind: 'text' | 'flag' | 'number';
  /** Of text, in UTF-16 units. */
  readonly maxLength: number;
  /** What is typed after the command's name is this option: its value goes into `Incoming.text`, not `options`. */
  readonly isText?: true;
  /** Values to offer while one is typed, the likeliest first; at most `limit`, none over 100 characters. */
  readonly complete?: (typed: string, library: Library, limit: number) => readonly string[];
}

/** What a command's handler is given. */
interface CommandRequest {
  readonly text: string;
  /** Options that a platform has filled in, by name. */
  readonly options?: Readonly<Record<string, string>>;
  /** The question asked before in the same conversation. */
  readonly context?: string;
  readonly library: Library;
  /** ISO 8601. */
  readonly today: string;
}

export interface Command {
  readonly name: string;
  /** At most 100 characters, as Discord has it. */
  readonly description: string;
  /** What can be typed after the name; completes a usage line. */
  readonly usage: string;
  /** Whether platforms with slash commands offer it; Slack keeps `/help` for itself. */
  readonly slash: boolean;
  /** How it is typed without a slash: as a first word before others, only alone, or not at all. */
  readonly typed: 'first' | 'alone' | 'never';
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
  typed: 'never',
  options: [
    {
      name: 'question',
      description: 'What you want to know, in your own words',
      required: true,
      kind: 'text',
      maxLength: QUESTION_LIMIT,
      isText: true,
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

/** Of a field of the list of statements, in UTF-16 units. */
const FIELD_LIMIT = 200;

const PAGE: CommandOption = {
  name: 'page',
  description: 'Which page, from 1',
  required: false,
  kind: 'number',
  maxLength: 4,
};

const text = (name: string, description: string): CommandOption => ({
  name,
  description,
  required: false,
  kind: 'text',
  maxLength: FIELD_LIMIT,
});

const statements: Command = {
  name: 'statements',
  description: 'The latest statements, word for word: by person, topic, period and outlet',
  usage: 'Trump about sanctions since last Monday',
  slash: true,
  typed: 'first',
  options: [
    { ...text('person', 'Whose: a person, or Kremlin, Ukraine …'), complete: completeWho },
    text('topic', 'About what, in your own words'),
    text('since', 'From when on: yesterday, last Monday, May 13, 3 days'),
    text('until', 'Up to when: yesterday, last Monday, May 13'),
    {
      ...text('outlet', 'In which outlet: BBC News, Politico …'),
      complete: (typed, library, limit) =>
        outletsOf(library)
          .filter((outlet) => outlet.toLowerCase().includes(typed.trim().toLowerCase()))
          .slice(0, limit),
    },
    {
      name: 'direct',
      description: 'Only what is quoted word for word',
      required: false,
      kind: 'flag',
      maxLength: 5,
    },
    PAGE,
  ],
  handle: ({ text, options = {}, library, today }) => {
    if (text.length > QUESTION_LIMIT) {
      return { reply: tooLongReply(text.length, QUESTION_LIMIT), outcome: 'too long' };
    }
    const reading = readFilter(text, options, { library, today });
    if (reading.problems.length > 0) {
      return { reply: renderProblems(reading.problems, library), outcome: 'not understood' };
    }
    const { who, topic } = reading.filter;
    return {
      reply: renderStatements(reading, library),
      outcome: 'listed',
      // "and Putin?" after a list goes on from the question that the list answers.
      ...(who && { question: `what did ${who.name} say${topic === undefined ? '' : ` about ${topic}`}?` }),
    };
  },
};

const people: Command = {
  name: 'people',
  description: 'Who is speaking in the articles, how often, and when last',
  usage: '',
  slash: true,
  typed: 'alone',
  options: [PAGE],
  handle: ({ text, options = {}, library }) => ({
    reply: renderPeople(library, Number(options.page ?? /\d+/u.exec(text)?.[0] ?? 1) || 1),
    outcome: 'listed',
  }),
};

const help: Command = {
  name: 'help',
  description: 'What can be asked, with examples',
  usage: '',
  slash: false,
  typed: 'alone',
  options: [],
  handle: ({ library }) => ({ reply: helpReply(library, commands), outcome: 'helped' }),
};

export const commands: readonly Command[] = [ask, statements, people, help];

/** A person's text, read as a command and what follows it. Text that names no command is a question. */
export function parseCommand(text: string, named?: string): { command: Command; text: string } {
  const trimmed = text.trim();
  if (named === undefined || named === 'ask') {
    const typed = typedCommand(trimmed);
    if (typed) return typed;
  }
  return { command: commands.find((command) => command.name === named) ?? ask, text: trimmed };
}

/** "/statements Trump", "statements Trump", "help", "people page: 2". */
function typedCommand(text: string): { command: Command; text: string } | undefined {
  if (/^\?+$/u.test(text)) return { command: help, text: '' };
  const [first = '', slash, name] = /^(\/?)([a-z]+)(?=$|[\s:.!?])[:.!?]*/iu.exec(text) ?? [];
  const command = commands.find((each) => each.name === name?.toLowerCase());
  if (!command) return undefined;
  const rest = text.slice(first.length).trim();
  const alone = rest === '' || /^page\b/iu.test(rest);
  const fits = slash === '/' || command.typed === 'first' || (command.typed === 'alone' && alone);
  return fits ? { command, text: rest } : undefined;
}
