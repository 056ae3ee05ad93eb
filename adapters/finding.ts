// What `parley doctor` and `parley setup` find out about one thing, and the calls with which they do.
import { jsonIn } from '../src/index.ts';

export interface Finding {
  /** 'Slack bot token' */
  readonly of: string;
  /** 'look': it works, but somebody should look at it. */
  readonly state: 'ok' | 'look' | 'wrong';
  readonly says: string;
  /** What to do about it; whole sentences. */
  readonly next?: string;
}

export interface Answer {
  readonly status: number;
  /** Parsed; an empty object where it is no JSON object. */
  readonly body: Readonly<Record<string, unknown>>;
  readonly header: (name: string) => string | undefined;
}

const CALL_WITHIN = 10_000;

/** Once, and as it is: whoever asks how things are wants no second try. @throws where nothing answers in time. */
export async function call(url: string, authorization: string, init: RequestInit = {}): Promise<Answer> {
  const response = await fetch(url, {
    ...init,
    headers: { authorization, 'content-type': 'application/json; charset=utf-8' },
    signal: AbortSignal.timeout(CALL_WITHIN),
  });
  const body = jsonIn(await response.text());
  return {
    status: response.status,
    body: typeof body === 'object' && body !== null ? { ...body } : {},
    header: (name) => response.headers.get(name) ?? undefined,
  };
}

/** What nothing could be asked of. */
export function outOfReach(of: string, url: string, error: unknown): Finding {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
  return {
    of,
    state: 'wrong',
    says: `${new URL(url).origin} could not be reached (${cause})`,
    next: 'Check the network, a proxy in between and the platform’s status page.',
  };
}

/** In milliseconds: Slack refuses what is signed five minutes off; a digest comes as late as the clock is. */
const CLOCK_OFF = 60_000;

/** By the time that a platform gives with its answer; none where it gives none. */
export function clockFinding({ header }: Answer, now: number): Finding[] {
  const theirs = Date.parse(header('date') ?? '');
  if (Number.isNaN(theirs)) return [];
  const off = Math.round((now - theirs) / 1_000);
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (Math.abs(off * 1_000) < CLOCK_OFF)
    return [{ of: 'clock', state: 'ok', says: `right; the zone is ${zone}` }];
  return [
    {
      of: 'clock',
      state: 'wrong',
      says: `this machine’s clock is ${Math.abs(off)} seconds ${off > 0 ? 'ahead' : 'behind'}`,
      next: 'Have it set by the network (NTP): digests come by it, and signed requests are refused by it.',
    },
  ];
}
