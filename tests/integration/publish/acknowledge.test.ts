import type {SanityClient} from '@sanity/client'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {acknowledge, publish, readPublication} from '#sanity/publish/publish-policy.ts'
import {loadStarter} from '#sanity/starter/load.ts'
import {TestLake} from '#tests/support/lake.ts'

const POLICY = 'policy-personvern'
const settled = {
  _key: 'a1',
  _type: 'acknowledgement',
  rule: 'no-such-rule',
  path: 'sections[_key=="controller"]',
  reason: 'Vi har vurdert det.',
} as const

let lake: TestLake
let client: SanityClient

beforeAll(async () => {
  lake = await TestLake.start()
  client = await lake.client()
  await loadStarter(client, new Date('2026-11-01T00:00:00Z'))
})

afterAll(() => lake?.remove())

function facts() {
  const now = new Date().toISOString()
  return {
    change: 'minor',
    effectiveFrom: now,
    publishedAt: now,
    publishedBy: 'test',
    summary: 'Ny tittel.',
  } as const
}

describe('a finding that was acknowledged', () => {
  test.each([
    ['with a draft', `drafts.${POLICY}`],
    ['without a draft', undefined],
  ])('is kept with the version and with the policy, %s', async (_, draftId) => {
    const policy = await client.getDocument(POLICY)
    if (draftId && policy) await client.create({...policy, _id: draftId, title: 'Ny tittel'})
    const publication = acknowledge(await readPublication(client, POLICY), [settled])
    const version = await publish(client, publication, facts())
    expect(version.content.acknowledgements?.at(-1)).toEqual(settled)
    const kept = await client.getDocument(POLICY)
    expect(kept?.acknowledgements).toEqual(version.content.acknowledgements)
    expect(await client.fetch('count(*[_id in path("drafts.**")])')).toBe(0)
  })
})
