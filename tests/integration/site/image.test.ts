import {readdir, stat} from 'node:fs/promises'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {TestLake} from '#tests/support/lake.ts'
import {importSeed, publish, publishTitle} from '#tests/support/policy.ts'
import {until} from '#tests/support/process.ts'
import {TestRedis} from '#tests/support/redis.ts'
import {TestSite} from '#tests/support/site.ts'

let lake: TestLake
let redis: TestRedis
let image: TestSite
let beside: TestSite
let before: string[]

/** Every file of the image, with its size and the time of its last change. */
async function contents(): Promise<string[]> {
  const all = await readdir(image.dir, {recursive: true})
  const files = all.filter((file) => !file.startsWith('.next/cache'))
  return Promise.all(
    files.sort().map(async (file) => {
      const {size, mtimeMs} = await stat(join(image.dir, file))
      return `${file} ${size} ${mtimeMs}`
    }),
  )
}

beforeAll(async () => {
  lake = await TestLake.start()
  redis = await TestRedis.start()
  await importSeed(await lake.client())
  await publish(await lake.client(), 'Første utgave', '2023-06-02T22:00:00Z')
  image = await TestSite.startImage(lake, {REDIS_URL: redis.url})
  beside = await TestSite.startImage(lake, {REDIS_URL: redis.url})
  before = await contents()
  await lake.callWebhook(image.url)
})

afterAll(async () => {
  await image?.remove()
  await beside?.remove()
  await redis?.stop()
  await lake?.remove()
})

test('serves the policy, its history and the Studio', async () => {
  expect(await image.text('/personvern')).toContain('<h1>Personvern')
  expect(await image.text('/personvern/v')).toContain('Første utgave')
  const studio = await image.text('/studio')
  const script = /src="(\/_next\/static\/[^"]+\.js)"/.exec(studio)?.[1]
  expect((await image.get(script ?? 'no script')).status).toBe(200)
})

test('draws pictures', async () => {
  const picture = await image.get('/personvern/v/1/image.png')
  expect(picture.status).toBe(200)
  expect(picture.headers.get('content-type')).toBe('image/png')
})

test('renews its pages on every instance', async () => {
  await image.text('/personvern')
  await beside.text('/personvern')
  await publishTitle(await lake.client(), 'Ny utgave')
  await until(() => image.output.includes('"msg":"webhook"'))
  expect(await beside.text('/personvern')).toContain('<h1>Ny utgave')
  expect(await image.text('/personvern')).toContain('<h1>Ny utgave')
})

test('writes to no file but those of its volume, and complains of none', async () => {
  expect(await contents()).toEqual(before)
  expect(image.output).not.toMatch(/EACCES|EROFS|"level":[45]0/)
})

test('runs without the rights of the user who starts it', async () => {
  const owner = await stat(join(image.dir, '.next/cache/content'))
  expect(owner.uid).not.toBe(0)
})

test('starts again while the lake and Redis are away, and has its pages', async () => {
  await redis.stop()
  await lake.halt()
  await image.restartBlind()
  expect(await image.text('/personvern')).toContain('<h1>Ny utgave')
})

test('names the variable that is wrong, and does not start', async () => {
  const refused = TestSite.startImage(lake, {SITE_URL: 'okane.no'})
  await expect(refused).rejects.toThrow('SITE_URL')
})
