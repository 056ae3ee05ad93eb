// Fetches pages and feeds: from public addresses alone, politely, within limits of time and size, redirects looked at one by one.
import { setTimeout as pause } from 'node:timers/promises';
import { Agent, request } from 'undici';
import { type AllowedHosts, hostOf } from './allowed-hosts.ts';
import { createConnector, type Lookup, PrivateAddressError } from './connect.ts';
import { type Fetched, type Fetcher, type FetchWish, failed, type NotFetched } from './fetched.ts';
import { createHostQueue } from './hosts.ts';
import { BodyError, readBody } from './read-body.ts';
import { createRobots } from './robots.ts';

export interface FetcherOptions {
  readonly allowed: AllowedHosts;
  readonly now: () => number;
  /** Names the program to the sites: 'Parley/0.1.0'. */
  readonly agent: string;
  readonly lookup?: Lookup;
  readonly limits?: Partial<Limits>;
}

interface Limits {
  /** Of one request from its start to its last byte, in milliseconds. */
  readonly time: number;
  /** Of a body, in bytes, unpacked or not. */
  readonly size: number;
  /** Between two requests to one host, in milliseconds. */
  readonly pause: number;
  /** The same for a host of the operator's own. */
  readonly ownPause: number;
}

const LIMITS: Limits = { time: 20_000, size: 8_000_000, pause: 1_000, ownPause: 0 };
const MOST_REDIRECTS = 5;
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
/** Statuses of a server that may do better later. */
const PASSING: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504, 520, 521, 522, 523, 524]);
/** Of a robots.txt, in bytes: more need not be read (RFC 9309). */
const ROBOTS_SIZE = 512_000;
const ROBOTS_TYPES = /./u;

export function createFetcher(options: FetcherOptions): Fetcher {
  const { allowed, now, agent, lookup } = options;
  const limits = { ...LIMITS, ...options.limits };
  const dispatcher = new Agent({
    connect: createConnector({ allowed, timeout: Math.min(limits.time, 10_000), ...(lookup && { lookup }) }),
    headersTimeout: limits.time,
    bodyTimeout: limits.time,
    maxHeaderSize: 65_536,
    keepAliveTimeout: 2_000,
  });
  // A host that the operator names is the operator's own, and need not be spared.
  const pauseFor = (host: string): number => {
    const { hostname, port } = new URL(`http://${host}`);
    return allowed.allows(hostOf(hostname), Number(port || 80)) ? limits.ownPause : limits.pause;
  };
  const queue = createHostQueue({ pause: pauseFor, now, wait: pause });
  const robots = createRobots({
    get: (url) => follow(url, { types: ROBOTS_TYPES }, async () => undefined, ROBOTS_SIZE),
    now,
    agent: agent.replace(/\/.*$/u, ''),
    onPause: queue.slowDown,
  });

  /** One request; a redirect is a result too. */
  async function ask(
    url: URL,
    wish: FetchWish,
    size: number,
  ): Promise<Fetched | { readonly kind: 'moved'; readonly to: string }> {
    const signal = AbortSignal.timeout(limits.time);
    const { statusCode, headers, body } = await request(url, {
      dispatcher,
      signal,
      headers: {
        'user-agent': agent,
        'accept-encoding': 'gzip, deflate, br',
        ...(wish.etag && { 'if-none-match': wish.etag }),
        ...(wish.lastModified && { 'if-modified-since': wish.lastModified }),
      },
    });
    const header = (name: string): string => [headers[name] ?? []].flat().join(', ');
    try {
      if (statusCode === 304) return { kind: 'unchanged' };
      if (REDIRECTS.has(statusCode) && header('location') !== '')
        return { kind: 'moved', to: header('location') };
      if (statusCode !== 200) return statusFault(statusCode, header('retry-after'), now());
      const contentType = header('content-type');
      if (contentType !== '' && !wish.types.test(contentType))
        return failed(`it is no page or feed, but ${contentType.slice(0, 80)}`, false);
      if (Number(header('content-length')) > size) return failed(`it has over ${size} bytes`, false);
      const bytes = await readBody(body, header('content-encoding'), size);
      const [etag, lastModified] = [header('etag'), header('last-modified')];
      return {
        kind: 'fetched',
        url: url.href,
        bytes,
        contentType,
        validators: { ...(etag && { etag }), ...(lastModified && { lastModified }) },
      };
    } finally {
      // What is left of a body is not waited for; the connection ends with it.
      body.on('error', () => {}).destroy();
    }
  }

  async function follow(
    start: URL,
    wish: FetchWish,
    refusalOf: (url: URL) => Promise<NotFetched | undefined>,
    size: number,
  ): Promise<Fetched> {
    let url = start;
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
      const fault = faultOf(url) ?? (await refusalOf(url));
      if (fault) return fault;
      // What stands after # is for a reader alone.
      const here = new URL(url);
      here.hash = '';
      const answer = await queue
        .inTurn(here.host, () => ask(here, wish, size))
        .catch((err: unknown): NotFetched => faultFrom(err, here, limits.time));
      if (answer.kind !== 'moved') return answer;
      if (!URL.canParse(answer.to, url.href)) return failed('it leads on to an address that is none', false);
      url = new URL(answer.to, url);
    }
    // Seldom meant, and mended when somebody looks.
    return failed(`it leads on and on, over ${MOST_REDIRECTS} redirects`, true);
  }

  return {
    async get(address, wish) {
      if (!URL.canParse(address)) return failed('it is not an address', false);
      return follow(
        new URL(address),
        wish,
        async (asked) => {
          const refusal = await robots.refusal(asked);
          return refusal && failed(refusal.message, refusal.passing);
        },
        limits.size,
      );
    },
    close: () => dispatcher.destroy(),
  };
}

function faultOf({ protocol, username, password }: URL): NotFetched | undefined {
  if (protocol !== 'http:' && protocol !== 'https:')
    return failed(`only http and https addresses are fetched, not ${protocol}`, false);
  if (username !== '' || password !== '')
    return failed('an address with a name and password is not fetched', false);
  return undefined;
}

function statusFault(status: number, retryAfter: string, now: number): NotFetched {
  const wait = /^\d+$/u.test(retryAfter) ? Number(retryAfter) * 1000 : Date.parse(retryAfter) - now;
  return failed(`the server answers ${status}`, PASSING.has(status), wait > 0 ? wait : undefined);
}

function faultFrom(err: unknown, { host }: URL, time: number): NotFetched {
  if (err instanceof PrivateAddressError)
    return failed(`${err.message}; PARLEY_FETCH_ALLOW may name it`, false);
  if (err instanceof BodyError) return failed(err.message, false);
  if (!(err instanceof Error)) return failed(String(err), true);
  const code = 'code' in err ? String(err.code) : err.name;
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return failed(`there is no host ${host}, or no network`, true);
  if (/Timeout|TIMEOUT|Abort|ABORT|^23$/u.test(`${code} ${err.name}`))
    return failed(`${host} did not send it within ${time / 1000} seconds`, true);
  return failed(`${host} cannot be read: ${err.message || code}`, true);
}
