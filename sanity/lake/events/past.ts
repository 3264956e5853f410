import type {Committed} from '../mutate/engine.ts'
import type {Documents} from '../store/documents.ts'
import type {History} from '../store/history.ts'

/** A client that missed more transactions than this starts anew. */
const MOST_MISSED = 500

export function isPast(value: Committed[] | undefined): value is Committed[] {
  return value !== undefined
}

/** Transactions as they were told when they happened, from the history. */
export class Past {
  readonly #documents: Documents
  readonly #history: History

  constructor(documents: Documents, history: History) {
    this.#documents = documents
    this.#history = history
  }

  /**
   * What happened after an event.
   *
   * @param eventId - `<transaction>#<document>`
   * @returns oldest first; `undefined` where the event is unknown or too long ago
   */
  since(eventId: string): Committed[] | undefined {
    const last = this.#history.transaction(eventId.split('#')[0] ?? '')
    if (!last) return undefined
    const missed = this.#history.after(last.seq, MOST_MISSED + 1)
    if (missed.length > MOST_MISSED) return undefined
    return missed.map(({seq, id, at, author, mutations}) => {
      const changes = this.#history.changes(seq).map(({doc, effects}) => {
        const now = this.#documents.get(doc)
        const before = this.#history.documentAt(doc, seq - 1, now)
        const after = this.#history.documentAt(doc, seq, now)
        return {id: doc, before, after, effects}
      })
      return {seq, id, at, author, changes, mutations: JSON.parse(mutations), results: []}
    })
  }
}
