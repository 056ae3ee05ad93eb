// What Slack sends, whole: events, slash commands and presses of buttons.
import { randomUUID } from 'node:crypto';

export const TEAM = 'T0PARLEY01';
export const APP = 'A0PARLEY01';
export const BOT = { id: 'U0PARLEY01', botId: 'B0PARLEY01', name: 'parley' } as const;
export const ALICE = { id: 'U0ALICE001', name: 'alice' } as const;
export const BOB = { id: 'U0BOB00001', name: 'bob' } as const;
export type Person = { readonly id: string; readonly name: string };

export type Payload = Readonly<Record<string, unknown>>;

let count = 0;
export const newId = (prefix: string): string =>
  `${prefix}${(++count).toString(36).toUpperCase().padStart(9, '0')}`;

let lastTs = 0;
export function newTs(): string {
  lastTs = Math.max(Date.now() * 1000, lastTs + 1);
  return `${Math.floor(lastTs / 1e6)}.${String(lastTs % 1e6).padStart(6, '0')}`;
}

/** What Slack makes of text that a person types: three characters are escaped, nothing else. */
export const typed = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

export const eventPayload = (event: Payload, eventId = newId('Ev')): Payload => ({
  token: 'legacy-verification-token',
  team_id: TEAM,
  context_team_id: TEAM,
  context_enterprise_id: null,
  api_app_id: APP,
  event,
  type: 'event_callback',
  event_id: eventId,
  event_time: Math.floor(Date.now() / 1000),
  authorizations: [
    { enterprise_id: null, team_id: TEAM, user_id: BOT.id, is_bot: true, is_enterprise_install: false },
  ],
  is_ext_shared_channel: false,
  event_context: `4-${randomUUID()}`,
});

export interface PersonMessage {
  readonly user: Person;
  readonly text: string;
  readonly ts: string;
  readonly channel: string;
  readonly thread?: string;
  readonly subtype?: string;
}

/** As in app_mention and message events. */
export const messageEvent = (message: PersonMessage, more: Payload): Payload => ({
  user: message.user.id,
  ts: message.ts,
  client_msg_id: randomUUID(),
  text: message.text,
  ...(message.subtype === undefined ? {} : { subtype: message.subtype }),
  team: TEAM,
  ...(message.thread === undefined ? {} : { thread_ts: message.thread, parent_user_id: message.user.id }),
  blocks: [
    {
      type: 'rich_text',
      block_id: newId('b'),
      elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: message.text }] }],
    },
  ],
  channel: message.channel,
  event_ts: message.ts,
  ...more,
});

/** The bot's own message, as it comes back as an event. */
export const ownMessageEvent = (message: {
  channel: string;
  ts: string;
  text: string;
  channel_type: string;
}): Payload => ({
  type: 'message',
  user: BOT.id,
  bot_id: BOT.botId,
  app_id: APP,
  team: TEAM,
  bot_profile: {
    id: BOT.botId,
    app_id: APP,
    name: BOT.name,
    icons: {},
    deleted: false,
    updated: 1,
    team_id: TEAM,
  },
  ...message,
  event_ts: message.ts,
});

interface Written {
  readonly channel: string;
  readonly ts: string;
  readonly user: string;
  readonly text: string;
  readonly thread?: string;
}

const asItStood = ({ channel: _, thread, ...message }: Written): Payload => ({
  type: 'message',
  ...(message.user === BOT.id ? { bot_id: BOT.botId, app_id: APP } : {}),
  team: TEAM,
  ...(thread === undefined ? {} : { thread_ts: thread }),
  ...message,
});

function hidden(subtype: string, channel: string, channel_type: string, more: Payload): Payload {
  const ts = newTs();
  return { type: 'message', subtype, hidden: true, channel, channel_type, ts, event_ts: ts, ...more };
}

/** Of a message that says something else now, or only looks different. */
export const changedEvent = (before: Written, now: Written & Payload, channelType: string): Payload =>
  hidden('message_changed', now.channel, channelType, {
    message: asItStood(now),
    previous_message: asItStood(before),
  });

/** Of one that is gone; what others have replied to leaves a stone in its place. */
export const erasedEvent = (message: Written, leavesStone: boolean, channelType: string): Payload => {
  const { channel, ts } = message;
  const previous_message = asItStood(message);
  if (!leavesStone)
    return hidden('message_deleted', channel, channelType, { deleted_ts: ts, previous_message });
  const stone = { type: 'message', subtype: 'tombstone', user: 'USLACKBOT', hidden: true, ts, thread_ts: ts };
  const words = { text: 'This message was deleted.' };
  return hidden('message_changed', channel, channelType, {
    message: { ...stone, ...words },
    previous_message,
  });
};

export interface Interaction {
  readonly user: Person;
  readonly channel: string;
  readonly responseUrl: string;
  readonly triggerId: string;
}

export const slashPayload = (by: Interaction, command: string, text: string): Payload => ({
  token: 'legacy-verification-token',
  team_id: TEAM,
  team_domain: 'parley-test',
  channel_id: by.channel,
  channel_name: by.channel.startsWith('D') ? 'directmessage' : 'general',
  user_id: by.user.id,
  user_name: by.user.name,
  command,
  text,
  api_app_id: APP,
  is_enterprise_install: 'false',
  response_url: by.responseUrl,
  trigger_id: by.triggerId,
});

export const pressPayload = (
  by: Interaction,
  button: Payload,
  message: { ts: string; thread?: string | undefined; ephemeral: boolean },
): Payload => ({
  type: 'block_actions',
  user: { id: by.user.id, username: by.user.name, name: by.user.name, team_id: TEAM },
  api_app_id: APP,
  token: 'legacy-verification-token',
  container: {
    type: 'message',
    message_ts: message.ts,
    channel_id: by.channel,
    is_ephemeral: message.ephemeral,
    ...(message.thread === undefined ? {} : { thread_ts: message.thread }),
  },
  trigger_id: by.triggerId,
  team: { id: TEAM, domain: 'parley-test' },
  enterprise: null,
  is_enterprise_install: false,
  channel: { id: by.channel, name: 'general' },
  state: { values: {} },
  response_url: by.responseUrl,
  actions: [
    {
      type: button.type ?? 'button',
      action_id: button.action_id,
      block_id: newId('b'),
      ...(button.text === undefined ? {} : { text: button.text }),
      ...(button.value === undefined ? {} : { value: button.value }),
      ...(button.selected_option === undefined ? {} : { selected_option: button.selected_option }),
      action_ts: newTs(),
    },
  ],
});

export const shortcutPayload = (by: Interaction, callback_id: string, text: string): Payload => ({
  type: 'message_action',
  token: 'legacy-verification-token',
  action_ts: newTs(),
  team: { id: TEAM, domain: 'parley-test' },
  user: { id: by.user.id, username: by.user.name, name: by.user.name, team_id: TEAM },
  channel: { id: by.channel, name: 'general' },
  is_enterprise_install: false,
  enterprise: null,
  callback_id,
  trigger_id: by.triggerId,
  response_url: by.responseUrl,
  message_ts: newTs(),
  message: { type: 'message', user: BOB.id, ts: newTs(), text },
});
