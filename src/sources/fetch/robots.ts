// What a site wants fetched: its robots.txt, read once a day (RFC 9309).
import robots from 'robots-parser';
import { decodeText } from './decode.ts';
import type { Fetched } from './fetched.ts';

/** Its types speak of an ES module, and it is none: the function is the module itself. */
const robotsParser = robots as unknown as typeof robots.default;

export interface Robots {
  /** Undefined where the address may be fetched; else why not. */
  refusal(url: URL): Promise<{ readonly message: string; readonly passing: boolean } | undefined>;
}

export interface RobotsOptions {
  /** Fetches without asking here first. */
  readonly get: (url: URL) => Promise<Fetched>;
  readonly now: () => number;
  /** The name that robots.txt knows us by. */
  readonly agent: string;
  /** The site asks for this pause between two requests, in milliseconds. */
  readonly onPause: (host: string, pause: number) => void;
}

interface Rules {
  readonly readAt: number;
  /** Undefined where the site cannot say at the moment. */
  readonly allows: ((url: string) => boolean) | undefined;
}

const HOUR = 3_600_000;
const KEPT = 24 * HOUR;
/** Where the site could not say, it is asked again sooner. */
const UNKNOWN_KEPT = HOUR / 2;
/** A site that asks for more does not want to be read. */
const LONGEST_PAUSE = 60_000;

export function createRobots({ get, now, agent, onPause }: RobotsOptions): Robots {
  const rulesOf = new Map<string, Rules>();

  async function read(origin: string): Promise<Rules> {
    const address = new URL('/robots.txt', origin);
    const found = await get(address);
    const readAt = now();
    if (found.kind === 'failed') return { readAt, allows: found.passing ? undefined : () => true };
    if (found.kind === 'unchanged') return { readAt, allows: () => true };
    const rules = robotsParser(address.href, decodeText(found.bytes, 'text/plain; charset=utf-8'));
    const delay = rules.getCrawlDelay(agent);
    if (delay) onPause(address.host, Math.min(delay * 1000, LONGEST_PAUSE));
    return { readAt, allows: (url) => rules.isAllowed(url, agent) ?? true };
  }

  return {
    async refusal(url) {
      const { origin } = url;
      let rules = rulesOf.get(origin);
      const age = rules ? Math.abs(now() - rules.readAt) : Number.POSITIVE_INFINITY;
      if (!rules || age > (rules.allows ? KEPT : UNKNOWN_KEPT)) {
        rules = await read(origin);
        rulesOf.set(origin, rules);
      }
      if (!rules.allows)
        return {
          message: `${origin}/robots.txt cannot be read at the moment, so nothing is fetched from there`,
          passing: true,
        };
      return rules.allows(url.href)
        ? undefined
        : { message: `${url.host} asks programs not to fetch this page (robots.txt)`, passing: false };
    },
  };
}
