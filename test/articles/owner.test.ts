// Whose an article is, by the folder that its file is in.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepFile } from '../../src/articles/kept.ts';
import { folderOf, isFor, ownerIn, ownerOf } from '../../src/articles/owner.ts';
import { createReaderWithAdded } from '../../src/articles/with-added.ts';
import { articleFileName } from '../../src/sources/intake/article-file.ts';

describe('the owner of an article', () => {
  it('is the workspace whose folder its file is in', () => {
    expect(folderOf('slack:T01ABCDEF')).toBe('@slack/T01ABCDEF/');
    expect(ownerOf({ id: 'added/@slack/T01ABCDEF/news.example/talks' })).toBe('slack:T01ABCDEF');
    expect(isFor('slack:T1', { id: 'added/@slack/T1/talks' })).toBe(true);
    for (const other of [undefined, 'slack:T2', 'discord:T1'])
      expect(isFor(other, { id: 'added/@slack/T1/talks' })).toBe(false);
  });

  it('is nobody where it is for everybody, as what a team puts in its own folder is', () => {
    for (const id of ['added/news.example/talks', 'talks', '@slack/T1/talks', 'news.example/@slack/T1/talks'])
      expect(ownerOf({ id })).toBeUndefined();
  });

  it('is no workspace where the folder is no workspace’s, and then nobody sees it', () => {
    for (const id of ['added/@talks', 'added/@slack/talks', 'added/@slack/../talks'])
      for (const workspace of [undefined, 'slack:talks', 'slack:..', 'slack:T1'])
        expect(isFor(workspace, { id })).toBe(false);
    for (const name of ['slack', 'slack:', 'slack:..', 'slack:T1:C1', '../:x', 'a/b:c'])
      expect(folderOf(name)).toBeUndefined();
  });

  it('is none that an address or a title could name', () => {
    fc.assert(
      fc.property(fc.webUrl(), fc.string(), (url, title) => {
        expect(ownerIn(articleFileName({ url, title, publisher: '', body: '' }))).toBeUndefined();
      }),
      { numRuns: 30 },
    );
  });
});

describe('articles that a workspace has for itself', () => {
  let root: string;
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'parley-'));
    await keepFile(root, 'own/festival.md', 'The harvest festival was opened by the mayor.');
  });
  afterEach(() => rm(root, { recursive: true }));

  const put = (name: string, body: string, more = '') =>
    keepFile(join(root, 'added'), name, `---\ntitle: Talks\n${more}---\n\n${body}\n`);
  const ids = async () => {
    const { articles } = await createReaderWithAdded(join(root, 'added'))(join(root, 'own'));
    return articles.map(({ id }) => id).sort();
  };

  it('take the place of nothing that is for everybody or another’s, however much they say of themselves', async () => {
    await put('a.example/talks.md', 'Talks go on.');
    await put(
      '@slack/T1/b.example/talks.md',
      'Talks went well.',
      'publisher: B\nauthor: C\npublished: 2025-05-15\n',
    );
    await put('@slack/T2/b.example/talks.md', 'Talks went well.');
    const url = 'url: https://a.example/1\n';
    await put('a.example/drones.md', 'Drones over Sumy.', `${url}published: 2025-05-14\n`);
    await put('@slack/T1/a.example/drones.md', 'Drones over Sumy, many.', `${url}published: 2025-05-16\n`);
    expect(await ids()).toEqual([
      'added/@slack/T1/b.example/talks',
      'added/@slack/T2/b.example/talks',
      'added/a.example/drones',
      'added/a.example/talks',
      'festival',
    ]);
  });

  it('are there once beside what is for everybody, and as their newest version', async () => {
    await put('a.example/talks.md', 'Talks go on.');
    await put('@slack/T1/b.example/talks.md', 'Talks go on.', 'publisher: B\nauthor: C\n');
    await put('@slack/T1/b.example/festival.md', 'The harvest festival was opened by the mayor.');
    const url = 'url: https://b.example/1\n';
    await put('@slack/T1/b.example/1.md', 'Nine drones.', `${url}published: 2025-05-14\n`);
    await put('@slack/T1/b.example/2.md', 'Nineteen drones.', `${url}published: 2025-05-15\n`);
    expect(await ids()).toEqual(['added/@slack/T1/b.example/2', 'added/a.example/talks', 'festival']);
  });
});
