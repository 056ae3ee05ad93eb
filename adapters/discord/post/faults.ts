// What Discord's and the network's errors mean: whether to try again, and what the operator is told.
import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';
import type { Elsewhere } from '../../../src/index.ts';

/** The codes of Discord's errors that the adapter acts on. */
export const CODES = {
  unknownChannel: 10003,
  unknownMessage: 10008,
  unknownWebhook: 10015,
  unknownInteraction: 10062,
  alreadyAcknowledged: 40060,
  missingAccess: 50001,
  cannotMessageUser: 50007,
  missingPermissions: 50013,
  invalidWebhookToken: 50027,
  archivedThread: 50083,
  noHistoryForReply: 160002,
} as const;

/** What a code of Discord's means for a post. */
export interface Refusal {
  /** What the operator can do. */
  readonly next: string;
  /** Whether nothing at all can be posted there any more. */
  readonly closed?: true;
  /** Whether nobody can be told anything there, so that other words are in vain, too. */
  readonly tellsNobody?: true;
  /** What who asked is told in a direct message; `ofPlace` names the channel in it. */
  readonly elsewhere?: Elsewhere;
  readonly ofPlace?: true;
}

const NOT_POSTING: Pick<Refusal, 'closed' | 'elsewhere' | 'ofPlace'> = {
  closed: true,
  ofPlace: true,
  elsewhere: {
    why: 'I may not post there',
    orElse:
      'ask an admin of that server to give me View Channel, Send Messages, Send Messages in Threads and Embed Links there, then ask again',
  },
};
const OVER: Pick<Refusal, 'tellsNobody' | 'elsewhere'> = {
  tellsNobody: true,
  elsewhere: {
    why: 'Discord no longer takes an answer to your command or button',
    orElse: 'try it again there',
  },
};
const TOO_LATE: Refusal = {
  ...OVER,
  next: 'Discord gives 3 s to acknowledge: look for a slow network, a busy machine, or a second bot on the same token.',
};

const REFUSALS: Readonly<Record<string, Refusal>> = {
  [CODES.unknownChannel]: {
    next: 'The channel is gone; nothing to do.',
    closed: true,
    tellsNobody: true,
    elsewhere: { why: 'the channel that you asked in is gone' },
  },
  [CODES.unknownMessage]: {
    next: 'The message was deleted meanwhile; nothing to do.',
    tellsNobody: true,
  },
  [CODES.unknownWebhook]: TOO_LATE,
  [CODES.unknownInteraction]: TOO_LATE,
  [CODES.missingAccess]: {
    ...NOT_POSTING,
    next: 'The bot cannot see the channel: give its role View Channel there, or add the bot to the thread.',
    tellsNobody: true,
  },
  [CODES.cannotMessageUser]: {
    next: 'The person takes no direct messages from this server; nothing to do.',
    closed: true,
    tellsNobody: true,
  },
  [CODES.missingPermissions]: {
    ...NOT_POSTING,
    next: 'Give the bot’s role View Channel, Send Messages, Send Messages in Threads, Embed Links and Read Message History in this channel.',
  },
  [CODES.invalidWebhookToken]: {
    ...OVER,
    next: 'Discord closes an interaction after 15 min: the answer took too long.',
  },
  [CODES.archivedThread]: {
    next: 'The thread is archived or locked: unarchive it, and ask again.',
    closed: true,
    tellsNobody: true,
    elsewhere: { why: 'the thread is archived or locked', orElse: 'have it unarchived and ask again' },
    ofPlace: true,
  },
  [CODES.noHistoryForReply]: { next: 'Give the bot’s role Read Message History in this channel.' },
};
const UNKNOWN: Refusal = { next: 'Look the code up in Discord’s list of JSON error codes.' };
const NO_ANSWER: Refusal = {
  next: 'Discord could not be reached: check the network and https://discordstatus.com.',
};

/** Of a call that Discord refused, or did not answer. */
export const refusalOf = (error: unknown): Refusal =>
  error instanceof DiscordAPIError ? (REFUSALS[error.code] ?? UNKNOWN) : NO_ANSWER;

export const codeOf = (error: unknown): string | number | undefined =>
  error instanceof DiscordAPIError ? error.code : undefined;

/** Whether the same call may succeed later: the network, a time-out, or Discord's own trouble. */
export function isTransient(error: unknown): boolean {
  if (error instanceof DiscordAPIError) return false;
  if (error instanceof HTTPError) return true;
  return error instanceof Error && (error.name === 'AbortError' || isNetworkCode(error));
}

const isNetworkCode = (error: Error): boolean =>
  'code' in error && typeof error.code === 'string' && /^(?:UND_ERR_\w+|E[A-Z_]+)$/u.test(error.code);

/**
 * For the log. The library's errors carry the address called, which holds an interaction's token, and the whole body:
 * of those only the words are taken.
 */
export function faultFields(error: unknown): Readonly<Record<string, unknown>> {
  const isDiscords = [DiscordAPIError, HTTPError, RateLimitError].some((kind) => error instanceof kind);
  if (isDiscords || isTransient(error)) {
    return { cause: describeFault(error), next: refusalOf(error).next };
  }
  return { err: error, next: 'This is a defect of Parley: please report it with this line.' };
}

export function describeFault(error: unknown): string {
  if (error instanceof RateLimitError) {
    return `Discord asks to wait for ${Math.ceil(error.retryAfter / 1000)} s`;
  }
  if (error instanceof DiscordAPIError) return `Discord ${error.code}: ${error.message}`;
  if (error instanceof HTTPError) return `Discord answered ${error.status} ${error.message}`;
  if (!(error instanceof Error)) return String(error);
  return 'code' in error ? `${error.message} (${String(error.code)})` : error.message;
}
