// Channels of several workspaces, served by one bot on one store: nothing that is said, set or followed in one is seen in another.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workspaceIn } from '../../src/chat/id-in.ts';
import { ALL_DIGESTS, createBot, createLibrary, silentLogger } from '../../src/index.ts';
import { openStore } from '../../src/store/sqlite.ts';
import { aChatEvent, aClock, anArticle } from '../support/builders.ts';
import { aCourier } from '../support/courier.ts';
import { aMemory } from '../support/memory.ts';
import { aMessenger } from '../support/messenger.ts';

const library = createLibrary([
  anArticle({
    publisher: 'Daily Herald',
    published: { day: '2025-05-15' },
    body: '“Prisoners come home first,” Rustem Umerov said.\n\n“Grain must be shipped,” Sergey Lavrov said.',
  }),
]);

interface Said {
  readonly channel: string;
  readonly text: string;
}

/** Two of one workspace, of which one has the same id as one of another. */
const CHANNELS = ['pigeon:T1:C1', 'pigeon:T1:C2', 'pigeon:T2:C1'];
/** What is kept of each channel: its digest, what it follows, its settings, its conversation. */
const TEXTS = [
  'digest on 08:30 Kyiv about grain',
  'digest on weekdays 9am Kyiv about prisoners',
  'digest',
  'digest off',
  'follow Lavrov',
  'follow prisoners',
  'follow',
  'unfollow Lavrov',
  'unfollow',
  'settings answers mentions',
  'settings answers questions',
  'settings',
  'about',
  'stop',
  'what did Umerov say about prisoners?',
  'and Lavrov?',
  'more',
  'why',
];

const saidAnywhere = fc.array(
  fc.record({ channel: fc.constantFrom(...CHANNELS), text: fc.constantFrom(...TEXTS) }),
  { maxLength: 25 },
);

/** What each channel is told, and what is announced in it, in order. */
async function toldIn(said: readonly Said[]): Promise<Map<string, unknown[]>> {
  const store = openStore({ file: ':memory:' });
  const { memory, announced } = aMemory(store, {});
  const bot = createBot({ library: () => library, log: silentLogger, clock: aClock(), memory });
  const { courier } = aCourier(bot, { store });
  const messenger = aMessenger();
  courier.connect(messenger);
  const told = new Map(CHANNELS.map((channel): [string, unknown[]] => [channel, []]));
  const counts = new Map<string, number>();
  for (const { channel, text } of said) {
    const count = (counts.get(channel) ?? 0) + 1;
    counts.set(channel, count);
    const origin = {
      channel,
      place: JSON.stringify(channel),
      person: `${workspaceIn(channel)}:U1`,
      seesAll: true,
    } as const;
    await courier.take(aChatEvent({ key: `${channel}#${count}`, text, conversation: channel }, origin));
    await courier.settled();
    told.get(channel)?.push(
      messenger.posts.splice(0).map(({ key, place, reply }) => ({ key, place, reply })),
      announced.splice(0),
    );
  }
  // What each workspace is shown of all its channels.
  for (const channel of CHANNELS) {
    const origin = { platform: 'pigeon', channel, person: 'nobody', place: '', answerWithin: 0 };
    const about = { key: '', conversation: '', text: '', command: 'about', options: ALL_DIGESTS };
    const { reply } = await courier.inPlace.respond({ ...about, origin });
    told.set(workspaceIn(channel), [reply]);
  }
  return told;
}

describe('what a channel is told', () => {
  it('is what it would be told if there was no other', async () => {
    await fc.assert(
      fc.asyncProperty(saidAnywhere, async (all) => {
        const together = await toldIn(all);
        for (const channel of CHANNELS) {
          const alone = await toldIn(all.filter((one) => one.channel === channel));
          expect(together.get(channel)).toEqual(alone.get(channel));
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('what a workspace is shown of itself', () => {
  it('is what it would be shown if there was no other', async () => {
    await fc.assert(
      fc.asyncProperty(saidAnywhere, async (all) => {
        const together = await toldIn(all);
        for (const workspace of new Set(CHANNELS.map(workspaceIn))) {
          const alone = await toldIn(all.filter(({ channel }) => workspaceIn(channel) === workspace));
          expect(together.get(workspace)).toEqual(alone.get(workspace));
        }
      }),
      { numRuns: 25 },
    );
  });
});
