// Takes the pictures of docs/pictures: `npm run pictures`.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { discordScenes } from './discord-scenes.ts';
import { photograph } from './photograph.ts';
import { madeSmall } from './png.ts';
import { wordsOf } from './scene.ts';
import { slackScenes } from './slack-scenes.ts';

const FOLDER = join(import.meta.dirname, '../../docs/pictures');

it('takes a picture of each scene', async () => {
  await mkdir(FOLDER, { recursive: true });
  for (const { name, page } of [...(await slackScenes()), ...(await discordScenes())]) {
    const { png, cut } = await photograph(page);
    expect(cut, name).toEqual([]);
    const small = madeSmall(png, wordsOf(page));
    await writeFile(join(FOLDER, `${name}.png`), small);
    process.stdout.write(`${name}.png: ${(small.length / 1024).toFixed(0)} kB\n`);
  }
}, 600_000);
