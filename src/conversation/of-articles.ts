// Commands that are answered from the articles: what they say names the part of these that a channel keeps to.
import { withScope } from '../channel/scope.ts';
import type { Command } from '../command/command.ts';
import type { Turn } from './turn.ts';

/** Of `ask`: what is said without a look at any article. */
const OF_NO_ARTICLE: ReadonlySet<string> = new Set(['small talk', 'too long']);

export const ofArticles = (command: Command<Turn>): Command<Turn> => ({
  ...command,
  async handle(request) {
    const result = await command.handle(request);
    const reply = withScope(result.reply, request.library);
    return OF_NO_ARTICLE.has(result.outcome) ? result : { ...result, reply };
  },
});
