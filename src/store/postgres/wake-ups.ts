// Wake-ups between copies: what one has changed the others look at, at once. Nothing relies on them: whoever is woken by none looks
// at its own pace.
import { on } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { prepare } from './statement.ts';

/** In the transaction of the change, and known when it is. */
export const wakeOthers = prepare("SELECT pg_notify('parley', 'articles')");

/** In milliseconds: until a connection that was lost is made anew. */
const PAUSE = 5_000;
/** In milliseconds: a server that says nothing is as good as lost. */
const LIMITS = { connectionTimeoutMillis: 2_000, query_timeout: 12_000 };

/**
 * Gives a value whenever something has changed, and once it listens, for what has changed before; until the signal. It has a
 * connection of its own, for one of the pool would not hear of anything while it is lent.
 */
export async function* wakeUps(url: string, signal: AbortSignal, again = PAUSE): AsyncGenerator<void> {
  do {
    const lost = new AbortController();
    const client = new pg.Client({
      connectionString: url,
      ...LIMITS,
      keepAlive: true,
      application_name: 'parley',
    });
    client.on('error', () => lost.abort());
    client.on('end', () => lost.abort());
    // Whoever ends it does not wait for a server that says nothing.
    const end = (): void => {
      client.connection.stream.destroy();
    };
    signal.addEventListener('abort', end, { once: true });
    try {
      await client.connect();
      const told = on(client, 'notification', { signal: AbortSignal.any([signal, lost.signal]) });
      await client.query('LISTEN parley');
      yield;
      for await (const _ of told) yield;
    } catch {
      // The connection is lost, or not to be had, or nobody waits any more.
    } finally {
      signal.removeEventListener('abort', end);
      end();
    }
  } while (await pause(again, true, { signal }).catch(() => false));
}
