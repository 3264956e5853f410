import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {SanityClient} from '@sanity/client'
import {convert} from '#sanity/import/convert.ts'
import {decodeMarkdown} from '#sanity/import/markdown.ts'
import {storeImport} from '#sanity/import/store.ts'
import {publishPolicy} from '#sanity/publish/publish-policy.ts'
import {root} from './process.ts'

/** The `_id` of the customer's policy after `importSeed`. */
export const POLICY = 'policy-personvern'

/** The customer's document as it is today. */
export function readSeed(): string {
  return decodeMarkdown(readFileSync(join(root, '../shared/seed/okane-personvernerklaering.md')))
}

/** Imports the customer's document as drafts. */
export async function importSeed(client: SanityClient): Promise<void> {
  const imported = convert(readSeed(), {language: 'nb', slug: 'personvern'})
  await storeImport(client, imported, {replace: false, dryRun: false})
}

/** Publishes the policy as its next version, in force from an instant, or now. */
export function publish(client: SanityClient, summary: string, effectiveFrom?: string) {
  const now = new Date().toISOString()
  return publishPolicy(client, POLICY, {
    change: 'minor',
    summary,
    effectiveFrom: effectiveFrom ?? now,
    publishedAt: now,
    publishedBy: 'test',
  })
}

/** Changes the title of the policy and publishes it: a change that its page shows. */
export async function publishTitle(client: SanityClient, title: string, effectiveFrom?: string) {
  await client.patch(POLICY).set({title}).commit()
  return publish(client, `Ny tittel: ${title}`, effectiveFrom)
}
