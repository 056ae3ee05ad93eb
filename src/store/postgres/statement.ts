// A statement with named parameters and typed rows, which each connection prepares once.
import type { ClientBase } from 'pg';

type Value = string | number | null | readonly (string | number)[];
type Parameters = Readonly<Record<string, Value>>;

/** A connection that is had for a while. */
export type Session = Pick<ClientBase, 'query'>;

/** Parameters are by name: `$key` in the statement is `key` here. */
export interface Statement<Row> {
  /** How many rows it changed. */
  run(on: Session, parameters?: Parameters): Promise<number>;
  get(on: Session, parameters?: Parameters): Promise<Row | undefined>;
  all(on: Session, parameters?: Parameters): Promise<readonly Row[]>;
}

let prepared = 0;

export function prepare<Row>(sql: string): Statement<Row> {
  const names: string[] = [];
  const text = sql.replace(/\$([a-z]+)/giu, (_, name: string) => {
    if (!names.includes(name)) names.push(name);
    return `$${names.indexOf(name) + 1}`;
  });
  prepared += 1;
  const name = `parley ${prepared}`;
  const ask = (on: Session, parameters: Parameters) =>
    on.query({ name, text, values: names.map((each) => storable(parameters[each] ?? null)) });
  return {
    run: async (on, parameters = {}) => (await ask(on, parameters)).rowCount ?? 0,
    // What a row has is what its statement asks for.
    get: async (on, parameters = {}) => (await ask(on, parameters)).rows[0] as Row | undefined,
    all: async (on, parameters = {}) => (await ask(on, parameters)).rows as Row[],
  };
}

/** PostgreSQL takes no character of code zero in a text. JSON never has one as it is. */
const storable = (value: Value): Value =>
  value !== null && typeof value === 'object' ? value.map(storableText) : storableText(value);

const storableText = <Kind extends string | number | null>(value: Kind) =>
  typeof value === 'string' ? value.replaceAll('\0', '\ufffd') : value;
