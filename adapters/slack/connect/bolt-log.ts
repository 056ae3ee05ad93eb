// Leads Bolt's own log lines into the program's log, never to the console.
import { format } from 'node:util';
import { LogLevel, type webApi } from '@slack/bolt';
import type { Logger } from '../../../src/index.ts';

type BoltLogger = NonNullable<webApi.WebClientOptions['logger']>;

const TOKENS = /\bx(?:ox[a-z]|app)-[\w-]+/gu;
/** A socket's address carries its ticket; who has a response_url can write in the bot's name. */
const ADDRESSES = /\b(?:wss?|https?):\/\/\S+\/(?:link|response|commands|actions)\b\S*/gu;

/**
 * Bolt's debug lines are dropped: they hold whole events with people's words, and one-time secrets. Its complaints are
 * at most warnings, since the adapter logs each failure itself with cause and next step.
 */
export function createBoltLogger(log: Logger, complaints: 'debug' | 'warn'): BoltLogger {
  const line = (parts: readonly unknown[]): string =>
    format(...parts)
      .replace(TOKENS, '[token]')
      .replace(ADDRESSES, '[address]');
  return {
    debug() {},
    info: (...parts) => log.debug({ from: 'bolt' }, line(parts)),
    warn: (...parts) => log[complaints]({ from: 'bolt' }, line(parts)),
    error: (...parts) => log[complaints]({ from: 'bolt' }, line(parts)),
    setLevel() {},
    getLevel: () => LogLevel.INFO,
    setName() {},
  };
}
