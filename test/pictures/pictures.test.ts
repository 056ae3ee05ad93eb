// The pictures in docs/pictures: that they show what the bot sends, all of it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { discordScenes } from './discord-scenes.ts';
import { chromium, orWhyNot, photograph, SCALE, WIDTH } from './photograph.ts';
import { madeSmall, sizeOf, wordsIn } from './png.ts';
import { inOneLine, type Scene, wordsOf } from './scene.ts';
import { slackScenes } from './slack-scenes.ts';

const FOLDER = join(import.meta.dirname, '../../docs/pictures');
/** In bytes. */
const LARGEST = 100_000;

/** What was sent that is not in the page, or not in its place. */
function missingIn({ page, sent }: Scene): string[] {
  const words = wordsOf(page);
  let at = 0;
  return sent.map(inOneLine).filter((text) => {
    const found = words.indexOf(text, at);
    if (found >= 0) at = found + text.length;
    return found < 0;
  });
}

describe.each([
  ['Slack', slackScenes],
  ['Discord', discordScenes],
])('the pictures of %s', async (_, scenes) => {
  const all = await scenes();

  it('have all words that were sent, in their order', () => {
    for (const scene of all) {
      expect(scene.sent.length, scene.name).toBeGreaterThan(5);
      expect(missingIn(scene), scene.name).toEqual([]);
    }
  });

  it('are of what is sent today, and small (else `npm run pictures` takes them anew)', () => {
    for (const { name, page } of all) {
      const png = readFileSync(join(FOLDER, `${name}.png`));
      expect(wordsIn(png), name).toBe(wordsOf(page));
      expect(png.length, name).toBeLessThan(LARGEST);
    }
  });
});

// A browser that starts for the first time on a busy machine takes its time.
describe.skipIf(chromium === undefined)(`a photograph${orWhyNot}`, { timeout: 180_000 }, () => {
  const page = (body: string) => `<!doctype html><html><body style="margin:0">${body}</body></html>`;

  it('is as high as its page, and stays so when it is made small', async () => {
    const { png, height, cut } = await photograph(page('<div style="height:1234px">the talks go on</div>'));
    expect([height, cut]).toEqual([1234, []]);
    expect(sizeOf(png)).toEqual([WIDTH * SCALE, height * SCALE]);
    const small = madeSmall(png, 'the talks go on – “still”');
    expect(sizeOf(small)).toEqual(sizeOf(png));
    expect(wordsIn(small)).toBe('the talks go on – “still”');
    expect(small.length).toBeLessThan(png.length);
  });

  it('tells whose words are cut off', async () => {
    const { cut } = await photograph(page(`<div class="quote" style="width:90px">${'x'.repeat(90)}</div>`));
    expect(cut).toContain('quote');
  });
});
