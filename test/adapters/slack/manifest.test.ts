// The Slack app's manifest is what the commands say.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { slackManifest } from '../../../adapters/slack/manifest.ts';
import { commands } from '../../../src/index.ts';

const written: unknown = JSON.parse(
  readFileSync(new URL('../../../adapters/slack/manifest.json', import.meta.url), 'utf8'),
);

describe('the Slack manifest', () => {
  it('is written out in manifest.json as the commands give it', () => {
    expect(written).toEqual(slackManifest(commands));
  });

  it('offers the slash commands and no other', () => {
    const [ask] = commands.filter(({ name }) => name === 'ask');
    if (ask === undefined) throw new Error('no ask command');
    const { features } = slackManifest([ask, { ...ask, name: 'quiet', slash: false }]);
    expect(features.slash_commands.map(({ command }) => command)).toEqual(['/ask']);
  });

  it('names them with the prefix that is set', () => {
    const { slash_commands } = slackManifest(commands, { commandPrefix: 'parley-' }).features;
    expect(slash_commands.map(({ command }) => command)).toContain('/parley-ask');
  });

  it('keeps the limits of a slash command', () => {
    for (const { command, description, usage_hint = 'none' } of slackManifest(commands).features
      .slash_commands) {
      expect(command).toMatch(/^\/[a-z-]{1,31}$/u);
      expect(description.length).toBeLessThanOrEqual(2_000);
      expect(usage_hint).toMatch(/^.{1,1000}$/u);
    }
  });

  it('asks for what tells who manages a channel only where that is wanted', () => {
    const scopes = slackManifest(commands, { digestBy: 'managers' }).oauth_config.scopes.bot;
    expect(scopes).toContain('users:read');
    expect(slackManifest(commands).oauth_config.scopes.bot).not.toContain('users:read');
  });

  it('of an app that many workspaces install leads back, rotates tokens, and hears of those that leave', () => {
    const redirectUrl = 'https://parley.example/slack/oauth_redirect';
    const { oauth_config, settings } = slackManifest(commands, { redirectUrl });
    expect(oauth_config).toMatchObject({ redirect_urls: [redirectUrl] });
    expect(settings).toMatchObject({ token_rotation_enabled: true, org_deploy_enabled: true });
    expect(settings.event_subscriptions.bot_events).toEqual(
      expect.arrayContaining(['app_mention', 'app_uninstalled', 'tokens_revoked']),
    );
  });

  it('asks for no scope beyond what is used', () => {
    expect(slackManifest(commands).oauth_config.scopes.bot).toEqual([
      'app_mentions:read',
      'assistant:write',
      'channels:history',
      'channels:read',
      'chat:write',
      'commands',
      'groups:history',
      'groups:read',
      'im:history',
      'mpim:history',
    ]);
  });
});
