// What the fake Discord's people do with commands and buttons.
import {
  ALICE,
  BOT,
  channelPayload,
  DM,
  type FakeMessage,
  GUILD,
  memberPayload,
  messagePayload,
  userPayload,
  type World,
} from './fake-discord-world.ts';

export interface FakeInteraction {
  readonly id: string;
  readonly token: string;
  readonly channel: string;
  /** The one that the button stands under. */
  readonly message?: FakeMessage;
  acknowledged: boolean;
  /** What `@original` names. */
  original: FakeMessage | undefined;
  /** The messages that it gave, in order. */
  readonly own: FakeMessage[];
  /** Whether the time to acknowledge it is over. */
  isLate(): boolean;
  /** INTERACTION_CREATE. */
  readonly payload: unknown;
}

export interface InteractionOptions {
  readonly user?: string;
  readonly channel?: string;
  /** In milliseconds. */
  readonly acknowledgeWithin?: number;
}

export function commandInteraction(
  world: World,
  name: string,
  values: Readonly<Record<string, string>>,
  options: InteractionOptions = {},
): FakeInteraction {
  const fields = Object.entries(values).map(([option, value]) => ({ type: 3, name: option, value }));
  return interaction(
    world,
    { type: 2, data: { id: world.newId(), name, type: 1, options: fields } },
    options,
  );
}

export function buttonInteraction(
  world: World,
  message: FakeMessage,
  customId: string,
  options: InteractionOptions = {},
): FakeInteraction {
  const data = { id: 1, custom_id: customId, component_type: 2 };
  const payload = {
    ...messagePayload(world, message),
    interaction_metadata: {
      id: world.newId(),
      type: 2,
      user: userPayload(world, ALICE),
      authorizing_integration_owners: { 0: GUILD },
    },
  };
  return interaction(
    world,
    { type: 3, data, message: payload },
    { channel: message.channel, ...options },
    message,
  );
}

function interaction(
  world: World,
  fields: Readonly<Record<string, unknown>>,
  { user = ALICE, channel = '900000000000000020', acknowledgeWithin = 3000 }: InteractionOptions,
  message?: FakeMessage,
): FakeInteraction {
  const id = world.newId();
  const token = `interaction-token-${id}`;
  const place = world.channels.get(channel);
  const isDirect = channel === DM;
  const began = performance.now();
  return {
    id,
    token,
    channel,
    ...(message ? { message } : {}),
    acknowledged: false,
    original: undefined,
    own: [],
    isLate: () => performance.now() - began > acknowledgeWithin,
    payload: {
      id,
      application_id: BOT,
      token,
      version: 1,
      ...fields,
      channel_id: channel,
      channel: place && channelPayload(world, place),
      ...(isDirect
        ? { user: userPayload(world, user), context: 1 }
        : {
            guild_id: GUILD,
            guild: { id: GUILD, locale: 'en-US', features: [] },
            guild_locale: 'en-US',
            member: memberPayload(world, user),
            context: 0,
          }),
      locale: 'en-US',
      app_permissions: '2248473465835073',
      entitlements: [],
      authorizing_integration_owners: { 0: isDirect ? '0' : GUILD },
      attachment_size_limit: 10_485_760,
    },
  };
}
