// The scenes in Slack: what the bot sends there through @slack/bolt, drawn.
import type { types } from '@slack/bolt';
import { startSlack } from '../../adapters/slack/main.ts';
import { silentLogger } from '../../src/index.ts';
import { quickTiming, slackConfig } from '../adapters/slack/start.ts';
import { mention, startFakeSlack } from '../support/fake-slack.ts';
import type { Posted } from '../support/fake-slack-web-api.ts';
import { aNewsroom } from './newsroom.ts';
import { QUESTION, QUOTED, type Scene } from './scene.ts';
import { type SlackBlock, said, slackBlock, slackModal, slackPage } from './slack-look.ts';

const blocksIn = ({ args }: Posted): SlackBlock[] => (args.blocks ?? []) as SlackBlock[];
/** All that is to be read in it, whatever it is; a hint is not, where the field is filled in. */
function textsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const isHidden = key === 'initial_option' || (key === 'placeholder' && 'initial_value' in value);
    if (typeof inner !== 'string') return isHidden ? [] : textsIn(inner);
    return ['text', 'initial_value', 'initial_time'].includes(key) ? [inner] : [];
  });
}

const textsOfModal = ({ title, blocks, close, submit }: types.ModalView): string[] =>
  [title, ...blocks, close, submit].flatMap(textsIn);

const ONLY_YOU = 'Only visible to you';

export async function slackScenes(): Promise<Scene[]> {
  const { courier, store, digest } = await aNewsroom();
  const slack = await startFakeSlack();
  const running = await startSlack({
    config: slackConfig('socket', slack.apiUrl),
    ...{ prefix: '', courier, log: silentLogger, timing: quickTiming },
    onFatal: (error) => {
      throw error;
    },
  });
  /** What the bot posts after this. */
  async function after(deed: () => Promise<unknown>): Promise<Posted[]> {
    const before = slack.posted.length;
    await deed();
    return (await slack.posts(before + 1)).slice(before);
  }
  const scene = (
    name: string,
    title: string,
    posts: readonly Posted[],
    above: ReturnType<typeof said>[],
  ) => ({
    name: `slack-${name}`,
    sent: posts.flatMap(blocksIn).flatMap(textsIn),
    page: slackPage(
      title,
      above,
      posts.map((post) =>
        said({
          by: 'Parley',
          at: '16:00',
          words: blocksIn(post).map(slackBlock),
          ...(post.to !== undefined && { note: ONLY_YOU }),
        }),
      ),
    ),
  });
  try {
    const switchOn = () => after(() => slack.slash('/digest', 'on 08:30 Kyiv about a ceasefire'));
    const posted = await after(() => digest(switchOn)).then((all) =>
      all.filter(({ to }) => to === undefined),
    );
    const answer = await after(() => slack.say(mention(QUESTION)));
    const list = await after(() => slack.slash('/statements', 'Trump'));
    const check = await after(() => slack.shortcut('check', QUOTED));
    await slack.slash('/digest', '');
    const form = (await slack.modal()) as unknown as types.ModalView;
    return [
      scene('answer', 'Thread  #peace-talks', answer, [
        said({ by: 'Ann', at: '16:00', words: [`@Parley ${QUESTION}`] }),
      ]),
      scene('statements', '# peace-talks', list, []),
      scene('digest', '# peace-talks', posted, []),
      { name: 'slack-digest-form', sent: textsOfModal(form), page: slackModal(form) },
      scene('check', '# peace-talks', check, [said({ by: 'Ben', at: '15:58', words: [QUOTED] })]),
    ];
  } finally {
    await running.stop();
    await slack.close();
    await store.close();
  }
}
