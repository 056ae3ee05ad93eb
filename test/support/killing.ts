// Kills a running bot again and again while people ask it in Slack and Discord, and counts what became of each question.
import { setTimeout as pause } from 'node:timers/promises';
import { type FakeDiscord, startFakeDiscord } from './fake-discord.ts';
import { BOT, type FakeMessage, TOKEN } from './fake-discord-world.ts';
import { type Deed, type FakeSlack, mention, startFakeSlack, TOKENS } from './fake-slack.ts';
import type { BuiltCommand, Started } from './process.ts';

export interface KillingOptions {
  readonly parley: BuiltCommand;
  readonly kills: number;
  /** From 0 up to 1, as Math.random gives it. */
  readonly random: () => number;
  /** How long after a volley of questions the bot lives at most, in milliseconds. */
  readonly longestLife?: number;
}

export interface KillingFigures {
  readonly kills: number;
  readonly asked: { readonly slack: number; readonly discord: number };
  /** Questions without a reply, and those with two and more, as they would be named. */
  readonly lost: readonly string[];
  readonly twice: readonly string[];
  /** Slack’s deliveries that nobody acknowledged, and which Slack repeated. */
  readonly redelivered: number;
}

const QUESTION = 'how many drones did Russia send?';
const ARTICLE = 'Russia attacked Ukraine with 145 drones overnight, officials said.\n';
/** Questions of a volley, on each platform. */
const VOLLEY = 3;
const START_WITHIN = 60_000;
const ANSWER_WITHIN = 240_000;

export async function killAndCount(options: KillingOptions): Promise<KillingFigures> {
  const { parley, kills, random, longestLife = 250 } = options;
  const slack = await startFakeSlack({ ackLimit: 3_000 });
  const discord = await startFakeDiscord();
  const env = {
    SLACK_BOT_TOKEN: TOKENS.botToken,
    SLACK_APP_TOKEN: TOKENS.appToken,
    SLACK_API_URL: slack.apiUrl,
    DISCORD_TOKEN: TOKEN,
    DISCORD_API_URL: discord.apiUrl,
    PARLEY_DATA: parley.folder(),
    PARLEY_ARTICLES: parley.folder({ 'drones.md': ARTICLE }),
  };
  const deeds: Deed[] = [];
  const waiting: Promise<void>[] = [];
  const unacknowledged: Deed[] = [];
  const messages: FakeMessage[] = [];
  let redelivered = 0;

  function askInSlack(): void {
    waiting.push(slack.say(mention(QUESTION)).then(keep));
  }

  function keep(deed: Deed): void {
    if (!deeds.includes(deed)) deeds.push(deed);
    if (deed.deliveries.some(({ acked }) => !acked)) unacknowledged.push(deed);
  }

  /** As Slack does with what was not acknowledged, once the app is there again. */
  function redeliver(): void {
    for (const deed of unacknowledged.splice(0)) {
      redelivered += 1;
      waiting.push(slack.redeliver(deed).then((deliveries) => keep(Object.assign(deed, { deliveries }))));
    }
  }

  async function start(): Promise<Started> {
    const started = parley.start(['start'], { env });
    const end = Date.now() + START_WITHIN;
    while (!(started.seen().includes('Slack (') && started.seen().includes('Discord as'))) {
      if (Date.now() > end || started.child.exitCode !== null)
        throw new Error(`no start:\n${started.seen()}`);
      await pause(10);
    }
    return started;
  }

  try {
    for (let kill = 0; kill < kills; kill += 1) {
      const bot = await start();
      redeliver();
      for (let i = 0; i < VOLLEY; i += 1) {
        askInSlack();
        messages.push(discord.say(`<@${BOT}> ${QUESTION}`));
      }
      await pause(random() * longestLife);
      bot.child.kill('SIGKILL');
      await bot.ended;
    }
    const last = await start();
    const end = Date.now() + ANSWER_WITHIN;
    while (Date.now() < end) {
      // What was never acknowledged is known only after Slack's three seconds.
      redeliver();
      if (waiting.length > 0) await Promise.race([Promise.allSettled(waiting), pause(100)]);
      if (unacknowledged.length === 0 && isAllAnswered()) break;
      await pause(50);
    }
    await Promise.all(waiting);
    // What would still come twice comes now.
    await pause(1_000);
    last.child.kill('SIGTERM');
    await last.ended;
    return figures();
  } finally {
    await discord.stop();
    await slack.close();
  }

  function isAllAnswered(): boolean {
    return deeds.length === kills * VOLLEY && figures().lost.length === 0;
  }

  function figures(): KillingFigures {
    const inSlack = deeds.map(({ ts }) => ({ name: `slack ${ts}`, replies: repliesInSlack(slack, ts) }));
    const inDiscord = messages.map((message) => ({
      name: `discord ${message.id}`,
      replies: repliesInDiscord(discord, message),
    }));
    const all = [...inSlack, ...inDiscord];
    return {
      kills,
      asked: { slack: deeds.length, discord: messages.length },
      lost: all.filter(({ replies }) => replies === 0).map(({ name }) => name),
      twice: all.filter(({ replies }) => replies > 1).map(({ name }) => name),
      redelivered,
    };
  }
}

const repliesInSlack = ({ posted }: FakeSlack, ts: string): number =>
  posted.filter(({ thread }) => thread === ts).length;

const repliesInDiscord = (discord: FakeDiscord, { id }: FakeMessage): number =>
  discord.answers().filter(({ replyTo }) => replyTo === id).length;
