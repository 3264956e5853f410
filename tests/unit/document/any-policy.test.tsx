// @vitest-environment jsdom
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {ChangesPage, PolicyPage} from '#lib/document/index.ts'
import {contentHash} from '#lib/policy/canonical.ts'
import {diffPolicies} from '#lib/policy/diff/index.ts'
import type {PolicyContent, PolicyVersion} from '#lib/policy/model/index.ts'
import {isShownSection} from '#lib/policy/shown.ts'
import {arbitraryPolicy} from '#tests/fixtures/arbitrary-policy.ts'
import {all, parsed, words} from './parsed.ts'

const site = {name: 'Okane', origin: 'https://personvern.okane.no'}

async function versionOf(content: PolicyContent): Promise<PolicyVersion> {
  return {
    _id: `${content.policy}-v${content.version.number}`,
    _type: 'policyVersion',
    policy: {_ref: content.policy},
    ...content.version,
    content,
    contentHash: await contentHash(content),
  }
}

test('every valid policy becomes a page with its visible headings, and no other', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryPolicy, async (content) => {
      const version = await versionOf(content)
      const document = await parsed(
        <PolicyPage {...{site, version}} versions={[version]} translations={[]} at={0} />,
      )
      const headings = content.sections.filter(isShownSection).map(({heading}) => heading)
      expect(all(document, '.text h2').map(words)).toEqual(headings)
      expect(document.querySelector('script')).toBeNull()
    }),
    {numRuns: 40},
  )
}, 60_000)

test('every change between two valid policies becomes a page', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryPolicy, arbitraryPolicy, async (before, after) => {
      const document = await parsed(<ChangesPage site={site} diff={diffPolicies(before, after)} />)
      expect(all(document, 'h1').length).toBe(1)
      expect(document.querySelector('script')).toBeNull()
    }),
    {numRuns: 40},
  )
}, 60_000)
