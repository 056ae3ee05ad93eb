// The options of the digest command.
import type { CommandOption } from '../command/command.ts';
import { LINE_LIMIT } from '../command/form.ts';

const text = (name: string, description: string, values: readonly string[] = []): CommandOption => ({
  ...{ name, description, required: false, kind: 'text', maxLength: LINE_LIMIT },
  ...(values.length > 0 && {
    complete: (typed: string) => values.filter((value) => value.startsWith(typed.trim().toLowerCase())),
  }),
});

/** As fields, where a platform has them; all of it can be typed in one line as well. */
export const DIGEST_OPTIONS: readonly CommandOption[] = [
  text('do', 'on, off, now (what is new so far) or show', ['on', 'show', 'now', 'off']),
  text('at', 'With on: when and where, 08:30 Europe/Kyiv'),
  text('days', 'With on: daily, weekdays, mondays and thursdays …', ['daily', 'weekdays']),
  text('person', 'With on: only what this person says; everybody takes it back'),
  text('topic', 'With on: only what is about this; everything takes it back'),
  {
    ...{ name: 'quiet', description: 'With on: post nothing on a day without news', required: false },
    ...{ kind: 'flag', maxLength: 5 },
  },
];
