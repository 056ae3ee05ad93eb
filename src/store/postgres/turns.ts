// Who uses a connection, so many at a time, in the order in which they came. The pool has a queue, too, but gives up on who waits in it.

/** Waits for a turn, before all who wait where it has waited before; what it resolves with ends the turn. */
export function createTurns(atOnce: number): (isFirst: boolean) => Promise<() => void> {
  const waiting: (() => void)[] = [];
  let free = atOnce;

  const end = (): void => {
    const next = waiting.shift();
    if (next === undefined) free += 1;
    else next();
  };

  return async (isFirst) => {
    if (free > 0) free -= 1;
    else
      await new Promise<void>((resolve) => {
        if (isFirst) waiting.unshift(resolve);
        else waiting.push(resolve);
      });
    return end;
  };
}
