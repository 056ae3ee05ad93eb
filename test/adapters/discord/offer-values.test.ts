// Values to choose from while a person types a command's option.
import { describe, expect, it } from 'vitest';
import { type Completion, createBot, createLibrary, silentLogger } from '../../../src/index.ts';
import { aBot, aClock, anArticle } from '../../support/builders.ts';
import type { FakeInteraction } from '../../support/fake-discord-interactions.ts';
import { BOT, GUILD } from '../../support/fake-discord-world.ts';
import { createStarter, type Started, settled } from './start.ts';

const CALLBACK = 'POST /interactions/:id/:token/callback';

const start = createStarter();

const offering = (values: readonly string[]) => aBot(undefined, () => values);

/** What a person who types "zel" as the person is offered. */
async function offered(typing: FakeInteraction): Promise<readonly string[]> {
  await expect.poll(() => typing.choices).toBeDefined();
  return typing.choices?.map(({ value }) => value) ?? [];
}
const typeZel = ({ discord }: Started) => discord.typing('statements', 'person', { person: 'zel' });
const logged = ({ log }: Started, message: string) => log.filter((line) => line.message.includes(message));

describe('while an option is typed, Discord', () => {
  it('offers the names of the articles’ speakers, by the real core', async () => {
    const body = '“Sanctions must follow,” Volodymyr Zelenskyy said. “We shall see,” said Sergei Lavrov.';
    const library = createLibrary([anArticle({ body })]);
    const running = await start(createBot({ library: () => library, log: silentLogger, clock: aClock() }));
    const typing = typeZel(running);
    await offered(typing);
    expect(typing.choices).toEqual([{ name: 'Volodymyr Zelenskyy', value: 'Volodymyr Zelenskyy' }]);
  });

  it('asks for the values of the option that is typed, and takes none for a question', async () => {
    const asked: Completion[] = [];
    const bot = aBot(undefined, (request) => {
      asked.push(request);
      return ['Sky News'];
    });
    const { discord } = await start(bot);
    const typing = discord.typing('statements', 'outlet', { person: 'Trump', direct: true, outlet: ' sk' });
    expect(await offered(typing)).toEqual(['Sky News']);
    const workspace = `discord:${GUILD}`;
    expect(asked).toEqual([{ command: 'statements', option: 'outlet', typed: ' sk', limit: 25, workspace }]);
    expect(bot.received).toEqual([]);
    expect(typing.own).toEqual([]);
  });

  it('offers nothing for an option that has nothing to offer', async () => {
    expect(await offered(typeZel(await start(offering([]))))).toEqual([]);
  });

  it('offers no more than 25 values, each once', async () => {
    const values = Array.from({ length: 60 }, (_, i) => `Speaker ${i >> 1}`);
    const choices = await offered(typeZel(await start(offering(values))));
    expect(choices).toEqual(Array.from({ length: 25 }, (_, i) => `Speaker ${i}`));
  });

  it.each([
    ['is empty', ''],
    ['is longer than Discord takes', 'x'.repeat(101)],
    ['reorders what stands around it', 'a\u202Eb'],
    ['holds half a character', 'a\uD800'],
    ['has spaces that Discord would drop', ' a'],
  ])('leaves out a value that %s, rather than offer another one', async (_, value) => {
    const longest = 'ö'.repeat(100);
    const choices = await offered(typeZel(await start(offering([longest, value, '@everyone']))));
    expect(choices).toEqual([longest, '@everyone']);
  });

  it('offers nothing when the bot fails, and logs the fault', async () => {
    const fault = new Error('the index is broken');
    const running = await start(
      aBot(undefined, () => {
        throw fault;
      }),
    );
    expect(await offered(typeZel(running))).toEqual([]);
    expect(logged(running, 'could be found')).toEqual([
      expect.objectContaining({ level: 'error', fields: expect.objectContaining({ err: fault }) }),
    ]);
  });

  it('gets its values after a 502', async () => {
    const running = await start(offering(['Trump']));
    running.discord.fail({ route: CALLBACK, what: { status: 502 } });
    expect(await offered(typeZel(running))).toEqual(['Trump']);
  });

  it('takes no notice of values that come too late', async () => {
    const running = await start(offering(['Trump']));
    running.discord.typing('statements', 'person', { person: 'tr' }, { acknowledgeWithin: 0 });
    await expect.poll(() => logged(running, 'too late').map(({ level }) => level)).toEqual(['debug']);
    expect(running.log.filter(({ level }) => level === 'warn' || level === 'error')).toEqual([]);
  });

  it('takes no notice of a second delivery', async () => {
    const running = await start(offering(['Trump']));
    const typing = typeZel(running);
    await offered(typing);
    running.discord.deliverInteraction(typing);
    await expect.poll(() => logged(running, 'twice').map(({ level }) => level)).toEqual(['debug']);
  });

  it('that refuses them is logged without the interaction’s token', async () => {
    const running = await start(offering(['Trump']));
    running.discord.fail({ route: CALLBACK, what: { code: 50035 } });
    const { token } = typeZel(running);
    await expect.poll(() => logged(running, 'could be offered').map(({ level }) => level)).toEqual(['warn']);
    expect(JSON.stringify(running.log)).not.toContain(token);
  });

  it('never keeps the bot from stopping', async () => {
    const running = await start(offering(['Trump']), { callWithin: 15_000 });
    running.discord.fail({ route: CALLBACK, what: 'hang' });
    typeZel(running);
    const called = () => running.discord.calls.some(({ route }) => route === CALLBACK);
    await expect.poll(called).toBe(true);
    const began = performance.now();
    await running.running.stop();
    expect(performance.now() - began).toBeLessThan(7_500);
  });

  it('has its questions answered however much is typed in between', async () => {
    const bot = offering(['Trump']);
    const { discord } = await start(bot);
    const typed = Array.from({ length: 30 }, () => discord.typing('statements', 'person', { person: 't' }));
    discord.say(`<@${BOT}> who leads?`);
    expect(await settled(() => discord.answers())).toHaveLength(1);
    await expect.poll(() => typed.every(({ choices }) => choices?.length === 1)).toBe(true);
    expect(bot.received.map(({ text }) => text)).toEqual(['who leads?']);
  });
});
