// What adapters may import from the core.
export type { Answer, Snippet } from './answer/answer.ts';
export { type AskOptions, answerQuestion, QUESTION_LIMIT } from './answer/ask.ts';
export { apology } from './answer/remarks.ts';
export { renderAnswer } from './answer/reply.ts';
export type { Article } from './articles/article.ts';
export { readArticleFolder } from './articles/folder.ts';
export { type Bot, createBot } from './bot.ts';
export type { Block, EvidenceBlock, Incoming, Inline, Reply, Running, Source } from './chat.ts';
export { type Command, commands } from './commands.ts';
export {
  coreSettings,
  defineSettings,
  type Environment,
  optionalUrl,
  readSettings,
  SettingsError,
  secretValues,
} from './config.ts';
export { createLibrary, type Library } from './library.ts';
export { createLogger, type Logger, silentLogger } from './log.ts';
export { OperatorError } from './operator-error.ts';
export { formatPeriod } from './text/dates.ts';
