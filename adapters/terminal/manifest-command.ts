// `parley manifest`: what a Slack app is made from, with the names of the slash commands as they are set.
import type { Command } from 'commander';

const HELP = `
Paste it where Slack asks for a manifest: at https://api.slack.com/apps under Create New App, From a manifest; for an app that
is there already, under its App Manifest. With PARLEY_COMMAND_PREFIX=parley- the commands are /parley-ask and so on.

Exit codes: 0 printed, 2 wrong usage or settings.

Example:
  $ PARLEY_COMMAND_PREFIX=parley- parley manifest > manifest.json`;

export function addManifest(program: Command, run: () => Promise<void>): void {
  program
    .command('manifest')
    .description('print the manifest of the Slack app')
    .addHelpText('after', HELP)
    .action(() => run());
}
