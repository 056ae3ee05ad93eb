// Answers a mention or a direct message with replies to it, each posted once.
import { DiscordAPIError, type Message, type MessageCreateOptions } from 'discord.js';
import { askBot, type Desk, SILENT } from './ask.ts';
import { deliver } from './deliver.ts';
import { CODES, codeOf, faultFields, isClosedToUs } from './faults.ts';
import { readMessage } from './incoming.ts';
import { showTyping } from './typing.ts';

export async function answerMessage(message: Message, desk: Desk): Promise<void> {
  const incoming = readMessage(message);
  const stopTyping = showTyping(message.channel, desk);
  const pages = await askBot(desk, incoming).finally(stopTyping);
  for (const [index, page] of (pages ?? []).entries()) {
    try {
      await post(message, { ...page, nonce: nonceOf(message, index) }, desk);
    } catch (error) {
      const where = { key: incoming.key, channel: message.channelId, page: index + 1 };
      desk.log.error({ ...where, ...faultFields(error) }, 'Discord: the answer could not be posted');
      if (!isClosedToUs(error)) await sayThatItFailed(message, error, desk);
      return;
    }
  }
}

/**
 * Discord gives back the earlier message when it meets a nonce again within some minutes: a try whose answer was lost
 * is safe to repeat. At most 25 characters.
 */
const nonceOf = (message: Message, part: number | 'x'): string => `${message.id}-${part}`;

async function post(message: Message, page: MessageCreateOptions, { timings }: Desk): Promise<void> {
  const options = { ...page, enforceNonce: true, allowedMentions: SILENT };
  try {
    await deliver(() => message.reply({ ...options, failIfNotExists: false }), timings.sendPauses);
  } catch (error) {
    if (codeOf(error) !== CODES.noHistoryForReply || !message.channel.isSendable()) throw error;
    const { channel } = message;
    await deliver<unknown>(() => channel.send(options), timings.sendPauses);
  }
}

/** Plain words may go through where embeds do not. The log has the cause already. */
async function sayThatItFailed(message: Message, error: unknown, desk: Desk): Promise<void> {
  const content =
    error instanceof DiscordAPIError && error.code === CODES.missingPermissions
      ? 'I found an answer but may not post it here: please ask an admin of this server to give me the permission “Embed Links” in this channel, then ask again.'
      : 'Sorry, the answer could not be posted in full. Please ask again in a minute.';
  try {
    await post(message, { content, nonce: nonceOf(message, 'x') }, desk);
  } catch (again) {
    desk.log.warn(
      { channel: message.channelId, ...faultFields(again) },
      'Discord: nor could that be said there',
    );
  }
}
