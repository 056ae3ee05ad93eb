// Starting and stopping: a wrong setting ends with one clear line, a forged request is refused.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { Timing } from '../../../adapters/slack/connect/timing.ts';
import { startSlack } from '../../../adapters/slack/main.ts';
import { createLogger, OperatorError } from '../../../src/index.ts';
import { aBot } from '../../support/builders.ts';
import { aCourier } from '../../support/courier.ts';
import { type FakeSlack, mention, startFakeSlack, TOKENS } from '../../support/fake-slack.ts';
import { sign } from '../../support/fake-slack-delivery.ts';
import { eventPayload } from '../../support/fake-slack-payloads.ts';
import { type Mode, quickTiming, recordingLogger, slackConfig, startAgainstFake } from './start.ts';

let slack: FakeSlack | undefined;
afterEach(async () => {
  await slack?.close();
  slack = undefined;
});

async function fake(): Promise<FakeSlack> {
  slack = await startFakeSlack();
  return slack;
}

interface Attempt {
  readonly mode?: Mode;
  readonly apiUrl: string;
  readonly tokens?: Partial<Record<keyof typeof TOKENS, string>>;
  readonly timing?: Partial<Timing>;
}

/** What starting fails with, and what it logged on the way. */
async function failure({ mode = 'socket', apiUrl, tokens = {}, timing = {} }: Attempt) {
  const { log, lines } = recordingLogger();
  const config = slackConfig(mode, apiUrl, tokens);
  const started = startSlack({
    config,
    courier: aCourier(aBot()).courier,
    log,
    onFatal: () => {},
    timing: { ...quickTiming, ...timing },
  });
  const error: unknown = await started.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return {
    message: error instanceof OperatorError ? error.message : '',
    logged: JSON.stringify(lines),
    loud: lines.filter(({ level }) => level !== 'debug'),
  };
}

describe('starting', () => {
  it.each<[string, string, Partial<Record<keyof typeof TOKENS, string>>]>([
    ['bot', 'SLACK_BOT_TOKEN', { botToken: 'xoxb-wrong-and-secret' }],
    ['app-level', 'SLACK_APP_TOKEN', { appToken: 'xapp-wrong-and-secret' }],
  ])('with a wrong %s token ends with one line that names %s and not its value', async (_, key, tokens) => {
    const { message, logged, loud } = await failure({ apiUrl: (await fake()).apiUrl, tokens });
    expect(message).toMatch(
      new RegExp(`^${key}: Slack refused it \\(invalid_auth\\); put .*https://api.slack.com/apps\\.$`, 'u'),
    );
    expect(message + logged).not.toContain('wrong-and-secret');
    expect(loud).toEqual([]);
  });

  it('with an app-level token that lacks its scope says which', async () => {
    const { apiUrl, fail } = await fake();
    fail('apps.connections.open', { kind: 'error', error: 'missing_scope' });
    expect((await failure({ apiUrl })).message).toMatch(
      /^SLACK_APP_TOKEN: .*missing_scope.*connections:write/u,
    );
  });

  it.each([
    ['auth.test', 401, 'SLACK_BOT_TOKEN: '],
    ['apps.connections.open', 401, 'SLACK_APP_TOKEN: '],
    ['auth.test', 403, 'refused the call'],
    ['auth.test', 404, 'refused the call'],
  ])('where %s is answered with the status %i says what that means', async (method, status, said) => {
    const { apiUrl, fail } = await fake();
    fail(method, { kind: 'status', status, body: 'no' });
    const { message } = await failure({ apiUrl });
    expect(message).toContain(said);
    expect(message).toContain(`status ${status}`);
    expect(message).toContain('SLACK_API_URL');
    expect(message).not.toContain('check the network');
  });

  it('where Slack cannot be reached says where it was looked for', async () => {
    const { apiUrl, close } = await startFakeSlack();
    await close();
    const { message } = await failure({ apiUrl, timing: { start: 100 } });
    expect(message).toContain(`could not be reached at ${apiUrl} (ECONNREFUSED)`);
    expect(message).toContain('SLACK_API_URL');
  });

  it('tries again while Slack is not ready', async () => {
    const { apiUrl, fail } = await fake();
    fail(
      'auth.test',
      { kind: 'status', status: 503 },
      { kind: 'status', status: 429, headers: { 'retry-after': '0' } },
    );
    fail('apps.connections.open', { kind: 'error', error: 'internal_error' });
    fail('upgrade', { kind: 'status', status: 503 });
    fail('hello', { kind: 'hang' });
    const { log } = recordingLogger();
    const timing = { ...quickTiming, start: 5_000 };
    const running = await startSlack({
      config: slackConfig('socket', apiUrl),
      courier: aCourier(aBot()).courier,
      log,
      onFatal: () => {},
      timing,
    });
    expect(running.description).toBe('Slack (Socket Mode) as @parley');
    await running.stop();
  });

  it('does not wait without end for a hello that never comes', async () => {
    const { apiUrl, fail } = await fake();
    fail('hello', { kind: 'hang' });
    const { message } = await failure({ apiUrl, timing: { start: 40, hello: 1_000 } });
    expect(message).toContain('did not say hello in time');
  });

  it('on a port that is taken says so', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const { apiUrl } = await fake();
    const config = { ...slackConfig('http', apiUrl), port };
    const { log } = recordingLogger();
    const started = startSlack({
      config,
      courier: aCourier(aBot()).courier,
      log,
      onFatal: () => {},
      timing: quickTiming,
    });
    await expect(started).rejects.toThrow(`SLACK_PORT: port ${port} is in use`);
    other.close();
  });

  it('uses the Web API of the settings for both tokens', async () => {
    const { slack: server, stop } = await startAgainstFake(aBot(), 'socket');
    expect(server.calls.map(({ method, token }) => [method, token])).toEqual([
      ['auth.test', TOKENS.botToken],
      ['auth.test', TOKENS.botToken],
      ['apps.connections.open', TOKENS.appToken],
      ['apps.connections.open', TOKENS.appToken],
    ]);
    await stop();
  });

  it('writes nothing to the log that holds a token, at any level', async () => {
    let written = '';
    const write = (line: string): void => {
      written += line;
    };
    const log = createLogger({ level: 'debug', stream: { write } });
    const server = await fake();
    const config = slackConfig('socket', server.apiUrl);
    const running = await startSlack({
      config,
      courier: aCourier(aBot()).courier,
      log,
      onFatal: () => {},
      timing: quickTiming,
    });
    server.fail('chat.postMessage', { kind: 'lose' });
    await server.say(mention('budanov?'));
    await expect.poll(() => written).toContain('http request failed');
    await running.stop();
    expect(written).not.toMatch(/xoxb-|xapp-|ticket/u);
  });
});

describe('over HTTP', () => {
  const post = (url: string, body: string, timestamp: number, signature: string) =>
    fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-slack-request-timestamp': String(timestamp),
        'x-slack-signature': signature,
      },
      body,
    });
  const now = (): number => Math.floor(Date.now() / 1000);

  it.each([
    ['a forged signature', (body: string) => [now(), sign('another secret', String(now()), body)] as const],
    [
      'an old request',
      (body: string) => [now() - 600, sign(TOKENS.signingSecret, String(now() - 600), body)] as const,
    ],
  ])('%s is refused with 401 and not answered', async (_, make) => {
    const bot = aBot();
    const { running, slack: server, stop } = await startAgainstFake(bot, 'http');
    const url = /http:\S+\/slack\/events/u.exec(running.description)?.[0] ?? '';
    const event = {
      type: 'app_mention',
      user: 'U0ALICE001',
      text: mention('x'),
      ts: '1.000001',
      channel: 'C0GENERAL1',
    };
    const body = JSON.stringify(eventPayload(event));
    const [timestamp, signature] = make(body);
    expect((await post(url, body, timestamp, signature)).status).toBe(401);
    await server.quiet();
    expect(bot.received).toEqual([]);
    await stop();
  });

  it('answers Slack’s check of the address', async () => {
    const { running, stop } = await startAgainstFake(aBot(), 'http');
    const url = /http:\S+\/slack\/events/u.exec(running.description)?.[0] ?? '';
    const body = JSON.stringify({ type: 'url_verification', challenge: 'abc', token: 't' });
    const response = await post(url, body, now(), sign(TOKENS.signingSecret, String(now()), body));
    expect(await response.json()).toEqual({ challenge: 'abc' });
    await stop();
  });
});

describe.each<Mode>(['socket', 'http'])('stopping (%s)', (mode) => {
  it('takes no new work', async () => {
    const bot = aBot();
    const { slack: server, running } = await startAgainstFake(bot, mode);
    await running.stop();
    const { deliveries } = await server.say(mention('budanov?'));
    expect(deliveries.filter(({ acked }) => acked)).toEqual([]);
    expect(bot.received).toEqual([]);
    await server.close();
  });

  it('does not wait without end for an answer that never comes', async () => {
    const {
      slack: server,
      running,
      lines,
    } = await startAgainstFake(
      aBot(() => new Promise(() => {})),
      mode,
      { timing: { drain: 50 } },
    );
    await server.say(mention('budanov?'));
    await running.stop();
    expect(lines.map(({ message }) => message)).toContain(
      'Slack: the last answers took too long; stopped without them',
    );
    await server.close();
  });
});
