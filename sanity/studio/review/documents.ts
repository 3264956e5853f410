import type {SanityClient} from '@sanity/client'
import {defineQuery} from 'groq'
import {z} from 'zod'
import {type VersionHead, versionHead} from '#lib/policy/model/index.ts'

/** A document as it is stored, finished or not. */
const stored = z.looseObject({_id: z.string(), _type: z.string()})
export type Stored = z.infer<typeof stored>

const reviewQuery = defineQuery(`{
  "policies": *[_type == "policy"] | order(_id),
  "subprocessors": *[_type == "subprocessor"] | order(_id),
  "versions": *[_type == "policyVersion"] | order(number desc) {
    _id, _type, policy, number, change, effectiveFrom, publishedAt, publishedBy, summary,
    contentHash, defined(cancels) => {cancels}, defined(previousHash) => {previousHash}
  },
  "mainSiteUrl": *[_id == "siteSettings"][0].mainSiteUrl
}`)

/** What a change of it makes worth another look. */
export const WATCHED = `*[_type in ["policy", "subprocessor", "policyVersion", "siteSettings"]]`

const answer = z.object({
  policies: z.array(stored),
  subprocessors: z.array(stored),
  versions: z.array(versionHead),
  mainSiteUrl: z.string().nullish(),
})

/** Everything that the rules read, as editors have it now. */
export type Documents = {
  /** The newest state of each, draft or published, under the id that it is published by. */
  readonly policies: readonly Stored[]
  readonly subprocessors: readonly Stored[]
  readonly versions: readonly VersionHead[]
  readonly mainSiteUrl: string | undefined
}

const publishedId = (id: string) => id.replace(/^drafts\./, '')

/** The newest state of each document: a draft goes before what is published. */
function newest(documents: readonly Stored[]): Stored[] {
  const found = new Map<string, Stored>()
  for (const document of documents) {
    const id = publishedId(document._id)
    if (document._id !== id || !found.has(id)) found.set(id, {...document, _id: id})
  }
  return [...found.values()]
}

/** Reads all of it in one query. */
export async function readDocuments(source: SanityClient): Promise<Documents> {
  const client = source.withConfig({perspective: 'raw', useCdn: false})
  const {policies, subprocessors, versions, mainSiteUrl} = answer.parse(
    await client.fetch(reviewQuery),
  )
  return {
    policies: newest(policies),
    subprocessors: newest(subprocessors),
    versions,
    mainSiteUrl: mainSiteUrl ?? undefined,
  }
}
