// The commands that set Parley up and look whether it is: setup, doctor, register.
import { Argument, type Command, Option } from 'commander';

/** Each resolves with the exit code. */
export interface SetUpActions {
  setup(platform: 'slack' | 'discord', flags?: SetupFlags): Promise<number>;
  doctor(): Promise<number>;
  register(flags: RegisterFlags): Promise<number>;
}

interface SetupFlags {
  readonly forMany?: boolean;
}

interface RegisterFlags {
  readonly guild?: string;
  readonly remove?: boolean;
}

const SETUP_HELP = `
Prints what to click, takes the tokens without showing them, asks the platform whether they are good for what Parley does, and
keeps them in the file .env of this folder, which only you can read then. With --for-many it sets up a Slack app that any
workspace may install, through a page that Parley serves.

Exit codes: 0 set up, 1 nothing changed, 2 wrong usage or settings.`;

const DOCTOR_HELP = `
Asks Slack and Discord, where they are set up, about the tokens, the scopes, the servers and the commands; looks at the clock,
the articles, the data folder, the store, the sources and the reader. Changes nothing.

Exit codes: 0 nothing is wrong, 1 something is, 2 wrong usage.`;

const REGISTER_HELP = `
Parley registers its commands in Discord whenever it starts; this does so without starting it. Once more changes nothing. With
--guild they are there at once, in that server alone; used beside those of every server they are offered twice there.

Exit codes: 0 registered, 2 wrong usage or settings, or Discord refused.

Examples:
  $ parley register
  $ parley register --guild 1090000000000000001
  $ parley register --guild 1090000000000000001 --remove`;

export function addSetUpCommands(
  program: Command,
  actions: SetUpActions,
  end: (exitCode: number) => void,
): void {
  program
    .command('setup')
    .description('set up Slack or Discord: what to click, and the tokens')
    .addArgument(new Argument('<platform>').choices(['slack', 'discord']))
    .option('--for-many', 'Slack: an app that many workspaces install')
    .addHelpText('after', SETUP_HELP)
    .action(async (platform: 'slack' | 'discord', flags: SetupFlags) =>
      end(await actions.setup(platform, flags)),
    );
  program
    .command('doctor')
    .description('look whether everything is set up right, and say what to do where it is not')
    .addHelpText('after', DOCTOR_HELP)
    .action(async () => end(await actions.doctor()));
  program
    .command('register')
    .description('register the slash commands in Discord')
    .addOption(
      new Option('--guild <id>', 'in this server alone').argParser((id) => {
        if (!/^\d{15,20}$/u.test(id))
          program.error('--guild takes the ID of a server: 15 to 20 digits, by Copy Server ID in Discord.');
        return id;
      }),
    )
    .option('--remove', 'take them away')
    .addHelpText('after', REGISTER_HELP)
    .action(async (flags: RegisterFlags) => end(await actions.register(flags)));
}
