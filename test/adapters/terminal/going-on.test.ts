// Going on from an answer at the terminal: lines through a pipe to the bot itself.
import { PassThrough } from 'node:stream';
import { text as readAll } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { runConversation } from '../../../adapters/terminal/conversation.ts';
import { createBot, createLibrary, silentLogger } from '../../../src/index.ts';
import { aClock, anArticle } from '../../support/builders.ts';

const library = createLibrary([
  anArticle({
    id: 'paper',
    publisher: 'The Paper',
    published: { day: '2025-05-15' },
    body: 'A bridge near Kherson was closed on Monday.\n\n“The bridge stays shut until May ends,” Andriy Yermak said on Tuesday.\n\nDrivers waited for hours at the bridge.',
  }),
  anArticle({
    id: 'gazette',
    publisher: 'Gazette',
    published: { day: '2025-05-16' },
    body: '“Our engineers inspect the bridge every night,” Andriy Yermak said.',
  }),
]);

it('a conversation goes on from an answer, line by line', async () => {
  const question = 'what did Yermak say about the bridge?';
  const [input, output] = [new PassThrough(), new PassThrough()];
  const seen = readAll(output);
  input.end(`${[question, 'and in Gazette?', 'only The Paper', 'when was that?', 'open 1'].join('\n')}\n`);
  await runConversation({
    bot: createBot({ clock: aClock(), log: silentLogger, library: () => library }),
    input,
    output,
    terminal: { isTTY: false, columns: 80, colour: false },
    welcome: '',
  });
  output.end();
  const [, gazette = '', paper = ''] = (await seen).replace(/\s+/gu, ' ').split(`“${question}”, only in`);
  expect(gazette).toContain('engineers inspect');
  expect(gazette).not.toContain('stays shut');
  expect(paper).not.toContain('engineers inspect');
  expect(paper).toContain('Said Tuesday 13 May 2025; the day is “Tuesday” in The Paper.');
  expect(paper).toMatch(/day is “Tuesday”.*A bridge near Kherson.*stays shut.*Drivers waited/u);
});
