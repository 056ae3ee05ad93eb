// The terminal's part of `parley`: the commands that answer on standard output and end.
import { type Command, coreSettings, type Environment, type Library, readSettings } from '../../src/index.ts';
import { ask } from './ask.ts';
import { askBatch } from './batch.ts';
import { type ArticlesFlag, runCommandLine } from './command-line.ts';
import type { Terminal } from './conversation.ts';
import { loadLibrary } from './load-library.ts';
import { renderTerminal } from './render.ts';
import { print, type Streams } from './streams.ts';

export interface TerminalOptions {
  readonly commands: readonly Command[];
  readonly version: string;
  readonly env: Environment;
  /** The folder of articles where neither flag nor setting names one. */
  readonly seeds: string;
  readonly streams: Streams;
  readonly terminal: Terminal;
  /** Runs the bot until it is stopped; resolves with the exit code. */
  readonly start: (flags: ArticlesFlag) => Promise<number>;
  /** Logs a fault that nobody foresaw. */
  readonly onFault: (err: unknown) => void;
}

/** Does what the arguments say and resolves with the exit code. */
export function runTerminal(args: readonly string[], options: TerminalOptions): Promise<number> {
  const { commands, version, env, seeds, streams, terminal, start, onFault } = options;
  const rendering = { width: terminal.columns, colour: terminal.colour };

  function load({ articles }: ArticlesFlag): Promise<Library> {
    const { core } = readSettings({ core: coreSettings }, env);
    return loadLibrary(articles ?? core.articles ?? seeds, streams);
  }

  async function run(command: Command, text: string, flags: ArticlesFlag): Promise<number> {
    const { reply } = command.handle({ text, library: await load(flags) });
    await print(streams.stdout, `${renderTerminal(reply, rendering)}\n`);
    return 0;
  }

  return runCommandLine(args, {
    version,
    commands,
    streams,
    onFault,
    actions: {
      start,
      run,
      ask: async (request, { limit, json = false, context, ...flags }) => {
        const library = await load(flags);
        if ('batch' in request) return askBatch({ file: request.batch, limit, library, streams });
        const question = { ...request, limit, ...(context === undefined ? {} : { context }) };
        return ask({ question, json, library, streams, rendering });
      },
    },
  });
}
