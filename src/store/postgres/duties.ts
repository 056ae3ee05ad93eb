// What one owner alone does at a time, in PostgreSQL.
import type { Holder } from '../owner.ts';
import type { Duties } from '../store.ts';
import type { Connection } from './connection.ts';
import { prepare } from './statement.ts';

// One that ends too late was set by a clock that has been set back since.
const hold = prepare(`
  INSERT INTO parley.duties AS held (name, owner, lease_until)
  VALUES ($name, $owner, $now::bigint + $forMs::bigint)
  ON CONFLICT (name) DO UPDATE SET owner = excluded.owner, lease_until = excluded.lease_until
  WHERE held.owner = excluded.owner OR held.lease_until <= $now::bigint
    OR held.lease_until > $now::bigint + 2 * $forMs::bigint`);
const letGo = prepare('DELETE FROM parley.duties WHERE name = $name AND owner = $owner');
const held = prepare<{ readonly name: string }>(`
  SELECT name FROM parley.duties WHERE starts_with(name, $prefix)
    AND lease_until > $now::bigint AND lease_until <= $now::bigint + 2 * $forMs::bigint`);

export function createDuties({ query }: Connection, { owner }: Holder): Duties {
  return {
    // Tried again where its outcome is not known: what the first try took is this owner's already.
    hold: (name, forMs, now) =>
      query(async (session) => (await hold.run(session, { name, owner, forMs, now })) > 0),
    async letGo(name) {
      await query((session) => letGo.run(session, { name, owner }));
    },
    held: (prefix, forMs, now) =>
      query(async (session) => (await held.all(session, { prefix, forMs, now })).map(({ name }) => name)),
  };
}
