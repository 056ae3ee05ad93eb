import { describe, expect, it } from 'vitest';
import { discordSettings } from '../../../adapters/discord/config.ts';
import { type Environment, readSettings, SettingsError, secretValues } from '../../../src/index.ts';
import { TOKEN } from '../../support/fake-discord-world.ts';

const read = (env: Environment) => readSettings({ discord: discordSettings }, env).discord;

function problemsOf(env: Environment): readonly string[] {
  try {
    read(env);
  } catch (error) {
    if (error instanceof SettingsError) return error.problems;
  }
  return [];
}

describe('the Discord settings', () => {
  it('leave Discord out without a token', () => {
    expect(read({})).toBeUndefined();
    expect(read({ DISCORD_TOKEN: '  ', DISCORD_API_URL: 'https://proxy.example/api' })).toBeUndefined();
  });

  it('take the token alone', () => {
    expect(read({ DISCORD_TOKEN: TOKEN })).toEqual({ token: TOKEN });
  });

  it('take another address of the API, without its last slash', () => {
    const config = read({ DISCORD_TOKEN: TOKEN, DISCORD_API_URL: 'http://127.0.0.1:4020/api/' });
    expect(config).toEqual({ token: TOKEN, apiUrl: 'http://127.0.0.1:4020/api' });
  });

  it('take a number of connections, and none that is no number', () => {
    expect(read({ DISCORD_TOKEN: TOKEN, DISCORD_SHARDS: '12' })).toEqual({ token: TOKEN, shards: 12 });
    for (const wrong of ['0', 'auto', '-1', '1.5'])
      expect(problemsOf({ DISCORD_TOKEN: TOKEN, DISCORD_SHARDS: wrong })).toEqual([
        expect.stringMatching(/^DISCORD_SHARDS: found/u),
      ]);
  });

  it.each([
    ['a header', `Bot ${TOKEN}`],
    ['quotes', `"${TOKEN}"`],
    ['a space in it', TOKEN.replace('.', '. ')],
    ['a client secret in its place', 'Yb5c1LhWQkq0yXpRZJ0cLr4nF2vT8aGd'],
  ])('refuse a token with %s, without showing it', (_, token) => {
    const [problem, ...others] = problemsOf({ DISCORD_TOKEN: token });
    expect(problem).toMatch(/^DISCORD_TOKEN: is set \(\d+ characters\).*Developer Portal/u);
    expect(problem).not.toContain(token.slice(5, 20));
    expect(others).toEqual([]);
  });

  it('refuse an address that is none', () => {
    expect(problemsOf({ DISCORD_TOKEN: TOKEN, DISCORD_API_URL: 'discord.com' })).toEqual([
      expect.stringMatching(/^DISCORD_API_URL: found "discord\.com"; put an address/u),
    ]);
  });

  it('count the token among the secrets', () => {
    expect(secretValues({ discord: discordSettings }, { DISCORD_TOKEN: TOKEN })).toEqual([TOKEN]);
  });
});
