// The commands that bring articles in, and their part of the command line.
import type { Command } from 'commander';
import type { Store } from '../../src/index.ts';
import { type AddFlags, addAdd, addArticles } from './add-command.ts';
import { type ArticlesRequest, addArticlesCommand } from './articles-command.ts';
import { type FeedTools, fetchAll, followFeeds, previewFeeds } from './feeds.ts';
import { addSources, changeSources, listSources, type SourcesRequest } from './sources-command.ts';
import type { WithStore } from './store-commands.ts';

/** Each resolves with the exit code. */
export interface SourceActions {
  add(what: readonly string[], flags: AddFlags): Promise<number>;
  sources(request: SourcesRequest): Promise<number>;
  articles(request: ArticlesRequest): Promise<number>;
}

export function addSourceCommands(
  program: Command,
  folder: readonly [string, string],
  actions: SourceActions,
  end: (exitCode: number) => void,
): void {
  addAdd(program, async (what, flags) => end(await actions.add(what, flags)));
  addSources(program, async (request) => end(await actions.sources(request)));
  addArticlesCommand(program, folder, async (request) => end(await actions.articles(request)));
}

export interface SourceTools {
  readonly withStore: WithStore;
  /** A store that is gone with the command. */
  readonly withoutStore: (work: (store: Store) => Promise<number>) => Promise<number>;
  /** Has what fetches opened, and closed after the work. */
  readonly withFeeds: (
    how: { readonly dry: boolean },
    work: (tools: FeedTools) => Promise<number>,
  ) => Promise<number>;
  readonly now: () => number;
  readonly streams: FeedTools['streams'];
}

export function sourceActions({
  withStore,
  withoutStore,
  withFeeds,
  now,
  streams,
}: SourceTools): Omit<SourceActions, 'articles'> {
  return {
    add: (what, { feed = false, about = '' }) =>
      withFeeds({ dry: false }, (tools) =>
        feed
          ? withStore({ readOnly: false, make: true }, (store) => followFeeds(what, about, store, tools))
          : addArticles(what, tools.intake, streams),
      ),
    sources({ verb, of, about = '' }) {
      switch (verb) {
        case 'list':
          return withStore({ readOnly: true }, (store) => listSources(store, now(), streams));
        case 'preview':
          return withFeeds({ dry: true }, (tools) =>
            withoutStore((store) => previewFeeds(of, about, store, tools)),
          );
        case 'fetch':
          return withFeeds({ dry: false }, (tools) =>
            withStore({ readOnly: false }, (store) => fetchAll(store, tools)),
          );
        default:
          return withStore({ readOnly: false }, (store) =>
            changeSources({ verb, of }, store, now(), streams),
          );
      }
    },
  };
}
