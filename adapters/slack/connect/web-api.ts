// How the adapter calls Slack's Web API: with a time limit, and without the library's own retries.
import type { webApi } from '@slack/bolt';
import type { Timing } from './timing.ts';

export interface ClientSettings {
  readonly apiUrl: string | undefined;
  readonly timing: Timing;
}

/** Seconds to wait after a 429 that does not say, as one from a proxy may not. */
const USUAL_WAIT = '1';

/**
 * The library would repeat a call whose answer got lost, and so post twice; would stop all calls after one 429; and
 * without a `retryConfig` of ours takes over the one of Socket Mode, with a hundred tries. See send-in-channel.ts for
 * what is tried again instead.
 */
export function createClientOptions({ apiUrl, timing }: ClientSettings): webApi.WebClientOptions {
  return {
    ...(apiUrl === undefined ? {} : { slackApiUrl: apiUrl }),
    timeout: timing.call,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    fetch: async (url, init) => {
      const response = await fetch(url, init);
      if (response.status !== 429 || response.headers.has('retry-after')) return response;
      const headers = new Headers(response.headers);
      headers.set('retry-after', USUAL_WAIT);
      return new Response(await response.text(), { status: 429, statusText: response.statusText, headers });
    },
  };
}
