import { describe, expect, it } from 'vitest';
import { foldText } from '../../src/text/fold.ts';
import { languageIn } from '../../src/text/language.ts';
import { termsOf } from '../../src/text/terms.ts';

const stems = (text: string, language?: string): string[] =>
  termsOf(text, { language }).map(({ stem }) => stem);
const areOne = (text: string, language?: string): void => {
  const found = stems(text, language);
  expect(found.length).toBe(text.split(' ').length);
  expect([...new Set(found)]).toHaveLength(1);
};

describe('a Russian or Ukrainian word', () => {
  it.each([
    'ракета ракеты ракетами ракетой',
    'переговоры переговоров переговорах',
    'мирный мирная мирных мирного',
    'переговори переговорів переговорах',
    'мирні мирних мирної мирний',
    'президент президентові президентом',
    'підписати підписав підписали',
    'країна країни країні країною',
  ])('has one stem in all its forms: %s', (forms) => areOne(forms));

  it('has the stem that it has in the other language, where they differ in the letters of an ending', () => {
    areOne('переговорах переговорів переговоры');
    areOne('мирний мирный');
  });

  it('is one with its stress marked, and with letters of two pieces', () => {
    areOne('ракета раке\u0301та');
    areOne('мирний мирнии\u0306');
  });

  it('is no stem where it only joins others or asks', () => {
    expect(stems('что это было и где, або чому це не так')).toEqual(stems('чому'));
  });

  it('keeps й and ї, and has е for ё', () => {
    expect(foldText('Київський район, Фёдоров')).toBe('київський район, федоров');
  });
});

describe('a Turkish word', () => {
  it.each([
    'görüşme görüşmeler görüşmelerinde görüşmesi',
    'gemi gemiler gemilere gemilerin',
    'ateşkes ateşkesin',
    'öğrenci öğrenciyi öğrencilerin',
  ])('has one stem in all its forms: %s', (forms) => areOne(forms, 'tr'));

  it('is the same in capitals, where i has its dot and ı has none', () => {
    areOne('yıldırım YILDIRIM', 'tr');
    areOne('izmir İZMİR İzmir', 'tr');
  });

  it('is found by what stands before the apostrophe of its ending', () => {
    expect(stems("Putin'in Trump’la", 'tr')).toEqual(stems('Putin Trump', 'tr'));
  });

  it('is no stem where it only joins others', () => {
    expect(stems('ve bu da ne için', 'tr')).toEqual([]);
  });

  it('is read as English where the text is no Turkish one', () => {
    expect(stems('talks on ceasefires')).toEqual(['talk', 'ceasefir']);
  });
});

describe('the language of a text', () => {
  it.each([
    ['Делегации вернулись, но переговоры будут продолжены.', 'ru'],
    ['Делегації повернулися, але переговори триватимуть.', 'uk'],
    ['Heyetler döndü ama görüşmeler yarın da sürecek.', 'tr'],
    ['The delegations have left, and the talks go on.', undefined],
    ['Recep Tayyip Erdoğan told İbrahim Kalın to call them.', undefined],
    ['Erdoğan hosts Putin, Zelenskyy delegations: İstanbul', undefined],
    ['Kim Jong Un congratulates Erdoğan, Şimşek', undefined],
    ['The word for it is “переговоры”, he said of the talks.', undefined],
    ['', undefined],
  ])('%s: %s', (text, language) => {
    expect(languageIn(text)).toBe(language);
  });
});
