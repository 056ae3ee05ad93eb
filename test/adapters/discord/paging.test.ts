// The menu under a list of several pages: any of them can be gone to.
import { describe, expect, it } from 'vitest';
import { createBot, createLibrary, silentLogger } from '../../../src/index.ts';
import { aClock, anArticle } from '../../support/builders.ts';
import type { FakeInteraction } from '../../support/fake-discord-interactions.ts';
import type { FakeMessage } from '../../support/fake-discord-world.ts';
import { createStarter, settled } from './start.ts';

const start = createStarter();
const shown = ({ own }: FakeInteraction): FakeMessage[] => own.filter(({ loading }) => !loading);
const menuOf = ({ components }: FakeMessage) =>
  components.flatMap((row) => row.components).find(({ options }) => options !== undefined);

describe('a list of several pages', () => {
  it('has a menu of them, which shows the one that is chosen', async () => {
    const words = Array.from(
      { length: 12 },
      (_, at) => `“The village number ${at} is held,” Sergey Lavrov said.`,
    );
    const library = createLibrary([
      anArticle({ title: 'Villages', published: { day: '2025-05-15' }, body: words.join('\n\n') }),
    ]);
    const { discord } = await start(
      createBot({ library: () => library, log: silentLogger, clock: aClock() }),
    );
    const asked = discord.command('statements', {});
    const [list] = await settled(() => shown(asked));
    const menu = list && menuOf(list);
    if (list === undefined || menu === undefined) throw new Error('no menu');
    expect(menu.options).toEqual([
      { label: 'Page 1 of 3', value: 'more page: 1', default: true },
      { label: 'Page 2 of 3', value: 'more page: 2' },
      { label: 'Page 3 of 3', value: 'more page: 3' },
    ]);
    const chosen = discord.click(list, menu.custom_id, { chosen: 'more page: 3' });
    const pages = await settled(() => shown(chosen));
    expect(discord.see(pages).text).toContain('Shown: 11 to 12 of 12.');
    expect(pages[0] && menuOf(pages[0])?.options?.find((option) => option.default)?.label).toBe(
      'Page 3 of 3',
    );
    const earlier = discord.click(list, menu.custom_id.replace('say0', 'page'), { chosen: '2' });
    expect(discord.see(await settled(() => shown(earlier))).text).toContain('Shown: 6 to 10 of 12.');
  });
});
