// Leads Bolt's own log lines into the program's log, never to the console.
import { format } from 'node:util';
import { LogLevel, type webApi } from '@slack/bolt';
import type { Logger } from '../../../src/index.ts';
import { SLACK_TOKENS } from '../config.ts';

type BoltLogger = NonNullable<webApi.WebClientOptions['logger']>;

/** A socket's address carries its ticket; who has a response_url can write in the bot's name. */
const ADDRESSES = /\b(?:wss?|https?):\/\/\S+\/(?:link|response|commands|actions)\b\S*/gu;

/** What became of that is told by whoever authorizes. */
const TOLD_ELSEWHERE = /^Authorization of incoming event did not succeed/u;

/**
 * Bolt's debug lines are dropped: they hold whole events with people's words, and one-time secrets. Its complaints are
 * at most warnings, since the adapter logs each failure itself with cause and next step.
 */
export function createBoltLogger(log: Logger, complaints: 'debug' | 'warn'): BoltLogger {
  const line = (parts: readonly unknown[]): string =>
    format(...parts)
      .replace(SLACK_TOKENS, '[token]')
      .replace(ADDRESSES, '[address]');
  return {
    debug() {},
    info: (...parts) => log.debug({ from: 'bolt' }, line(parts)),
    warn(...parts) {
      const text = line(parts);
      log[TOLD_ELSEWHERE.test(text) ? 'debug' : complaints]({ from: 'bolt' }, text);
    },
    error: (...parts) => log[complaints]({ from: 'bolt' }, line(parts)),
    setLevel() {},
    getLevel: () => LogLevel.INFO,
    setName() {},
  };
}
