// What a command is: an entry of the table in commands.ts.

import type { Origin, Reply } from '../chat/chat.ts';
import type { Delivery } from '../chat/messenger.ts';
import type { Library } from '../library/library.ts';
import type { PassageReader } from '../reader/passage-reader.ts';
import type { Located } from '../sources/feed/locate.ts';
import type { NotFetched } from '../sources/fetch/fetched.ts';
import type { NewPost } from '../store/post.ts';
import type { Store } from '../store/store.ts';

export interface CommandOption {
  /** One lower-case word: Discord's and the command line's name of it. */
  readonly name: string;
  /** At most 100 characters, as Discord has it. */
  readonly description: string;
  readonly required: boolean;
  /** A flag is 'true' or absent; a number is whole and from 1. */
  readonly kind: 'text' | 'flag' | 'number';
  /** Of text, in UTF-16 units. */
  readonly maxLength: number;
  /** What is typed after the command's name is this option: its value goes into `Incoming.text`, not `options`. */
  readonly isText?: true;
  /** Values to offer while one is typed, the likeliest first; at most `limit`, none over 100 characters. */
  readonly complete?: (typed: string, library: Library, limit: number) => readonly string[];
}

/** What a command's handler is given; `Turn` is what a conversation remembers. */
export interface CommandRequest<Turn = unknown> {
  /** The event's. */
  readonly key: string;
  readonly text: string;
  /** Options that a platform has filled in, by name. */
  readonly options?: Readonly<Record<string, string>>;
  /** What was asked and shown before in the same conversation. */
  readonly last?: Turn;
  /** The articles as they are now: until the first `await`, after which `latest` has them. */
  readonly library: Library;
  readonly latest: () => Library;
  /** ISO 8601. */
  readonly today: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Put before the names of slash commands. */
  readonly prefix?: string;
  /** The key of the post that it is about: the one whose button was pressed, else the conversation's last. */
  readonly about?: string;
  /** Where it was said; absent in the terminal. */
  readonly origin?: Origin;
  /** Reads the best passages of a question; absent where there is none. */
  readonly reader?: PassageReader;
  /** What commands put on record; absent where nothing is kept, as in the terminal. */
  readonly memory?: Memory;
}

export interface Memory
  extends Pick<Store, 'digests' | 'follows' | 'feedback' | 'articles' | 'sources' | 'channels'> {
  /** Posts something in a channel. Undefined where a post of this key is there or on its way already. */
  readonly announce: (post: NewPost) => Promise<Delivery | undefined>;
  /** Whether a person manages the channel that they speak in; absent where everybody may switch its digest. */
  readonly mayManage?: (origin: Origin) => Promise<boolean>;
  /** The same whether that is asked for or not. */
  readonly manages?: (origin: Origin) => Promise<boolean>;
  /** Whether several workspaces have the bot on a platform; undefined, or absent, where the names of channels tell. */
  readonly isShared?: (platform: string) => Promise<boolean | undefined>;
  /** Finds the feeds of an address; absent where nothing is fetched. */
  readonly locateFeeds?: (address: string) => Promise<Located | NotFetched>;
}

export interface Command<Turn> {
  readonly name: string;
  /** At most 100 characters, as Discord has it. */
  readonly description: string;
  /** What can be typed after the name; completes a usage line. */
  readonly usage: string;
  /** Whether platforms with slash commands offer it; Slack keeps `/help` for itself. */
  readonly slash: boolean;
  /** How it is typed without a slash: as a first word before others, before a quotation mark or a number, only alone, or not at all. */
  readonly typed: 'first' | 'before a quotation' | 'before a number' | 'alone' | 'never';
  /** What else may be typed alone for it. */
  readonly otherWords?: readonly string[];
  /** Makes no sense on the command line, which has its own help and no turn before. */
  readonly inConversationOnly?: true;
  readonly options: readonly CommandOption[];
  readonly handle: (request: CommandRequest<Turn>) => CommandResult<Turn> | Promise<CommandResult<Turn>>;
}

/** What a command gives back. */
export interface CommandResult<Turn = never> {
  readonly reply: Reply;
  /** For the log: 'answered', or why not. */
  readonly outcome: string;
  /** The option that could not be read, where it is one. */
  readonly field?: string;
  /** What the next message in the conversation may go on from; absent where that stays what it was. */
  readonly turn?: Turn;
}
