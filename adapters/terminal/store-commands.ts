// The commands that work on what is kept, and their part of the command line.
import type { Command } from 'commander';
import type { Store } from '../../src/index.ts';
import { addBackup, backUp } from './backup-command.ts';
import { addFeedback, type FeedbackFlags, printFeedback } from './feedback-command.ts';
import { addForget, forget, type Whom } from './forget-command.ts';
import { addMigrate } from './migrate-command.ts';
import { addReport, printReport, type ReportFlags } from './report-command.ts';
import type { Streams } from './streams.ts';

/** Each resolves with the exit code. */
export interface StoreActions {
  backUp(file: string): Promise<number>;
  feedback(flags: FeedbackFlags): Promise<number>;
  forget(whom: Whom): Promise<number>;
  report(flags: ReportFlags): Promise<number>;
  migrate(): Promise<number>;
}

export function addStoreCommands(
  program: Command,
  actions: StoreActions,
  end: (exitCode: number) => void,
): void {
  addFeedback(program, async (flags) => end(await actions.feedback(flags)));
  addReport(program, async (flags) => end(await actions.report(flags)));
  addForget(program, async (whom) => end(await actions.forget(whom)));
  addBackup(program, async (file) => end(await actions.backUp(file)));
  addMigrate(program, async () => end(await actions.migrate()));
}

/** Has the store opened for each, and closed after it. */
export type WithStore = (
  how: {
    readonly readOnly: boolean;
    /** Makes the store where there is none. */
    readonly make?: boolean;
  },
  work: (store: Store) => Promise<number>,
) => Promise<number>;

export const storeActions = (
  withStore: WithStore,
  migrate: StoreActions['migrate'],
  removeArticles: (workspace: string) => Promise<number>,
  streams: Streams,
): StoreActions => ({
  migrate,
  backUp: (file) => withStore({ readOnly: true }, (store) => backUp(file, store, streams)),
  feedback: (flags) => withStore({ readOnly: true }, (store) => printFeedback(flags, store, streams)),
  report: (flags) => withStore({ readOnly: true }, (store) => printReport(flags, store, streams)),
  forget: (whom) => withStore({ readOnly: false }, (store) => forget(whom, store, removeArticles, streams)),
});
