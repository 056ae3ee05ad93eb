// Slash commands and the button under their answers.
import { describe, expect, it } from 'vitest';
import { aBot, anEvidenceBlock, aReply } from '../../support/builders.ts';
import type { FakeInteraction } from '../../support/fake-discord-interactions.ts';
import { ALICE, BOB, CHANNEL, DM, type FakeMessage, THREAD } from '../../support/fake-discord-world.ts';
import { createStarter, type Started, settled } from './start.ts';

const CALLBACK = 'POST /interactions/:id/:token/callback';
const EDIT = 'PATCH /webhooks/:app/:token/messages/@original';
const POST = 'POST /channels/:id/messages';
const EPHEMERAL = 64;

const start = createStarter();

const shown = ({ own }: FakeInteraction): FakeMessage[] => own.filter(({ loading }) => !loading);
const buttons = ({ components }: FakeMessage) =>
  components.flatMap((row) => row.components.map(({ label, disabled = false }) => ({ label, disabled })));
const idOf = ({ components }: FakeMessage, wanted: string): string =>
  components.flatMap((row) => row.components).find(({ label }) => label === wanted)?.custom_id ?? '';
const errors = ({ log }: Started) => log.filter(({ level }) => level === 'error');

describe('a slash command', () => {
  it('is acknowledged at once and answered for the asker alone', async () => {
    const bot = aBot();
    const { discord } = await start(bot);
    const asked = discord.command('ask', { question: 'budanov?' });
    const [answer, ...others] = await settled(() => shown(asked));
    expect(bot.received).toEqual([
      {
        key: `discord:${asked.id}`,
        conversation: `discord:${CHANNEL}:${ALICE}`,
        text: 'budanov?',
        command: 'ask',
        origin: expect.objectContaining({ channel: `discord:${CHANNEL}`, person: `discord:${ALICE}` }),
      },
    ]);
    expect(answer?.flags).toBe(EPHEMERAL);
    expect(others).toEqual([]);
    expect(discord.answers()).toEqual([]);
  });

  it('has its mentions as readable names, and its thread as conversation', async () => {
    const bot = aBot();
    const { discord } = await start(bot);
    const asked = discord.command('ask', { question: `did <@${ALICE}> say so?` }, { channel: THREAD });
    await settled(() => shown(asked));
    expect(bot.received[0]).toMatchObject({ conversation: `discord:${THREAD}`, text: 'did @alice say so?' });
  });

  it('shows its question above the answer, notifying nobody', async () => {
    const { discord } = await start(aBot());
    const asked = discord.command('ask', { question: `did @everyone and <@${ALICE}> say *so*?` });
    const { text, pings } = discord.see(await settled(() => shown(asked)));
    expect(text).toMatch(/^You asked: did @everyone and @alice say \*so\*\?\nKyrylo Budanov/u);
    expect(pings).toEqual([]);
  });

  it('hands on the fields that were filled in, and shows them above the answer', async () => {
    const bot = aBot();
    const { discord } = await start(bot);
    const fields = { person: `<@${ALICE}> *x*`, since: ' monday ', direct: true, page: 2 };
    const asked = discord.command('statements', fields);
    const { text, pings } = discord.see(await settled(() => shown(asked)));
    expect(bot.received[0]).toMatchObject({
      text: '',
      command: 'statements',
      options: { person: '@alice *x*', since: 'monday', direct: 'true', page: '2' },
    });
    expect(text).toMatch(
      /^You asked: \/statements person: @alice \*x\* since: monday direct: true page: 2\nKyrylo/u,
    );
    expect(pings).toEqual([]);
  });

  it('leaves out fields that are blank, or a flag that is off', async () => {
    const bot = aBot();
    const { discord } = await start(bot);
    const asked = discord.command('statements', { person: ' ', direct: false });
    const { text } = discord.see(await settled(() => shown(asked)));
    expect(bot.received.map(({ options }) => options)).toEqual([undefined]);
    expect(text).toMatch(/^You asked: \/statements\nKyrylo/u);
  });

  it('takes a field of another type than today, as an earlier version may have registered it', async () => {
    const bot = aBot();
    const running = await start(bot);
    running.discord.registered().length = 0;
    const asked = running.discord.command('statements', { page: '2', direct: 'true' });
    await settled(() => shown(asked));
    expect(bot.received[0]?.options).toEqual({ direct: 'true', page: '2' });
    expect(errors(running)).toEqual([]);
  });

  it('works in a direct message, where there is nobody to share with', async () => {
    const { discord } = await start(aBot());
    const asked = discord.command('ask', { question: 'budanov?' }, { channel: DM });
    const answers = await settled(() => shown(asked));
    expect(answers.flatMap(buttons)).toEqual([]);
    expect(discord.see(answers).text).toContain('Talks do not mean a solution.');
  });

  it('shows a long answer on several pages, all of them private', async () => {
    const blocks = Array.from({ length: 12 }, () => anEvidenceBlock({ text: 'word '.repeat(200) }));
    const { discord } = await start(aBot(aReply({ blocks })));
    const asked = discord.command('ask', { question: 'all?' });
    const answers = await settled(() => shown(asked), 3);
    expect(answers.map(({ flags }) => flags)).toEqual([EPHEMERAL, EPHEMERAL, EPHEMERAL]);
    expect(answers.map(({ embeds }) => embeds.at(-1)?.footer?.text)).toEqual([
      'Page 1 of 3',
      'Page 2 of 3',
      'Page 3 of 3',
    ]);
  });

  it('delivered twice is acknowledged and answered once', async () => {
    const bot = aBot();
    const { discord } = await start(bot);
    const asked = discord.command('ask', { question: 'budanov?' });
    discord.deliverInteraction(asked);
    expect(await settled(() => shown(asked))).toHaveLength(1);
    expect(discord.calls.filter(({ route }) => route === CALLBACK)).toHaveLength(1);
  });

  it('is answered when the word of the acknowledgement is lost', async () => {
    const { discord } = await start(aBot());
    discord.fail({ route: CALLBACK, times: 1, what: 'lose the answer' });
    const asked = discord.command('ask', { question: 'budanov?' });
    expect(discord.see(await settled(() => shown(asked))).text).toContain('Talks do not mean a solution.');
  });

  it('is answered when no try brings word of the acknowledgement', async () => {
    const { discord } = await start(aBot());
    discord.fail({ route: CALLBACK, times: 3, what: 'lose the answer' });
    const asked = discord.command('ask', { question: 'budanov?' });
    expect(discord.see(await settled(() => shown(asked))).text).toContain('Talks do not mean a solution.');
  });

  it.each([EDIT, CALLBACK])('is answered after 502 from %s', async (route) => {
    const { discord } = await start(aBot());
    discord.fail({ route, times: 2, what: { status: 502 } });
    const asked = discord.command('ask', { question: 'budanov?' });
    expect(await settled(() => shown(asked))).toHaveLength(1);
  });

  it('that was acknowledged too late is logged with what to look for', async () => {
    const running = await start(aBot());
    const { token } = running.discord.command('ask', { question: 'budanov?' }, { acknowledgeWithin: 0 });
    await expect.poll(() => errors(running)).toHaveLength(1);
    expect(errors(running)[0]?.fields).toMatchObject({
      cause: 'Discord 10015: Unknown Webhook',
      next: expect.stringContaining('3 s'),
    });
    expect(JSON.stringify(running.log)).not.toContain(token);
  });

  it('that was acknowledged too late is met with a direct message', async () => {
    const { discord } = await start(aBot());
    discord.command('ask', { question: 'budanov?' }, { acknowledgeWithin: 0 });
    const [told] = await settled(() => discord.answers(DM));
    expect(told?.content).toContain('no longer takes an answer to your command');
    expect(told?.content).toContain('Ask me here instead');
  });

  it('that cannot be recorded is answered in plain words, for the person alone', async () => {
    const running = await start(aBot());
    running.store.inbox.record = async () => {
      throw new Error('disk full');
    };
    const asked = running.discord.command('ask', { question: 'budanov?' });
    const [told] = await settled(() => shown(asked));
    expect(told).toMatchObject({
      content: expect.stringContaining('try again in a minute'),
      flags: EPHEMERAL,
    });
    expect(errors(running)[0]?.message).toContain('could not be recorded');
  });

  it('says so when its answer is refused, and logs no token', async () => {
    const running = await start(aBot());
    running.discord.fail({ route: EDIT, what: { code: 50035 } });
    const asked = running.discord.command('ask', { question: 'budanov?' });
    expect(running.discord.see(await settled(() => shown(asked))).text).toContain('in other words');
    const written = JSON.stringify(running.log);
    expect(written).toContain('50035');
    expect(written).not.toContain(asked.token);
  });

  it('of an earlier version says that it is no more', async () => {
    const { discord } = await start(aBot());
    const asked = discord.command('quote', {});
    expect(discord.see(await settled(() => shown(asked))).text).toContain('no such command');
  });
});

describe('the button under a slash command’s answer', () => {
  async function answered(running: Started): Promise<FakeMessage> {
    const asked = running.discord.command('ask', { question: 'budanov?' });
    const [answer] = await settled(() => shown(asked));
    if (!answer) throw new Error('no answer');
    return answer;
  }

  it('is on record, with its own buttons, and is posted later where Discord is in trouble', async () => {
    const running = await start(aBot(aReply({ actions: [{ command: 'why', label: 'Why' }] })));
    const answer = await answered(running);
    running.discord.fail({ route: POST, what: { status: 503 }, times: 4 });
    const pressed = running.discord.click(answer, 'share');
    expect(running.discord.see(await settled(() => pressed.own)).text).toContain('as soon as it can');
    expect(running.discord.answers()).toEqual([]);
    await running.tend(10_000);
    const [shared] = await settled(() => running.discord.answers());
    expect(buttons(shared ?? answer).map(({ label }) => label)).toEqual(['Why']);
    const why = running.discord.click(shared ?? answer, idOf(shared ?? answer, 'Why'), { user: BOB });
    await settled(() => running.discord.answers(), 2);
    expect(why.acknowledged).toBe(true);
  });

  it('says of an answer that is no longer on record to ask again', async () => {
    const running = await start(aBot());
    const answer = await answered(running);
    await running.store.forget({ person: `discord:${ALICE}` });
    const pressed = running.discord.click(answer, 'share');
    expect(running.discord.see(await settled(() => pressed.own)).text).toContain('ask again');
    expect(running.discord.answers()).toEqual([]);
  });

  it('posts the same embeds for everyone, names who shared them and pings nobody', async () => {
    const running = await start(aBot());
    const answer = await answered(running);
    expect(buttons(answer)).toEqual([{ label: 'Share in channel', disabled: false }]);
    running.discord.click(answer, 'share');
    const posted = await settled(() => running.discord.answers());
    expect(posted.map(({ embeds }) => embeds)).toEqual([answer.embeds]);
    const { text, pings } = running.discord.see(posted);
    expect(text).toContain(
      'Shared by @alice, who asked: budanov?\nKyrylo Budanov, head of Ukraine’s Military Intelligence · Politico, reported 15 May 2025, paragraph 16 ¹\n“Talks do not mean a solution.”',
    );
    expect(pings).toEqual([]);
  });

  it('posts all of the longest question and words that open an answer', async () => {
    const text = `“${'*word* '.repeat(140)}end.”`;
    const running = await start(aBot(aReply({ blocks: [anEvidenceBlock({ text }), anEvidenceBlock()] })));
    const asked = running.discord.command('ask', { question: '*'.repeat(1_000) });
    const [answer] = await settled(() => shown(asked));
    if (!answer) throw new Error('no answer');
    running.discord.click(answer, 'share');
    expect(running.discord.see(await settled(() => running.discord.answers())).text).toContain(text);
  });

  it('posts with a later page whose words go on there, and that they were denied', async () => {
    const speaker = { name: 'Dmitry Peskov', manner: 'denied this' };
    const running = await start(
      aBot(aReply({ blocks: [anEvidenceBlock({ speaker, text: '*word* '.repeat(1_000) })] })),
    );
    const asked = running.discord.command('ask', { question: 'peskov?' });
    const last = (await settled(() => shown(asked), 2)).at(-1);
    if (!last) throw new Error('no answer');
    running.discord.click(last, 'share');
    expect(running.discord.see(await settled(() => running.discord.answers(), 2)).text).toContain(
      'Shared by @alice, who asked: peskov?\nDmitry Peskov, denied this (continued)\n*word*',
    );
  });

  it('says so where it was shared already', async () => {
    const running = await start(aBot());
    const answer = await answered(running);
    running.discord.click(answer, 'share');
    await settled(() => running.discord.answers());
    const again = running.discord.click(answer, 'share');
    expect(running.discord.see(await settled(() => again.own)).text).toContain('shared already');
    expect(running.discord.answers()).toHaveLength(1);
  });

  it('shares once when it is pressed twice in a row', async () => {
    const running = await start(aBot());
    const answer = await answered(running);
    running.discord.click(answer, 'share');
    running.discord.click(answer, 'share');
    expect(await settled(() => running.discord.answers())).toHaveLength(1);
  });

  it('shares once when Discord’s word of it is lost', async () => {
    const running = await start(aBot());
    const answer = await answered(running);
    running.discord.fail({ route: POST, what: 'lose the answer' });
    running.discord.click(answer, 'share');
    expect(await settled(() => running.discord.answers())).toHaveLength(1);
  });

  it('tells who pressed it when the bot may not post there, and logs what to do', async () => {
    const running = await start(aBot());
    const answer = await answered(running);
    const channel = running.discord.world.channels.get(CHANNEL);
    if (channel) channel.refuse = { code: 50013 };
    const pressed = running.discord.click(answer, 'share', { user: BOB });
    const told = await settled(() => pressed.own);
    expect(running.discord.see(told).text).toContain('I could not share this: I may not post there');
    expect(errors(running)[0]?.fields).toMatchObject({ next: expect.stringContaining('Send Messages') });
  });

  it('of an earlier version says that it no longer works', async () => {
    const running = await start(aBot());
    const answer = await answered(running);
    const pressed = running.discord.click(answer, 'helpful');
    expect(running.discord.see(await settled(() => pressed.own)).text).toContain('no longer works');
  });
});
