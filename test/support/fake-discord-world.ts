// The fake Discord's server, people, channels and messages, and their payloads. Payloads are whole: discord.js ends the
// process over a field that it misses.
import type { FakeEmbed, ResponseBody, Written } from './fake-discord-checks.ts';

export const TOKEN = 'MTA5MDAwMDAwMDAwMDAwMDAwMQ.GfAkEt.not-a-real-token_0123456789abcdefghij';
export const BOT = '900000000000000001';
export const GUILD = '900000000000000010';
export const CHANNEL = '900000000000000020';
export const OTHER_CHANNEL = '900000000000000021';
export const THREAD = '900000000000000030';
/** A thread that the library has not been told of, as one that was archived when it connected. */
export const UNSEEN_THREAD = '900000000000000031';
export const DM = '900000000000000040';
export const ALICE = '900000000000000101';
export const BOB = '900000000000000102';
export const OTHER_BOT = '900000000000000103';
export const ROLE = '900000000000000201';

/** What may go wrong in a channel: the code that Discord gives for a message there. */
export interface FakeChannel {
  readonly id: string;
  readonly name: string;
  /** 0 text, 1 direct message, 11 public thread. */
  readonly type: 0 | 1 | 11;
  refuse?: { readonly code: number; readonly when?: (body: Written) => boolean };
  /** Permissions that everyone, the bot among them, is denied here. */
  denied?: bigint;
  /** Fields of its payload in place of its own; one that is undefined is left out. */
  readonly payload?: Readonly<Record<string, unknown>>;
}

export const VIEW_CHANNEL = 1n << 10n;
export const READ_MESSAGE_HISTORY = 1n << 16n;
export const EMBED_LINKS = 1n << 14n;

export const isDenied = ({ denied = 0n }: FakeChannel, permission: bigint): boolean =>
  (denied & permission) !== 0n;

export interface FakeMessage {
  readonly id: string;
  readonly channel: string;
  readonly author: string;
  content: string;
  embeds: FakeEmbed[];
  components: NonNullable<ResponseBody['components']>;
  flags: number;
  /** As sent; a bot's message without it pings whomever it names. */
  allowedMentions?: ResponseBody['allowed_mentions'];
  readonly nonce?: string;
  /** The message it replies to. */
  readonly replyTo?: string;
  /** For the person who used the interaction, while it says "thinking…". */
  loading?: boolean;
  readonly webhook?: boolean;
  readonly system?: boolean;
  readonly mentionsEveryone?: boolean;
  readonly mentionedRoles?: readonly string[];
  /** Whether a reply pings the author of what it replies to. */
  readonly pingsRepliedUser?: boolean;
}

export interface World {
  readonly channels: Map<string, FakeChannel>;
  readonly messages: FakeMessage[];
  readonly names: Map<string, string>;
  newId(): string;
}

export function createWorld(): World {
  const channels: FakeChannel[] = [
    { id: CHANNEL, name: 'general', type: 0 },
    { id: OTHER_CHANNEL, name: 'talks', type: 0 },
    { id: THREAD, name: 'a thread', type: 11 },
    { id: UNSEEN_THREAD, name: 'an old thread', type: 11 },
    { id: DM, name: '', type: 1 },
  ];
  const names: [string, string][] = [
    [BOT, 'parley'],
    [ALICE, 'alice'],
    [BOB, 'bob'],
    [OTHER_BOT, 'other-bot'],
    [ROLE, 'editors'],
    ...channels.map(({ id, name }): [string, string] => [id, name]),
  ];
  let last = 0n;
  return {
    channels: new Map(channels.map((channel) => [channel.id, channel])),
    messages: [],
    names: new Map(names),
    newId() {
      const now = (BigInt(Date.now()) - 1_420_070_400_000n) << 22n;
      last = now > last ? now : last + 1n;
      return String(last);
    },
  };
}

export const userPayload = (world: World, id: string) => ({
  id,
  username: world.names.get(id) ?? 'someone',
  global_name: null,
  discriminator: '0',
  avatar: null,
  bot: id === BOT || id === OTHER_BOT,
  system: false,
  public_flags: 0,
});

const memberFields = {
  nick: null,
  avatar: null,
  banner: null,
  roles: [],
  joined_at: '2024-01-01T00:00:00.000000+00:00',
  premium_since: null,
  deaf: false,
  mute: false,
  flags: 0,
  pending: false,
  communication_disabled_until: null,
  permissions: '2248473465835073',
};

export const memberPayload = (world: World, id: string) => ({
  ...memberFields,
  user: userPayload(world, id),
});

export const channelPayload = (world: World, channel: FakeChannel): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries({ ...wholeChannel(world, channel), ...channel.payload }).filter(
      ([, value]) => value !== undefined,
    ),
  );

function wholeChannel(world: World, { id, type, name, denied = 0n }: FakeChannel) {
  const last_message_id = world.messages.findLast((one) => one.channel === id && !isPrivate(one))?.id ?? null;
  if (type === 1) return { id, type, last_message_id, flags: 0, recipients: [userPayload(world, ALICE)] };
  const common = { id, type, name, guild_id: GUILD, last_message_id, rate_limit_per_user: 0, flags: 0 };
  if (type === 0) {
    const permission_overwrites = [{ id: GUILD, type: 0, allow: '0', deny: String(denied) }];
    const place = { position: 0, permission_overwrites, topic: null, nsfw: false, parent_id: null };
    return { ...common, ...place, permissions: '2248473465835073' };
  }
  const thread_metadata = {
    archived: false,
    auto_archive_duration: 1440,
    archive_timestamp: '2025-05-15T08:00:00.000000+00:00',
    locked: false,
  };
  return {
    ...common,
    parent_id: CHANNEL,
    owner_id: ALICE,
    message_count: 1,
    member_count: 1,
    thread_metadata,
  };
}

/** GUILD_CREATE. */
export function guildPayload(world: World) {
  const channels = [...world.channels.values()].filter(({ id }) => id !== UNSEEN_THREAD);
  const role = (id: string, name: string) => ({
    id,
    name,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    icon: null,
    unicode_emoji: null,
    position: 0,
    permissions: '2248473465835073',
    managed: false,
    mentionable: true,
    flags: 0,
  });
  return {
    id: GUILD,
    name: 'Newsroom',
    icon: null,
    splash: null,
    discovery_splash: null,
    owner_id: ALICE,
    afk_channel_id: null,
    afk_timeout: 300,
    verification_level: 0,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    roles: [role(GUILD, '@everyone'), role(ROLE, 'editors')],
    emojis: [],
    stickers: [],
    features: [],
    mfa_level: 0,
    application_id: null,
    system_channel_id: null,
    system_channel_flags: 0,
    rules_channel_id: null,
    vanity_url_code: null,
    description: null,
    banner: null,
    premium_tier: 0,
    preferred_locale: 'en-US',
    public_updates_channel_id: null,
    safety_alerts_channel_id: null,
    nsfw_level: 0,
    premium_progress_bar_enabled: false,
    joined_at: '2024-01-01T00:00:00.000000+00:00',
    large: false,
    unavailable: false,
    member_count: 4,
    voice_states: [],
    members: [BOT, ALICE].map((id) => memberPayload(world, id)),
    channels: channels.filter(({ type }) => type === 0).map((channel) => channelPayload(world, channel)),
    threads: channels.filter(({ type }) => type === 11).map((channel) => channelPayload(world, channel)),
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}

/** Seen by one person alone. */
export const isPrivate = ({ flags }: FakeMessage): boolean => (flags & 64) !== 0;

/** Without the privileged intent a bot gets the words of its own messages, of direct ones and of those that name it. */
export function readable(world: World, message: FakeMessage): FakeMessage {
  const isReadable =
    message.channel === DM || message.author === BOT || mentionedUsers(world, message).includes(BOT);
  return isReadable ? message : { ...message, content: '', embeds: [] };
}

/** Whom Discord counts as mentioned: those named outside code, and the author of what is replied to with a ping. */
function mentionedUsers(world: World, message: FakeMessage): string[] {
  const spoken = message.content.replace(/`[^`]*`/gu, '');
  const named = [...spoken.matchAll(/<@!?(\d+)>/gu)].map(([, id = '']) => id);
  const replied = world.messages.find(({ id }) => id === message.replyTo);
  if (replied && message.pingsRepliedUser) named.push(replied.author);
  return [...new Set(named)];
}

export function messagePayload(world: World, message: FakeMessage): Record<string, unknown> {
  const { id, channel, author, content, embeds, components, flags, nonce, replyTo } = message;
  const replied = world.messages.find((other) => other.id === replyTo);
  return {
    id,
    channel_id: channel,
    channel_type: world.channels.get(channel)?.type,
    author: userPayload(world, author),
    content,
    timestamp: new Date(Number(BigInt(id) >> 22n) + 1_420_070_400_000).toISOString(),
    edited_timestamp: null,
    tts: false,
    mention_everyone: message.mentionsEveryone ?? false,
    mentions: mentionedUsers(world, message).map((user) => userPayload(world, user)),
    mention_roles: message.mentionedRoles ?? [],
    attachments: [],
    // Discord adds to what it was given.
    embeds: embeds.map((embed) => ({ type: 'rich', content_scan_version: 4, ...embed })),
    components: components.map((row, index) => ({ id: index + 1, ...row })),
    pinned: false,
    type: message.system ? 6 : replyTo === undefined ? 0 : 19,
    flags,
    ...(nonce === undefined ? {} : { nonce }),
    ...(message.webhook ? { webhook_id: OTHER_BOT } : {}),
    ...(replyTo === undefined
      ? {}
      : { message_reference: { type: 0, channel_id: channel, guild_id: GUILD, message_id: replyTo } }),
    ...(replied ? { referenced_message: messagePayload(world, withoutReference(replied)) } : {}),
  };
}

/** Discord shows what is replied to, but not in turn what that replies to. */
function withoutReference({ replyTo: _, ...message }: FakeMessage): FakeMessage {
  return message;
}
