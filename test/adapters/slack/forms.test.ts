// Modals: the digest and the filters of the list of statements, filled in in place of typed.
import { afterEach, describe, expect, it } from 'vitest';
import { createBot, createLibrary, silentLogger } from '../../../src/index.ts';
import { openStore } from '../../../src/store/sqlite.ts';
import { without } from '../../support/absent.ts';
import { aClock, anArticle } from '../../support/builders.ts';
import { DIRECT, GENERAL, shown } from '../../support/fake-slack.ts';
import { type AgainstFake, type Mode, type Started, startAgainstFake } from './start.ts';

let started: Started | undefined;
afterEach(async () => {
  await started?.stop();
  started = undefined;
});

async function start(
  options: AgainstFake & { mode?: Mode; manages?: boolean; slow?: Promise<void>; isAway?: boolean } = {},
) {
  const article = anArticle({
    title: 'Talks in Istanbul',
    publisher: 'The Paper',
    published: { day: '2025-05-15' },
    body: '“We will go to Istanbul for talks,” Sergey Lavrov said on Thursday.\n\n“Talks do not mean a solution,” Kyrylo Budanov said.',
  });
  const library = createLibrary([article]);
  const store = openStore({ file: ':memory:' });
  const announced: unknown[] = [];
  const memory = {
    ...store,
    announce: async (post: unknown) => {
      announced.push(post);
      await options.slow;
      return { kind: 'posted' } as const;
    },
    ...(options.manages === undefined ? {} : { mayManage: async () => options.manages ?? false }),
  };
  const bot = createBot({ library: () => library, log: silentLogger, clock: aClock(), memory });
  const record = () => Promise.reject(new Error('the disk is full'));
  const given = options.isAway ? { ...store, inbox: { ...store.inbox, record } } : store;
  started = await startAgainstFake(bot, options.mode ?? 'socket', { ...options, store: given });
  const digest = () => store.digests.find('slack', `slack:${GENERAL}`);
  return { ...started, digest, announced };
}

describe.each(['socket', 'http'] as const)('/digest without words, over %s', (mode) => {
  it('opens a form, and what is sent with it switches the digest on', async () => {
    const { slack, digest } = await start({ mode });
    await slack.slash('/digest', '');
    const sent = await slack.submit({ at: '09:15', zone: 'Kyiv', days: 'weekdays', only: 'about sanctions' });
    expect(sent.shows).toContain(
      'The digest is on: every weekday at 09:15 (Europe/Kyiv), about “sanctions”.',
    );
    expect(await digest()).toMatchObject({
      schedule: { time: '09:15', zone: 'Europe/Kyiv', days: 'weekdays' },
      filter: { topic: 'sanctions' },
    });
    expect(slack.posted).toEqual([]);
  });
});

describe('the form of the digest', () => {
  it('is taken whatever may be absent of what is sent with it', async () => {
    const { slack, lines } = await start();
    const fields =
      'team enterprise user.username user.name user.team_id token trigger_id response_urls is_enterprise_install api_app_id view.blocks view.submit view.close view.hash';
    for (const field of fields.split(' ')) {
      slack.alter = (payload) => payload;
      await slack.slash('/digest', '');
      slack.alter = (payload) => without(payload, field);
      const { shows } = await slack.submit({ zone: 'Kyiv' });
      expect(shows, field).toContain('The digest is on');
    }
    expect(lines.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('has what is set, and is all of it again once the last field is emptied', async () => {
    const { slack, digest } = await start();
    await slack.slash('/digest', '');
    await slack.submit({ zone: 'London', days: 'Mondays and Thursdays', only: 'Lavrov' });
    await slack.slash('/digest', '');
    await slack.submit({ at: '18:00', only: '' });
    expect(await digest()).toMatchObject({
      schedule: { time: '18:00', zone: 'Europe/London', days: ['monday', 'thursday'] },
      filter: {},
    });
  });

  it.each([
    ['zone', { zone: 'Kyvi' }, 'Did you mean Europe/Kyiv?'],
    ['zone', { zone: 'Birmingham' }, 'I do not know which time zone “Birmingham” is in.'],
    ['days', { zone: 'Kyiv', days: 'weekly' }, 'On which day'],
    ['only', { zone: 'Kyiv', only: 'everything but sanctions' }, 'cannot leave things out'],
  ])('says at the field %s what was not understood of %j', async (field, written, words) => {
    const { slack, digest, announced } = await start();
    await slack.slash('/digest', '');
    const { errors = {} } = await slack.submit(written);
    expect(Object.keys(errors)).toEqual([field]);
    expect(errors[field]).toContain(words);
    expect([await digest(), announced]).toEqual([undefined, []]);
  });

  it('opens with a topic as long as one can be typed', async () => {
    const { slack, digest } = await start();
    const topic = `grain ${'and more of it '.repeat(17)}`.trim();
    await slack.slash('/digest', `on 08:30 Kyiv about ${topic}`);
    await slack.slash('/digest', '');
    await slack.submit({ at: '18:00' });
    expect(await digest()).toMatchObject({ schedule: { time: '18:00' }, filter: { topic } });
  });

  it('switches it off, whatever the other fields say', async () => {
    const { slack, digest } = await start();
    await slack.slash('/digest', '');
    await slack.submit({ zone: 'Kyiv' });
    await slack.slash('/digest', '');
    expect((await slack.submit({ do: 'off' })).shows).toContain('The digest of this channel is off.');
    expect(await digest()).toBeUndefined();
  });

  it('is as much for those who manage the channel as the words are', async () => {
    const { slack, digest } = await start({ manages: false });
    await slack.slash('/digest', '');
    expect((await slack.submit({ zone: 'Kyiv' })).shows).toContain('only those who manage the channel');
    expect(await digest()).toBeUndefined();
  });

  it.each(['socket', 'http'] as const)(
    'over %s, is told of where no form can be shown and nothing put on record',
    async (mode) => {
      const { slack, lines } = await start({ mode, isAway: true });
      slack.fail('views.open', { kind: 'error', error: 'expired_trigger_id' });
      await slack.slash('/digest', '');
      expect(shown(await slack.posts(1)).text).toContain('I could not take this down just now');
      expect(JSON.stringify(lines)).not.toMatch(/was not taken in|could not be acknowledged/u);
    },
  );

  it('gives way to words where Slack does not show it', async () => {
    const { slack } = await start();
    slack.fail('views.open', { kind: 'error', error: 'expired_trigger_id' });
    await slack.slash('/digest', '');
    const [post] = await slack.posts(1);
    expect(post).toMatchObject({ to: expect.any(String) });
    expect(shown([...slack.posted]).text).toContain('digest on 08:30 Europe/Kyiv');
  });

  it('closes where the work takes longer than Slack waits, and tells what came of it', async () => {
    let go = (): void => {};
    const slow = new Promise<void>((resolve) => {
      go = resolve;
    });
    const { slack } = await start({ slow, timing: { form: 20 } });
    await slack.slash('/digest', '');
    expect(await slack.submit({ zone: 'Kyiv' })).toEqual({ acked: true });
    go();
    const posts = await slack.posts(1);
    expect(posts).toMatchObject([{ to: expect.any(String) }]);
    expect(shown(posts).text).toContain('The digest is on');
  });

  it('opens by the button under what is said of the digest', async () => {
    const { slack } = await start();
    await slack.slash('/digest', 'show');
    const [post] = await slack.posts(1);
    if (post) await slack.press(post);
    expect(await slack.modal()).toMatchObject({ title: { text: 'Daily digest' } });
  });

  it('opens at the Home tab, for the direct message', async () => {
    const { slack, held } = await start();
    await slack.home();
    await slack.pressAtHome('A daily digest for me');
    await slack.submit({ zone: 'Kyiv' });
    expect(await held.store.digests.find('slack', `slack:${DIRECT}`)).toBeDefined();
  });
});

describe('the form of the filters', () => {
  async function opened() {
    const all = await start();
    await all.slack.slash('/statements', '');
    const [post] = await all.slack.posts(1);
    if (post) await all.slack.press(post, { label: 'Filter' });
    return all;
  }

  it('lists what it asks for, to the person alone', async () => {
    const { slack } = await opened();
    expect(await slack.submit({ person: 'Budanov' })).toEqual({ acked: true });
    const posts = await slack.posts(2);
    expect(posts[1]).toMatchObject({ channel: GENERAL, to: expect.any(String) });
    const { text } = shown(posts.slice(1));
    expect(text).toContain('“Talks do not mean a solution,”');
    expect(text).not.toContain('Istanbul for talks');
  });

  it.each([
    ['person', { person: 'Qwghlmian' }, 'I know nobody called “Qwghlmian”.'],
    ['since', { since: 'someday' }, 'I cannot read “someday” as a date.'],
  ])('says at the field %s what was not understood of %j', async (field, written, words) => {
    const { slack } = await opened();
    expect((await slack.submit(written)).errors?.[field]).toContain(words);
    await slack.quiet();
    expect(slack.posted).toHaveLength(1);
  });

  it('says what to type where Slack does not show it', async () => {
    const { slack } = await start();
    await slack.slash('/statements', '');
    const [post] = await slack.posts(1);
    slack.fail('views.open', { kind: 'error', error: 'expired_trigger_id' });
    if (post) await slack.press(post, { label: 'Filter' });
    const posts = await slack.posts(2);
    expect(shown(posts.slice(1)).text).toContain('statements Trump about sanctions since last Monday');
  });
});

describe('/settings without words', () => {
  it('opens a form with what is set; commands are answered to all once that is sent', async () => {
    const { slack } = await start();
    await slack.slash('/settings', '');
    const sent = await slack.submit({ answers: 'mentions', commands: 'public' });
    expect(sent.shows).toContain(
      'Here I answer only what names me. Slash commands are answered to the whole channel.',
    );
    await slack.slash('/ask', 'what did Budanov say about talks?');
    const posts = await slack.posts(2);
    const [answer] = posts.filter(({ to }) => to === undefined);
    expect(answer).toMatchObject({ channel: GENERAL });
    expect(answer && shown([answer]).text).toMatch(
      /^alice asked: what did Budanov say[\s\S]*“Talks do not mean a solution,”/u,
    );
    expect(shown(posts.filter(({ to }) => to !== undefined)).text).toBe(
      'My answer goes into the channel, as this channel is set up.\n',
    );
    await slack.slash('/settings', '');
    expect(JSON.stringify(await slack.modal())).toContain(
      '"initial_option":{"text":{"type":"plain_text","text":"To the whole channel"',
    );
  });
});
