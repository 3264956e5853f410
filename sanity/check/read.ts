import type {SanityClient} from '@sanity/client'
import {defineQuery} from 'groq'
import {z} from 'zod'
import {policyBySlugQuery, siteSettingsQuery, versionHeadsQuery} from '#lib/content/queries.ts'
import {effectiveVersion, upcomingVersions} from '#lib/policy/effective.ts'
import {dayInOslo} from '#lib/policy/labels/index.ts'
import {policyVersion, versionHead} from '#lib/policy/model/index.ts'
import {type RuleSubject, subjectOfDraft, subjectOfVersion} from '#lib/policy/rules/index.ts'

/** What was asked for is not there, or is not what it should be. */
export class CheckError extends Error {
  override name = 'CheckError'
}

/** A policy to be judged, and by the law of which day. */
export type Subject = {
  readonly subject: RuleSubject
  readonly slug: string
  /** `version 3`, or `draft`. */
  readonly edition: string
  /** `YYYY-MM-DD` in Oslo. */
  readonly at: string
}

export type Wanted = {
  /** The slug of the only policy to read; every policy where it is missing. */
  readonly policy?: string | undefined
  /** The number of the version to read. */
  readonly number?: number | undefined
  /** The day, `YYYY-MM-DD` in Oslo, by whose law it is judged. */
  readonly at?: string | undefined
  readonly draft: boolean
}

const policyIdsQuery = defineQuery(
  `*[_type == "policy" && defined(slug.current)] | order(_id) {_id, "slug": slug.current}`,
)
const workingCopyQuery = defineQuery(`*[_type == "policy" && slug.current == $slug]`)
const subprocessorsQuery = defineQuery(`*[_type == "subprocessor"]`)
const versionQuery = defineQuery(`*[_type == "policyVersion" && _id == $id][0]`)

const found = z.object({_id: z.string(), slug: z.string()})
const settings = z.object({mainSiteUrl: z.string().optional().catch(undefined)}).nullable()
const document = z.looseObject({_id: z.string()})

async function policiesIn(client: SanityClient, slug: string | undefined) {
  if (slug === undefined) {
    const all = z.array(found).parse(await client.fetch(policyIdsQuery))
    return [...new Map(all.map((each) => [each.slug, each])).values()]
  }
  const one = found.nullable().parse(await client.fetch(policyBySlugQuery, {slug}))
  if (!one) throw new CheckError(`There is no policy with the slug "${slug}"`)
  return [one]
}

/** The drafts of documents, and those that have none as they are published. */
function newest<T extends {_id: string}>(documents: readonly T[]): T[] {
  const drafts = new Set(
    documents.flatMap(({_id}) => (_id.startsWith('drafts.') ? [_id.slice('drafts.'.length)] : [])),
  )
  return documents.filter(({_id}) => !drafts.has(_id))
}

/** Reads what is to be judged; see `readSubjects`. */
class Reader {
  readonly #client: SanityClient
  readonly #wanted: Wanted
  readonly #now: number
  readonly #mainSiteUrl: string | undefined

  constructor(client: SanityClient, wanted: Wanted, now: number, mainSiteUrl: string | undefined) {
    this.#client = client
    this.#wanted = wanted
    this.#now = now
    this.#mainSiteUrl = mainSiteUrl
  }

  async draft(slug: string): Promise<Subject[]> {
    const policies = z.array(document).parse(await this.#client.fetch(workingCopyQuery, {slug}))
    const subprocessors = z.array(document).parse(await this.#client.fetch(subprocessorsQuery))
    return newest(policies).map((policy) => ({
      subject: subjectOfDraft(policy, newest(subprocessors), {mainSiteUrl: this.#mainSiteUrl}),
      slug,
      edition: 'draft',
      at: this.#at(),
    }))
  }

  /** The wanted version, or else the one in force and those that are to come. */
  async versions(slug: string, policy: string): Promise<Subject[]> {
    const heads = z.array(versionHead).parse(await this.#client.fetch(versionHeadsQuery, {policy}))
    const {number} = this.#wanted
    if (number !== undefined) {
      const head = heads.find((each) => each.number === number)
      if (!head) throw new CheckError(`${slug} has no version ${number}`)
      return [await this.#version(slug, head._id, this.#at())]
    }
    const inForce = effectiveVersion(heads, this.#now)
    const upcoming = upcomingVersions(heads, this.#now)
    return Promise.all([
      ...(inForce ? [this.#version(slug, inForce._id, this.#at())] : []),
      ...upcoming.map(({_id, effectiveFrom}) =>
        this.#version(slug, _id, this.#wanted.at ?? dayInOslo(effectiveFrom)),
      ),
    ])
  }

  #at(): string {
    return this.#wanted.at ?? dayInOslo(new Date(this.#now).toISOString())
  }

  async #version(slug: string, id: string, at: string): Promise<Subject> {
    const result = policyVersion.safeParse(await this.#client.fetch(versionQuery, {id}))
    if (!result.success) {
      throw new CheckError(`${id} cannot be read:\n${z.prettifyError(result.error)}`)
    }
    const {content, number} = result.data
    const subject = subjectOfVersion(content, {mainSiteUrl: this.#mainSiteUrl})
    return {subject, slug, edition: `version ${number}`, at}
  }
}

/**
 * Reads what is to be judged: of each policy the version in force today and those that are to come,
 * or a version that is named, or the working copy.
 *
 * @param source - reads drafts only with a token that may
 * @param now - milliseconds since the epoch (UTC)
 * @throws CheckError when there is no such policy or version, or it does not parse
 */
export async function readSubjects(
  source: SanityClient,
  wanted: Wanted,
  now: number,
): Promise<Subject[]> {
  const client = source.withConfig({perspective: 'raw', useCdn: false})
  const mainSiteUrl = settings.parse(await client.fetch(siteSettingsQuery))?.mainSiteUrl
  const reader = new Reader(client, wanted, now, mainSiteUrl)
  const subjects: Subject[] = []
  for (const {_id, slug} of await policiesIn(client, wanted.policy)) {
    const policy = _id.replace(/^drafts\./, '')
    subjects.push(
      ...(wanted.draft ? await reader.draft(slug) : await reader.versions(slug, policy)),
    )
  }
  return subjects
}
