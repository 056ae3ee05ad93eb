// What `parley setup`, `parley doctor` and `parley register` do; loaded when they are used.
import { join } from 'node:path';
import { type Environment, OperatorError, readSettings } from '../src/index.ts';
import { isSound, showFindings } from './findings-shown.ts';
import type { OpenReader } from './reader.ts';
import { sections } from './start.ts';
import { systemClock } from './system-clock.ts';
import { createAsking } from './terminal/secret.ts';
import type { SetUpActions } from './terminal/set-up-commands.ts';
import { print, type Streams } from './terminal/streams.ts';

export interface SetUpOptions {
  readonly env: Environment;
  readonly seeds: string;
  readonly openReader?: OpenReader;
  readonly streams: Streams;
  readonly isTTY: boolean;
  /** The folder of the file .env. */
  readonly folder?: string;
}

export function setUpActions(options: SetUpOptions): SetUpActions {
  const { env, seeds, openReader, streams, isTTY, folder = process.cwd() } = options;
  const { now } = systemClock;
  const say = (text: string): Promise<void> => print(streams.stdout, text);

  return {
    async setup(platform, { forMany = false } = {}) {
      if (forMany && platform !== 'slack') throw new OperatorError('--for-many is for Slack alone.');
      const { setUp } = await import('./setup.ts');
      const asking = createAsking(streams, isTTY);
      const file = join(folder, '.env');
      return setUp(platform, { forMany, env, file, ask: asking.ask, print: say, now }).finally(asking.close);
    },
    async doctor() {
      const { examine } = await import('./doctor.ts');
      const findings = await examine({ env, seeds, now, ...(openReader && { openReader }) });
      await say(showFindings(findings));
      return isSound(findings) ? 0 : 1;
    },
    async register({ guild, remove = false }) {
      const { core, discord } = readSettings({ core: sections.core, discord: sections.discord }, env);
      if (discord === undefined)
        throw new OperatorError('Discord is not set up: run "parley setup discord", or set DISCORD_TOKEN.');
      const { register } = await import('./discord/register.ts');
      const naming = { prefix: core.commandPrefix, digestBy: core.digestBy };
      const names = await register(discord, { ...naming, remove, ...(guild && { guild }) });
      const where = guild === undefined ? 'for every server' : `in the server ${guild}`;
      await say(remove ? `Removed ${where}.\n` : `Registered ${where}: ${names.join(', ')}.\n`);
      return 0;
    },
  };
}
