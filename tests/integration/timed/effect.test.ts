import {setTimeout as delay} from 'node:timers/promises'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {TestLake} from '#tests/support/lake.ts'
import {importSeed, publish, publishTitle} from '#tests/support/policy.ts'
import {until} from '#tests/support/process.ts'
import {TestSite} from '#tests/support/site.ts'

const REQUESTS_A_SECOND = 200

let lake: TestLake
let site: TestSite

beforeAll(async () => {
  lake = await TestLake.start()
  await importSeed(await lake.client())
  await publish(await lake.client(), 'Første utgave', '2023-06-02T22:00:00Z')
  site = await TestSite.start(lake)
  await lake.callWebhook(site.url)
})

afterAll(async () => {
  await site?.remove()
  await lake?.remove()
})

type Answer = {
  readonly asked: number
  readonly came: number
  readonly status: number
  readonly isNew: boolean
}

/** Asks for the page at a steady rate, from two seconds before an instant to two seconds after. */
async function askAround(instant: number, title: string): Promise<Answer[]> {
  const answers: Promise<Answer>[] = []
  await delay(Math.max(0, instant - 2_000 - Date.now()))
  for (let next = Date.now(); next < instant + 2_000; next += 1_000 / REQUESTS_A_SECOND) {
    await delay(Math.max(0, next - Date.now()))
    const asked = Date.now()
    answers.push(
      site.get('/personvern').then(async (response) => {
        const isNew = (await response.text()).includes(`<h1>${title}`)
        return {asked, came: Date.now(), status: response.status, isNew}
      }),
    )
  }
  return Promise.all(answers)
}

describe('a version that is published ahead', () => {
  test('is announced, and takes effect by itself within a second of its instant', async () => {
    const title = 'Den nye erklæringen'
    const instant = Date.now() + 6_000
    await publishTitle(await lake.client(), title, new Date(instant).toISOString())
    await until(async () => (await site.text('/personvern')).includes('/personvern/v/2/changes'))
    expect(await site.text('/personvern')).not.toContain(`<h1>${title}`)

    const answers = await askAround(instant, title)
    expect(answers.length).toBeGreaterThan(REQUESTS_A_SECOND * 3)
    expect(answers.filter(({status}) => status !== 200)).toEqual([])
    expect(answers.filter(({isNew, came}) => isNew && came < instant)).toEqual([])
    expect(answers.filter(({isNew, asked}) => !isNew && asked > instant + 1_000)).toEqual([])
    expect(await site.text('/personvern/v')).toContain(title)
  })

  test('takes effect also where no process ran at its instant', async () => {
    const title = 'Etter omstarten'
    const instant = Date.now() + 2_500
    await publishTitle(await lake.client(), title, new Date(instant).toISOString())
    await until(async () => (await site.text('/personvern')).includes('/personvern/v/3/changes'))
    await site.halt()
    await until(() => Date.now() > instant)
    await site.restart()
    expect(await site.text('/personvern')).toContain(`<h1>${title}`)
  })
})
