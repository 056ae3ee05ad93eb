// What is set for a channel, as a form.
import { settingsOf } from '../channel/settings.ts';
import type { CommandRequest } from '../command/command.ts';
import { choice, type Form } from '../command/form.ts';

export async function settingsForm({
  origin,
  memory,
}: Pick<CommandRequest, 'origin' | 'memory'>): Promise<Form> {
  const held = origin && memory ? await settingsOf(memory.channels, origin.channel) : undefined;
  const by = held?.by ?? (memory?.mayManage === undefined ? 'everybody' : 'managers');
  return {
    command: 'settings',
    title: 'Settings',
    submit: 'Save',
    isQuestion: false,
    typed:
      'Type “settings answers mentions”, “settings answers follow-ups”, “settings answers questions”, “settings commands public” or “settings by managers”.',
    fields: [
      // Where only what names it reaches the bot, there is nothing to choose.
      ...(origin?.seesAll ? [choice('answers', 'I answer', held?.answers ?? 'follow-ups', ANSWERED)] : []),
      choice('commands', 'Slash commands are answered', held?.commands ?? 'private', [
        { value: 'private', label: 'To who asks, alone' },
        { value: 'public', label: 'To the whole channel' },
      ]),
      choice('by', 'This can be changed by', by, [
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
