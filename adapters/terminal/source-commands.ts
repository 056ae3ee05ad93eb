// The commands that bring articles in, and their part of the command line.
import type { Command } from 'commander';
import type { Intake } from '../../src/index.ts';
import { addAdd, addArticles } from './add-command.ts';
import type { Streams } from './streams.ts';

/** Each resolves with the exit code. */
export interface SourceActions {
  add(what: readonly string[]): Promise<number>;
}

export function addSourceCommands(
  program: Command,
  actions: SourceActions,
  end: (exitCode: number) => void,
): void {
  addAdd(program, async (what) => end(await actions.add(what)));
}

/** Has what fetches opened, and closed after the work. */
export type WithIntake = (work: (intake: Intake) => Promise<number>) => Promise<number>;

export const sourceActions = (withIntake: WithIntake, streams: Streams): SourceActions => ({
  add: (what) => withIntake((intake) => addArticles(what, intake, streams)),
});
