// What adapters may import from the core.
export type { Answer, Snippet } from './answer/answer.ts';
export { type AskOptions, answerQuestion } from './answer/ask.ts';
export { QUESTION_LIMIT } from './answer/rank.ts';
export { apology } from './answer/remarks.ts';
export { renderAnswer } from './answer/reply.ts';
export { explainAnswer } from './answer/why-reply.ts';
export type { Article } from './articles/article.ts';
export { readArticleFolder } from './articles/folder.ts';
export { type Bot, type Completion, createBot } from './bot.ts';
export type { Block, EvidenceBlock, Incoming, Inline, Reply, Running, Source, SpeakerLine } from './chat.ts';
export { headingOf } from './citation.ts';
export type { Clock } from './clock.ts';
export type { Command, CommandOption } from './command.ts';
export { commands } from './commands.ts';
export {
  coreSettings,
  defineSettings,
  type Environment,
  optionalUrl,
  readSettings,
  SettingsError,
  secretValues,
} from './config.ts';
export { abstentionPicture, type Evaluation, evaluate } from './evaluation/evaluate.ts';
export type { Figures } from './evaluation/figures.ts';
export { type GoldQuestion, unreachableGold } from './evaluation/gold.ts';
export type { Judged } from './evaluation/judge.ts';
export { createLibrary, type Library } from './library.ts';
export { type FilterReading, readFilter } from './listing/filter.ts';
export { findStatements, type ListedStatement, listStatements, type StatementQuery } from './listing/list.ts';
export { renderStatements } from './listing/reply.ts';
export { type SpeakerSummary, speakersIn } from './listing/speakers.ts';
export { createLogger, type Logger, silentLogger } from './log.ts';
export { OperatorError } from './operator-error.ts';
export { formatPeriod } from './text/dates.ts';
