// Whose words an answer or a list has, to choose one of them.
import { expect, it } from 'vitest';
import { createLibrary } from '../../src/index.ts';
import { anArticle } from '../support/builders.ts';
import { aConversation, evidenceIn } from './a-conversation.ts';

const published = { day: '2025-05-15' };
const library = createLibrary([
  anArticle({
    ...{ id: 'a', title: 'In Moscow', published },
    body: '“We will not sign a ceasefire this week,” Dmitry Peskov said.\n\n“The harvest is in,” a farmer said.',
  }),
  anArticle({
    ...{ id: 'b', title: 'In Kyiv', published },
    body: '“A ceasefire has to come first,” Kyrylo Budanov said.\n\n“No ceasefire without guarantees,” Budanov added.',
  }),
]);

it('of a list is of all whom it has by name, those heard most first, and leads to the same list of one', async () => {
  const say = aConversation(library);
  const { menus: [menu] = [] } = await say('statements about ceasefire');
  expect(menu?.choices.map(({ label }) => label)).toEqual(['Kyrylo Budanov', 'Dmitry Peskov']);
  const chosen = await say(menu?.choices[1]?.says ?? '');
  expect(evidenceIn(chosen)).toEqual([expect.stringContaining('not sign a ceasefire')]);
  expect(chosen.menus).toEqual([]);
});

it('of an answer leads to the same question of one of them', async () => {
  const say = aConversation(library);
  const { menus: [menu] = [] } = await say('what was said about a ceasefire?');
  const peskov = menu?.choices.find(({ label }) => label === 'Dmitry Peskov');
  expect(evidenceIn(await say(peskov?.says ?? ''))[0]).toContain('not sign a ceasefire');
});

it('is not there where one alone speaks', async () => {
  const say = aConversation(library);
  expect((await say('statements Budanov')).menus).toEqual([]);
  expect((await say('what did Peskov say about a ceasefire?')).menus).toEqual([]);
  expect((await say('thanks!')).menus ?? []).toEqual([]);
});
