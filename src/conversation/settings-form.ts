// What is set for a channel, as a form.
import { languageName } from '../articles/language.ts';
import { type KeptSettings, keptSettings, resolved } from '../channel/settings.ts';
import type { CommandRequest } from '../command/command.ts';
import { choice, type Form, line } from '../command/form.ts';
import { byOf } from './settings-command.ts';

type Asked = Pick<CommandRequest, 'origin' | 'memory'>;

const heldIn = async ({ origin, memory }: Asked): Promise<KeptSettings> =>
  origin && memory ? keptSettings(memory.channels, origin.channel) : {};

/** What stands in the fields. */
function valuesOf(held: KeptSettings, { memory }: Asked) {
  const { outlets = [], languages = [] } = held;
  const { answers, commands } = resolved(held);
  return {
    ...{ answers, commands, by: byOf(held, memory ?? {}) },
    ...{ outlets: outlets.join(', '), languages: languages.map(languageName).join(', ') },
  };
}

/**
 * A form is sent with all its fields. Only what was changed is taken from it: otherwise a channel would keep for good what holds
 * where nothing is set, and no longer follow when that is another.
 */
export async function withoutUnchanged(request: CommandRequest): Promise<CommandRequest> {
  const { options = {} } = request;
  // What is said by itself is meant to be kept.
  if (options.by === undefined || options.commands === undefined) return request;
  const stood = new Map<string, string>(Object.entries(valuesOf(await heldIn(request), request)));
  const changed = Object.entries(options).filter(([name, value]) => stood.get(name) !== value);
  // Saved as it stood, it is shown again.
  return { ...request, options: Object.fromEntries(changed) };
}

export async function settingsForm(asked: Asked): Promise<Form> {
  const values = valuesOf(await heldIn(asked), asked);
  return {
    command: 'settings',
    title: 'Settings',
    submit: 'Save',
    typed:
      'Type “settings answers mentions”, “settings answers follow-ups”, “settings answers questions”, “settings commands public”, “settings outlets Politico”, “settings languages English” or “settings by managers”.',
    fields: [
      // Where only what names it reaches the bot, there is nothing to choose.
      ...(asked.origin?.seesAll ? [choice('answers', 'I answer', values.answers, ANSWERED)] : []),
      choice('commands', 'Slash commands are answered', values.commands, [
        { value: 'private', label: 'Only to the person who asked' },
        { value: 'public', label: 'To the whole channel' },
      ]),
      line('outlets', 'Only articles of these outlets', {
        ...{ required: false, value: values.outlets, hint: 'BBC News, Politico. Empty: all' },
      }),
      line('languages', 'Only articles in these languages', {
        ...{ required: false, value: values.languages, hint: 'English, Ukrainian. Empty: all' },
      }),
      choice('by', 'This can be changed by', values.by, [
        { value: 'everybody', label: 'Everybody' },
        { value: 'managers', label: 'Those who manage the channel' },
      ]),
    ],
  };
}

const ANSWERED = [
  { value: 'mentions', label: 'Only what names me' },
  { value: 'follow-ups', label: 'Also what goes on in my threads' },
  { value: 'questions', label: 'Also questions that name nobody' },
];
