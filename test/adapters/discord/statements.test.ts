// The lists of statements and people on Discord, by the real core over a few articles.
import { describe, expect, it } from 'vitest';
import { type Article, createBot, createLibrary, silentLogger } from '../../../src/index.ts';
import { aClock, anArticle } from '../../support/builders.ts';
import type { Filled } from '../../support/fake-discord-interactions.ts';
import { BOB, BOT, type FakeMessage } from '../../support/fake-discord-world.ts';
import { createStarter, type Started, settled } from './start.ts';

const STEPS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday']
  .map((day, i) => `“We are ready for step number ${i + 1} of the plan,” Volodymyr Zelenskyy said on ${day}.`)
  .join('\n\n');
const TALKS = anArticle({
  id: 'talks',
  title: 'Talks',
  publisher: 'Politico',
  url: 'https://example.org/talks',
  published: { day: '2025-05-16' },
  body: `“Our team will be there to discuss a ceasefire tomorrow,” Volodymyr Zelenskyy said in Ankara.

Zelenskyy said that Russia does not want to end the war.

Kremlin spokesman Dmitry Peskov denied that Moscow had rejected a truce.

${STEPS}`,
});
const CARRIED = anArticle({
  id: 'carried',
  title: 'Carried',
  publisher: 'Sky News',
  published: { day: '2025-05-16' },
  body: '“Our team will be there to discuss a ceasefire tomorrow,” Volodymyr Zelenskyy told reporters.',
});

const startBot = createStarter();
async function start(articles: readonly Article[] = [TALKS, CARRIED]): Promise<Started['discord']> {
  const library = createLibrary(articles);
  const bot = createBot({ library: () => library, log: silentLogger, clock: aClock() });
  return (await startBot(bot)).discord;
}

/** Uses a command; what its answer shows, and its messages. */
async function use(discord: Started['discord'], name: string, values: Filled = {}) {
  const asked = discord.command(name, values);
  const messages: readonly FakeMessage[] = await settled(() => asked.own.filter(({ loading }) => !loading));
  return { messages, ...discord.see(messages) };
}

describe('/statements on Discord', () => {
  it('lists a person’s words with when, where and who else has them', async () => {
    const { text, italics, links } = await use(await start(), 'statements', { person: 'zelensky' });
    expect(text).toContain('You asked: /statements person: zelensky\n');
    // Which of the two reports stands for both is the core's choice.
    expect(text).toMatch(
      /Volodymyr Zelenskyy, President of Ukraine · .* ¹ · also in (?:Sky News|Politico) ²\n“Our team will be there to discuss a ceasefire tomorrow,” Volodymyr Zelenskyy (?:said in Ankara|told reporters)\./u,
    );
    expect(italics).toContain('Zelenskyy said that');
    expect(text).toContain('Zelenskyy said that Russia does not want to end the war.');
    expect(links).toContain('https://example.org/talks');
  });

  it('says of what was denied that it was, in the notification too', async () => {
    const { text, notification } = await use(await start(), 'statements', { person: 'Peskov' });
    expect(text).toMatch(
      /Dmitry Peskov, Kremlin Spokesman, denied this · .*\n.*Moscow had rejected a truce/u,
    );
    expect(notification).toMatch(/Peskov denied/u);
  });

  it('keeps to the fields that are filled in, all of them', async () => {
    const discord = await start();
    const fields = {
      person: 'Zelenskyy',
      outlet: 'Sky News',
      since: 'May 10',
      topic: 'ceasefire',
      direct: true,
    };
    const { text } = await use(discord, 'statements', fields);
    expect(text).toContain('“Our team will be there to discuss a ceasefire tomorrow,”');
    expect(text).toContain('told reporters.');
    expect(text).not.toContain('step number');
    expect(text).not.toContain('does not want to end the war');
  });

  it('turns the page', async () => {
    const discord = await start();
    const shown = async (page: number) => (await use(discord, 'statements', { page })).text;
    const [first, second] = [await shown(1), await shown(2)];
    const steps = [1, 2, 3, 4].map((step) => `step number ${step} `);
    for (const step of steps) expect([first, second].filter((text) => text.includes(step))).toHaveLength(1);
  });

  it('says whom a misspelt name may have meant', async () => {
    const { text } = await use(await start(), 'statements', { person: 'zelinsky' });
    expect(text).toMatch(/Did you mean Volodymyr Zelenskyy/u);
  });

  it('can be shared with what was asked', async () => {
    const discord = await start();
    const { messages } = await use(discord, 'statements', { person: 'Peskov' });
    const last = messages.at(-1);
    if (last) discord.click(last, 'share', { user: BOB });
    const { text } = discord.see(await settled(() => discord.answers()));
    expect(text).toMatch(/^Shared by @bob, who asked: \/statements person: Peskov\n/u);
    expect(text).toContain('denied this');
  });

  it('works in a message that names the bot, as typed', async () => {
    const discord = await start();
    discord.say(`<@${BOT}> statements Zelenskyy in Sky News`);
    const { text } = discord.see(await settled(() => discord.answers()));
    expect(text).toContain('told reporters.');
    expect(text).not.toContain('Asked:');
  });

  it('shows hostile articles as they stand, pinging nobody', async () => {
    const words =
      '“Ask *all* of @everyone and <@900000000000000102> in ||this|| `place` at https://evil.example now,”';
    const body = `In _Kyiv_ > *today* ~~the~~ spokesman of @here: ${words} Volodymyr Zelenskyy said <t:1:R> # *there*.`;
    const hostile = anArticle({
      title: '[x](https://evil.example) @here',
      publisher: '*News* @everyone',
      body,
    });
    const seen = await use(await start([hostile]), 'statements', { person: 'Zelenskyy' });
    expect(seen.text).toContain(words);
    expect(seen.text).toContain(body.slice(body.indexOf('>'), body.indexOf('https')));
    expect(seen.text).toContain('Volodymyr Zelenskyy said <t:1:R> # *there*.');
    expect([seen.pings, seen.links, seen.previews]).toEqual([[], [], false]);
  });

  it.each(['peace ', '*_~|` '])('shows all of a statement of 2,000 characters of %j', async (word) => {
    const words = `“We want ${word.repeat(Math.floor(1_960 / word.length))}and no more,”`;
    const body = `${words} Volodymyr Zelenskyy said.`;
    const seen = await use(await start([anArticle({ body })]), 'statements', { person: 'Zelenskyy' });
    expect(seen.text.replace(/\s+/gu, ' ')).toContain(words.replace(/\s+/gu, ' '));
    expect(seen.italics).toContain('Volodymyr Zelenskyy said.');
  });
});

describe('/people on Discord', () => {
  it('lists who is heard', async () => {
    const { text } = await use(await start(), 'people');
    expect(text).toMatch(/^You asked: \/people\n/u);
    expect(text).toMatch(/Volodymyr Zelenskyy, President of Ukraine – \d+ statements in 2 articles/u);
    expect(text).toContain('Dmitry Peskov');
  });
});
