import type {SanityClient} from '@sanity/client'
import {defineQuery} from 'groq'
import {z} from 'zod'
import {
  describeDiff,
  diffPolicies,
  draftSummary,
  isEmptyDiff,
  suggestChangeKind,
  visibleDiff,
} from '#lib/policy/diff/index.ts'
import {freezePolicy} from '#lib/policy/freeze.ts'
import {dayInOslo} from '#lib/policy/labels/index.ts'
import type {ChangeKind, Language, PolicyContent, VersionFacts} from '#lib/policy/model/index.ts'
import {type Finding, runRules, subjectOfDraft} from '#lib/policy/rules/index.ts'
import {type Publication, readPublication} from '#sanity/publish/publish-policy.ts'

const settingsQuery = defineQuery(`*[_id == "siteSettings"][0] {mainSiteUrl}`)
const settingsSchema = z
  .object({
    mainSiteUrl: z
      .string()
      .nullish()
      .transform((url) => url ?? undefined),
  })
  .nullable()

/** What the dialog shows before anything is decided. */
export type VersionDraft = {
  readonly publication: Publication
  /** What it would say, to be compared with. */
  readonly content: PolicyContent
  readonly number: number
  /** What changed since the last version, in sentences; empty for the first. */
  readonly changes: readonly string[]
  readonly unchanged: boolean
  readonly summary: string
  readonly change: ChangeKind
  readonly findings: readonly Finding[]
}

/** The content as it would be published now, to be compared with the last. */
function contentOf({policy, subprocessors, previous}: Publication): PolicyContent {
  const now = new Date().toISOString()
  const facts: VersionFacts = {
    number: (previous?.number ?? 0) + 1,
    change: 'minor',
    effectiveFrom: now,
    publishedAt: now,
    publishedBy: 'draft',
    summary: 'draft',
  }
  return freezePolicy(policy, subprocessors, facts)
}

/** What changed from one content to another, in sentences for the editor. */
function sentences(before: PolicyContent, after: PolicyContent, language: Language): string[] {
  return describeDiff(visibleDiff(diffPolicies(before, after)), language).map(({text}) => text)
}

/**
 * Reads what would be published, and works out what the editor needs to decide.
 *
 * @param language - of the sentences that tell what changed
 * @throws UnpublishableError when the policy is not complete
 */
export async function readVersionDraft(
  client: SanityClient,
  policyId: string,
  language: Language,
): Promise<VersionDraft> {
  const publication = await readPublication(client, policyId)
  const {policy, subprocessors, previous} = publication
  const content = contentOf(publication)
  const settings = settingsSchema.parse(await client.fetch(settingsQuery))
  const mainSiteUrl = settings?.mainSiteUrl
  const subject = subjectOfDraft(policy, subprocessors, {mainSiteUrl})
  const common = {
    publication,
    content,
    number: content.version.number,
    findings: runRules(subject, {at: dayInOslo(new Date().toISOString())}),
  }
  if (!previous) return {...common, changes: [], unchanged: false, summary: '', change: 'material'}
  const diff = diffPolicies(previous.content, content)
  return {
    ...common,
    changes: sentences(previous.content, content, language),
    unchanged: isEmptyDiff(diff),
    summary: draftSummary(diff, policy.language),
    change: suggestChangeKind(diff).kind,
  }
}

/**
 * What others did between two readings, in sentences: what they published, and else what they
 * changed in the draft.
 */
export function whatOthersDid(
  earlier: VersionDraft,
  now: VersionDraft,
  language: Language,
): string[] {
  const [before, after] = [earlier.publication.previous, now.publication.previous]
  if (before && after && after.number > before.number) {
    return sentences(before.content, after.content, language)
  }
  return sentences(earlier.content, now.content, language)
}
