// The team in Slack.
import { setTimeout as pause } from 'node:timers/promises';
import { type Deed, DIRECT, type FakeSlack, GENERAL, mention, shown } from './fake-slack.ts';
import { ALICE, BOB, type Person } from './fake-slack-payloads.ts';
import type { Manner, Mishap, Question, Seat } from './team.ts';

const TEAM: readonly Person[] = [
  ALICE,
  BOB,
  ...['carol', 'dan', 'eve'].map((name, at) => ({ id: `U0TEAM000${at}`, name })),
];
/** Who can be written to directly. */
const FIRST = 0;
/** Slack's own pauses are nothing, a minute and five minutes. */
const AGAIN_AFTER = 200;

export function createSlackSeat(slack: FakeSlack): Seat {
  const threads = new Map<number, string>();
  const unacknowledged: Deed[] = [];
  let redelivered = 0;
  let isLate = false;

  const person = (number: number): Person => TEAM[number] ?? ALICE;
  const inThread = (channel: string, thread: string): string => `${channel} ${thread}`;

  function keep(deed: Deed): void {
    if (deed.deliveries.some(({ acked }) => !acked)) unacknowledged.push(deed);
  }

  async function again(deed: Deed, after = 0): Promise<void> {
    await pause(after);
    redelivered += 1;
    keep({ ...deed, deliveries: await slack.redeliver(deed) });
  }

  async function send(said: Promise<Deed>, isTwice: boolean): Promise<void> {
    const deed = await said;
    keep(deed);
    if (isTwice) await again(deed);
  }

  function command({ person: who, text }: Question, isTwice: boolean): string {
    const ask = (): Promise<Deed> => slack.slash('/ask', text, { user: person(who) });
    if (isLate && who === FIRST) {
      slack.fail('response_url', { kind: 'status', status: 404, body: 'expired_url' });
      // Told that there will be no answer, they ask once more.
      void ask().then(() => slack.posts(slack.posted.length + 1).then(ask));
    } else void send(ask(), isTwice);
    isLate = false;
    return `private ${person(who).id}`;
  }

  return {
    ask(question, manner: Manner, isTwice) {
      const { person: who, text } = question;
      const user = person(who);
      if (manner === 'command') return command(question, isTwice);
      const thread = threads.get(who);
      if (manner === 'follow-up' && thread !== undefined) {
        const channel = who === FIRST ? DIRECT : GENERAL;
        void send(slack.say(text, { user, channel, thread }), isTwice);
        return inThread(channel, thread);
      }
      const channel = who === FIRST ? DIRECT : GENERAL;
      const said = slack.say(channel === DIRECT ? text : mention(text), { user, channel });
      const ts = slack.standing(channel).at(-1)?.ts ?? '';
      threads.set(who, ts);
      void send(said, isTwice);
      return inThread(channel, ts);
    },

    chat() {
      const inChannel = [...threads].filter(([who]) => who !== FIRST);
      for (const [who, thread] of inChannel) {
        const other = person((who + 1) % TEAM.length);
        void send(slack.say('did you see the game last night?', { user: other, thread }), false);
        void send(slack.say('thanks!', { user: person(who), thread }), false);
      }
      return inChannel.length * 2;
    },

    goWrong(mishap: Mishap) {
      const post = 'chat.postMessage';
      if (mishap === 'asked to wait (429)')
        slack.fail(post, { kind: 'status', status: 429, headers: { 'retry-after': '1' } });
      if (mishap === 'status 500, 502, 503')
        for (const status of [500, 502, 503]) slack.fail(post, { kind: 'status', status });
      if (mishap === 'answers of the platform lost') slack.fail(post, { kind: 'lose' }, { kind: 'lose' });
      if (mishap === 'connections cut') slack.cutSockets();
      if (mishap === 'session lost, connection closed by the platform')
        slack.announceDisconnect('refresh_requested');
      if (mishap === 'acknowledged too late') isLate = true;
    },

    goOn() {
      for (const deed of unacknowledged.splice(0)) void again(deed, AGAIN_AFTER);
    },

    seen: () =>
      slack.posted.map((post) => ({
        place: post.to === undefined ? inThread(post.channel, post.thread ?? '') : `private ${post.to}`,
        text: shown([post]).text,
      })),
    redelivered: () => redelivered,
  };
}
