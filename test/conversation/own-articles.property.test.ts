// Workspaces that have articles of their own, served by one bot on one store: whatever one of them is told, asked or not, is of what is
// for everybody and of what is its own, and is what it would be told if the others had none.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { folderOf, isFor } from '../../src/articles/owner.ts';
import { workspaceOf } from '../../src/chat/id-in.ts';
import { marksOf } from '../../src/digest/marks.ts';
import { createScheduler } from '../../src/digest/scheduler.ts';
import { createFollowPoster } from '../../src/follow/poster.ts';
import {
  type Article,
  createBot,
  createLibrary,
  type Memory,
  type Origin,
  silentLogger,
} from '../../src/index.ts';
import { openStore } from '../../src/store/sqlite.ts';
import { aChatEvent, anArticle } from '../support/builders.ts';
import { aCourier } from '../support/courier.ts';
import { aMemory } from '../support/memory.ts';
import { aMessenger } from '../support/messenger.ts';

type Place = Pick<Origin, 'platform' | 'channel' | 'workspace'>;

/** Two workspaces whose channels' names tell, two of a platform where they do not, and a direct message there. */
const PLACES: readonly Place[] = [
  { platform: 'pigeon', channel: 'pigeon:T1:C1' },
  { platform: 'pigeon', channel: 'pigeon:T2:C1' },
  { platform: 'dove', channel: 'dove:C1', workspace: 'dove:G1' },
  { platform: 'dove', channel: 'dove:C2', workspace: 'dove:G2' },
  { platform: 'dove', channel: 'dove:D1' },
];
const WORKSPACES = PLACES.flatMap((place) => workspaceOf(place) ?? []);

const WORDS = [
  '“Grain must be shipped before the winter comes to the coast,” Sergey Lavrov said.',
  '“Grain must be shipped before the winter comes to the coast, and not later than that,” Sergey Lavrov said.',
  '“Prisoners come home first, whatever else is agreed in Istanbul,” Rustem Umerov said.',
  'Russia sent 145 drones overnight, the air force said.',
  'Russia sent 90 drones overnight, the air force said.',
  'Rustem Umerov leads the Ukrainian delegation.',
];
const QUOTED = 'Grain must be shipped before the winter comes to the coast';

interface Drawn {
  readonly owner: string | undefined;
  readonly words: readonly number[];
  readonly day: string;
  /** Whether it is there before anything is asked. */
  readonly isEarly: boolean;
}

const drawn: fc.Arbitrary<Drawn> = fc.record({
  owner: fc.option(fc.constantFrom(...WORKSPACES), { nil: undefined }),
  words: fc.uniqueArray(fc.nat(WORDS.length - 1), { minLength: 1, maxLength: 3 }),
  day: fc.constantFrom('2025-05-14', '2025-05-15', '2025-05-16'),
  isEarly: fc.boolean(),
});

/** By what stands in all that is shown of it: its outlet, its title, its name, its text. */
const markOf = (at: number): string => `zq${at}x`;

function articleOf({ owner, words, day }: Drawn, at: number): Article {
  const mark = markOf(at);
  const folder = owner === undefined ? '' : folderOf(owner);
  return anArticle({
    id: `added/${folder}${mark}.example/${mark}`,
    title: `Talks go on ${mark}`,
    publisher: at % 2 === 0 ? 'Evening Post' : `Herald ${mark}`,
    url: `https://${mark}.example/talks`,
    published: { day },
    language: at % 3 === 0 ? 'en' : `${'abcdefgh'[at] ?? 'x'}q`,
    body: words.map((which) => `${WORDS[which]}`).join('\n\n'),
  });
}

/** Answered by a search, in which a word is as rare as it is in all articles. */
const QUESTIONS = [
  'what did Lavrov say about grain?',
  'what did Umerov say?',
  'who leads the Ukrainian delegation?',
  'how many drones did Russia send?',
  'and Umerov?',
  'what is new?',
  'when was that?',
  'only since May 15',
  'statements about grain',
  'about',
  'help',
  `check "${QUOTED}"`,
  'follow grain',
];
/** Each follows one of its own. */
const FOLLOWED = '/sources add';
const OTHERS = [
  'more',
  'why',
  'open 1',
  'export',
  'statements',
  'statements Lavrov',
  'people',
  'settings outlets Herald',
  'settings outlets Evening Post',
  'settings outlets all',
  'settings languages Klingon',
  'digest on 08:30 Kyiv',
  'digest now',
  'follow Lavrov',
  '/sources',
  FOLLOWED,
  '/sources remove 1',
  '/sources pause 2',
];

interface Said {
  readonly at: number;
  readonly text: string;
}
const feedOf = (place: number): string => `zqf${place}x`;
/** As of a feed that has no title. */
const COMMON_FEED = 'https://common.example/rss?key=zqkeyx';
const COMMON = { url: COMMON_FEED, title: COMMON_FEED, about: [] };

interface Scene {
  readonly articles: readonly Drawn[];
  readonly before: readonly Said[];
  readonly after: readonly Said[];
}

/** What each place is told: answers, what is announced, what comes unasked, what is offered while somebody types. */
async function toldIn({ articles, before, after }: Scene, isThere: (article: Article) => boolean) {
  const all = articles.map((each, at) => ({ ...each, article: articleOf(each, at) }));
  const libraryOf = (some: typeof all) =>
    createLibrary(some.flatMap(({ article }) => (isThere(article) ? article : [])));
  let library = libraryOf(all.filter(({ isEarly }) => isEarly));
  const store = openStore({ file: ':memory:' });
  const time = { now: Date.parse('2025-05-15T09:00:00Z') };
  const clock = { today: () => new Date(time.now).toISOString().slice(0, 10), now: () => time.now };
  const { memory: held, announced } = aMemory(store, {});
  const memory: Memory = {
    ...held,
    manages: async () => true,
    isShared: async (platform) => (platform === 'dove' ? true : undefined),
    locateFeeds: async (url) => ({
      kind: 'feeds',
      feeds: [{ url, title: `Feed ${new URL(url).hostname}` }],
      isList: false,
    }),
  };
  const bot = createBot({ library: () => library, log: silentLogger, clock, memory });
  const { courier } = aCourier(bot, { store, clock });
  const messengers = [
    aMessenger('pigeon'),
    {
      ...aMessenger('dove'),
      workspaceOf: async (channel: string) => PLACES.find((place) => place.channel === channel) ?? {},
    },
  ];
  for (const messenger of messengers) courier.connect(messenger);
  const { workspaceOf: whose } = courier;
  const refresh = async () => {};
  const ofAll = { store, workspaceOf: whose, library: () => library, refresh, log: silentLogger, clock };
  const scheduler = createScheduler(ofAll);
  const poster = createFollowPoster(ofAll);
  await store.sources.add(COMMON, time.now);
  const told = new Map(PLACES.map(({ channel }): [string, unknown[]] => [channel, []]));
  const note = () => {
    for (const { posts } of messengers)
      for (const { place, reply } of posts.splice(0)) told.get(place)?.push(reply);
    for (const { channel, reply } of announced.splice(0)) told.get(channel)?.push(reply);
  };
  let count = 0;
  const say = async (some: readonly Said[]) => {
    for (const { at, text } of some) {
      const place = PLACES[at] ?? { platform: 'pigeon', channel: 'pigeon:T1:C1' };
      const { channel } = place;
      count += 1;
      const origin = {
        ...place,
        place: channel,
        home: channel,
        person: `${channel}:U1`,
        seesAll: true,
      } as const;
      const typed = text === FOLLOWED ? `${text} https://${feedOf(at)}.example/rss` : text;
      await courier.take(
        aChatEvent({ key: `${channel}#${count}`, text: typed, conversation: channel }, origin),
      );
      await courier.settled();
      note();
    }
  };
  await store.articles.note(marksOf(library), time.now);
  await say(before);
  library = libraryOf(all);
  await store.articles.note(marksOf(library), time.now);
  await poster.tend();
  await courier.tend();
  await courier.settled();
  note();
  await say(after);
  time.now = Date.parse('2025-05-16T06:00:00Z');
  await scheduler.tend();
  await courier.tend();
  await courier.settled();
  note();
  for (const place of PLACES) {
    const workspace = workspaceOf(place);
    for (const [command, option] of [
      ['statements', 'person'],
      ['statements', 'outlet'],
      ['settings', 'outlets'],
    ] as const)
      told.get(place.channel)?.push(bot.complete({ command, option, typed: '', limit: 25, workspace }));
  }
  await store.close();
  return told;
}

function sceneOf(texts: readonly string[]): fc.Arbitrary<Scene> {
  const said = fc.array(fc.record({ at: fc.nat(PLACES.length - 1), text: fc.constantFrom(...texts) }), {
    minLength: 4,
    maxLength: 14,
  });
  return fc.record({
    articles: fc.array(drawn, { minLength: 2, maxLength: 8 }),
    before: said,
    after: said,
  });
}

/** The number of a source is one of all, whoever follows it. */
const withoutNumbers = (told: unknown): unknown =>
  JSON.parse(JSON.stringify(told).replace(/"\d+ Feed /gu, '"Feed '));

describe('what a workspace is told', () => {
  it('names nothing of what another has for itself, nor the address of what is for everybody', async () => {
    await fc.assert(
      fc.asyncProperty(sceneOf([...QUESTIONS, ...OTHERS]), async (drawnScene) => {
        const told = await toldIn(drawnScene, () => true);
        for (const [at, place] of PLACES.entries()) {
          const words = JSON.stringify(told.get(place.channel));
          expect(words).not.toContain('zqkeyx');
          for (const other of PLACES.keys()) if (other !== at) expect(words).not.toContain(feedOf(other));
          drawnScene.articles.forEach((each, at) => {
            if (!isFor(workspaceOf(place), articleOf(each, at))) expect(words).not.toContain(markOf(at));
          });
        }
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it('is what it would be told if no other had anything for itself', async () => {
    await fc.assert(
      fc.asyncProperty(sceneOf(OTHERS), fc.constantFrom(...PLACES), async (drawnScene, place) => {
        const workspace = workspaceOf(place);
        const together = await toldIn(drawnScene, () => true);
        const alone = await toldIn(drawnScene, (article) => isFor(workspace, article));
        expect(withoutNumbers(together.get(place.channel))).toEqual(withoutNumbers(alone.get(place.channel)));
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});
