// The messenger: a page of which nobody knows whether it was posted, and what is for one person alone.
import { describe, expect, it } from 'vitest';
import type { Place } from '../../../adapters/discord/post/place.ts';
import { PERHAPS_TWICE, REMARKS } from '../../../adapters/discord/show/remarks.ts';
import { aReply } from '../../support/builders.ts';
import { BOB, BOT, CHANNEL } from '../../support/fake-discord-world.ts';
import {
  aChannel,
  anInteraction,
  EDIT,
  FOLLOW_UP,
  HISTORY,
  LONG,
  open,
  POST,
  pageNumbers,
} from './posting.ts';

describe('a page in doubt on Discord', () => {
  it('is taken as posted where it is there, however much was written since', async () => {
    const { discord, postAfterDeath, calls } = await aChannel();
    const goOn = await postAfterDeath();
    const [answer] = discord.answers();
    for (let i = 0; i < 150; i++) discord.wrote('chatter', { author: BOB });
    expect((await goOn()).progress).toContain(`sent 0 ${answer?.id} discord:${answer?.id}`);
    expect(calls(POST)).toBe(1);
  });

  it('is looked for behind much that was written before it', async () => {
    const { discord, post, calls } = await aChannel();
    for (let i = 0; i < 250; i++) discord.wrote('chatter', { author: BOB });
    await expect(post({ diesAfter: 0 })).rejects.toThrow('killed');
    discord.forgetNonces();
    await post({ inDoubt: true });
    expect(calls(POST)).toBe(1);
    expect(calls(HISTORY)).toBe(3);
  });

  it('is sent where it is not there', async () => {
    const { discord, post, question } = await aChannel();
    discord.wrote('Talks do not mean a solution.', { author: BOB, replyTo: question.id });
    discord.wrote(REMARKS.unrecorded, { author: BOT, replyTo: question.id });
    expect((await post({ inDoubt: true })).progress[0]).toBe('sending 0');
  });

  it('is not mistaken for the same words in reply to another question', async () => {
    const { discord, post, question } = await aChannel();
    const other = discord.wrote(`<@${BOT}> who leads?`, { author: BOB });
    const place = { kind: 'reply', channel: CHANNEL, message: other.id } as const;
    // Both were being sent when the process died, and one arrived.
    await expect(post({ at: place, key: 'discord:2', diesAfter: 0 })).rejects.toThrow('killed');
    await post({ inDoubt: true });
    expect(discord.answers().map(({ replyTo }) => replyTo)).toEqual([other.id, question.id]);
  });

  it('is not mistaken for the page before it', async () => {
    const { discord, post } = await aChannel();
    await expect(post({ reply: LONG, diesAfter: 1 })).rejects.toThrow('killed');
    discord.forgetNonces();
    const [first = { id: '' }] = discord.answers();
    await post({ reply: LONG, pages: [first.id], inDoubt: true });
    expect(pageNumbers(discord)).toEqual(['Page 1 of 3', 'Page 2 of 3', 'Page 3 of 3']);
  });

  it('under a button is not mistaken for what another press of it gave', async () => {
    const { discord, post, postAfterDeath, question } = await aChannel();
    const at = {
      kind: 'press',
      application: BOT,
      token: 't',
      channel: CHANNEL,
      message: question.id,
    } as const;
    const goOn = await postAfterDeath({ at: { ...at, id: question.id } });
    await post({
      at: { ...at, id: question.id },
      key: 'press 2',
      reply: aReply({ summary: 'More.', blocks: [] }),
    });
    await goOn();
    expect(discord.answers().map(({ replyTo }) => replyTo)).toEqual([question.id, question.id]);
  });

  it('of a digest is known by its words', async () => {
    const { post, postAfterDeath, calls } = await aChannel();
    const at: Place = { kind: 'channel', channel: CHANNEL };
    await post({ at, key: 'yesterday', reply: aReply({ summary: 'Yesterday.', blocks: [] }) });
    const goOn = await postAfterDeath({ at });
    expect((await goOn()).progress.at(-1)).toMatch(/^sent 0/u);
    expect(calls(POST)).toBe(2);
  });

  it('is not mistaken for another post of the same words', async () => {
    const { discord, post } = await aChannel();
    const at: Place = { kind: 'channel', channel: CHANNEL };
    await post({ at, key: 'earlier' });
    await post({ at, inDoubt: true });
    expect(discord.answers()).toHaveLength(2);
  });

  it('is not sent while nobody can tell', async () => {
    const { discord, post, calls } = await aChannel();
    discord.fail({ route: HISTORY, times: 3, what: { status: 502 } });
    expect((await post({ inDoubt: true })).delivery.kind).toBe('later');
    expect(calls(POST)).toBe(0);
  });

  it('is sent with a word on that where the bot may not look', async () => {
    const { discord, post } = await aChannel({ mayRead: () => false });
    await post({ inDoubt: true });
    expect(discord.answers()[0]?.content).toMatch(/^-# Perhaps shown twice.*\n.*Budanov/u);
  });
});

describe('a post for one person on Discord', () => {
  it('fills what the interaction was acknowledged with, then follows up', async () => {
    const { discord, post } = await aChannel();
    const interaction = await anInteraction(discord);
    const { progress } = await post({ at: open(interaction), reply: LONG });
    expect(interaction.own.map(({ flags, loading = false }) => [flags, loading])).toEqual(
      Array.from({ length: 3 }, () => [64, false]),
    );
    expect(progress).toHaveLength(6);
  });

  it('shows its first page once, whoever died over it', async () => {
    const { discord, postAfterDeath } = await aChannel();
    const interaction = await anInteraction(discord);
    await (await postAfterDeath({ at: open(interaction) }))();
    expect(interaction.own).toHaveLength(1);
    expect(interaction.own[0]?.content).not.toContain(PERHAPS_TWICE);
  });

  it('says of a later page that it may be there already', async () => {
    const { discord, post } = await aChannel();
    const interaction = await anInteraction(discord);
    const asked = { at: open(interaction), reply: LONG };
    await expect(post({ ...asked, diesAfter: 1 })).rejects.toThrow('killed');
    await post({ ...asked, pages: [interaction.own[0]?.id ?? ''], inDoubt: true });
    expect(interaction.own.map(({ content }) => content === PERHAPS_TWICE)).toEqual([
      false,
      false,
      true,
      false,
    ]);
  });

  it.each([
    ['that was never acknowledged', false, '3 s'],
    ['whose 15 minutes are over', true, '15 min'],
  ])('is given up for an interaction %s', async (_, acknowledged, next) => {
    const { discord, post, calls } = await aChannel();
    const interaction = await anInteraction(discord, acknowledged);
    interaction.over = acknowledged;
    const { delivery } = await post({ at: open(interaction) });
    expect(delivery).toMatchObject({ kind: 'refused', closed: false, next: expect.stringContaining(next) });
    expect(calls(EDIT) + calls(FOLLOW_UP)).toBe(1);
  });

  it('shows what can be typed next as slash commands', async () => {
    const { discord, post } = await aChannel();
    const interaction = await anInteraction(discord);
    const examples = [
      'statements Trump',
      'statements person: Trump page: 2',
      'people page: 2',
      'who leads?',
      'more',
    ];
    const items = examples.map((example) => [{ example }]);
    await post({ at: open(interaction), reply: aReply({ blocks: [{ type: 'list', items }] }) });
    expect(
      discord
        .see(interaction.own)
        .text.split('\n')
        .filter((line) => line.includes('/')),
    ).toEqual(
      [
        '/statements person: Trump',
        '/statements person: Trump page: 2',
        '/people page: 2',
        '/ask question: who leads?',
        '/ask question: more',
      ].map((line) => expect.stringContaining(line)),
    );
  });
});
