import type {SanityClient} from '@sanity/client'
import {defineQuery} from 'groq'
import {z} from 'zod'
import {
  type Acknowledgement,
  type Policy,
  type PolicyVersion,
  policy as policySchema,
  policyVersion,
  type Subprocessor,
  subprocessor as subprocessorSchema,
} from '#lib/policy/model/index.ts'
import {newVersion, type PublicationFacts} from '#lib/policy/new-version.ts'

/** The policy cannot be published as it is; the message says why, field by field. */
export class UnpublishableError extends Error {
  override name = 'UnpublishableError'
  /** The `_id`, without `drafts.`, of the document that keeps it from being published. */
  readonly documentId: string | undefined

  constructor(message: string, documentId?: string) {
    super(message)
    this.documentId = documentId
  }
}

/** Somebody else published, or went on editing, in the meantime; nothing was written. */
export class PublishConflictError extends Error {
  override name = 'PublishConflictError'
}

/** A document as it is stored. */
export const stored = z.looseObject({_id: z.string(), _type: z.string(), _rev: z.string()})
export type Stored = z.infer<typeof stored>

const documentsQuery = defineQuery(`*[_id in $ids]`)
const newestQuery = defineQuery(
  `*[_type == "policyVersion" && policy._ref == $policy] | order(number desc)[0]`,
)

export const draftId = (id: string) => `drafts.${id}`

/** Every `_ref` below a value. */
export function references(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(references)
  if (typeof value !== 'object' || value === null) return []
  if ('_ref' in value && typeof value._ref === 'string') return [value._ref]
  return Object.values(value).flatMap(references)
}

/** The newest state of each document, whether draft or published. */
async function readNewest(client: SanityClient, ids: readonly string[]): Promise<Stored[]> {
  const answer = await client.fetch(documentsQuery, {ids: [...ids, ...ids.map(draftId)]})
  const documents = new Map(
    z
      .array(stored)
      .parse(answer)
      .map((each) => [each._id, each]),
  )
  return ids.flatMap((id) => documents.get(draftId(id)) ?? documents.get(id) ?? [])
}

/**
 * References to drafts are weak until what they refer to is published, as the Studio has them.
 *
 * @see https://www.sanity.io/docs/studio/reference-type
 */
function strengthened(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(strengthened)
  if (typeof value !== 'object' || value === null) return value
  const {_strengthenOnPublish, _weak, ...rest} = z.record(z.string(), z.unknown()).parse(value)
  const fields = Object.entries(rest).map(([name, each]) => [name, strengthened(each)])
  const keepsWeak = _weak !== undefined && _strengthenOnPublish === undefined
  return Object.fromEntries(keepsWeak ? [...fields, ['_weak', _weak]] : fields)
}

/** A stored document as it is once published: under its own id, without the lake's own fields. */
function published({_id, _type, _rev, _createdAt, _updatedAt, ...content}: Stored) {
  return {
    ...z.record(z.string(), z.unknown()).parse(strengthened(content)),
    _type,
    _id: _id.replace(/^drafts\./, ''),
  }
}

function parse<T>(schema: z.ZodType<T>, document: Stored | undefined, id: string): T {
  if (!document) throw new UnpublishableError(`There is no document ${id}`, id)
  const result = schema.safeParse(published(document))
  if (!result.success) {
    throw new UnpublishableError(`${id} is not complete:\n${z.prettifyError(result.error)}`, id)
  }
  return result.data
}

const refusal = z.object({
  details: z.object({items: z.array(z.object({error: z.object({type: z.string()})}))}),
})

/** Whether the lake refused a write because of what it holds, or no longer holds. */
export function isConflict(error: unknown): boolean {
  if (!(error instanceof Error && 'statusCode' in error)) return false
  if (error.statusCode === 409) return true
  // Who published first took the draft away.
  const items = refusal.safeParse(error).data?.details.items ?? []
  return items.some(({error: {type}}) => type === 'documentNotFoundError')
}

/** All that a publish is made from, as it was when it was read. */
export type Publication = {
  readonly policy: Policy
  /** Those that the policy refers to. */
  readonly subprocessors: readonly Subprocessor[]
  /** The version with the highest number so far. */
  readonly previous: PolicyVersion | undefined
  /** The drafts that become published documents. */
  readonly drafts: readonly Stored[]
}

/**
 * Reads what publishing a policy would publish.
 *
 * @param policyId - `_id` of the working copy, without `drafts.`
 * @throws UnpublishableError when something is missing or wrong
 */
export async function readPublication(
  source: SanityClient,
  policyId: string,
): Promise<Publication> {
  const client = source.withConfig({perspective: 'raw', useCdn: false})
  const [workingCopy] = await readNewest(client, [policyId])
  const policy = parse(policySchema, workingCopy, policyId)
  const subprocessorIds = [...new Set(references(policy.sections))]
  const sources = await readNewest(client, subprocessorIds)
  const subprocessors = subprocessorIds.map((id) =>
    parse(
      subprocessorSchema,
      sources.find((each) => published(each)._id === id),
      id,
    ),
  )
  const newest = await client.fetch(newestQuery, {policy: policyId})
  return {
    policy,
    subprocessors,
    previous: policyVersion.nullable().parse(newest) ?? undefined,
    drafts: [workingCopy, ...sources].filter(
      (each): each is Stored => each?._id.startsWith('drafts.') ?? false,
    ),
  }
}

/** A publication in which more findings of the rules are acknowledged, each with its reason. */
export function acknowledge(
  publication: Publication,
  acknowledgements: readonly Acknowledgement[],
): Publication {
  const {policy} = publication
  const all = [...(policy.acknowledgements ?? []), ...acknowledgements]
  return {...publication, policy: {...policy, acknowledgements: all}}
}

/**
 * Publishes what was read: in one transaction the working copy, the subprocessors it refers to, and
 * the next frozen version; or none of them.
 *
 * @returns the version that was created
 * @throws PublishConflictError when somebody else published this number first or changed a draft;
 * UnpublishableError when the policy is not complete
 */
export async function publish(
  client: SanityClient,
  {policy, subprocessors, previous, drafts}: Publication,
  facts: PublicationFacts,
): Promise<PolicyVersion> {
  const version = await newVersion(policy, subprocessors, facts, previous)
  const transaction = client.transaction()
  for (const draft of drafts) {
    transaction
      // Changes nothing, but fails the whole transaction if the draft is not what was read.
      .patch(draft._id, {ifRevisionID: draft._rev, unset: ['_publishGuard']})
      .createOrReplace(published(draft))
      .delete(draft._id)
  }
  const {acknowledgements} = policy
  if (acknowledgements) transaction.patch(policy._id, {set: {acknowledgements}})
  transaction.create(version)
  try {
    await transaction.commit({visibility: 'sync'})
  } catch (cause) {
    if (!isConflict(cause)) throw cause
    throw new PublishConflictError(
      `Version ${version.number} of ${policy._id} was published, or the draft changed, meanwhile`,
      {cause},
    )
  }
  return version
}

/**
 * Reads a policy and publishes it; see `readPublication` and `publish`.
 *
 * @param policyId - `_id` of the working copy, without `drafts.`
 */
export async function publishPolicy(
  client: SanityClient,
  policyId: string,
  facts: PublicationFacts,
): Promise<PolicyVersion> {
  return publish(client, await readPublication(client, policyId), facts)
}
