// What the bot listens to in Slack: mentions, messages to it and in its threads, slash commands, and buttons.
import type { App, BlockAction, BlockElementAction } from '@slack/bolt';
import {
  ALL_DIGESTS,
  type InHand,
  type Logger,
  NOT_RECORDED,
  opensForm,
  slashCommandNamed,
} from '../../../src/index.ts';
import type { Timing } from '../connect/timing.ts';
import { CHECK_SHORTCUT } from '../manifest.ts';
import { readFailure } from '../post/failure.ts';
import { isDirect } from '../post/place.ts';
import { QUIET, whisperTo } from '../post/response-url.ts';
import { readOpening, readPress } from '../show/buttons.ts';
import { homeView, readAsked } from '../show/home.ts';
import { changeIn, readChange } from './change.ts';
import type { DeskFor } from './desk.ts';
import { isInThread, mayBeMeant } from './follow-up.ts';
import { registerForms } from './forms.ts';
import { readButtonPress, readHomePress, readInvitation, readMessage, readSlash } from './incoming.ts';
import { acknowledge, takeDown } from './intake.ts';

export interface ListenerOptions {
  readonly deskFor: DeskFor;
  readonly inHand: InHand;
  /** Put before the names of slash commands. */
  readonly prefix: string;
  readonly log: Logger;
  readonly timing: Timing;
}

export function registerListeners(app: App, options: ListenerOptions): void {
  const { deskFor, prefix, log, timing } = options;
  const forms = registerForms(app, options);

  app.event('app_mention', async ({ event, context }) => {
    // Another bot's mention is not answered: two bots that answer each other never stop.
    if (('bot_id' in event && event.bot_id !== undefined) || event.user === undefined) return;
    await deskFor(context).takeIn(readMessage({ ...event, user: event.user }, context.botUserId));
  });

  app.event('message', async ({ event, context }) => {
    if ('bot_id' in event && event.bot_id !== undefined) return;
    const { takeIn, isMeant } = deskFor(context);
    const change = changeIn(event);
    if (change !== undefined) {
      const read = readChange(change, context.botUserId);
      if (change.user !== context.botUserId && (await isMeant(read))) await takeIn(read);
      return;
    }
    // A file can carry a question, and so can a reply that is shown in the channel too.
    const { subtype } = event;
    if (subtype !== undefined && subtype !== 'file_share' && subtype !== 'thread_broadcast') return;
    const said = readMessage(event, context.botUserId);
    if (isDirect(event.channel)) return takeIn(said);
    const read = isInThread(event) ? said : { ...said, isUnprompted: true as const };
    if (mayBeMeant(event) && (await isMeant(read))) await takeIn(read);
  });

  app.event('member_joined_channel', async ({ event, context }) => {
    if (event.user === context.botUserId) await deskFor(context).takeIn(readInvitation(event));
  });

  app.event('app_home_opened', async ({ event, context }) => {
    if (event.tab !== 'home') return;
    const { user, channel } = event;
    const origin = { platform: 'slack', channel: `slack:${channel}`, person: `slack:${user}`, place: '' };
    const { respond, client } = deskFor(context);
    const { reply } = await respond({
      key: `slack:${user}:home:${event.event_ts}`,
      conversation: `slack:${user}:home`,
      ...{ text: '', command: 'about', options: ALL_DIGESTS },
      origin: { ...origin, answerWithin: 0 },
    });
    // Opened again, it is made again.
    await client.views.publish({ user_id: user, view: homeView(reply, channel) }).catch((error: unknown) => {
      const { cause, next } = readFailure(error);
      log.warn({ cause, next }, 'Slack: the Home tab could not be shown');
    });
  });

  app.command(/.*/u, async ({ command: slash, ack, context }) => {
    const answer = (text: string): Promise<void> => ack({ response_type: 'ephemeral', text });
    const known = slashCommandNamed(slash.command.replace(/^\//u, ''), prefix);
    if (known === undefined) {
      log.warn(
        { command: slash.command },
        'a slash command that is not in the manifest; remove it from the app',
      );
      return answer(`I do not know ${slash.command}. Mention me with your question.`);
    }
    const { channel_id: channel, user_id: user, trigger_id: trigger, response_url: responseUrl } = slash;
    const typed = {
      ...{ channel, user, name: slash.user_name, trigger, responseUrl },
      ...{ command: known.name, text: slash.text ?? '' },
    };
    const desk = deskFor(context);
    const mayOpenForm = opensForm(known.name, typed.text);
    if (mayOpenForm) {
      await acknowledge('a slash command', ack, log);
      if (await forms.open(typed, desk)) return;
    }
    const isTaken = await takeDown('a slash command', readSlash(typed, context.botUserId), { ...desk, log });
    // An acknowledgement can be given once.
    if (mayOpenForm) return isTaken ? undefined : tell(responseUrl, NOT_RECORDED);
    await (isTaken ? acknowledge('a slash command', ack, log) : answer(NOT_RECORDED));
  });

  app.shortcut(CHECK_SHORTCUT, async ({ shortcut, ack, context }) => {
    if (shortcut.type !== 'message_action') return acknowledge('a shortcut', ack, log);
    const { channel, user, trigger_id: trigger, response_url: responseUrl, message } = shortcut;
    const asked = { channel: channel.id, user: user.id, trigger, responseUrl, command: 'check' };
    const read = readSlash({ ...asked, text: message.text ?? '' }, context.botUserId);
    const event = { ...read, origin: { ...read.origin, isForOne: true } } as const;
    const isTaken = await takeDown('a shortcut', event, { ...deskFor(context), log });
    // Slack takes no words with the acknowledgement of a shortcut.
    await acknowledge('a shortcut', ack, log);
    if (!isTaken) await tell(responseUrl, NOT_RECORDED);
  });

  app.action(/.*/u, async ({ ack, action, body, context }) => {
    const acknowledged = (): Promise<void> => acknowledge('a button', ack, log);
    if (body.type !== 'block_actions' || !('action_id' in action)) return ack();
    const value = chosenIn(action);
    if (value === undefined) return ack();
    const desk = deskFor(context);
    const atHome = readAsked(action.action_id, value);
    if (atHome !== undefined) {
      const by = { user: body.user.id, trigger: body.trigger_id, at: action.action_ts };
      const isTaken = await takeDown('a question of the Home tab', readHomePress({ ...atHome, ...by }), {
        ...desk,
        log,
      });
      await acknowledged();
      const { channel } = atHome;
      if (!isTaken)
        await desk.client.chat.postMessage({ channel, text: NOT_RECORDED, ...QUIET }).catch(() => {});
      return;
    }
    const opens = readOpening(action.action_id);
    const channel = body.channel?.id ?? body.container.channel_id;
    if (opens !== undefined) {
      await acknowledged();
      return forms.openFromButton(opens, body, desk, {
        channel: channel ?? value,
        ...(body.response_url && { responseUrl: body.response_url }),
      });
    }
    const press = readPress(action.action_id, value);
    if (press === undefined || channel === undefined) {
      log.warn({ action: action.action_id }, 'a button that this version does not know');
      return acknowledged();
    }
    const { id: user, name } = body.user;
    const { response_url: responseUrl, trigger_id: trigger } = body;
    const { key: about, ...pressed } = press;
    const by = { channel, user, ...(name === undefined ? {} : { name }), trigger, responseUrl };
    const where = { isPrivate: body.container.is_ephemeral === true, thread: threadOf(body) };
    const event = readButtonPress({ ...by, ...where, ...pressed, about, at: action.action_ts });
    const isTaken = await takeDown('the press of a button', event, { ...desk, log });
    await acknowledged();
    if (!isTaken) await tell(responseUrl, NOT_RECORDED);
  });

  async function tell(responseUrl: string, text: string): Promise<void> {
    await whisperTo(responseUrl, { text }, timing.call).catch((err: unknown) =>
      log.warn({ err }, 'a person could not be told what became of a button'),
    );
  }
}

/** Of a button, or what is chosen in a menu; undefined of anything else. */
const chosenIn = (action: BlockElementAction): string | undefined =>
  action.type === 'button'
    ? (action.value ?? '')
    : action.type === 'static_select'
      ? action.selected_option?.value
      : undefined;

/** The thread that the message stands in, or the one that it starts. */
function threadOf({ container, message }: BlockAction): string {
  const thread: unknown = container.thread_ts ?? message?.thread_ts;
  return typeof thread === 'string' ? thread : String(container.message_ts);
}
