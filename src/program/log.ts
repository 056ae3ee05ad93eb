// The log: structured lines for the operator. Values of settings that are secret never reach it.
import { createRequire } from 'node:module';
import type Pino from 'pino';

type Fields = Readonly<Record<string, unknown>>;

/** What the core and the adapters write to. `error` under the key `err` is printed with its cause. */
export interface Logger {
  debug(fields: Fields, message: string): void;
  info(fields: Fields, message: string): void;
  warn(fields: Fields, message: string): void;
  error(fields: Fields, message: string): void;
}

export const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;
type LogLevel = (typeof LOG_LEVELS)[number];

export interface LoggerOptions {
  readonly level: LogLevel;
  /** Replaced wherever they occur in a line, also inside an error's text. */
  readonly secrets?: readonly string[];
  /** Replaced too: what secrets look like that are no settings. */
  readonly tokens?: RegExp;
  /** Standard error by default: standard output belongs to answers. */
  readonly stream?: Pino.DestinationStream;
}

/** Shorter values would blot out ordinary words; no token of a platform is that short. */
const SHORTEST_SECRET = 6;

export function createLogger({ level, secrets = [], tokens, stream }: LoggerOptions): Logger {
  const hidden = secrets.filter((secret) => secret.length >= SHORTEST_SECRET);
  // Loaded when something is logged to: a command that answers and ends does without.
  const { pino, destination }: typeof Pino = createRequire(import.meta.url)('pino');
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      hooks: {
        streamWrite: (line) => {
          const text = tokens === undefined ? line : line.replace(tokens, '[token]');
          return hidden.reduce((kept, secret) => kept.replaceAll(secret, '[secret]'), text);
        },
      },
    },
    stream ?? destination({ dest: 2, sync: true }),
  );
}

export const silentLogger: Logger = { debug() {}, info() {}, warn() {}, error() {} };
