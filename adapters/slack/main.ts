// Starts the Slack adapter: checks the tokens, connects, and stops without losing an answer in hand.
import { setImmediate as turn } from 'node:timers/promises';
import { App, AuthorizationError, type webApi } from '@slack/bolt';
import {
  type Courier,
  createInHand,
  doneWithin,
  type Logger,
  OperatorError,
  type Running,
  retry,
} from '../../src/index.ts';
import type { InstallConfig, SlackConfig } from './config.ts';
import { createBoltLogger } from './connect/bolt-log.ts';
import { defaultTiming, type Timing, triesWithin } from './connect/timing.ts';
import { createHttpTransport, createSocketTransport, type Transport } from './connect/transport.ts';
import { createClientOptions } from './connect/web-api.ts';
import { installAddress } from './install/address.ts';
import { type InstallingOptions, openInstalling } from './install/installing.ts';
import { NotInstalledError } from './install/many-workspaces.ts';

import { oneWorkspace, type Workspaces } from './install/workspaces.ts';
import { readFailure, slackErrorCode, statusOf } from './post/failure.ts';
import { createMessenger } from './post/messenger.ts';
import { createShowWork, offerQuestions } from './take/assistant.ts';
import { createDesks } from './take/desk.ts';
import { acknowledgeLast, createIntake } from './take/intake.ts';
import { registerListeners } from './take/listeners.ts';

export interface SlackOptions {
  readonly config: SlackConfig;
  /** Put before the names of slash commands. */
  readonly prefix?: string;
  /** Who may switch digests: of workspaces that install the app, leave is asked for what that takes. */
  readonly digestBy?: 'everybody' | 'managers';
  /** Answers and posts what is taken in. */
  readonly courier: Courier;
  /** Where installations are kept, and its clock; for an app that many workspaces install. */
  readonly kept?: Pick<InstallingOptions, 'store' | 'now' | 'onLeft'>;
  readonly log: Logger;
  /** Called when Slack stops working for good while running; the program should end then. */
  readonly onFatal: (error: Error) => void;
  readonly timing?: Timing;
}

/** @throws OperatorError where a token is refused, Slack cannot be reached, or the port cannot be listened on. */
export async function startSlack(options: SlackOptions): Promise<Running> {
  const { config, prefix = '', courier, log, onFatal, timing = defaultTiming } = options;
  const logger = createBoltLogger(log, 'warn');
  const clientOptions = createClientOptions({ apiUrl: config.apiUrl, timing });
  const many = config.install && openMany(config.install);
  let self: { readonly user?: string; readonly user_id?: string; readonly team_id?: string } = {};
  const workspaces: Workspaces =
    many?.workspaces ??
    oneWorkspace({
      token: config.botToken ?? '',
      self: () => ({ client: app.client, botUser: self.user_id ?? '', team: self.team_id }),
      onDeadToken: (error) => onFatal(tokenError('SLACK_BOT_TOKEN', error)),
    });
  const transport = createTransport();
  const app = new App({
    ...workspaces.authorize,
    receiver: transport.receiver,
    // Otherwise a wrong token is an unhandled rejection of the constructor.
    deferInitialization: true,
    convoStore: false,
    logger,
    clientOptions: { ...clientOptions },
  });
  const inHand = createInHand();
  app.use(({ next }) => inHand.follow(next()));
  // Thrown on, so that Slack delivers the event again.
  app.error(async (err) => {
    if (err instanceof AuthorizationError && err.original instanceof NotInstalledError)
      return log.debug({ cause: err.original.message }, 'Slack: something came of a workspace that is gone');
    log.error(
      { err, next: 'look at the disk; otherwise report this as a defect' },
      'a Slack event was not taken in',
    );
    throw err;
  });
  acknowledgeLast(app, log);
  const takeIn = createIntake(courier, inHand, createShowWork(workspaces, timing, log));
  const deskFor = createDesks({ courier, takeIn, workspaces });
  registerListeners(app, { deskFor, inHand, prefix, log, timing });
  offerQuestions(app, deskFor, log);
  many?.listen(app);

  await reach('SLACK_BOT_TOKEN', async () => {
    await app.init();
    if (!many) self = await app.client.auth.test();
  });
  const installed = await many?.workspaces.check();
  const disconnect = courier.connect(createMessenger({ workspaces, prefix, log, timing }));
  const way = await reach('SLACK_APP_TOKEN', () => transport.open());

  return {
    description:
      config.install === undefined
        ? `Slack (${way}) as @${self.user}`
        : `Slack (${way}) in ${installed} workspaces, to be installed at ${installAddress(config.install)}`,
    async stop() {
      const closed = transport
        .close()
        .catch((err: unknown) => log.warn({ err }, 'Slack: the connection did not close well'));
      // What still comes is recorded, and answered after the next start. What was just acknowledged reaches its listener
      // some turns of promises later.
      const done = turn().then(() => Promise.all([inHand.settled(), disconnect()]));
      if (!(await doneWithin(done, timing.drain)))
        log.warn({}, 'Slack: the last answers took too long; stopped without them');
      transport.end();
      await closed;
    },
  };

  function openMany(install: InstallConfig) {
    if (options.kept === undefined) throw new Error('installations need a store');
    const withLog = { ...clientOptions, logger };
    return openInstalling({
      ...options,
      ...options.kept,
      config: install,
      apiUrl: config.apiUrl,
      clientOptions: withLog,
      timing,
    });
  }

  function createTransport(): Transport {
    if (config.mode === 'http') return createHttpTransport(config, logger, onFatal, many?.pages);
    const onDeadToken = (error: unknown): void => onFatal(tokenError('SLACK_APP_TOKEN', error));
    return createSocketTransport(
      { appToken: config.appToken, clientOptions, log, timing, onDeadToken },
      many?.pages,
      onFatal,
    );
  }

  /** Tries until Slack answers or the time limit is over; `token` is what the attempt depends on. */
  async function reach<T>(token: Token, attempt: () => Promise<T>): Promise<T> {
    const refused = (error: unknown): boolean =>
      error instanceof OperatorError || readFailure(error).kind === 'refused';
    const again = (error: unknown): number | undefined | false =>
      refused(error) ? false : readFailure(error).waitMs;
    try {
      return await retry(attempt, { ...triesWithin(timing.start, timing), again });
    } catch (error) {
      if (error instanceof OperatorError) throw error;
      if (!refused(error)) throw unreachable(config.apiUrl, error);
      const isAboutToken = slackErrorCode(error) !== undefined || statusOf(error) === 401;
      throw isAboutToken ? tokenError(token, error) : notSlack(config.apiUrl, error);
    }
  }
}

const SLACK_API = 'https://slack.com/api/';

const TOKENS = {
  SLACK_BOT_TOKEN:
    'put the Bot User OAuth Token (xoxb-…) from "OAuth & Permissions" of an app that is installed in the workspace',
  SLACK_APP_TOKEN:
    'put an app-level token (xapp-…) with the scope connections:write from "Basic Information" of the app, and turn on Socket Mode',
};
type Token = keyof typeof TOKENS;

function tokenError(token: Token, error: unknown): OperatorError {
  const { cause } = readFailure(error);
  // Slack itself says no with status 200.
  const proxy =
    statusOf(error) === 401
      ? ' If a proxy is in between (SLACK_API_URL), it may be the one that wants to know who calls.'
      : '';
  return new OperatorError(
    `${token}: Slack refused it (${cause}); ${TOKENS[token]}, at https://api.slack.com/apps.${proxy}`,
  );
}

/** An answer came, and it was no. */
function notSlack(apiUrl: webApi.WebClientOptions['slackApiUrl'], error: unknown): OperatorError {
  const { cause } = readFailure(error);
  return new OperatorError(
    `${apiUrl ?? SLACK_API} refused the call (${cause}): it is not Slack’s Web API, or a proxy does not let the bot through; look at the proxy and SLACK_API_URL, then start again.`,
    { cause: error },
  );
}

function unreachable(apiUrl: webApi.WebClientOptions['slackApiUrl'], error: unknown): OperatorError {
  const { cause } = readFailure(error);
  const setting = apiUrl === undefined ? '' : ' and SLACK_API_URL';
  return new OperatorError(
    `Slack could not be reached at ${apiUrl ?? SLACK_API} (${cause}); check the network, the proxy${setting}, then start again.`,
    { cause: error },
  );
}
