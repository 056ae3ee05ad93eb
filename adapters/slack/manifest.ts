// The manifest that creates the Slack app, derived from the commands; manifest.json is this, written out.
import { type Command, slashName } from '../../src/index.ts';

/** Slack takes 140 characters. */
const DESCRIPTION = 'Answers questions about the peace talks with exact words from news articles.';

/**
 * `assistant:write` is for questions to begin with and the word that it works. The histories are for finding a post whose answer
 * got lost, and the first two for follow-ups in threads; without reading channels Slack does not say that the bot was invited.
 */
const SCOPES = [
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
];
/** Scopes that an app of an older manifest does without -> what it does not do then. */
export const OPTIONAL_SCOPES: ReadonlyMap<string, string> = new Map([
  [
    'assistant:write',
    'questions to begin with in direct messages, and a word while an answer takes its time',
  ],
]);
const EVENTS = [
  'app_home_opened',
  'app_mention',
  'member_joined_channel',
  'message.channels',
  'message.groups',
  'message.im',
  'message.mpim',
];

/** As they are set. */
export interface ManifestOptions {
  readonly commandPrefix?: string;
  readonly digestBy?: 'everybody' | 'managers';
  /** Of an app that many workspaces install. */
  readonly redirectUrl?: string | undefined;
}

/** A workspace that leaves is one whose digests end. */
const LEAVING = ['app_uninstalled', 'tokens_revoked'];

/** To find out who manages a channel. */
const MANAGERS_SCOPES = ['mpim:read', 'users:read'];

/** Names the shortcut in what Slack sends. */
export const CHECK_SHORTCUT = 'check';

export function slackManifest(
  commands: readonly Command[],
  { commandPrefix: prefix = '', digestBy = 'everybody', redirectUrl }: ManifestOptions = {},
) {
  const isForMany = redirectUrl !== undefined;
  return {
    display_information: { name: 'Parley', description: DESCRIPTION },
    features: {
      app_home: {
        home_tab_enabled: true,
        // Direct messages to the bot.
        messages_tab_enabled: true,
        messages_tab_read_only_enabled: false,
      },
      // What a person can begin with is made of the articles, when they open it.
      agent_view: { agent_description: DESCRIPTION },
      bot_user: { display_name: 'Parley', always_online: true },
      slash_commands: commands
        .filter(({ slash }) => slash)
        .map(({ name, description, usage }) => ({
          command: `/${slashName(name, prefix)}`,
          description,
          ...(usage === '' ? {} : { usage_hint: usage }),
          should_escape: false,
        })),
      // In the menu of every message.
      shortcuts: [
        {
          name: 'Who said this?',
          type: 'message',
          callback_id: CHECK_SHORTCUT,
          description: 'Finds what the message quotes in the articles, word for word',
        },
      ],
    },
    oauth_config: {
      ...(isForMany && { redirect_urls: [redirectUrl] }),
      scopes: { bot: digestBy === 'managers' ? [...SCOPES, ...MANAGERS_SCOPES] : SCOPES },
    },
    settings: {
      event_subscriptions: { bot_events: isForMany ? [...EVENTS, ...LEAVING].sort() : EVENTS },
      interactivity: { is_enabled: true },
      org_deploy_enabled: isForMany,
      socket_mode_enabled: true,
      token_rotation_enabled: isForMany,
    },
  };
}
