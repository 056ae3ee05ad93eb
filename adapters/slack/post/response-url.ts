// Posts to a response_url: what only one person is to see.
import { RespondError, webApi } from '@slack/bolt';
import type { SlackMessage } from '../show/render.ts';

export interface Whisper extends Partial<SlackMessage> {
  readonly text: string;
  /** The thread that it is shown in. */
  readonly thread_ts?: string | undefined;
}

/** Names in a message are only text. */
export const NAMELESS = { parse: 'none', link_names: false } as const;
/** Slack's links stay small too: no preview of links or media. */
export const QUIET = { unfurl_links: false, unfurl_media: false, ...NAMELESS } as const;

const TO_ONE = { response_type: 'ephemeral', replace_original: false, ...QUIET } as const;

/** @throws what `readFailure` reads. */
export async function whisperTo(responseUrl: string, message: Whisper, limit: number): Promise<void> {
  const response = await fetch(responseUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify({ ...TO_ONE, ...message }),
    signal: AbortSignal.timeout(limit),
  });
  const body = await response.text();
  if (response.status === 429) throw new webApi.WebAPIRateLimitedError(secondsToWait(response));
  if (!response.ok) throw new RespondError(`response_url: status ${response.status}`, response.status);
  // Slack can also refuse with status 200 and `ok: false`.
  const refused = /"ok"\s*:\s*false/u.test(body) ? /"error"\s*:\s*"([^"]*)"/u.exec(body) : null;
  if (refused) throw new webApi.WebAPIPlatformError({ ok: false, error: refused[1] ?? 'unknown_error' });
}

/** As for the Web API: a second where nothing is said. */
function secondsToWait({ headers }: Response): number {
  const seconds = Number(headers.get('retry-after') ?? 1);
  return Number.isFinite(seconds) ? seconds : 1;
}
