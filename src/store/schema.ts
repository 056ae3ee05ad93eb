// The schema of the store's file, as the steps that lead to it. A step that was released is never changed: a new one follows it.

/** Written into the file's header: tells Parley's files from those of other programs ("Prly"). */
export const APPLICATION_ID = 0x50726c79;

const EVENTS_POSTS_AND_DIGESTS = `
CREATE TABLE inbox (
  number INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  platform TEXT NOT NULL,
  channel TEXT NOT NULL,
  person TEXT NOT NULL,
  received_at INTEGER NOT NULL,
  owner TEXT,
  lease_until INTEGER NOT NULL,
  settled_at INTEGER,
  outcome TEXT,
  event TEXT -- JSON, with what may be a token; NULL once it is settled
) STRICT;
CREATE INDEX inbox_waiting ON inbox (platform, received_at, number) WHERE settled_at IS NULL;
CREATE INDEX inbox_settled ON inbox (settled_at) WHERE settled_at IS NOT NULL;
CREATE INDEX inbox_owner ON inbox (owner) WHERE owner IS NOT NULL;
CREATE INDEX inbox_channel ON inbox (platform, received_at, channel);
CREATE INDEX inbox_person ON inbox (person);

CREATE TABLE posts (
  number INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  platform TEXT NOT NULL,
  channel TEXT NOT NULL,
  person TEXT,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'posted', 'refused', 'expired')),
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  next_try_at INTEGER NOT NULL,
  tries INTEGER NOT NULL DEFAULT 0,
  owner TEXT,
  lease_until INTEGER NOT NULL,
  sending INTEGER, -- the page that is being sent, from 0
  settled_at INTEGER,
  cause TEXT,
  conversation TEXT,
  place TEXT, -- may hold a token; NULL once it is settled
  question TEXT,
  turn TEXT, -- JSON
  reply TEXT NOT NULL -- JSON
) STRICT;
CREATE INDEX posts_waiting ON posts (platform, created_at, number) WHERE state = 'waiting';
CREATE INDEX posts_settled ON posts (settled_at) WHERE settled_at IS NOT NULL;
CREATE INDEX posts_owner ON posts (owner) WHERE owner IS NOT NULL;
CREATE INDEX posts_channel ON posts (channel);
CREATE INDEX posts_person ON posts (person) WHERE person IS NOT NULL;
CREATE INDEX posts_conversation ON posts (conversation) WHERE conversation IS NOT NULL;

CREATE TABLE pages (
  post TEXT NOT NULL REFERENCES posts (key) ON DELETE CASCADE,
  page INTEGER NOT NULL,
  platform TEXT NOT NULL,
  id TEXT NOT NULL,
  conversation TEXT,
  PRIMARY KEY (post, page)
) STRICT, WITHOUT ROWID;
CREATE INDEX pages_id ON pages (platform, id);

CREATE TABLE threads (
  conversation TEXT PRIMARY KEY,
  post TEXT NOT NULL REFERENCES posts (key) ON DELETE CASCADE,
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX threads_post ON threads (post);

CREATE TABLE articles (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  met_at INTEGER NOT NULL
) STRICT;

CREATE TABLE subscriptions (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  platform TEXT NOT NULL,
  channel TEXT NOT NULL,
  place TEXT NOT NULL,
  schedule TEXT NOT NULL, -- JSON
  filter TEXT NOT NULL, -- JSON
  quiet_days TEXT NOT NULL CHECK (quiet_days IN ('line', 'nothing')),
  last_date TEXT NOT NULL,
  up_to INTEGER NOT NULL,
  since INTEGER NOT NULL,
  stopped TEXT,
  UNIQUE (platform, channel)
) STRICT;

CREATE TABLE runs (
  subscription INTEGER NOT NULL REFERENCES subscriptions (id) ON DELETE CASCADE,
  date TEXT NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('posted', 'quiet', 'missed')),
  at INTEGER NOT NULL,
  PRIMARY KEY (subscription, date)
) STRICT, WITHOUT ROWID;
`;

/** Question and answer are copied: feedback is kept from when it was given, a post from when it was posted. */
const FEEDBACK = `
CREATE TABLE feedback (
  number INTEGER PRIMARY KEY,
  post TEXT NOT NULL,
  person TEXT NOT NULL,
  verdict TEXT NOT NULL CHECK (verdict IN ('helpful', 'not helpful')),
  at INTEGER NOT NULL,
  channel TEXT NOT NULL,
  asker TEXT,
  question TEXT,
  answer TEXT NOT NULL,
  UNIQUE (post, person)
) STRICT;
`;

/** An entry is kept under each key that its feed may give it again. */
const SOURCES = `
CREATE TABLE sources (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  url TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  about TEXT NOT NULL, -- JSON
  added_at INTEGER NOT NULL,
  stopped TEXT,
  next_at INTEGER NOT NULL,
  fetched_at INTEGER,
  new_at INTEGER,
  error TEXT,
  failures INTEGER NOT NULL DEFAULT 0,
  etag TEXT,
  last_modified TEXT
) STRICT;

CREATE TABLE source_entries (
  source INTEGER NOT NULL REFERENCES sources (id) ON DELETE CASCADE,
  key TEXT NOT NULL,
  stamp TEXT NOT NULL,
  outcome TEXT NOT NULL,
  tries INTEGER NOT NULL,
  retry_at INTEGER,
  at INTEGER NOT NULL,
  PRIMARY KEY (source, key)
) STRICT, WITHOUT ROWID;
`;

/** What became of the question of a post since its pages were posted. */
const CHANGES = "ALTER TABLE posts ADD COLUMN change TEXT CHECK (change IN ('edited', 'deleted'));";

/** What is set for a channel. */
const CHANNELS = `
CREATE TABLE channels (
  channel TEXT PRIMARY KEY,
  platform TEXT NOT NULL,
  settings TEXT NOT NULL -- JSON
) STRICT, WITHOUT ROWID;
`;

/** What channels follow. */
const FOLLOWS = `
CREATE TABLE follows (
  platform TEXT NOT NULL,
  channel TEXT NOT NULL,
  place TEXT NOT NULL,
  state TEXT NOT NULL, -- JSON
  revision INTEGER NOT NULL,
  PRIMARY KEY (platform, channel)
) STRICT, WITHOUT ROWID;
`;

/** Who has installed the bot, and what one owner alone does at a time. */
const INSTALLATIONS_AND_DUTIES = `
CREATE TABLE installations (
  platform TEXT NOT NULL,
  id TEXT NOT NULL,
  sealed TEXT NOT NULL, -- encrypted
  revision INTEGER NOT NULL,
  PRIMARY KEY (platform, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE duties (
  name TEXT PRIMARY KEY,
  owner TEXT NOT NULL,
  lease_until INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
`;

/**
 * A source is everybody's or one workspace's; an address is followed once for each. The tables are made anew, as SQLite takes no condition
 * off a column; the entries first, as they would go with their sources.
 */
const OWNERS_OF_SOURCES = `
ALTER TABLE source_entries RENAME TO source_entries_before;
ALTER TABLE sources RENAME TO sources_before;
CREATE TABLE sources (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  url TEXT NOT NULL,
  title TEXT NOT NULL,
  about TEXT NOT NULL, -- JSON
  added_at INTEGER NOT NULL,
  stopped TEXT,
  next_at INTEGER NOT NULL,
  fetched_at INTEGER,
  new_at INTEGER,
  error TEXT,
  failures INTEGER NOT NULL DEFAULT 0,
  etag TEXT,
  last_modified TEXT,
  workspace TEXT NOT NULL DEFAULT '',
  UNIQUE (url, workspace)
) STRICT;
-- The number of a source that is gone is given to no other.
INSERT INTO sqlite_sequence (name, seq) SELECT 'sources', seq FROM sqlite_sequence WHERE name = 'sources_before';
INSERT INTO sources SELECT *, '' FROM sources_before;
CREATE TABLE source_entries (
  source INTEGER NOT NULL REFERENCES sources (id) ON DELETE CASCADE,
  key TEXT NOT NULL,
  stamp TEXT NOT NULL,
  outcome TEXT NOT NULL,
  tries INTEGER NOT NULL,
  retry_at INTEGER,
  at INTEGER NOT NULL,
  PRIMARY KEY (source, key)
) STRICT, WITHOUT ROWID;
INSERT INTO source_entries SELECT * FROM source_entries_before;
DROP TABLE source_entries_before;
DROP TABLE sources_before;
`;

/** Each takes a file one version further; the first makes version 1 of an empty one. */
export const MIGRATIONS: readonly string[] = [
  EVENTS_POSTS_AND_DIGESTS,
  FEEDBACK,
  SOURCES,
  CHANGES,
  CHANNELS,
  FOLLOWS,
  INSTALLATIONS_AND_DUTIES,
  OWNERS_OF_SOURCES,
];
