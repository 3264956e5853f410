import type {SanityClient} from '@sanity/client'
import {afterAll, beforeEach, describe, expect, test} from 'vitest'
import {PublishConflictError, publish, readPublication} from '#sanity/publish/publish-policy.ts'
import {loadStarter} from '#sanity/starter/load.ts'
import {TestLake} from '#tests/support/lake.ts'

const POLICY = 'policy-personvern'

let lake: TestLake | undefined
let client: SanityClient

beforeEach(async () => {
  await lake?.remove()
  lake = await TestLake.start()
  client = await lake.client()
  await loadStarter(client, new Date('2026-11-01T00:00:00Z'))
  const policy = await client.getDocument(POLICY)
  if (policy) await client.create({...policy, _id: `drafts.${POLICY}`, title: 'Ny tittel'})
})

afterAll(() => lake?.remove())

function facts() {
  const now = new Date().toISOString()
  const when = {effectiveFrom: now, publishedAt: now}
  return {...when, change: 'minor', publishedBy: 'test', summary: 'Ny tittel.'} as const
}

const numbers = () => client.fetch(`*[policy._ref == $id] | order(number).number`, {id: POLICY})

describe('of two who publish', () => {
  test('the one who comes after the other is told, though the draft is gone', async () => {
    const publications = [
      await readPublication(client, POLICY),
      await readPublication(client, POLICY),
    ]
    const [first, second] = publications
    if (!first || !second) throw new Error('nothing was read')
    await publish(client, first, facts())
    await expect(publish(client, second, facts())).rejects.toThrow(PublishConflictError)
    expect(await numbers()).toEqual([1, 2])
  })

  test('at once one succeeds, and one version is there', async () => {
    const publication = await readPublication(client, POLICY)
    const results = await Promise.allSettled([
      publish(client, publication, facts()),
      publish(client, publication, facts()),
    ])
    const refused = results.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []))
    expect(refused).toEqual([expect.any(PublishConflictError)])
    expect(await numbers()).toEqual([1, 2])
  })

  test('who saw an older draft is told, and the newer draft stays', async () => {
    const publication = await readPublication(client, POLICY)
    await client.patch(`drafts.${POLICY}`).set({title: 'Enda en tittel'}).commit()
    await expect(publish(client, publication, facts())).rejects.toThrow(PublishConflictError)
    expect(await client.getDocument(`drafts.${POLICY}`)).toMatchObject({title: 'Enda en tittel'})
    expect(await numbers()).toEqual([1])
  })
})
