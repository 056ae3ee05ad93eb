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

const TOO_LATE =
  'Discord gives 3 s to acknowledge: look for a slow network, a busy machine, or a second bot on the same token.';

const NEXT_STEPS: Readonly<Record<number, string>> = {
  [CODES.unknownChannel]: 'The channel is gone; nothing to do.',
  [CODES.unknownMessage]: 'The message was deleted meanwhile; nothing to do.',
  [CODES.unknownWebhook]: TOO_LATE,
  [CODES.unknownInteraction]: TOO_LATE,
  [CODES.missingAccess]:
    'The bot cannot see the channel: give its role View Channel there, or add the bot to the thread.',
  [CODES.cannotMessageUser]: 'The person takes no direct messages from this server; nothing to do.',
  [CODES.missingPermissions]:
    'Give the bot’s role View Channel, Send Messages, Send Messages in Threads, Embed Links and Read Message History in this channel.',
  [CODES.invalidWebhookToken]: 'Discord closes an interaction after 15 min: the answer took too long.',
  [CODES.archivedThread]: 'The thread is archived or locked: unarchive it, and ask again.',
  [CODES.noHistoryForReply]: 'Give the bot’s role Read Message History in this channel.',
};

const MAY_NOT: Elsewhere = {
  why: 'I may not post there',
  orElse:
    'ask an admin of that server to give me View Channel, Send Messages, Send Messages in Threads and Embed Links there, then ask again',
};

/** What who used an interaction is told, where it was acknowledged too late, or a quarter of an hour ago. */
export const INTERACTION_OVER: Elsewhere = {
  why: 'Discord no longer takes an answer to your command or button',
  orElse: 'try it again there',
};

/** What who asked is told, by the code that keeps the bot from posting in a place. */
export const BARRED: Readonly<Record<string | number, Elsewhere>> = {
  [CODES.unknownChannel]: { why: 'the channel that you asked in is gone' },
  [CODES.missingAccess]: MAY_NOT,
  [CODES.missingPermissions]: MAY_NOT,
  [CODES.archivedThread]: {
    why: 'the thread is archived or locked',
    orElse: 'have it unarchived and ask again',
  },
};

const OVER: ReadonlySet<unknown> = new Set([
  CODES.unknownWebhook,
  CODES.unknownInteraction,
  CODES.invalidWebhookToken,
]);
export const isInteractionOver = (error: unknown): boolean => OVER.has(codeOf(error));

export const codeOf = (error: unknown): string | number | undefined =>
  error instanceof DiscordAPIError ? error.code : undefined;

const TELLS_NOBODY: ReadonlySet<unknown> = new Set([
  CODES.unknownChannel,
  CODES.unknownMessage,
  CODES.unknownWebhook,
  CODES.unknownInteraction,
  CODES.missingAccess,
  CODES.cannotMessageUser,
  CODES.invalidWebhookToken,
  CODES.archivedThread,
]);

/** Nobody can be told anything there, so a second try in other words is in vain. */
export const isClosedToUs = (error: unknown): boolean => TELLS_NOBODY.has(codeOf(error));

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
    return { cause: describeFault(error), next: nextStep(error) };
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

export function nextStep(error: unknown): string {
  if (!(error instanceof DiscordAPIError)) {
    return 'Discord could not be reached: check the network and https://discordstatus.com.';
  }
  return NEXT_STEPS[Number(error.code)] ?? 'Look the code up in Discord’s list of JSON error codes.';
}
