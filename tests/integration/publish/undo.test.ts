import type {SanityClient} from '@sanity/client'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {publishPolicy} from '#sanity/publish/publish-policy.ts'
import {undoVersion} from '#sanity/publish/undo-version.ts'
import {loadStarter} from '#sanity/starter/load.ts'
import {TestLake} from '#tests/support/lake.ts'

const POLICY = 'policy-personvern'
const RECIPIENT = 'subprocessor-vipps'

let lake: TestLake
let client: SanityClient

beforeAll(async () => {
  lake = await TestLake.start()
  client = await lake.client()
  await loadStarter(client, new Date('2026-11-01T00:00:00Z'))
})

afterAll(() => lake?.remove())

function publish(change: 'minor' | 'correction', effectiveFrom: string) {
  const publishedAt = new Date().toISOString()
  const facts = {change, effectiveFrom, publishedAt, publishedBy: 'test', summary: 'En endring.'}
  return publishPolicy(client, POLICY, facts)
}

const sections = (document: {content: {sections: unknown}}) => document.content.sections

describe('undoing the newest version', () => {
  test('is refused where there is none to go back to', async () => {
    await expect(undoVersion(client, POLICY)).rejects.toThrow('no version to go back to')
  })

  test('brings back the text and the subprocessors, to be published as a correction', async () => {
    const before = await client.getDocument(POLICY)
    await client.patch(POLICY).set({title: 'En feil'}).commit()
    await client.patch(RECIPIENT).set({country: 'US', transferBasis: 'unknown'}).commit()
    await publish('minor', new Date().toISOString())

    expect(await undoVersion(client, POLICY)).toBe(2)
    expect(await client.getDocument(`drafts.${POLICY}`)).toMatchObject({title: before?.title})
    expect(await client.getDocument(`drafts.${RECIPIENT}`)).toMatchObject({country: 'NO'})

    const third = await publish('correction', '2026-11-01T00:00:00Z')
    const first = await client.getDocument(`${POLICY}-v1`)
    if (!first) throw new Error('version 1 is missing')
    expect(third.content.title).toBe(before?.title)
    expect(sections(third)).toEqual(sections({content: first.content}))
    expect(await client.fetch('count(*[_id in path("drafts.**")])')).toBe(0)
  })

  test('is refused while there are changes that it would lose', async () => {
    await client.create({
      ...(await client.getDocument(POLICY)),
      _id: `drafts.${POLICY}`,
      _type: 'policy',
    })
    await expect(undoVersion(client, POLICY)).rejects.toThrow('would be lost')
  })
})
