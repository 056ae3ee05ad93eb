// A team of five that asks Parley in Slack and in Discord at once, round by round, each round with something that goes wrong,
// and chats in between. Counts what became of each question.
import { setTimeout as pause } from 'node:timers/promises';
import { startFakeDiscord } from './fake-discord.ts';
import { TOKEN } from './fake-discord-world.ts';
import { startFakeSlack, TOKENS } from './fake-slack.ts';
import type { BuiltCommand, Started } from './process.ts';
import { createDiscordSeat } from './team-discord.ts';
import { createSlackSeat } from './team-slack.ts';

/** How a question is put: anew, below the answer before, or as a slash command. */
export type Manner = 'mention' | 'follow-up' | 'command';
export type Mishap =
  | 'nothing'
  | 'asked to wait (429)'
  | 'status 500, 502, 503'
  | 'answers of the platform lost'
  | 'connections cut'
  | 'session lost, connection closed by the platform'
  | 'delivered twice'
  | 'acknowledged too late'
  | 'kill -9';
export interface Round {
  readonly mishap: Mishap;
  readonly manner: Manner;
}

/** What one of the team asks, and the words that answer it and nothing else. */
export interface Question {
  readonly person: number;
  readonly text: string;
  readonly answer: string;
}

/** What a platform shows of the bot's: in which place, and its words. */
interface Seen {
  readonly place: string;
  readonly text: string;
}

/** One platform, with the team at it. */
export interface Seat {
  /** Gives the place where its answer belongs. */
  ask(question: Question, manner: Manner, isTwice: boolean): string;
  /** Others talk in every thread, none of it to the bot. */
  chat(): number;
  goWrong(mishap: Mishap): void;
  /** What else has to happen so that nothing is lost, as the platform would do it. */
  goOn(): void;
  /** All that the bot has said. */
  seen(): readonly Seen[];
  /** How often the platform told the bot something anew. */
  redelivered(): number;
}

export const PEOPLE = 5;

export interface TeamFigures {
  readonly asked: number;
  readonly chatter: number;
  readonly redelivered: number;
  /** Questions, as they were put. */
  readonly unanswered: readonly string[];
  readonly twice: readonly string[];
  /** Posts that no question has in their place: a wrong answer, one in another thread, one to chatter. */
  readonly astray: readonly string[];
  /** Direct messages about an answer that the platform no longer took. */
  readonly notices: number;
  /** In milliseconds, from the question to its answer, in the order of the rounds: the slowest of each. */
  readonly slowest: readonly number[];
}

export interface TeamOptions {
  readonly parley: BuiltCommand;
  readonly rounds: readonly Round[];
  /** More for the bot's environment. */
  readonly env?: Readonly<Record<string, string>>;
}

const TOWNS = ['Varnik', 'Solmora', 'Drevitsa', 'Kastelin', 'Obrowa', 'Mirhorka', 'Zalesny', 'Tarvos'];
const GOODS = ['generators', 'blankets', 'water pumps', 'field kitchens', 'bandages', 'tents', 'stoves'];
const WITHIN = 60_000;
/** What would come twice has come by then. */
const QUIET = 1_500;

const FACTS = TOWNS.flatMap((town, row) =>
  GOODS.map((goods, column) => ({
    text: `how many ${goods} did ${town} receive?`,
    answer: `${town} received ${200 + row * GOODS.length + column} ${goods} on Monday`,
  })),
);

const articles = (): Record<string, string> =>
  Object.fromEntries(
    FACTS.map(({ answer }, at) => [
      `${at}.md`,
      `Aid report ${at}\n\n${answer}, the regional office said.\n\nThe convoy left in the evening.\n`,
    ]),
  );

const NOTICE = 'no longer takes an answer';
/** The fact that an answer opens with. */
const factIn = (text: string): string | undefined =>
  FACTS.map(({ answer }) => ({ answer, at: text.indexOf(answer) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)[0]?.answer;

export async function runTeam({ parley, rounds, env = {} }: TeamOptions): Promise<Map<string, TeamFigures>> {
  const slack = await startFakeSlack({ ackLimit: 3_000 });
  const discord = await startFakeDiscord();
  const settings = {
    PARLEY_DATA: parley.folder(),
    PARLEY_ARTICLES: parley.folder(articles()),
    SLACK_BOT_TOKEN: TOKENS.botToken,
    SLACK_APP_TOKEN: TOKENS.appToken,
    SLACK_API_URL: slack.apiUrl,
    DISCORD_TOKEN: TOKEN,
    DISCORD_API_URL: discord.apiUrl,
    ...env,
  };
  const live = async (): Promise<Started> => {
    const bot = parley.start(['start'], { env: settings });
    await until(() => bot.seen().includes('Slack (') && bot.seen().includes('Discord as'), bot);
    return bot;
  };
  const tables = new Map([
    ['Slack', tableOf(createSlackSeat(slack))],
    ['Discord', tableOf(createDiscordSeat(discord))],
  ]);
  const all = [...tables.values()];
  let bot = await live();
  try {
    for (const [at, round] of rounds.entries()) {
      for (const table of all) table.begin(at, round);
      if (round.mishap === 'kill -9') {
        // In the middle of it: what is recorded, answered and posted by now is chance.
        await until(() => all.some((table) => table.left() < PEOPLE), bot);
        bot.child.kill('SIGKILL');
        await bot.ended;
        bot = await live();
      }
      await until(() => all.every((table) => table.isDone()), bot);
      for (const table of all) table.end();
    }
    await pause(QUIET);
    bot.child.kill('SIGTERM');
    await bot.ended;
    return new Map([...tables].map(([name, table]) => [name, table.figures()]));
  } finally {
    bot.child.kill('SIGKILL');
    await discord.stop();
    await slack.close();
  }
}

interface Put {
  readonly question: Question;
  readonly place: string;
  readonly at: number;
  answeredAfter?: number;
}

/** Who asks what at one platform, and what became of it. */
function tableOf(seat: Seat) {
  const put: Put[] = [];
  const slowest: number[] = [];
  let chatter = 0;

  const answersTo = ({ place, question }: Put): readonly Seen[] =>
    seat.seen().filter((one) => one.place === place && factIn(one.text) === question.answer);
  const latest = (): readonly Put[] => put.slice(-PEOPLE);
  const open = (): readonly Put[] => {
    for (const one of latest())
      if (one.answeredAfter === undefined && answersTo(one).length > 0)
        one.answeredAfter = performance.now() - one.at;
    return latest().filter(({ answeredAfter }) => answeredAfter === undefined);
  };

  return {
    begin(round: number, { mishap, manner }: Round): void {
      chatter += seat.chat();
      if (mishap !== 'connections cut') seat.goWrong(mishap);
      for (let person = 0; person < PEOPLE; person += 1) {
        // In the middle of the round.
        if (mishap === 'connections cut' && person === 2) seat.goWrong(mishap);
        const question = { person, ...questionAt(round * PEOPLE + person) };
        const place = seat.ask(question, manner, mishap === 'delivered twice');
        put.push({ question, place, at: performance.now() });
      }
      chatter += seat.chat();
    },
    left: () => open().length,
    isDone(): boolean {
      seat.goOn();
      return open().length === 0;
    },
    end(): void {
      slowest.push(Math.max(...latest().map(({ answeredAfter = 0 }) => answeredAfter)));
    },
    figures(): TeamFigures {
      const answered = put.map((one) => ({ text: one.question.text, count: answersTo(one).length }));
      const isAnswer = ({ place, text }: Seen): boolean =>
        put.some((one) => one.place === place && one.question.answer === factIn(text));
      const others = seat.seen().filter((one) => !isAnswer(one));
      return {
        ...{ asked: put.length, chatter, redelivered: seat.redelivered(), slowest },
        unanswered: answered.filter(({ count }) => count === 0).map(({ text }) => text),
        twice: answered.filter(({ count }) => count > 1).map(({ text }) => text),
        astray: others.filter(({ text }) => !text.includes(NOTICE)).map(({ text }) => text),
        notices: others.filter(({ text }) => text.includes(NOTICE)).length,
      };
    },
  };
}

function questionAt(at: number): { readonly text: string; readonly answer: string } {
  const fact = FACTS[at];
  if (fact === undefined) throw new Error('the team has no more questions');
  return fact;
}

async function until(holds: () => boolean, bot: Started): Promise<void> {
  const end = Date.now() + WITHIN;
  while (!holds()) {
    const { exitCode, signalCode } = bot.child;
    if (Date.now() > end || exitCode !== null || signalCode !== null)
      throw new Error(`The team waited in vain (${exitCode ?? signalCode}):\n${bot.seen()}`);
    await pause(10);
  }
}
