import {contentHash} from './canonical.ts'
import {freezePolicy} from './freeze.ts'
import type {
  Policy,
  PolicyContent,
  PolicyVersion,
  Subprocessor,
  VersionFacts,
  VersionHead,
} from './model/index.ts'

/** What the person who publishes decides. */
export type PublicationFacts = Pick<
  VersionFacts,
  'change' | 'effectiveFrom' | 'publishedAt' | 'publishedBy' | 'summary'
>

/** Who published the starter content: nobody who has a name. */
export const STARTER_PUBLISHER = 'klartekst'

/** The `_id` of a version: made from policy and number, so that a number can be taken only once. */
export function versionId(policy: string, number: number): string {
  return `${policy}-v${number}`
}

/** The document that holds a content, with its fingerprint. */
async function sealed(content: PolicyContent): Promise<PolicyVersion> {
  return {
    _id: versionId(content.policy, content.version.number),
    _type: 'policyVersion',
    policy: {_type: 'reference', _ref: content.policy},
    ...content.version,
    content,
    contentHash: await contentHash(content),
  }
}

/**
 * The version that publishing a working copy creates.
 *
 * @param subprocessors - at least those that the policy refers to
 * @param previous - the version with the highest number so far
 * @throws MissingSubprocessorError or ZodError when the working copy is not complete
 */
export async function newVersion(
  policy: Policy,
  subprocessors: readonly Subprocessor[],
  facts: PublicationFacts,
  previous?: Pick<VersionHead, 'number' | 'contentHash'>,
): Promise<PolicyVersion> {
  const version: VersionFacts = {
    number: (previous?.number ?? 0) + 1,
    change: facts.change,
    effectiveFrom: facts.effectiveFrom,
    publishedAt: facts.publishedAt,
    publishedBy: facts.publishedBy,
    summary: facts.summary,
    ...(previous && {previousHash: previous.contentHash}),
  }
  return sealed(freezePolicy(policy, subprocessors, version))
}

/**
 * The version that withdraws one that was to take effect later: it says what the version in force
 * says, from the day from which that one applies.
 *
 * @param previous - the version with the highest number so far
 */
export async function newCancellation(
  cancelled: Pick<VersionHead, 'number'>,
  inForce: PolicyVersion,
  previous: Pick<VersionHead, 'number' | 'contentHash'>,
  facts: Pick<VersionFacts, 'publishedAt' | 'publishedBy' | 'summary'>,
): Promise<PolicyVersion> {
  const version: VersionFacts = {
    number: previous.number + 1,
    change: 'correction',
    effectiveFrom: inForce.effectiveFrom,
    publishedAt: facts.publishedAt,
    publishedBy: facts.publishedBy,
    summary: facts.summary,
    cancels: cancelled.number,
    previousHash: previous.contentHash,
  }
  return sealed({...inForce.content, version})
}
