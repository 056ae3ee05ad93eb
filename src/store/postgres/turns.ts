// Who uses a connection, so many at a time, in the order in which they came. The pool has a queue, too, but gives up on who waits in it.

/** Waits for a turn, of what is urgent before all else; what it resolves with ends the turn. */
export function createTurns(atOnce: number): (isUrgent: boolean) => Promise<() => void> {
  const urgent: (() => void)[] = [];
  const waiting: (() => void)[] = [];
  let free = atOnce;

  const end = (): void => {
    const next = urgent.shift() ?? waiting.shift();
    if (next === undefined) free += 1;
    else next();
  };

  return async (isUrgent) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => (isUrgent ? urgent : waiting).push(resolve));
    return end;
  };
}
