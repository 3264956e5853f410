import {execFile} from 'node:child_process'
import {once} from 'node:events'
import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {createServer, type Server} from 'node:http'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, beforeEach, describe, expect, it} from 'vitest'
import {policyIndexJson, policyJson, versionIndexJson} from '#lib/policy/exports/index.ts'
import type {PolicyVersion} from '#lib/policy/model/index.ts'
import {chainOf} from '#tests/fixtures/chain.ts'
import {edited, samplePolicy} from '#tests/fixtures/sample-policy.ts'
import {root} from '#tests/support/process.ts'
import {type LakeProcess, startLakeProcess} from './lake/process.ts'

const second = edited((draft) => {
  draft.title = 'Personvern'
})

type Result = {code: number; stdout: string; stderr: string}

/** Runs the command as an operator does. */
function verify(args: string[], env: Record<string, string> = {}): Promise<Result> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['sanity/verify/cli.ts', ...args],
      {cwd: root, env: {...process.env, ...env}},
      (error, stdout, stderr) => {
        resolve({code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr})
      },
    )
  })
}

let chain: PolicyVersion[]
let dir: string

beforeAll(async () => {
  chain = await chainOf([samplePolicy, second, edited(() => {}, second)])
  dir = await mkdtemp(join(tmpdir(), 'klartekst-verify-'))
})
afterAll(() => rm(dir, {recursive: true}))

describe('verify a dataset', () => {
  let lake: LakeProcess
  let client: ReturnType<LakeProcess['client']>
  let env: Record<string, string>

  beforeAll(async () => {
    // Not append-only, as hosted Sanity is not: whoever may write can rewrite.
    lake = await startLakeProcess([])
    client = lake.client(lake.token('editor'))
    env = {
      NEXT_PUBLIC_SANITY_API_HOST: lake.url,
      SANITY_READ_TOKEN: lake.token('viewer'),
    }
  })
  afterAll(() => lake.stop())

  beforeEach(async () => {
    await client.createOrReplace({_id: 'policy-personvern', _type: 'policy'})
    for (const version of chain) await client.createOrReplace({...version})
  })

  it('finds every version as it was published', async () => {
    const {code, stdout} = await verify([], env)
    expect(stdout).toBe(
      `policy-personvern: 3 versions, all as published, newest 3 with fingerprint ${chain[2]?.contentHash}\n`,
    )
    expect(code).toBe(0)
  })

  it('names what was changed behind everybody’s back', async () => {
    await client.patch('policy-personvern-v2').set({'content.title': 'Noe annet'}).commit()
    const {code, stdout} = await verify([], env)
    expect(stdout).toContain('first: policy-personvern-v2: the hash of its content is')
    expect(code).toBe(1)
  })

  it('finds a version that is missing, and the newest by a report that was kept', async () => {
    const kept = join(dir, 'kept.json')
    await writeFile(kept, (await verify(['--json'], env)).stdout)
    await client.delete('policy-personvern-v3')
    expect((await verify([], env)).code).toBe(0)
    const noted = await verify(['--noted', kept], env)
    expect(noted.stdout).toContain('first: Version 3 with fingerprint')
    expect(noted.code).toBe(1)
    await client.delete('policy-personvern-v1')
    expect((await verify([], env)).stdout).toContain('first: Version 1 is missing')
  })

  it('says that nothing was found out when the dataset does not answer', async () => {
    const {code, stdout} = await verify([], {
      ...env,
      NEXT_PUBLIC_SANITY_API_HOST: 'http://localhost:9',
    })
    expect([code, stdout]).toEqual([2, ''])
  })
})

describe('verify a site', () => {
  const files = new Map<string, string>()
  let server: Server
  let url: string

  beforeAll(async () => {
    server = createServer((request, response) => {
      const body = files.get(request.url ?? '')
      response.writeHead(body === undefined ? 404 : 200).end(body)
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const address = server.address()
    if (typeof address !== 'object' || !address) throw new Error('the server has no port')
    url = `http://127.0.0.1:${address.port}`
  })
  afterAll(() => server.close())

  beforeEach(() => {
    const policy = {
      _id: 'policy-personvern',
      title: 'P',
      slug: 'personvern',
      language: 'nb',
    } as const
    files.clear()
    files.set('/policies.json', policyIndexJson([policy]).body)
    files.set('/personvern/v.json', versionIndexJson(policy, chain).body)
    for (const {number, content} of chain) {
      files.set(`/personvern/v/${number}.json`, policyJson(content).body)
    }
  })

  it.each(['', '/', '/personvern', '/personvern/'])('by the address %s', async (path) => {
    const {code, stdout} = await verify([`${url}${path}`])
    expect(stdout).toContain('policy-personvern: 3 versions, all as published')
    expect(code).toBe(0)
  })

  it('names the address of what was changed', async () => {
    const changed = files.get('/personvern/v/2.json')?.replace('Personvern', 'personvern') ?? ''
    files.set('/personvern/v/2.json', changed)
    const {code, stdout} = await verify([url])
    expect(stdout).toContain(`first: ${url}/personvern/v/2.json: its bytes have the hash`)
    expect(code).toBe(1)
  })

  it('does not follow a list to another site', async () => {
    const list = files
      .get('/personvern/v.json')
      ?.replace('/personvern/v/2.json', 'https://example.com/2')
    files.set('/personvern/v.json', list ?? '')
    const {code, stderr} = await verify([url])
    expect(stderr).toContain('which is elsewhere')
    expect(code).toBe(2)
  })

  it('says what is missing where there is no such site', async () => {
    files.clear()
    const none = await verify([url])
    expect([none.code, none.stderr]).toEqual([2, `${url}/policies.json answers 404\n`])
    files.set('/policies.json', '{"policies": 1}')
    expect((await verify([url])).stderr).toContain('is not such a list as a site publishes')
    expect((await verify(['personvern.okane.no'])).code).toBe(2)
    expect((await verify(['--nope'])).code).toBe(2)
  })
})
