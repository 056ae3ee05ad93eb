// The menu under a list of several pages: any of them can be gone to.
import { describe, expect, it } from 'vitest';
import { pageRow } from '../../../adapters/discord/show/buttons.ts';
import { createBot, createLibrary, silentLogger } from '../../../src/index.ts';
import { aClock, anArticle, aReply } from '../../support/builders.ts';
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
      { label: 'Page 1 of 3', value: '1', default: true },
      { label: 'Page 2 of 3', value: '2', default: false },
      { label: 'Page 3 of 3', value: '3', default: false },
    ]);
    const chosen = discord.click(list, menu.custom_id, { chosen: '3' });
    const pages = await settled(() => shown(chosen));
    expect(discord.see(pages).text).toContain('Shown: 11 to 12 of 12.');
    expect(pages[0] && menuOf(pages[0])?.options?.find((option) => option.default)?.value).toBe('3');
  });

  it('of more than Discord takes has those around the one that is shown', () => {
    const values = (at: number): string[] => {
      const [row] = pageRow('discord:1', aReply({ pages: { at, of: 60 } }));
      const [menu] = row?.components ?? [];
      return menu && 'options' in menu ? menu.options.map(({ value }) => value) : [];
    };
    expect([values(1)[0], values(1).at(-1)]).toEqual(['1', '25']);
    expect([values(30)[0], values(30).at(-1)]).toEqual(['18', '42']);
    expect([values(60)[0], values(60).at(-1)]).toEqual(['36', '60']);
  });
});
