// The scenes in Discord: what the bot sends there through discord.js, drawn.
import { startDiscord } from '../../adapters/discord/main.ts';
import { silentLogger } from '../../src/index.ts';
import { QUICK, settled } from '../adapters/discord/start.ts';
import { startFakeDiscord } from '../support/fake-discord.ts';
import type { FakeModal } from '../support/fake-discord-checks.ts';
import type { FakeInteraction } from '../support/fake-discord-interactions.ts';
import { BOB, BOT, type FakeMessage, isPrivate, TOKEN } from '../support/fake-discord-world.ts';
import { discordMessage, discordModal, discordPage, said } from './discord-look.ts';
import type { Html } from './html.ts';
import { aNewsroom } from './newsroom.ts';
import { QUESTION, QUOTED, type Scene } from './scene.ts';

/** Of buttons, and what is chosen in a menu. */
const labelsIn = ({ components }: FakeMessage): string[] =>
  components.flatMap((row) =>
    row.components.flatMap(
      ({ label, options = [] }) => label ?? options.find((one) => one.default)?.label ?? [],
    ),
  );

const textsOf = ({ title, components }: FakeModal): string[] => [
  title,
  ...components.flatMap(({ label, component }) => [
    label,
    ...(component.type === 3
      ? component.options.map((option) => option.label)
      : [component.value ?? component.placeholder ?? '']),
  ]),
];

export async function discordScenes(): Promise<Scene[]> {
  const { bot, courier, store, digest } = await aNewsroom();
  const discord = await startFakeDiscord();
  const running = await startDiscord({
    config: { token: TOKEN, apiUrl: discord.apiUrl },
    ...{ prefix: '', bot, courier, log: silentLogger, timings: QUICK },
    onFatal: (error) => {
      throw error;
    },
  });
  const answerTo = ({ own }: FakeInteraction) => settled(() => own.filter(({ loading }) => !loading));
  const scene = (
    name: string,
    messages: readonly FakeMessage[],
    { before = [], above }: { before?: Html[]; above?: string } = {},
  ): Scene => ({
    name: `discord-${name}`,
    sent: [discord.see(messages).text, ...messages.flatMap(labelsIn)].flatMap((text) => text.split('\n')),
    page: discordPage(
      '# peace-talks',
      before,
      messages.map((message) =>
        said({
          ...{ by: 'Parley', at: '16:00', words: discordMessage(message), isPrivate: isPrivate(message) },
          ...(above !== undefined && { above }),
        }),
      ),
    ),
  });
  try {
    await digest(() =>
      answerTo(discord.command('digest', { do: 'on', at: '08:30 Kyiv', topic: 'a ceasefire' })),
    );
    const posted = await settled(() => discord.answers());
    discord.say(`<@${BOT}> ${QUESTION}`);
    const answer = await settled(() => discord.answers().slice(posted.length));
    const list = await answerTo(discord.command('statements', { person: 'Trump' }));
    const check = await answerTo(discord.onMessage('Who said this?', discord.wrote(QUOTED, { author: BOB })));
    const asked = discord.command('digest', {});
    const [form] = await settled(() => (asked.modal === undefined ? [] : [asked.modal]));
    if (form === undefined) throw new Error('no form was opened');
    return [
      scene('answer', answer, {
        before: [said({ by: 'ann', at: '16:00', words: [`@Parley ${QUESTION}`] })],
        above: `↱ @ann  @Parley ${QUESTION}`,
      }),
      scene('statements', list, { above: '↱ ann used /statements' }),
      scene('digest', posted),
      { name: 'discord-digest-form', sent: textsOf(form), page: discordModal(form) },
      scene('check', check, {
        before: [said({ by: 'ben', at: '15:58', words: [QUOTED] })],
        above: '↱ ann used Who said this?',
      }),
    ];
  } finally {
    await running.stop();
    await discord.stop();
    await store.close();
  }
}
