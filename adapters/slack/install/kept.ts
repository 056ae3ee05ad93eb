// What is kept of an installation, as the text that is encrypted.
import type { Installation as Given } from '@slack/bolt';
import * as z from 'zod';
import { createSealing, jsonIn, OperatorError, type Sealing, type Store } from '../../../src/index.ts';
import type { InstallConfig } from '../config.ts';

const PLATFORM = 'slack';

const installed = z.object({
  token: z.string(),
  /** Where tokens expire: what the next is got with, and when that has to be, in milliseconds since 1970. */
  renewal: z.object({ token: z.string(), expiresAt: z.number() }).optional(),
  botUser: z.string(),
  botId: z.string(),
  /** Of the workspace or organisation, to be shown. */
  name: z.string(),
});
export type Installed = z.infer<typeof installed>;

/** One of the store, opened. */
export interface Kept {
  readonly id: string;
  readonly revision: number;
  readonly installed: Installed;
}

interface Opened extends Kept {
  /** Whether it was encrypted with the former secret. */
  readonly isFormer: boolean;
}

export interface KeptInstallations {
  find(id: string): Promise<Kept | undefined>;
  /** @param revision as of `Installations.put`. */
  put(id: string, what: Installed, revision?: number): Promise<boolean>;
  remove(kept: Kept, channels: string): Promise<boolean>;
  /** @throws OperatorError where one cannot be opened. */
  all(): Promise<readonly Opened[]>;
}

export function createKept(
  installations: Store['installations'],
  { secret, formerSecret }: Pick<InstallConfig, 'secret' | 'formerSecret'>,
): KeptInstallations {
  const sealing = createSealing(secret, formerSecret);
  const put: KeptInstallations['put'] = (id, what, revision) => {
    const sealed = sealing.seal(JSON.stringify(what), nameOf(id));
    return installations.put({ platform: PLATFORM, id, sealed, ...(revision !== undefined && { revision }) });
  };
  return {
    put,
    async find(id) {
      const row = await installations.find(PLATFORM, id);
      if (row === undefined) return undefined;
      const { isFormer: _, ...kept } = opened(row, sealing);
      return kept;
    },
    remove: ({ id, revision }, channels) =>
      installations.remove({ platform: PLATFORM, id, revision }, channels),
    all: async () => (await installations.all(PLATFORM)).map((row) => opened(row, sealing)),
  };
}

const nameOf = (id: string): string => `${PLATFORM}:${id}`;

function opened(
  { id, sealed, revision }: { readonly id: string; readonly sealed: string; readonly revision: number },
  sealing: Sealing,
): Opened {
  const found = sealing.open(sealed, nameOf(id));
  if (found === undefined) {
    throw new OperatorError(
      `PARLEY_SECRET does not open the tokens that the Slack workspace ${id} has given: they were encrypted with another. Put that one back; or, where the secret was changed, put the former one into PARLEY_SECRET_BEFORE. Where it is lost, "parley forget --workspace slack:${id}" removes them, and the workspace installs the app again.`,
    );
  }
  const read = installed.safeParse(jsonIn(found.plain));
  if (!read.success) {
    throw new OperatorError(
      `The tokens that the Slack workspace ${id} has given were kept by another version of Parley, which this one cannot read. Start that version, or have the workspace install the app again.`,
    );
  }
  return { id, revision, installed: read.data, isFormer: found.isFormer };
}

/** Undefined where it brings no bot. Slack’s times are in seconds of this machine’s clock; `now` is the store’s. */
export function installedBy(
  given: Given,
  now: number,
): { readonly id: string; readonly what: Installed } | undefined {
  const { bot, enterprise, team, isEnterpriseInstall } = given;
  const where = isEnterpriseInstall ? enterprise : team;
  if (bot === undefined || where === undefined) return undefined;
  const { token, refreshToken, expiresAt } = bot;
  const renewal =
    refreshToken === undefined || expiresAt === undefined
      ? {}
      : { renewal: { token: refreshToken, expiresAt: now + (expiresAt * 1_000 - Date.now()) } };
  const what = { token, ...renewal, botUser: bot.userId, botId: bot.id, name: where.name ?? where.id };
  return { id: where.id, what };
}
