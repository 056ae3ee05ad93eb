// Settings: the environment read once, every problem reported at once, no secret ever printed.
import * as z from 'zod';
import { LOG_LEVELS } from './log.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** One setting of the environment. */
interface Setting<T> {
  readonly schema: z.ZodType<T, string | undefined>;
  /** What it is for, in a phrase; .env.example and the README say the same. */
  readonly about: string;
  /** What to put there: completes "put …" in a problem's line. */
  readonly expected: string;
  readonly secret?: boolean;
}

type AnySettings = Readonly<Record<string, Setting<unknown>>>;

type Values<S extends AnySettings> = {
  readonly [K in keyof S]: z.output<S[K]['schema']>;
};

/** The settings of one part of the program, and what they mean together. */
interface SectionDefinition<S extends AnySettings, C> {
  readonly settings: S;
  /** A whole line for each thing that is wrong between settings. A setting of the wrong form counts as set. */
  readonly check?: (isSet: (key: keyof S & string) => boolean) => readonly string[];
  /** The part's configuration, from settings that are all usable. */
  readonly build: (values: Values<S>) => C;
}

/** A section, whatever its settings are: what they come to, of type C, is all that a reader has to know. */
export interface SettingsSection<C> {
  readonly settings: AnySettings;
  /** The part's configuration; undefined where something is wrong, of which there is a line in `problems` then. */
  readonly read: (env: Environment, problems: string[]) => { readonly config: C } | undefined;
}

/** Settings that cannot be used: `problems` holds one line for each, without any secret's value. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(`The settings cannot be used:\n${problems.map((line) => `  - ${line}`).join('\n')}`);
    this.problems = problems;
  }
}

/** A section of the settings that it is given, with the types of these flowing into `check` and `build`. */
export function defineSettings<S extends AnySettings, C>({
  settings,
  check,
  build,
}: SectionDefinition<S, C>): SettingsSection<C> {
  return {
    settings,
    read(env, problems) {
      const before = problems.length;
      const values = Object.entries<Setting<unknown>>(settings).flatMap(([key, setting]) => {
        const found = foundIn(env, key);
        const result = setting.schema.safeParse(found);
        if (result.success) return [[key, result.data] as const];
        problems.push(`${key}: ${shown(found, setting)}; put ${setting.expected}.`);
        return [];
      });
      problems.push(...(check?.((key) => foundIn(env, key) !== undefined) ?? []));
      // Of entries TypeScript does not know which key has which type.
      return problems.length > before
        ? undefined
        : { config: build(Object.fromEntries(values) as Values<S>) };
    },
  };
}

type Sections = Readonly<Record<string, SettingsSection<unknown>>>;
type Settings<T extends Sections> = {
  readonly [K in keyof T]: T[K] extends SettingsSection<infer C> ? C : never;
};

/**
 * Reads all sections from one environment. A variable that is set to nothing counts as not set, as container tools
 * pass empty ones on.
 * `more` are problems of settings that were found elsewhere, told with the others.
 * @throws SettingsError naming every setting that is wrong, what was found and what to put.
 */
export function readSettings<T extends Sections>(
  sections: T,
  env: Environment,
  more: readonly string[] = [],
): Settings<T> {
  const problems: string[] = [];
  const read = Object.entries(sections).map(([name, section]) => [name, section.read(env, problems)?.config]);
  problems.push(...more);
  if (problems.length > 0) throw new SettingsError(problems);
  // As above.
  return Object.fromEntries(read) as Settings<T>;
}

const foundIn = (env: Environment, key: string): string | undefined => env[key]?.trim() || undefined;

/** The keys of all settings. */
export const settingKeys = (sections: Sections): string[] =>
  Object.values(sections).flatMap(({ settings }) => Object.keys(settings));

/** The values of all secret settings that are set, for the log to hide. */
export function secretValues(sections: Sections, env: Environment): string[] {
  return Object.values(sections)
    .flatMap((section) => Object.entries<Setting<unknown>>(section.settings))
    .flatMap(([key, setting]) => (setting.secret ? (foundIn(env, key) ?? []) : []));
}

function shown(found: string | undefined, setting: Setting<unknown>): string {
  if (found === undefined) return 'is not set';
  if (setting.secret) return `is set (${found.length} characters) but is not of the right form`;
  return `found ${JSON.stringify(found.length > 80 ? `${found.slice(0, 80)}…` : found)}`;
}

const HTTP_URL = /^https?:\/\//;

/** An http or https address, or nothing. */
export const optionalUrl = z
  .string()
  .refine((value) => HTTP_URL.test(value) && URL.canParse(value))
  .optional();

export type CoreSettings = NonNullable<ReturnType<(typeof coreSettings)['read']>>['config'];

/** The core's own settings. */
export const coreSettings = defineSettings({
  settings: {
    PARLEY_ARTICLES: {
      schema: z.string().optional(),
      about:
        'folder of .md and .txt articles to answer from; the seed articles that come with Parley when not set',
      expected: 'the path of a folder',
    },
    PARLEY_DATA: {
      schema: z.string().default('data'),
      about:
        'folder for what must outlive a restart (subscriptions, what was answered and posted); made where it is missing',
      expected: 'the path of a folder that can be written',
    },
    PARLEY_DATABASE: {
      schema: z
        .string()
        .refine((value) => /^postgres(?:ql)?:\/\//u.test(value) && URL.canParse(value))
        .optional(),
      about:
        'PostgreSQL database, 14 or newer, that any number of copies share, in place of a file in PARLEY_DATA',
      expected: 'an address such as postgres://parley:password@db.internal/parley',
      secret: true,
    },
    PARLEY_KEEP_DAYS: {
      schema: z
        .string()
        .regex(/^\d{1,4}$/u)
        .transform(Number)
        .refine((days) => days >= 1 && days <= 3650)
        .default(90),
      about: 'after how many days questions, answers, threads and feedback are removed from it',
      expected: 'a whole number of days, from 1 to 3650',
    },
    PARLEY_COMMAND_PREFIX: {
      schema: z
        .string()
        .regex(/^[a-z][a-z0-9_-]{0,14}$/u)
        .default(''),
      about:
        'put before the names of the slash commands, as parley- for /parley-ask, where another app has taken a name; in Slack the app needs the manifest that parley manifest prints then',
      expected: 'up to 15 small letters, digits, - and _, such as parley-, or nothing',
    },
    PARLEY_DIGEST_BY: {
      schema: z.enum(['everybody', 'managers']).default('everybody'),
      about:
        'who may switch the digest of a channel on and off; with managers the Slack app needs the manifest that parley manifest prints then',
      expected: 'everybody or managers',
    },
    PARLEY_NEWS_HOURS: {
      schema: z
        .string()
        .regex(/^\d{1,4}$/u)
        .transform(Number)
        .default(24),
      about: 'after how many hours without a new article the log warns; 0 for never',
      expected: 'a whole number of hours, or 0',
    },
    PARLEY_HTTP_PORT: {
      schema: z
        .string()
        .regex(/^\d{1,5}$/u)
        .transform(Number)
        .refine((port) => port <= 65_535)
        .optional(),
      about: 'port for /healthz, /readyz and /metrics; none of them when not set',
      expected: 'a port number, from 1 to 65535',
    },
    PARLEY_HTTP_HOST: {
      schema: z.string().default('127.0.0.1'),
      about: 'address to listen on for them; 0.0.0.0 in a container',
      expected: 'an address of this machine',
    },
    PARLEY_LOG_LEVEL: {
      schema: z.enum(LOG_LEVELS).default('info'),
      about: 'how much goes to the log on standard error',
      expected: `one of ${LOG_LEVELS.join(', ')}`,
    },
    PARLEY_READER: {
      schema: z.enum(['on', 'off']).default('on'),
      about: 'whether a small model reads what was found and helps to order it',
      expected: 'on or off',
    },
  },
  build: (values) => ({
    articles: values.PARLEY_ARTICLES,
    data: values.PARLEY_DATA,
    database: values.PARLEY_DATABASE,
    keepDays: values.PARLEY_KEEP_DAYS,
    commandPrefix: values.PARLEY_COMMAND_PREFIX,
    digestBy: values.PARLEY_DIGEST_BY,
    newsHours: values.PARLEY_NEWS_HOURS,
    http:
      values.PARLEY_HTTP_PORT === undefined
        ? undefined
        : { port: values.PARLEY_HTTP_PORT, host: values.PARLEY_HTTP_HOST },
    logLevel: values.PARLEY_LOG_LEVEL,
    reader: values.PARLEY_READER === 'on',
  }),
});
