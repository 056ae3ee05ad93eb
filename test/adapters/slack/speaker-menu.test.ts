// The menu of who speaks, under an answer or a list in Slack.
import { afterEach, expect, it } from 'vitest';
import { createBot, createLibrary, silentLogger } from '../../../src/index.ts';
import { aBot, aClock, anArticle, aReply } from '../../support/builders.ts';
import { mention, shown } from '../../support/fake-slack.ts';
import { ALICE } from '../../support/fake-slack-payloads.ts';
import { ofTwoWhoSpeak } from '../../support/two-who-speak.ts';
import { type Mode, type Started, startAgainstFake } from './start.ts';

let started: Started | undefined;
afterEach(async () => {
  await started?.stop();
  started = undefined;
});

it.each<Mode>(['socket', 'http'])('asks for one of them alone, where the list is (%s)', async (mode) => {
  started = await startAgainstFake(ofTwoWhoSpeak, mode);
  const { slack } = started;
  await slack.slash('/statements', 'about ceasefire');
  const [list] = await slack.posts(1);
  if (list === undefined) throw new Error('no list');
  await slack.choose(list, 'Kyrylo Budanov');
  const [, chosen] = await slack.posts(2);
  expect(chosen).toMatchObject({ to: ALICE.id });
  const { text } = shown(chosen ? [chosen] : []);
  expect(text).toContain('A ceasefire has to come first');
  expect(text).not.toContain('not sign');
});

it('is beside one of the pages, where a list has several', async () => {
  const words = Array.from(
    { length: 12 },
    (_, at) => `“The village number ${at} is held,” Sergey Lavrov said.`,
  );
  const long = createLibrary([anArticle({ title: 'Villages', body: words.join('\n\n') })]);
  const one = createBot({ library: () => long, log: silentLogger, clock: aClock() });
  started = await startAgainstFake(one, 'socket');
  const { slack } = started;
  await slack.slash('/statements', '');
  const [list] = await slack.posts(1);
  if (list === undefined) throw new Error('no list');
  await slack.choose(list, 'Page 3 of 3');
  expect(shown((await slack.posts(2)).slice(1)).text).toContain('Shown: 11 to 12 of 12.');
});

it('goes on from an answer in its thread, once though it is delivered twice', async () => {
  started = await startAgainstFake(ofTwoWhoSpeak, 'socket');
  const { slack } = started;
  const { ts } = await slack.say(mention('what was said about a ceasefire?'));
  const [answer] = await slack.posts(1);
  if (answer === undefined) throw new Error('no answer');
  await slack.redeliver(await slack.choose(answer, 'Dmitry Peskov'));
  const posts = await slack.posts(2);
  expect(posts).toHaveLength(2);
  expect(posts[1]).toMatchObject({ thread: ts });
  expect(shown(posts.slice(1)).text).toMatch(/Dmitry Peskov[\s\S]*not sign a ceasefire/u);
});

it('is left out where the post has too long a name for it', async () => {
  const choices = ['a', 'b'].map((label) => ({ label, says: label }));
  started = await startAgainstFake(aBot(), 'socket');
  const { slack, held } = started;
  const reply = aReply({ menus: [{ label: 'x', choices }] });
  const origin = {
    platform: 'slack',
    channel: 'slack:C0GENERAL1',
    place: JSON.stringify({ channel: 'C0GENERAL1' }),
  };
  await held.courier.send({ key: 'k'.repeat(260), ...origin, reply, expiresAt: held.now + 60_000 });
  expect(JSON.stringify(await slack.posts(1))).not.toContain('static_select');
});
