import type {SanityClient} from '@sanity/client'
import {
  describeDiff,
  diffPolicies,
  draftSummary,
  isEmptyDiff,
  suggestChangeKind,
  visibleDiff,
} from '#lib/policy/diff/index.ts'
import {freezePolicy} from '#lib/policy/freeze.ts'
import type {ChangeKind, PolicyContent, VersionFacts} from '#lib/policy/model/index.ts'
import {type Finding, runRules, subjectOfDraft} from '#lib/policy/rules/index.ts'
import {type Publication, readPublication} from '#sanity/publish/publish-policy.ts'

/** What the dialog shows before anything is decided. */
export type VersionDraft = {
  readonly publication: Publication
  readonly number: number
  /** What changed since the last version, in sentences; empty for the first. */
  readonly changes: readonly string[]
  readonly unchanged: boolean
  readonly summary: string
  readonly change: ChangeKind
  readonly findings: readonly Finding[]
}

const day = new Intl.DateTimeFormat('sv', {timeZone: 'Europe/Oslo', dateStyle: 'short'})

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

/**
 * Reads what would be published, and works out what the editor needs to decide.
 *
 * @throws UnpublishableError when the policy is not complete
 */
export async function readVersionDraft(
  client: SanityClient,
  policyId: string,
): Promise<VersionDraft> {
  const publication = await readPublication(client, policyId)
  const {policy, subprocessors, previous} = publication
  const subject = subjectOfDraft(policy, subprocessors)
  const findings = runRules(subject, {at: day.format(new Date())})
  const number = (previous?.number ?? 0) + 1
  if (!previous) {
    const first = {number, changes: [], unchanged: false, summary: '', change: 'material'} as const
    return {publication, findings, ...first}
  }
  const diff = diffPolicies(previous.content, contentOf(publication))
  const visible = visibleDiff(diff)
  return {
    publication,
    findings,
    number,
    changes: describeDiff(visible, 'nb').map(({text}) => text),
    unchanged: isEmptyDiff(diff),
    summary: draftSummary(diff, policy.language),
    change: suggestChangeKind(diff).kind,
  }
}
