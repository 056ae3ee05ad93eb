// The conversation in the terminal: a question a line, answered in order, until the person leaves or the input ends.
import { randomUUID } from 'node:crypto';
import { clearLine, createInterface, cursorTo } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { Before, Bot } from '../../src/index.ts';
import { completeLine } from './completion.ts';
import { renderTerminal } from './render.ts';
import { print, unreadable } from './streams.ts';
import { wrap } from './wrap.ts';

export interface Terminal {
  /** Whether a person types here: shows a prompt, keeps a history, completes words. */
  readonly isTTY: boolean;
  /** Read at each answer: a window can be resized. */
  readonly columns: number;
  readonly colour: boolean;
}

export interface ConversationOptions {
  readonly bot: Bot;
  readonly input: Readable;
  readonly output: Writable;
  readonly terminal: Terminal;
  /** Said first where a person types. */
  readonly welcome?: string;
  /** Ends the conversation after the answer in hand. */
  readonly signal?: AbortSignal;
}

const PROMPT = '› ';
/** Typed alone, they end the conversation. */
const LEAVING = ['exit', 'quit'];
const CTRL_C_HINT = 'To leave, press Ctrl-C again or Ctrl-D, or type exit.';

/** Resolves when the person has left, or when the last line of the input is answered. Rejects when input is unreadable. */
export function runConversation(options: ConversationOptions): Promise<void> {
  const { bot, input, output, terminal, welcome, signal } = options;
  const reader = createInterface({
    input,
    output,
    terminal: terminal.isTTY,
    prompt: PROMPT,
    completer: (line: string) => completeLine(line, bot, LEAVING),
  });
  let before: Before = {};
  let waiting = 0;
  let left = false;
  let closed = false;
  let prompted = false;

  async function answer(line: string): Promise<void> {
    const text = line.trim();
    if (left || text === '') return;
    if (LEAVING.includes(text.toLowerCase())) return leave();
    const key = `terminal-${randomUUID()}`;
    const { reply, turn } = await bot.respond({ key, conversation: 'terminal', text }, before);
    if (turn !== undefined) before = { key, turn };
    const rendered = renderTerminal(reply, { width: terminal.columns, colour: terminal.colour });
    if (terminal.isTTY && reader.line !== '') eraseLine(output);
    await print(output, `${rendered}\n\n`);
  }

  /** Leaves now: what still waits is not answered. */
  function leave(): void {
    left = true;
    reader.close();
  }

  function prompt(): void {
    if (!terminal.isTTY || closed) return;
    prompted = true;
    reader.prompt(true);
  }

  return new Promise((resolve, reject) => {
    let inOrder: Promise<void> = Promise.resolve();
    let hinted = false;

    function fail(err: unknown): void {
      leave();
      reject(err);
    }

    reader.on('line', (line) => {
      hinted = false;
      prompted = false;
      waiting += 1;
      inOrder = inOrder
        .then(() => answer(line))
        .then(() => {
          waiting -= 1;
          if (waiting === 0) prompt();
        });
      inOrder.catch(fail);
    });

    reader.on('SIGINT', () => {
      if (reader.line !== '') {
        hinted = false;
        reader.write(null, { ctrl: true, name: 'e' });
        reader.write(null, { ctrl: true, name: 'u' });
      } else if (hinted) {
        leave();
      } else {
        hinted = true;
        output.write(`\n${CTRL_C_HINT}\n`);
        prompt();
      }
    });

    // Back in the foreground after Ctrl-Z, readline stays paused until it is prompted.
    reader.on('SIGCONT', prompt);

    reader.on('close', () => {
      closed = true;
      if (prompted) output.write('\n');
      signal?.removeEventListener('abort', leave);
      inOrder.then(resolve, reject);
    });

    reader.on('error', (err) => fail(unreadable('standard input', err)));

    if (signal?.aborted) return leave();
    signal?.addEventListener('abort', leave, { once: true });
    if (terminal.isTTY && welcome !== undefined)
      output.write(`${wrap(welcome, terminal.columns).join('\n')}\n\n`);
    prompt();
  });
}

/** What the person has typed meanwhile is drawn anew under the answer. */
function eraseLine(output: Writable): void {
  cursorTo(output, 0);
  clearLine(output, 0);
}
