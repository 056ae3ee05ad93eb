// The lists of statements and of people in Slack: as slash commands with free text, by mention, and shared.
import { afterEach, describe, expect, it } from 'vitest';
import {
  type Article,
  type Bot,
  createBot,
  createLibrary,
  type Library,
  silentLogger,
} from '../../../src/index.ts';
import { aBot, aClock, anArticle, aReply } from '../../support/builders.ts';
import { DIRECT, mention, shown } from '../../support/fake-slack.ts';
import { type Started, startAgainstFake } from './start.ts';

let started: Started | undefined;
afterEach(async () => {
  await started?.stop();
  started = undefined;
});

const botWith = (library: Library): Bot =>
  createBot({ library: () => library, log: silentLogger, clock: aClock('2025-05-16') });
const botOn = (article: Article): Bot => botWith(createLibrary([article]));

const published = { day: '2025-05-15' };
const HOSTILE_QUOTE = '“We will <!channel> decide on *sanctions* & `more` this week,”';
const ARTICLES = [
  anArticle({
    id: 'politico',
    publisher: 'Politico',
    url: 'https://example.org/talks',
    published,
    body: [
      `${HOSTILE_QUOTE} President Donald Trump told <@U0BOB00001> & @everyone.`,
      'Kremlin spokesman Dmitry Peskov denied that Russia had asked for a delay.',
      'President Volodymyr Zelenskyy said Ukraine was ready for talks in Istanbul.',
    ].join('\n\n'),
  }),
  anArticle({
    id: 'sky',
    publisher: 'Sky <!here> News',
    published,
    body: `${HOSTILE_QUOTE} Donald Trump said.`,
  }),
];

const MATTERS = ['Grain', 'Ports', 'Prisoners', 'Bridges', 'Railways', 'Energy', 'Borders'];
/** Of no two matters the same: statements in nearly the same words are one statement. */
const wordsOn = (matter: string, sentences: number): string =>
  Array.from({ length: sentences }, (_, at) => `${matter}${at} goes before ${matter}${at + 1}.`).join(' ');

/** As many statements of one person, each of so many sentences. */
const talkative = (statements: number, sentences = 1): Article =>
  anArticle({
    id: 'talkative',
    published,
    body: MATTERS.slice(0, statements)
      .map((matter) => `“${wordsOn(matter, sentences)}” Donald Trump said.`)
      .join('\n\n'),
  });

const library = createLibrary(ARTICLES);

async function start(bot: Bot = botWith(library)): Promise<Started> {
  started = await startAgainstFake(bot, 'socket');
  return started;
}

/** What is posted after the last post, in one string. */
async function next({ slack }: Started, act: () => Promise<unknown>): Promise<string> {
  const before = slack.posted.length;
  await act();
  return shown((await slack.posts(before + 1)).slice(before)).text;
}

const only = <T>(things: readonly T[]): T => {
  const [thing] = things;
  if (thing === undefined || things.length > 1) throw new Error(`there are ${things.length}`);
  return thing;
};

describe('/statements', () => {
  it('reads person, topic and period from free text', async () => {
    const all = await start();
    const text = await next(all, () => all.slack.slash('/statements', 'Trump about sanctions since monday'));
    expect(text).toMatch(/^You asked: \/statements Trump about sanctions since monday\n/u);
    expect(text).toContain('1 statement by Donald Trump about “sanctions” since 12 May 2025');
    expect(text).toContain(HOSTILE_QUOTE);
    expect(text).not.toContain('Istanbul');
  });

  it('hands the words on as they were typed, with the command', async () => {
    const bot = aBot();
    const all = await start(bot);
    await next(all, () => all.slack.slash('/statements', 'Trump about sanctions'));
    expect(bot.received).toMatchObject([{ text: 'Trump about sanctions', command: 'statements' }]);
  });

  it('shows all of them without a word', async () => {
    const all = await start();
    const text = await next(all, () => all.slack.slash('/statements', ''));
    expect(text).toMatch(/^You asked: \/statements\n3 statements, the newest first/u);
  });

  it('sets the words in their sentence, and names the other outlet', async () => {
    const all = await start();
    const text = await next(all, () => all.slack.slash('/statements', 'trump'));
    expect(text).toContain(`${HOSTILE_QUOTE} President Donald Trump told <@U0BOB00001> & @everyone.`);
    expect(text).toMatch(/Politico, paragraph 1 \[1\] · also in Sky <!here> News \[2\]\n/u);
  });

  it('shows what was denied as denied', async () => {
    const all = await start();
    const text = await next(all, () => all.slack.slash('/statements', 'peskov'));
    expect(text).toContain('Dmitry Peskov, Kremlin Spokesman, denied this ·');
    expect(text).toContain('Kremlin spokesman Dmitry Peskov denied that Russia had asked for a delay.');
  });

  it('notifies nobody and unfolds nothing, whatever stands in and around the words', async () => {
    const { slack } = await start();
    await slack.slash('/statements', '');
    const { pings, previews } = shown(await slack.posts(1));
    expect(pings).toEqual([]);
    expect(previews).toBe(false);
  });

  it('asks whether another person was meant where the name is misspelt', async () => {
    const all = await start();
    const text = await next(all, () => all.slack.slash('/statements', 'zelinsky'));
    expect(text).toContain('I know nobody called “zelinsky”. Did you mean Volodymyr Zelenskyy?');
    expect(text).toContain('• /statements Volodymyr Zelenskyy\n');
  });

  it('gives the next page for what its page says to type', async () => {
    const all = await start(botOn(talkative(7)));
    const first = await next(all, () => all.slack.slash('/statements', 'trump'));
    expect(first).toContain('Shown: 1 to 5 of 7.');
    const [, command = '', words = ''] = /For the next ones: (\/\w+) (.*)/u.exec(first) ?? [];
    const second = await next(all, () => all.slack.slash(command, words));
    expect(second).toContain('Shown: 6 to 7 of 7.');
    expect(second).toContain('“Borders0 goes before Borders1.”');
    expect(second).not.toContain('Railways');
  });

  it('shows five of the longest statements whole', async () => {
    const all = await start(botOn(talkative(5, 70)));
    const text = await next(all, () => all.slack.slash('/statements', ''));
    expect(wordsOn('Grain', 70).length).toBeGreaterThan(1_800);
    for (const matter of MATTERS.slice(0, 5)) expect(text).toContain(`“${wordsOn(matter, 70)}”`);
  });
});

describe('/people', () => {
  it('lists who speaks, without a word asked', async () => {
    const all = await start();
    const text = await next(all, () => all.slack.slash('/people', ''));
    expect(text).toMatch(/^You asked: \/people\n3 persons and organisations are heard/u);
    expect(text).toContain('• Donald Trump, President of the United States – 2 statements in 2 articles');
  });

  it('takes the page from what is typed', async () => {
    const people = Array.from({ length: 25 }, (_, at) => String.fromCharCode(65 + at));
    const body = people.map((letter) => `“This is what we want,” John ${letter}erkovic said.`).join('\n\n');
    const all = await start(botOn(anArticle({ published, body })));
    const first = await next(all, () => all.slack.slash('/people', ''));
    expect(first).toContain('For the next ones: /people page: 2');
    const second = await next(all, () => all.slack.slash('/people', 'page: 2'));
    expect(second.match(/• John/gu)).toHaveLength(5);
  });
});

describe('a mention', () => {
  it.each([
    ['statements trump about sanctions', '1 statement by Donald Trump about “sanctions”'],
    ['/statements trump', '1 statement by Donald Trump'],
    ['people', '3 persons and organisations are heard'],
    ['People.', '3 persons and organisations are heard'],
  ])('of %s gives the list', async (text, sentence) => {
    const all = await start();
    expect(await next(all, () => all.slack.say(mention(text)))).toContain(sentence);
  });

  it('is shown what to type after the next mention, without a slash', async () => {
    const all = await start(botOn(talkative(7)));
    const first = await next(all, () => all.slack.say(mention('statements trump')));
    const [, words = ''] = /For the next ones: (statements .*)/u.exec(first) ?? [];
    // Copied out of the answer it comes with the look that it has there.
    expect(await next(all, () => all.slack.say(mention(`\`${words}\``)))).toContain('Shown: 6 to 7 of 7.');
  });
});

describe('a direct message', () => {
  it('of statements and a name gives the list', async () => {
    const all = await start();
    const text = await next(all, () => all.slack.say('statements peskov', { channel: DIRECT }));
    expect(text).toContain('denied this');
  });
});

describe('/ask', () => {
  it('shows its examples as they are typed with a slash', async () => {
    const all = await start();
    expect(await next(all, () => all.slack.slash('/ask', ''))).toMatch(/\n• \/ask what did /u);
  });
});

describe('sharing a list', () => {
  it.each([
    ['/statements', 'trump', '1 statement by Donald Trump'],
    ['/statements', '', '3 statements, the newest first'],
    ['/people', '', '3 persons and organisations are heard'],
  ])('posts that of %s %s in the channel, with what was asked', async (command, text, sentence) => {
    const all = await start();
    await all.slack.slash(command, text);
    const answer = only(await all.slack.posts(1));
    const posted = await next(all, () => all.slack.press(answer, { label: 'Share in channel' }));
    expect(all.slack.posted[1]?.to).toBeUndefined();
    expect(posted.split('\n')[0]).toBe(`Shared by alice, who asked: ${`${command} ${text}`.trim()}`);
    expect(posted).toContain(sentence);
    expect(shown(all.slack.posted).pings).toEqual([]);
  });

  it('shows in the channel what can be typed after a mention', async () => {
    const all = await start(botOn(talkative(7)));
    await all.slack.slash('/statements', 'trump');
    const answer = only(await all.slack.posts(1));
    expect(await next(all, () => all.slack.press(answer, { label: 'Share in channel' }))).toMatch(
      /For the next ones: statements person: trump page: 2/u,
    );
  });

  it('is not offered for more words than are read', async () => {
    const { slack } = await start();
    await slack.slash('/statements', 'x'.repeat(1_001));
    expect(JSON.stringify(await slack.posts(1))).not.toMatch(/Share in channel|You asked/u);
  });

  it('is offered for the most words that are read', async () => {
    const { slack } = await start(aBot(aReply()));
    await slack.slash('/statements', '&amp;'.repeat(1_000));
    expect(JSON.stringify(await slack.posts(1))).toContain('Share in channel');
  });
});
