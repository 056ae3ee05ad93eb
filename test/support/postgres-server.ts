// A PostgreSQL of one's own, of the programs that are installed: it can be restarted, and crash. What it writes is on the disk, as usual.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface PostgresServer {
  readonly url: string;
  /** 'fast' as an update does it; 'immediate' as a power cut does. */
  restart(how: 'fast' | 'immediate'): Promise<void>;
  stop(): Promise<void>;
}

/** Undefined where none is installed. */
export async function startPostgres(): Promise<PostgresServer | undefined> {
  const programs = newestPrograms();
  if (programs === undefined) return undefined;
  const isRoot = process.getuid?.() === 0;
  const folder = mkdtempSync(join(tmpdir(), 'parley-postgres-'));
  if (isRoot) {
    // PostgreSQL does not run as root.
    const id = (which: string): number =>
      Number(execFileSync('id', [which, 'postgres'], { encoding: 'utf8' }));
    chownSync(folder, id('-u'), id('-g'));
    chmodSync(folder, 0o700);
  }
  const data = join(folder, 'data');
  const port = await freePort();
  const run = async (program: string, ...args: string[]): Promise<void> => {
    const call = [join(programs, program), ...args];
    const [command = '', ...rest] = isRoot ? ['runuser', '-u', 'postgres', '--', ...call] : call;
    const [status] = await once(spawn(command, rest, { cwd: '/', stdio: 'ignore' }), 'exit');
    if (status !== 0) throw new Error(`${program} ended with ${status}`);
  };
  const control = (...args: string[]) => run('pg_ctl', '-D', data, '-w', '-l', join(folder, 'log'), ...args);
  await run('initdb', '-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8');
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=`;
  await control('-o', options, 'start');
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    restart: (how) => control('-o', options, '-m', how, 'restart'),
    async stop() {
      await control('-m', 'immediate', 'stop');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Where Debian, Ubuntu and Alpine have them. */
const INSTALLED = '/usr/lib/postgresql';

function newestPrograms(): string | undefined {
  if (!existsSync(INSTALLED)) return undefined;
  return readdirSync(INSTALLED)
    .map((version) => join(INSTALLED, version, 'bin'))
    .filter((programs) => existsSync(join(programs, 'initdb')))
    .sort((a, b) => b.localeCompare(a, 'en', { numeric: true }))[0];
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
