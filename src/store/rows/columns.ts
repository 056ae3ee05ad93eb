// Columns that may be empty, and the members of an object that they stand for.
/** For a column that may be empty. */
export const orNull = <T extends string | number>(value: T | undefined): T | null => value ?? null;

/** A member for an object, or none where the column is empty. */
export function member<Name extends string, T>(name: Name, value: T | null): { [K in Name]?: T } {
  return (value === null ? {} : { [name]: value }) as { [K in Name]?: T };
}
