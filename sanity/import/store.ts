import {isDeepStrictEqual} from 'node:util'
import type {SanityClient} from '@sanity/client'
import {defineQuery} from 'groq'
import {z} from 'zod'
import type {Imported} from './convert.ts'
import {ImportError} from './markdown.ts'

const stored = z.looseObject({_id: z.string(), _type: z.string(), _rev: z.string()})
type Stored = z.infer<typeof stored>
type Document = Imported['policy'] | Imported['subprocessors'][number]

/** What writing an import would do, or did. */
export type Outcome = {
  readonly created: readonly string[]
  readonly unchanged: readonly string[]
  readonly replaced: readonly string[]
}

const byIdQuery = defineQuery(`*[_id in $ids]`)
const draftId = (id: string) => `drafts.${id}`

/** Runs over a value, and lets every reference in it be replaced. */
function mapReferences(value: unknown, replace: (reference: {_ref: unknown}) => unknown): unknown {
  if (Array.isArray(value)) return value.map((each) => mapReferences(each, replace))
  if (typeof value !== 'object' || value === null) return value
  if ('_ref' in value) return replace(value)
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, mapReferences(each, replace)]),
  )
}

/** A draft may refer to what is a draft itself, if the reference gets its strength on publishing. */
const weakened = (value: unknown) =>
  mapReferences(value, (reference) => ({
    ...reference,
    _weak: true,
    _strengthenOnPublish: {type: 'subprocessor'},
  }))

/** A document as it reads: without the lake's own fields and the strength of references. */
function contentOf({_id, _rev, _createdAt, _updatedAt, ...content}: Partial<Stored>) {
  return mapReferences(content, ({_ref}) => ({_type: 'reference', _ref}))
}

/** Whether a stored document says all that the imported one says. */
function says(document: Stored | undefined, imported: Document): boolean {
  if (!document) return false
  const {_id, ...content} = imported
  if (imported._type === 'policy') return isDeepStrictEqual(contentOf(document), content)
  return Object.entries(content).every(([field, value]) => {
    const present = document[field]
    if (field !== 'purpose') return isDeepStrictEqual(present, value)
    return isRecord(present) && isRecord(value) && containsAll(present, value)
  })
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

function containsAll(present: Record<string, unknown>, wanted: Record<string, unknown>): boolean {
  return Object.entries(wanted).every(([language, text]) => present[language] === text)
}

/** The draft that adds what was imported to what is stored; other languages of a text are kept. */
function merged(
  base: Stored | undefined,
  imported: Document,
): {_id: string; _type: string; [field: string]: unknown} {
  const {_rev, _createdAt, _updatedAt, ...kept}: Partial<Stored> = base ?? {}
  const sections = 'sections' in imported && {sections: weakened(imported.sections)}
  const draft = {...kept, ...imported, ...sections, _id: draftId(imported._id)}
  if (imported._type !== 'subprocessor' || !isRecord(base?.purpose)) return draft
  return {...draft, purpose: {...base.purpose, ...imported.purpose}}
}

/**
 * Writes an import as drafts, in one transaction or not at all. What already says the same is left
 * alone, so that importing twice changes nothing; published documents are never touched.
 *
 * @param options.replace - overwrite drafts that say something else
 * @param options.dryRun - only tell what would happen
 * @throws ImportError when a draft says something else and may not be replaced
 */
export async function storeImport(
  source: SanityClient,
  {policy, subprocessors}: Pick<Imported, 'policy' | 'subprocessors'>,
  {replace, dryRun}: {replace: boolean; dryRun: boolean},
): Promise<Outcome> {
  const client = source.withConfig({perspective: 'raw', useCdn: false})
  const documents: Document[] = [...subprocessors, policy]
  const ids = documents.flatMap(({_id}) => [_id, draftId(_id)])
  const answer = z.array(stored).parse(await client.fetch(byIdQuery, {ids}))
  const present = new Map(answer.map((each) => [each._id, each]))

  const outcome = {created: [] as string[], unchanged: [] as string[], replaced: [] as string[]}
  const transaction = client.transaction()
  for (const document of documents) {
    const draft = present.get(draftId(document._id))
    const newest = draft ?? present.get(document._id)
    if (says(newest, document)) {
      outcome.unchanged.push(document._id)
    } else if (!draft) {
      outcome.created.push(document._id)
      transaction.create(merged(newest, document))
    } else if (replace) {
      outcome.replaced.push(document._id)
      transaction
        .patch(draft._id, {ifRevisionID: draft._rev, unset: ['_importGuard']})
        .createOrReplace(merged(draft, document))
    } else {
      throw new ImportError(
        `There is a draft of ${document._id} that says something else. Publish or discard it, ` +
          'or import with --replace to overwrite it.',
      )
    }
  }
  if (!dryRun && outcome.created.length + outcome.replaced.length > 0) {
    await transaction.commit({visibility: 'sync'})
  }
  return outcome
}
