import {randomId} from '../ids.ts'
import {type Database, number, type Row, text} from '../store/database.ts'
import {ANONYMOUS, type Identity, isRole, type Role} from './roles.ts'
import type {Secrets} from './secrets.ts'

const HOUR = 60 * 60 * 1000
const SESSION_MS = 14 * 24 * HOUR
const LINK_MS = 48 * HOUR
const SID_MS = 5 * 60 * 1000

/** Somebody who signs in. */
export interface User {
  id: string
  name: string
  email: string
  role: Role
}

function userOf(row: Row): User {
  const {role} = row
  if (!isRole(role)) throw new TypeError('The database holds an unknown role')
  return {id: text(row, 'id'), name: text(row, 'name'), email: text(row, 'email'), role}
}

/** People, their sessions, and the one-time links that start them. There are no passwords. */
export class Users {
  readonly #db: Database
  readonly #secrets: Secrets

  constructor(db: Database, secrets: Secrets) {
    this.#db = db
    this.#secrets = secrets
  }

  list(): User[] {
    return this.#db.all('SELECT * FROM users ORDER BY name').map(userOf)
  }

  count(): number {
    const row = this.#db.get('SELECT count(*) AS n FROM users')
    return row ? number(row, 'n') : 0
  }

  get(id: string): User | undefined {
    const row = this.#db.get('SELECT * FROM users WHERE id = ?', id)
    return row && userOf(row)
  }

  /**
   * Adds a user, which ends development login and its sessions.
   *
   * @throws Error where the e-mail address is taken
   */
  create({name, email, role}: Omit<User, 'id'>): User {
    if (this.#db.get('SELECT 1 FROM users WHERE email = ?', email)) {
      throw new Error(`There is a user with the address ${email} already`)
    }
    const user = {id: `p${randomId(8)}`, name, email, role}
    this.#db.run(
      'INSERT INTO users (id, name, email, role) VALUES (?, ?, ?, ?)',
      user.id,
      name,
      email,
      role,
    )
    this.#secrets.endDevelopment()
    return user
  }

  /** Changes a user's role; it counts from the next request on. */
  setRole(email: string, role: Role): boolean {
    return this.#db.run('UPDATE users SET role = ? WHERE email = ?', role, email).changes > 0
  }

  /** Removes a user with every session. */
  delete(email: string): boolean {
    return this.#db.run('DELETE FROM users WHERE email = ?', email).changes > 0
  }

  /**
   * A secret for a link that signs a user in once, within 48 hours.
   *
   * @throws Error where there is no such user
   */
  invite(email: string): string {
    const row = this.#db.get('SELECT * FROM users WHERE email = ?', email)
    if (!row) throw new Error(`There is no user with the address ${email}`)
    const {id, role, name} = userOf(row)
    return this.#secrets.issue('link', {label: name, role, user: id}, LINK_MS).secret
  }

  /** Turns the secret of a link into a session. */
  redeem(link: string): string | undefined {
    const found = this.#secrets.take(link, 'link')
    return found && this.#secrets.issue('session', found, SESSION_MS).secret
  }

  /** Starts a session of development login. */
  startDevelopment(): string {
    const subject = {label: 'Development', role: 'administrator'} as const
    return this.#secrets.issue('session', subject, SESSION_MS).secret
  }

  /** A short-lived, one-time `sid` that the Studio exchanges for a session of its own. */
  sidFor(session: string): string | undefined {
    const found = this.#secrets.find(session, ['session'])
    return found && this.#secrets.issue('sid', found, SID_MS).secret
  }

  /** What `/auth/fetch` answers: a new session for a `sid`. */
  exchange(sid: string): {token: string; label: string} | undefined {
    const found = this.#secrets.take(sid, 'sid')
    if (!found) return undefined
    const {secret} = this.#secrets.issue('session', found, SESSION_MS)
    return {token: secret, label: found.label}
  }

  /** Ends a session. */
  signOut(session: string): void {
    this.#secrets.revoke(session)
  }

  /**
   * Who a bearer token stands for.
   *
   * @param development - whether sessions of development login count
   * @returns `undefined` for a token that is unknown or has expired
   */
  identify(token: string | undefined, development: boolean): Identity | undefined {
    if (token === undefined || token === '') return ANONYMOUS
    const secret = this.#secrets.find(token, ['robot', 'session'])
    if (!secret) return undefined
    if (secret.kind === 'robot') {
      return {id: secret.id, name: secret.label, email: '', role: secret.role, kind: 'robot'}
    }
    if (secret.user !== undefined) {
      const user = this.get(secret.user)
      return user && {...user, kind: 'user'}
    }
    if (!development) return undefined
    const {role} = secret
    return {id: 'development', name: 'Development', email: '', role, kind: 'development'}
  }
}
