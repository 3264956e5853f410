import {contentHash} from '../canonical.ts'
import {equal} from '../equal.ts'
import {versionFacts} from '../model/index.ts'
import {versionId} from '../new-version.ts'
import {type ChainReport, chainReport, checkChain, type Fault, type Fingerprint} from './report.ts'

type Json = Readonly<Record<string, unknown>>

/** What the lake itself writes on a document, and may change. */
const LAKE_FIELDS = new Set(['_rev', '_createdAt', '_updatedAt', '_originalId', '_system'])
const FACTS = Object.keys(versionFacts.shape)
const FIELDS = new Set(['_id', '_type', 'policy', ...FACTS, 'contentHash', 'content'])

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const asText = (value: unknown) => (typeof value === 'string' ? value : undefined)
const show = (value: unknown) => JSON.stringify(value) ?? 'nothing'

/** The `_id` of the policy that a document says it belongs to. */
function policyOf(document: Json): string {
  return (isObject(document.policy) && asText(document.policy._ref)) || 'unknown policy'
}

/** What one stored version says of itself, and everything in it that contradicts itself. */
type Examined = Fingerprint & {
  readonly subject: string
  readonly previousHash: string | undefined
  readonly faults: readonly Fault[]
}

/** A list of faults of one version. */
function complaints(number: number, subject: string) {
  const faults: Fault[] = []
  const complain = (kind: Fault['kind'], what: string) => {
    faults.push({kind, number, subject, message: `${subject}: ${what}`})
  }
  return {faults, complain}
}

async function recompute(content: Json): Promise<string | undefined> {
  return contentHash(content).catch(() => undefined)
}

async function examine(document: Json): Promise<Examined> {
  const content = isObject(document.content) ? document.content : {}
  const version = isObject(content.version) ? content.version : {}
  const number = Number.isSafeInteger(document.number) ? Number(document.number) : 0
  const subject = asText(document._id) ?? `version ${number}`
  const {faults, complain} = complaints(number, subject)

  for (const field of Object.keys(document)) {
    if (!FIELDS.has(field) && !LAKE_FIELDS.has(field)) complain('field', `has a field "${field}"`)
  }
  if (document._type !== 'policyVersion') complain('field', `has type ${show(document._type)}`)
  const reference = {_type: 'reference', _ref: content.policy}
  if (!equal(document.policy, reference)) {
    complain('head', `refers to ${show(document.policy)}, its content to ${show(content.policy)}`)
  }
  for (const field of FACTS) {
    if (equal(document[field], version[field])) continue
    complain('head', `${field} is ${show(document[field])}, in its content ${show(version[field])}`)
  }
  const id = versionId(policyOf(document), number)
  if (document._id !== id) complain('identity', `ought to have the _id ${id}`)
  const actual = await recompute(content)
  const claimed = asText(document.contentHash)
  if (actual === undefined) complain('unreadable', 'its content has no canonical JSON')
  else if (actual !== claimed) {
    complain('hash', `the hash of its content is ${actual}, and not ${show(document.contentHash)}`)
  }
  return {
    number,
    subject,
    contentHash: claimed ?? '',
    previousHash: asText(document.previousHash),
    faults,
  }
}

/**
 * Verifies versions as they are stored: that each is what its hash says, says the same in its head
 * and in its content, has the `_id` of its number, and vouches for the one before. Every change of
 * a stored version is found, but for the lake's own `_rev`, `_createdAt` and `_updatedAt`. That the
 * newest versions were removed is found only by a fingerprint that was noted earlier.
 *
 * @param documents - the raw documents of one or more policies, in any order
 * @param witnessed - fingerprints that were noted earlier, by the `_id` of the policy
 * @returns a report for each policy
 */
export async function verifyStored(
  documents: readonly unknown[],
  witnessed: ReadonlyMap<string, readonly Fingerprint[]> = new Map(),
): Promise<ChainReport[]> {
  const chains = Map.groupBy(documents.filter(isObject), policyOf)
  for (const policy of witnessed.keys()) if (!chains.has(policy)) chains.set(policy, [])
  const reports: ChainReport[] = []
  for (const [policy, versions] of chains) {
    const examined: Examined[] = []
    for (const version of versions) examined.push(await examine(version))
    const faults = examined.flatMap((each) => each.faults)
    const links = checkChain(examined, witnessed.get(policy))
    reports.push(chainReport(policy, examined, [...faults, ...links]))
  }
  const unreadable = documents
    .filter((each) => !isObject(each))
    .map((each) => {
      const message = `${show(each)} is no document`
      return chainReport(
        'unknown policy',
        [],
        [{kind: 'unreadable', number: 0, subject: '', message}],
      )
    })
  return [...reports, ...unreadable]
}
