// What adapters may import from the core.
export type { Answer, Snippet } from './answer/answer.ts';
export { type AskOptions, answerQuestion } from './answer/ask.ts';
export { QUESTION_LIMIT } from './answer/rank.ts';
export { renderAnswer } from './answer/reply.ts';
export { explainAnswer } from './answer/why-reply.ts';
export type { Article } from './articles/article.ts';
export { readArticleFolder } from './articles/folder.ts';
export { createFolderReader } from './articles/watch.ts';
export { type Before, type Bot, type BotOptions, type Completion, createBot } from './bot.ts';
export type {
  Action,
  Block,
  ChatEvent,
  EvidenceBlock,
  Incoming,
  Inline,
  Origin,
  Reply,
  Running,
  Source,
  SpeakerLine,
} from './chat.ts';
export { headingOf } from './citation.ts';
export type { Clock } from './clock.ts';
export type { Command, CommandOption, Memory } from './command.ts';
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
export { type Courier, type CourierOptions, createCourier } from './delivery/courier.ts';
export type { Delivery, Messenger, Progress } from './delivery/messenger.ts';
export { createSequence } from './delivery/sequence.ts';
export { pauseAfter } from './delivery/trouble.ts';
export { digestOfPeriod } from './digest/content/period.ts';
export { marksOf } from './digest/marks.ts';
export { openScheduler, previewDigests } from './digest/open.ts';
export type { Scheduler } from './digest/scheduler.ts';
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
export { renameExamples } from './rename-examples.ts';
export { createShelf, type Shelf, type ShelfOptions } from './shelf.ts';
export { openStore } from './store/open.ts';
export type { NewPost, PostRecord, WaitingPost } from './store/post.ts';
export type { Store } from './store/store.ts';
export { formatPeriod } from './text/dates.ts';
