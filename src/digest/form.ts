// The digest of a channel as a form, with what is set for it.

import type { CommandRequest } from '../command/command.ts';
import { choice, type Form } from '../command/form.ts';
import { daysInWords, zoneInWords } from './schedule/describe.ts';
import { readSubscription } from './subscription.ts';

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
    isQuestion: false,
    typed:
      'Type “digest on 08:30 Europe/Kyiv”, “digest on 9 am London weekdays about sanctions” or “digest off”.',
    fields: [
      choice('do', 'In this channel', 'on', [
        { value: 'on', label: 'Post the digest' },
        { value: 'off', label: 'Post no digest' },
      ]),
      {
        name: 'at',
        label: 'Time of day',
        value: schedule?.time ?? '08:30',
        hint: '08:30',
        isTime: true,
        ...LINE,
      },
      {
        ...{
          name: 'zone',
          label: 'Time zone',
          hint: 'A city or a zone: Kyiv, New York, Europe/London, UTC+2',
          ...LINE,
        },
        ...(schedule && { value: zoneInWords(schedule.zone) }),
      },
      {
        ...{ name: 'days', label: 'Days', hint: 'every day, weekdays, Mondays and Thursdays', ...LINE },
        value: schedule ? `every ${daysInWords(schedule.days)}` : 'every day',
      },
      {
        ...{ name: 'only', label: 'Only', hint: 'Trump, or: about sanctions. Empty: everything', ...LINE },
        ...{
          required: false,
          value: [filter.person, filter.topic && `about ${filter.topic}`].filter(Boolean).join(' '),
        },
      },
    ],
  };
}

const LINE = { required: true, maxLength: 100 };
