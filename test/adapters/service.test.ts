// The life of a running bot, with platforms and a process that only note what is done to them.
import { EventEmitter } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { runService, type Service, type StartPlatform } from '../../adapters/service.ts';
import { OperatorError, silentLogger } from '../../src/index.ts';

const forever = new Promise<never>(() => {});

function aService(overrides: Partial<Service> = {}) {
  const events: string[] = [];
  const process = Object.assign(new EventEmitter(), {
    exit: (code: number) => {
      events.push(`exit ${code}`);
    },
  });
  const platform =
    (name: string, stop = async (): Promise<void> => {}): StartPlatform =>
    async () => {
      events.push(`${name} started`);
      return {
        description: name,
        stop: async () => {
          events.push(`${name} stopping`);
          await stop();
          events.push(`${name} stopped`);
        },
      };
    };
  const note = (_fields: object, message: string): void => {
    events.push(message);
  };
  const run = (service: Partial<Service> = {}): Promise<void> =>
    runService({
      platforms: [platform('Slack'), platform('Discord')],
      log: { ...silentLogger, warn: note, error: note },
      announce: (line) => events.push(line),
      process,
      ...overrides,
      ...service,
    });
  return { events, process, platform, run };
}

describe('a running bot', () => {
  it.each(['SIGINT', 'SIGTERM'])('stops everything cleanly at %s', async (signal) => {
    const { events, process, run } = aService();
    const ended = run();
    await expect.poll(() => events).toContain('Discord: running.');
    process.emit(signal, signal);
    await ended;
    expect(events).toEqual(expect.arrayContaining(['Slack stopped', 'Discord stopped']));
    expect(events).not.toContainEqual(expect.stringMatching(/^exit/u));
  });

  it('ends at once at a later second signal, while a platform is still stopping', async () => {
    const { events, process, platform, run } = aService();
    run({ platforms: [platform('Slack', () => forever)], echoWithin: 20 });
    await expect.poll(() => events).toContain('Slack: running.');
    process.emit('SIGTERM', 'SIGTERM');
    await expect.poll(() => events).toContain('Slack stopping');
    await delay(30);
    expect(events).not.toContain('exit 130');
    process.emit('SIGINT', 'SIGINT');
    expect(events).toContain('exit 130');
  });

  it('takes a signal that comes twice in a moment, as under npm, for one', async () => {
    const { events, process, platform, run } = aService();
    let release = (): void => {};
    const inHand = new Promise<void>((resolve) => {
      release = resolve;
    });
    const ended = run({ platforms: [platform('Slack', () => inHand)] });
    await expect.poll(() => events).toContain('Slack: running.');
    process.emit('SIGTERM', 'SIGTERM');
    await expect.poll(() => events).toContain('Slack stopping');
    process.emit('SIGTERM', 'SIGTERM');
    release();
    await ended;
    expect(events).toContain('Slack stopped');
    expect(events).not.toContainEqual(expect.stringMatching(/^exit/u));
  });

  it('does not wait for ever for a platform that does not stop', async () => {
    const { events, process, platform, run } = aService();
    const ended = run({ platforms: [platform('Slack', () => forever), platform('Discord')], stopWithin: 20 });
    await expect.poll(() => events).toContain('Discord: running.');
    process.emit('SIGTERM', 'SIGTERM');
    await ended;
    expect(events).toContain('Discord stopped');
    expect(events).toContainEqual(expect.stringContaining('not all work was finished in time'));
  });

  it('stops the others and throws when a platform cannot start', async () => {
    const { events, platform, run } = aService();
    const refused = async (): Promise<never> => {
      throw new OperatorError('Discord refused the token.');
    };
    let talked = false;
    const conversation = async (): Promise<void> => {
      talked = true;
    };
    const ended = run({ platforms: [platform('Slack'), refused], conversation });
    await expect(ended).rejects.toThrow('Discord refused the token.');
    expect(events).toContain('Slack stopped');
    expect(talked).toBe(false);
  });

  it('stops what runs when a signal comes while another platform is still starting', async () => {
    const { events, process, platform, run } = aService();
    const ended = run({ platforms: [platform('Slack'), () => forever] });
    await expect.poll(() => events).toContain('Slack: running.');
    process.emit('SIGINT', 'SIGINT');
    await ended;
    expect(events).toContain('Slack stopped');
  });

  it('opens no conversation after a signal, though the platforms get started', async () => {
    const { events, process, platform, run } = aService();
    let release = (): void => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const slow: StartPlatform = async (onFatal) => {
      await held;
      return platform('Slack')(onFatal);
    };
    let talked = false;
    const conversation = async (): Promise<void> => {
      talked = true;
    };
    const ended = run({ platforms: [slow], conversation });
    process.emit('SIGTERM', 'SIGTERM');
    await ended;
    release();
    await expect.poll(() => events).toContain('Slack: running.');
    await new Promise(setImmediate);
    expect(talked).toBe(false);
  });

  it('stops everything and throws when a connection ends for good', async () => {
    const { events, platform, run } = aService();
    let onFatal: (err: unknown) => void = () => {};
    const revoked: StartPlatform = async (fatal) => {
      onFatal = fatal;
      return platform('Slack')(fatal);
    };
    const ended = run({ platforms: [revoked, platform('Discord')] });
    await expect.poll(() => events).toContain('Discord: running.');
    onFatal(new OperatorError('Slack revoked the token.'));
    await expect(ended).rejects.toThrow('Slack revoked the token.');
    expect(events).toEqual(expect.arrayContaining(['Slack stopped', 'Discord stopped']));
  });

  it('stops the bots when the person in the terminal leaves', async () => {
    const { events, run } = aService();
    await run({ conversation: async () => {} });
    expect(events).toEqual(expect.arrayContaining(['Slack stopped', 'Discord stopped']));
  });

  it('lets the conversation finish its answer at a signal', async () => {
    const { events, process, run } = aService();
    const conversation = (signal: AbortSignal): Promise<void> =>
      new Promise((resolve) => {
        signal.addEventListener('abort', () =>
          setImmediate(() => resolve(void events.push('answer finished'))),
        );
      });
    const ended = run({ conversation });
    await expect.poll(() => events).toContain('Discord: running.');
    process.emit('SIGTERM', 'SIGTERM');
    await ended;
    expect(events).toContain('answer finished');
  });

  it.each(['uncaughtException', 'unhandledRejection'])('ends with one log line at an %s', async (fault) => {
    const { events, process, run } = aService();
    run();
    await expect.poll(() => events).toContain('Discord: running.');
    process.emit(fault, new Error('defect'));
    expect(events.slice(-2)).toEqual([expect.stringContaining('a fault nobody foresaw'), 'exit 1']);
  });
});
