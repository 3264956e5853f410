import type {SanityClient} from '@sanity/client'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {z} from 'zod'
import {verifyStored} from '#lib/policy/ledger/index.ts'
import {cancelVersion, readCancellation} from '#sanity/publish/cancel-version.ts'
import {TestLake} from '#tests/support/lake.ts'
import {importSeed, POLICY, publish, publishTitle} from '#tests/support/policy.ts'
import {until} from '#tests/support/process.ts'
import {TestSite} from '#tests/support/site.ts'

let lake: TestLake
let site: TestSite
let client: SanityClient

beforeAll(async () => {
  lake = await TestLake.start()
  client = await lake.client()
  await importSeed(client)
  await publish(client, 'Første utgave', '2023-06-02T22:00:00Z')
  site = await TestSite.start(lake)
  await lake.callWebhook(site.url)
})

afterAll(async () => {
  await site?.remove()
  await lake?.remove()
})

const facts = (summary: string) => ({
  summary,
  publishedAt: new Date().toISOString(),
  publishedBy: 'test',
})

describe('a version that is to take effect later', () => {
  const takesEffect = Date.now() + 20_000

  test('is announced', async () => {
    await publishTitle(client, 'Personvern i ny drakt', new Date(takesEffect).toISOString())
    await until(async () => (await site.text('/personvern')).includes('/v/2/changes'))
  })

  test('is withdrawn, and is announced no more', async () => {
    const cancellation = await readCancellation(client, POLICY, 2, Date.now())
    const version = await cancelVersion(client, cancellation, facts('Versjon 2 er utsatt.'))
    expect(version).toMatchObject({number: 3, cancels: 2, effectiveFrom: '2023-06-02T22:00:00Z'})
    await until(async () => !(await site.text('/personvern')).includes('/v/2/changes'))
  })

  test('leaves a trace: its page, the history, the index', async () => {
    expect(await site.text('/personvern/v/2')).toContain('ble trukket tilbake')
    const history = await site.text('/personvern/v')
    expect(history).toContain('Trukket tilbake')
    expect(history).toContain('Versjon 2 er utsatt.')
    const index: unknown = await (await site.get('/personvern/v.json')).json()
    expect(index).toMatchObject({versions: [{number: 3, cancels: 2}, {number: 2}, {number: 1}]})
    expect(await site.text('/personvern/v/3/changes')).toContain('Ingenting i teksten er endret.')
  })

  test('is part of a chain that verifies', async () => {
    const documents = z.array(z.unknown()).parse(await client.fetch('*[_type == "policyVersion"]'))
    const [report] = await verifyStored(documents)
    expect(report).toMatchObject({count: 3, faults: []})
  })

  test('does not take effect', async () => {
    await until(() => Date.now() > takesEffect + 500, 30_000)
    const response = await site.get('/personvern')
    expect(await response.text()).not.toContain('Personvern i ny drakt')
  })

  test('cannot be withdrawn twice, nor one that is in force', async () => {
    for (const number of [1, 2, 3]) {
      await expect(readCancellation(client, POLICY, number, Date.now())).rejects.toThrow(
        `Version ${number} is not to take effect later`,
      )
    }
  })
})
