// The `parley` command, where everything is put together: the only module that reads the environment.
import { fstatSync } from 'node:fs';
import { config } from 'dotenv';
import { commands, createLogger, secretValues } from '../src/index.ts';
import { findPackage } from './package.ts';
import { openReaderIn } from './reader.ts';
import { setUpActions } from './set-up-actions.ts';
import { SLACK_TOKENS } from './slack/config.ts';
import { slackManifest } from './slack/manifest.ts';
import { sections, start } from './start.ts';
import { systemClock } from './system-clock.ts';
import { runTerminal } from './terminal/main.ts';
import { warn } from './terminal/streams.ts';
import { columnsOf, showsColour } from './terminal/style.ts';

const { stdin, stdout, stderr } = process;
const streams = { stdin, stdout, stderr };

/** Whoever reads the answers may leave before the end, as `head` does; any other fault loses answers. */
stdout.on('error', (err: NodeJS.ErrnoException) => {
  if (err.code === 'EPIPE') process.exit(0);
  warn(streams, `cannot write to standard output: ${err.message}`);
  process.exit(2);
});
stderr.on('error', () => {});

const { error } = config({ quiet: true });
if (error && !('code' in error && error.code === 'ENOENT')) {
  warn(streams, `warning: the file .env was not read: ${error.message}`);
}

const { env } = process;
const { version, seeds, model, readings, extraction } = findPackage(import.meta.url);
const openReader = openReaderIn(model);
const terminal = {
  isTTY: stdin.isTTY === true && stdout.isTTY === true,
  get columns() {
    return columnsOf(stdout);
  },
  colour: showsColour(stdout.isTTY === true, env),
};

/** Settles when all is done; what starts the program waits for it. */
export const ended = runTerminal(process.argv.slice(2), {
  commands,
  version,
  env,
  seeds,
  readings,
  streams,
  terminal,
  clock: systemClock,
  openReader,
  manifest: (settings) =>
    slackManifest(commands, { ...settings, redirectUrl: env.SLACK_REDIRECT_URL?.trim() || undefined }),
  setUp: setUpActions({ env, seeds, openReader, streams, isTTY: stdin.isTTY === true }),
  start: (flags) =>
    start({
      ...{ flags, env, version, seeds, readings, extraction, openReader, streams, terminal, process },
      hasPipedInput: hasPipedInput(),
      isRead: stderr.isTTY === true,
    }).finally(() => {
      // A connection that does not let go must not keep the program.
      setTimeout(() => process.exit(), 500).unref();
    }),
  onFault: (err) => {
    const log = createLogger({ level: 'error', secrets: secretValues(sections, env), tokens: SLACK_TOKENS });
    log.error({ err }, 'ended by a fault nobody foresaw; please report it with this line');
  },
}).then((code) => {
  process.exitCode = code;
});

/** A pipe, a file or a socket; a service has /dev/null there. */
function hasPipedInput(): boolean {
  const input = fstatSync(0);
  return input.isFIFO() || input.isFile() || input.isSocket();
}
