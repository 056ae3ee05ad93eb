// The fake Discord's eyes: what these tests hold against a renderer has to be seen where it is.
import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../support/fake-discord-markdown.ts';
import { seeMessages } from '../../support/fake-discord-sight.ts';
import { ALICE, BOB, BOT, CHANNEL, createWorld, type FakeMessage } from '../../support/fake-discord-world.ts';

const see = (content: string, rest: Partial<FakeMessage> = {}) => {
  const message = { id: '1', channel: CHANNEL, author: BOT, content, embeds: [], components: [], flags: 0 };
  return seeMessages(createWorld(), [{ ...message, ...rest }]);
};

describe('a person in the fake Discord', () => {
  it.each([
    ['*a* _b_ **c** __d__ ~~e~~ ||f|| `g`', 'a b c d e f g'],
    ['# head\n- item\n1. first\n> said\n-# small', 'head\nitem\nfirst\nsaid\nsmall'],
    ['\\*a\\* \\# b 1\\. c', '*a* # b 1. c'],
    [':smile: <:wave:123456> <t:1715760000:R>', '(emoji) (emoji) 2024-05-15T08:00:00.000Z'],
    ['[title](<https://example.org/a>)', 'title'],
    ['snake_case_word 2 * 3 * 4', 'snake_case_word 2 * 3 * 4'],
  ])('sees %j as %j', (source, text) => {
    expect(readMarkdown(source).text).toBe(text);
  });

  it('sees a mention as a name', () => {
    expect(see(`hello <@${BOB}>`).text).toBe('hello @bob');
  });

  it('is pinged by a mention unless it is not allowed', () => {
    expect(see(`<@${BOB}> @everyone`).pings).toEqual([BOB, 'everyone']);
    expect(see(`<@${BOB}> @everyone`, { allowedMentions: { parse: ['users'] } }).pings).toEqual([BOB]);
    expect(see(`<@${BOB}> @everyone`, { allowedMentions: { parse: [] } }).pings).toEqual([]);
  });

  it('is pinged by a reply unless it is not allowed', () => {
    const world = createWorld();
    const base = { channel: CHANNEL, content: 'x', embeds: [], components: [], flags: 0 };
    world.messages.push({ ...base, id: '1', author: ALICE });
    const reply = { ...base, id: '2', author: BOT, replyTo: '1' };
    expect(seeMessages(world, [reply]).pings).toEqual([ALICE]);
    const silent = { ...reply, allowedMentions: { parse: [], replied_user: false } };
    expect(seeMessages(world, [silent]).pings).toEqual([]);
  });

  it.each([
    'https://example.org/a',
    '[a](https://example.org/a)',
    'see discord.gg/abc',
    '\\https://example.org',
  ])('sees a preview under %j', (content) => {
    expect(see(content).previews).toBe(true);
  });

  it.each(['<https://example.org/a>', '[a](<https://example.org/a>)', 'https\\://example.org'])(
    'sees no preview under %j',
    (content) => {
      expect(see(content).previews).toBe(false);
    },
  );
});
