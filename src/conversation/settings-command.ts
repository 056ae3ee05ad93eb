// The settings command: what the bot answers in a channel, from which articles, and who may change that.
import { remark } from '../answer/show/remarks.ts';
import { scopeInWords } from '../channel/scope.ts';
import {
  ANSWERS,
  type ChannelSettings,
  COMMANDS,
  type KeptSettings,
  keptSettings,
  MANAGERS,
  resolved,
} from '../channel/settings.ts';
import { CHANGE_SETTINGS } from '../chat/actions.ts';
import type { Origin, Reply } from '../chat/chat.ts';
import type { CommandOption, CommandRequest, CommandResult, Memory } from '../command/command.ts';
import { LINE_LIMIT } from '../command/form.ts';
import { seenIn } from '../library/part.ts';
import { readLanguages, readOutlets } from './settings-articles.ts';

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
  {
    ...{ name: 'outlets', description: 'Only articles of these: BBC News, Politico; or all' },
    ...{ required: false, kind: 'text', maxLength: LINE_LIMIT },
    complete: (typed, { outlets }, limit) =>
      ['all', ...outlets]
        .filter((name) => name.toLowerCase().startsWith(typed.trim().toLowerCase()))
        .slice(0, limit),
  },
  {
    ...{ name: 'languages', description: 'Only articles in these: English, Ukrainian; or all' },
    ...{ required: false, kind: 'text', maxLength: LINE_LIMIT },
  },
];

const TRY =
  'Try “settings answers mentions” (or follow-ups, or questions), “settings commands public” (or private), “settings outlets Politico” (or all), “settings languages English” (or all), or “settings by managers” (or everybody).';

const IN_WORDS: Readonly<Record<ChannelSettings['answers'], string>> = {
  mentions: 'only what names me',
  'follow-ups': 'what names me, and what goes on in threads in which I was asked',
  questions:
    'what names me, what goes on in my threads, and questions that nobody is named in, where the articles answer them',
};

export async function handleSettings(request: CommandRequest): Promise<CommandResult> {
  const { text, options = {}, origin, memory, library } = request;
  if (origin === undefined || memory === undefined)
    return told('Settings are of a channel of Slack or Discord.', 'no channel');
  const { channels } = memory;
  const before = await keptSettings(channels, origin.channel);
  const said = new Map([...(namedIn(text) ?? [['', '']]), ...Object.entries(options)] as const);
  // A form that was sent as it stood has nothing in it either.
  if (said.size === 0 && request.options === undefined) return shown(inWords(before, memory));
  const wish = readWish(said);
  if (wish === undefined) return told(`I did not understand what to set. ${TRY}`, 'not understood');
  const outlets = readOutlets(said.get('outlets'), seenIn(library));
  if ('problem' in outlets) return { ...told(outlets.problem, 'not understood'), field: 'outlets' };
  const languages = readLanguages(said.get('languages'), seenIn(library));
  if ('problem' in languages) return { ...told(languages.problem, 'not understood'), field: 'languages' };
  const refusal = await refusalOf(wish, resolved(before), origin, memory);
  if (refusal !== undefined) return told(refusal, 'not allowed');
  const now = withoutAll({ ...before, ...wish, ...outlets, ...languages });
  await channels.set(origin.platform, origin.channel, now);
  return told(`Done. ${inWords(now, memory)}`, 'set');
}

/** All outlets and all languages are what holds where nothing is set. */
function withoutAll({ outlets = [], languages = [], ...others }: KeptSettings): KeptSettings {
  return { ...others, ...(outlets.length > 0 && { outlets }), ...(languages.length > 0 && { languages }) };
}

/** 'answers mentions by managers' in pairs, whatever the order; undefined where anything else is said, or nothing of what is named. */
function namedIn(text: string): (readonly [string, string])[] | undefined {
  const said = text.trim();
  if (said === '' || said.toLowerCase() === 'show') return [];
  const [before = '', ...parts] = said.split(
    /(?<![^\s,;])(answers|commands|by|outlets|languages)(?=[\s:=]|$)[\s:=]*/iu,
  );
  if (before !== '') return undefined;
  const pairs = parts.flatMap((name, at) =>
    at % 2 === 0 ? [[name.toLowerCase(), (parts[at + 1] ?? '').replace(/[\s,;]+$/u, '')] as const] : [],
  );
  return pairs.some(([, value]) => value === '') ? undefined : pairs;
}

type Wish = Pick<KeptSettings, 'answers' | 'commands' | 'by'>;

/** Undefined where one that is named has no value that is known. */
function readWish(said: ReadonlyMap<string, string>): Wish | undefined {
  const chosen = (name: string): string | undefined => said.get(name)?.trim().toLowerCase();
  const answers = ANSWERS.find((value) => value === chosen('answers'));
  const commands = COMMANDS.find((value) => value === chosen('commands'));
  const by = MANAGERS.find((value) => value === chosen('by'));
  const wish = { ...(answers && { answers }), ...(commands && { commands }), ...(by && { by }) };
  const names = [...said.keys()].filter((name) => name !== 'outlets' && name !== 'languages');
  return names.length === Object.keys(wish).length ? wish : undefined;
}

async function refusalOf(
  { answers, by }: Wish,
  before: KeptSettings,
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

export const byOf = (
  { by }: KeptSettings,
  { mayManage }: Pick<Memory, 'mayManage'>,
): (typeof MANAGERS)[number] => by ?? (mayManage === undefined ? 'everybody' : 'managers');

function inWords(held: KeptSettings, memory: Memory): string {
  const { answers, commands } = resolved(held);
  const scope = scopeInWords(held);
  return [
    `Here I answer ${IN_WORDS[answers]}.`,
    ...(scope === undefined ? [] : [`This channel keeps to some of the articles: ${scope}.`]),
    `Slash commands are answered ${commands === 'public' ? 'to the whole channel' : 'only to the person who asked'}.`,
    `This can be changed by ${byOf(held, memory) === 'managers' ? 'those who manage the channel' : 'everybody'}.`,
  ].join(' ');
}

function shown(sentence: string): CommandResult {
  const { blocks } = remark(`${sentence} ${TRY}`);
  const reply: Reply = { ...remark(sentence), blocks, private: true, actions: [CHANGE_SETTINGS] };
  return { reply, outcome: 'shown' };
}

const told = (sentence: string, outcome: string): CommandResult => ({
  reply: { ...remark(sentence), private: true },
  outcome,
});
