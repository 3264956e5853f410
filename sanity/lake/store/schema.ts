import {type Database, number} from './database.ts'

/** Each entry brings the file from the version before to the next; entries never change. */
const MIGRATIONS = [
  `
  CREATE TABLE documents (
    pk INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    type TEXT NOT NULL,
    base TEXT NOT NULL,
    layer TEXT NOT NULL,
    private INTEGER NOT NULL,
    created TEXT NOT NULL,
    updated TEXT NOT NULL,
    body TEXT NOT NULL
  ) STRICT;
  CREATE INDEX documents_base ON documents (base);
  CREATE INDEX documents_type_id ON documents (type, id);
  CREATE INDEX documents_type_updated ON documents (type, updated);

  -- Every reference, and every slug, wherever it stands in a document.
  CREATE TABLE links (
    doc INTEGER NOT NULL REFERENCES documents (pk) ON DELETE CASCADE,
    value TEXT NOT NULL,
    path TEXT NOT NULL,
    kind TEXT NOT NULL,
    PRIMARY KEY (value, path, doc)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX links_doc ON links (doc);

  CREATE TABLE transactions (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    at TEXT NOT NULL,
    author TEXT NOT NULL,
    mutations TEXT NOT NULL
  ) STRICT;

  -- What a transaction did to one document, as patches in both directions.
  CREATE TABLE changes (
    doc TEXT NOT NULL,
    seq INTEGER NOT NULL REFERENCES transactions (seq),
    previous_rev TEXT,
    effects TEXT NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX changes_doc ON changes (doc, seq);
  CREATE INDEX changes_seq ON changes (seq);

  CREATE TABLE webhooks (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    config TEXT NOT NULL
  ) STRICT;

  -- The outbox: written with the change itself, so that no event is lost.
  CREATE TABLE deliveries (
    id TEXT PRIMARY KEY,
    webhook TEXT NOT NULL REFERENCES webhooks (id) ON DELETE CASCADE,
    doc TEXT NOT NULL,
    txn TEXT NOT NULL,
    operation TEXT NOT NULL,
    before TEXT,
    after TEXT,
    payload TEXT,
    status TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    created_ms INTEGER NOT NULL,
    next_ms INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX deliveries_due ON deliveries (status, next_ms);

  CREATE TABLE attempts (
    delivery TEXT NOT NULL REFERENCES deliveries (id) ON DELETE CASCADE,
    at TEXT NOT NULL,
    status INTEGER,
    ms INTEGER NOT NULL,
    detail TEXT NOT NULL
  ) STRICT;
  CREATE INDEX attempts_delivery ON attempts (delivery);

  CREATE TABLE users (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    email TEXT NOT NULL UNIQUE,
    role TEXT NOT NULL
  ) STRICT;

  -- Bearer secrets are kept as SHA-256 only. kind: robot, session, link (one time), sid (one time).
  CREATE TABLE secrets (
    hash TEXT PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    label TEXT NOT NULL,
    role TEXT NOT NULL,
    user TEXT REFERENCES users (id) ON DELETE CASCADE,
    created TEXT NOT NULL,
    expires_ms INTEGER
  ) STRICT;

  CREATE TABLE keyvalue (
    user TEXT NOT NULL,
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (user, key)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE settings (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
  `,
]

/**
 * Brings the database to the present schema.
 *
 * @throws Error when the file was written by a newer lake
 */
export function migrate(db: Database): void {
  const row = db.get('PRAGMA user_version')
  const version = row ? number(row, 'user_version') : 0
  if (version > MIGRATIONS.length) {
    throw new Error(`The database has schema ${version}; this lake knows ${MIGRATIONS.length}`)
  }
  for (const [index, sql] of MIGRATIONS.entries()) {
    if (index < version) continue
    db.transaction(() => db.connection.exec(`${sql}; PRAGMA user_version = ${index + 1}`))
  }
}
