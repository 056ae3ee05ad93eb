// Renews tokens that expire. A refresh token is good for one use: one copy of the bot uses it, and what it gets is kept before anything
// else is done.
import { webApi } from '@slack/bolt';
import { growing, type Logger, retry, type Store } from '../../../src/index.ts';
import type { InstallConfig } from '../config.ts';
import type { Timing } from '../connect/timing.ts';
import { readFailure } from '../post/failure.ts';
import type { Kept, KeptInstallations } from './kept.ts';

export interface RenewalOptions {
  readonly kept: KeptInstallations;
  readonly duties: Store['duties'];
  readonly config: Pick<InstallConfig, 'clientId' | 'clientSecret'>;
  readonly clientOptions: webApi.WebClientOptions;
  readonly log: Logger;
  readonly now: () => number;
  readonly timing: Timing;
}

/** In milliseconds: Slack gives twelve hours, and the old token works on until they are over. */
const AHEAD = 2 * 3_600_000;
/** A token that ends sooner than that is as good as gone. */
const MARGIN = 60_000;
/** For one copy to renew a token in; after a failure the next try waits for as long. */
const HELD = 30_000;
/** For which what Slack gave is tried to be kept, should the store be away. */
const PERSISTENCE = 10 * 60_000;

/** The installation with a token that works. Rejects where it has expired and could not be renewed. */
export type Renew = (kept: Kept) => Promise<Kept>;

export function createRenewal(options: RenewalOptions): Renew {
  const { kept: installations, duties, config, clientOptions, log, now, timing } = options;
  const { clientId: client_id, clientSecret: client_secret } = config;
  const client = new webApi.WebClient(undefined, { ...clientOptions });
  const underWay = new Map<string, Promise<void>>();
  const notBefore = new Map<string, number>();

  /** How long the token works, in milliseconds. */
  const left = ({ installed: { renewal } }: Kept): number =>
    renewal === undefined ? Number.POSITIVE_INFINITY : renewal.expiresAt - now();

  async function renew(id: string): Promise<void> {
    const duty = `renewal of slack:${id}`;
    if (!(await duties.hold(duty, HELD, now()))) return;
    // Another copy may have been faster.
    const kept = await installations.find(id);
    const renewal = kept?.installed.renewal;
    if (kept !== undefined && renewal !== undefined && left(kept) <= AHEAD) {
      const {
        access_token: token,
        refresh_token,
        expires_in = 0,
      } = await client.oauth.v2.access({
        ...{ client_id, client_secret, grant_type: 'refresh_token', refresh_token: renewal.token },
      });
      if (token === undefined || refresh_token === undefined) throw new Error('Slack gave no tokens');
      const next = { token: refresh_token, expiresAt: now() + expires_in * 1_000 };
      const end = Date.now() + PERSISTENCE;
      // Resolves with false where the app was installed again meanwhile, which brought other tokens.
      await retry(() => installations.put(id, { ...kept.installed, token, renewal: next }, kept.revision), {
        ...{ pauses: growing(timing), left: () => end - Date.now(), again: () => undefined },
      });
    }
    await duties.letGo(duty);
  }

  /** One at a time; never rejects. */
  function start(id: string): Promise<void> {
    const running = underWay.get(id);
    if (running !== undefined) return running;
    if (now() < (notBefore.get(id) ?? 0)) return Promise.resolve();
    const renewing = renew(id)
      .catch((error: unknown) => {
        notBefore.set(id, now() + HELD);
        const { kind, cause } = readFailure(error);
        const next =
          kind === 'refused' ? AGAIN : 'nothing: it is tried again, and the old one works on for a while';
        log[kind === 'refused' ? 'error' : 'warn'](
          { installation: id, cause, next },
          'a Slack token could not be renewed',
        );
      })
      .finally(() => underWay.delete(id));
    underWay.set(id, renewing);
    return renewing;
  }

  return async (kept) => {
    if (left(kept) > AHEAD) return kept;
    const renewing = start(kept.id);
    if (left(kept) > MARGIN) return kept;
    await renewing;
    // Or by another copy, which began a moment ago.
    const end = Date.now() + timing.call;
    return retry(() => renewed(kept.id), {
      ...{ pauses: growing(timing), left: () => end - Date.now() },
      again: () => (now() < (notBefore.get(kept.id) ?? 0) ? false : undefined),
    });
  };

  async function renewed(id: string): Promise<Kept> {
    const kept = await installations.find(id);
    if (kept === undefined || left(kept) <= MARGIN)
      throw new webApi.WebAPIPlatformError({ ok: false, error: 'token_expired' });
    return kept;
  }
}

const AGAIN =
  'look at SLACK_CLIENT_ID and SLACK_CLIENT_SECRET; else have the workspace install the app again';
