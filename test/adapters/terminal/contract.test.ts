// The terminal behind the adapter contract: lines in, rendered answers out.
import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import { setTimeout as quiet } from 'node:timers/promises';
import { runConversation } from '../../../adapters/terminal/conversation.ts';
import { adapterContract, type Shown } from '../../contracts/adapter.ts';

/** The styles that the terminal itself switches on and off, and no others. */
const STYLES = new RegExp(`${String.fromCharCode(0x1b)}\\[(?:1|2|22|3|23|36|39)m`, 'gu');

/** A terminal has no notification: the answer itself is what appears. */
function shown(output: string): Shown {
  const text = output.replace(STYLES, '');
  return {
    text,
    notification: text,
    // On a line of its own an address is meant to be followed; within an article's text it is text.
    links: [...text.matchAll(/^ *(https?:\S+)$/gmu)].map(([, link = '']) => link),
    pings: text.match(/(?!\n)[\p{Cc}\p{Bidi_Control}]/gu) ?? [],
    previews: false,
  };
}

adapterContract('the terminal', async (bot) => {
  const input = new PassThrough();
  const output = new PassThrough({ encoding: 'utf8' });
  const leaving = new AbortController();
  let answers = 0;
  output.on('data', () => {
    answers += 1;
  });
  const conversation = runConversation({
    bot,
    input,
    output,
    terminal: { isTTY: false, columns: 70, colour: true },
    signal: leaving.signal,
  });
  async function ask(text: string): Promise<Shown> {
    input.write(`${text}\n`);
    const [answer] = await once(output, 'data');
    return shown(String(answer));
  }
  return {
    hasLinks: false,
    ask,
    followUp: ask,
    // A line is typed once and for all: what can go wrong is an answer given twice.
    async redeliver() {
      await quiet(20);
      return answers - 1;
    },
    async stop() {
      leaving.abort();
      await conversation;
    },
  };
});
