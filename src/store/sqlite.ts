// The store in SQLite: one file, which the bot and the command line may have open at once.
import { type Holder, hasEnded, LEASE, newOwner } from './owner.ts';
import { createAddPost } from './sqlite/adding.ts';
import { createArticleLog } from './sqlite/articles.ts';
import { backUp } from './sqlite/backup.ts';
import { createChannels } from './sqlite/channels.ts';
import { type Connection, connect } from './sqlite/connection.ts';
import { createDigests } from './sqlite/digests.ts';
import { createDuties } from './sqlite/duties.ts';
import { copyOnly } from './sqlite/earlier.ts';
import { toOperatorError } from './sqlite/faults.ts';
import { createFeedbackBook } from './sqlite/feedback.ts';
import { earlierFault, type FileOptions, openFile } from './sqlite/file.ts';
import { createFollows } from './sqlite/follows.ts';
import { createInbox } from './sqlite/inbox.ts';
import { createInstallations } from './sqlite/installations.ts';
import { createOutbox } from './sqlite/outbox.ts';
import { patientlyNow } from './sqlite/patience.ts';
import { createSources } from './sqlite/sources.ts';
import { letGoForTheEnded } from './sqlite/taking-over.ts';
import { createThreads } from './sqlite/threads.ts';
import { createUpkeep } from './sqlite/upkeep.ts';
import type { Store } from './store.ts';

export interface StoreOptions extends Omit<FileOptions, 'migrations'> {
  /** Names this store among all that have the file open; must be its own. */
  readonly owner?: string;
  /** How long what is in hand stays so without being renewed, in milliseconds; the same for all that have the file open. */
  readonly leaseMs?: number;
}

/**
 * A file of an earlier version that is opened to be read can be copied, and nothing else: whatever else is asked of it
 * fails with an OperatorError. One that is opened to be written is brought up to date.
 * @throws OperatorError where the file cannot be used; it is left as it is then.
 */
export function openStore({ owner = newOwner(), leaseMs = LEASE, ...options }: StoreOptions): Store {
  const { file, readOnly = false } = options;
  const connection = connect(openFile(options), file);
  try {
    const fault = readOnly ? earlierFault(connection.database, file) : undefined;
    if (fault !== undefined) return copyOnly(connection, fault);
    if (!readOnly) patientlyNow(() => letGoForTheEnded(connection, hasEnded));
  } catch (err) {
    connection.close();
    throw toOperatorError(err, file);
  }
  return createStore(connection, { owner, leaseMs });
}

/** The store of one owner on an open file. */
export function createStore(connection: Connection, holder: Holder): Store {
  const addPost = createAddPost(connection, holder);
  return {
    inbox: createInbox(connection, holder),
    outbox: createOutbox(connection, holder, addPost),
    threads: createThreads(connection),
    articles: createArticleLog(connection),
    digests: createDigests(connection, addPost),
    follows: createFollows(connection, addPost),
    feedback: createFeedbackBook(connection),
    sources: createSources(connection),
    channels: createChannels(connection),
    installations: createInstallations(connection),
    duties: createDuties(connection, holder),
    ...createUpkeep(connection, holder),
    backup: (file) => connection.read(() => backUp(connection, file)),
    async close() {
      connection.close();
    },
  };
}
