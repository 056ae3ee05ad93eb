// Exporting what was shown, in a conversation.
import { describe, expect, it } from 'vitest';
import { createBot, createLibrary, type Reply, silentLogger } from '../../src/index.ts';
import { aChatEvent, anArticle } from '../support/builders.ts';

const ARTICLE = anArticle({
  title: 'Kremlin on talks',
  publisher: 'Politico',
  published: { day: '2025-05-15' },
  url: 'https://news.example/talks',
  body: '“Talks do not mean a solution,” Kremlin spokesman Dmitry Peskov said.\n\nThe Russian delegation is led by Vladimir Medinsky, an aide.',
});

function aConversation() {
  const bot = createBot({
    library: () => createLibrary([ARTICLE]),
    log: silentLogger,
    clock: { today: () => '2025-05-15', now: () => 0 },
  });
  let turn: unknown;
  return async (text: string): Promise<Reply> => {
    const { reply, turn: next } = await bot.respond(
      aChatEvent({ key: text, text }),
      turn === undefined ? {} : { key: 'before', turn },
    );
    turn = next ?? turn;
    return reply;
  };
}

/** What is shown to be copied, line by line. */
const linesOf = ({ blocks }: Reply): string[] =>
  blocks.flatMap((block) =>
    block.type === 'paragraph'
      ? block.content.flatMap((run) => (typeof run === 'object' && 'example' in run ? [run.example] : []))
      : [],
  );

describe('export', () => {
  it('gives the statements of a list with their citations, to the person alone', async () => {
    const say = aConversation();
    const listed = await say('statements Peskov');
    expect(listed.actions?.map(({ command }) => command)).toContain('export');
    const reply = await say('export');
    expect(reply.private).toBe(true);
    expect(linesOf(reply)).toEqual([
      expect.stringMatching(/^said on,speaker,words,/u),
      expect.stringContaining(
        'Dmitry Peskov,"Talks do not mean a solution,",direct,said,Politico,2025-05-15,Kremlin on talks,https://news.example/talks',
      ),
    ]);
  });

  it.each([
    ['export markdown', /^- \*\*Dmitry Peskov\*\*.*\[Kremlin on talks\]/u],
    ['Export JSONL.', /^\{"article".*"speaker":\{"id":"dmitry-peskov"/u],
  ])('has the form that %j names', async (text, line) => {
    const say = aConversation();
    await say('statements Peskov');
    expect(linesOf(await say(text)).at(-1)).toMatch(line);
  });

  it('gives the passages of an answer', async () => {
    const say = aConversation();
    await say('who leads the russian delegation?');
    const lines = linesOf(await say('export'));
    expect(lines[0]).toMatch(/^question,found,/u);
    expect(lines.join('\n')).toContain('led by Vladimir Medinsky');
  });

  it('has nothing to export before anything was asked', async () => {
    expect((await aConversation()('export')).summary).toContain('no answer and no list above');
  });

  it('leaves a question about exports a question', async () => {
    expect((await aConversation()('export controls on grain?')).summary).not.toContain('export');
  });
});
