// Slack's settings say which way Slack reaches the bot, or what is missing.
import { describe, expect, it } from 'vitest';
import { slackSettings } from '../../../adapters/slack/config.ts';
import { type Environment, readSettings, SettingsError, secretValues } from '../../../src/index.ts';
import { TOKENS } from '../../support/fake-slack.ts';

const read = (env: Environment) => readSettings({ slack: slackSettings }, env).slack;

function problemsOf(env: Environment): readonly string[] {
  try {
    read(env);
  } catch (error) {
    if (error instanceof SettingsError) return error.problems;
    throw error;
  }
  return [];
}

const bot = { SLACK_BOT_TOKEN: TOKENS.botToken };
const app = { SLACK_APP_TOKEN: TOKENS.appToken };
const secret = { SLACK_SIGNING_SECRET: TOKENS.signingSecret };

describe('Slack settings', () => {
  it('leave Slack out when nothing is set', () => {
    expect(read({})).toBeUndefined();
  });

  it('choose Socket Mode where there is an app-level token', () => {
    expect(read({ ...bot, ...app, ...secret })).toEqual({
      mode: 'socket',
      botToken: TOKENS.botToken,
      appToken: TOKENS.appToken,
    });
  });

  it('choose HTTP where there is a signing secret, on port 3000 of this machine only', () => {
    expect(read({ ...bot, ...secret })).toEqual({
      mode: 'http',
      botToken: TOKENS.botToken,
      signingSecret: TOKENS.signingSecret,
      host: '127.0.0.1',
      port: 3000,
    });
  });

  it('take another port, address and Web API', () => {
    const env = { SLACK_PORT: '8080', SLACK_HOST: '0.0.0.0', SLACK_API_URL: 'https://slack-gov.com/api/' };
    expect(read({ ...bot, ...secret, ...env })).toMatchObject({
      port: 8080,
      host: '0.0.0.0',
      apiUrl: 'https://slack-gov.com/api/',
    });
  });

  it('say what to put beside a bot token that stands alone', () => {
    const [line, ...more] = problemsOf(bot);
    expect(more).toEqual([]);
    expect(line).toMatch(
      /SLACK_BOT_TOKEN.*SLACK_APP_TOKEN \(xapp-.*Socket Mode.*SLACK_SIGNING_SECRET.*HTTP/u,
    );
  });

  it('say that the bot token is missing', () => {
    expect(problemsOf(app)).toEqual([
      expect.stringMatching(/^SLACK_APP_TOKEN: set without SLACK_BOT_TOKEN; put/u),
    ]);
    expect(problemsOf(secret)).toEqual([expect.stringMatching(/^SLACK_SIGNING_SECRET: set without/u)]);
    expect(problemsOf({ ...app, ...secret })).toHaveLength(1);
  });

  it.each([
    ['SLACK_BOT_TOKEN', TOKENS.appToken],
    ['SLACK_APP_TOKEN', TOKENS.botToken],
    ['SLACK_SIGNING_SECRET', TOKENS.botToken],
  ])('refuse in %s what belongs elsewhere, without showing it', (key, value) => {
    const problems = problemsOf({ ...bot, ...app, ...secret, [key]: value });
    expect(problems).toEqual([expect.stringContaining(`${key}: `)]);
    expect(problems.join()).not.toContain(value);
  });

  it.each(['0', '65536', '80a', '-1'])('refuse the port %s', (port) => {
    expect(problemsOf({ ...bot, ...secret, SLACK_PORT: port })).toEqual([
      expect.stringMatching(/^SLACK_PORT: found/u),
    ]);
  });

  it('tell a port that is none and a way that is missing in one go', () => {
    expect(problemsOf({ ...bot, SLACK_PORT: '80a' })).toEqual([
      expect.stringMatching(/^SLACK_PORT: found "80a"/u),
      expect.stringMatching(/^SLACK_BOT_TOKEN: set, but nothing says how/u),
    ]);
  });

  it('count a token of the wrong form as set', () => {
    expect(problemsOf({ SLACK_BOT_TOKEN: TOKENS.botToken, SLACK_APP_TOKEN: 'app' })).toHaveLength(1);
    expect(problemsOf({ SLACK_BOT_TOKEN: 'bot' })).toHaveLength(2);
  });

  describe('of an app that many workspaces install', () => {
    const many = {
      SLACK_CLIENT_ID: '1111.2222',
      SLACK_CLIENT_SECRET: 'theclientsecretof16',
      SLACK_REDIRECT_URL: 'https://parley.example/slack/oauth_redirect',
      PARLEY_SECRET: 'a secret of thirty-two characters or more',
    };
    const install = {
      clientId: many.SLACK_CLIENT_ID,
      clientSecret: many.SLACK_CLIENT_SECRET,
      redirectUrl: many.SLACK_REDIRECT_URL,
      secret: many.PARLEY_SECRET,
      host: '127.0.0.1',
      port: 3000,
    };

    it('take the place of the bot token, in either way', () => {
      expect(read({ ...many, ...app })).toEqual({ mode: 'socket', appToken: TOKENS.appToken, install });
      expect(read({ ...many, ...secret })).toMatchObject({ mode: 'http', install });
      const before = 'what it was before, of as many characters';
      expect(read({ ...many, ...app, PARLEY_SECRET_BEFORE: before })).toMatchObject({
        install: { ...install, formerSecret: before },
      });
    });

    it('say who may install it', () => {
      expect(read({ ...many, ...app, SLACK_WORKSPACES: 'T01ABC, E02DEF' })).toMatchObject({
        install: { only: ['T01ABC', 'E02DEF'] },
      });
      expect(problemsOf({ ...many, ...app, SLACK_WORKSPACES: 'acme' })).toEqual([
        expect.stringMatching(/^SLACK_WORKSPACES: found "acme"/u),
      ]);
    });

    it('leave Slack out where there is a secret and nothing else', () => {
      expect(read({ PARLEY_SECRET: many.PARLEY_SECRET })).toBeUndefined();
    });

    it('stand in for no bot token, and beside none', () => {
      expect(problemsOf({ ...many, ...app, ...bot })).toEqual([
        expect.stringMatching(/^SLACK_BOT_TOKEN and SLACK_CLIENT_ID: .*keep one of the two/u),
      ]);
    });

    it.each(Object.keys(many))('say that %s is missing', (key) => {
      expect(problemsOf({ ...many, ...app, [key]: '' })).toEqual([
        expect.stringMatching(new RegExp(`^${key}: is not set`, 'u')),
      ]);
    });

    it('say that nothing tells how Slack reaches the bot', () => {
      expect(problemsOf(many)).toEqual([
        expect.stringMatching(/^SLACK_CLIENT_ID: set, but nothing says how/u),
      ]);
    });

    it.each([
      ['SLACK_CLIENT_ID', 'A0PARLEY01'],
      ['SLACK_CLIENT_SECRET', TOKENS.botToken],
      ['SLACK_REDIRECT_URL', 'http://parley.example/slack/oauth_redirect'],
      ['SLACK_REDIRECT_URL', 'https://parley.example/elsewhere'],
      ['PARLEY_SECRET', 'too short'],
      ['PARLEY_SECRET_BEFORE', 'too short'],
    ])('refuse in %s what cannot be it', (key, value) => {
      expect(problemsOf({ ...many, ...app, [key]: value })).toEqual([expect.stringContaining(`${key}: `)]);
    });

    it('keep their secrets out of the log', () => {
      const before = { PARLEY_SECRET_BEFORE: 'what it was before, of as many characters' };
      expect(secretValues({ slack: slackSettings }, { ...many, ...before })).toEqual([
        many.SLACK_CLIENT_SECRET,
        many.PARLEY_SECRET,
        before.PARLEY_SECRET_BEFORE,
      ]);
    });
  });

  it('keep both tokens and the signing secret out of the log', () => {
    expect(secretValues({ slack: slackSettings }, { ...bot, ...app, ...secret })).toEqual(
      Object.values(TOKENS),
    );
  });
});
