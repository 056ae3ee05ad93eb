// What is set for a channel, as a form.
import { type ChannelSettings, settingsOf } from '../channel/settings.ts';
import type { CommandRequest } from '../command/command.ts';
import { choice, type Form } from '../command/form.ts';

type Asked = Pick<CommandRequest, 'origin' | 'memory'>;

const heldIn = async ({ origin, memory }: Asked): Promise<ChannelSettings | undefined> =>
  origin && memory && settingsOf(memory.channels, origin.channel);

const whoChanges = (held: ChannelSettings | undefined, { memory }: Asked): 'everybody' | 'managers' =>
  held?.by ?? (memory?.mayManage === undefined ? 'everybody' : 'managers');

/**
 * A form is sent with all its fields. Who may change the settings is taken from it only where that was changed: otherwise a
 * channel would keep for good what holds for all of them, and no longer follow when that is set anew.
 */
export async function withoutUnchanged(request: CommandRequest): Promise<CommandRequest> {
  const { by, ...others } = request.options ?? {};
  // Alone it is said of itself.
  if (by === undefined || others.commands === undefined) return request;
  return by === whoChanges(await heldIn(request), request) ? { ...request, options: others } : request;
}

export async function settingsForm(asked: Asked): Promise<Form> {
  const { origin } = asked;
  const held = await heldIn(asked);
  return {
    command: 'settings',
    title: 'Settings',
    submit: 'Save',
    typed:
      'Type “settings answers mentions”, “settings answers follow-ups”, “settings answers questions”, “settings commands public” or “settings by managers”.',
    fields: [
      // Where only what names it reaches the bot, there is nothing to choose.
      ...(origin?.seesAll ? [choice('answers', 'I answer', held?.answers ?? 'follow-ups', ANSWERED)] : []),
      choice('commands', 'Slash commands are answered', held?.commands ?? 'private', [
        { value: 'private', label: 'Only to the person who asked' },
        { value: 'public', label: 'To the whole channel' },
      ]),
      choice('by', 'This can be changed by', whoChanges(held, asked), [
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
