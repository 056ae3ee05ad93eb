// A database with a pool of connections: transactions that hold wholly or not at all, tried again where that can help.
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { kindOf, toOperatorError } from './faults.ts';
import type { Session } from './statement.ts';
import { createTurns } from './turns.ts';

export interface Connection {
  /** 'parley at db.example:5432', for messages. */
  readonly name: string;
  /** For work of one statement. Rejects with an `OperatorError` where the database is at fault. */
  query<Result>(work: (session: Session) => Promise<Result>): Promise<Result>;
  /** The same in one transaction, durable once it resolves. The work may be done again, and must do nothing but ask the session. */
  transact<Result>(work: (session: Session) => Promise<Result>): Promise<Result>;
  /**
   * The same for what puts something into this owner's hands. The last claim is its own; those before it were tries of which nobody
   * knows whether they hold: what they claimed is this work's, too.
   */
  claim<Result>(
    work: (session: Session, claims: Claims) => Promise<Result>,
    /** Somebody waits to be told of it. */
    isUrgent?: boolean,
  ): Promise<Result>;
  /** Has one connection for as long as the work takes, which is done once; others are not to wait for it long. */
  hold<Result>(work: (session: Session) => Promise<Result>): Promise<Result>;
  /** Claims whose outcome was never known, some of them again and again: what they took is in nobody's hands. */
  lostClaims(): readonly number[];
  /** A second time does nothing. */
  close(): Promise<void>;
}

export type Claims = readonly [number, ...number[]];

export interface ConnectOptions {
  /** postgres://… */
  readonly url: string;
  readonly readOnly?: boolean;
  /** For how long something is tried again that cannot be done, in milliseconds. */
  readonly patience?: number;
}

/** Less than the three seconds in which Slack and Discord want to hear of an event. */
const PATIENCE = 2_000;
const SHORTEST_PAUSE = 10;
const LONGEST_PAUSE = 150;
/** More make PostgreSQL no faster: nineteen copies, each with one more that listens, fit its usual hundred connections. */
export const CONNECTIONS = 4;
/** A claim that was lost may be under way at the server for as long as a statement may take: it is looked for this often. */
const LOOKS_FOR_LOST = 20;

/** In milliseconds. A copy that stands still keeps nothing locked for longer than this. */
const LIMITS = {
  statement_timeout: 10_000,
  lock_timeout: 5_000,
  idle_in_transaction_session_timeout: 5_000,
  query_timeout: 12_000,
  connectionTimeoutMillis: 2_000,
};

const { builtins, getTypeParser } = pg.types;
/** Numbers here are times and counts, far below what a number can hold exactly. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (type: number, format?: 'text' | 'binary') =>
    type === builtins.INT8 ? Number : getTypeParser(type, format),
};

export function connect({ url, readOnly = false, patience = PATIENCE }: ConnectOptions): Connection {
  const pool = new pg.Pool({
    connectionString: url,
    ...{ ...LIMITS, max: CONNECTIONS, types, keepAlive: true, application_name: 'parley' },
    ...(readOnly && { options: '-c default_transaction_read_only=on' }),
  });
  const name = nameOf(url);
  // What breaks while nobody uses it would end the program; whoever uses it next gets another.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  const turn = createTurns(CONNECTIONS);
  const lost = new Map<number, number>();
  let lastClaim = 0;
  let closing: Promise<void> | undefined;

  async function inSession<Result>(
    work: (session: Session) => Promise<Result>,
    isUrgent: boolean,
  ): Promise<Result> {
    const endTurn = await turn(isUrgent);
    try {
      const client = await pool.connect();
      let isUsable = true;
      try {
        return await work(client);
      } catch (err) {
        isUsable = kindOf(err) !== 'away';
        throw err;
      } finally {
        client.release(!isUsable);
      }
    } finally {
      endTurn();
    }
  }

  const inTransaction = <Result>(
    work: (session: Session) => Promise<Result>,
    isUrgent: boolean,
  ): Promise<Result> =>
    inSession(async (session) => {
      await session.query('BEGIN');
      try {
        const result = await work(session);
        await session.query('COMMIT');
        return result;
      } catch (err) {
        // A connection that is broken takes its transaction with it.
        if (kindOf(err) !== 'away') await session.query('ROLLBACK');
        throw err;
      }
    }, isUrgent);

  async function patiently<Result>(attempt: (isAgain: boolean) => Promise<Result>): Promise<Result> {
    // From the first failure on: whoever waits for others' turns has not failed.
    let isLate: AbortSignal | undefined;
    for (let tries = 0; ; tries += 1) {
      try {
        return await attempt(tries > 0);
      } catch (err) {
        if (kindOf(err) === undefined || isLate?.aborted) throw toOperatorError(err, name);
        isLate ??= AbortSignal.timeout(patience);
        await pause(Math.min(SHORTEST_PAUSE * 2 ** tries, LONGEST_PAUSE) * (0.5 + Math.random() / 2));
      }
    }
  }

  return {
    name,
    query: (work) => patiently((isAgain) => inSession(work, isAgain)),
    transact: (work) => patiently((isAgain) => inTransaction(work, isAgain)),
    hold: (work) => inSession(work, false),
    claim(work, isUrgent = false) {
      let before: number[] = [];
      return patiently(async (isAgain) => {
        lastClaim += 1;
        const claims: Claims = [lastClaim, ...before];
        try {
          return await inTransaction((session) => work(session, claims), isUrgent || isAgain);
        } catch (err) {
          if (kindOf(err) === 'away') {
            before = [...claims];
            lost.set(claims[0], LOOKS_FOR_LOST);
          }
          throw err;
        }
      });
    },
    lostClaims() {
      const claims = [...lost.keys()];
      for (const [claim, looks] of lost) {
        if (looks > 1) lost.set(claim, looks - 1);
        else lost.delete(claim);
      }
      return claims;
    },
    close() {
      closing ??= pool.end();
      return closing;
    },
  };
}

/** Without user and password. */
function nameOf(url: string): string {
  if (!URL.canParse(url)) return 'of PARLEY_DATABASE';
  const { host, pathname, searchParams } = new URL(url);
  return `${decodeURIComponent(pathname.slice(1)) || 'postgres'} at ${host || searchParams.get('host') || 'localhost'}`;
}
