import {draftId, placeOf} from '../ids.ts'
import type {JsonObject} from '../json.ts'
import type {Lake} from '../lake.ts'
import type {Change, Transaction} from '../store/history.ts'

type Deed = 'created' | 'changed' | 'deleted'

/** What a transaction did to a document, told by its effects alone. */
function deedOf({effects: {apply, revert}}: Change): Deed {
  const isNothing = (patch: unknown[]) => patch[0] === 0 && patch[1] === null
  if (isNothing(apply)) return 'deleted'
  return isNothing(revert) ? 'created' : 'changed'
}

/** The events of the published document: what became public, and what was taken back. */
function publishedEvent(base: string, at: Transaction, own: Change, other: Change | undefined) {
  const deed = deedOf(own)
  const moved = other && deedOf(other)
  const revision = {documentId: base, revisionId: at.id}
  if (deed === 'deleted') {
    if (moved !== 'created') return {type: 'deleteDocumentGroup', documentId: base}
    const version = {versionId: other?.doc, versionRevisionId: at.id}
    return {type: 'unpublishDocument', documentId: base, ...version}
  }
  if (moved === 'deleted') {
    const version = {versionId: other?.doc, versionRevisionId: other?.previousRev ?? undefined}
    const publishCause = 'document.publish'
    return {type: 'publishDocumentVersion', ...revision, ...version, publishCause}
  }
  return {type: deed === 'created' ? 'createLiveDocument' : 'updateLiveDocument', ...revision}
}

/** The events of a draft or a version: its beginning and its end; the Studio adds the edits. */
function versionEvent(base: string, at: Transaction, own: Change, published: Change | undefined) {
  const deed = deedOf(own)
  const version = {documentId: base, versionId: own.doc}
  if (deed === 'changed') return undefined
  if (deed === 'created') {
    return {type: 'createDocumentVersion', ...version, versionRevisionId: at.id}
  }
  const versionRevisionId = own.previousRev ?? at.id
  if (!published) return {type: 'deleteDocumentVersion', ...version, versionRevisionId}
  if (deedOf(published) === 'deleted') return {type: 'deleteDocumentGroup', documentId: base}
  const revision = {versionRevisionId, revisionId: at.id, publishCause: 'document.publish'}
  return {type: 'publishDocumentVersion', ...version, ...revision}
}

/**
 * The events of one document, as the Studio's history shows them, newest first.
 *
 * @param before - only transactions with a smaller number than this
 * @returns the events, and where the next page begins
 */
export function documentEvents(
  {history}: Lake,
  id: string,
  before: number,
  limit: number,
): {events: JsonObject[]; next: number | undefined} {
  const {base, layer} = placeOf(id)
  const transactions = history.touching([id], {to: before - 1, reverse: true, limit})
  const events = transactions.flatMap((at) => {
    const changes = history.changes(at.seq)
    const own = changes.find(({doc}) => doc === id)
    if (!own) return []
    const isOther = ({doc}: Change) =>
      layer ? doc === base : doc === draftId(base) || placeOf(doc).base === base
    const other = changes.find((change) => change !== own && isOther(change))
    const event = layer ? versionEvent(base, at, own, other) : publishedEvent(base, at, own, other)
    return event ? [{...event, timestamp: at.at, author: at.author}] : []
  })
  const next = transactions.length === limit ? transactions.at(-1)?.seq : undefined
  return {events, next}
}
