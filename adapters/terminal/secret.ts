// Asks for what must not be seen while it is typed.
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { print, type Streams } from './streams.ts';

export interface Asking {
  /** The line that was typed; undefined at the end of what is typed, or where the person left. */
  ask(label: string): Promise<string | undefined>;
  close(): void;
}

export function createAsking({ stdin, stdout }: Streams, isTTY: boolean): Asking {
  // What readline echoes goes nowhere.
  const nowhere = new Writable({ write: (_, __, done) => done() });
  const lines = createInterface({ input: stdin, output: nowhere, terminal: isTTY });
  const typed = lines[Symbol.asyncIterator]();
  return {
    async ask(label) {
      await print(stdout, label);
      const { value, done } = await typed.next();
      await print(stdout, '\n');
      return done ? undefined : value;
    },
    close: () => lines.close(),
  };
}
