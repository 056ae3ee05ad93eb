// Starts the Discord adapter against a fake Discord, with a log that is kept and short waits.
import { startDiscord } from '../../../adapters/discord/main.ts';
import type { Timings } from '../../../adapters/discord/timings.ts';
import type { Bot, Logger, Running } from '../../../src/index.ts';
import { type FakeDiscord, startFakeDiscord } from '../../support/fake-discord.ts';
import { TOKEN } from '../../support/fake-discord-world.ts';

export const QUICK: Partial<Timings> = {
  readyWithin: 2_000,
  loginPauses: [20, 20],
  watchEvery: 20,
  callWithin: 1_000,
  sendPauses: [20, 20, 20],
  ackPauses: [20, 20],
};

export interface LogLine {
  readonly level: 'debug' | 'info' | 'warn' | 'error';
  readonly message: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

export function createKeptLog(): Logger & { readonly lines: LogLine[] } {
  const lines: LogLine[] = [];
  const keep =
    (level: LogLine['level']) =>
    (fields: LogLine['fields'], message: string): void =>
      void lines.push({ level, message, fields });
  return { lines, debug: keep('debug'), info: keep('info'), warn: keep('warn'), error: keep('error') };
}

export interface Started {
  readonly discord: FakeDiscord;
  readonly running: Running;
  readonly log: LogLine[];
  /** What onFatal was told. */
  readonly fatal: Error[];
  /** Stops both; fails the test when the bot sent anything that Discord would not take. */
  stop(): Promise<void>;
}

export async function startAgainstFake(bot: Bot, timings: Partial<Timings> = {}): Promise<Started> {
  const discord = await startFakeDiscord();
  const log = createKeptLog();
  const fatal: Error[] = [];
  const running = await startDiscord({
    config: { token: TOKEN, apiUrl: discord.apiUrl },
    bot,
    log,
    onFatal: (error) => void fatal.push(error),
    timings: { ...QUICK, ...timings },
  });
  return {
    discord,
    running,
    log: log.lines,
    fatal,
    async stop() {
      await running.stop();
      await discord.stop();
    },
  };
}

const QUIET = 150;

/** The values once there is one and no more have come for a while. */
export async function settled<T>(values: () => readonly T[], atLeast = 1): Promise<readonly T[]> {
  const ends = performance.now() + 5_000;
  let count = -1;
  let since = performance.now();
  while (performance.now() < ends) {
    const now = values();
    if (now.length !== count) {
      count = now.length;
      since = performance.now();
    }
    if (now.length >= atLeast && performance.now() - since > QUIET) return now;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`waited in vain: ${values().length} of ${atLeast}`);
}
