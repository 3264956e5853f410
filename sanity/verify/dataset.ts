import type {SanityClient} from '@sanity/client'
import {defineQuery} from 'groq'
import {z} from 'zod'

const PAGE = 100

const versionsQuery = defineQuery(
  `*[_type == "policyVersion" && _id > $after] | order(_id) [0...${PAGE}]`,
)

const page = z.array(z.looseObject({_id: z.string()}))

/**
 * Reads every stored version of every policy, as it is stored.
 *
 * @throws ClientError, ServerError or a network error when the dataset does not answer
 */
export async function readStoredVersions(client: SanityClient): Promise<unknown[]> {
  const versions: unknown[] = []
  let after = ''
  for (;;) {
    const answer = page.parse(await client.fetch(versionsQuery, {after}))
    versions.push(...answer)
    const last = answer.at(-1)
    if (!last || answer.length < PAGE) return versions
    after = last._id
  }
}
