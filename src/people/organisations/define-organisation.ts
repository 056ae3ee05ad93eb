// Makes an organisation out of what is written by hand.
import { foldText } from '../../text/fold.ts';
import type { Organisation, Side } from '../person.ts';

export function organisation(
  name: string,
  kind: Organisation['kind'],
  side: Side | undefined,
  aliases: readonly string[] = [],
): Organisation {
  const id = foldText(name)
    .replace(/'/g, '')
    .replace(/[^a-z0-9]+/g, '-');
  return { id, name, aliases: [...new Set(aliases)], kind, ...(side === undefined ? {} : { side }) };
}
