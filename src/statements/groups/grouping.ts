// Grouping that goes on from what it was given last: only the statements that are new or gone, and those like them, are
// compared again.
import {
  type Entry,
  earliestFirst,
  longestFirst,
  readEntry,
  type SourcedStatement,
  type StatementGroup,
  shares,
} from './entry.ts';
import { createLikenessIndex } from './likeness-index.ts';

/** Every statement in one group, the groups in the order of their first members; known are those that come as the same objects. */
export type Grouping = (sourced: readonly SourcedStatement[]) => readonly StatementGroup[];

/** Statements of which each is like another: none of them is in a group with any other. */
type Cluster = Set<Placed>;

interface Placed {
  readonly entry: Entry;
  /** Place in the input, which decides where nothing else does. */
  at: number;
  cluster: Cluster;
  group: StatementGroup | undefined;
}

export function createGrouping(): Grouping {
  const placed = new Map<SourcedStatement, Placed>();
  const index = createLikenessIndex<Placed>();

  function place(statement: Placed): Iterable<Placed> {
    let cluster: Cluster = new Set([statement]);
    statement.cluster = cluster;
    for (const { cluster: other } of index.add(statement, statement.entry)) {
      if (other === cluster) continue;
      const [small, large] = other.size < cluster.size ? [other, cluster] : [cluster, other];
      for (const each of small) {
        large.add(each);
        each.cluster = large;
      }
      cluster = large;
    }
    return cluster;
  }

  /** What remains of its cluster may hang together no longer. */
  function takeOut(gone: Placed): void {
    index.remove(gone, gone.entry);
    gone.cluster.delete(gone);
  }

  return (sourced) => {
    const given = new Set(sourced);
    const loose = new Set<Placed>();
    for (const [each, statement] of placed) {
      if (given.has(each)) continue;
      placed.delete(each);
      loose.delete(statement);
    }
    return [];
  };
}
