// What the bot knows: its articles, the newest of them, where they come from, and the digests; and how to ask.
import { exampleBlocks, HOW_IT_ANSWERS } from '../answer/show/remarks.ts';
import { paragraph } from '../chat/blocks.ts';
import type { Block, Inline, Origin } from '../chat/chat.ts';
import { outletOf, titleOf } from '../chat/citation.ts';
import { workspaceIn, workspaceOf } from '../chat/id-in.ts';
import type { CommandRequest, CommandResult, Memory } from '../command/command.ts';
import { extentName } from '../library/extent-name.ts';
import type { Library } from '../library/library.ts';
import type { FollowedSource } from '../store/source.ts';
import { formatDay } from '../text/dates.ts';

const OUTLETS_NAMED = 12;
const NEWEST_SHOWN = 3;
const FEEDS_NAMED = 8;

/** Asks for the digests of all channels, where that is nobody else's business: in a workspace of its own. */
export const ALL_DIGESTS = { digests: 'all' } as const;

export async function tellAbout(request: CommandRequest): Promise<CommandResult> {
  const { library, memory, origin, options } = request;
  const sentence = `I answer with exact words from ${extentName(library.extent)}.`;
  const known = [...outletLine(library), ...newestLines(library)];
  const kept =
    memory === undefined ? [] : await keptLines(memory, origin, options?.digests === ALL_DIGESTS.digests);
  return {
    reply: {
      summary: sentence,
      blocks: [
        paragraph(sentence),
        ...listOf([...known, ...kept]),
        ...(await exampleBlocks(library)),
        HOW_IT_ANSWERS,
      ],
    },
    outcome: 'told about itself',
  };
}

const listOf = (items: readonly (readonly Inline[])[]): Block[] =>
  items.length === 0 ? [] : [{ type: 'list', items }];

function outletLine({ outlets }: Library): Inline[][] {
  return outlets.length === 0 ? [] : [[{ strong: 'Outlets: ' }, named(outlets, OUTLETS_NAMED)]];
}

function newestLines({ articles }: Library): Inline[][] {
  const dated = [...articles.values()].flatMap((entry) =>
    entry.article.published ? [{ entry, day: entry.article.published.day }] : [],
  );
  return dated
    .sort((a, b) => (a.day < b.day ? 1 : -1))
    .slice(0, NEWEST_SHOWN)
    .map(({ entry, day }): Inline[] => [
      { strong: 'Newest: ' },
      `${titleOf(entry)}, ${outletOf(entry.article)}, ${formatDay(day)}`,
    ]);
}

async function keptLines(
  { sources, digests }: Memory,
  origin: Origin | undefined,
  everywhere: boolean,
): Promise<Inline[][]> {
  const own = origin && workspaceOf(origin);
  const feeds = (await sources.all()).filter(
    ({ stopped, owner }) => stopped === undefined && (owner === undefined || owner === own),
  );
  const names = feeds.map(nameOf);
  const followed: Inline[][] =
    names.length === 0 ? [] : [[{ strong: 'Follows: ' }, named(names, FEEDS_NAMED)]];
  if (origin === undefined) return followed;
  const { platform, channel } = origin;
  const here = everywhere
    ? (await digests.all()).filter((each) => workspaceIn(each.channel) === workspaceIn(channel))
    : [await digests.find(platform, channel)].flatMap((each) => each ?? []);
  // Loaded when it is used: the arithmetic of time zones takes a good part of a start.
  const { digestLine } = await import('../digest/listed.ts');
  return [...followed, ...here.flatMap(digestLine)];
}

/** An address may hold a key; one stands for the title of a feed that has none. */
const nameOf = ({ title, url }: FollowedSource): string =>
  title !== '' && title !== url ? title : URL.canParse(url) ? new URL(url).hostname : 'a feed';

function named(names: readonly string[], most: number): string {
  const left = names.length - most;
  return `${names.slice(0, most).join(', ')}${left > 0 ? ` and ${left} more` : ''}`;
}
