// What adapters may import from the core.
export type { Answer, Snippet } from './answer/answer.ts';
export { type AskOptions, answerQuestion } from './answer/decide/ask.ts';
export { QUESTION_LIMIT } from './answer/decide/consider.ts';
export { renderAnswer } from './answer/show/reply.ts';
export { explainAnswer } from './answer/show/why-reply.ts';
export type { Article } from './articles/article.ts';
export { type ArticleFolder, readArticleFolder } from './articles/folder.ts';
export { keepFile, keptFolder, removeFile, removeFolder } from './articles/kept.ts';
export { ADDED, folderOf, ownerOf } from './articles/owner.ts';
export { createFolderReader } from './articles/watch.ts';
export { createReaderWithAdded } from './articles/with-added.ts';
export type {
  Action,
  Block,
  ChatEvent,
  EvidenceBlock,
  Incoming,
  Inline,
  Menu,
  Origin,
  Reply,
  Running,
  Source,
  SpeakerLine,
} from './chat/chat.ts';
export { headingOf } from './chat/citation.ts';
export { idIn } from './chat/id-in.ts';
export { evidenceLine, openingLine, sourceLine } from './chat/lines.ts';
export { linkAddress } from './chat/link-address.ts';
export type { Delivery, Elsewhere, Messenger, OutgoingPost } from './chat/messenger.ts';
export type { CommandOption, Memory } from './command/command.ts';
export type { Form, FormField } from './command/form.ts';
export { ALL_DIGESTS } from './conversation/about.ts';
export { type Before, type Bot, type BotOptions, type Completion, createBot } from './conversation/bot.ts';
export { type Command, commands } from './conversation/commands.ts';
export { opensForm } from './conversation/forms.ts';
export { INTRODUCE } from './conversation/introduce.ts';
export { slashCommandNamed, slashName, withSlashExamples } from './conversation/slash-names.ts';
export { type Courier, type CourierOptions, createCourier } from './delivery/courier.ts';
export { createInHand, doneWithin, type InHand } from './delivery/in-hand.ts';
export type { Sent, Way } from './delivery/pages.ts';
export { postOrSay, type Setback, UNREADABLE_PLACE } from './delivery/post-or-say.ts';
export { growing, type RetryOptions, retry } from './delivery/retry.ts';
export { createSequence } from './delivery/sequence.ts';
export { SHARE } from './delivery/share.ts';
export { NOT_RECORDED, pauseAfter, STORE_STEP } from './delivery/trouble.ts';
export { digestOfPeriod } from './digest/content/period.ts';
export { marksOf } from './digest/marks.ts';
export { openScheduler, previewDigests } from './digest/open.ts';
export type { Scheduler } from './digest/scheduler.ts';
export { evaluate } from './evaluation/evaluate.ts';
export {
  byKind,
  type Figures,
  figuresOf,
  missedOf,
  SHARE_NAMES,
  type ShareName,
  shareOf,
} from './evaluation/figures.ts';
export { FOLDS, foldsOf } from './evaluation/folds.ts';
export { type GoldQuestion, unreachableGold } from './evaluation/gold.ts';
export { intervalsOf } from './evaluation/intervals.ts';
export type { Judged } from './evaluation/judge.ts';
export { exportedAnswer } from './export/answer.ts';
export { type ExportFormat, FORMATS } from './export/format.ts';
export { jsonLine } from './export/json-line.ts';
export { statementGroupJson, statementJson } from './export/statement-json.ts';
export { exportedStatements } from './export/statements.ts';
export { openFollowPoster } from './follow/open.ts';
export type { FollowPoster } from './follow/poster.ts';
export { type KeptLibrary, openKeptLibrary } from './library/kept-library.ts';
export { keepReadings, readKept } from './library/kept-readings.ts';
export { createLibrary, type Library } from './library/library.ts';
export type { SharedLibrary } from './library/sharing.ts';
export { createShelf, type Shelf, type ShelfOptions } from './library/shelf.ts';
export { type FilterReading, readFilter } from './listing/filter.ts';
export { findStatements, listStatements, type StatementQuery } from './listing/list.ts';
export { renderStatements } from './listing/reply.ts';
export { type Report, reportOf } from './listing/report.ts';
export { type SpeakerSummary, speakersIn } from './listing/speakers.ts';
export type { Clock } from './program/clock.ts';
export {
  type CoreSettings,
  coreSettings,
  defineSettings,
  type Environment,
  optionalUrl,
  readSettings,
  SettingsError,
  secretValues,
  settingKeys,
} from './program/config.ts';
export { jsonIn } from './program/json.ts';
export { createLogger, type Logger, silentLogger } from './program/log.ts';
export { holdLittleMemory } from './program/memory.ts';
export type { Observer } from './program/observer.ts';
export { OperatorError } from './program/operator-error.ts';
export { createSealing, derive, type Sealing } from './program/seal.ts';
export { openReader } from './reader/onnx-reader.ts';
export type { PassageReader } from './reader/passage-reader.ts';
export { changeSource, factsOf } from './sources/described.ts';
export type { Fetcher } from './sources/fetch/fetched.ts';
export type { Intake, Taken } from './sources/intake/intake.ts';
export { openFeeds, openFetcher, openIntake, type SharedKeeping } from './sources/open.ts';
export type { FoundArticle } from './sources/page/read-page.ts';
export { sourcesSettings } from './sources/settings.ts';
export { moveIntoDatabase, openDatabase, openLibraryFile, openStore } from './store/open.ts';
export type { NewPost } from './store/post.ts';
export type { DatabaseStore } from './store/postgres.ts';
export type { FollowedSource } from './store/source.ts';
export type { Store } from './store/store.ts';
export { formatPeriod } from './text/dates.ts';
export { editDistance } from './text/edit-distance.ts';
export { printable, printableLine } from './text/printable.ts';
