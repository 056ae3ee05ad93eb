// The poster of what channels follow, loaded only where something is posted.
import type { FollowPoster, FollowPosterOptions } from './poster.ts';

export async function openFollowPoster(options: FollowPosterOptions): Promise<FollowPoster> {
  const { createFollowPoster } = await import('./poster.ts');
  return createFollowPoster(options);
}
