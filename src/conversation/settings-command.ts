// The settings command: what the bot answers in a channel, and who may change that.
import { remark } from '../answer/show/remarks.ts';
import { ANSWERS, type ChannelSettings, COMMANDS, MANAGERS, settingsOf } from '../channel/settings.ts';
import { CHANGE_SETTINGS } from '../chat/actions.ts';
import type { Origin } from '../chat/chat.ts';
import type { CommandOption, CommandRequest, CommandResult, Memory } from '../command/command.ts';

const option = (name: string, description: string, values: readonly string[]): CommandOption => ({
  ...{ name, description, required: false, kind: 'text', maxLength: 20 },
  complete: (typed) => values.filter((value) => value.startsWith(typed.trim().toLowerCase())),
});

export const SETTINGS_OPTIONS: readonly CommandOption[] = [
  option(
    'answers',
    'mentions (only what names me), follow-ups (also in my threads), questions (all)',
    ANSWERS,
  ),
  option(
    'commands',
    'private (slash commands are answered only to the person who asked) or public (to the channel)',
    COMMANDS,
  ),
  option('by', 'Who may change this: everybody or managers', MANAGERS),
];

const TRY =
  'Try “settings answers mentions” (or follow-ups, or questions), “settings commands public” (or private), or “settings by managers” (or everybody).';

const IN_WORDS: Readonly<Record<ChannelSettings['answers'], string>> = {
  mentions: 'only what names me',
  'follow-ups': 'what names me, and what goes on in threads in which I was asked',
  questions:
    'what names me, what goes on in my threads, and questions that nobody is named in, where the articles answer them',
};

export async function handleSettings(request: CommandRequest): Promise<CommandResult> {
  const { text, options = {}, origin, memory } = request;
  if (origin === undefined || memory === undefined)
    return told('Settings are of a channel of Slack or Discord.', 'no channel');
  const before = await settingsOf(memory.channels, origin.channel);
  const wish = readWish(text, options);
  if (wish === undefined) return told(`I did not understand what to set. ${TRY}`, 'not understood');
  const { answers, commands, by } = wish;
  if (Object.keys(wish).length === 0) return shown(`${inWords(before, memory)} ${TRY}`);
  const refusal = await refusalOf(wish, before, origin, memory);
  if (refusal !== undefined) return told(refusal, 'not allowed');
  const now: ChannelSettings = {
    ...before,
    ...(answers && { answers }),
    ...(commands && { commands }),
    ...(by && { by }),
  };
  await memory.channels.set(origin.platform, origin.channel, now);
  return told(`Done. ${inWords(now, memory)}`, 'set');
}

type Wish = Partial<ChannelSettings>;

/** 'answers mentions by managers', in any order; undefined where anything else is said. */
function readWish(text: string, options: Readonly<Record<string, string>>): Wish | undefined {
  const typed = Object.entries(options).map(([name, value]) => `${name} ${value}`);
  const words = [text, ...typed].join(' ').toLowerCase().replace(/[:=,]/gu, ' ').trim();
  if (words === '' || words === 'show') return {};
  const pairs = /^(?:(?:answers|commands|by)\s+[a-z-]+\s*)+$/u.test(words)
    ? [...words.matchAll(/(answers|commands|by)\s+([a-z-]+)/gu)]
    : [];
  const said = (name: string): string | undefined => pairs.findLast((pair) => pair[1] === name)?.[2];
  const answers = ANSWERS.find((value) => value === said('answers'));
  const commands = COMMANDS.find((value) => value === said('commands'));
  const by = MANAGERS.find((value) => value === said('by'));
  const wish = { ...(answers && { answers }), ...(commands && { commands }), ...(by && { by }) };
  // Each that is named has a value that is known.
  const names = new Set(pairs.map(([, name]) => name));
  return names.size > 0 && names.size === Object.keys(wish).length ? wish : undefined;
}

async function refusalOf(
  { answers, by }: Wish,
  before: ChannelSettings,
  origin: Origin,
  memory: Memory,
): Promise<string | undefined> {
  if (answers === 'questions' && !origin.seesAll)
    return 'I cannot answer questions that do not name me here: Discord shows me only messages that do, and those in direct messages.';
  if (answers === 'follow-ups' && !origin.seesAll)
    return 'In Discord only messages that name me reach me; reply to my answer with the ping on to go on from it.';
  const managersOnly = byOf(before, memory) === 'managers' || by === 'managers';
  if (!managersOnly || (await memory.manages?.(origin))) return undefined;
  // Whoever could not take it back may not set it either.
  return 'Only those who manage this channel may do that. Please ask one of them; “settings” shows what is set.';
}

const byOf = ({ by }: ChannelSettings, { mayManage }: Memory): 'everybody' | 'managers' =>
  by ?? (mayManage === undefined ? 'everybody' : 'managers');

const inWords = (settings: ChannelSettings, memory: Memory): string =>
  `Here I answer ${IN_WORDS[settings.answers]}. Slash commands are answered ${settings.commands === 'public' ? 'to the whole channel' : 'only to the person who asked'}. This can be changed by ${byOf(settings, memory) === 'managers' ? 'those who manage the channel' : 'everybody'}.`;

const shown = (sentence: string): CommandResult => {
  const result = told(sentence, 'shown');
  return { ...result, reply: { ...result.reply, actions: [CHANGE_SETTINGS] } };
};

const told = (sentence: string, outcome: string): CommandResult => ({
  reply: { ...remark(sentence), private: true },
  outcome,
});
