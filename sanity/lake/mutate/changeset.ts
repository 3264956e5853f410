import {apiError, mutationError} from '../errors.ts'
import {isValidId, placeOf, randomId} from '../ids.ts'
import {type Doc, isObject, type JsonObject} from '../json.ts'
import type {Mutation, Operations, Selection} from './mutation.ts'
import {applyOperations} from './patch.ts'

type Stub = JsonObject & {_id: string; _type: string}

/** One line of the answer to a mutation. */
export interface Result {
  id: string
  operation: 'create' | 'update' | 'delete' | 'none'
}

/** A document before and after a transaction, not yet stamped with its revision. */
export interface Pending {
  before: Doc | undefined
  after: Stub | undefined
}

function isStub(value: JsonObject): value is Stub {
  return typeof value._id === 'string' && typeof value._type === 'string'
}

/** The documents of one transaction while its mutations are applied one after the other. */
export class Changeset {
  readonly #load: (id: string) => Doc | undefined
  readonly #appendOnly: ReadonlySet<string>
  readonly #docs = new Map<string, Pending>()
  readonly results: Result[] = []

  constructor(load: (id: string) => Doc | undefined, appendOnly: ReadonlySet<string>) {
    this.#load = load
    this.#appendOnly = appendOnly
  }

  #pending(id: string): Pending {
    const known = this.#docs.get(id)
    if (known) return known
    const doc = this.#load(id)
    const pending: Pending = {before: doc, after: doc}
    this.#docs.set(id, pending)
    return pending
  }

  /** The document as the mutations so far have left it. */
  get(id: string): Stub | undefined {
    return this.#pending(id).after
  }

  /** The documents that are not as they were. */
  changed(): Pending[] {
    return [...this.#docs.values()].filter(({before, after}) => before !== after)
  }

  /**
   * Applies one mutation.
   *
   * @param index - where it stands in the transaction, for the error
   * @throws LakeError as Sanity answers it
   */
  apply(mutation: Mutation, index: number): void {
    switch (mutation.op) {
      case 'create':
      case 'createOrReplace':
      case 'createIfNotExists':
        this.#create(mutation.op, mutation.doc, index)
        break
      case 'delete':
        for (const id of mutation.selection.ids) this.#delete(id, mutation.selection, index)
        break
      case 'patch':
        for (const id of mutation.selection.ids) {
          const before = this.#existing(id, index)
          this.#checkRevision(id, mutation.selection, index)
          if (!onlyStrengthens(mutation.operations)) this.#refuseChange(before, index)
          const next = applyOperations(before, mutation.operations, index)
          this.#put(isStub(next) ? {...next} : before, 'update', index)
        }
        break
    }
  }

  #create(
    op: 'create' | 'createOrReplace' | 'createIfNotExists',
    given: JsonObject,
    index: number,
  ) {
    const id = this.#newId(given._id, index)
    const doc = {...structuredClone(given), _id: id}
    if (!isStub(doc) || doc._type === '') {
      const description = 'The document has no "_type"'
      throw mutationError(400, {type: 'validationError', description, id}, index)
    }
    const existing = this.get(id)
    if (!existing) return this.#put(doc, 'create', index)
    if (op === 'create') {
      const description = `Document by ID "${id}" already exists`
      throw mutationError(409, {type: 'documentAlreadyExistsError', description, id}, index)
    }
    if (op === 'createIfNotExists') {
      this.results.push({id, operation: 'none'})
      return
    }
    this.#refuseChange(existing, index)
    this.#put(doc, 'update', index)
  }

  #newId(given: unknown, index: number): string {
    if (given === undefined || given === '') return randomId()
    const id = typeof given === 'string' && given.endsWith('.') ? given + randomId() : given
    if (typeof id === 'string' && isValidId(id)) return id
    const shown = String(typeof id === 'string' ? id : JSON.stringify(id)).slice(0, 150)
    const description = `Invalid document ID "${shown}": use at most 128 letters, digits, "_", "-" and "."`
    throw mutationError(400, {type: 'validationError', description}, index)
  }

  #existing(id: string, index: number): Stub {
    const doc = this.get(id)
    if (doc) return doc
    const description = `The document with the ID "${id.slice(0, 150)}" was not found`
    throw mutationError(404, {type: 'documentNotFoundError', description, id}, index)
  }

  #delete(id: string, selection: Selection, index: number): void {
    const existing = this.get(id)
    if (!existing) return
    this.#checkRevision(id, selection, index)
    this.#refuseChange(existing, index)
    this.#pending(id).after = undefined
    this.results.push({id, operation: 'delete'})
  }

  #put(doc: Stub, operation: 'create' | 'update', index: number): void {
    if (this.#appendOnly.has(doc._type) && placeOf(doc._id).layer) {
      const description = `Documents of type "${doc._type}" have no drafts or versions`
      throw mutationError(403, {type: 'insufficientPermissionsError', description}, index)
    }
    this.#pending(doc._id).after = doc
    this.results.push({id: doc._id, operation})
  }

  #checkRevision(id: string, {ifRevisionID}: Selection, index: number): void {
    const {before} = this.#pending(id)
    if (ifRevisionID === undefined || before?._rev === ifRevisionID) return
    const description = `The document "${id}" has revision ID "${before?._rev ?? ''}", expected "${ifRevisionID}"`
    const expected = {expectedRevisionID: ifRevisionID, currentRevisionID: before?._rev ?? null}
    throw mutationError(
      409,
      {type: 'documentRevisionIDDoesNotMatchError', description, id, ...expected},
      index,
    )
  }

  /** A document of an append-only type that is stored stays as it is, whoever asks. */
  #refuseChange(doc: Stub, index: number): void {
    if (!this.#appendOnly.has(doc._type)) return
    const description = `Documents of type "${doc._type}" can be created, not changed or deleted`
    throw mutationError(
      403,
      {type: 'insufficientPermissionsError', description, id: doc._id},
      index,
    )
  }
}

/** What an import does last: it makes references strong that were weak while it wrote them. */
function onlyStrengthens({unset = [], ...others}: Operations): boolean {
  return (
    Object.keys(others).length === 0 &&
    unset.length > 0 &&
    unset.every((path) => /(^|[.\]])(_weak|_strengthenOnImport)$/.test(path))
  )
}

/**
 * Checks the id that a client chose for its transaction.
 *
 * @throws LakeError 400
 */
export function transactionIdOf(body: unknown): string {
  const given = isObject(body) ? body.transactionId : undefined
  if (given === undefined || given === null || given === '') return randomId()
  if (typeof given === 'string' && /^[a-zA-Z0-9_.-]{1,64}$/.test(given)) return given
  throw apiError(400, 'Invalid transaction ID: use at most 64 letters, digits, "_", "-" and "."')
}
