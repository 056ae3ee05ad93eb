// `parley register`: the slash commands, for every server or for one; whoever runs it twice changes nothing.
import { OperatorError } from '../../src/index.ts';
import { type Answer, call } from '../finding.ts';
import type { DiscordConfig } from './config.ts';
import { commandBodies, type Naming } from './connect/command-bodies.ts';
import { baseOf, refused } from './examine.ts';

export interface Registration extends Naming {
  /** Of this server alone, where they are there at once; else of every server. */
  readonly guild?: string;
  /** Takes them away instead. */
  readonly remove: boolean;
}

/** Replaces the whole list. Resolves with the names. @throws OperatorError where Discord refuses. */
export async function register(
  config: DiscordConfig,
  { guild, remove, ...naming }: Registration,
): Promise<readonly string[]> {
  const base = baseOf(config);
  const ask = async (path: string, init?: RequestInit): Promise<Answer> => {
    const answer = await call(`${base}${path}`, `Bot ${config.token}`, init).catch((cause: unknown) => {
      throw new OperatorError(`Discord could not be reached at ${base}: check the network.`, { cause });
    });
    if (answer.status === 401) throw new OperatorError(`${refused(answer).says}. ${refused(answer).next}`);
    if (answer.status >= 400) {
      const why = typeof answer.body.message === 'string' ? answer.body.message : 'no reason given';
      const where = guild === undefined ? '' : ` Is the bot in the server ${guild}?`;
      throw new OperatorError(`Discord refused the commands (${answer.status}: ${why}).${where}`);
    }
    return answer;
  };
  const { body: application } = await ask('/applications/@me');
  const place = guild === undefined ? '' : `/guilds/${guild}`;
  const bodies = remove ? [] : commandBodies(naming);
  await ask(`/applications/${String(application.id)}${place}/commands`, {
    method: 'PUT',
    body: JSON.stringify(bodies),
  });
  return bodies.map(({ name }) => name);
}
