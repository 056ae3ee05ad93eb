// Leaves one field out of a payload, by its path ('event.blocks', 'channels.last_message_id'): within a list, out of each member.

export function without<T>(payload: T, path: string): T {
  const [name = '', ...rest] = path.split('.');
  if (Array.isArray(payload)) return payload.map((each) => without(each, path)) as T;
  if (typeof payload !== 'object' || payload === null || !(name in payload)) return payload;
  const { [name]: value, ...others } = payload as Record<string, unknown>;
  return (rest.length === 0 ? others : { ...others, [name]: without(value, rest.join('.')) }) as T;
}
