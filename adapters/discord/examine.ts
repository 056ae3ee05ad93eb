// Finds out whether Discord takes the token, whether the bot is in a server, and whether its commands are registered.
import { type Answer, call, clockFinding, type Finding, outOfReach } from '../finding.ts';
import type { DiscordConfig } from './config.ts';
import { commandBodies, type Naming } from './connect/command-bodies.ts';
import { inviteLink, personalLink } from './invite.ts';

export interface Needed extends Naming {
  readonly now: () => number;
}

export async function examineDiscord(config: DiscordConfig, { now, ...naming }: Needed): Promise<Finding[]> {
  const base = baseOf(config);
  const ask = (path: string): Promise<Answer> => call(`${base}${path}`, `Bot ${config.token}`);
  try {
    const application = await ask('/applications/@me');
    const clock = clockFinding(application, now());
    const { id, name } = application.body;
    if (typeof id !== 'string') return [refused(application), ...clock];
    const [guilds, registered, gateway] = [
      await ask('/users/@me/guilds'),
      await ask(`/applications/${id}/commands`),
      await ask('/gateway/bot'),
    ];
    return [
      { of: 'Discord token', state: 'ok', says: `the bot of the application ${String(name)}` },
      { of: 'Discord intents', state: 'ok', says: 'Parley asks for no privileged one' },
      serverFinding(guilds, inviteLink(id)),
      personalFinding(application, personalLink(id)),
      commandFinding(registered, naming),
      ...sessionFinding(gateway),
      ...clock,
    ];
  } catch (error) {
    return [outOfReach('Discord', base, error)];
  }
}

export const baseOf = ({ apiUrl = 'https://discord.com/api' }: DiscordConfig): string => `${apiUrl}/v10`;

export const refused = ({ status }: Answer): Finding => ({
  of: 'Discord token',
  state: 'wrong',
  says: `Discord refused it (status ${status})`,
  next: 'At https://discord.com/developers/applications open the application, choose Bot, Reset Token, and put the new one into DISCORD_TOKEN.',
});

function serverFinding({ body }: Answer, link: string): Finding {
  const servers = Object.values(body).length;
  return servers > 0
    ? { of: 'Discord servers', state: 'ok', says: `in ${servers} server${servers === 1 ? '' : 's'}` }
    : { of: 'Discord servers', state: 'look', says: 'in no server yet', next: `Add the bot with ${link}` };
}

/** Whoever runs the application decides whether people can add it for themselves. */
function personalFinding({ body }: Answer, link: string): Finding {
  const kinds = (body.integration_types_config ?? {}) as Readonly<Record<string, unknown>>;
  const says =
    kinds['1'] === undefined
      ? 'for servers only; to let people add it for themselves, turn on User Install under Installation'
      : `whoever wants it everywhere adds it for themselves with ${link}`;
  return { of: 'Discord people', state: 'ok', says };
}

const lookOf = (command: unknown): string => {
  const {
    name,
    type = 1,
    description = '',
    options = [],
  } = command as {
    readonly name: string;
    readonly type?: number;
    readonly description?: string;
    readonly options?: readonly { readonly name: string }[];
  };
  return JSON.stringify([name, type, description, options.map((option) => option.name).sort()]);
};

function commandFinding({ body }: Answer, naming: Naming): Finding {
  const registered = new Set(Object.values(body).map(lookOf));
  const missing = commandBodies(naming).filter((command) => !registered.has(lookOf(command)));
  if (missing.length === 0)
    return { of: 'Discord commands', state: 'ok', says: `all ${registered.size} are registered` };
  return {
    of: 'Discord commands',
    state: 'look',
    says: `not registered as they are now: ${missing.map(({ name }) => name).join(', ')}`,
    next: 'Parley registers them when it starts; "parley register" does so at once.',
  };
}

/** Discord lets a bot begin a thousand sessions a day. */
const FEW = 20;

function sessionFinding({ body }: Answer): Finding[] {
  const { remaining } = (body.session_start_limit ?? {}) as { readonly remaining?: number };
  if (remaining === undefined || remaining > FEW) return [];
  return [
    {
      of: 'Discord sessions',
      state: 'look',
      says: `only ${remaining} starts are left for today`,
      next: 'Look whether something starts the bot again and again, or another program uses its token.',
    },
  ];
}
