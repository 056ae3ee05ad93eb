// What one owner alone does at a time, in SQLite.
import type { Holder } from '../owner.ts';
import type { Duties } from '../store.ts';
import type { Connection } from './connection.ts';

export function createDuties({ prepare, read, write }: Connection, { owner }: Holder): Duties {
  // One that ends too late was set by a clock that has been set back since.
  const hold = prepare(`
    INSERT INTO duties (name, owner, lease_until) VALUES ($name, $owner, $now + $forMs)
    ON CONFLICT (name) DO UPDATE SET owner = excluded.owner, lease_until = excluded.lease_until
    WHERE owner = excluded.owner OR lease_until <= $now OR lease_until > $now + 2 * $forMs`);
  const letGo = prepare('DELETE FROM duties WHERE name = $name AND owner = $owner');
  const held = prepare<{ readonly name: string }>(`
    SELECT name FROM duties WHERE substr(name, 1, length($prefix)) = $prefix
      AND lease_until > $now AND lease_until <= $now + 2 * $forMs`);
  return {
    hold: (name, forMs, now) => write(() => hold.run({ name, owner, forMs, now }) > 0),
    async letGo(name) {
      await write(() => letGo.run({ name, owner }));
    },
    held: (prefix, forMs, now) => read(() => held.all({ prefix, forMs, now }).map(({ name }) => name)),
  };
}
