// Kills a running bot again and again while people ask it in Slack and Discord, and counts what became of each question.
import { setTimeout as pause } from 'node:timers/promises';
import { startFakeDiscord } from './fake-discord.ts';
import { BOT, type FakeMessage, TOKEN } from './fake-discord-world.ts';
import { type Deed, mention, startFakeSlack, TOKENS } from './fake-slack.ts';
import type { BuiltCommand, Started } from './process.ts';

interface KillingFigures {
  readonly asked: { readonly slack: number; readonly discord: number };
  /** Questions without a reply, and those with two and more, as they would be named. */
  readonly lost: readonly string[];
  readonly twice: readonly string[];
  /** Slack’s deliveries that nobody acknowledged, and which Slack repeated. */
  readonly redelivered: number;
}

export interface RandomKills {
  readonly parley: BuiltCommand;
  readonly kills: number;
  /** From 0 up to 1, as Math.random gives it. */
  readonly random: () => number;
  /** How long after a volley of questions the bot lives at most, in milliseconds. */
  readonly longestLife?: number;
}

const QUESTION = 'how many drones did Russia send?';
const ARTICLE = 'Russia attacked Ukraine with 145 drones overnight, officials said.\n';
/** Questions of a volley, on each platform. */
const VOLLEY = 3;
/** To start, to do a step, and to die. */
const STEP_WITHIN = 60_000;
const ANSWER_WITHIN = 60_000;

/** `parley start`, killed at random moments. */
export async function killAtRandom(options: RandomKills): Promise<KillingFigures> {
  const { parley, kills, random, longestLife = 250 } = options;
  const scene = await openScene(parley);
  const { env } = scene;
  const live = async (): Promise<Started> => {
    const bot = parley.start(['start'], { env: { ...env.parley, ...env.slack, ...env.discord } });
    await until(() => bot.seen().includes('Slack (') && bot.seen().includes('Discord as'), bot);
    return bot;
  };
  try {
    for (let kill = 0; kill < kills; kill += 1) {
      const bot = await live();
      scene.redeliver();
      for (let i = 0; i < VOLLEY; i += 1) {
        scene.ask('slack');
        scene.ask('discord');
      }
      await pause(random() * longestLife);
      bot.child.kill('SIGKILL');
      await bot.ended;
    }
    return await scene.figures(await live());
  } finally {
    await scene.close();
  }
}

export interface StepFigures extends KillingFigures {
  /** What was done for one question, in order; at each the bot was killed, before it and after it. */
  readonly steps: readonly string[];
}

/** `mortal-bot.ts`, killed before and after each step that it takes between a question's arrival and the last record of its answer. */
export async function killAtEachStep(parley: BuiltCommand, platform: Platform): Promise<StepFigures> {
  const scene = await openScene(parley);
  const env = { ...scene.env.parley, ...scene.env[platform] };
  let last: Started | undefined;
  const live = async (dieAt?: string): Promise<Started> => {
    const bot = parley.startMortal({ env: { ...env, ...(dieAt !== undefined && { DIE_AT: dieAt }) } });
    last = bot;
    await until(() => bot.seen().includes('ready'), bot);
    return bot;
  };

  /** Asks a bot that has nothing else in hand. */
  async function askOne(bot: Started): Promise<void> {
    const { lost } = await scene.answered();
    if (lost.length > 0) throw new Error(`${lost.join()} is not answered by this bot:\n${bot.seen()}`);
    // What comes after a page is put on record meanwhile.
    await pause(200);
    bot.child.kill('SIGUSR2');
    await until(() => bot.seen().includes('counts'), bot);
    scene.ask(platform);
  }

  async function stepsOfOne(): Promise<readonly string[]> {
    const bot = await live();
    await askOne(bot);
    await until(() => bot.seen().includes('step: outbox.settle'), bot);
    const steps = [...new Set([...bot.seen().matchAll(/^step: (.*)$/gmu)].map(([, step = '']) => step))];
    bot.child.kill('SIGKILL');
    await bot.ended;
    return steps;
  }

  try {
    const steps = await stepsOfOne();
    for (const dieAt of steps.flatMap((step) => [`before ${step}`, `after ${step}`])) {
      // Its words are on their way at once, before anybody could see that they were said.
      if (dieAt === 'after acknowledge') continue;
      const bot = await live(dieAt);
      await askOne(bot);
      await until(() => bot.child.signalCode === 'SIGKILL', bot);
    }
    return { steps, ...(await scene.figures(await live())) };
  } finally {
    last?.child.kill('SIGKILL');
    await scene.close();
  }
}

type Platform = 'slack' | 'discord';

/** The two platforms with what was asked there, and what a bot needs to answer it. */
async function openScene(parley: BuiltCommand) {
  const slack = await startFakeSlack({ ackLimit: 3_000 });
  const discord = await startFakeDiscord();
  const env = {
    parley: { PARLEY_DATA: parley.folder(), PARLEY_ARTICLES: parley.folder({ 'drones.md': ARTICLE }) },
    slack: {
      SLACK_BOT_TOKEN: TOKENS.botToken,
      SLACK_APP_TOKEN: TOKENS.appToken,
      SLACK_API_URL: slack.apiUrl,
    },
    discord: { DISCORD_TOKEN: TOKEN, DISCORD_API_URL: discord.apiUrl },
  };
  let askedInSlack = 0;
  const deeds: Deed[] = [];
  const messages: FakeMessage[] = [];
  const waiting: Promise<void>[] = [];
  const unacknowledged: Deed[] = [];
  let redelivered = 0;

  function keep(deed: Deed): void {
    if (!deeds.includes(deed)) deeds.push(deed);
    if (deed.deliveries.some(({ acked }) => !acked)) unacknowledged.push(deed);
  }

  function ask(platform: Platform): void {
    if (platform === 'discord') return void messages.push(discord.say(`<@${BOT}> ${QUESTION}`));
    askedInSlack += 1;
    waiting.push(slack.say(mention(QUESTION)).then(keep));
  }

  /** As Slack does with what was not acknowledged, once the app is there again. */
  function redeliver(): void {
    for (const deed of unacknowledged.splice(0)) {
      redelivered += 1;
      waiting.push(slack.redeliver(deed).then((deliveries) => keep(Object.assign(deed, { deliveries }))));
    }
  }

  /** Resolves once everything is, or time is up. */
  async function answered(): Promise<KillingFigures> {
    const end = Date.now() + ANSWER_WITHIN;
    while (Date.now() < end) {
      // What was never acknowledged is known only after Slack's three seconds.
      redeliver();
      if (waiting.length > 0) await Promise.race([Promise.allSettled(waiting), pause(100)]);
      await pause(50);
      if (unacknowledged.length === 0 && deeds.length === askedInSlack && tally().lost.length === 0) break;
    }
    return tally();
  }

  /** Lets a bot do what is left, and ends it. */
  async function figures(last: Started): Promise<KillingFigures> {
    await answered();
    await Promise.all(waiting);
    // What would still come twice comes now.
    await pause(1_000);
    last.child.kill('SIGTERM');
    await last.ended;
    return tally();
  }

  function tally(): KillingFigures {
    const inSlack = deeds.map(({ ts }) => ({
      name: `slack ${ts}`,
      replies: slack.posted.filter(({ thread }) => thread === ts).length,
    }));
    const inDiscord = messages.map(({ id }) => ({
      name: `discord ${id}`,
      replies: discord.answers().filter(({ replyTo }) => replyTo === id).length,
    }));
    const all = [...inSlack, ...inDiscord];
    return {
      asked: { slack: deeds.length, discord: messages.length },
      lost: all.filter(({ replies }) => replies === 0).map(({ name }) => name),
      twice: all.filter(({ replies }) => replies > 1).map(({ name }) => name),
      redelivered,
    };
  }

  async function close(): Promise<void> {
    await discord.stop();
    await slack.close();
  }

  return { env, ask, redeliver, answered, figures, close };
}

async function until(holds: () => boolean, bot: Started): Promise<void> {
  const end = Date.now() + STEP_WITHIN;
  while (!holds()) {
    const { exitCode, signalCode } = bot.child;
    if (Date.now() > end || exitCode !== null || signalCode !== null)
      throw new Error(`The bot did not get so far (${exitCode ?? signalCode}):\n${bot.seen()}`);
    await pause(10);
  }
}
