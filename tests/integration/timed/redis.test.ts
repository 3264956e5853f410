import {Redis} from 'ioredis'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {requireProgram} from '#tests/support/debian.ts'
import {TestLake} from '#tests/support/lake.ts'
import {importSeed, publish, publishTitle} from '#tests/support/policy.ts'
import {until} from '#tests/support/process.ts'
import {TestRedis} from '#tests/support/redis.ts'
import {TestSite} from '#tests/support/site.ts'
import {deliver, publishNext} from '#tests/support/webhook.ts'

const ROUNDS = 25
const VISITS_AFTER = 10

const AHEAD_SECONDS = 120

let lake: TestLake
let redis: TestRedis
let called: TestSite
let other: TestSite

beforeAll(async () => {
  lake = await TestLake.start()
  redis = await TestRedis.start()
  await importSeed(await lake.client())
  await publish(await lake.client(), 'Første utgave', '2023-06-02T22:00:00Z')
  called = await TestSite.start(lake, {REDIS_URL: redis.url})
  other = await TestSite.start(lake, {REDIS_URL: redis.url})
  await lake.callWebhook(called.url)
})

afterAll(async () => {
  await called?.remove()
  await other?.remove()
  await redis?.stop()
  await lake?.remove()
})

/** Whether the webhook that told one instance of a version has been answered with success. */
const isAnswered = (version: string) =>
  called.output.includes(`"status":200,"document":"${version}"`)

/** Publishes a title, and returns when the webhook to one instance has been answered. */
async function publishAnswered(title: string): Promise<void> {
  const {_id} = await publishTitle(await lake.client(), title)
  await until(() => isAnswered(_id))
}

test('a webhook to one instance is visible on both at the first request after the answer', async () => {
  for (let round = 1; round <= 20; round++) {
    const title = `Delt utgave ${round}`
    await publishAnswered(title)
    const [there, here] = await Promise.all([other.text('/personvern'), called.text('/personvern')])
    expect(there).toContain(`<h1>${title}`)
    expect(here).toContain(`<h1>${title}`)
    expect(await other.text('/personvern/v')).toContain(title)
  }
})

test('while visitors ask without a pause nobody gets the old page after the answer', async () => {
  const old: string[] = []
  for (let round = 1; round <= ROUNDS; round++) {
    const title = `Utgave ${round} i trengsel`
    const {_id} = await publishTitle(await lake.client(), title)
    const visits = [called, other, other].map(async (site) => {
      for (let after = 0; after < VISITS_AFTER; ) {
        const answered = isAnswered(_id)
        const isNew = (await site.text('/personvern')).includes(`<h1>${title}`)
        if (answered) after++
        if (answered && !isNew) old.push(`${title} at ${site === other ? 'the other' : 'called'}`)
      }
    })
    await Promise.all(visits)
  }
  expect(old).toEqual([])
})

test('a page that another instance is rendering is waited for, not marked stale again', async () => {
  const client = new Redis(redis.url)
  const marksOf = async (title: string) => {
    const before = Number(await client.get('klartekst:marks'))
    await publishAnswered(title)
    return Number(await client.get('klartekst:marks')) - before
  }
  try {
    const usual = await marksOf('Uten å vente')
    const [page] = await client.keys('klartekst:page:*:/personvern')
    await client.set(`${page}:turn`, '1', 'PX', 1_000)
    expect(await marksOf('Ventet på')).toBe(usual)
    expect(await called.text('/personvern')).toContain('<h1>Ventet på')
  } finally {
    client.disconnect()
  }
})

test.runIf(process.platform === 'linux')(
  'an instance whose clock is two minutes ahead shows what the others publish, and they what it does',
  async () => {
    const ahead = await TestSite.start(lake, {
      REDIS_URL: redis.url,
      LD_PRELOAD: requireProgram('faketime'),
      FAKETIME: `+${AHEAD_SECONDS}s`,
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
    })
    try {
      const told = Date.parse((await ahead.get('/robots.txt')).headers.get('date') ?? '')
      expect(told - Date.now()).toBeGreaterThan((AHEAD_SECONDS - 5) * 1_000)
      for (let round = 1; round <= 5; round++) {
        const before = `Fra klokken som går rett ${round}`
        await publishAnswered(before)
        expect(await ahead.text('/personvern')).toContain(`<h1>${before}`)
        const after = `Fra klokken som går for fort ${round}`
        expect(await deliver(ahead, await publishNext(await lake.client(), after))).toBe(200)
        expect(await ahead.text('/personvern')).toContain(`<h1>${after}`)
        expect(await other.text('/personvern')).toContain(`<h1>${after}`)
      }
    } finally {
      await ahead.remove()
    }
  },
)

test('a version takes effect on both instances', async () => {
  const title = 'Trer i kraft på begge'
  const instant = Date.now() + 3_000
  await publishTitle(await lake.client(), title, new Date(instant).toISOString())
  await until(() => Date.now() > instant + 1_000, 20_000)
  expect(await called.text('/personvern')).toContain(`<h1>${title}`)
  expect(await other.text('/personvern')).toContain(`<h1>${title}`)
})

test('while Redis is away pages are served and renewed, and both are right when it is back', async () => {
  await redis.stop()
  await publishAnswered('Uten Redis')
  expect(await called.text('/personvern')).toContain('<h1>Uten Redis')
  const asked = performance.now()
  expect((await other.get('/personvern')).status).toBe(200)
  expect(performance.now() - asked).toBeLessThan(2_000)
  await redis.resume()
  await until(async () => {
    await called.text('/personvern')
    return (await other.text('/personvern')).includes('<h1>Uten Redis')
  }, 15_000)
  await publishAnswered('Med Redis igjen')
  expect(await other.text('/personvern')).toContain('<h1>Med Redis igjen')
})

test('a Redis that holds something else is reported once, and pages are served', async () => {
  const client = new Redis(redis.url)
  await client.flushall()
  await client.set('klartekst:marks', '-1')
  await client.set('klartekst:tags', 'not a sorted set')
  for (let visit = 0; visit < 3; visit++) {
    expect((await other.get('/personvern')).status).toBe(200)
  }
  expect(other.output.match(/What instances share cannot be read/g)).toHaveLength(1)
  await client.flushall()
  client.disconnect()
  await publishAnswered('Etter opprydding')
  expect(await other.text('/personvern')).toContain('<h1>Etter opprydding')
})
