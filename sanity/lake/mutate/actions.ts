import {asActionError, LakeError, leftOut} from '../errors.ts'
import {draftId, placeOf} from '../ids.ts'
import {isObject, type JsonObject} from '../json.ts'
import {
  checkPair,
  documentOf,
  existing,
  guard,
  idOf,
  refused,
  strengthened,
} from './action-input.ts'
import type {Changeset} from './changeset.ts'
import {parseOperations} from './mutation.ts'

/** Carries out one action on the documents of a transaction. */
type Act = (action: JsonObject, changes: Changeset, index: number) => void

function remove(changes: Changeset, id: string, index: number, revision = {}): void {
  changes.apply({op: 'delete', selection: {ids: [id], ...revision}}, index)
}

const create: Act = (action, changes, index) => {
  const published = idOf(action, 'publishedId', index)
  const doc = documentOf(action, 'attributes', index)
  const id = typeof doc._id === 'string' ? doc._id : draftId(published)
  checkPair(id, published, index)
  const taken = changes.get(id) ? id : changes.get(published) ? published : undefined
  if (taken !== undefined) {
    if (action.ifExists === 'ignore') return
    throw refused('documentAlreadyExistsError', `Document by ID "${taken}" already exists`, index)
  }
  changes.apply({op: 'create', doc: {...doc, _id: id}}, index)
}

const edit: Act = (action, changes, index) => {
  const draft = idOf(action, 'draftId', index)
  const published = idOf(action, 'publishedId', index)
  checkPair(draft, published, index)
  if (!changes.get(draft)) {
    const {_rev, ...content} = existing(changes, published, index)
    changes.apply({op: 'create', doc: {...content, _id: draft}}, index)
  }
  const operations = parseOperations(documentOf(action, 'patch', index), index)
  changes.apply({op: 'patch', selection: {ids: [draft]}, operations}, index)
}

const publish: Act = (action, changes, index) => {
  const draft = idOf(action, 'draftId', index)
  const published = idOf(action, 'publishedId', index)
  checkPair(draft, published, index)
  const {_rev, _createdAt, ...content} = existing(changes, draft, index)
  const before = changes.get(published)
  const expected = action.ifPublishedRevisionId
  if (typeof expected === 'string' && before?._rev !== expected) {
    const description = `The document "${published}" has revision ID "${String(before?._rev ?? '')}", expected "${expected}"`
    throw refused('documentRevisionIDDoesNotMatchError', description, index)
  }
  remove(changes, draft, index, guard(action, 'ifDraftRevisionId'))
  const strong = strengthened(content)
  const doc = {...(isObject(strong) ? strong : {}), _id: published}
  const created = before?._createdAt ?? _createdAt
  changes.apply({op: 'createOrReplace', doc: {...doc, _createdAt: created}}, index)
}

const unpublish: Act = (action, changes, index) => {
  const draft = idOf(action, 'draftId', index)
  const published = idOf(action, 'publishedId', index)
  checkPair(draft, published, index)
  const {_rev, ...content} = existing(changes, published, index)
  if (!changes.get(draft)) changes.apply({op: 'create', doc: {...content, _id: draft}}, index)
  remove(changes, published, index)
}

const discard: Act = (action, changes, index) => {
  const id = idOf(action, typeof action.versionId === 'string' ? 'versionId' : 'draftId', index)
  existing(changes, id, index)
  if (placeOf(id).layer === '') {
    throw refused('validationError', `"${id}" is not a draft or version`, index, 400)
  }
  remove(changes, id, index)
}

const deleteAll: Act = (action, changes, index) => {
  const published = idOf(action, 'publishedId', index)
  const drafts = Array.isArray(action.includeDrafts) ? action.includeDrafts : []
  existing(changes, published, index)
  const left = draftId(published)
  if (changes.get(left) && !drafts.includes(left)) {
    throw refused('validationError', `The draft "${left}" exists and is not included`, index)
  }
  for (const draft of drafts) {
    if (typeof draft !== 'string') continue
    checkPair(draft, published, index)
    remove(changes, draft, index)
  }
  remove(changes, published, index)
}

const replaceDraft: Act = (action, changes, index) => {
  const published = idOf(action, 'publishedId', index)
  const doc = {...documentOf(action, 'attributes', index)}
  doc._id ??= draftId(published)
  checkPair(String(doc._id), published, index)
  if (!changes.get(String(doc._id))) existing(changes, published, index)
  changes.apply({op: 'createOrReplace', doc}, index)
}

const createVersion: Act = (action, changes, index) => {
  const published = idOf(action, 'publishedId', index)
  if (isObject(action.document)) {
    checkPair(String(action.document._id), published, index)
    return changes.apply({op: 'create', doc: action.document}, index)
  }
  const version = idOf(action, 'versionId', index)
  checkPair(version, published, index)
  const {_rev, ...content} = existing(changes, idOf(action, 'baseId', index), index)
  const expected = action.ifBaseRevisionId
  if (typeof expected === 'string' && expected !== _rev) {
    const description = `The base document has another revision ID than "${expected}"`
    throw refused('documentRevisionIDDoesNotMatchError', description, index)
  }
  changes.apply({op: 'create', doc: {...content, _id: version}}, index)
}

const replaceVersion: Act = (action, changes, index) => {
  const doc = documentOf(action, 'document', index)
  existing(changes, String(doc._id), index)
  changes.apply({op: 'createOrReplace', doc}, index)
}

const ACTS: Readonly<Record<string, Act>> = {
  'sanity.action.document.create': create,
  'sanity.action.document.edit': edit,
  'sanity.action.document.publish': publish,
  'sanity.action.document.unpublish': unpublish,
  'sanity.action.document.discard': discard,
  'sanity.action.document.delete': deleteAll,
  'sanity.action.document.replaceDraft': replaceDraft,
  'sanity.action.document.version.create': createVersion,
  'sanity.action.document.version.discard': discard,
  'sanity.action.document.version.replace': replaceVersion,
}

/**
 * Carries out the actions of a transaction, as the Studio sends them.
 *
 * @throws LakeError `actionError`, naming the action that was refused; 501 for one that is left out
 */
export function act(actions: readonly unknown[], changes: Changeset): void {
  for (const [index, action] of actions.entries()) {
    const type = isObject(action) ? action.actionType : undefined
    const known = typeof type === 'string' && Object.hasOwn(ACTS, type) ? ACTS[type] : undefined
    if (!known || !isObject(action)) {
      throw leftOut(`the action "${String(type).slice(0, 100)}"`)
    }
    try {
      known(action, changes, index)
    } catch (error) {
      if (error instanceof LakeError) throw asActionError(error, index)
      throw error
    }
  }
}
