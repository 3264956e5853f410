import {setTimeout as delay} from 'node:timers/promises'
import type {SanityClient} from '@sanity/client'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {TestLake} from '#tests/support/lake.ts'
import {importSeed, publish} from '#tests/support/policy.ts'
import {TestSite} from '#tests/support/site.ts'
import {SlowPath} from '#tests/support/slow-path.ts'
import {deliver, publishNext} from '#tests/support/webhook.ts'

let lake: TestLake
/** The same lake as it was before the publish: what an eventually consistent one may show after it. */
let past: TestLake
let path: SlowPath
let site: TestSite
let client: SanityClient

beforeEach(async () => {
  lake = await TestLake.start()
  client = await lake.client()
  await importSeed(client)
  await publish(client, 'Første utgave', '2023-06-02T22:00:00Z')
  await lake.token('viewer')
  past = await lake.copy()
  path = await SlowPath.start(lake.port)
  site = await TestSite.start(lake, {NEXT_PUBLIC_SANITY_API_HOST: path.url})
  await site.text('/personvern')
  path.leadTo(past.port)
})

afterEach(async () => {
  await site?.remove()
  await path?.stop()
  await past?.remove()
  await lake?.remove()
})

const shows = async (title: string) => (await site.text('/personvern')).includes(`<h1>${title}`)

test('a publish that the lake shows later is waited for before the webhook is answered', async () => {
  const delivered = deliver(site, await publishNext(client, 'Vises senere'))
  await delay(2_000)
  expect(await shows('Personvern')).toBe(true)
  path.leadTo(lake.port)
  expect(await delivered).toBe(200)
  expect(await shows('Vises senere')).toBe(true)
})

test('a publish that the lake does not show in time is for the sender to tell of again', async () => {
  const body = await publishNext(client, 'Vises mye senere')
  expect(await deliver(site, body)).toBe(503)
  expect(await shows('Personvern')).toBe(true)
  path.leadTo(lake.port)
  expect(await deliver(site, body)).toBe(200)
  expect(await shows('Vises mye senere')).toBe(true)
})

test('a lake that shows the publish now and then leads to no old page after the answer', async () => {
  const body = await publishNext(client, 'Vises av og til')
  let ended = false
  const turns = (async () => {
    for (let turn = 0; !ended; turn++) {
      path.leadTo(turn % 2 === 0 ? lake.port : past.port)
      await delay(200)
    }
  })()
  const status = await deliver(site, body)
  const isNew = await shows('Vises av og til')
  ended = true
  await turns
  expect([status, isNew]).toEqual([200, true])
  path.leadTo(lake.port)
  expect(await shows('Vises av og til')).toBe(true)
})
