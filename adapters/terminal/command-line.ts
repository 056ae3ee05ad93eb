// The `parley` command: what can be typed, its help and its exit codes. What a command does is handed in.
import { Command, CommanderError } from 'commander';
import {
  OperatorError,
  type Command as ParleyCommand,
  QUESTION_LIMIT,
  SettingsError,
} from '../../src/index.ts';
import { type AskFlags, type AskRequest, addAskOptions } from './ask-command.ts';
import { addDigest, type DigestFlags } from './digest-command.ts';
import { addEval, type EvalFlags } from './eval-command.ts';
import { addExport, type ExportFlags, type ExportRequest } from './export-command.ts';
import {
  addPeopleOptions,
  addStatementsOptions,
  type PeopleFlags,
  type StatementsFlags,
} from './listing-commands.ts';
import { addManifest } from './manifest-command.ts';
import { addSetUpCommands, type SetUpActions } from './set-up-commands.ts';
import { addSourceCommands, type SourceActions } from './source-commands.ts';
import { addStoreCommands, type StoreActions } from './store-commands.ts';
import { type Streams, warn } from './streams.ts';
import { addTableOptions, readTyped, type Typed } from './table-options.ts';

export interface ArticlesFlag {
  readonly articles?: string;
}

/** What the commands do; each resolves with the exit code. */
interface Actions extends StoreActions, SourceActions, SetUpActions {
  ask(request: AskRequest, flags: AskFlags): Promise<number>;
  start(flags: ArticlesFlag): Promise<number>;
  statements(typed: Typed, flags: StatementsFlags): Promise<number>;
  people(command: ParleyCommand, typed: Typed, flags: PeopleFlags): Promise<number>;
  export(request: ExportRequest, flags: ExportFlags): Promise<number>;
  evaluate(sets: readonly string[], flags: EvalFlags): Promise<number>;
  digest(flags: DigestFlags): Promise<number>;
  manifest(): Promise<number>;
  /** Any command of the table that the command line knows nothing special of. */
  run(command: ParleyCommand, typed: Typed, flags: ArticlesFlag): Promise<number>;
}

export interface CommandLineOptions {
  readonly version: string;
  readonly commands: readonly ParleyCommand[];
  readonly actions: Actions;
  readonly streams: Streams;
  /** Logs a fault that nobody foresaw. */
  readonly onFault: (err: unknown) => void;
}

const ERROR = 2;
const START_FAILED = 1;

const ARTICLES = [
  '--articles <dir>',
  'folder of .md and .txt articles (else PARLEY_ARTICLES, else the seed articles)',
] as const;

const HELP = `
Examples:
  $ parley                                           a conversation, and the bots that are set up
  $ parley ask how many drones did russia send
  $ parley ask "what did Zelenskyy say about the talks?" --json
  $ parley statements Lavrov
  $ parley ask --help`;

const START_HELP = `
Slack and Discord are started when their settings are there, in the environment or in a file .env; .env.example lists
them. With a terminal the conversation opens as well; leaving it ends the program. Without one (a service) the bots run
until SIGTERM or SIGINT; without bots the lines of standard input are answered. While a conversation is open the log
carries warnings only, unless PARLEY_LOG_LEVEL is set.

Exit codes: 0 ended or stopped, 1 settings, articles or a connection failed.

Examples:
  $ parley start --articles ./news
  $ parley start < /dev/null                         the bots alone
  $ echo "how many drones did russia send?" | parley`;

/** Reads the arguments, does what they say and resolves with the exit code; wrong usage is told and gives 2. */
export async function runCommandLine(args: readonly string[], options: CommandLineOptions): Promise<number> {
  const { version, commands, actions, streams, onFault } = options;
  let exitCode = 0;
  let failure = ERROR;

  const program = createProgram(version, streams);
  addStart(program, async (flags) => {
    failure = START_FAILED;
    exitCode = await actions.start(flags);
  });
  for (const command of commands) {
    if (command.inConversationOnly) continue;
    const added = addCommand(program, command);
    if (command.name === 'ask') {
      addAskOptions(added, streams, async (request, flags) => {
        exitCode = await actions.ask(request, flags);
      });
    } else {
      addListing(added, command, actions, (code) => {
        exitCode = code;
      });
    }
  }
  const statements = commands.find(({ name }) => name === 'statements');
  if (statements) {
    addExport(program, statements, ARTICLES, async (request, flags) => {
      exitCode = await actions.export(request, flags);
    });
  }
  addDigest(program, ARTICLES, async (flags) => {
    exitCode = await actions.digest(flags);
  });
  addEval(program, ARTICLES, async (sets, flags) => {
    exitCode = await actions.evaluate(sets, flags);
  });
  addManifest(program, async () => {
    exitCode = await actions.manifest();
  });
  const end = (code: number): void => {
    exitCode = code;
  };
  addSourceCommands(program, ARTICLES, actions, end);
  addStoreCommands(program, actions, end);
  addSetUpCommands(program, actions, end);

  try {
    await program.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (err) {
    if (err instanceof CommanderError) return err.exitCode === 0 ? 0 : ERROR;
    if (err instanceof OperatorError || err instanceof SettingsError) warn(streams, err.message);
    else onFault(err);
    return failure;
  }
}

function createProgram(version: string, { stdout, stderr }: Streams): Command {
  return new Command('parley')
    .description(
      'Answers questions about the Russia-Ukraine peace talks with exact words from news articles.',
    )
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand('help [command]', 'print help for a command')
    .addHelpText('after', HELP)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => stdout.write(text),
      writeErr: (text) => stderr.write(text),
      outputError: (text) => warn({ stderr }, text.replace(/^error: /u, '').trimEnd()),
    });
}

function addStart(program: Command, run: (flags: ArticlesFlag) => Promise<void>): void {
  program
    .command('start', { isDefault: true })
    .description('run the bot: in Slack and Discord where they are set up, and in this terminal')
    .option(...ARTICLES)
    .addHelpText('after', START_HELP)
    .allowExcessArguments()
    .action((flags: ArticlesFlag, command: Command) => {
      const [word] = command.args;
      if (word === undefined) return run(flags);
      const asked = command.args.join(' ');
      return command.error(
        `there is no command "${word}". To ask something: parley ask ${asked}. For all commands: parley --help`,
      );
    });
}

function addCommand(program: Command, command: ParleyCommand): Command {
  const { name, description, options } = command;
  const text = options.filter(({ isText }) => isText).map((option) => option.description);
  const added = program
    .command(name)
    .description(description)
    .usage('[options] [words...]')
    .argument('[words...]', text.join('; '));
  addTableOptions(added, command);
  return added.option(...ARTICLES);
}

/** A command that is given what was typed; some print JSON too. */
function addListing(
  added: Command,
  command: ParleyCommand,
  actions: Actions,
  end: (exitCode: number) => void,
): void {
  const { name, usage } = command;
  const typed = (words: readonly string[]): Typed => {
    const read = readTyped(words, added.opts(), command);
    if (command.typed === 'alone' && !/^(?:page\b.*)?$/iu.test(read.text)) {
      added.error(`"${name}" takes no words. For what somebody said: parley statements ${read.text}`);
    }
    const { length } = read.text;
    if (length > QUESTION_LIMIT)
      added.error(`that has ${length} characters; at most ${QUESTION_LIMIT} are read.`);
    return read;
  };
  switch (name) {
    case 'statements':
      addStatementsOptions(added).action(async (words: string[], flags: StatementsFlags) =>
        end(await actions.statements(typed(words), flags)),
      );
      return;
    case 'people':
      addPeopleOptions(added).action(async (words: string[], flags: PeopleFlags) =>
        end(await actions.people(command, typed(words), flags)),
      );
      return;
    default:
      added
        .addHelpText(
          'after',
          `\nExit codes: 0 found, 1 nothing found, 2 wrong usage, settings or files.\n\nExample:\n  $ ${['parley', name, usage].join(' ').trim()}`,
        )
        .action(async (words: string[], flags: ArticlesFlag) =>
          end(await actions.run(command, typed(words), flags)),
        );
  }
}
