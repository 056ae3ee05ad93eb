// Keeps work of one kind in order: what is done for a key begins when what was asked before for it has ended.

export type Sequence = <T>(key: string, work: () => Promise<T>) => Promise<T>;

export function createSequence(): Sequence {
  const last = new Map<string, Promise<unknown>>();
  return (key, work) => {
    const before = last.get(key) ?? Promise.resolve();
    const done = before.then(work, work);
    const settled = done.then(
      () => {},
      () => {},
    );
    last.set(key, settled);
    void settled.then(() => {
      if (last.get(key) === settled) last.delete(key);
    });
    return done;
  };
}
