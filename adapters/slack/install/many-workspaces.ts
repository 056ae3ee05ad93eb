// All workspaces that have installed the app, each with its own token, as the store has them.
import { type AppOptions, type AuthorizeResult, type InstallationStore, webApi } from '@slack/bolt';
import { type Logger, OperatorError, type Store } from '../../../src/index.ts';
import type { InstallConfig } from '../config.ts';
import type { Timing } from '../connect/timing.ts';
import { slackErrorCode } from '../post/failure.ts';
import { createKept, installedBy, type Kept } from './kept.ts';
import { namesOf, workspaceNamed } from './names.ts';
import { createRenewal } from './renewal.ts';
import type { Workspace, Workspaces } from './workspaces.ts';

export interface ManyOptions {
  readonly config: InstallConfig;
  readonly store: Pick<Store, 'installations' | 'duties'>;
  /** A workspace that has left takes the articles along that it had for itself. */
  readonly onLeft: (workspace: string) => Promise<unknown>;
  readonly clientOptions: webApi.WebClientOptions;
  readonly log: Logger;
  /** The store's clock. */
  readonly now: () => number;
  readonly timing: Timing;
}

export interface ManyWorkspaces extends Workspaces {
  /** How many there are; what the former secret has encrypted is encrypted anew. @throws OperatorError where what was kept of one cannot be read. */
  check(): Promise<number>;
  /** Takes what Slack gives for an installation. */
  readonly installer: InstallationStore;
  /** Slack says that the app was uninstalled from these: where its token is dead, all that it would get ends. */
  left(installations: readonly (string | undefined)[]): Promise<void>;
}

/** Something came of a workspace that the app is not installed in: as a rule it was uninstalled a moment ago. */
export class NotInstalledError extends Error {
  override readonly name = 'NotInstalledError';
}

/** Slack's words for a token that its workspace has taken back. */
const GONE: ReadonlySet<string> = new Set([
  'account_inactive',
  'invalid_auth',
  'team_disabled',
  'token_revoked',
  'user_removed_from_team',
]);

export function createManyWorkspaces(options: ManyOptions): ManyWorkspaces {
  const { config, store, onLeft, clientOptions, log, now } = options;
  const kept = createKept(store.installations, config);
  const renewed = createRenewal({ ...options, kept, duties: store.duties });
  const clients = new Map<string, { readonly token: string; readonly client: webApi.WebClient }>();

  function clientOf(id: string, token: string): webApi.WebClient {
    const known = clients.get(id);
    if (known?.token === token) return known.client;
    const client = new webApi.WebClient(token, { ...clientOptions });
    clients.set(id, { token, client });
    return client;
  }

  async function find(id: string): Promise<Kept | undefined> {
    const found = await kept.find(id);
    if (found === undefined) clients.delete(id);
    return found && renewed(found);
  }

  const workspaceOf = ({ id, installed: { token, botUser } }: Kept): Workspace => ({
    id,
    client: clientOf(id, token),
    botUser,
  });

  const authorize: NonNullable<AppOptions['authorize']> = async (source): Promise<AuthorizeResult> => {
    const { teamId, enterpriseId, isEnterpriseInstall } = source;
    // Of an organisation in which a workspace has installed the app by itself, Slack says which of the two it means.
    const ids = isEnterpriseInstall ? [enterpriseId, teamId] : [teamId, enterpriseId];
    for (const id of ids) {
      const found = id === undefined ? undefined : await find(id);
      if (found === undefined) continue;
      const { token: botToken, botUser: botUserId, botId } = found.installed;
      const given: AuthorizeResult = { botToken, botUserId, botId, workspace: workspaceOf(found) };
      if (teamId !== undefined) given.teamId = teamId;
      if (enterpriseId !== undefined) given.enterpriseId = enterpriseId;
      return given;
    }
    throw new NotInstalledError(`the app is not installed in ${ids.join(' or ')}`);
  };

  async function leave(id: string): Promise<void> {
    const found = await kept.find(id);
    if (found === undefined) return;
    // The word of it may come late, after the app was installed again.
    const isGone = await clientOf(id, found.installed.token)
      .auth.test()
      .then(
        () => false,
        (error: unknown) => {
          if (GONE.has(slackErrorCode(error) ?? '')) return true;
          throw error;
        },
      );
    if (!isGone || !(await kept.remove(found, namesOf(id)))) return;
    clients.delete(id);
    await onLeft(workspaceNamed(id));
    log.info(
      { installation: id },
      'Slack: the app was uninstalled from a workspace, whose digests end with that',
    );
  }

  return {
    authorize: { authorize },
    async check() {
      const all = await kept.all();
      for (const { id, installed, revision, isFormer } of all)
        if (isFormer) await kept.put(id, installed, revision);
      return all.length;
    },
    async find(id) {
      const found = id === undefined ? undefined : await find(id);
      return found && workspaceOf(found);
    },
    // What `authorize` has put there.
    of: ({ workspace }) => workspace as Workspace,
    onDeadToken({ id }, error) {
      if (id === undefined || !GONE.has(slackErrorCode(error) ?? '')) return;
      leave(id).catch((err: unknown) => log.warn({ err, installation: id }, LOOKED_IN_VAIN));
    },
    async left(ids) {
      for (const id of new Set(ids)) if (id !== undefined) await leave(id);
    },
    installer: {
      async storeInstallation(given) {
        const read = installedBy(given, now());
        if (read === undefined) throw new OperatorError(NO_BOT);
        const { id, what } = read;
        await kept.put(id, what);
        log.info({ installation: id, name: what.name }, 'Slack: the app was installed in a workspace');
      },
      async fetchInstallation() {
        throw new Error('tokens are found by `authorize`');
      },
    },
  };
}

const LOOKED_IN_VAIN = 'Slack: whether the app was uninstalled could not be found out';
const NO_BOT =
  'Slack: an installation brought no bot token. Give the app the manifest that "parley manifest" prints, and install it again.';
