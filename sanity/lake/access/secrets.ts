import {createHash, randomBytes} from 'node:crypto'
import {randomId} from '../ids.ts'
import {type Database, type Row, text} from '../store/database.ts'
import {isRole, type Role} from './roles.ts'

/** `robot`: a token. `session`: somebody signed in. `link`, `sid`: good for one use. */
export type SecretKind = 'robot' | 'session' | 'link' | 'sid'

/** What is known of a secret; the secret itself is not. */
export interface Secret {
  id: string
  kind: SecretKind
  label: string
  role: Role
  user: string | undefined
  created: string
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

function secretOf(row: Row): Secret {
  const {kind, role, user} = row
  if (!isRole(role)) throw new TypeError('The database holds an unknown role')
  if (kind !== 'robot' && kind !== 'session' && kind !== 'link' && kind !== 'sid') {
    throw new TypeError('The database holds an unknown kind of secret')
  }
  return {
    id: text(row, 'id'),
    kind,
    label: text(row, 'label'),
    role,
    user: typeof user === 'string' ? user : undefined,
    created: text(row, 'created'),
  }
}

/** Bearer secrets: 256 random bits each, stored as SHA-256. */
export class Secrets {
  readonly #db: Database

  constructor(db: Database) {
    this.#db = db
  }

  /**
   * Makes a secret.
   *
   * @param lifetimeMs - how long it is good for; for ever where missing
   * @returns the secret, which is shown this once
   */
  issue(
    kind: SecretKind,
    {label, role, user}: {label: string; role: Role; user?: string | undefined},
    lifetimeMs?: number,
  ): {id: string; secret: string} {
    const secret = `sk${randomBytes(32).toString('base64url')}`
    const id = randomId(12)
    this.#db.run(
      `INSERT INTO secrets (hash, id, kind, label, role, user, created, expires_ms)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      hashOf(secret),
      id,
      kind,
      label,
      role,
      user ?? null,
      new Date().toISOString(),
      lifetimeMs === undefined ? null : Date.now() + lifetimeMs,
    )
    return {id, secret}
  }

  /** What a secret of some kinds stands for, unless it has expired. */
  find(secret: string, kinds: readonly SecretKind[]): Secret | undefined {
    const row = this.#db.get('SELECT * FROM secrets WHERE hash = ?', hashOf(secret))
    if (!row || (typeof row.expires_ms === 'number' && row.expires_ms <= Date.now()))
      return undefined
    const found = secretOf(row)
    return kinds.includes(found.kind) ? found : undefined
  }

  /** Uses a secret that is good once. */
  take(secret: string, kind: SecretKind): Secret | undefined {
    const found = this.find(secret, [kind])
    if (!found) return undefined
    return this.remove(found.id) ? found : undefined
  }

  list(kind: SecretKind): Secret[] {
    return this.#db.all('SELECT * FROM secrets WHERE kind = ? ORDER BY created', kind).map(secretOf)
  }

  /** @returns whether there was one */
  remove(id: string): boolean {
    return this.#db.run('DELETE FROM secrets WHERE id = ?', id).changes > 0
  }

  /** Ends one session. */
  revoke(secret: string): void {
    this.#db.run('DELETE FROM secrets WHERE hash = ?', hashOf(secret))
  }

  /** Ends the sessions of development login, which belong to no user. */
  endDevelopment(): void {
    this.#db.run("DELETE FROM secrets WHERE kind IN ('session', 'sid') AND user IS NULL")
  }

  /** Forgets what has expired. */
  sweep(): void {
    this.#db.run('DELETE FROM secrets WHERE expires_ms <= ?', Date.now())
  }
}
