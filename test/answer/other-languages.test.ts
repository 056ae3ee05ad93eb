import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answer/decide/ask.ts';
import { renderAnswer } from '../../src/answer/show/reply.ts';
import type { Article } from '../../src/articles/article.ts';
import { createLibrary } from '../../src/library/library.ts';
import { anArticle } from '../support/builders.ts';

const english = anArticle({
  id: 'english',
  publisher: 'Morning Wire',
  published: { day: '2026-04-02' },
  body: '“We will wait,” Marco Rubio said in Istanbul.\n\nRussia sent 90 drones, officials in Kyiv said.',
});
const russian = anArticle({
  id: 'russian',
  language: 'ru',
  publisher: 'Вечерний вестник',
  published: { day: '2026-04-03' },
  body: 'Сергей Лавров заявил: «Мы не станем просить о танкерах».\n\nПорт атаковали крылатыми ракетами, двое рабочих ранены.',
});
const ukrainian = anArticle({
  id: 'ukrainian',
  language: 'uk',
  publisher: 'Оглядач',
  published: { day: '2026-04-04' },
  body: 'Мирні переговори у Відні перенесли на суботу.\n\nШколярі повернулися до класів.',
});
const turkish = anArticle({
  id: 'turkish',
  language: 'tr',
  publisher: 'Liman Gazetesi',
  published: { day: '2026-04-05' },
  body: "Lavrov'un İzmir ziyareti ertelendi.\n\nEsir takası görüşmelerinde ilk liste hazırlandı.\n\nBalıkçılar kıyıda bekliyor.\n\nAkkuyu santrali bakıma alındı.",
});
const others = [russian, ukrainian, turkish];

const ask = (question: string, articles: readonly Article[] = [english, ...others]) =>
  answerQuestion(createLibrary(articles), { question });

/** Of the first passage that is shown, as an answer or as closest. */
async function first(question: string, articles?: readonly Article[]): Promise<string | undefined> {
  const answer = await ask(question, articles);
  const [shown] = answer.kind === 'answered' ? answer.snippets : answer.nearest;
  return shown?.text.slice(shown.core.start - shown.start, shown.core.end - shown.start);
}

async function replyTo(question: string, articles: readonly Article[] = [english, ...others]) {
  const library = createLibrary(articles);
  return renderAnswer(await answerQuestion(library, { question }), library);
}

describe('a question in another language', () => {
  it.each([
    ['где ударили крылатой ракетой?', 'ракетами'],
    ['ракетный порт', 'Порт атаковали'],
    ['що з мирних переговорів', 'Мирні переговори'],
    ['коли перенесення мирних переговорів у Відні', 'Мирні переговори'],
    ['esir takası görüşmesi', 'Esir takası görüşmelerinde'],
    ['ESİR TAKASI LİSTESİ', 'Esir takası görüşmelerinde'],
    ['balıkçı kıyıda mı', 'Balıkçılar'],
    ['balikcilar kiyida bekliyor', 'Balıkçılar'],
  ])('finds what articles in it have in other forms of its words: %s', async (question, words) => {
    expect(await first(question)).toContain(words);
  });

  it('finds nothing by the words that it only asks with', async () => {
    expect(await ask('а что это и почему?')).toMatchObject({
      kind: 'unanswered',
      reason: 'no-words',
      nearest: [],
    });
    expect(await ask('bu ne ve neden?')).toMatchObject({
      kind: 'unanswered',
      reason: 'no-words',
      nearest: [],
    });
  });

  it('takes none of its words for a slip in somebody’s name', async () => {
    expect((await ask('какой орган закрыл порт?')).considered[0]?.question.persons).toEqual([]);
    expect((await ask('что сказал Орбон?')).considered[0]?.question.persons.map(({ id }) => id)).toEqual([
      'viktor-orban',
    ]);
  });

  it('is answered with the words of the article as they are, under its language', async () => {
    const [evidence] = (await replyTo('мирні переговори у Відні')).blocks.filter(
      ({ type }) => type === 'evidence',
    );
    expect(evidence).toMatchObject({
      text: 'Мирні переговори у Відні перенесли на суботу.',
      citation: 'Оглядач (in Ukrainian), reported 4 April 2026, paragraph 1',
    });
  });

  it('has its article marked among the sources too', async () => {
    const [sources] = (await replyTo('мирні переговори у Відні')).blocks.filter(
      ({ type }) => type === 'sources',
    );
    expect(sources).toMatchObject({ sources: [{ outlet: 'Оглядач (in Ukrainian)' }] });
  });

  it.each([
    ['сколько ракет', [english], 'which is in English: please ask in English.'],
    ['esir takası ne zaman yapılacak', [english], 'which is in English: please ask in English.'],
    ['сколько ракет', [english, turkish], 'which are in English and Turkish: please ask in one of these.'],
  ])('that no article is in is refused with what to ask in: %s', async (question, articles, words) => {
    expect(await ask(question, articles)).toMatchObject({ kind: 'unanswered', reason: 'other-language' });
    expect((await replyTo(question, articles)).summary).toContain(words);
  });

  it('is found nothing for, not refused, where articles are in it', async () => {
    expect(await ask('кто выиграл чемпионат мира')).toMatchObject({
      kind: 'unanswered',
      reason: 'not-found',
    });
    expect(await ask('futbol maçını kim kazandı')).toMatchObject({ kind: 'unanswered', reason: 'not-found' });
  });

  it('is not given to the reader, who has learned English alone', async () => {
    const asked: string[] = [];
    const reader = {
      score: async (question: string, passages: readonly unknown[]) => {
        asked.push(question);
        return passages.map(() => 0);
      },
      close: async () => {},
    };
    const library = createLibrary([english, ...others]);
    for (const question of ['мирні переговори', 'balıkçılar kıyıda', 'where is Rubio?'])
      await answerQuestion(library, { question }, reader);
    expect(asked).toEqual(['where is Rubio?']);
  });
});

describe('an English question', () => {
  it('finds a name in Cyrillic, and behind a Turkish ending', async () => {
    expect(await first('Lavrov in Izmir')).toContain("Lavrov'un İzmir");
    expect(await first('Lavrov', [english, russian])).toContain('Сергей Лавров');
  });

  it('finds a name that only Turkish articles have', async () => {
    expect(await first('who is at the Akkuyu plant?')).toContain('Akkuyu santrali');
  });

  it('that asks for words says where they could not be read, and shows these', async () => {
    const question = 'What did Lavrov say about tankers?';
    expect(await ask(question)).toMatchObject({
      kind: 'unanswered',
      reason: 'unread-words',
      about: 'Sergey Lavrov',
      languages: 'Russian and Turkish',
    });
    expect(await first(question, [english, russian])).toContain('Сергей Лавров заявил');
    expect(await replyTo(question, [english, russian])).toMatchObject({
      summary:
        'Articles in Russian name Sergey Lavrov, but I can tell who said what only in English, and found nothing there.',
    });
  });

  it('says the same of one who is quoted in English on something else', async () => {
    const quoted = anArticle({
      id: 'quoted',
      body: '“We are ready,” Sergey Lavrov said of the summit in Vienna.',
    });
    expect(await ask('what did Lavrov say about fishing quotas?', [quoted, russian])).toMatchObject({
      reason: 'unread-words',
      languages: 'Russian',
    });
    expect(await ask('what did Lavrov say about the summit?', [quoted, russian])).toMatchObject({
      kind: 'answered',
    });
  });

  it('still says that nobody quotes whom no other article names', async () => {
    expect(await ask('what did Rubio say about fish?')).toMatchObject({ reason: 'not-quoted' });
    expect(await ask('what did Zelensky say about fish?')).toMatchObject({ reason: 'unknown-person' });
  });

  it('is answered from English articles as if there were no others', async () => {
    const alone = await ask('how many drones did Russia send?', [english]);
    expect(await first('how many drones did Russia send?')).toBe(
      'Russia sent 90 drones, officials in Kyiv said.',
    );
    expect(alone.kind).toBe('answered');
  });
});
