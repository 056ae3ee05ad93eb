// A line of JSON Lines, checked against what it should hold.
import type * as z from 'zod';

/** The line's value, or what is wrong with it as a sentence; `shape` says what to put there. */
export function parseLine<Schema extends z.ZodType>(
  line: string,
  schema: Schema,
  { example, shape }: { readonly example: string; readonly shape: string },
): { readonly value: z.output<Schema> } | { readonly problem: string } {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { problem: `not JSON; put one object a line, ${example}.` };
  }
  const result = schema.safeParse(value);
  if (result.success) return { value: result.data };
  const issues = result.error.issues.map(
    ({ path, message }) => `${path.join('.') || 'the line'}: ${message}`,
  );
  return { problem: `${issues.join('; ')}; put ${shape}.` };
}
