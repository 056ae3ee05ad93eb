// What a person sees of a rendered reply, without the way through Discord. Throws what Discord would not take.
import { type DiscordMessage, renderDiscord } from '../../../adapters/discord/show/render.ts';
import type { Block, Reply } from '../../../src/index.ts';
import { aReply } from '../../support/builders.ts';
import { messageBody } from '../../support/fake-discord-checks.ts';
import { seeMessages } from '../../support/fake-discord-sight.ts';
import { BOT, CHANNEL, createWorld, type FakeMessage } from '../../support/fake-discord-world.ts';

/** As Discord would hold them, with what the adapter adds to each. */
export function send(messages: readonly DiscordMessage[]): FakeMessage[] {
  return messages.map((message, index) => {
    const body = { ...message, allowed_mentions: { parse: [], replied_user: false } };
    const { content = '', embeds = [], allowed_mentions } = messageBody.parse(body);
    const place = { id: String(index), channel: CHANNEL, author: BOT, components: [], flags: 0 };
    return { ...place, content, embeds, allowedMentions: allowed_mentions };
  });
}

/** Without page numbers and repeated headings, which stand between the parts of what is split. */
export function see(reply: Reply) {
  const messages = send(renderDiscord(reply));
  const unnumbered = messages.map((message) => ({
    ...message,
    embeds: message.embeds.map(({ footer: _, author: __, ...embed }) => embed),
  }));
  return seeMessages(createWorld(), unnumbered);
}

export const seeBlocks = (...blocks: Block[]) => see(aReply({ blocks }));
