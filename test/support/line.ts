// A line to a server that can be cut, as networks are: at once, for a while, or before the answer to something is heard.
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export interface Line {
  /** The address of the server, by way of this one. */
  readonly url: string;
  /** Cuts what there is, and takes nothing until `up`. */
  down(): void;
  up(): void;
  /** Once: what the client sends with these bytes in it arrives, and the line is cut before the answer does; for good, where it is told. */
  loseAnswerTo(words: string, forGood?: boolean): void;
  close(): Promise<void>;
}

/** @param to postgres://user@host:port/database */
export async function aLine(to: string): Promise<Line> {
  const target = new URL(to);
  const lines = new Set<Socket>();
  let isDown = false;
  let awaited: { readonly words: string; readonly forGood: boolean } | undefined;

  const server = createServer((near) => {
    if (isDown) return void near.destroy();
    const far = connect(Number(target.port), target.hostname);
    let isLost = false;
    const cut = (): void => {
      near.destroy();
      far.destroy();
    };
    for (const line of [near, far]) {
      lines.add(line);
      line.on('error', cut);
      line.on('close', () => {
        lines.delete(line);
        cut();
      });
    }
    near.on('data', (chunk) => {
      if (awaited !== undefined && chunk.includes(awaited.words)) {
        isDown = awaited.forGood;
        awaited = undefined;
        isLost = true;
      }
      far.write(chunk);
    });
    far.on('data', (chunk) => {
      if (isLost) cut();
      else near.write(chunk);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = new URL(to);
  url.port = String((server.address() as AddressInfo).port);
  const cutAll = (): void => {
    for (const line of lines) line.destroy();
  };

  return {
    url: url.href,
    down() {
      isDown = true;
      cutAll();
    },
    up() {
      isDown = false;
    },
    loseAnswerTo(words, forGood = false) {
      awaited = { words, forGood };
    },
    async close() {
      cutAll();
      server.close();
      await once(server, 'close');
    },
  };
}
