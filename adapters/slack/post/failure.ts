// Reads what went wrong with a call to Slack: whether it may have had its effect, and what the operator can do.
import { RespondError, webApi } from '@slack/bolt';
import type { Elsewhere } from '../../../src/index.ts';

export interface Failure {
  /**
   * 'later': Slack did not take it, and it can be sent again; 'refused': it would be refused again; 'content': so it
   * would, but something else might be taken there; 'unknown': it may have had its effect.
   */
  readonly kind: 'later' | 'refused' | 'content' | 'unknown';
  /** In a few words, without any secret: 'not_in_channel', 'status 503', 'ECONNREFUSED'. */
  readonly cause: string;
  /** What the operator can do. */
  readonly next: string;
  /** Whether everything else would be refused in this place, too. */
  readonly closed: boolean;
  /** What who asked there is told in a direct message, without the name of the place. */
  readonly elsewhere?: Elsewhere;
  /** What Slack asked to wait, in milliseconds. */
  readonly waitMs?: number;
}

/** What a word of Slack's means for a post. */
type Refusal = Pick<Failure, 'next' | 'elsewhere'> & { readonly closed?: true };

const NOT_IN: Pick<Refusal, 'closed' | 'elsewhere'> = {
  closed: true,
  elsewhere: {
    why: 'I am not in that channel',
    orElse: 'have me invited there with /invite and ask again',
  },
};
const RESTRICTED: Pick<Refusal, 'closed' | 'elsewhere'> = {
  closed: true,
  elsewhere: {
    why: 'I may not post there',
    orElse: 'have somebody who manages the channel let me post there, and ask again',
  },
};

const REFUSALS: Readonly<Record<string, Refusal>> = {
  not_in_channel: { ...NOT_IN, next: 'invite the bot to the channel with /invite' },
  channel_not_found: {
    ...NOT_IN,
    next: 'invite the bot to the channel; a private channel hides itself from apps outside',
  },
  is_archived: {
    next: 'unarchive the channel, or ask elsewhere',
    closed: true,
    elsewhere: { why: 'the channel is archived', orElse: 'ask in another channel' },
  },
  restricted_action: {
    ...RESTRICTED,
    next: 'let the app post in this channel, in the posting permissions of the channel or workspace',
  },
  restricted_action_read_only_channel: {
    ...RESTRICTED,
    next: 'let the app post in this read-only channel',
  },
  restricted_action_thread_locked: {
    next: 'unlock the thread, or ask in a new one',
    elsewhere: { why: 'the thread is locked', orElse: 'ask in a new one' },
  },
  messages_tab_disabled: { next: 'turn on the Messages Tab under App Home of the app', closed: true },
  missing_scope: { next: 'add the scopes of manifest.json to the app and install it again' },
};

/** Slack's words for a token that will not work again by itself; others may be about one channel only. */
const TOKEN_DEAD = new Set([
  'not_authed',
  'invalid_auth',
  'account_inactive',
  'user_removed_from_team',
  'team_disabled',
  'token_revoked',
  'token_expired',
]);

/** Slack says of its other internal errors that part of the call may have been done. */
const NOT_TAKEN = new Set(['ratelimited', 'rate_limited', 'service_unavailable']);
const MAYBE_DONE = new Set(['internal_error', 'fatal_error', 'request_timeout']);

/** The connection never stood, so nothing was sent. */
const NEVER_SENT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

const CONTENT_REFUSED = /^(?:invalid_blocks|msg_|no_text|invalid_arguments)/u;
const WAIT = 'nothing, if it happens seldom: Slack was slow or unreachable; otherwise look at the network';
const PASSING = { next: WAIT, closed: false } as const;

/** Slack's error code where Slack answered with one. */
export function slackErrorCode(error: unknown): string | undefined {
  if (!(error instanceof webApi.WebAPIPlatformError)) return undefined;
  // A proxy's HTML page comes as an "error" too.
  return /^[a-z_]{1,60}$/u.test(error.data.error) ? error.data.error : 'an answer that is not JSON';
}

/** The status of an answer that is none of Slack's own. */
export const statusOf = (error: unknown): number | undefined =>
  error instanceof webApi.WebAPIHTTPError || error instanceof RespondError ? error.statusCode : undefined;

export const tokenIsDead = (error: unknown): boolean => TOKEN_DEAD.has(slackErrorCode(error) ?? '');

export function readFailure(error: unknown): Failure {
  if (error instanceof webApi.WebAPIRateLimitedError)
    return { ...PASSING, kind: 'later', cause: 'rate limited', waitMs: error.retryAfter * 1000 };
  const status = statusOf(error);
  if (status !== undefined) return byStatus(status);
  const code = slackErrorCode(error);
  if (code !== undefined) return byCode(code);
  const cause = connectionCause(error);
  return { ...PASSING, kind: NEVER_SENT.has(cause) ? 'later' : 'unknown', cause };
}

/** For `retry`: again after a failure of these kinds, in the time that Slack asks for. */
export const againAfter =
  (...kinds: readonly Failure['kind'][]) =>
  (error: unknown): number | undefined | false => {
    const { kind, waitMs } = readFailure(error);
    return kinds.includes(kind) ? waitMs : false;
  };

function byStatus(status: number): Failure {
  const cause = `status ${status}`;
  // 503 is said before a request is worked on; 500, 502 and 504 may come after its effect.
  if (status === 429 || status === 503) return { ...PASSING, kind: 'later', cause };
  if (status >= 500) return { ...PASSING, kind: 'unknown', cause };
  return {
    kind: 'refused',
    cause,
    closed: false,
    next: 'check SLACK_API_URL; a response_url is good for 30 minutes and 5 posts',
  };
}

function byCode(code: string): Failure {
  if (NOT_TAKEN.has(code)) return { ...PASSING, kind: 'later', cause: code };
  if (MAYBE_DONE.has(code) || code.includes(' ')) return { ...PASSING, kind: 'unknown', cause: code };
  if (TOKEN_DEAD.has(code))
    return {
      kind: 'refused',
      cause: code,
      closed: false,
      next: 'install the app again and put its new token in SLACK_BOT_TOKEN',
    };
  if (CONTENT_REFUSED.test(code)) return { kind: 'content', cause: code, next: DEFECT, closed: false };
  return { kind: 'refused', cause: code, closed: false, next: lookUp(code), ...REFUSALS[code] };
}

const DEFECT = 'report this as a defect of the Slack renderer, with the question';
const lookUp = (code: string): string =>
  `look up ${code} at https://docs.slack.dev/reference/methods/chat.postMessage`;

/** The system's word (ECONNREFUSED, UND_ERR_SOCKET) from the depth of the causes, else the outermost message. */
function connectionCause(error: unknown): string {
  let name = '';
  for (let at = error; at instanceof Error; at = at.cause) {
    if (at.name === 'TimeoutError') return 'no answer in time';
    if ('code' in at && typeof at.code === 'string' && !at.code.startsWith('slack_')) name = at.code;
    else if (at instanceof AggregateError && at.errors[0] instanceof Error) name ||= at.errors[0].message;
  }
  return name || (error instanceof Error ? error.message : String(error));
}
