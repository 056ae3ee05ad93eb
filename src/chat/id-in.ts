// What the parts of a name of the core's say: 'slack:C0GENERAL1', or 'slack:T0TEAM0001:C0GENERAL1' where many workspaces are served.
import type { Origin } from './chat.ts';

/** The platform's own id. */
export const idIn = (name: string): string => name.slice(name.lastIndexOf(':') + 1);

/** Whose it is: the platform's, or one workspace's there. What is kept of one workspace is for nobody else to see. */
export const workspaceIn = (name: string): string => name.slice(0, Math.max(0, name.lastIndexOf(':')));

/** The workspace that a channel's name has in it; undefined where one has the bot for itself, or names do not tell. */
export function workspaceNamed({
  platform,
  channel,
}: Pick<Origin, 'platform' | 'channel'>): string | undefined {
  const named = workspaceIn(channel);
  return named === platform || named === '' ? undefined : named;
}

/** The one that something was said in. */
export const workspaceOf = (origin: Pick<Origin, 'platform' | 'channel' | 'workspace'>): string | undefined =>
  workspaceNamed(origin) ?? origin.workspace;
