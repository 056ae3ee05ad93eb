// What the fake Discord's people do with commands and buttons.
import type { FakeChoice, FakeCommand, FakeModal, FakeOption } from './fake-discord-checks.ts';
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
  /** 2 a command, 3 a button, 4 an option being typed, 5 a modal that is sent. */
  readonly type: 2 | 3 | 4 | 5;
  readonly channel: string;
  /** The one that the button stands under. */
  readonly message?: FakeMessage;
  acknowledged: boolean;
  /** What was offered while an option was typed. */
  choices: readonly FakeChoice[] | undefined;
  /** What it opened. */
  modal: FakeModal | undefined;
  /** What `@original` names. */
  original: FakeMessage | undefined;
  /** The messages that it gave, in order. */
  readonly own: FakeMessage[];
  /** Whether the bot is there for this person alone: then it may add five messages. */
  readonly isByUser: boolean;
  /** Whether its 15 minutes are over. */
  over: boolean;
  /** Whether the time to acknowledge it is over. */
  isLate(): boolean;
  /** INTERACTION_CREATE. */
  readonly payload: unknown;
}

export interface InteractionOptions {
  readonly user?: string;
  readonly channel?: string;
  /** Somewhere where the bot is not: the person has added it for themselves. */
  readonly elsewhere?: 'server' | 'group';
  /** In milliseconds. */
  readonly acknowledgeWithin?: number;
}

/** What a person fills into a command's fields. */
export type Filled = Readonly<Record<string, string | number | boolean>>;

/** @throws where Discord's client would not let a person send this. */
export function commandInteraction(
  world: World,
  command: FakeCommand,
  values: Filled,
  options: InteractionOptions = {},
): FakeInteraction {
  for (const { name, required } of command.options) {
    if (required && values[name] === undefined) throw new Error(`/${command.name} needs ${name}`);
  }
  return interaction(world, 2, { data: commandData(world, command, values) }, options);
}

/** @throws where Discord's client would not ask for values of this option. */
export function typingInteraction(
  world: World,
  command: FakeCommand,
  focused: string,
  values: Filled,
  options: InteractionOptions = {},
): FakeInteraction {
  const option = command.options.find(({ name }) => name === focused);
  if (!(option?.type === 3 && option.autocomplete)) throw new Error(`nothing is offered for ${focused}`);
  const data = commandData(world, command, values);
  const fields = data.options.map((one) => (one.name === focused ? { ...one, focused: true } : one));
  return interaction(world, 4, { data: { ...data, options: fields } }, options);
}

function commandData(world: World, { name, options }: FakeCommand, values: Filled) {
  const fields = Object.entries(values).map(([field, value]) => {
    const option = options.find((one) => one.name === field);
    if (!option || !takes(option, value)) throw new Error(`/${name} takes no ${field} of ${value}`);
    return { type: option.type, name: field, value };
  });
  return { id: world.newId(), name, type: 1, options: fields };
}

function takes(option: FakeOption, value: string | number | boolean): boolean {
  switch (option.type) {
    case 3:
      return typeof value === 'string' && value.length <= option.max_length;
    case 4:
      return Number.isSafeInteger(value) && Number(value) >= (option.min_value ?? Number.MIN_SAFE_INTEGER);
    case 5:
      return typeof value === 'boolean';
  }
}

/** Discord sends the message with it, words and all, whatever the bot may read otherwise. */
export function messageInteraction(
  world: World,
  name: string,
  message: FakeMessage,
  options: InteractionOptions = {},
): FakeInteraction {
  const resolved = { messages: { [message.id]: messagePayload(world, message) } };
  const data = { id: world.newId(), name, type: 3, target_id: message.id, resolved };
  return interaction(world, 2, { data }, { channel: message.channel, ...options });
}

export function buttonInteraction(
  world: World,
  message: FakeMessage,
  customId: string,
  options: InteractionOptions & { readonly chosen?: string } = {},
): FakeInteraction {
  const { chosen } = options;
  const data = {
    ...{ id: 1, custom_id: customId, component_type: chosen === undefined ? 2 : 3 },
    ...(chosen !== undefined && { values: [chosen] }),
  };
  const payload = {
    ...messagePayload(world, message),
    interaction_metadata: {
      id: world.newId(),
      type: 2,
      user: userPayload(world, ALICE),
      authorizing_integration_owners: { 0: GUILD },
    },
  };
  return interaction(world, 3, { data, message: payload }, { channel: message.channel, ...options }, message);
}

/** What a person sends with a modal: what stood there, and what they have written over it. */
export function modalInteraction(
  world: World,
  { custom_id, components }: FakeModal,
  written: Readonly<Record<string, string>>,
  options: InteractionOptions = {},
): FakeInteraction {
  for (const name of Object.keys(written))
    if (!components.some(({ component }) => component.custom_id === name))
      throw new Error(`no field ${name}`);
  const filled = components.map(({ component }, at) => {
    const { type, custom_id: id, required } = component;
    const stood = type === 4 ? component.value : component.options.find((one) => one.default)?.value;
    const value = written[id] ?? stood ?? '';
    if (required && value === '') throw new Error(`${id} has to be filled in`);
    if (type === 3 && value !== '' && !component.options.some((one) => one.value === value))
      throw new Error(`${id} cannot be ${value}`);
    const said = type === 4 ? { value } : { values: value === '' ? [] : [value] };
    return { type: 18, id: at * 2 + 1, component: { type, id: at * 2 + 2, custom_id: id, ...said } };
  });
  return interaction(world, 5, { data: { custom_id, components: filled } }, options);
}

/** A server that the bot is not in. */
const ELSEWHERE = '900000000000000099';

function interaction(
  world: World,
  type: FakeInteraction['type'],
  fields: Readonly<Record<string, unknown>>,
  { user = ALICE, channel = '900000000000000020', acknowledgeWithin = 3000, elsewhere }: InteractionOptions,
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
    type,
    channel,
    ...(message ? { message } : {}),
    acknowledged: false,
    choices: undefined,
    modal: undefined,
    original: undefined,
    own: [],
    isByUser: elsewhere !== undefined,
    over: false,
    isLate: () => performance.now() - began > acknowledgeWithin,
    payload: {
      id,
      application_id: BOT,
      token,
      version: 1,
      type,
      ...fields,
      channel_id: channel,
      channel: place && channelPayload(world, place),
      ...(elsewhere === 'group'
        ? { user: userPayload(world, user), context: 2, channel: { id: channel, type: 3, flags: 0 } }
        : isDirect
          ? { user: userPayload(world, user), context: 1 }
          : {
              guild_id: elsewhere ? ELSEWHERE : GUILD,
              guild: { id: elsewhere ? ELSEWHERE : GUILD, locale: 'en-US', features: [] },
              guild_locale: 'en-US',
              member: memberPayload(world, user),
              context: 0,
            }),
      locale: 'en-US',
      app_permissions: String(2_248_473_465_835_073n & ~(place?.denied ?? 0n)),
      entitlements: [],
      authorizing_integration_owners: elsewhere ? { 1: user } : { 0: isDirect ? '0' : GUILD },
      attachment_size_limit: 10_485_760,
    },
  };
}
