// The copies of a bot that share the connections to Discord: each says every so often that it is there, by a duty of its own, so that all
// know how many of the connections are whose share.
import type { Sharing } from './sharing.ts';

export interface CopiesOptions {
  readonly sharing: Sharing;
  /** How many connections there are in all. */
  readonly count: number;
  /**
   * For how long a copy counts that says no more that it is there: less than what it has stays its own, so that nobody who may take that
   * thinks of it as another's share.
   */
  readonly lease: number;
}

export interface Seen {
  isHeld(duty: string): boolean;
  /** No copy needs to have more. */
  readonly share: number;
  /** For how long the copies have been the same, in milliseconds. */
  readonly sameFor: number;
}

export interface Copies {
  /** Says that this one is there, and who else is. Rejects where the store cannot be asked. */
  look(): Promise<Seen>;
  /** Counts no more until it looks again. */
  leave(): Promise<void>;
}

/** All that this adapter's duties begin with. */
const OURS = 'discord: ';

export function createCopies({ sharing, count, lease }: CopiesOptions): Copies {
  const { duties, now } = sharing;
  // Copies that were told of other connections do not share these.
  const copyOf = (number: number | string): string => `${OURS}copy ${number} of those that share ${count}`;
  const isCopy = new RegExp(`^${copyOf('\\d+')}$`, 'u');
  /** Which of them this one is: a number that is nobody else's. */
  let number = 0;
  let before = '';
  let since = performance.now();

  return {
    async look() {
      while (!(await duties.hold(copyOf(number), lease, now()))) number += 1;
      const held = await duties.held(OURS, lease, now());
      const copies = held.filter((name) => isCopy.test(name)).sort();
      const same = copies.join();
      if (same !== before) since = performance.now();
      before = same;
      return {
        isHeld: (duty) => held.includes(duty),
        share: Math.ceil(count / Math.max(1, copies.length)),
        sameFor: performance.now() - since,
      };
    },
    async leave() {
      await duties.letGo(copyOf(number));
      number = 0;
    },
  };
}
