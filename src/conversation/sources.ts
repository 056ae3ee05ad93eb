// The sources command: the feeds that are followed, in a channel, for those who manage it.
import { remark } from '../answer/show/remarks.ts';
import { paragraph } from '../chat/blocks.ts';
import type { Inline } from '../chat/chat.ts';
import { workspaceIn } from '../chat/id-in.ts';
import type { Command, CommandRequest, CommandResult, Memory } from '../command/command.ts';
import { changeSource, factsOf, SOURCE_VERBS } from '../sources/described.ts';
import { printableLine } from '../text/printable.ts';
import type { Turn } from './turn.ts';

/** Of what is typed, in UTF-16 units: an address may be long. */
const LIMIT = 1000;
/** Of one list. */
const SHOWN = 25;

const TRY =
  'Try “/sources”, “/sources add https://news.example/feed”, “/sources add https://news.example about Lavrov, sanctions”, “/sources pause 2”, “/sources resume 2” or “/sources remove 2”.';

export const sources: Command<Turn> = {
  name: 'sources',
  description:
    'The feeds that articles come from: list, add, pause, resume, remove; for who manages the channel',
  usage: 'add https://news.example/feed',
  slash: true,
  // "Sources say that …" begins many a question.
  typed: 'never',
  inConversationOnly: true,
  options: [
    {
      ...{ name: 'what', description: 'add <address>, pause <number>, resume <number>, remove <number>' },
      ...{ required: false, kind: 'text', maxLength: LIMIT, isText: true },
    },
  ],
  handle: handleSources,
};

async function handleSources(request: CommandRequest): Promise<CommandResult> {
  const { origin, memory, text, now } = request;
  if (origin === undefined || memory === undefined) {
    return told('In a terminal, parley sources lists the feeds that are followed.', 'no channel');
  }
  if (workspaceIn(origin.channel) !== origin.platform) {
    return told(
      'Several workspaces are answered from the same sources here, so whoever runs this bot looks after them.',
      'not allowed',
    );
  }
  // An address may hold a key, and what comes in is answered from everywhere.
  if (!(await memory.manages?.(origin))) {
    return told(
      'Only those who manage this channel may look at its sources or change them. Please ask one of them.',
      'not allowed',
    );
  }
  const [verb = '', ...rest] = text.trim().split(/\s+/u);
  const known = SOURCE_VERBS.find((each) => each === verb.toLowerCase());
  if (known !== undefined && rest.length > 0) {
    const lines: string[] = [];
    for (const number of rest) {
      const done = await changeSource(known, number, memory.sources, now);
      lines.push(done ?? `There is no source ${printableLine(number)}`);
    }
    return told(`${lines.join('. ')}.`, known);
  }
  if (verb.toLowerCase() === 'add' && rest.length > 0) return add(memory, rest.join(' '), now);
  if (verb === '' || verb.toLowerCase() === 'list') return list(memory, now);
  return told(`I did not understand what to do about the sources. ${TRY}`, 'not understood');
}

async function list({ sources }: Memory, now: number): Promise<CommandResult> {
  const all = await sources.all();
  if (all.length === 0) return told(`No feed is followed. ${TRY}`, 'none');
  const sentence = `${all.length} ${all.length === 1 ? 'feed is' : 'feeds are'} followed.`;
  const items = all
    .slice(0, SHOWN)
    .map((source): Inline[] => [
      { strong: `${source.id} ${printableLine(source.title)}` },
      ` (${printableLine(source.url)}): ${factsOf(source, now).join('; ')}`,
    ]);
  return {
    reply: { summary: sentence, blocks: [paragraph(sentence), { type: 'list', items }], private: true },
    outcome: 'listed',
  };
}

/** 'https://news.example about Lavrov, sanctions' */
async function add({ sources, locateFeeds }: Memory, typed: string, now: number): Promise<CommandResult> {
  const [, given = '', about = ''] = /^<?(\S+?)>?(?:\s+about\s+(.+))?$/iu.exec(typed) ?? [];
  if (!locateFeeds || !/^https?:\/\//iu.test(given)) {
    return told(`Put the address of a feed or a site. ${TRY}`, 'not understood');
  }
  const located = await locateFeeds(given);
  if (located.kind === 'failed') {
    return told(`Not followed: ${printableLine(given)}. ${printableLine(located.message)}`, 'not found');
  }
  const wanted = located.isList ? located.feeds : located.feeds.slice(0, 1);
  const phrases = about.split(',').map((phrase) => phrase.trim());
  const lines: string[] = [];
  for (const { url, title = url } of wanted) {
    const source = await sources.add({ url, title, about: phrases.filter((phrase) => phrase !== '') }, now);
    lines.push(`${source ? 'Following' : 'Followed already'}: ${printableLine(`${title} (${url})`)}.`);
  }
  return told(
    `${lines.join(' ')} It is fetched within the minute; “/sources” shows what came of it.`,
    'added',
  );
}

const told = (sentence: string, outcome: string): CommandResult => ({
  reply: { ...remark(sentence), private: true },
  outcome,
});
