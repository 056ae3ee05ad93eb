// The conversation: a person at the keyboard, and lines through a pipe.
import { PassThrough } from 'node:stream';
import { afterEach, describe, expect, it } from 'vitest';
import { runConversation } from '../../../adapters/terminal/conversation.ts';
import { type Bot, OperatorError, type Reply } from '../../../src/index.ts';
import { aBot } from '../../support/builders.ts';

const CTRL_C = '\u0003';
const CTRL_D = '\u0004';
const UP = '\u001b[A';
const TAB = '\t';
const ENTER = '\r';
const ERASE_LINE = '\u001b[1G\u001b[2K';

const say = (text: string): Reply => ({ summary: text, blocks: [{ type: 'paragraph', content: [text] }] });
const echo = (): ReturnType<typeof aBot> => aBot(({ text }) => say(`answer to ${text}`));

const opened: PassThrough[] = [];
afterEach(() => {
  for (const input of opened.splice(0)) input.end();
});

function converse(
  bot: Bot,
  {
    isTTY = false,
    welcome = 'Welcome.',
    signal,
  }: { isTTY?: boolean; welcome?: string; signal?: AbortSignal } = {},
) {
  const input = new PassThrough();
  opened.push(input);
  const output = new PassThrough({ encoding: 'utf8' });
  let seen = '';
  let ended = false;
  output.on('data', (chunk) => {
    seen += chunk;
  });
  const conversation = runConversation({
    bot,
    input,
    output,
    terminal: { isTTY, columns: 70, colour: false },
    welcome,
    ...(signal && { signal }),
  }).finally(() => {
    ended = true;
  });
  return {
    conversation,
    input,
    type: (keys: string) => input.write(keys),
    seen: () => seen,
    ended: () => ended,
    /** Resolves once this can be read. */
    reads: (text: string) => expect.poll(() => seen, { interval: 5 }).toContain(text),
  };
}

describe('lines through a pipe', () => {
  it('are answered in order, without prompt and welcome, until they end', async () => {
    const { conversation, input, seen } = converse(echo());
    input.end('one\ntwo\r\n\n   \nthree');
    await conversation;
    expect(seen()).toBe('answer to one\n\nanswer to two\n\nanswer to three\n\n');
  });

  it('wait while another is answered', async () => {
    let release = (): void => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const bot = aBot(async ({ text }) => {
      if (text === 'one') await held;
      return say(`answer to ${text}`);
    });
    const { conversation, input, seen } = converse(bot);
    input.end('one\ntwo\n');
    await expect.poll(() => bot.received.length).toBe(1);
    await new Promise(setImmediate);
    expect(bot.received.length).toBe(1);
    release();
    await conversation;
    expect(seen()).toBe('answer to one\n\nanswer to two\n\n');
  });

  it.each(['exit', 'quit', ' EXIT '])('end at %j', async (word) => {
    const bot = echo();
    const { conversation, input } = converse(bot);
    input.write(`one\n${word}\ntwo\n`);
    await conversation;
    expect(bot.received.map(({ text }) => text)).toEqual(['one']);
  });

  it('come with keys of their own, in one conversation', async () => {
    const bot = echo();
    const { conversation, input } = converse(bot);
    input.end('same\nsame\n');
    await conversation;
    expect(new Set(bot.received.map(({ key }) => key)).size).toBe(2);
    expect(bot.received.map((incoming) => incoming.conversation)).toEqual(['terminal', 'terminal']);
  });

  it('end with a line for the operator when they cannot be read', async () => {
    const { conversation, input } = converse(echo());
    input.destroy(Object.assign(new Error('read EISDIR'), { code: 'EISDIR', syscall: 'read' }));
    await expect(conversation).rejects.toThrow(
      new OperatorError('Cannot read standard input: it is a folder, not a file.'),
    );
  });

  it('are not read any more after a stop', async () => {
    const leaving = new AbortController();
    const bot = echo();
    const { conversation, type, reads } = converse(bot, { signal: leaving.signal });
    type('one\n');
    await reads('answer to one');
    leaving.abort();
    type('two\n');
    await conversation;
    expect(bot.received.length).toBe(1);
  });
});

describe('a person at the keyboard', () => {
  const atKeyboard = (bot: Bot = echo()) => converse(bot, { isTTY: true });

  it('is welcomed and prompted, and prompted again after the answer', async () => {
    const { type, seen, reads } = atKeyboard();
    await reads('Welcome.\n\n');
    await reads('› ');
    type(`one${ENTER}`);
    await reads('answer to one\n\n');
    await expect.poll(() => seen().slice(seen().indexOf('answer to one'))).toContain('› ');
  });

  it('leaves with Ctrl-D on an empty line', async () => {
    const { type, conversation, seen } = atKeyboard();
    type(CTRL_D);
    await conversation;
    expect(seen().endsWith('\n')).toBe(true);
  });

  it('clears the line with Ctrl-C', async () => {
    const bot = echo();
    const { type, reads, ended } = atKeyboard(bot);
    type(`wrong${CTRL_C}right${ENTER}`);
    await reads('answer to right');
    expect(bot.received.map(({ text }) => text)).toEqual(['right']);
    expect(ended()).toBe(false);
  });

  it('clears the line with Ctrl-C also behind the cursor', async () => {
    const bot = echo();
    const { type, reads } = atKeyboard(bot);
    type(`wrong\u0001${CTRL_C}right${ENTER}`);
    await reads('answer to right');
  });

  it('is asked once before Ctrl-C leaves', async () => {
    const { type, reads, ended, conversation } = atKeyboard();
    type(CTRL_C);
    await reads('press Ctrl-C again');
    expect(ended()).toBe(false);
    type(CTRL_C);
    await conversation;
  });

  it('is asked anew when a line was cleared between', async () => {
    const { type, reads, seen, ended } = atKeyboard();
    type(CTRL_C);
    await reads('press Ctrl-C again');
    type(`wrong${CTRL_C}${CTRL_C}`);
    await expect.poll(() => seen().split('press Ctrl-C again').length).toBe(3);
    expect(ended()).toBe(false);
  });

  it('is asked anew when a question came between', async () => {
    const { type, reads, seen, ended } = atKeyboard();
    type(CTRL_C);
    await reads('press Ctrl-C again');
    type(`one${ENTER}`);
    await reads('answer to one');
    type(CTRL_C);
    await expect.poll(() => seen().split('press Ctrl-C again').length).toBe(3);
    expect(ended()).toBe(false);
  });

  it('gets an earlier question back with the arrow', async () => {
    const bot = echo();
    const { type, reads } = atKeyboard(bot);
    type(`one${ENTER}`);
    await reads('answer to one');
    type(`${UP} more${ENTER}`);
    await reads('answer to one more');
  });

  it('completes the words it knows', async () => {
    const bot = echo();
    const { type, reads } = atKeyboard(bot);
    // Each key on its own: a tab within a paste completes nothing.
    for (const keys of ['hel', TAB, ENTER]) type(keys);
    await reads('answer to help');
    for (const keys of ['/as', TAB, ' who?', ENTER]) type(keys);
    await reads('answer to /ask who?');
    for (const keys of ['stat', TAB, ' Trump', ENTER]) type(keys);
    await reads('answer to statements Trump');
  });

  it('completes the names of who speaks, as the bot offers them', async () => {
    const bot = aBot(
      ({ text }) => say(`answer to ${text}`),
      ({ command, option, typed, limit }) =>
        command === 'statements' && option === 'person' && typed === 'zel' && limit > 1
          ? ['Volodymyr Zelenskyy']
          : [],
    );
    const { type, reads } = atKeyboard(bot);
    for (const keys of ['statements zel', TAB, ' yesterday', ENTER]) type(keys);
    await reads('answer to statements Volodymyr Zelenskyy yesterday');
  });

  it('keeps what is typed where it may stand for several names, and lists them at a second tab', async () => {
    const bot = aBot(
      ({ text }) => say(`answer to ${text}`),
      () => ['Volodymyr Zelenskyy', 'Vladimir Zelenko'],
    );
    const { type, reads } = atKeyboard(bot);
    for (const keys of ['statements zel', TAB, TAB]) type(keys);
    await reads('Vladimir Zelenko');
    type(ENTER);
    await reads('answer to statements zel\n');
  });

  it('is not answered for an empty line', async () => {
    const bot = echo();
    const { type, reads } = atKeyboard(bot);
    type(`${ENTER}  ${ENTER}one${ENTER}`);
    await reads('answer to one');
    expect(bot.received.length).toBe(1);
  });

  it('finds what was typed meanwhile under the answer', async () => {
    let release = (): void => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const bot = aBot(async ({ text }) => {
      if (text === 'one') await held;
      return say(`answer to ${text}`);
    });
    const { type, reads, seen } = atKeyboard(bot);
    type(`one${ENTER}`);
    await expect.poll(() => bot.received.length).toBe(1);
    type('two');
    release();
    await reads('answer to one\n\n');
    const [typed = ''] = seen().split('answer to one');
    expect(typed.endsWith(`two${ERASE_LINE}`)).toBe(true);
    await expect.poll(() => seen().slice(seen().lastIndexOf('answer to one'))).toContain('› two');
    type(ENTER);
    await reads('answer to two');
  });

  it('leaves with exit, and what was pasted after it stays unanswered', async () => {
    const bot = echo();
    const { type, conversation } = atKeyboard(bot);
    type(`exit${ENTER}two${ENTER}`);
    await conversation;
    expect(bot.received).toEqual([]);
  });
});
