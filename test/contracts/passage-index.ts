// What every passage index must do.
import { describe, expect, it } from 'vitest';
import type { PassageEntry, PassageIndex } from '../../src/search/passage-index.ts';
import { termsOf } from '../../src/text/terms.ts';

const entry = (article: string, number: number, text: string, context = ''): PassageEntry => ({
  passage: {
    id: `${article}#${number}`,
    article,
    number,
    text,
    start: 0,
    end: text.length,
    sentences: [termsOf(text).map(({ stem }) => stem)],
  },
  context: termsOf(context).map(({ stem }) => stem),
});

const one = (stem: string) => ({ stem, weight: 1 });

export function passageIndexContract(name: string, create: () => PassageIndex): void {
  describe(`${name} keeps the passage index contract`, () => {
    function filled(): PassageIndex {
      const index = create();
      index.add([
        entry('a', 0, 'Putin refused to attend the talks.'),
        entry('a', 1, 'The delegation waited in Istanbul. Istanbul was quiet.'),
      ]);
      index.add([
        entry('b', 0, 'Zelensky flew to Istanbul for talks with the delegation.', 'Kyiv and Ankara'),
      ]);
      return index;
    }
    const ids = async (index: PassageIndex, stems: string[], limit = 10) =>
      (await index.search(stems.map(one), {}, limit)).map(({ passage: { id } }) => id);

    it('finds the passages that hold a term, whatever its form was', async () => {
      expect((await ids(filled(), ['deleg'])).sort()).toEqual(['a#1', 'b#0']);
    });

    it('puts the passage first that holds more of what is rare', async () => {
      expect((await ids(filled(), ['zelenski', 'istanbul']))[0]).toBe('b#0');
    });

    it('does not let many common terms outweigh one rare one by their number alone', async () => {
      const index = create();
      index.add([
        ...Array.from({ length: 30 }, (_, i) => entry('c', i, 'talks peace war')),
        entry('r', 0, 'ceasefire of thirty days agreed by nobody at all so far in this war'),
      ]);
      expect(await ids(index, ['ceasefir', 'war', 'peac'], 1)).toEqual(['r#0']);
    });

    it('ranks by the best match, not by the number of words that match', async () => {
      const index = create();
      index.add([
        entry('m', 0, 'talks peace war army border'),
        ...Array.from({ length: 40 }, (_, i) => entry('f', i, 'talks peace war army border region')),
        entry('r', 0, 'zaporizhzhia'),
      ]);
      expect(await ids(index, ['zaporizhzhia', 'talk', 'peac', 'war'], 1)).toEqual(['r#0']);
    });

    it('gives equal passages in the order of adding', async () => {
      const index = create();
      index.add([
        entry('x', 0, 'ceasefire talks'),
        entry('x', 1, 'ceasefire talks'),
        entry('x', 2, 'ceasefire talks'),
      ]);
      expect(await ids(index, ['ceasefir'])).toEqual(['x#0', 'x#1', 'x#2']);
    });

    it('gives at most as many as asked for, best first', async () => {
      const hits = await filled().search([one('istanbul'), one('deleg')], {}, 1);
      expect(hits).toHaveLength(1);
      const all = await filled().search([one('istanbul'), one('deleg')], {}, 10);
      expect(hits[0]?.passage.id).toBe(all[0]?.passage.id);
      expect(all.map(({ score }) => score)).toEqual([...all.map(({ score }) => score)].sort((x, y) => y - x));
    });

    it('weighs a term as it is told', async () => {
      const index = filled();
      const heavy = (await index.search([{ stem: 'putin', weight: 1 }], {}, 1))[0]?.score ?? 0;
      const light = (await index.search([{ stem: 'putin', weight: 0.5 }], {}, 1))[0]?.score ?? 0;
      expect(light).toBeLessThan(heavy);
      expect(light).toBeGreaterThan(0);
    });

    it('keeps to the articles of the filter', async () => {
      const hits = await filled().search([one('istanbul')], { articles: new Set(['a']) }, 10);
      expect(hits.map(({ passage: { article } }) => article)).toEqual(['a']);
    });

    it('gives only passages that a test holds for, however many others are better', async () => {
      const holds = ({ text }: { readonly text: string }) => text.includes('quiet');
      const hits = await filled().search([one('istanbul'), one('deleg')], { holds }, 1);
      expect(hits.map(({ passage: { id } }) => id)).toEqual(['a#1']);
    });

    it('finds an article’s passages by the words of its context', async () => {
      expect(await ids(filled(), ['ankara'])).toEqual(['b#0']);
    });

    it('forgets an article that is removed, and its words', async () => {
      const index = filled();
      index.remove('b');
      expect(await ids(index, ['istanbul'])).toEqual(['a#1']);
      expect(index.size).toBe(2);
      expect(index.frequency('zelenski')).toBe(0);
      expect(index.frequency('deleg')).toBe(1);
      index.remove('never-there');
      expect(index.size).toBe(2);
    });

    it('takes an article back in after its removal', async () => {
      const index = filled();
      index.remove('b');
      index.add([entry('b', 0, 'A new text about Ankara.')]);
      expect(await ids(index, ['ankara'])).toEqual(['b#0']);
    });

    it('counts the passages that hold a stem, not its occurrences', () => {
      expect(filled().frequency('istanbul')).toBe(2);
      expect(filled().frequency('nowher')).toBe(0);
    });

    it('knows the words that a misspelt one is near to', () => {
      expect(filled().similar('istambul')).toContain('istanbul');
      expect(filled().similar('qqqqqqq')).toEqual([]);
      expect(filled().similar('wistanbul')).toEqual([]);
    });

    it.each([
      ['ракетами', 'Удар нанесли тремя ракетами по порту.', undefined],
      ['переговорів', 'Після мирних переговорів делегації роз’їхалися.', undefined],
      ['GÖRÜŞMELERDE', 'İstanbul’daki görüşmelerin sonunda esir takası konuşuldu.', 'tr'],
    ])(
      'finds passages in other languages, whatever the form of the word: %s',
      async (asked, text, language) => {
        const index = create();
        const sentences = [termsOf(text, { language }).map(({ stem }) => stem)];
        const { passage } = entry('o', 0, text);
        index.add([...Array.from({ length: 3 }, (_, at) => entry('c', at, 'talks peace war'))]);
        index.add([{ passage: { ...passage, sentences } }]);
        expect(
          await ids(
            index,
            termsOf(asked, { language }).map(({ stem }) => stem),
          ),
        ).toEqual(['o#0']);
      },
    );

    it('finds nothing for no terms', async () => {
      expect(await filled().search([], {}, 10)).toEqual([]);
    });
  });
}
