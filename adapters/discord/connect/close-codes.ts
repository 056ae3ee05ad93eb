// The codes with which Discord's gateway closes a connection for good, and what the operator can do.
import { GatewayCloseCodes } from 'discord.js';
import { OperatorError } from '../../../src/index.ts';

export const TOKEN_REFUSED =
  'Discord refused the token: make a new one in the Developer Portal (Bot > Reset Token), put it into DISCORD_TOKEN, and start again.';

const LINES: Readonly<Record<number, string>> = {
  [GatewayCloseCodes.AuthenticationFailed]: TOKEN_REFUSED,
  [GatewayCloseCodes.InvalidShard]:
    'Discord refused the connection (invalid shard): please report this as a defect.',
  [GatewayCloseCodes.ShardingRequired]:
    'Discord refused the connection: the bot is in more servers than so many connections may serve. Start again without DISCORD_SHARDS: as many are made then as Discord recommends.',
  [GatewayCloseCodes.InvalidAPIVersion]:
    'Discord no longer speaks this version of its protocol: update Parley.',
  [GatewayCloseCodes.InvalidIntents]: 'Discord refused the bot’s intents: update Parley.',
  [GatewayCloseCodes.DisallowedIntents]:
    'Discord disallowed the bot’s intents, though none of them is privileged: look for a notice about the bot in the Developer Portal.',
};

export function closedForGood(code: number): OperatorError {
  return new OperatorError(
    LINES[code] ??
      `Discord closed the connection for good (code ${code}): start again, and see its list of close codes.`,
  );
}
