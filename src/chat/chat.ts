// What passes between the core and a chat adapter: a person's words in, a reply out. No platform word in either.

/** What people do with a message that stands there. */
export type Change = 'edited' | 'deleted';

/** One thing a person asked for, as an adapter understood it. */
export interface Incoming {
  /** Names this event once and for all: the same event delivered twice has the same key. */
  readonly key: string;
  /** Names the conversation (a thread, a direct message, the terminal): follow-up questions are read within it. */
  readonly conversation: string;
  /** What the person wrote, without the mention of the bot; any text at all, empty included. */
  readonly text: string;
  /** The command, where the platform says which ('ask' for `/ask`); otherwise the text tells. */
  readonly command?: string;
  /** The command's options that were filled in, by name, where the platform has fields for them. A flag is 'true'. */
  readonly options?: Readonly<Record<string, string>>;
  /** The key of the post that a button under it is about; otherwise what is said is about the conversation's last. */
  readonly about?: string;
  /** Whether it was said to nobody by name: it is answered only where the articles answer it. */
  readonly isUnprompted?: true;
  /** Where nothing new was asked: an event before was changed, of which this is the key. The text is what it says now. */
  readonly changes?: { readonly event: string; readonly how: Change };
  /** Absent where the reply is handed straight back: in the terminal. */
  readonly origin?: Origin;
}

/** Where an event came from, on a platform that takes messages. Plain data: it is stored with the event. */
export interface Origin {
  /** The adapter's: 'slack'. */
  readonly platform: string;
  /** Names the channel: 'slack:C024BE91L'. */
  readonly channel: string;
  /** Names the workspace that the channel is of, where the channel's own name does not: 'discord:1096543210987654321'. */
  readonly workspace?: string;
  /** Names who asked: 'slack:U0BOB00001'. */
  readonly person: string;
  /** Where the reply goes, in the adapter's own words; forgotten once the event is settled, as it may hold a token. */
  readonly place: string;
  /** Where posts go that the channel gets unasked, a digest, in the adapter's own words; absent where none can. */
  readonly home?: string;
  /** Whether the person manages the channel, where the platform says so with the event. */
  readonly mayManage?: boolean;
  /** Whether what people say there reaches the bot though it does not name it. */
  readonly seesAll?: true;
  /** What the platform shows as the person's name. */
  readonly name?: string;
  /** Whether there are others with whom that could be shared which the person alone is shown. */
  readonly isShareable?: boolean;
  /** Whose answer is the person's alone, however the channel is set: what they ask about somebody's message. */
  readonly isForOne?: true;
  /** Where the platform shows nobody what was asked: of a slash command. */
  readonly hidesQuestion?: true;
  /** How long after its arrival the event can and should still be answered, in milliseconds. */
  readonly answerWithin: number;
}

/** An event that is recorded, answered and posted through a `Messenger`. */
export type ChatEvent = Incoming & { readonly origin: Origin };

/** A run of text in a reply; `strong` and `emphasis` are all the styling that every platform has. */
export type Inline =
  | string
  | { readonly strong: string }
  | { readonly emphasis: string }
  /** Words that lead to an address of http or https; alone where the platform cannot do that. */
  | { readonly text: string; readonly url: string }
  /** Something that can be typed, shown so that it can be copied whole. */
  | { readonly example: string }
  /** A channel, named as in `Origin`: by its name, for those who may see it. */
  | { readonly channel: string }
  /** Somebody, named as in `Origin`: in a way that leads to them and notifies nobody, where the platform can; else by this name. */
  | Person
  /** Milliseconds since 1970, shown as day and time in the reader's own zone where the platform can; else in these words. */
  | { readonly moment: number; readonly words: string };

/** Somebody who talks with the bot. */
export interface Person {
  readonly person: string;
  readonly name: string;
}

/** Who said the words of a snippet, for its heading. */
export interface SpeakerLine {
  readonly name: string;
  /** 'President of Ukraine'; absent where it is not known for the date. */
  readonly office?: string;
  /** What the speaker did with these words, where they did not say them: 'denied'. Must be shown beside the name. */
  readonly manner?: string;
}

/** Another report that has the same words. */
interface OtherReport {
  readonly outlet: string;
  /** Number of its source in the reply's `sources` block, from 1. */
  readonly source: number;
}

/**
 * A snippet shown as evidence. `before`, `text` and `after` are exact slices of the article, one right after the other: a
 * renderer may wrap them, never change them.
 */
export interface EvidenceBlock {
  readonly type: 'evidence';
  readonly text: string;
  /** The article's words up to `text` and on from it: for context, to be set apart from it (dim, in italics). */
  readonly before?: string;
  readonly after?: string;
  /** Present where the snippet is, or holds, words of this person. */
  readonly speaker?: SpeakerLine;
  /** Where it stands: 'Politico, reported 15 May 2025, paragraph 6'; says so where outlet or date are unknown. */
  readonly citation: string;
  /** http or https: leads to the words on the article's page; absent where it has none. */
  readonly url?: string;
  /** Number of its source in the reply's `sources` block, from 1. */
  readonly source: number;
  /** Shown as 'also in Politico [2], Sky News [3]'; never empty. */
  readonly alsoIn?: readonly OtherReport[];
}

/** One line of the numbered source list. */
export interface Source {
  readonly number: number;
  /** Title, or the lede shortened at a word where the article has none. */
  readonly title: string;
  /** Outlet, or 'outlet not given'. */
  readonly outlet: string;
  /** '15 May 2025', or 'date unknown'. */
  readonly date: string;
  /** Where in the article: 'paragraph 6', 'paragraphs 3 and 9'. */
  readonly place: string;
  /** http or https only; absent where the article has none. */
  readonly url?: string;
}

export type Block =
  | { readonly type: 'paragraph'; readonly content: readonly Inline[] }
  /** Set apart from evidence: the bot's own remarks, shown dim. */
  | { readonly type: 'note'; readonly content: readonly Inline[] }
  | { readonly type: 'list'; readonly items: readonly (readonly Inline[])[] }
  | EvidenceBlock
  | { readonly type: 'sources'; readonly sources: readonly Source[] };

/** Something that a person can do about a reply: a button where the platform has them, a word to type elsewhere. */
export interface Action {
  /** The command that it stands for; what comes of a press is an `Incoming` with this command and `about` the post. */
  readonly command: string;
  /** At most 30 characters. */
  readonly label: string;
  /** Whether it opens the command's form, where the platform can show one. */
  readonly form?: true;
}

/** What can be said about a reply, to choose from: a menu where the platform has them. */
export interface Menu {
  /** What is chosen; at most 75 characters. */
  readonly label: string;
  /** From 2 to 25, that say different things. */
  readonly choices: readonly MenuChoice[];
}

export interface MenuChoice {
  /** At most 75 characters. */
  readonly label: string;
  /** As it would be typed: what comes of it is an `Incoming` with this text, `about` the post. At most 100 characters. */
  readonly says: string;
  /** Where it is what stands there already. */
  readonly isChosen?: true;
}

/** What the bot says: the same value for every platform. Plain data: it is stored until it is posted. */
export interface Reply {
  /** The reply in one plain sentence: the notification, the screen reader's text. Never empty; at most 300 characters. */
  readonly summary: string;
  readonly blocks: readonly Block[];
  /** Shown under the last of it, in this order; at most 5. */
  readonly actions?: readonly Action[];
  /** Shown under those; at most 3. */
  readonly menus?: readonly Menu[];
  /** Whether only the person who asked is to see it, wherever the platform can do that. */
  readonly private?: true;
  /** What was asked, to be shown above it: the platform itself does not show it. Never empty. */
  readonly asked?: string;
  /** Who asked, where others see the answer to what they were not shown. */
  readonly askedBy?: Person;
  /** Who has shared with the channel what they had asked. */
  readonly sharedBy?: Person;
}

/** A running connection to a chat platform. */
export interface Running {
  /** What the operator reads at the start: 'Slack (Socket Mode) as @parley'. */
  readonly description: string;
  /** Takes no new work, waits for what is in hand, then closes. */
  stop(): Promise<void>;
}
