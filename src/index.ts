// What adapters may import from the core.
export type { Answer, Snippet } from './answer/answer.ts';
export { type AskOptions, answerQuestion } from './answer/ask.ts';
export { apology } from './answer/remarks.ts';
export { renderAnswer } from './answer/reply.ts';
export type { Article, ArticleProblem } from './articles/article.ts';
export { readArticleFolder } from './articles/folder.ts';
export { type Bot, createBot } from './bot.ts';
export type { Block, EvidenceBlock, Incoming, Inline, Reply, Running, Source, SpeakerLine } from './chat.ts';
export { type Command, type CommandOption, commands, QUESTION_LIMIT } from './commands.ts';
export {
  type AnySections,
  coreSettings,
  defineSettings,
  type Environment,
  optionalUrl,
  readSettings,
  type Settings,
  SettingsError,
  secretValues,
} from './config.ts';
export { createLibrary, type Library } from './library.ts';
export { createLogger, LOG_LEVELS, type Logger, silentLogger } from './log.ts';
export { OperatorError } from './operator-error.ts';
