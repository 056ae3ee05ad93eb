// The first calls to Discord: who the bot is, and over how many connections it is to be told of what people do. All that is posted goes
// through the same REST, whichever connections this copy has.
import { DiscordAPIError, REST, Routes } from 'discord.js';
import * as z from 'zod';
import { OperatorError } from '../../../src/index.ts';
import { TOKEN_REFUSED } from './close-codes.ts';
import { type Reaching, restOptions, withPauses } from './connect.ts';

export interface Discord {
  readonly rest: REST;
  readonly user: { readonly id: string; readonly username: string };
  readonly application: string;
  /** How many connections there are to be, which share the servers among them. */
  readonly shards: number;
  /** How many of them may be begun within five seconds. */
  readonly concurrency: number;
}

const gateway = z.object({
  shards: z.number().int().positive(),
  session_start_limit: z.object({
    max_concurrency: z.number().int().positive(),
    total: z.number(),
    remaining: z.number(),
  }),
});
const user = z.object({ id: z.string(), username: z.string() });
const application = z.object({ id: z.string() });

/** @throws OperatorError when the token is refused, and when Discord stays out of reach. */
export function reachDiscord(options: Reaching): Promise<Discord> {
  const { config, timings } = options;
  return withPauses(async () => {
    // After a 401 it drops its token: each try takes a new one.
    const rest = new REST(restOptions(config, timings)).setToken(config.token);
    try {
      const [limits, self, app] = await Promise.all(
        [Routes.gatewayBot(), Routes.user(), Routes.currentApplication()].map((route) => rest.get(route)),
      );
      const found = gateway.parse(limits);
      return {
        rest,
        user: user.parse(self),
        application: application.parse(app).id,
        shards: config.shards ?? found.shards,
        concurrency: found.session_start_limit.max_concurrency,
      };
    } catch (error) {
      throw isUnauthorized(error) ? new OperatorError(TOKEN_REFUSED) : error;
    }
  }, options);
}

const isUnauthorized = (error: unknown): boolean => error instanceof DiscordAPIError && error.status === 401;

/** Whether more than half of the connections that Discord lets the bot begin within a day are left; false where that cannot be asked. */
export async function hasManyStarts(rest: REST): Promise<boolean> {
  const answer = gateway.safeParse(await rest.get(Routes.gatewayBot()).catch(() => undefined));
  if (!answer.success) return false;
  const { total, remaining } = answer.data.session_start_limit;
  return remaining > total / 2;
}
