// The address with which somebody adds the bot to a server, with no more permissions than it uses.

/** View Channels, Send Messages, Embed Links, Read Message History, Send Messages in Threads. */
const PERMISSIONS = [10n, 11n, 14n, 16n, 38n].reduce((all, bit) => all | (1n << bit), 0n);

export const inviteLink = (application: string): string =>
  `https://discord.com/oauth2/authorize?client_id=${application}&scope=bot+applications.commands&permissions=${PERMISSIONS}`;
