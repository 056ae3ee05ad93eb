// What a person typed comes back from what Slack sends.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { typedText } from '../../../adapters/slack/take/typed-text.ts';
import { mention } from '../../support/fake-slack.ts';
import { BOT, typed } from '../../support/fake-slack-payloads.ts';

const read = (text: string): string => typedText(text, BOT.id);

describe('typed text', () => {
  it.each([
    ['the bot’s mention at the start', `<@${BOT.id}> who leads?`, 'who leads?'],
    ['the bot’s mention with a name', `<@${BOT.id}|parley> who leads?`, 'who leads?'],
    ['the bot’s mention at the end', `who leads? <@${BOT.id}>`, 'who leads?'],
    ['the bot’s mention in the middle', `hey <@${BOT.id}> who leads?`, 'hey who leads?'],
    ['the bot’s mention with a colon after it', `<@${BOT.id}>: who leads?`, 'who leads?'],
    ['a bare mention of the bot', `<@${BOT.id}>`, ''],
  ])('loses %s', (_, sent, expected) => {
    expect(read(sent)).toBe(expected);
  });

  it.each([
    ['another person', 'what of <@U0BOB00001|bob>?', 'what of @bob?'],
    ['another person without a name', 'what of <@U0BOB00001>?', 'what of @U0BOB00001?'],
    ['a channel', 'in <#C0GENERAL1|general>', 'in #general'],
    ['a channel that hides its name', 'in <#C0GENERAL1|>', 'in #C0GENERAL1'],
    ['everyone here', '<!here> look', '@here look'],
    ['a group', '<!subteam^S0TEAM0001|@press> look', '@press look'],
    ['a link that Slack made', '<https://example.org/a?b=1&amp;c=2>', 'https://example.org/a?b=1&c=2'],
    ['a domain that Slack linked', 'see <http://example.org|example.org>', 'see example.org'],
    ['an e-mail address', '<mailto:a@example.org|a@example.org>', 'a@example.org'],
    ['a date', '<!date^1747300000^{date}|15 May 2025>', '15 May 2025'],
  ])('writes out %s', (_, sent, expected) => {
    expect(read(sent)).toBe(expected);
  });

  it('keeps a mention that was typed as plain characters', () => {
    expect(read(`&lt;@${BOT.id}&gt; x`)).toBe(`<@${BOT.id}> x`);
  });

  it('keeps what a slash command sends as it was typed', () => {
    expect(read('is 3 < 4 & 5 > 2 so?')).toBe('is 3 < 4 & 5 > 2 so?');
  });

  it('loses the look of an example that was copied whole, and no other backtick', () => {
    expect(read(`<@${BOT.id}> \`statements Trump\``)).toBe('statements Trump');
    expect(read('`a` or `b`')).toBe('`a` or `b`');
  });

  it('gives back any text that a person typed, with or without the mention', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!/^\s*`.*`\s*$/su.test(text));
        expect(read(typed(text))).toBe(text.trim());
        if (!/^\s*[,:]/u.test(text)) expect(read(mention(text))).toBe(text.trim());
      }),
    );
  });
});
