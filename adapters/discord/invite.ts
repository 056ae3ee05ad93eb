// The address with which somebody adds the bot to a server, with no more permissions than it uses.

/** View Channels, Send Messages, Embed Links, Read Message History, Send Messages in Threads. */
const PERMISSIONS = [10n, 11n, 14n, 16n, 38n].reduce((all, bit) => all | (1n << bit), 0n);

/** The address with which somebody adds it for themselves alone, to ask wherever they write. */
export const personalLink = (application: string): string =>
  `https://discord.com/oauth2/authorize?client_id=${application}&integration_type=1&scope=applications.commands`;

export const inviteLink = (application: string): string =>
  `https://discord.com/oauth2/authorize?client_id=${application}&scope=bot+applications.commands&permissions=${PERMISSIONS}`;
