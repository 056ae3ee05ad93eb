// Places where nothing can be posted: whoever asked there is told so in a direct message, once.
import { describe, expect, it } from 'vitest';
import type { Place } from '../../../adapters/discord/post/place.ts';
import type { Logger } from '../../../src/index.ts';
import { aBot } from '../../support/builders.ts';
import type { FakeDiscord } from '../../support/fake-discord.ts';
import { ALICE, BOB, BOT, CHANNEL, DM } from '../../support/fake-discord-world.ts';
import { aChannel, anInteraction, open } from './posting.ts';
import { createKeptLog, createStarter, settled } from './start.ts';

const start = createStarter();
const person = `discord:${ALICE}`;
const OPEN_DIRECT = 'POST /users/@me/channels';

type Refusal = NonNullable<ReturnType<FakeDiscord['world']['channels']['get']>>['refuse'];
const close = ({ world }: FakeDiscord, refuse: NonNullable<Refusal>, id = CHANNEL): void => {
  const channel = world.channels.get(id);
  if (channel) channel.refuse = refuse;
};
const toldIn = (discord: FakeDiscord): string[] => discord.answers(DM).map(({ content }) => content);
const warnings = ({ lines }: ReturnType<typeof createKeptLog>) =>
  lines.filter(({ level }) => level === 'warn');
const closed = async (code: number, log: Logger = createKeptLog()) => {
  const all = await aChannel({ log });
  close(all.discord, { code });
  return all;
};

describe('a question whose answer cannot be posted where it was asked', () => {
  it.each([
    [10003, /^I could not post my answer to you: the channel that you asked in is gone\. Ask me here/u],
    [50001, /in <#\d+>: I may not post there\. Ask me here instead, or ask an admin .* View Channel/u],
    [50013, /in <#\d+>: I may not post there\. Ask me here instead, or ask an admin .* Send Messages/u],
    [50083, /in <#\d+>: the thread is archived or locked\. Ask me here instead/u],
  ])('is met with a direct message that says why: %i', async (code, words) => {
    const { discord, post } = await closed(code);
    expect((await post({ person })).delivery).toMatchObject({ kind: 'refused', closed: true });
    expect(toldIn(discord)).toEqual([expect.stringMatching(words)]);
  });

  it('is met with one by the adapter as it runs', async () => {
    const { discord } = await start(aBot());
    close(discord, { code: 50013 });
    discord.say(`<@${BOT}> who leads?`);
    expect(await settled(() => toldIn(discord))).toEqual([expect.stringContaining(`<#${CHANNEL}>`)]);
  });

  it('is met with one, also of another process', async () => {
    const { discord, post } = await closed(50013);
    await post({ person });
    await post({ person });
    expect(toldIn(discord)).toHaveLength(1);
  });

  it('is met with one where a button was pressed for all to see', async () => {
    const { discord, post, question } = await closed(50001);
    const opened = { application: BOT, token: 'token', id: question.id };
    const at: Place = { kind: 'press', ...opened, channel: CHANNEL, message: question.id };
    await post({ person, at });
    expect(toldIn(discord)).toHaveLength(1);
  });

  it('is met with one that is tried again while Discord is in trouble', async () => {
    const { discord, post } = await closed(50001);
    discord.fail({ route: OPEN_DIRECT, what: { status: 503 } });
    await post({ person });
    expect(toldIn(discord)).toHaveLength(1);
  });

  it('is not, where plain words went through in the channel', async () => {
    const { discord, post } = await aChannel();
    close(discord, { code: 50013, when: ({ embeds = [] }) => embeds.length > 0 });
    await post({ person });
    expect(discord.answers()).toHaveLength(1);
    expect(toldIn(discord)).toEqual([]);
  });

  it('is left at that where the person takes no direct messages', async () => {
    const log = createKeptLog();
    const { discord, post } = await closed(50001, log);
    close(discord, { code: 50007 }, DM);
    expect((await post({ person })).delivery).toMatchObject({ kind: 'refused', closed: true });
    expect(warnings(log)).toMatchObject([
      { fields: { next: expect.stringContaining('no direct messages') } },
    ]);
  });

  it('is left at that where no direct message can be opened', async () => {
    const log = createKeptLog();
    const { post } = await closed(50001, log);
    expect((await post({ person: `discord:${BOB}` })).delivery.kind).toBe('refused');
    expect(warnings(log)).toMatchObject([{ fields: { cause: expect.stringContaining('50033') } }]);
  });

  it('is not, in the direct message itself', async () => {
    const log = createKeptLog();
    const { discord, post } = await aChannel({ log });
    close(discord, { code: 50001 }, DM);
    const { id } = discord.wrote('who leads?', { channel: DM });
    await post({ person, at: { kind: 'reply', channel: DM, message: id } });
    expect(discord.calls.filter(({ path }) => path === `/channels/${DM}/messages`)).toHaveLength(1);
    expect(warnings(log)).toEqual([]);
  });

  it('is not, where it was not refused for its place', async () => {
    const { discord, post } = await closed(50035);
    await post({ person });
    expect(discord.calls.filter(({ route }) => route === OPEN_DIRECT)).toEqual([]);
  });
});

describe('nobody is written to about', () => {
  it('a digest', async () => {
    const { discord, post } = await closed(50001);
    await post({ at: { kind: 'channel', channel: CHANNEL } });
    await post({ person, key: 'discord:2', at: { kind: 'channel', channel: CHANNEL } });
    expect(discord.calls.filter(({ route }) => route === OPEN_DIRECT)).toEqual([]);
  });

  it('a private answer', async () => {
    const { discord, post } = await closed(50001);
    const interaction = await anInteraction(discord);
    discord.fail({ route: 'PATCH /webhooks/:app/:token/messages/@original', what: { code: 50001 } });
    await post({ person, at: open(interaction) });
    expect(discord.calls.filter(({ route }) => route === OPEN_DIRECT)).toEqual([]);
  });
});
