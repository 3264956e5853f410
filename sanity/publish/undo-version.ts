import type {SanityClient} from '@sanity/client'
import {defineQuery} from 'groq'
import {z} from 'zod'
import {versionBefore} from '#lib/policy/effective.ts'
import {equal} from '#lib/policy/equal.ts'
import {versionHead} from '#lib/policy/model/index.ts'
import {draftId, references, type Stored, stored, UnpublishableError} from './publish-policy.ts'

const versionsQuery = defineQuery(
  `*[_type == "policyVersion" && policy._ref == $policy] | order(number desc)`,
)
const documentsQuery = defineQuery(`*[_id in $ids]`)

const versionHeads = z.array(versionHead.extend({_createdAt: z.iso.datetime()}))
const answer = z.object({documents: z.array(stored)})

/** A document without what the lake itself writes on it. */
function contentOf({_rev, _createdAt, _updatedAt, ...content}: Stored): Record<string, unknown> {
  return content
}

/** Documents as they were at an instant. */
async function readAt(client: SanityClient, ids: readonly string[], time: string) {
  if (ids.length === 0) return []
  const {dataset} = client.config()
  const response: unknown = await client.request({
    url: `/data/history/${dataset}/documents/${ids.join(',')}`,
    query: {time},
  })
  return answer.parse(response).documents
}

/**
 * Puts a policy, and the subprocessors it refers to, back to what they were when the version before
 * the newest was published: as drafts, to be looked at and published as a correction.
 *
 * @param policyId - `_id` of the working copy, without `drafts.`
 * @returns the number of the version that the drafts undo
 * @throws UnpublishableError when there is no version to go back to, when its history is gone, or
 * when there are drafts, which would be lost
 * @see https://www.sanity.io/docs/http-reference/history
 */
export async function undoVersion(source: SanityClient, policyId: string): Promise<number> {
  const client = source.withConfig({perspective: 'raw', useCdn: false})
  const versions = versionHeads.parse(await client.fetch(versionsQuery, {policy: policyId}))
  const [last] = versions
  const before = last && versionBefore(versions, last.number)
  if (!before || last.cancels !== undefined) {
    throw new UnpublishableError('There is no version to go back to')
  }
  const time = before._createdAt
  const [policy] = await readAt(client, [policyId], time)
  if (!policy) throw new UnpublishableError(`The lake no longer knows what ${policyId} was`)
  const recipients = await readAt(client, [...new Set(references(policy.sections))], time)
  const earlier = [policy, ...recipients]
  const ids = earlier.map(({_id}) => _id)
  const present = new Map(
    z
      .array(stored)
      .parse(await client.fetch(documentsQuery, {ids: [...ids, ...ids.map(draftId)]}))
      .map((each) => [each._id, each]),
  )
  const edited = ids.find((id) => present.has(draftId(id)))
  if (edited) throw new UnpublishableError(`${edited} has changes that would be lost`, edited)
  const transaction = client.transaction()
  for (const document of earlier) {
    const now = present.get(document._id)
    if (now && equal(contentOf(now), contentOf(document))) continue
    transaction.create({...contentOf(document), _id: draftId(document._id), _type: document._type})
  }
  if (transaction.toJSON().length > 0) await transaction.commit({visibility: 'sync'})
  return last.number
}
