// What people do in Slack, as events that the core takes: messages, slash commands, presses of buttons.
import { type ChatEvent, INTRODUCE, type Origin } from '../../../src/index.ts';
import { conversationIn, isDirect, type Place, writePlace } from '../post/place.ts';
import type { AskedAtHome } from '../show/home.ts';
import { typedText } from './typed-text.ts';

/** Of a message event and of app_mention, what both have where a person wrote something. */
export interface Message {
  readonly channel: string;
  readonly ts: string;
  readonly user: string;
  readonly thread_ts?: string | undefined;
  readonly text?: string | undefined;
}

export interface SlashCommand {
  readonly channel: string;
  readonly user: string;
  readonly name?: string;
  readonly trigger: string;
  readonly responseUrl: string;
  /** Without the slash. */
  readonly command: string;
  readonly text: string;
}

export interface ButtonPress {
  readonly channel: string;
  readonly user: string;
  readonly name?: string;
  readonly trigger: string;
  readonly responseUrl: string;
  readonly command: string;
  /** What was chosen to be said. */
  readonly says?: string;
  /** The key of the post that the button stands under. */
  readonly about: string;
  /** The thread of that post, or the thread that it starts. */
  readonly thread: string;
  /** Whether that post is shown to the person alone. */
  readonly isPrivate: boolean;
  /** When it was pressed, as Slack's `ts`. */
  readonly at: string;
}

/** After an hour the talk has moved on. */
const MESSAGE_ANSWERED_WITHIN = 60 * 60_000;
/** A minute less than Slack takes posts to a response_url. */
const INTERACTION_ANSWERED_WITHIN = 29 * 60_000;

/** A message that is meant for the bot, answered in its thread. One post gives several events: the post is the key. */
export function readMessage(message: Message, botUser: string | undefined): ChatEvent {
  const { channel, ts, user, thread_ts: thread = ts, text = '' } = message;
  return {
    key: `slack:${channel}:${ts}`,
    conversation: conversationIn(channel, thread),
    text: typedText(text, botUser),
    origin: originOf(user, { channel, thread, after: ts }, MESSAGE_ANSWERED_WITHIN),
  };
}

export interface Invitation {
  readonly channel: string;
  /** The bot. */
  readonly user: string;
  readonly inviter?: string | undefined;
  readonly event_ts: string;
}

/** The bot is in a channel from now on, which it says a word about. */
export function readInvitation({ channel, user, inviter = user, event_ts }: Invitation): ChatEvent {
  return {
    key: `slack:${channel}:joined:${event_ts}`,
    conversation: `slack:${channel}:joined`,
    text: '',
    command: INTRODUCE,
    origin: originOf(inviter, { channel, after: event_ts }, MESSAGE_ANSWERED_WITHIN),
  };
}

/** Answered to the person alone; what they ask in one channel by slash commands is one conversation. */
export function readSlash(slash: SlashCommand, botUser: string | undefined): ChatEvent {
  const { channel, user, name, trigger, responseUrl, command, text } = slash;
  const place: Place = { channel, responseUrl, isPrivate: true };
  return {
    key: `slack:${trigger}`,
    conversation: privateConversation(channel, user),
    text: typedText(text, botUser),
    command,
    origin: {
      ...originOf(user, place, INTERACTION_ANSWERED_WITHIN),
      ...(name === undefined ? {} : { name }),
      hidesQuestion: true,
      isShareable: !isDirect(channel),
    },
  };
}

/** Answered where the button stands: under a private answer privately, else in the thread. */
export function readButtonPress(press: ButtonPress): ChatEvent {
  const { channel, user, name, trigger, responseUrl, command, says = '', about } = press;
  const { thread, isPrivate, at } = press;
  const place: Place = isPrivate
    ? { channel, responseUrl, isPrivate }
    : { channel, thread, after: at, responseUrl };
  return {
    key: `slack:${trigger}`,
    conversation: isPrivate ? privateConversation(channel, user) : conversationIn(channel, thread),
    text: says,
    command,
    about,
    origin: {
      ...originOf(user, place, INTERACTION_ANSWERED_WITHIN),
      ...(name === undefined ? {} : { name }),
      isShareable: isPrivate && !isDirect(channel),
    },
  };
}

export interface SentForm {
  readonly channel: string;
  readonly user: string;
  readonly command: string;
  readonly options: Readonly<Record<string, string>>;
  readonly responseUrl?: string;
  /** Names the sending of the form once and for all. */
  readonly sent: string;
}

/** What a form was sent with, answered as the slash command is; from the Home tab in the direct message. */
export function readForm({ channel, user, command, options, responseUrl, sent }: SentForm): ChatEvent {
  const place: Place = responseUrl === undefined ? { channel } : { channel, responseUrl, isPrivate: true };
  return {
    key: `slack:${sent}`,
    conversation: privateConversation(channel, user),
    ...{ text: '', command, options },
    origin: {
      ...originOf(user, place, INTERACTION_ANSWERED_WITHIN),
      hidesQuestion: true,
      isShareable: !isDirect(channel),
    },
  };
}

export interface HomePress extends AskedAtHome {
  readonly user: string;
  readonly trigger: string;
  readonly at: string;
}

/** A question of the Home tab, answered in the direct message with the person. */
export function readHomePress({ channel, question, user, trigger, at }: HomePress): ChatEvent {
  return {
    key: `slack:${trigger}`,
    conversation: conversationIn(channel, at),
    text: question,
    command: 'ask',
    origin: {
      ...originOf(user, { channel, after: at }, MESSAGE_ANSWERED_WITHIN),
      hidesQuestion: true,
    },
  };
}

const privateConversation = (channel: string, user: string): string => `slack:${channel}:${user}`;

function originOf(user: string, place: Place, answerWithin: number): Origin {
  return {
    platform: 'slack',
    seesAll: true,
    channel: `slack:${place.channel}`,
    person: `slack:${user}`,
    place: writePlace(place),
    home: writePlace({ channel: place.channel }),
    answerWithin,
  };
}
