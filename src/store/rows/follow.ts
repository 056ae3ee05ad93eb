// A row of what channels follow, and the value that is read from it.
import type { Following } from '../follow.ts';

export interface FollowsRow extends Omit<Following, 'state'> {
  readonly state: string;
}

export const toFollowing = ({ state, ...row }: FollowsRow): Following => ({
  ...row,
  state: JSON.parse(state) as unknown,
});
