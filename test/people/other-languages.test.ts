import { describe, expect, it } from 'vitest';
import { canonicalWords, findMentions } from '../../src/people/people.ts';
import { foldText } from '../../src/text/fold.ts';

const named = (text: string, language?: string): (string | undefined)[] =>
  findMentions(text, { language }).map(
    ({ person, start, end }) => person && `${person.id} <- ${text.slice(start, end)}`,
  );

describe('a name in Cyrillic', () => {
  it.each([
    ['говорили с Лавровым', 'sergey-lavrov <- Лавровым'],
    ['визит Сергея Лаврова', 'sergey-lavrov <- Сергея Лаврова'],
    ['слова Зеленского', 'volodymyr-zelenskyy <- Зеленского'],
    ['лист Володимиру Зеленському', 'volodymyr-zelenskyy <- Володимиру Зеленському'],
    ['зустріч із Трампом', 'donald-trump <- Трампом'],
    ['позвонил Путину', 'vladimir-putin <- Путину'],
    ['візит Юлії Свириденко', 'yulia-svyrydenko <- Юлії Свириденко'],
    ['слова Каи Каллас', 'kaja-kallas <- Каи Каллас'],
    ['з Меланією Трамп', 'melania-trump <- Меланією Трамп'],
    ['визит Александра Лукашенко', 'alexander-lukashenko <- Александра Лукашенко'],
    ['лист Сибізі', 'andrii-sybiha <- Сибізі'],
    ['говорили с Сибигой', 'andrii-sybiha <- Сибигой'],
    ['лист Тарасу Качці', 'taras-kachka <- Тарасу Качці'],
    ['слова Георгія Тихого', 'heorhii-tykhyi <- Георгія Тихого'],
    ['с Юлией Навальной', 'yulia-navalnaya <- Юлией Навальной'],
    ['заява Марії', undefined],
  ])('is found in its cases: %s', (text, expected) => {
    expect(named(text)).toEqual(expected === undefined ? [] : [expected]);
  });

  it('is nobody’s of ours behind the given name of another', () => {
    expect(named('визит Александра Лаврова')).toEqual([]);
    expect(named('Андрію Зеленському')).toEqual([]);
    expect(named('визит Виктора Лукашенко')).toEqual([]);
  });

  it.each(['Беседу вели в закрытом зале.', 'Біля Тихого океану.', 'Хмари над морем.', 'Качка та каченята.'])(
    'is not found in an ordinary word that opens a sentence: %s',
    (text) => {
      expect(named(text)).toEqual([]);
    },
  );

  it('is found though it is such a word, behind the given name', () => {
    expect(named('Тараса Качки')).toEqual(['taras-kachka <- Тараса Качки']);
    expect(canonicalWords.get('беседу')).toBeUndefined();
  });

  it('is not found in a word that only begins like it', () => {
    expect(named('Києво-Печерська Лавра, у Лаврі, Лавру')).toEqual([]);
    expect(named('лаврова гілка')).toEqual([]);
  });

  it.each([
    ['Лаврову', 'lavrov'],
    ['Зеленским', 'zelensky'],
    ['Києві', 'kyiv'],
    ['Москвой', 'moscow'],
    ['Харкова', 'kharkiv'],
    ['Россию', 'russia'],
    ['Україною', 'ukraine'],
  ])('is one word of the index with its Latin spelling: %s', (word, canonical) => {
    expect(canonicalWords.get(foldText(word))).toBe(canonical);
  });
});

describe('a name in a Turkish text', () => {
  it.each([
    ["Lavrov'un ziyareti", 'sergey-lavrov <- Lavrov'],
    ['Zelenskiy’nin uçağı', 'volodymyr-zelenskyy <- Zelenskiy'],
    ["Trump'la görüşme", 'donald-trump <- Trump'],
    ["Hakan Fidan'ın açılışı", 'hakan-fidan <- Hakan Fidan'],
  ])('is found before the apostrophe of its ending: %s', (text, expected) => {
    expect(named(text, 'tr')).toEqual([expected]);
  });

  it('keeps its apostrophe in other texts', () => {
    expect(named("Putin'in")).toEqual([]);
    expect(named("Putin's")).toEqual(['vladimir-putin <- Putin']);
  });
});
