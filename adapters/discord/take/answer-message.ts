// Answers a mention or a direct message.
import type { Message } from 'discord.js';
import { deliver } from '../post/deliver.ts';
import { faultFields } from '../post/faults.ts';
import { REMARKS } from '../show/remarks.ts';
import { repliesTo } from './addressed.ts';
import { type Desk, SILENT } from './desk.ts';
import { readMessage } from './incoming.ts';
import { keyOf } from './key-of.ts';
import { showTyping } from './typing.ts';

export async function answerMessage(message: Message, desk: Desk): Promise<void> {
  const about = await keyOfReplied(message, desk);
  const stopTyping = showTyping(message.channel, desk);
  const taken = await desk.courier.take(readMessage(message, about)).finally(stopTyping);
  if (taken === 'unrecorded') await sayUnrecorded(message, desk);
}

/** The post that the message replies to with a ping. */
export async function keyOfReplied(message: Message, desk: Desk): Promise<string | undefined> {
  const repliedTo = repliesTo(message);
  return repliedTo === undefined ? undefined : keyOf(repliedTo, desk);
}

/** Discord does not deliver a message again. */
async function sayUnrecorded(message: Message, { log, timings }: Desk): Promise<void> {
  const options = {
    content: REMARKS.unrecorded,
    allowedMentions: SILENT,
    failIfNotExists: false,
    nonce: `${message.id}-x`,
    enforceNonce: true,
  };
  try {
    await deliver(() => message.reply(options), timings.sendPauses);
  } catch (error) {
    log.warn({ channel: message.channelId, ...faultFields(error) }, 'Discord: nor could that be said there');
  }
}
