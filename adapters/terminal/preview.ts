// `parley digest --preview`: the next digest of each channel, as it would be by now.
import { type Clock, type Library, previewDigests, printableLine, type Store } from '../../src/index.ts';
import { type Rendering, renderTerminal } from './render.ts';
import { print, type Streams } from './streams.ts';

export interface PreviewOptions {
  readonly store: Store;
  readonly library: Library;
  readonly clock: Clock;
  readonly streams: Pick<Streams, 'stdout' | 'stderr'>;
  readonly rendering: Rendering;
}

/** Resolves with the exit code: 1 where no channel has a digest. */
export async function printPreviews(options: PreviewOptions): Promise<number> {
  const { store, library, clock, streams, rendering } = options;
  const previews = await previewDigests({ store, library, now: clock.now() });
  if (previews.length === 0) {
    await print(streams.stderr, 'No channel has a digest. In a channel: /digest on 08:30 Europe/Kyiv\n');
    return 1;
  }
  for (const { channel, due, reply } of previews) {
    await print(
      streams.stdout,
      `${printableLine(channel)}, ${due}\n\n${renderTerminal(reply, rendering)}\n\n`,
    );
  }
  return 0;
}
