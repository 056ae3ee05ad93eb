// `parley forget`: removes what is kept of a channel or of a person.
import { type Command, Option } from 'commander';
import type { Store } from '../../src/index.ts';
import { printableLine } from '../../src/index.ts';
import { print, type Streams } from './streams.ts';

export type Whom = Parameters<Store['forget']>[0];

const HELP = `
Of a channel: its subscription to the digest, the questions asked there, the answers, what waits to be posted, feedback.
Of a workspace: the same of all its channels, the tokens that it gave when it installed the app, and its own feeds and articles; of a
server of Discord the feeds and articles alone: name its channels by their own IDs.
Of a person: the questions they asked, the answers to them, what they thought of any answer. It is done at once, without
asking, also while the bot runs. What was posted in Slack or Discord stays there, and so do backups.

An ID begins with its platform, as in the log: slack:C024BE91L, discord:1096543210987654321; where workspaces install the
app, with theirs after it: slack:T01ABCDEF:C024BE91L. A thread in Slack goes with
its channel. A thread in Discord is a channel of its own: name each by its own ID.

A file of an earlier Parley is brought up to date first, as by a start of the bot; parley backup copies it as it is.

Exit codes: 0 removed, 1 nothing is kept of it, 2 wrong usage, settings or files.

Examples:
  $ parley forget --channel slack:C024BE91L
  $ parley forget --person discord:1096543210987654321
  $ parley forget --workspace slack:T01ABCDEF`;

interface Flags {
  readonly channel?: string;
  readonly person?: string;
  readonly workspace?: string;
}

export function addForget(program: Command, run: (whom: Whom) => Promise<void>): void {
  program
    .command('forget')
    .description('remove what is kept of a channel, a person or a workspace')
    .addOption(new Option('--channel <id>', 'the channel').conflicts(['person', 'workspace']))
    .addOption(new Option('--person <id>', 'the person').conflicts(['channel', 'workspace']))
    .addOption(new Option('--workspace <id>', 'the workspace').conflicts(['channel', 'person']))
    .addHelpText('after', HELP)
    .action((flags: Flags, command: Command) => {
      const workspace = flags.workspace?.trim();
      if (workspace) return run({ workspace });
      const channel = flags.channel?.trim();
      const person = flags.person?.trim();
      if (channel) return run({ channel });
      if (person) return run({ person });
      return command.error('put whom to forget: --channel <id>, --person <id> or --workspace <id>');
    });
}

/** Resolves with the exit code. */
export async function forget(
  whom: Whom,
  store: Store,
  removeArticles: (workspace: string) => Promise<number>,
  { stdout, stderr }: Pick<Streams, 'stdout' | 'stderr'>,
): Promise<number> {
  const name = printableLine(Object.values(whom).join());
  const kept = await store.forget(whom);
  const removed = kept.removed + ('workspace' in whom ? await removeArticles(whom.workspace) : 0);
  if (removed === 0) {
    await print(
      stderr,
      `Nothing is kept of ${name}. An ID begins with its platform: slack:C024BE91L\n${threadsOf(whom)}`,
    );
    return 1;
  }
  await print(
    stdout,
    `Removed all that was kept of ${name}: ${removed} ${removed === 1 ? 'entry' : 'entries'}\n${threadsOf(whom)}`,
  );
  return 0;
}

/** To Discord a thread is a channel of its own; which threads a channel has is not kept. */
const threadsOf = (whom: Whom): string =>
  'channel' in whom && whom.channel.startsWith('discord:')
    ? 'Threads of a channel in Discord are not part of it: forget each thread by its own ID.\n'
    : '';
