// What the bot listens to in Slack: mentions, direct messages, slash commands, and the button that shares an answer.
import type { App } from '@slack/bolt';
import { type Bot, commands, type Logger } from '../../src/index.ts';
import type { Poster } from './post.ts';
import { renderSlack } from './render.ts';
import { askedLine, shareButton, sharedCommand } from './share.ts';
import { createSharing } from './sharing.ts';
import { withSlashExamples } from './slash-examples.ts';
import { typedText } from './typed-text.ts';

export interface ListenerOptions {
  readonly bot: Bot;
  readonly poster: Poster;
  readonly log: Logger;
}

/** Of a message event and of app_mention, what both have where a person wrote something. */
interface Post {
  readonly channel: string;
  readonly ts: string;
  readonly thread_ts?: string | undefined;
  readonly text?: string | undefined;
}

export function registerListeners(app: App, { bot, poster, log }: ListenerOptions): void {
  const sharing = createSharing({ bot, poster, log });

  /** Answers in the thread of the question. */
  async function answer(post: Post, conversation: string, botUserId: string | undefined): Promise<void> {
    const { channel } = post;
    const reply = await bot.receive({
      // One post gives app_mention and message events with different ids, and each may come again: the post is the key.
      key: `slack:${channel}:${post.ts}`,
      conversation,
      text: typedText(post.text ?? '', botUserId),
    });
    if (reply === undefined) return;
    await poster.post({ channel, thread: post.thread_ts ?? post.ts }, renderSlack(reply));
  }

  app.event('app_mention', async ({ event, context }) => {
    // Another bot's mention is not answered: two bots that answer each other never stop.
    if ('bot_id' in event && event.bot_id !== undefined) return;
    const conversation = `slack:${event.channel}:${event.thread_ts ?? event.ts}`;
    await answer(event, conversation, context.botUserId);
  });

  app.event('message', async ({ event, context }) => {
    if (event.channel_type !== 'im' || ('bot_id' in event && event.bot_id !== undefined)) return;
    // Edits, unfolded links and deletions come as subtypes; a file can carry a question.
    if (event.subtype !== undefined && event.subtype !== 'file_share') return;
    // All that is said between two is one conversation, whether they go on in the answer's thread or below it.
    await answer(event, `slack:${event.channel}`, context.botUserId);
  });

  app.command(/.*/u, async ({ command: slash, ack, respond, context }) => {
    const name = slash.command.replace(/^\//u, '');
    if (!commands.some((command) => command.slash && command.name === name)) {
      log.warn(
        { command: slash.command },
        'a slash command that is not in manifest.json; remove it from the app',
      );
      await ack({
        response_type: 'ephemeral',
        text: `I do not know ${slash.command}. Mention me with your question.`,
      });
      return;
    }
    // The answer goes to response_url, which lives on when the acknowledgement is lost.
    await ack().catch((err: unknown) => log.warn({ err }, 'a slash command could not be acknowledged'));
    const text = typedText(slash.text ?? '', context.botUserId);
    const reply = await bot.receive({
      key: `slack:${slash.trigger_id}`,
      conversation: `slack:${slash.channel_id}:${slash.user_id}`,
      text,
      command: name,
    });
    if (reply === undefined) return;
    sharing.keep(reply);
    const frame = { opening: askedLine(name, text), closing: shareButton(name, text, reply) };
    await poster.whisper(respond, renderSlack(withSlashExamples(reply), frame));
  });

  app.action(/.*/u, async ({ ack, action, body, respond }) => {
    await ack().catch((err: unknown) => log.warn({ err }, 'a button could not be acknowledged'));
    if (body.type !== 'block_actions' || !('action_id' in action) || action.type !== 'button') return;
    const command = sharedCommand(action.action_id);
    const channel = body.channel?.id ?? body.container.channel_id;
    if (command === undefined || channel === undefined) {
      log.warn({ action: action.action_id }, 'a button that this version does not know');
      return;
    }
    await sharing.share({ body, command, channel, value: action.value ?? '', respond });
  });
}
