// Who manages a channel in Slack: admins and owners of the workspace, and who has made the channel.
import type { webApi } from '@slack/bolt';
import type { Logger } from '../../../src/index.ts';
import { readFailure } from '../post/failure.ts';
import { isDirect } from '../post/place.ts';

/** False too where Slack does not tell; the operator is told then. */
export async function isManager(
  { client, log }: { readonly client: webApi.WebClient; readonly log: Logger },
  channel: string,
  user: string,
): Promise<boolean> {
  if (isDirect(channel)) return true;
  try {
    const { user: { is_admin, is_owner } = {} } = await client.users.info({ user });
    if (is_admin || is_owner) return true;
    const { channel: { creator } = {} } = await client.conversations.info({ channel });
    return creator === user;
  } catch (error) {
    const { cause, next } = readFailure(error);
    log.error(
      { channel, cause, next: cause === 'missing_scope' ? SCOPES : next },
      'Slack does not tell who manages a channel: its digest was left as it is',
    );
    return false;
  }
}

const SCOPES = 'give the app the manifest that "parley manifest" prints, and install it again';
