import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {request} from 'node:http'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {CLI, type LakeProcess, lakeCommand, scratchDir, startLakeProcess} from './process.ts'

const STUDIO = 'http://localhost:3000/studio'

/** Follows nothing: a login is a chain of redirects that each matter. */
const ask = (url: string, init: RequestInit = {}) => fetch(url, {redirect: 'manual', ...init})

const sidOf = (response: Response) =>
  /#sid=(.+)$/.exec(response.headers.get('location') ?? '')?.[1] ?? ''

const login = (lake: LakeProcess, init: RequestInit = {}) =>
  ask(`${lake.url}/v1/auth/login/lake?origin=${encodeURIComponent(STUDIO)}&withSid=true`, init)

const click = (lake: LakeProcess) => login(lake, {method: 'POST'})

const exchange = async (lake: LakeProcess, sid: string) => {
  const response = await ask(`${lake.url}/v2021-06-07/auth/fetch?sid=${sid}`)
  return {status: response.status, body: await response.json()}
}

const me = async (lake: LakeProcess, token: string) => {
  const headers = {authorization: `Bearer ${token}`}
  const response = await ask(`${lake.url}/v2021-06-07/users/me`, {headers})
  return {status: response.status, body: await response.json()}
}

describe('development login', () => {
  let lake: LakeProcess
  beforeAll(async () => {
    lake = await startLakeProcess()
  })
  afterAll(() => lake.stop())

  it('is one click and says so', async () => {
    const {providers} = await (await ask(`${lake.url}/v1/auth/providers`)).json()
    expect(providers).toMatchObject([{name: 'lake', title: 'Logg inn for utvikling'}])
    const page = await login(lake)
    expect(page.status).toBe(200)
    expect(await page.text()).toMatch(/uten passord, men bare på denne maskinen.*<button>/s)
    const sid = sidOf(await click(lake))
    const {body} = await exchange(lake, sid)
    expect((await me(lake, body.token)).body).toMatchObject({
      id: 'development',
      role: 'administrator',
      roles: [{name: 'administrator'}],
    })
    expect((await exchange(lake, sid)).status).toBe(401)
  })

  it('hands a session only to pages of this machine', async () => {
    const url = `${lake.url}/v1/auth/login/lake?origin=https://elsewhere.example`
    expect((await ask(url)).status).toBe(400)
    expect((await ask(url, {method: 'POST'})).status).toBe(400)
  })

  it('ends with the first user, and so do its sessions', async () => {
    const {body} = await exchange(lake, sidOf(await click(lake)))
    lake.lake('users', 'create', '--name', 'K', '--email', 'k@example.no', '--role', 'editor')
    expect((await me(lake, body.token)).status).toBe(401)
    expect((await login(lake)).status).toBe(403)
    expect((await click(lake)).status).toBe(403)
  })

  it.each([
    ['--host', '0.0.0.0'],
    ['--public-url', 'https://lake.example.no'],
  ])('never serves beyond loopback: %s %s', async (...option) => {
    const dir = scratchDir()
    const child = spawn(process.execPath, [CLI, 'start', ...option, '--dir', dir, '--port', '0'])
    let printed = ''
    child.stderr.on('data', (chunk) => {
      printed += chunk
    })
    const [code] = await once(child, 'exit')
    expect(code).toBe(1)
    expect(printed).toContain('no users')
  })
})

describe('behind a proxy', () => {
  it('answers by its public name, and tells pages of that', async () => {
    const publicUrl = ['--public-url', 'https://lake.example.no', '--no-development-login']
    const lake = await startLakeProcess(publicUrl)
    const ask = (host: string, path = '/v1/auth/providers', origin?: string) =>
      new Promise<string>((resolve, reject) => {
        const headers = {host, ...(origin && {origin})}
        const method = origin ? 'POST' : 'GET'
        const asking = request(lake.url + path, {method, headers}, (response) => {
          response.setEncoding('utf8')
          let text = ''
          response.on('data', (chunk) => {
            text += chunk
          })
          response.on('end', () => resolve(text))
        })
        asking.once('error', reject)
        asking.end()
      })
    expect(JSON.parse(await ask('lake.example.no'))).toMatchObject({
      providers: [{title: 'Logg inn', url: 'https://lake.example.no/v1/auth/login/lake'}],
    })
    expect(await ask('other.example.no')).toContain('not as')
    // Its own page may send its own form.
    const form = ['lake.example.no', '/login/unknown'] as const
    expect(await ask(...form, 'https://lake.example.no')).toContain('ny innloggingslenke')
    expect(await ask(...form, 'https://other.example.no')).toContain('not allowed')
    await lake.stop()
  })
})

describe('users', () => {
  let lake: LakeProcess
  let link: string
  beforeAll(async () => {
    const dir = scratchDir()
    const printed = lakeCommand(
      dir,
      ...['users', 'create', '--name', 'Kari', '--email', 'kari@example.no', '--role', 'viewer'],
    )
    link = new URL(/http\S+/.exec(printed)?.[0] ?? '').pathname
    lake = await startLakeProcess([], dir)
  })
  afterAll(() => lake.stop())

  it('sign in once with a link, and then with a cookie', async () => {
    const page = await ask(lake.url + link)
    expect(await page.text()).toContain('Denne lenken logger deg inn én gang')
    // Under `no-referrer`, browsers send a form with the origin "null", which is refused.
    expect(page.headers.get('referrer-policy')).toBe('same-origin')
    const studio = `${lake.url}${link}?studio=${encodeURIComponent(STUDIO)}`
    const used = await ask(studio, {method: 'POST'})
    expect(used.status).toBe(302)
    const {body} = await exchange(lake, sidOf(used))
    expect((await me(lake, body.token)).body).toMatchObject({name: 'Kari', role: 'viewer'})
    expect((await ask(studio, {method: 'POST'})).status).toBe(410)
    const cookie = used.headers.getSetCookie()[0]?.split(';')[0] ?? ''
    expect(used.headers.getSetCookie()[0]).toMatch(/HttpOnly; SameSite=Lax/)
    expect(sidOf(await login(lake, {headers: {cookie}}))).not.toBe('')
  })

  it('have the rights of their role from the next request on, until they are removed', async () => {
    const printed = lake.lake('users', 'link', 'kari@example.no')
    const path = new URL(/http\S+/.exec(printed)?.[0] ?? '').pathname
    const used = await ask(`${lake.url}${path}?studio=${STUDIO}`, {method: 'POST'})
    const {body} = await exchange(lake, sidOf(used))
    const kari = lake.client(body.token)
    await expect(kari.create({_type: 'note'})).rejects.toMatchObject({statusCode: 403})
    lake.lake('users', 'role', 'kari@example.no', '--role', 'editor')
    const made = await kari.create({_id: 'by-kari', _type: 'note'})
    expect(made._id).toBe('by-kari')
    const logout = {method: 'POST', headers: {authorization: `Bearer ${body.token}`}}
    expect((await ask(`${lake.url}/v1/auth/logout`, logout)).status).toBe(204)
    await expect(kari.fetch('1')).rejects.toMatchObject({statusCode: 401})
    lake.lake('users', 'delete', 'kari@example.no')
  })
})

describe('what the Studio asks on its way', () => {
  let lake: LakeProcess
  let headers: Record<string, string>
  beforeAll(async () => {
    lake = await startLakeProcess(['--append-only', 'frozen'])
    headers = {authorization: `Bearer ${lake.token('editor')}`}
  })
  afterAll(() => lake.stop())
  const json = async (path: string, init: RequestInit = {}) => {
    const response = await ask(`${lake.url}${path}`, {headers, ...init})
    return {status: response.status, body: await response.json().catch(() => undefined)}
  }

  it('tells rights by type', async () => {
    const {body} = await json('/v1/projects/klartekst/datasets/production/acl')
    expect(body).toEqual([
      {filter: '!(_type in ["frozen"])', permissions: expect.arrayContaining(['update'])},
      {filter: '_type in ["frozen"]', permissions: ['read', 'create', 'history', 'editHistory']},
    ])
    const anonymous = await json('/v1/projects/klartekst/datasets/production/acl', {headers: {}})
    expect(anonymous.body).toEqual([{filter: '_id in path("*")', permissions: ['read']}])
  })

  it('keeps what the Studio remembers, for each user', async () => {
    const path = '/v2021-06-07/users/me/keyvalue'
    const put = {method: 'PUT', body: JSON.stringify([{key: 'a.b', value: {x: 1}}])}
    expect((await json(path, {headers, ...put})).body).toEqual([{key: 'a.b', value: {x: 1}}])
    expect((await json(`${path}/a.b,none`)).body).toEqual([{key: 'a.b', value: {x: 1}}])
    const other = {authorization: `Bearer ${lake.token('editor')}`}
    expect((await json(`${path}/a.b`, {headers: other})).body).toEqual([])
  })

  it('answers the rest, or says in one sentence that it is left out', async () => {
    expect((await json('/v1/projects/klartekst')).body).toMatchObject({id: 'klartekst'})
    expect((await json('/v1/projects/other')).status).toBe(404)
    expect((await json('/v1/features')).body).toEqual([])
    expect((await json('/v1/intake/telemetry-status')).body).toEqual({status: 'denied'})
    expect((await json('/v1/assets/images/production', {method: 'POST'})).body).toEqual({
      error: {
        type: 'notImplementedError',
        description: 'The embedded lake leaves out assets.',
      },
    })
  })

  it('tells pages whether they may call', async () => {
    const cors = async (origin: string) =>
      (await json('/v1/check/cors', {headers: {origin}})).body.result.allowed
    expect(await cors('http://localhost:3000')).toBe(true)
    expect(await cors('https://elsewhere.example')).toBe(false)
    const post = {method: 'POST', body: '{}', headers: {...headers, origin: 'https://e.example'}}
    expect((await json('/v1/data/mutate/production', post)).status).toBe(403)
  })
})
