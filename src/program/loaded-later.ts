// Objects that load a part of themselves each time that it is asked for.

const LOAD = Symbol('load');

interface Later<Loaded> {
  readonly [LOAD]: () => Loaded;
}

/**
 * Gives an object these properties of what `load` gives, loaded at each look. The getters are the same for all objects: with closures
 * for getters V8 keeps a description of the form of each by itself, which takes more memory than the object. So it does of an object that
 * was copied by a spread.
 */
export function loadedLater<Loaded extends object>(
  names: readonly (keyof Loaded & string)[],
): <Own extends object>(own: Own, load: () => Loaded) => Own & Loaded {
  const getters = Object.fromEntries(
    names.map((name): [string, PropertyDescriptor] => [
      name,
      {
        ...{ enumerable: true, configurable: true },
        get(this: Later<Loaded>) {
          return this[LOAD]()[name];
        },
      },
    ]),
  );
  return (own, load) =>
    Object.defineProperties(Object.defineProperty(own, LOAD, { value: load }), getters) as typeof own &
      Loaded;
}
