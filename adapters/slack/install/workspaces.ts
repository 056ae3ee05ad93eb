// The workspaces that the bot works in, each with the client that has its token: the one of SLACK_BOT_TOKEN, or all that installed the app.
import type { AppOptions, webApi } from '@slack/bolt';

export interface Workspace {
  /** Of the installation: the workspace's, or the organisation's that installed the app for all of its workspaces. */
  readonly id?: string;
  readonly client: webApi.WebClient;
  /** The bot's user id. */
  readonly botUser: string;
}

export interface Workspaces {
  /** How Bolt finds the token for what Slack sends. */
  readonly authorize: Required<Pick<AppOptions, 'authorize'>> | Required<Pick<AppOptions, 'token'>>;
  /**
   * By the installation that a place names. Undefined where the app is not installed there (any more). Rejects where that cannot be
   * found out, or its token could not be renewed.
   */
  find(installation: string | undefined): Promise<Workspace | undefined>;
  /** Of what Bolt has authorized. */
  of(context: Readonly<Record<string, unknown>>): Workspace;
  /** Slack says that the token is dead, with this error. */
  onDeadToken(workspace: Workspace, error: unknown): void;
}

export interface OneWorkspace {
  readonly token: string;
  /** Asked for once the token has been tried. */
  readonly self: () => Workspace & { readonly team: string | undefined };
  readonly onDeadToken: (error: unknown) => void;
}

/** Of one token. What was recorded while there were many is posted where it is of this workspace. */
export const oneWorkspace = ({ token, self, onDeadToken }: OneWorkspace): Workspaces => ({
  authorize: { token },
  async find(installation) {
    return installation === undefined || installation === self().team ? self() : undefined;
  },
  of: self,
  onDeadToken: (_, error) => onDeadToken(error),
});
