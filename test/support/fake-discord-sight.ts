// What a person sees of messages in Discord, and whom they notify.
import type { FakeEmbed } from './fake-discord-checks.ts';
import { type Reading, readMarkdown } from './fake-discord-markdown.ts';
import { type FakeMessage, ROLE, type World } from './fake-discord-world.ts';

export interface Sight {
  readonly text: string;
  readonly notification: string;
  readonly links: readonly string[];
  readonly italics: readonly string[];
  readonly pings: readonly string[];
  readonly previews: boolean;
}

const SUPPRESS_EMBEDS = 4;

export function seeMessages(world: World, messages: readonly FakeMessage[]): Sight {
  const seen = messages.map((message) => {
    const content = readMarkdown(message.content, world.names);
    const embeds =
      message.flags & SUPPRESS_EMBEDS ? [] : message.embeds.map((embed) => seeEmbed(world, embed));
    return { message, content, embeds };
  });
  return {
    text: seen.flatMap(({ content, embeds }) => [content.text, ...embeds.map(({ text }) => text)]).join('\n'),
    notification: seen[0]?.content.text ?? '',
    links: seen.flatMap(({ content, embeds }) => [content, ...embeds].flatMap(({ links }) => links)),
    italics: seen.flatMap(({ content, embeds }) => [content, ...embeds].flatMap(({ italics }) => italics)),
    pings: seen.flatMap(({ message, content }) => pingsOf(world, message, content)),
    previews: seen.some(({ message, content }) => unfolds(message, content)),
  };
}

/** Titles, descriptions and fields are markdown; names and footers are not. */
function seeEmbed(
  world: World,
  { title, description, author, footer, fields = [], url }: FakeEmbed,
): Reading {
  const marked = [title, description, ...fields.flatMap((field) => [field.name, field.value])];
  const readings = marked.flatMap((text) =>
    text === undefined ? [] : [readMarkdown(text.trim(), world.names)],
  );
  return {
    text: [author?.name, ...readings.map(({ text }) => text), footer?.text].filter(Boolean).join('\n'),
    links: [...readings.flatMap(({ links }) => links), ...(url === undefined ? [] : [url])],
    italics: readings.flatMap(({ italics }) => italics),
    mentions: [],
    bare: [],
  };
}

/** Only a message's content mentions, and only whom its allowed_mentions let through; without them, everyone it names. */
function pingsOf(world: World, { allowedMentions, replyTo }: FakeMessage, { mentions }: Reading): string[] {
  const replied = world.messages.find(({ id }) => id === replyTo);
  const repliedUser =
    replied && (allowedMentions ? allowedMentions.replied_user : true) ? [replied.author] : [];
  const allowed = mentions.filter((id) => {
    if (!allowedMentions) return true;
    const kind = id === 'everyone' || id === 'here' ? 'everyone' : id === ROLE ? 'roles' : 'users';
    if (allowedMentions.parse.includes(kind)) return true;
    return kind !== 'everyone' && (allowedMentions[kind] ?? []).includes(id);
  });
  return [...repliedUser, ...allowed];
}

/** Discord's server looks for addresses in the raw text, `<…>` apart: an escape within the address is what stops it. */
function unfolds({ content, flags }: FakeMessage, { bare }: Reading): boolean {
  if (flags & SUPPRESS_EMBEDS) return false;
  const raw = content.replace(/<https?:\/\/[^\s>]*>/giu, '');
  return bare.length > 0 || /https?:\/\/\S|discord(?:\.gg|(?:app)?\.com\/invite)\/\w/iu.test(raw);
}
