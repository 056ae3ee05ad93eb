// SQLite's FTS5 with its own Porter stemmer, in a file as it would be used, through the same library on every Node.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { type BuildPeer, LIMIT } from './peer.ts';

export const build: BuildPeer = ({ passages }) => {
  const folder = mkdtempSync(join(tmpdir(), 'parley-bench-'));
  const database = new DatabaseSync(join(folder, 'fts5.db'));
  // It also keeps the database in use: a statement alone does not keep the collector from closing it.
  process.on('exit', () => {
    database.close();
    rmSync(folder, { recursive: true, force: true });
  });
  database.exec("CREATE VIRTUAL TABLE passage USING fts5(text, tokenize = 'porter unicode61')");
  const insert = database.prepare('INSERT INTO passage (rowid, text) VALUES (?, ?)');
  database.exec('BEGIN');
  for (const [id, text] of passages.entries()) insert.run(id, text);
  database.exec('COMMIT');
  const search = database.prepare(
    `SELECT rowid FROM passage WHERE passage MATCH ? ORDER BY rank LIMIT ${LIMIT}`,
  );
  return {
    ask: ({ words }) =>
      words.length === 0 ? 0 : search.all(words.map((word) => `"${word}"`).join(' OR ')).length,
  };
};
