// How much memory the process takes before it looks for what is not in use any more.
import { setFlagsFromString } from 'node:v8';

/**
 * An answer out of a large library leaves behind what it has loaded, some megabytes each time, and V8 lets four times of what is in use
 * gather where the machine has room for it: with this, six tenths as much again. It costs a fifth more of the processor
 * (test/bench/README.md). V8 reads the flag at each collection, so that it may be set late.
 */
export function holdLittleMemory(): void {
  setFlagsFromString('--heap-growing-percent=60');
}
