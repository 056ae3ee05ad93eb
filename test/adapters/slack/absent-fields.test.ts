// Whatever Slack documents as optional or nullable may be absent: each is left out once, of everything that people do.
import { afterEach, describe, expect, it } from 'vitest';
import { without } from '../../support/absent.ts';
import { aBot, aReply } from '../../support/builders.ts';
import { DIRECT, type FakeSlack, GENERAL, mention } from '../../support/fake-slack.ts';
import { ALICE, BOB, BOT, newTs } from '../../support/fake-slack-payloads.ts';
import { type Started, startAgainstFake } from './start.ts';

let started: Started | undefined;
afterEach(async () => {
  await started?.stop();
  started = undefined;
});

const WRAPPER =
  'token context_team_id context_enterprise_id authorizations is_ext_shared_channel event_context api_app_id event_time';
const MESSAGE = 'client_msg_id team blocks parent_user_id channel_type event_ts user_team source_team';
const PERSON = 'token team enterprise is_enterprise_install user.team_id user.name user.username';

/** What a person does, what of it may be absent, and to how many posts it leads. */
const DEEDS: Readonly<Record<string, { fields: string; does: (slack: FakeSlack) => Promise<unknown> }>> = {
  'a mention': {
    fields: `${WRAPPER} ${inEvent(MESSAGE)}`,
    does: (slack) => slack.say(mention('budanov?')),
  },
  'a direct message': {
    fields: `${WRAPPER} ${inEvent(MESSAGE)}`,
    does: (slack) => slack.say('budanov?', { channel: DIRECT }),
  },
  'a message with a file and no words': {
    fields: `${WRAPPER} ${inEvent(`${MESSAGE} text files upload`)}`,
    does: (slack) => slack.say('', { channel: DIRECT, subtype: 'file_share' }),
  },
  'an invitation': {
    fields: `${WRAPPER} ${inEvent('inviter team channel_type enterprise')}`,
    does: (slack) => slack.event(joined()),
  },
  'a slash command': {
    fields:
      'token team_domain channel_name user_name is_enterprise_install api_app_id enterprise_id enterprise_name text',
    does: (slack) => slack.slash('/ask', 'budanov?'),
  },
  'a shortcut': {
    fields: `${PERSON} action_ts channel.name message_ts message.user message.type`,
    does: (slack) => slack.shortcut('check', '“talks do not mean a solution”'),
  },
};

const joined = () => ({
  type: 'member_joined_channel',
  user: BOT.id,
  channel: GENERAL,
  channel_type: 'C',
  team: 'T0PARLEY01',
  inviter: BOB.id,
  event_ts: newTs(),
});

function inEvent(fields: string): string {
  return fields
    .split(' ')
    .map((field) => `event.${field}`)
    .join(' ');
}

describe('in Slack', () => {
  it.each(Object.entries(DEEDS))('%s is answered whatever of it is absent', async (_, { fields, does }) => {
    started = await startAgainstFake(aBot(), 'socket');
    const { slack, lines } = started;
    let posts = 0;
    for (const field of fields.split(' ')) {
      slack.alter = (payload) => without(payload, field);
      await does(slack);
      posts += 1;
      expect(await slack.posts(posts), field).toHaveLength(posts);
    }
    expect(lines.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('a press of a button is answered whatever of it is absent', async () => {
    const bot = aBot(aReply({ actions: [{ command: 'why', label: 'Why' }] }));
    started = await startAgainstFake(bot, 'socket');
    const { slack, lines } = started;
    await slack.say(mention('budanov?'));
    const [answer] = await slack.posts(1);
    if (answer === undefined) throw new Error('no answer');
    let posts = 1;
    for (const field of `${PERSON} channel state api_app_id actions.block_id actions.text`.split(' ')) {
      slack.alter = (payload) => without(payload, field);
      await slack.press(answer);
      posts += 1;
      expect(await slack.posts(posts), field).toHaveLength(posts);
    }
    expect(lines.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('an edited question is answered anew whatever of its change is absent', async () => {
    const bot = aBot();
    started = await startAgainstFake(bot, 'socket');
    const { slack, lines } = started;
    const question = await slack.say(mention('budanov?'));
    await slack.posts(1);
    const fields = `${inEvent('channel_type hidden previous_message')} event.message.team event.message.edited event.message.type`;
    for (const [at, field] of fields.split(' ').entries()) {
      slack.alter = (payload) => without(payload, field);
      await slack.edit(question, mention(`budanov ${at}?`));
      await expect.poll(() => bot.received.at(-1)?.text, { message: field }).toBe(`budanov ${at}?`);
    }
    expect(slack.posted).toHaveLength(1);
    expect(lines.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('the answer goes with its question whatever of the deletion is absent', async () => {
    started = await startAgainstFake(aBot(), 'socket');
    const { slack, lines } = started;
    for (const channel of [DIRECT, GENERAL]) {
      for (const field of inEvent('channel_type hidden previous_message previous_message.user').split(' ')) {
        slack.alter = (payload) => payload;
        const question = await slack.say(mention('budanov?'), { channel });
        await slack.posts(1);
        slack.alter = (payload) => without(payload, field);
        await slack.erase(question);
        await expect.poll(() => slack.posted, { message: field }).toEqual([]);
      }
    }
    expect(lines.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('the Home tab is shown, and a press there answered, whatever of them is absent', async () => {
    const list = {
      type: 'list' as const,
      items: [[{ example: 'who leads the delegation?' }]],
    };
    started = await startAgainstFake(aBot(aReply({ blocks: [list] })), 'socket');
    const { slack, lines } = started;
    for (const field of `${WRAPPER} ${inEvent('view event_ts')}`.split(' ')) {
      slack.alter = (payload) => without(payload, field);
      const published = slack.calls.filter(({ method }) => method === 'views.publish').length;
      await slack.home();
      expect(
        slack.calls.filter(({ method }) => method === 'views.publish'),
        field,
      ).toHaveLength(published + 1);
    }
    let posts = 0;
    for (const field of `${PERSON} view container state actions.block_id actions.text`.split(' ')) {
      slack.alter = (payload) => without(payload, field);
      await slack.pressAtHome('who leads the delegation?');
      posts += 1;
      expect(await slack.posts(posts), field).toHaveLength(posts);
    }
    expect(lines.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it.each('url team user team_id bot_id is_enterprise_install'.split(' '))(
    'the bot starts and answers where Slack does not tell its %s',
    async (field) => {
      const before = async (_: unknown, slack: FakeSlack): Promise<void> => {
        slack.alterAnswer = (method, answer) => (method === 'auth.test' ? without(answer, field) : answer);
      };
      started = await startAgainstFake(aBot(), 'socket', { before });
      const { slack, lines } = started;
      await slack.say(mention('budanov?'));
      expect(await slack.posts(1)).toHaveLength(1);
      expect(lines.filter(({ level }) => level === 'error')).toEqual([]);
    },
  );

  it('an answer is posted once whatever of what Slack says to it is absent', async () => {
    started = await startAgainstFake(aBot(), 'socket');
    const { slack, lines } = started;
    const posted = 'channel message message.bot_id message.app_id message.team message.text message.user';
    const found =
      'has_more response_metadata response_metadata.next_cursor messages.text messages.thread messages.channel';
    let posts = 0;
    for (const field of `${posted} ${found}`.split(' ')) {
      slack.alterAnswer = (_, answer) => without(answer, field);
      await slack.say(mention('budanov?'));
      slack.fail('chat.postMessage', { kind: 'lose' });
      await slack.say(mention('lavrov?'));
      posts += 2;
      await slack.posts(posts);
      await started.held.courier.settled();
      expect(slack.posted, field).toHaveLength(posts);
    }
    expect(lines.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('a channel that Slack tells nothing about is managed by nobody, and nothing fails', async () => {
    started = await startAgainstFake(aBot(), 'socket', { fake: { creator: ALICE.id } });
    const { slack, held, lines } = started;
    const origin = { platform: 'slack', channel: `slack:${GENERAL}`, person: `slack:${ALICE.id}` };
    const managed: boolean[] = [];
    for (const field of ['user', 'user.is_admin', 'user.is_owner', 'channel', 'channel.creator']) {
      slack.alterAnswer = (_, answer) => without(answer, field);
      managed.push(await held.courier.mayManage({ ...origin, place: '{}', answerWithin: 1 }));
    }
    expect(managed).toEqual([true, true, true, false, false]);
    expect(lines.filter(({ level }) => level === 'error')).toEqual([]);
  });
});
