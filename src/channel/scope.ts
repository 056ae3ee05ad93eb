// Which articles answers, lists and digests in a channel are made of: those that its workspace sees and, of these, those that its
// settings keep to, which alone is said.
import { languageCodeOf, languageName } from '../articles/language.ts';
import { note } from '../chat/blocks.ts';
import type { Origin, Reply } from '../chat/chat.ts';
import { workspaceIn } from '../chat/id-in.ts';
import type { Library } from '../library/library.ts';
import { partOf, wordsOfPart } from '../library/part.ts';
import { ownersIn, seenBy } from '../library/seen-by.ts';
import type { Channels } from '../store/store.ts';
import { type KeptSettings, keptSettings } from './settings.ts';

const list = new Intl.ListFormat('en', { type: 'conjunction' });

/** 'only Politico and BBC News, only in English'; undefined where all articles are. */
export function scopeInWords({ outlets = [], languages = [] }: KeptSettings): string | undefined {
  const words = [
    ...(outlets.length > 0 ? [`only ${list.format(outlets)}`] : []),
    ...(languages.length > 0 ? [`only in ${list.format(languages.map(languageName))}`] : []),
  ];
  return words.length > 0 ? words.join(', ') : undefined;
}

/** Gives the part of a library that is for a channel. */
type Scope = (library: Library) => Library;

export async function scopeOf(
  channels: Channels,
  { channel, workspace }: { readonly channel: string; readonly workspace: string | undefined },
): Promise<Scope> {
  const held = await keptSettings(channels, channel);
  const words = scopeInWords(held);
  if (words === undefined) return (library) => seenBy(workspace, library);
  const { outlets, languages } = held;
  return (library) =>
    partOf(
      seenBy(workspace, library),
      words,
      (article) =>
        (outlets?.includes(article.publisher ?? '') ?? true) &&
        (languages?.includes(languageCodeOf(article)) ?? true),
      // "Salt and Stone" reads as two outlets do.
      JSON.stringify([outlets, languages]),
    );
}

/** The workspace that a channel is of, if it is of one; undefined where that cannot be told at the moment. */
export type FindWorkspace = (
  of: Pick<Origin, 'platform' | 'channel'>,
) => Promise<{ readonly workspace?: string | undefined } | undefined>;

/** Of a channel that is told what nobody asked for. Undefined where it cannot be told now whose it is: then it is to be told later. */
export async function scopeUnasked(
  channels: Channels,
  { platform, channel }: Pick<Origin, 'platform' | 'channel'>,
  find: FindWorkspace,
  library: Library,
): Promise<Scope | undefined> {
  // Where nobody there has articles of their own it is all the same.
  const isOwned = ownersIn(library).some((owner) => workspaceIn(owner) === platform);
  const found = isOwned ? await find({ platform, channel }) : {};
  return found && scopeOf(channels, { channel, workspace: found.workspace });
}

/** With a line that says which articles it was made of, where that is a part of them. */
export function withScope(reply: Reply, library: Library): Reply {
  const words = wordsOfPart(library);
  if (words === undefined) return reply;
  const said = note(
    library.articles.size > 0
      ? `From the articles that this channel keeps to: ${words}.`
      : `This channel keeps to some of the articles (${words}), and there are none of them now. “settings” shows what is set.`,
  );
  const sources = reply.blocks.filter(({ type }) => type === 'sources');
  const others = reply.blocks.filter(({ type }) => type !== 'sources');
  return { ...reply, blocks: [...others, said, ...sources] };
}
