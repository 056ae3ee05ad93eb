// Whatever Slack documents as optional or nullable may be absent: each is left out once, of everything that people do.
import { afterEach, describe, expect, it } from 'vitest';
import { without } from '../../support/absent.ts';
import { aBot, aReply } from '../../support/builders.ts';
import { DIRECT, type FakeSlack, GENERAL, mention } from '../../support/fake-slack.ts';
import { type Started, startAgainstFake } from './start.ts';

let started: Started | undefined;
afterEach(async () => {
  await started?.stop();
  started = undefined;
});

const WRAPPER =
  'token context_team_id context_enterprise_id authorizations is_ext_shared_channel event_context';
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
  'a slash command': {
    fields: 'token team_domain channel_name user_name is_enterprise_install api_app_id',
    does: (slack) => slack.slash('/ask', 'budanov?'),
  },
  'a shortcut': {
    fields: `${PERSON} action_ts channel.name message_ts message.user message.type`,
    does: (slack) => slack.shortcut('check', '“talks do not mean a solution”'),
  },
};

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
});
