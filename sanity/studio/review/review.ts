import {dayInOslo} from '#lib/policy/labels/index.ts'
import type {Language, VersionHead} from '#lib/policy/model/index.ts'
import {
  type Coverage,
  coverage,
  type Finding,
  isBlocking,
  runRules,
  subjectOfDraft,
} from '#lib/policy/rules/index.ts'
import type {Documents, Stored} from './documents.ts'

/** What the rules say of one policy as it is now. */
export type Review = {
  readonly id: string
  readonly title: string
  readonly language: Language
  readonly findings: readonly Finding[]
  readonly coverage: readonly Coverage[]
  /** Every version, newest number first. */
  readonly versions: readonly VersionHead[]
}

const titleOf = ({title}: Stored) => (typeof title === 'string' && title.trim() ? title : undefined)

/**
 * Holds every policy against the rules as of an instant.
 *
 * @param at - milliseconds since the epoch (UTC)
 */
export function reviewPolicies(documents: Documents, at: number): Review[] {
  const {policies, subprocessors, versions, mainSiteUrl} = documents
  return policies.map((policy) => {
    const subject = subjectOfDraft(policy, subprocessors, {mainSiteUrl})
    return {
      id: policy._id,
      title: titleOf(policy) ?? policy._id,
      language: subject.language,
      findings: runRules(subject, {at: dayInOslo(new Date(at).toISOString())}),
      coverage: coverage(subject),
      versions: versions.filter((version) => version.policy._ref === policy._id),
    }
  })
}

/** The findings that still ask for something: neither mended nor acknowledged. */
export const openFindings = ({findings}: Review) =>
  findings.filter(({acknowledged}) => acknowledged === undefined)

/** The findings that keep a policy from being published. */
export const blockingFindings = ({findings}: Review) => findings.filter(isBlocking)
