// Whose a channel is, and who manages it: what the platforms know of their channels.
import type { FindWorkspace } from '../channel/scope.ts';
import type { Origin } from '../chat/chat.ts';
import { workspaceNamed } from '../chat/id-in.ts';
import type { Messenger } from '../chat/messenger.ts';

export interface Whose {
  /** Whether who has asked manages the channel. */
  mayManage(origin: Origin): Promise<boolean>;
  /** The workspace that a channel is of; of a platform that is not connected that may not be known. */
  readonly workspaceOf: FindWorkspace;
  /** Whether several workspaces may have the bot on a platform; undefined where the names of channels tell. */
  isShared(platform: string): Promise<boolean | undefined>;
}

export const createWhose = (messengers: ReadonlyMap<string, Messenger>): Whose => ({
  async mayManage({ platform, channel, person, mayManage }) {
    return mayManage ?? (await messengers.get(platform)?.mayManage?.(channel, person)) ?? false;
  },
  async workspaceOf(of) {
    const workspace = workspaceNamed(of);
    if (workspace !== undefined) return { workspace };
    const messenger = messengers.get(of.platform);
    return messenger?.workspaceOf ? messenger.workspaceOf(of.channel) : messenger && {};
  },
  async isShared(platform) {
    const messenger = messengers.get(platform);
    return messenger ? messenger.isShared?.() : true;
  },
});
