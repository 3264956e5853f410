import {execFileSync, spawn} from 'node:child_process'
import {once} from 'node:events'
import {existsSync} from 'node:fs'
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {request} from 'node:http'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {gunzipSync} from 'node:zlib'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {TestLake} from '#tests/support/lake.ts'
import {importSeed, publish, publishTitle} from '#tests/support/policy.ts'
import {answers, freePort, root, until} from '#tests/support/process.ts'
import {TestSite} from '#tests/support/site.ts'

const NGINX = '/usr/sbin/nginx'

let lake: TestLake
let site: TestSite
let front: string
let dir: string
let nginx: ReturnType<typeof spawn>

beforeAll(async () => {
  if (!existsSync(NGINX)) {
    execFileSync('apt-get', ['update', '-qq'], {stdio: 'inherit'})
    execFileSync('apt-get', ['install', '-y', '-qq', 'nginx-light'], {stdio: 'inherit'})
  }
  lake = await TestLake.start()
  await importSeed(await lake.client())
  await publish(await lake.client(), 'Første utgave', '2023-06-02T22:00:00Z')
  site = await TestSite.start(lake)
  const port = await freePort()
  front = `http://127.0.0.1:${port}`
  dir = await mkdtemp(join(tmpdir(), 'klartekst-nginx-'))
  const written = await readFile(join(root, 'deploy/nginx.conf'), 'utf8')
  const configuration = written
    .replace('server site-1:3000', `server 127.0.0.1:${site.port}`)
    .replace(/^.*site-2:3000.*\n/m, '')
    .replace('listen 8080', `listen 127.0.0.1:${port}`)
    .replaceAll('/tmp/nginx', join(dir, 'nginx'))
  await writeFile(join(dir, 'nginx.conf'), configuration)
  nginx = spawn(NGINX, ['-c', join(dir, 'nginx.conf'), '-e', 'stderr', '-g', 'daemon off;'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  await until(() => answers(front))
  // The webhook comes through the proxy, as it does from hosted Sanity.
  await lake.callWebhook(front)
})

afterAll(async () => {
  if (nginx && nginx.exitCode === null) {
    const exited = once(nginx, 'exit')
    nginx.kill('SIGTERM')
    await exited
  }
  await site?.remove()
  await lake?.remove()
  if (dir) await rm(dir, {recursive: true, force: true})
})

/** An answer as it is on the wire; `fetch` would decompress it. */
async function raw(path: string, headers: Record<string, string> = {}) {
  const outgoing = request(`${front}${path}`, {headers}).end()
  const [response] = await once(outgoing, 'response')
  const chunks: Buffer[] = []
  for await (const chunk of response) chunks.push(chunk)
  return {status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks)}
}

test('compresses pages, with the text that the site sends', async () => {
  const answer = await raw('/personvern', {'accept-encoding': 'gzip'})
  expect(answer.headers['content-encoding']).toBe('gzip')
  expect(answer.headers.vary).toContain('Accept-Encoding')
  expect(gunzipSync(answer.body).toString()).toBe(await site.text('/personvern'))
})

test.each(['gzip', 'identity'])(
  'answers 304 to a visitor who has the page (%s)',
  async (encoding) => {
    const first = await raw('/personvern', {'accept-encoding': encoding})
    expect(first.headers.etag).toBeTruthy()
    const again = await raw('/personvern', {
      'accept-encoding': encoding,
      'if-none-match': first.headers.etag,
    })
    expect(again.status).toBe(304)
    expect(again.body.length).toBe(0)
  },
)

test('asks the site once for many visitors within a second', async () => {
  const path = '/personvern?micro-cache'
  const together = await Promise.all(Array.from({length: 50}, () => raw(path)))
  const states = together.map(({headers}) => headers['x-cache'])
  expect(states.filter((state) => state === 'MISS')).toHaveLength(1)
  expect(states.filter((state) => state === 'HIT')).toHaveLength(49)
})

test('passes the webhook, and shows what was published within two seconds', async () => {
  await raw('/personvern')
  await publishTitle(await lake.client(), 'Bak mellomlageret')
  await until(() => site.output.includes('"msg":"webhook"'))
  const answered = Date.now()
  await until(async () => (await raw('/personvern')).body.includes('<h1>Bak mellomlageret'))
  expect(Date.now() - answered).toBeLessThan(2_000)
})

test('keeps neither the Studio nor the interface for machines', async () => {
  for (const path of ['/studio', '/api/health']) {
    await raw(path)
    const again = await raw(path)
    expect(again.status).toBe(200)
    expect(again.headers['x-cache']).toBeUndefined()
  }
})

test('serves what it has while the site is away', async () => {
  await raw('/personvern')
  await site.halt()
  const answer = await raw('/personvern')
  expect(answer.status).toBe(200)
  expect(answer.body.toString()).toContain('<h1>')
})
