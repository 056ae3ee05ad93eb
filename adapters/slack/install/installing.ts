// An app that many workspaces install: its pages, what comes of them, and what Slack says of those that leave.
import type { App, webApi } from '@slack/bolt';
import { commands, type Logger, type Store } from '../../../src/index.ts';
import type { InstallConfig } from '../config.ts';
import type { Timing } from '../connect/timing.ts';
import type { Pages } from '../connect/transport.ts';
import { slackManifest } from '../manifest.ts';
import { createManyWorkspaces, type ManyOptions, type ManyWorkspaces } from './many-workspaces.ts';
import { createPages, PAGES } from './pages.ts';

export interface InstallingOptions {
  readonly config: InstallConfig;
  readonly apiUrl: string | undefined;
  readonly digestBy?: 'everybody' | 'managers';
  readonly store: Pick<Store, 'installations' | 'duties'>;
  readonly onLeft: ManyOptions['onLeft'];
  readonly now: () => number;
  readonly clientOptions: webApi.WebClientOptions;
  readonly log: Logger;
  readonly timing: Timing;
}

export interface Installing {
  readonly workspaces: ManyWorkspaces;
  readonly pages: Pages;
  listen(app: App): void;
}

export function openInstalling(options: InstallingOptions): Installing {
  const { config, digestBy = 'everybody' } = options;
  const { host, port } = config;
  const workspaces = createManyWorkspaces(options);
  const scopes = slackManifest(commands, { digestBy }).oauth_config.scopes.bot;
  const receiver = createPages({ ...options, scopes, store: workspaces.installer });
  return {
    workspaces,
    pages: { receiver, paths: PAGES, at: { host, port } },
    listen(app) {
      app.event('app_uninstalled', ({ context }) => workspaces.left([context.teamId, context.enterpriseId]));
      app.event('tokens_revoked', async ({ event, context }) => {
        // A person's token is none that the bot has.
        if (event.tokens.bot?.length) await workspaces.left([context.teamId, context.enterpriseId]);
      });
    },
  };
}
