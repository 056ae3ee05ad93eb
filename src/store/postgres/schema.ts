// The schema of the database, as the steps that lead to it. A step that was released is never changed: a new one follows it. Copies
// of the version before go on working beside it: a step adds, and takes away only what that version does not use.

const EVENTS_POSTS_AND_DIGESTS = `
CREATE TABLE parley.inbox (
  number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  key text NOT NULL UNIQUE,
  platform text NOT NULL,
  channel text NOT NULL,
  person text NOT NULL,
  received_at bigint NOT NULL,
  owner text,
  lease_until bigint NOT NULL,
  claim bigint, -- by which call its owner got it
  settled_at bigint,
  outcome text,
  event text -- JSON, with what may be a token; NULL once it is settled
);
CREATE INDEX inbox_waiting ON parley.inbox (platform, received_at, number) WHERE settled_at IS NULL;
CREATE INDEX inbox_settled ON parley.inbox (settled_at) WHERE settled_at IS NOT NULL;
CREATE INDEX inbox_owner ON parley.inbox (owner) WHERE owner IS NOT NULL;
CREATE INDEX inbox_channel ON parley.inbox (platform, received_at, channel);
CREATE INDEX inbox_person ON parley.inbox (person);

CREATE TABLE parley.posts (
  number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  key text NOT NULL UNIQUE,
  platform text NOT NULL,
  channel text NOT NULL,
  person text,
  state text NOT NULL CHECK (state IN ('waiting', 'posted', 'refused', 'expired')),
  created_at bigint NOT NULL,
  expires_at bigint NOT NULL,
  next_try_at bigint NOT NULL,
  tries integer NOT NULL DEFAULT 0,
  owner text,
  lease_until bigint NOT NULL,
  claim bigint,
  sending integer, -- the page that is being sent, from 0
  settled_at bigint,
  cause text,
  conversation text,
  place text, -- may hold a token; NULL once it is settled
  question text,
  turn text, -- JSON
  reply text NOT NULL, -- JSON
  change text CHECK (change IN ('edited', 'deleted'))
);
CREATE INDEX posts_waiting ON parley.posts (platform, created_at, number) WHERE state = 'waiting';
CREATE INDEX posts_settled ON parley.posts (settled_at) WHERE settled_at IS NOT NULL;
CREATE INDEX posts_owner ON parley.posts (owner) WHERE owner IS NOT NULL;
CREATE INDEX posts_channel ON parley.posts (channel);
CREATE INDEX posts_person ON parley.posts (person) WHERE person IS NOT NULL;
CREATE INDEX posts_conversation ON parley.posts (conversation) WHERE conversation IS NOT NULL;

CREATE TABLE parley.pages (
  post text NOT NULL REFERENCES parley.posts (key) ON DELETE CASCADE,
  page integer NOT NULL,
  platform text NOT NULL,
  id text NOT NULL,
  conversation text,
  PRIMARY KEY (post, page)
);
CREATE INDEX pages_id ON parley.pages (platform, id);
CREATE INDEX pages_conversation ON parley.pages (conversation) WHERE conversation IS NOT NULL;

-- The number of the post is copied, so that of two who add at the same time the later counts, whichever sees the other's.
CREATE TABLE parley.threads (
  conversation text PRIMARY KEY,
  post text NOT NULL REFERENCES parley.posts (key) ON DELETE CASCADE,
  number bigint NOT NULL,
  at bigint NOT NULL
);
CREATE INDEX threads_post ON parley.threads (post);

CREATE TABLE parley.articles (
  number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  id text NOT NULL UNIQUE,
  met_at bigint NOT NULL
);

-- The files of articles that were added; without a text where one was removed. Changes are numbered in the order in which they are seen.
CREATE TABLE parley.article_files (
  name text PRIMARY KEY,
  text text,
  change bigint NOT NULL UNIQUE
);
CREATE SEQUENCE parley.article_changes;

CREATE TABLE parley.subscriptions (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  platform text NOT NULL,
  channel text NOT NULL,
  place text NOT NULL,
  schedule text NOT NULL, -- JSON
  filter text NOT NULL, -- JSON
  quiet_days text NOT NULL CHECK (quiet_days IN ('line', 'nothing')),
  last_date text NOT NULL,
  up_to bigint NOT NULL,
  since bigint NOT NULL,
  stopped text,
  UNIQUE (platform, channel)
);

CREATE TABLE parley.runs (
  subscription bigint NOT NULL REFERENCES parley.subscriptions (id) ON DELETE CASCADE,
  date text NOT NULL,
  outcome text NOT NULL CHECK (outcome IN ('posted', 'quiet', 'missed')),
  at bigint NOT NULL,
  PRIMARY KEY (subscription, date)
);

CREATE TABLE parley.feedback (
  number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  post text NOT NULL,
  person text NOT NULL,
  verdict text NOT NULL CHECK (verdict IN ('helpful', 'not helpful')),
  at bigint NOT NULL,
  channel text NOT NULL,
  asker text,
  question text,
  answer text NOT NULL,
  UNIQUE (post, person)
);

CREATE TABLE parley.sources (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  url text NOT NULL UNIQUE,
  title text NOT NULL,
  about text NOT NULL, -- JSON
  added_at bigint NOT NULL,
  stopped text,
  next_at bigint NOT NULL,
  fetched_at bigint,
  new_at bigint,
  error text,
  failures integer NOT NULL DEFAULT 0,
  etag text,
  last_modified text
);

CREATE TABLE parley.source_entries (
  source bigint NOT NULL REFERENCES parley.sources (id) ON DELETE CASCADE,
  key text NOT NULL,
  stamp text NOT NULL,
  outcome text NOT NULL,
  tries integer NOT NULL,
  retry_at bigint,
  at bigint NOT NULL,
  PRIMARY KEY (source, key)
);

CREATE TABLE parley.channels (
  channel text PRIMARY KEY,
  platform text NOT NULL,
  settings text NOT NULL -- JSON
);

CREATE TABLE parley.follows (
  platform text NOT NULL,
  channel text NOT NULL,
  place text NOT NULL,
  state text NOT NULL, -- JSON
  revision bigint NOT NULL,
  PRIMARY KEY (platform, channel)
);
`;

/** Who has installed the bot, and what one copy alone does at a time. */
const INSTALLATIONS_AND_DUTIES = `
CREATE TABLE parley.installations (
  platform text NOT NULL,
  id text NOT NULL,
  sealed text NOT NULL, -- encrypted
  revision bigint NOT NULL,
  PRIMARY KEY (platform, id)
);

CREATE TABLE parley.duties (
  name text PRIMARY KEY,
  owner text NOT NULL,
  lease_until bigint NOT NULL
);
`;

/** What copies have read of articles, and the index of it. All of it can be made anew from the articles. */
const LIBRARY = `
CREATE TABLE parley.library_readings (
  number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  key text NOT NULL UNIQUE,
  reading text NOT NULL,
  used_on date NOT NULL
) WITH (fillfactor = 90); -- a day that is changed stays on its page

CREATE TABLE parley.library_passages (
  article bigint NOT NULL REFERENCES parley.library_readings (number) ON DELETE CASCADE,
  passage integer NOT NULL,
  length integer NOT NULL, -- how many different stems it has
  stems tsvector NOT NULL,
  PRIMARY KEY (article, passage)
);
-- In kilobytes: every search looks through the list of what is new, and without one to add takes three times as long.
CREATE INDEX library_passages_stems ON parley.library_passages USING gin (stems) WITH (gin_pending_list_limit = 256);
`;

/** A source is everybody's or one workspace's; an address is followed once for each. Copies of the version before add none meanwhile. */
const OWNERS_OF_SOURCES = `
ALTER TABLE parley.sources ADD COLUMN workspace text NOT NULL DEFAULT '';
ALTER TABLE parley.sources DROP CONSTRAINT sources_url_key;
ALTER TABLE parley.sources ADD CONSTRAINT sources_url_workspace_key UNIQUE (url, workspace);
`;

/** Each takes a database one version further; the first makes version 1 of an empty one. */
export const MIGRATIONS: readonly string[] = [
  EVENTS_POSTS_AND_DIGESTS,
  INSTALLATIONS_AND_DUTIES,
  LIBRARY,
  OWNERS_OF_SOURCES,
];
