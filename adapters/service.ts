// The life of a running bot: starts the platforms, waits for a signal, a fault or the end of the conversation, stops.
import { setTimeout as delay } from 'node:timers/promises';
import type { Logger, Running } from '../src/index.ts';

/** Starts a platform; `onFatal` takes what ends its connection for good. */
export type StartPlatform = (onFatal: (err: unknown) => void) => Promise<Running>;

export interface Service {
  /** Started one after the other. */
  readonly platforms: readonly StartPlatform[];
  /** Opened once all platforms run; when it ends, so does the service. */
  readonly conversation?: (signal: AbortSignal) => Promise<void>;
  readonly log: Logger;
  /** Tells the operator what runs now. */
  readonly announce: (line: string) => void;
  readonly process: ServiceProcess;
  /** For a clean stop, in milliseconds. */
  readonly stopWithin?: number;
  /** How long after the first signal another counts as the same one, in milliseconds. */
  readonly echoWithin?: number;
}

/** What is needed of Node's `process`. */
export interface ServiceProcess {
  on(event: string, listener: (cause: unknown) => void): unknown;
  off(event: string, listener: (cause: unknown) => void): unknown;
  exit(code: number): void;
}

const SIGNALS = ['SIGINT', 'SIGTERM'];
const FAULTS = ['uncaughtException', 'unhandledRejection'];
/** What a shell reports for a program that was interrupted: 128 + SIGINT. */
const INTERRUPTED = 130;
/** Below the thirty seconds that Kubernetes waits before it kills; the platforms have limits of their own. */
export const STOP_WITHIN_MS = 28_000;
/** One signal to the whole process group arrives twice under npm, which passes on its own. */
const ECHO_WITHIN_MS = 1_000;

/**
 * Ends the program at a signal that comes before the service runs, when there is nothing to stop: the first process of a container
 * is not ended by one that nobody listens to. What is returned ends that.
 */
export function endAtSignals(process: ServiceProcess, log: Logger): () => void {
  const listeners = SIGNALS.map((signal) => {
    const end = (): void => {
      log.info({ signal }, 'stopped before it was started');
      process.exit(0);
    };
    process.on(signal, end);
    return [signal, end] as const;
  });
  return () => {
    for (const [signal, end] of listeners) process.off(signal, end);
  };
}

/**
 * Resolves once everything has stopped, after a signal or the end of the conversation. A second signal ends the process
 * at once, unless it follows so closely that it is the first one's echo.
 * @throws what kept a platform from starting or ended its connection for good, after the others are stopped.
 */
export async function runService(service: Service): Promise<void> {
  const { platforms, conversation, log, announce, process } = service;
  const { stopWithin = STOP_WITHIN_MS, echoWithin = ECHO_WITHIN_MS } = service;
  const running: Running[] = [];
  const leaving = new AbortController();
  let talk: Promise<void> | undefined;

  const ended = new Promise<void>((end, fail) => {
    let signalled: number | undefined;
    for (const name of SIGNALS) {
      process.on(name, () => {
        const now = performance.now();
        if (signalled !== undefined) {
          if (now - signalled >= echoWithin) process.exit(INTERRUPTED);
          return;
        }
        signalled = now;
        log.info({ signal: name }, 'stopping; a second signal ends at once');
        end();
      });
    }
    for (const name of FAULTS) {
      process.on(name, (err) => {
        log.error({ err }, 'ended by a fault nobody foresaw; please report it with this line');
        process.exit(1);
      });
    }
    open(end, fail);
  });

  async function open(end: () => void, fail: (err: unknown) => void): Promise<void> {
    try {
      for (const start of platforms) {
        const platform = await start(fail);
        running.push(platform);
        announce(`${platform.description}: running.`);
      }
      if (!conversation || leaving.signal.aborted) return;
      talk = conversation(leaving.signal);
      await talk;
      end();
    } catch (err) {
      fail(err);
    }
  }

  async function stopAll(): Promise<void> {
    leaving.abort();
    const results = await Promise.allSettled(running.map((platform) => platform.stop()));
    // A fault of the conversation is thrown already.
    await talk?.catch(() => {});
    for (const result of results) {
      if (result.status === 'rejected')
        log.warn({ err: result.reason }, 'a connection was not closed cleanly');
    }
  }

  try {
    await ended;
  } finally {
    const stopped = new AbortController();
    const late = delay(stopWithin, undefined, { signal: stopped.signal }).then(
      () => log.warn({ seconds: stopWithin / 1000 }, 'not all work was finished in time; ending without it'),
      () => {},
    );
    await Promise.race([stopAll(), late]);
    stopped.abort();
  }
}
