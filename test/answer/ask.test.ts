import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answer/decide/ask.ts';
import { createLibrary } from '../../src/library/library.ts';
import { anArticle } from '../support/builders.ts';

const talks = anArticle({
  id: 'talks',
  published: { day: '2025-05-15' },
  body: [
    'Talks between Russia and Ukraine were expected in Istanbul on Thursday.',
    'Lavrov called Zelensky “a pathetic person” in a televised address.',
    'Ukraine’s President Volodymyr Zelensky, speaking in Ankara, said: “From what we’ve seen they look like stand-in props.”',
    '“We will go on with sanctions until there is a ceasefire,” he said.',
    'Kremlin spokesman Dmitry Peskov refused to say who would travel to Turkey.',
    'Prior to the talks the Russian army attacked Ukraine with 145 drones.',
    'Read more:',
    'Zelensky and the sanctions: what comes next for Ukraine and the drones',
  ].join('\n\n'),
});
const june = anArticle({
  id: 'june',
  published: { day: '2025-06-02' },
  body: 'Russian forces fired 472 drones at Ukraine, the air force said.\n\nThe ceasefire was discussed again in Istanbul.',
});
const library = createLibrary([talks, june]);
const ask = (question: string, context?: string) =>
  answerQuestion(library, context === undefined ? { question } : { question, context });
const first = async (question: string, context?: string): Promise<string> => {
  const answer = await ask(question, context);
  return answer.kind === 'answered' ? (answer.snippets[0]?.text ?? '') : answer.reason;
};

describe('answerQuestion', () => {
  it('answers with the sentence that holds the answer', async () => {
    expect(
      await first('how many drones did the Russian army attack Ukraine with before the talks?'),
    ).toContain('145 drones');
  });

  it('answers what one person said of another with the first one’s words', async () => {
    expect(await first('what did Lavrov say about Zelensky?')).toContain('“a pathetic person”');
  });

  it('finds under a name spelt in another way, and under a misspelt one', async () => {
    for (const name of ['Zelensky', 'zelenskyy', 'Zelenskiy', 'Zelinsky', 'Зеленський']) {
      expect(await first(`what did ${name} say about stand-in props?`)).toContain('stand-in props');
    }
  });

  it('finds words that are misspelt', async () => {
    expect(await first('what did zelensky say about sanktions?')).toContain('sanctions');
  });

  it('finds "he said" under the name of the one who said it', async () => {
    expect(await first('what did Zelensky say about sanctions?')).toContain('“We will go on with sanctions');
  });

  it('tells whose words a quotation is, and of a report nobody’s', async () => {
    const answer = await ask('what did Zelensky say about sanctions?');
    expect(answer.kind === 'answered' && answer.snippets[0]?.speaker?.name).toBe('Volodymyr Zelenskyy');
    const report = await ask('how many drones did the Russian army attack Ukraine with before the talks?');
    expect(report.kind === 'answered' && report.snippets[0]?.speaker).toBeUndefined();
  });

  it('names no speaker over words that were denied, over several speakers, or over words that nobody is given', async () => {
    const speakerOver = async (body: string, question: string) => {
      const answer = await answerQuestion(createLibrary([anArticle({ body })]), { question });
      return answer.kind === 'answered' ? answer.snippets[0]?.speaker?.name : answer.reason;
    };
    const denied = 'Trump denied saying that “Ukraine will lose the whole of the country by the winter”.';
    expect(await speakerOver(denied, 'did Trump say Ukraine will lose the country?')).toBeUndefined();
    const two = '“We agree to a ceasefire,” Zelensky said. “We do not agree to a ceasefire,” Lavrov said.';
    expect(await speakerOver(two, 'who agrees to a ceasefire?')).toBeUndefined();
    const nobody = 'The ceasefire was praised. “A ceasefire is a good thing for everybody,” it went.';
    expect(await speakerOver(nobody, 'is the ceasefire a good thing for everybody?')).toBeUndefined();
    const one = '“We agree to a ceasefire of thirty days,” Zelensky said.';
    expect(await speakerOver(one, 'who agrees to a ceasefire?')).toBe('Volodymyr Zelenskyy');
  });

  it('puts words about the matter before words of the same person that stand beside it', async () => {
    const lavrov = createLibrary([
      anArticle({
        body: 'Sergey Lavrov said the weather was fine. Zelensky was in Ankara.\n\n“I have nothing to say of Zelensky, a sad man,” Lavrov said.\n\nLavrov said more talks could follow, and Zelensky left for Ankara.',
      }),
    ]);
    const answer = await answerQuestion(lavrov, { question: 'what did Lavrov say about Zelensky?' });
    expect(answer.kind === 'answered' && answer.snippets[0]?.text).toContain('a sad man');
  });

  it('begins with the newest of what fits where the latest is asked for', async () => {
    const said = (id: string, day: string, words: string) =>
      anArticle({ id, published: { day }, body: `“${words},” Donald Trump said of the sanctions.` });
    const three = createLibrary([
      said('a', '2025-05-13', 'The sanctions are coming'),
      said('c', '2025-05-15', 'The sanctions on Russia are delayed for now'),
      said('b', '2025-05-14', 'The sanctions are off'),
    ]);
    const articles = async (question: string): Promise<string[]> => {
      const answer = await answerQuestion(three, { question });
      return answer.kind === 'answered' ? answer.snippets.map(({ article }) => article) : [];
    };
    expect(await articles('what is the latest from Trump on sanctions?')).toEqual(['c', 'b', 'a']);
    expect((await articles('what did Trump say now about sanctions coming?'))[0]).toBe('a');
  });

  it('puts what somebody would not say after what they said', async () => {
    const body =
      'Kremlin spokesman Dmitry Peskov refused to say who would be at the talks.\n\nPeskov said the talks would be long.';
    const answer = await answerQuestion(createLibrary([anArticle({ body })]), {
      question: 'what did Peskov say about the talks?',
    });
    expect(answer.kind === 'answered' && answer.snippets[0]?.text).toContain('would be long');
  });

  it('reads an office by the newest article, not by today', async () => {
    const scholz = createLibrary([
      anArticle({
        published: { day: '2024-11-15' },
        body: 'German Chancellor Olaf Scholz said the war must end.',
      }),
    ]);
    const answer = await answerQuestion(scholz, {
      question: 'what did the German chancellor say about the war?',
    });
    expect(answer.kind).toBe('answered');
  });

  it('does not read a question that stands by itself with the one before', async () => {
    expect(
      await first(
        'how many drones did the Russian army attack with before their talks?',
        'what did Lavrov say in June?',
      ),
    ).toContain('145');
  });

  it('prefers the report of the time that the question names', async () => {
    expect(await first('how many drones in june')).toContain('472');
    expect(await first('how many drones in may 2025')).toContain('145');
  });

  it('reads a follow-up with the question before it', async () => {
    expect(
      await first('and what did he say about sanctions?', 'what did Zelensky say about props?'),
    ).toContain('sanctions');
  });

  it('never shows what is no article as evidence', async () => {
    const answer = await ask('what comes next for Zelensky, sanctions and drones?');
    const shown = answer.kind === 'answered' ? answer.snippets : answer.nearest;
    expect(shown.length).toBeGreaterThan(0);
    for (const { text } of shown) expect(text).not.toContain('what comes next');
  });

  it.each([
    ['what did Macron say about the talks?', 'unknown-person'],
    ['what did Peskov say about drones?', 'not-quoted'],
    ['what is the capital of Australia?', 'not-found'],
    ['how many prisoners were exchanged?', 'not-found'],
    ['???', 'no-words'],
    ['🙂🙂🙂', 'no-words'],
    ['', 'no-words'],
    ['what?', 'no-words'],
    ['сколько пленных обменяли', 'other-language'],
  ])('does not answer %j, and says why: %s', async (question, reason) => {
    expect(await ask(question)).toMatchObject({ kind: 'unanswered', reason });
  });

  it('says of words from no such time that the time is what is missing', async () => {
    const dated = createLibrary([
      anArticle({
        published: { day: '2025-05-15' },
        body: '“We want peace,” Donald Trump said of the talks.',
      }),
    ]);
    const question = 'what did Trump say about tariffs on steel on 16 February 2024?';
    expect(await answerQuestion(dated, { question })).toMatchObject({
      kind: 'unanswered',
      reason: 'other-time',
    });
  });

  it('says with an unanswered question what was searched, and what is nearest', async () => {
    const answer = await ask('what did Macron say about the ceasefire?');
    expect(answer.searched).toEqual({ articles: 2, dated: 2, from: '2025-05-15', to: '2025-06-02' });
    expect(answer.kind === 'unanswered' && answer.nearest.length).toBeGreaterThan(0);
    expect(answer.kind === 'unanswered' && answer.about).toBe('Emmanuel Macron');
  });

  it('gives at most as many snippets as asked for, best first, none twice', async () => {
    const answer = await answerQuestion(library, { question: 'drones in Ukraine', limit: 1 });
    expect(answer.kind === 'answered' && answer.snippets).toHaveLength(1);
    const all = await ask('russia ukraine talks drones');
    if (all.kind !== 'answered') throw new Error('expected an answer');
    const scores = all.snippets.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(new Set(all.snippets.map(({ article, start }) => `${article}:${start}`)).size).toBe(
      all.snippets.length,
    );
  });

  it('shows exact slices of articles, of at most 600 characters, whatever is asked', async () => {
    const word = fc.constantFrom(
      ...'who what did say how many drones Zelensky Putin Lavrov talks ceasefire on and he when he why \u0000 <!channel> ‮ 😀 “ Istanbul'.split(
        ' ',
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 12 }), async (words) => {
        const answer = await ask(words.join(' '));
        for (const snippet of answer.kind === 'answered' ? answer.snippets : answer.nearest) {
          const body = library.articles.get(snippet.article)?.article.body ?? '';
          expect(body.slice(snippet.start, snippet.end)).toBe(snippet.text);
          expect(snippet.text.length).toBeLessThanOrEqual(600);
        }
      }),
    );
  });

  it('answers from an article without a date', async () => {
    const undated = createLibrary([anArticle({ body: 'Russia fired 99 drones, officials said.' })]);
    const answer = await answerQuestion(undated, { question: 'how many drones did Russia fire?' });
    expect(answer).toMatchObject({ kind: 'answered', searched: { articles: 1 } });
  });
});
