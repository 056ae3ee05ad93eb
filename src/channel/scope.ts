// Which articles a channel keeps to, by its settings: answers, lists and digests there are made of these alone, and say so.
import { languageCodeOf, languageName } from '../articles/language.ts';
import { note } from '../chat/blocks.ts';
import type { Reply } from '../chat/chat.ts';
import type { Library } from '../library/library.ts';
import { partOf, wordsOfPart } from '../library/part.ts';
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

/** What gives the part of a library that a channel keeps to. */
export async function scopeOf(channels: Channels, channel: string): Promise<(library: Library) => Library> {
  const held = await keptSettings(channels, channel);
  const words = scopeInWords(held);
  if (words === undefined) return (library) => library;
  const { outlets, languages } = held;
  return (library) =>
    partOf(
      library,
      words,
      (article) =>
        (outlets?.includes(article.publisher ?? '') ?? true) &&
        (languages?.includes(languageCodeOf(article)) ?? true),
      // "Salt and Stone" reads as two outlets do.
      JSON.stringify([outlets, languages]),
    );
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
