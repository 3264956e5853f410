import type {SanityClient} from '@sanity/client'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {TestLake} from '#tests/support/lake.ts'
import {importSeed, publish, publishTitle} from '#tests/support/policy.ts'
import {until} from '#tests/support/process.ts'
import {TestSite} from '#tests/support/site.ts'
import {SlowPath} from '#tests/support/slow-path.ts'
import {deliver, publishNext} from '#tests/support/webhook.ts'

let lake: TestLake
let path: SlowPath
let site: TestSite
let client: SanityClient

beforeAll(async () => {
  lake = await TestLake.start()
  path = await SlowPath.start(lake.port)
  client = await lake.client()
  await importSeed(client)
  await publish(client, 'Første utgave', '2023-06-02T22:00:00Z')
  site = await TestSite.start(lake, {NEXT_PUBLIC_SANITY_API_HOST: path.url})
})

afterAll(async () => {
  await site?.remove()
  await path?.stop()
  await lake?.remove()
})

const shows = async (title: string) => (await site.text('/personvern')).includes(`<h1>${title}`)

/** Asks for the page all the time until something is done, as visitors do. */
async function visitDuring<T>(done: Promise<T>): Promise<{result: T; statuses: Set<number>}> {
  const statuses = new Set<number>()
  let over = false
  const visits = (async () => {
    while (!over) {
      for (const page of ['/personvern', '/']) statuses.add((await site.get(page)).status)
    }
  })()
  const result = await done.finally(() => {
    over = true
  })
  await visits
  return {result, statuses}
}

describe('webhooks', () => {
  test('in the wrong order leave the newest page up', async () => {
    const earlier = await publishNext(client, 'Den nest siste')
    const later = await publishNext(client, 'Den siste')
    expect(await deliver(site, later)).toBe(200)
    expect(await shows('Den siste')).toBe(true)
    expect(await deliver(site, earlier)).toBe(200)
    expect(await shows('Den siste')).toBe(true)
  })

  test('from a clock that is two minutes off are taken', async () => {
    for (const skew of [-120_000, 120_000]) {
      const title = `Klokken går ${skew}`
      expect(await deliver(site, await publishNext(client, title), Date.now() + skew)).toBe(200)
      expect(await shows(title)).toBe(true)
    }
  })

  test('1,000 at once are all answered, and no visitor notices', async () => {
    const body = await publishNext(client, 'Tusen på en gang')
    const {result, statuses} = await visitDuring(
      Promise.all(Array.from({length: 1_000}, () => deliver(site, body))),
    )
    expect(new Set(result)).toEqual(new Set([200]))
    expect(statuses).toEqual(new Set([200, 307]))
    expect(await shows('Tusen på en gang')).toBe(true)
  })
})

test('a site that is killed while it revalidates shows what is published when it is back', async () => {
  for (let round = 0; round < 3; round++) {
    const title = `Drept for ${round}. gang`
    const body = await publishNext(client, title)
    const queries = await lake.queries()
    const cut = deliver(site, body).catch(() => 0)
    if (round > 0) await until(async () => (await lake.queries()) > queries + round)
    await site.halt('SIGKILL')
    expect([0, 200]).toContain(await cut)
    await site.restart()
    expect(await shows(title)).toBe(true)
    expect((await site.get('/personvern/v')).status).toBe(200)
  }
})

test('while the lake takes five seconds for everything visitors get the page as before', async () => {
  await lake.callWebhook(site.url)
  path.delay = 5_000
  const slow = (async () => {
    await publishTitle(client, 'Fra en treg dag')
    const started = Date.now()
    await until(() => Date.now() > started + 12_000, 20_000)
  })()
  const {statuses} = await visitDuring(slow)
  expect(statuses).toEqual(new Set([200, 307]))
  path.delay = 0
  await until(() => shows('Fra en treg dag'), 60_000)
})
