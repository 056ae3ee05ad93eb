import { describe, expect, it } from 'vitest';
import { languageCodeOf, languageNames } from '../../src/articles/language.ts';
import { parseInSteps } from '../../src/articles/parse.ts';
import { atOnce } from '../../src/program/turns.ts';

function languageOf(file: string): string | undefined {
  const parsed = atOnce(parseInSteps('a', 'a.md', new TextEncoder().encode(file)));
  return parsed.ok ? parsed.article.language : undefined;
}

const RUSSIAN = 'Делегации вернулись, но переговоры будут продолжены.';
const tagged = (language: string, body: string): string => `---\nlanguage: ${language}\n---\n${body}`;

describe('the language of an article', () => {
  it('is the one that its file gives', () => {
    expect(languageOf(tagged('ru-RU', RUSSIAN))).toBe('ru-RU');
    expect(languageOf(tagged('de', 'Die Gespräche gehen weiter.'))).toBe('de');
  });

  it('is told by its letters where the file gives none, or that of the site’s frame', () => {
    expect(languageOf(RUSSIAN)).toBe('ru');
    expect(languageOf(tagged('en', RUSSIAN))).toBe('ru');
    expect(languageOf(tagged('ru', 'Делегації повернулися, але переговори триватимуть.'))).toBe('uk');
  });

  it('is left to the file where it has letters in common with what is told by them', () => {
    expect(languageOf(tagged('bg', 'Делегациите се върнаха, преговорите продължават.'))).toBe('bg');
  });

  it('is English where nothing tells of another', () => {
    expect(languageOf('Talks were held in Istanbul.')).toBeUndefined();
    expect(languageCodeOf({})).toBe('en');
  });

  it('has a name in English', () => {
    expect(languageNames(['tr', 'en', 'uk'])).toBe('English, Turkish and Ukrainian');
  });
});
