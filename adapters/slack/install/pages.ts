// The pages with which somebody installs the app: one that leads to Slack, and the one that Slack leads back to. Bolt's receiver serves
// them, and its installer sees to the state: signed, good for ten minutes, and only in the browser that it was given to (by a cookie),
// so that any copy of the bot can take it and nobody can have somebody else install something.
import type { ServerResponse } from 'node:http';
import { HTTPReceiver, type InstallationStore, webApi } from '@slack/bolt';
import { derive, type Logger } from '../../../src/index.ts';
import { type InstallConfig, REDIRECT_PATH } from '../config.ts';
import { createBoltLogger } from '../connect/bolt-log.ts';
import { readFailure } from '../post/failure.ts';
import { INSTALL_PATH, installAddress } from './address.ts';

export interface PagesOptions {
  readonly config: InstallConfig;
  readonly apiUrl: string | undefined;
  readonly scopes: readonly string[];
  readonly store: InstallationStore;
  readonly clientOptions: webApi.WebClientOptions;
  readonly log: Logger;
}

export const PAGES = [INSTALL_PATH, REDIRECT_PATH];

/** In bytes. */
const STATE_SECRET = 32;

export function createPages(options: PagesOptions): HTTPReceiver {
  const { config, apiUrl, scopes, store, clientOptions, log } = options;
  return new HTTPReceiver({
    // It takes no events.
    ...{ signingSecret: '', signatureVerification: false, endpoints: [] },
    logger: createBoltLogger(log, 'debug'),
    clientId: config.clientId,
    clientSecret: config.clientSecret,
    stateSecret: derive(config.secret, 'state of an installation', STATE_SECRET).toString('base64url'),
    redirectUri: config.redirectUrl,
    scopes: [...scopes],
    installationStore: store,
    installerOptions: {
      installPath: INSTALL_PATH,
      redirectUriPath: REDIRECT_PATH,
      clientOptions: { ...clientOptions },
      ...(apiUrl !== undefined && { authorizationUrl: new URL('/oauth/v2/authorize', apiUrl).href }),
      renderHtmlForInstallPath: (url) =>
        page('Add Parley to Slack', [
          'Parley answers questions about the peace talks with exact words from news articles.',
          `<a href="${escaped(url)}">Add it to a workspace</a>`,
        ]),
      installPathOptions: {
        async beforeRedirection(_, response) {
          guard(response);
          return true;
        },
      },
      callbackOptions: {
        async beforeInstallation(_, __, response) {
          guard(response);
          return true;
        },
        async afterInstallation({ bot, team, enterprise, isEnterpriseInstall }, _, __, response) {
          const id = (isEnterpriseInstall ? enterprise : team)?.id ?? '';
          if (config.only === undefined || config.only.includes(id)) return true;
          log.info({ installation: id }, 'Slack: a workspace that may not install the app tried to');
          // It is none of ours: what Slack has just given is given back.
          await new webApi.WebClient(bot?.token, { ...clientOptions }).auth
            .revoke()
            .catch((error: unknown) => {
              log.warn(
                { installation: id, cause: readFailure(error).cause },
                'Slack: its token could not be given back',
              );
            });
          send(response, 403, page('Not installed', [`${NOT_MEANT} <code>${escaped(id)}</code>.`]));
          return false;
        },
        success({ team, enterprise }, _, __, response) {
          const name = team?.name ?? enterprise?.name ?? 'Slack';
          const how =
            'Invite it to a channel with <code>/invite @Parley</code>, or write it a direct message.';
          send(response, 200, page(`Parley is in ${escaped(name)}`, [how]));
        },
        failure(error, _, __, response) {
          const { status, says, isOurs } = FAILURES.get(error.code) ?? OTHER;
          const line = { cause: FAILURES.has(error.code) ? error.code : readFailure(error).cause };
          log[isOurs ? 'warn' : 'info'](line, 'Slack: somebody tried to install the app, and it was not');
          const again = `<a href="${escaped(installAddress(config))}">Begin again</a>`;
          send(response, status, page('Not installed', [says, again]));
        },
      },
    },
  });
}

const NOT_MEANT =
  'This Parley serves certain workspaces, and yours is not among them. Whoever runs it can let it in by its id:';

interface FailurePage {
  readonly status: number;
  readonly says: string;
  /** Whether the operator may have to do with it. */
  readonly isOurs?: true;
}

const STALE: FailurePage = {
  status: 400,
  says: 'This page was opened too late, a second time, or in another browser than the one it was begun in. Nothing was changed.',
};
const FAILURES: ReadonlyMap<string, FailurePage> = new Map([
  ['slack_oauth_invalid_state', STALE],
  ['slack_oauth_missing_state', STALE],
  ['slack_oauth_missing_code', STALE],
  [
    'slack_oauth_installer_authorization_error',
    { status: 200, says: 'It was cancelled. Nothing was changed.' },
  ],
]);
const OTHER: FailurePage = {
  status: 502,
  says: 'Slack did not give what is needed, or it could not be kept. Please begin again; where that does not help, tell whoever runs this bot.',
  isOurs: true,
};

/** The address has the code in it, which is nobody else's business; and nobody is to show the page within theirs. */
function guard(response: ServerResponse): void {
  response.setHeader('cache-control', 'no-store');
  response.setHeader('referrer-policy', 'no-referrer');
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader(
    'content-security-policy',
    "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
  );
}

function send(response: ServerResponse, status: number, body: string): void {
  guard(response);
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' });
  response.end(body);
}

const page = (heading: string, paragraphs: readonly string[]): string => `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${heading}</title>
<body style="font: 1.1rem/1.5 system-ui, sans-serif; max-width: 32em; margin: 3em auto; padding: 0 1em">
<h1>${heading}</h1>
${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}
</body></html>
`;

const escaped = (text: string): string =>
  text.replace(/[&<>"']/gu, (character) => `&#${character.codePointAt(0)};`);
