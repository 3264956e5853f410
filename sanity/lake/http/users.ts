import type {Hono} from 'hono'
import type {Identity, Role} from '../access/roles.ts'
import {apiError} from '../errors.ts'
import {isObject} from '../json.ts'
import {type Door, type Env, V} from './context.ts'

const TITLES: Readonly<Record<Role, string>> = {
  administrator: 'Administrator',
  editor: 'Editor',
  viewer: 'Viewer',
}

/** A role as Sanity describes it. */
export function roleDescription(role: Role) {
  return {name: role, title: TITLES[role], description: ''}
}

function profile({id, name, email, role, kind}: Identity) {
  return {
    id,
    name,
    email,
    role,
    roles: role ? [roleDescription(role)] : [],
    provider: kind === 'robot' ? 'sanity-token' : 'lake',
    profileImage: '',
  }
}

/** `/users/…`: who asks, who others are, and what the Studio remembers for each. */
export function userRoutes(app: Hono<Env>, {lake}: Door): void {
  const {db, users, tokens} = lake

  app.get(`${V}/users/me`, (c) => {
    const identity = c.get('identity')
    return c.json(identity.role ? profile(identity) : {})
  })

  const known = (id: string) => {
    const user = users.get(id)
    const name =
      user?.name ??
      tokens.list().find((token) => token.id === id)?.label ??
      (id === 'development' ? 'Development' : undefined)
    return name === undefined ? null : {id, displayName: name, imageUrl: null, email: user?.email}
  }

  const owner = (identity: Identity): string => {
    if (identity.role) return identity.id
    throw apiError(401, 'A token is needed')
  }

  app.get(`${V}/users/me/keyvalue/:keys`, (c) => {
    const user = owner(c.get('identity'))
    const pairs = c.req
      .param('keys')
      .split(',')
      .flatMap((key) => {
        const row = db.get('SELECT value FROM keyvalue WHERE user = ? AND key = ?', user, key)
        return row ? [{key, value: JSON.parse(String(row.value))}] : []
      })
    return c.json(pairs)
  })

  app.put(`${V}/users/me/keyvalue`, async (c) => {
    const user = owner(c.get('identity'))
    const pairs: unknown = await c.req.json().catch(() => undefined)
    if (!Array.isArray(pairs) || pairs.length > 100) {
      throw apiError(400, 'A list of at most 100 keys with values is needed')
    }
    const answer = pairs.map((pair) => {
      const key = isObject(pair) ? pair.key : undefined
      if (typeof key !== 'string') throw apiError(400, 'Every pair needs a "key"')
      return {key, value: (isObject(pair) ? pair.value : undefined) ?? null}
    })
    await lake.writer.write(() => {
      for (const {key, value} of answer) {
        const sql = 'INSERT OR REPLACE INTO keyvalue (user, key, value) VALUES (?, ?, ?)'
        db.run(sql, user, key, JSON.stringify(value))
      }
    })
    return c.json(answer)
  })

  app.get(`${V}/users/:ids`, (c) => {
    owner(c.get('identity'))
    const ids = c.req.param('ids').split(',')
    const found = ids.slice(0, 1000).map(known)
    return c.json(ids.length === 1 ? (found[0] ?? null) : found)
  })
}
