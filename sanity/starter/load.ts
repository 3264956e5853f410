import type {SanityClient} from '@sanity/client'
import {defineQuery} from 'groq'
import {newVersion, STARTER_PUBLISHER} from '#lib/policy/new-version.ts'
import {starterDocuments} from './index.ts'

const usedQuery = defineQuery(`count(*[_type in ["policy", "policyVersion"]]) > 0`)

const SUMMARIES = {
  nb: 'Første utgave av erklæringen.',
  nn: 'Første utgåva av erklæringa.',
  en: 'The first edition of this policy.',
} as const

/**
 * Fills an empty lake with the starter content, published as version 1, in one transaction. A lake
 * that has a policy already, draft or published, is left alone.
 *
 * @param now - when the first versions are published and take effect
 * @returns whether anything was loaded
 */
export async function loadStarter(source: SanityClient, now: Date): Promise<boolean> {
  const client = source.withConfig({perspective: 'raw', useCdn: false})
  if (await client.fetch<boolean>(usedQuery)) return false
  const {siteSettings, subprocessors, policies} = starterDocuments
  const transaction = client.transaction()
  for (const subprocessor of subprocessors) transaction.createIfNotExists(subprocessor)
  for (const policy of policies) transaction.createIfNotExists(policy)
  transaction.createIfNotExists(siteSettings)
  for (const policy of policies) {
    const version = await newVersion(policy, subprocessors, {
      change: 'material',
      effectiveFrom: now.toISOString(),
      publishedAt: now.toISOString(),
      publishedBy: STARTER_PUBLISHER,
      summary: SUMMARIES[policy.language],
    })
    transaction.create(version)
  }
  await transaction.commit({visibility: 'sync'})
  return true
}
