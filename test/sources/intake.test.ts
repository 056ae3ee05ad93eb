// Taking articles in for everybody and for a workspace alone: once for each story in what anybody sees.
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/articles/article.ts';
import { isFor } from '../../src/articles/owner.ts';
import { parseInSteps } from '../../src/articles/parse.ts';
import { atOnce } from '../../src/program/turns.ts';
import { createIntake } from '../../src/sources/intake/intake.ts';
import type { FoundArticle } from '../../src/sources/page/read-page.ts';

/** An intake over files in memory. */
function anIntake() {
  const files = new Map<string, string>();
  const articles = (): Article[] =>
    [...files].flatMap(([name, text]) => {
      const id = `added/${name.replace(/\.md$/u, '')}`;
      const parsed = atOnce(parseInSteps(id, name, new TextEncoder().encode(text)));
      return parsed.ok ? [parsed.article] : [];
    });
  const intake = createIntake({
    fetcher: { get: async () => expect.fail('nothing is fetched'), close: async () => {} },
    keeping: {
      articles: async () => articles(),
      async write(name, text) {
        files.set(name, text);
        return name;
      },
      async remove(name) {
        files.delete(name);
      },
    },
  });
  return {
    take: async (article: FoundArticle, owner?: string) => (await intake.addArticle(article, { owner })).kind,
    /** Addresses and last words of what a workspace sees. */
    seenBy: (workspace?: string) =>
      articles()
        .filter((article) => isFor(workspace, article))
        .map(({ url, body }) => `${url} … ${body.slice(-20)}`)
        .sort(),
  };
}

const TEXT =
  'The delegations met for six hours in Istanbul on Thursday and agreed to exchange a thousand prisoners each, officials of both sides said after the talks had ended.';
const story = (host: string, more = ''): FoundArticle => ({
  url: `https://${host}.example/talks`,
  publisher: host,
  title: 'Talks',
  body: `${TEXT}${more}`,
});

describe('what a workspace takes in for itself', () => {
  it('keeps the same story from nobody', async () => {
    const { take, seenBy } = anIntake();
    expect(await take(story('a'), 'slack:T1')).toBe('added');
    expect(await take(story('a'), 'slack:T2')).toBe('added');
    expect(await take(story('a'), 'slack:T1')).toBe('known');
    expect(seenBy('slack:T2')).toHaveLength(1);
    expect(await take(story('b', ' Both called it a start.'))).toBe('added');
    expect(seenBy()).toEqual([expect.stringContaining('https://b.example')]);
  });

  it('is there once, whichever comes first', async () => {
    const more = ' Both called it a start.';
    const first = anIntake();
    await first.take(story('b', more));
    expect(await first.take(story('a'), 'slack:T1')).toBe('known');
    const second = anIntake();
    await second.take(story('a'), 'slack:T1');
    await second.take(story('c', ` ${'No word was said about the harvest. '.repeat(9)}`), 'slack:T1');
    await second.take(story('b', more));
    expect(first.seenBy('slack:T1')).toEqual([expect.stringContaining('https://b.example')]);
    expect(second.seenBy('slack:T1')).toEqual([
      expect.stringContaining('https://b.example'),
      expect.stringContaining('https://c.example'),
    ]);
  });

  it('is brought up to date by what comes for it, and changes nothing of what is for everybody', async () => {
    const { take, seenBy } = anIntake();
    await take(story('a'));
    const update = story('a', ` ${'A second round is to follow within the week, it was said. '.repeat(3)}`);
    expect(await take(update, 'slack:T1')).toBe('known');
    expect(await take(story('d', ' One.'.repeat(80)), 'slack:T1')).toBe('added');
    const own = story('d', ` ${'One. '.repeat(80)}And at last it was over.`);
    expect(await take(own, 'slack:T1')).toBe('updated');
    const common = `https://a.example/talks … ${TEXT.slice(-20)}`;
    expect(seenBy()).toEqual([common]);
    expect(seenBy('slack:T1')).toEqual([common, 'https://d.example/talks … at last it was over.']);
  });
});
