// Numbers by hashes: a table in arrays of numbers, a fifth of the size of a map of lists.

export interface Chains {
  add(hash: number, value: number): void;
  /** Gives the values of a hash, the last first. */
  each(hash: number, visit: (value: number) => void): void;
}

const END = 0xffffffff;

export function createChains(): Chains {
  let [hashes, values, next] = [new Uint32Array(1024), new Uint32Array(1024), new Uint32Array(1024)];
  let first = new Uint32Array(1024).fill(END);
  let size = 0;

  function enter(at: number): void {
    const bucket = (hashes[at] ?? 0) % first.length;
    next[at] = first[bucket] ?? END;
    first[bucket] = at;
  }

  function grow(): void {
    const larger = (old: Uint32Array): Uint32Array<ArrayBuffer> => {
      const copy = new Uint32Array(old.length * 2);
      copy.set(old);
      return copy;
    };
    [hashes, values, next] = [larger(hashes), larger(values), larger(next)];
    first = new Uint32Array(hashes.length).fill(END);
    for (let at = 0; at < size; at += 1) enter(at);
  }

  return {
    add(hash, value) {
      if (size === hashes.length) grow();
      hashes[size] = hash;
      values[size] = value;
      enter(size);
      size += 1;
    },
    each(hash, visit) {
      for (let at = first[hash % first.length] ?? END; at !== END; at = next[at] ?? END)
        if (hashes[at] === hash) visit(values[at] ?? 0);
    },
  };
}
