import {dataError, type ItemError, type LakeError, mutationError} from '../errors.ts'
import {type Doc, shapeProblem} from '../json.ts'
import type {Limits} from '../limits.ts'
import type {Documents} from '../store/documents.ts'
import {type Effects, effectsBetween} from '../store/effects.ts'
import type {History} from '../store/history.ts'
import type {Writer} from '../store/writer.ts'
import {Changeset, type Pending, type Result} from './changeset.ts'
import {addKeys} from './patch.ts'

/** A document that a transaction changed. */
export interface CommittedChange {
  id: string
  before: Doc | undefined
  after: Doc | undefined
  effects: Effects
}

/** A transaction that is on the disk. */
export interface Committed {
  seq: number
  id: string
  /** UTC instant, ISO 8601. */
  at: string
  author: string
  /** The mutations as they were sent. */
  mutations: unknown
  changes: CommittedChange[]
  results: Result[]
}

/** What is to be done, by whom. */
export interface Order {
  transactionId: string
  author: string
  /** Kept in the history, and told to listeners that ask. */
  sent: unknown
  dryRun: boolean
  autoKeys: boolean
  /** `false` for an import, which looks at all references when the last document is in. */
  checkReferences?: boolean
  /** Applies the mutations; what it throws undoes everything. */
  build: (changes: Changeset) => void
}

export interface EngineOptions {
  documents: Documents
  history: History
  writer: Writer
  limits: Limits
  appendOnly: ReadonlySet<string>
  /** Called inside the transaction: writes what must be durable with it. */
  outbox: (committed: Committed) => void
  /** Called after the commit, in the order of commits. */
  publish: (committed: Committed) => void
}

/** A change while it is written: whether there are references to look after. */
interface Written extends CommittedChange {
  refers: boolean
}

/** Undoes a dry run, and carries what it would have done. */
class DryRun extends Error {
  readonly result: Committed
  constructor(result: Committed) {
    super('dry run')
    this.result = result
  }
}

/** Turns mutations into transactions: each whole, or not at all. */
export class Engine {
  readonly #options: EngineOptions

  constructor(options: EngineOptions) {
    this.#options = options
  }

  /**
   * Runs a transaction.
   *
   * @returns once it is durable
   * @throws LakeError in Sanity's shape; then nothing was written
   */
  async transact(order: Order): Promise<Committed> {
    const {writer, publish} = this.#options
    try {
      return await writer.write(() => this.#run(order), publish)
    } catch (error) {
      if (error instanceof DryRun) return error.result
      throw error
    }
  }

  #run(order: Order): Committed {
    const {documents, history, outbox} = this.#options
    const at = new Date().toISOString()
    const changeset = new Changeset((id) => documents.get(id), this.#options.appendOnly)
    order.build(changeset)
    const changes = changeset.changed().flatMap((pending) => {
      if (order.autoKeys) addKeys(pending.after)
      return this.#store(pending, order.transactionId, at)
    })
    if (order.checkReferences !== false) this.#checkReferences(changes)
    const entry = {id: order.transactionId, at, author: order.author}
    const seq = history.add(
      {...entry, mutations: JSON.stringify(order.sent)},
      changes.map(({id, before, effects}) => ({
        doc: id,
        previousRev: before?._rev ?? null,
        effects,
      })),
    )
    if (seq === undefined) {
      const description = `Transaction ID "${order.transactionId}" was used before`
      throw dataError(409, 'transactionAlreadyExistsError', description)
    }
    const {results} = changeset
    const committed: Committed = {...entry, seq, mutations: order.sent, changes, results}
    outbox(committed)
    if (order.dryRun) throw new DryRun(committed)
    return committed
  }

  /** Stamps a document, checks it and writes it. */
  #store({before, after}: Pending, revision: string, at: string): Written[] {
    const {documents, limits} = this.#options
    if (!after) {
      if (!before) return []
      documents.delete(before._id)
      const effects = effectsBetween(before, null)
      return [{id: before._id, before, after: undefined, effects, refers: false}]
    }
    const given = typeof after._createdAt === 'string' ? after._createdAt : undefined
    const _createdAt = given ?? before?._createdAt ?? at
    const doc: Doc = {...after, _createdAt, _updatedAt: at, _rev: revision}
    const problem = shapeProblem(doc, limits)
    const body = problem ? '' : JSON.stringify(doc)
    const bytes = Buffer.byteLength(body)
    const tooLarge = `The document has ${bytes} bytes; the limit is ${limits.documentBytes}`
    const description = problem ?? (bytes > limits.documentBytes ? tooLarge : undefined)
    if (description) {
      throw mutationError(400, {type: 'documentLimitError', description, id: doc._id})
    }
    const refers = documents.put(doc, body)
    const effects = effectsBetween(before ?? null, doc)
    return [{id: doc._id, before, after: doc, effects, refers}]
  }

  #checkReferences(changes: readonly Written[]): void {
    const {documents} = this.#options
    for (const {id, after, refers} of changes) {
      if (after) {
        const [missing] = refers ? documents.missingReferences(id) : []
        if (missing === undefined) continue
        const description = `Document "${id}" references the document "${missing}", which does not exist`
        throw referenceError({type: 'documentReferenceNotFoundError', description, id})
      }
      if (!after) {
        const referencingIDs = documents.referring(id)
        if (referencingIDs.length === 0) continue
        const names = referencingIDs.map((other) => `"${other}"`).join(', ')
        const description = `Document "${id}" cannot be deleted as there are references to it from ${names}`
        const type = 'documentHasExistingReferencesError'
        throw referenceError({type, description, id, referencingIDs})
      }
    }
  }
}

function referenceError(item: ItemError): LakeError {
  return mutationError(409, item)
}
