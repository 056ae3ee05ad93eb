// What the adapter itself says to people, where it cannot show what the bot says.
import { NOT_RECORDED } from '../../../src/index.ts';

export const REMARKS = {
  mayNotEmbed:
    'I have something to show here but may not: please ask an admin of this server to give me the permission “Embed Links” in this channel, then ask again.',
  refused:
    'Sorry, Discord refused to show this. Whoever runs the bot finds the cause in its log; asking in other words may help.',
  unrecorded: NOT_RECORDED,
  noSuchCommand: 'There is no such command any more. Please ask with one that is offered, or mention me.',
  noForm: 'Discord did not let me open the form.',
  tooOld: 'This no longer works. Please ask again.',
} as const;

/** Above a page of which nobody can tell whether it was shown before. The renderer leaves room for it. */
export const PERHAPS_TWICE = '-# Perhaps shown twice: I was interrupted.';

const all: ReadonlySet<string> = new Set(Object.values(REMARKS));
export const isRemark = (content: string): boolean => all.has(content);
