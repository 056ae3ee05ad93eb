// What was loaded last, and whatever of it somebody still holds: so one article has the same passages for all who look at it.

export interface Cache<Value> {
  get(key: number): Value;
  set(key: number, value: Value): void;
  delete(key: number): void;
}

/** @param kept how many of the last that were asked for stay, whoever holds them. */
export function createCache<Value extends object>(load: (key: number) => Value, kept: number): Cache<Value> {
  const last = new Map<number, Value>();
  const held = new Map<number, WeakRef<Value>>();
  function set(key: number, value: Value): void {
    last.delete(key);
    last.set(key, value);
    for (const [oldest] of last) {
      if (last.size <= kept) break;
      last.delete(oldest);
    }
    if (held.get(key)?.deref() !== value) held.set(key, new WeakRef(value));
  }
  return {
    get(key) {
      const value = last.get(key) ?? held.get(key)?.deref() ?? load(key);
      set(key, value);
      return value;
    },
    set,
    delete(key) {
      last.delete(key);
      held.delete(key);
    },
  };
}
