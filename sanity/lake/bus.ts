import type {Committed} from './mutate/engine.ts'

export type Subscriber = (committed: Committed) => void

/** Tells everyone who wants to know what was committed, in order. */
export class Bus {
  readonly #subscribers = new Set<Subscriber>()

  /** @returns a function that ends the subscription */
  subscribe(subscriber: Subscriber): () => void {
    this.#subscribers.add(subscriber)
    return () => this.#subscribers.delete(subscriber)
  }

  /** What one subscriber throws is logged, and keeps nobody else from being told. */
  publish(committed: Committed): void {
    for (const subscriber of this.#subscribers) {
      try {
        subscriber(committed)
      } catch (error) {
        process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
      }
    }
  }
}
