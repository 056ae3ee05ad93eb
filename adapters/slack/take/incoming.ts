// What people do in Slack, as events that the core takes: messages, slash commands, forms, presses of buttons.
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

/** The bot is in a channel from now on. */
export interface Invitation {
  readonly channel: string;
  /** The bot. */
  readonly user: string;
  readonly inviter?: string | undefined;
  readonly event_ts: string;
}

/** Who does something with a command, a form or a button, and where. */
interface Doing {
  readonly channel: string;
  readonly user: string;
  readonly name?: string;
  /** Absent of a form that was opened in the Home tab. */
  readonly responseUrl?: string;
  readonly command: string;
}

export interface SlashCommand extends Doing {
  readonly trigger: string;
  readonly text: string;
}

export interface SentForm extends Doing {
  readonly options: Readonly<Record<string, string>>;
  /** Names the sending of the form once and for all. */
  readonly sent: string;
}

export interface ButtonPress extends Doing {
  readonly responseUrl: string;
  readonly trigger: string;
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

export interface HomePress extends AskedAtHome {
  readonly user: string;
  readonly trigger: string;
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

/** A word about itself. */
export const readInvitation = ({ channel, user, inviter = user, event_ts }: Invitation): ChatEvent => ({
  key: `slack:${channel}:joined:${event_ts}`,
  conversation: `slack:${channel}:joined`,
  ...{ text: '', command: INTRODUCE },
  origin: originOf(inviter, { channel, after: event_ts }, MESSAGE_ANSWERED_WITHIN),
});

export const readSlash = (slash: SlashCommand, botUser: string | undefined): ChatEvent =>
  forOne(slash, slash.trigger, { text: typedText(slash.text, botUser) });

/** What a form was sent with; from the Home tab answered in the direct message. */
export const readForm = ({ options, sent, ...doing }: SentForm): ChatEvent =>
  forOne(doing, sent, { options });

/** Answered to the person alone; what they ask in one channel so is one conversation. */
function forOne(
  { channel, user, command, ...by }: Doing,
  key: string,
  said: Partial<Pick<ChatEvent, 'text' | 'options'>>,
): ChatEvent {
  const { responseUrl } = by;
  const place: Place = responseUrl === undefined ? { channel } : { channel, responseUrl, isPrivate: true };
  return {
    key: `slack:${key}`,
    conversation: privateConversation(channel, user),
    ...{ text: '', command, ...said },
    origin: {
      ...originOf(user, place, INTERACTION_ANSWERED_WITHIN, by),
      hidesQuestion: true,
      isShareable: !isDirect(channel),
    },
  };
}

/** Answered where the button stands: under a private answer privately, else in the thread. */
export function readButtonPress(press: ButtonPress): ChatEvent {
  const { channel, user, trigger, responseUrl, command, says = '', about, thread, isPrivate, at } = press;
  const place: Place = isPrivate
    ? { channel, responseUrl, isPrivate }
    : { channel, thread, after: at, responseUrl };
  return {
    key: `slack:${trigger}`,
    conversation: isPrivate ? privateConversation(channel, user) : conversationIn(channel, thread),
    ...{ text: says, command, about },
    origin: {
      ...originOf(user, place, INTERACTION_ANSWERED_WITHIN, press),
      isShareable: isPrivate && !isDirect(channel),
    },
  };
}

/** A question of the Home tab, answered in the direct message with the person. */
export const readHomePress = ({ channel, question, user, trigger, at }: HomePress): ChatEvent => ({
  key: `slack:${trigger}`,
  conversation: conversationIn(channel, at),
  ...{ text: question, command: 'ask' },
  origin: { ...originOf(user, { channel, after: at }, MESSAGE_ANSWERED_WITHIN), hidesQuestion: true },
});

const privateConversation = (channel: string, user: string): string => `slack:${channel}:${user}`;

const originOf = (
  user: string,
  place: Place,
  answerWithin: number,
  { name }: Pick<Doing, 'name'> = {},
): Origin => ({
  ...{ platform: 'slack', seesAll: true, channel: `slack:${place.channel}`, person: `slack:${user}` },
  ...{ place: writePlace(place), home: writePlace({ channel: place.channel }), answerWithin },
  ...(name !== undefined && { name }),
});
