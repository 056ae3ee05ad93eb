// What was asked, as it is typed: it stands above an answer where the platform shows it to nobody, and is put on record.

import { QUESTION_LIMIT } from '../answer/decide/consider.ts';
import type { ChatEvent, Origin, Person } from '../chat/chat.ts';

/** 'who leads the delegation?', '/statements person: Trump', '/people'; empty where nothing was: of a button, of a greeting. */
export function askedIn(
  { text, command = 'ask', options = {}, about, origin }: ChatEvent,
  prefix: string,
): string {
  if (command === 'ask' || !origin.hidesQuestion) return text;
  if (about !== undefined) return '';
  const fields = Object.entries(options).map(([name, value]) => (value === '' ? '' : `${name}: ${value}`));
  return [`/${prefix}${command}`, text, ...fields].filter((part) => part !== '').join(' ');
}

/** The same to be shown; absent where it is no question, or more than is read. */
export function askedAbove(event: ChatEvent, prefix: string): { readonly asked?: string } {
  const { about, origin, text } = event;
  if (!origin.hidesQuestion || about !== undefined || text.length > QUESTION_LIMIT) return {};
  const asked = askedIn(event, prefix).trim();
  return asked === '' ? {} : { asked };
}

/** Who asked, to be named to others. */
export const personOf = ({ person, name = 'a member' }: Origin): Person => ({ person, name });
