// The digest of a channel as a form, with what is set for it.

import type { CommandRequest } from '../command/command.ts';
import { choice, type Form, line } from '../command/form.ts';
import { daysInWords, zoneInWords } from './schedule/describe.ts';
import { readSubscription } from './subscription.ts';
import { restrictionToType } from './wish.ts';

export async function digestForm({
  origin,
  memory,
}: Pick<CommandRequest, 'origin' | 'memory'>): Promise<Form> {
  const stored = origin && (await memory?.digests.find(origin.platform, origin.channel));
  const { schedule, filter = {} } = (stored && readSubscription(stored)) ?? {};
  return {
    command: 'digest',
    title: 'Daily digest',
    submit: 'Save',
    typed:
      'Type “digest on 08:30 Europe/Kyiv”, “digest on 9 am London weekdays about sanctions” or “digest off”.',
    fields: [
      choice('do', 'In this channel', 'on', [
        { value: 'on', label: 'Post the digest' },
        { value: 'off', label: 'Post no digest' },
      ]),
      line('at', 'Time of day', {
        required: true,
        value: schedule?.time ?? '08:30',
        hint: '08:30',
        isTime: true,
      }),
      line('zone', 'Time zone', {
        required: true,
        hint: 'A city or a zone: Kyiv, New York, Europe/London, UTC+2',
        ...(schedule && { value: zoneInWords(schedule.zone) }),
      }),
      line('days', 'Days', {
        required: true,
        hint: 'every day, weekdays, Mondays and Thursdays',
        value: schedule ? `every ${daysInWords(schedule.days)}` : 'every day',
      }),
      line('only', 'Only', {
        required: false,
        hint: 'Trump, or: about sanctions. Empty: everything',
        value: restrictionToType(filter),
      }),
    ],
  };
}
